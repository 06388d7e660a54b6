import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { clockRules, pageOf } from '../../../domain/clocks/rules.ts';
import { deskQueues } from '../../../domain/case/queues.ts';
import { HouseAlarm } from '../../constructs/alarm.ts';
import { everyFiveMinutes, everyMinute, everySweep, ownFigure, sumOf } from './figures.ts';
import type { Watched } from './watched.ts';

/** The Help Center's desks but for the post, whose letters have an alarm of their own. */
export const desks = deskQueues.filter(queue => queue !== 'post');

/** What the sweep repairs. */
const found = ['workflows', 'notices', 'clocks', 'checks'] as const;

/** Alarms about cases and the people in them, from what the functions count. */
export class CaseAlarms extends Construct {
  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id);
    const { context } = watched;
    this.supervisorCalled(watched);
    this.overdueWork(watched);
    new HouseAlarm(this, 'case-in-trouble', {
      ...watched,
      metric: ownFigure(context, 'TroubleRaised', {}),
      rings: { atLeast: 1 },
      errorImpact:
        'A case stands still, or one of its deadlines is not watched: something failed in a way that nobody foresaw, and a person has to help.',
      runbook: 'case-in-trouble',
    });
    new HouseAlarm(this, 'sweep-found-work', {
      ...watched,
      metric: sumOf(
        'Found by the sweep',
        Object.fromEntries(found.map(kind => [kind, ownFigure(context, 'SweepFound', { kind })])),
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
    for (const rule of Object.values(clockRules)) {
      const { id: clock } = rule;
      const page = pageOf(rule);
      if (page === undefined) continue;
      new HouseAlarm(this, `urgent-deadline-missed-${clock.toLowerCase()}`, {
        ...watched,
        metric: ownFigure(watched.context, 'SupervisorCalled', { clock }, { period: everyMinute }),
        rings: { atLeast: 1 },
        errorImpact: `${page} Somebody whose health cannot wait is waiting.`,
        runbook: 'urgent-deadline-missed',
      });
    }
  }

  private overdueWork(watched: Watched): void {
    const lying = (queue: string) =>
      ownFigure(watched.context, 'OverdueWork', { queue }, { period: everySweep, statistic: Stats.MAXIMUM });
    for (const queue of desks) {
      new HouseAlarm(this, `work-overdue-${queue}`, {
        ...watched,
        metric: lying(queue),
        rings: { atLeast: 1 },
        errorImpact: `Work in the queue ${queue} lies three days past its time: the people in those cases wait for us.`,
        runbook: 'work-overdue',
      });
    }
    new HouseAlarm(this, 'mail-unread', {
      ...watched,
      metric: ownFigure(watched.context, 'UnreadMail', {}, { period: everySweep, statistic: Stats.MAXIMUM }),
      rings: { atLeast: 1 },
      errorImpact:
        'A mail or fax that belongs to no case yet has lain unread for more than a business day: it may be an application, or ' +
        'say that somebody cannot wait.',
      runbook: 'mail-unread',
    });
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
