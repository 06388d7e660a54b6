import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { HouseAlarm } from '../../constructs/alarm.ts';
import { everyFiveMinutes, everyMinute, everySweep, ownFigure, sumOf } from './figures.ts';
import type { Watched } from './watched.ts';

/** The clocks whose miss calls a supervisor at once: `whenMissed.page` in domain/clocks/rules.ts. */
export const pagingClocks = {
  D3: 'An urgent request was not looked at within 48 hours of coming in.',
  R2: 'The plan has not sent the records of an urgent case within 24 hours, so its review cannot begin.',
  V2: 'An urgent review was not decided within three days of having all papers.',
  V3: 'An urgent review of an experimental treatment was not decided within seven days of being asked for.',
} as const;

/** Every clock, as domain/clocks/rules.ts has them. */
export const clocks = [
  ...['F1', 'D1', 'D2', 'D3', 'R1', 'R2', 'R5', 'V1', 'V2', 'V3', 'V4'],
  ...['A1', 'A2', 'C1', 'C2', 'C3', 'K1', 'E1'],
];

/** The Help Center's desks but for the post, as domain/case/queues.ts has them. */
export const desks = ['help-center', 'nurse', 'attorney', 'supervisor', 'director'];

/** What the sweep repairs. */
const found = ['workflows', 'notices', 'clocks', 'checks'] as const;

/** Alarms about cases and the people in them, from what the functions count. */
export class CaseAlarms extends Construct {
  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id);
    const { house } = watched;
    this.supervisorCalled(watched);
    this.overdueWork(watched);
    new HouseAlarm(this, 'case-in-trouble', {
      ...watched,
      metric: ownFigure(house, 'TroubleRaised', {}),
      rings: { atLeast: 1 },
      errorImpact:
        'A case stands still, or one of its deadlines is not watched: something failed in a way that nobody foresaw, and a person has to help.',
      runbook: 'case-in-trouble',
    });
    new HouseAlarm(this, 'sweep-found-work', {
      ...watched,
      metric: sumOf(
        'Found by the sweep',
        Object.fromEntries(found.map(kind => [kind, ownFigure(house, 'SweepFound', { kind })])),
        everyFiveMinutes,
      ),
      rings: { atLeast: 1 },
      errorImpact:
        'Something was left undone and repaired late: a letter, an act or a deadline came up to half an hour late, ' +
        'and there is a defect that will do it again.',
      runbook: 'sweep-found-work',
    });
  }

  private supervisorCalled(watched: Watched): void {
    for (const [clock, what] of Object.entries(pagingClocks)) {
      new HouseAlarm(this, `urgent-deadline-missed-${clock.toLowerCase()}`, {
        ...watched,
        metric: ownFigure(watched.house, 'SupervisorCalled', { clock }, { period: everyMinute }),
        rings: { atLeast: 1 },
        errorImpact: `${what} Somebody whose health cannot wait is waiting.`,
        runbook: 'urgent-deadline-missed',
      });
    }
  }

  private overdueWork(watched: Watched): void {
    const lying = (queue: string) =>
      ownFigure(watched.house, 'OverdueWork', { queue }, { period: everySweep, statistic: Stats.MAXIMUM });
    for (const queue of desks) {
      new HouseAlarm(this, `work-overdue-${queue}`, {
        ...watched,
        metric: lying(queue),
        rings: { atLeast: 1 },
        errorImpact: `Work in the queue ${queue} lies three days past its time: the people in those cases wait for us.`,
        runbook: 'work-overdue',
      });
    }
    new HouseAlarm(this, 'letters-unposted', {
      ...watched,
      metric: lying('post'),
      rings: { atLeast: 1 },
      errorImpact:
        'A letter has waited three days to be printed: somebody without email, or whose mail came back, does not know ' +
        'what was decided, and their time to answer may be running.',
      runbook: 'letters-unposted',
    });
  }
}
