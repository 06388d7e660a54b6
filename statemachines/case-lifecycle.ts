import { change, inputField, invoke, machine, type Named, park, type Park, succeed } from './asl.ts';
import type { NextStep } from '../domain/case/steps.ts';

const look = 'Look at the case';
const trouble = 'Raise the trouble';
const case_ = { caseNumber: inputField('caseNumber') };

/** What nobody foresaw: the case stays open, and a person helps. */
function unforeseen(act: NextStep | 'park') {
  const raise = { act, error: '{% $states.errorOutput.Error %}' };
  return { ErrorEquals: ['States.ALL'], Assign: { trouble: raise }, Output: {}, Next: trouble };
}

/** One command to the domain, for the case as it was looked at. */
function act(name: string, command: NextStep, functionArn = 'PerformActArn'): Named {
  const told = functionArn === 'PerformActArn' ? { act: command } : {};
  const payload = { ...case_, version: '{% $look.version %}', ...told };
  const catches = [{ ErrorEquals: ['CaseMovedOn'], Output: {}, Next: look }, unforeseen(command)];
  return { name, state: invoke(functionArn, payload, { catches, Next: look }) };
}

const asLookedAt: Pick<Park, 'sortKey' | 'condition'> = {
  sortKey: 'WORKFLOW',
  condition: 'version = :version AND generation = :generation',
};
const lookedAt = {
  ':version': { N: '{% $string($look.version) %}' },
  ':generation': { N: '{% $string($states.context.Execution.Input.generation) %}' },
};

/** Three weeks: then it looks again, whatever was lost. */
const belt = 21 * 24 * 60 * 60;

function wait(name: string): Named {
  const state = park({
    ...asLookedAt,
    update:
      'SET taskToken = :token, parkedVersion = :version, waitsAt = :state, pending = :parked, pendingSince = :since',
    values: {
      ...lookedAt,
      ':token': { S: '{% $states.context.Task.Token %}' },
      ':state': { S: '{% $states.context.State.Name %}' },
      ':parked': { S: '{% $look.parkedAs %}' },
      ':since': { S: '{% $states.context.State.EnteredTime %}' },
    },
    seconds: belt,
    next: look,
    catches: [unforeseen('park')],
  });
  return { name, state };
}

const closed = 'Care received or case closed';

export const caseLifecycle = machine<NextStep>({
  comment:
    "Carries one case from the first form to care received: look, act, and park where somebody has to do something. Knows only numbers and versions; what comes next is the domain's answer.",
  asks: {
    name: look,
    functionArn: 'LookAtCaseArn',
    payload: {
      ...case_,
      generation: inputField('generation'),
      looks: '{% $exists($looks) ? $looks : 0 %}',
      startedAt: '{% $states.context.Execution.StartTime %}',
    },
    variable: 'look',
  },
  alsoAssign: { looks: '{% $exists($looks) ? $looks + 1 : 1 %}' },
  steps: {
    'send-acknowledgement': act('Send the acknowledgement', 'send-acknowledgement'),
    classify: act('Classify', 'classify', 'ClassifyCaseArn'),
    'request-records': act('Request the records', 'request-records'),
    'propose-reviewers': act('Propose reviewers', 'propose-reviewers'),
    'open-review': act('Open the review', 'open-review'),
    'ask-for-adoption': act('Ask for adoption', 'ask-for-adoption'),
    'demand-authorization': act('Demand authorization', 'demand-authorization'),
    'ask-whether-care-came': act('Ask whether care came', 'ask-whether-care-came'),
    'notify-plan-of-complaint': act('Tell the plan of the complaint', 'notify-plan-of-complaint'),
    close: act('Close the case', 'close'),
    'renew-workflow': act('Hand over to a new generation', 'renew-workflow'),
    'wait-for-routing': wait('Wait for routing'),
    'wait-for-applicant': wait('Wait for the applicant'),
    'wait-for-records': wait('Wait for the records'),
    'wait-for-reviewers': wait('Wait for reviewers to accept'),
    'wait-for-analyses': wait('Wait for the analyses'),
    'wait-for-adoption': wait('Wait for adoption'),
    'wait-for-authorization': wait('Wait for authorization'),
    'wait-for-word-of-care': wait('Wait for word of care'),
    'wait-for-disposition': wait('Wait for the disposition'),
    'wait-for-help': wait('Wait for a person to help'),
    leave: {
      name: 'Leave the case',
      state: change(
        {
          ...asLookedAt,
          update: 'SET leftVersion = :version REMOVE pending, pendingSince, taskToken, parkedVersion, waitsAt',
          values: lookedAt,
        },
        { next: closed, otherwise: look },
      ),
    },
    'step-aside': {
      name: 'Stepped aside',
      state: { ...succeed, Comment: 'A newer generation of this machine has the case.' },
    },
  },
  others: [
    {
      name: trouble,
      state: invoke('PerformActArn', { ...case_, act: 'raise-trouble', trouble: '{% $trouble %}' }, { Next: look }),
    },
    { name: closed, state: succeed },
  ],
});
