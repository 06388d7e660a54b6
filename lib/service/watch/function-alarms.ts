import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HouseAlarm } from '../../constructs/alarm.ts';
import type { Handler } from '../../constructs/handler.ts';
import type { FunctionName } from '../../environments.ts';
import { awsFigure, everyFiveMinutes, sumOf } from './figures.ts';
import type { Watched } from './watched.ts';

/** What it costs a person when the function fails. */
const costs: Readonly<Record<FunctionName, string>> = {
  'add-claims': 'Staff, plans and reviewers cannot sign in.',
  'admit-document': 'A paper that somebody sent in is not in their case.',
  authorize: 'Nobody who has signed in can see or do anything.',
  'check-deadline': 'A clock is not asked whether it still runs: its reminder or its miss comes late.',
  'check-eligibility': 'Nobody can ask what the rules would recommend before they file; no case is held up.',
  'check-notice': 'A letter waits to be sent.',
  'classify-case': 'A new case waits to be looked at.',
  'describe-api': 'The description of the API cannot be read; nobody else is held up.',
  'file-application': 'A member sent an application and was told that it failed. They may not try again.',
  'handle-command': 'What somebody did to a case was refused with an error, and they have to do it again.',
  'handle-mail': 'Mail and faxes that came in cannot be opened or settled.',
  'issue-upload': 'Papers cannot be sent in.',
  'keep-directory': 'Plans, reviewers and staff cannot be changed, and no change of them confirmed.',
  'report-demographics': 'The yearly counts by race, ethnicity and language cannot be read; no case is held up.',
  'list-reads': 'Neither an auditor nor a member can see who read a case.',
  'look-at-case': 'Cases do not go on: nobody is asked for what comes next.',
  'open-session': 'Applicants cannot get into their cases.',
  'order-rederivation': 'After a change of the calendar, nobody can have the deadlines of all cases counted again.',
  'perform-act': 'The next act of a case is not done.',
  'print-letter': 'Letters cannot be printed or read: who has no email hears nothing.',
  'read-filing':
    'Nobody can read what a review organization has filed, and forms cannot look a plan up; no case is held up.',
  'read-case': 'Nobody can read a case.',
  'read-document': 'Nobody can open a paper of a case.',
  'read-history': 'Nobody can read what happened in a case.',
  'read-worklist': 'Nobody sees what there is to do, or, where a page asks first, who they are.',
  'receive-mail': 'A mail or fax that came in is in no queue: it may be an application, and its clock is running.',
  'receive-upload':
    'If the check of a file for viruses never ends, nobody misses it: the paper does not come into its case.',
  'record-delivery': 'Whether a letter arrived is not known, and one that came back is not sent by post.',
  'record-milestone': 'A reminder is not sent, or a missed deadline is not told to anybody.',
  'recover-workflow': 'A case whose machine died stands still until the sweep finds it, up to a day later.',
  'rederive-page': 'After a change of the calendar, deadlines of open cases stay as they were.',
  'send-notice': 'Letters are not sent.',
  'start-deadline': 'Nobody watches a deadline until the sweep finds it.',
  'start-notice': 'A letter is not sent until the sweep finds it.',
  'start-workflow': 'A new case does not begin until the sweep finds it.',
  'stop-deadline': 'Watches over clocks that ended sleep on, and count against the limit of open executions.',
  sweep: 'What gets lost stays lost: nothing looks for it.',
  'wake-workflow': 'A case does not go on after what somebody did, until the sweep finds it.',
};

/**
 * Their errors are part of how they work: "the case has moved on", "the mail service asks to wait". The machine that calls
 * them tries again or goes another way, and what nobody foresaw puts the case in trouble, which rings by itself.
 */
const calledByMachines: readonly FunctionName[] = [
  'check-deadline',
  'check-notice',
  'classify-case',
  'look-at-case',
  'perform-act',
  'record-milestone',
  'rederive-page',
  'send-notice',
];

/** By an error it says "this caller is a stranger", as each session that has ended makes one: what fails is counted by itself. */
const refusesByError: FunctionName = 'authorize';

/** One alarm a function: errors that it did not answer for, and calls that it was not let make. */
export class FunctionAlarms extends Construct {
  constructor(scope: Construct, id: string, { functions, ...watched }: Watched & { functions: readonly Handler[] }) {
    super(scope, id);
    for (const handler of functions) {
      const { functionName } = handler;
      const FunctionName = handler.function.functionName;
      const isCalledByMachine = calledByMachines.includes(functionName);
      const period = isCalledByMachine ? Duration.minutes(15) : everyFiveMinutes;
      const figure = (metricName: string) => awsFigure('AWS/Lambda', metricName, { FunctionName }, { period });
      new HouseAlarm(this, `function-failing-${functionName}`, {
        ...watched,
        metric: sumOf(
          'Failed calls',
          { ...(functionName !== refusesByError && { errors: figure('Errors') }), throttles: figure('Throttles') },
          period,
        ),
        rings: { atLeast: isCalledByMachine ? 5 : 1 },
        errorImpact: costs[functionName],
        runbook: 'function-failing',
      });
    }
  }
}
