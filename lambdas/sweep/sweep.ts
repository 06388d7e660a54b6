import { deskQueues } from '../../domain/case/queues.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';
import type { CalendarYear } from '../../domain/directory/calendar-year.ts';
import { type MoonsToConfirm, moonsToConfirm } from '../../domain/directory/moons.ts';
import { type Instant, plus } from '../../domain/time/instants.ts';
import { logger, nameNoCase } from '../shared/logger.ts';
import type { measure } from '../shared/metrics.ts';
import {
  type CaseRow,
  checkParkedNotice,
  checkParkedWorkflow,
  type ClockRow,
  type Machines,
  type NoticeRow,
  repairClock,
  repairNotice,
  repairWorkflow,
} from './repair-machines.ts';
import { type Repairs, repairs } from './repairs.ts';
import { type Inbox, watchMail } from './unread-mail.ts';

/** How long something may be on its way before it counts as left undone. */
const patience = { minutes: -10 };
/** A machine that waits is looked at once a day; a notice waits for word of its delivery for a day at most. */
const aDay = { hours: -24 };
const twoDays = { hours: -48 };
/** Nobody is at a desk from Friday evening to Monday; what cannot wait so long calls a supervisor by itself. */
const overAWeekend = { hours: -72 };

/** What has such a mark since before that, oldest first. */
type Find<Row> = (before: Instant) => Promise<Row[]>;

export interface Ports extends Machines {
  pending: { workflows: Find<CaseRow>; notices: Find<NoticeRow>; clocks: Find<ClockRow>; checks: Find<CaseRow> };
  parked: { workflows: Find<CaseRow>; notices: Find<NoticeRow> };
  inbox: Inbox;
  /** The calendar as it is kept, and where a supervisor is told what nobody has confirmed of it. */
  years: () => Promise<CalendarYear[]>;
  askForMoons: (moons: MoonsToConfirm) => Promise<void>;
  /** Those of the directory who have left, and some of the cases of which they hold something still. */
  leavers: () => Promise<string[]>;
  heldBy: (sub: string) => Promise<CaseNumber[]>;
  /** How many duties in a queue should have been done before that. */
  countOverdue: (queue: string, before: Instant) => Promise<number>;
  measure: typeof measure;
}

export interface Found {
  workflows: number;
  notices: number;
  clocks: number;
  /** Cases with a file whose check for viruses is late. */
  checks: number;
}

/**
 * Finds what was left undone because a delivery failed or a machine died, and sets it going again. It should find
 * nothing: every finding is a defect and raises an alarm.
 * @throws NotAllRepaired where a repair failed
 */
export async function sweep(at: Instant, ports: Ports): Promise<Found> {
  const { pending, parked, measure } = ports;
  const before = plus(at, patience);
  const { count, end } = repairs();
  const found = {
    workflows:
      (await count(await pending.workflows(before), row => repairWorkflow(ports, row))) +
      (await count(await parked.workflows(plus(at, aDay)), row => checkParkedWorkflow(ports, row, at))),
    notices:
      (await count(await pending.notices(before), row => repairNotice(ports, row, at))) +
      (await count(await parked.notices(plus(at, twoDays)), row => checkParkedNotice(ports, row, at))),
    clocks: await count(await pending.clocks(before), row => repairClock(ports, row, at)),
    checks: await count(await pending.checks(at), row => stallLateChecks(ports, row)),
  };
  nameNoCase();
  const all = found.workflows + found.notices + found.clocks + found.checks;
  if (all > 0) logger.error('The sweep found work', { ...found });
  for (const [kind, number] of Object.entries(found)) measure('SweepFound', number, { kind });
  await watchMail(at, ports.inbox, { measure, count });
  for (const moons of moonsToConfirm(at, await ports.years())) await ports.askForMoons(moons);
  await giveBackOfLeavers(ports, count);
  await measureOverdueWork(ports, plus(at, overAWeekend));
  end();
  return found;
}

/** Tells how much lies on each desk of the Help Center that should have been done before `before`. */
async function measureOverdueWork({ countOverdue, measure }: Ports, before: Instant): Promise<void> {
  for (const queue of deskQueues) measure('OverdueWork', await countOverdue(queue, before), { queue });
}

/** What was too much for one call, or came into their hands meanwhile. That is no defect of ours to repair. */
async function giveBackOfLeavers({ leavers, heldBy, give }: Ports, count: Repairs['count']): Promise<void> {
  for (const of of await leavers()) {
    const rows = (await heldBy(of)).map(caseNumber => ({ caseNumber }));
    await count(rows, async ({ caseNumber }) => {
      await give({ caseNumber, type: 'give-back-duties', payload: { of } });
      return true;
    });
  }
}

/** Nothing here can hurry GuardDuty: a person decides whether to wait or to ask for the file again. */
async function stallLateChecks({ give }: Ports, { caseNumber }: CaseRow): Promise<boolean> {
  await give({ caseNumber, type: 'stall-late-checks', payload: {} });
  return true;
}
