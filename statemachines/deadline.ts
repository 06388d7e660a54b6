import type { DeadlineStep } from '../domain/read/deadline-step.ts';
import { inputWith, invoke, machine, type Named, succeed, waitUntil } from './asl.ts';

const ask = 'Is it still running?';

function wait(name: string): Named {
  return { name, state: waitUntil('{% $step.until %}', ask) };
}

function record(name: string, milestone: 'reminder' | 'missed' | 'penalty-day' | 'renewal'): Named {
  return { name, state: invoke('RecordMilestoneArn', inputWith({ milestone: `'${milestone}'` }), { Next: ask }) };
}

export const deadline = machine<DeadlineStep['next']>({
  comment:
    'Watches one running clock of one case: reminds, records a miss, counts penalty days. On every waking it asks whether the clock still holds; a clock that stopped or moved ends it.',
  asks: {
    name: ask,
    functionArn: 'CheckDeadlineArn',
    payload: inputWith({ startedAt: '$states.context.Execution.StartTime' }),
    variable: 'step',
  },
  steps: {
    'wait-for-reminder': wait('Wait until the reminder'),
    remind: record('Remind', 'reminder'),
    'wait-until-due': wait('Wait until it is due'),
    miss: record('Record it missed', 'missed'),
    'wait-until-midnight': wait('Wait until midnight'),
    'count-penalty-day': record('Count a penalty day', 'penalty-day'),
    renew: record('Hand over to a new execution', 'renewal'),
    over: { name: 'It no longer runs', state: succeed },
  },
});
