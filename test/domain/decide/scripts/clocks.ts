import { people } from '../../case/support/people.ts';
import type { Play, TypeAndPayload } from '../../case/support/play.ts';
import {
  aComplaint,
  accepted,
  analysed,
  authorizing,
  complete,
  confirming,
  copied,
  experimental,
  filed,
  fullPanel,
  mourning,
  paid,
  paperStalled,
  reason,
  reported,
  reviewing,
  routed,
  split,
  urgent,
  urgentReviewing,
  urgentRouted,
  waiting,
  withdrawn,
} from '../cases.ts';
import { each, type Turn, when, whenOf } from '../script.ts';
import { whole } from '../../case/support/analysis.ts';

const { analyst, director, supervisor, system } = people;
type Extend = Extract<TypeAndPayload, ['extend-deadline', unknown]>[1];
const late = {
  changed: { grievance: { filed: true, filedOn: '2026-04-05', outcome: 'upheld', decidedOn: '2026-07-20' } },
} as const;
const lagging = (told: Play, to: string) => told.until(to);
const lag = { clocksLag: true };

function extended(what: string, told: () => Play, payload: Omit<Extend, 'reason'>, by = director): Turn {
  return when(`more time: ${what}`, told, by, 'extend-deadline', { ...payload, reason });
}

function machine(
  what: string,
  told: () => Play,
  type: 'record-reminder' | 'record-missed' | 'record-penalty-day' | 'renew-watch',
  clock: Extend['clock'],
  revision = 1,
): Turn {
  return when(`${type}: ${what}`, told, system, type, { clock, revision });
}

function recounted(what: string, told: () => Play): Turn {
  return whenOf(`counted again: ${what}`, told, supervisor, () => ['rederive-clocks', { reason }], mourning);
}

export const clocks: Turn[] = [
  extended('a review', () => reviewing(), { clock: 'V1', days: 2 }),
  extended('a review, by a supervisor', () => reviewing(), { clock: 'V1', days: 2 }, supervisor),
  extended('a review, all that is allowed', () => reviewing(), { clock: 'V1', days: 3 }),
  extended('a review, more than is allowed', () => reviewing(), { clock: 'V1', days: 4 }),
  extended(
    'a review, once more',
    () => reviewing().give(director, 'extend-deadline', { clock: 'V1', days: 2, reason }),
    { clock: 'V1', days: 1 },
  ),
  extended(
    'a review, once too often',
    () => reviewing().give(director, 'extend-deadline', { clock: 'V1', days: 2, reason }),
    { clock: 'V1', days: 2 },
  ),
  extended('a review of a panel', () => fullPanel(), { clock: 'V4', days: 1 }),
  extended(
    'a review of a panel of which one has analysed',
    () => fullPanel().give(people.reviewer, 'submit-analysis', whole({ finding: 'upheld', rationale: reason })),
    { clock: 'V4', days: 1 },
  ),
  extended('an urgent review', () => urgentReviewing(), { clock: 'V2', days: 1 }),
  extended('an urgent experimental review', () => urgentReviewing({ services: [experimental] }), {
    clock: 'V3',
    days: 1,
  }),
  extended('a review after its time', () => reviewing().until('2027-03-06T10:00-08:00'), { clock: 'V1', days: 1 }),
  extended('a review that has not begun', () => routed(), { clock: 'V1', days: 1 }),
  extended('a review that is over', () => analysed(reviewing()), { clock: 'V1', days: 1 }),
  extended('the records', () => routed(), { clock: 'R1', days: 1 }),
  extended('a complaint', () => aComplaint(), { clock: 'K1', days: 10 }),
  extended('a complaint, by a supervisor', () => aComplaint(), { clock: 'K1', days: 10 }, supervisor),
  extended('a complaint beside a review', () => split(), { clock: 'K1', days: 10 }),
  extended('the time to apply, which was kept', () => filed(), { clock: 'F1', days: 10 }, supervisor),
  extended('the time to apply, enough', () => filed(late), { clock: 'F1', days: 30 }, supervisor),
  extended('the time to apply, not enough', () => filed(late), { clock: 'F1', days: 2 }, supervisor),
  extended(
    'the time to apply, after the plan was asked',
    () => filed(late).give(analyst, 'ask-plan', {}),
    { clock: 'F1', days: 30 },
    supervisor,
  ),
  recounted('records', () => routed()),
  recounted('records that do not reach that day', () =>
    filed({ at: '2027-01-25T09:00-08:00' }).give(analyst, 'route-case', {}),
  ),
  recounted('a decision', () => authorizing()),
  recounted('a decision on care that was paid', () => authorizing({ services: [copied, paid] })),
  recounted('a decision with less time', () =>
    analysed(reviewing()).give(director, 'adopt-determination', { authorizeWithin: 3 }),
  ),
  recounted('a determination', () => analysed(reviewing({ at: '2027-02-03T09:00-08:00' }))),
  recounted('an urgent case', () => urgentRouted()),
  recounted('a complaint', () => aComplaint()),
  recounted('a case that waits for the member', () => waiting()),
  recounted('a case that came in', () => filed()),
  recounted('records that are missed', () => routed().until('2027-02-06T10:00-08:00')),
  recounted('a receipt that was deemed for that day', () =>
    filed({ at: '2027-02-03T18:00-08:00' }).give(analyst, 'route-case', {}),
  ),
  recounted('a review with more time', () =>
    reviewing().give(director, 'extend-deadline', { clock: 'V1', days: 2, reason }),
  ),
  machine('records', () => lagging(routed(lag), '2027-02-04T09:00-08:00'), 'record-reminder', 'R1'),
  machine('records, too early', () => lagging(routed(lag), '2027-02-03T09:00-08:00'), 'record-reminder', 'R1'),
  machine('records, twice', () => routed().until('2027-02-04T10:00-08:00'), 'record-reminder', 'R1'),
  machine(
    'records, of another revision',
    () => lagging(routed(lag), '2027-02-04T09:00-08:00'),
    'record-reminder',
    'R1',
    2,
  ),
  machine('a review at its half', () => lagging(reviewing(lag), '2027-02-18T09:00-08:00'), 'record-reminder', 'V1'),
  machine(
    'a review at its end, the first was skipped',
    () => lagging(reviewing(lag), '2027-03-03T09:00-08:00'),
    'record-reminder',
    'V1',
  ),
  machine(
    'a panel of which one has analysed',
    () => lagging(analysedOnce(), '2027-03-03T09:00-08:00'),
    'record-reminder',
    'V4',
  ),
  machine('the release', () => lagging(aComplaint(lag), '2027-10-26T09:00-08:00'), 'record-reminder', 'E1'),
  machine('what stands still', () => lagging(waiting(lag), '2027-02-09T09:00-08:00'), 'record-reminder', 'D2'),
  machine('what does not run', () => lagging(routed(lag), '2027-02-04T09:00-08:00'), 'record-reminder', 'V1'),
  machine('records', () => lagging(routed(lag), '2027-02-06T00:00-08:00'), 'record-missed', 'R1'),
  machine(
    'records, a second too early',
    () => lagging(routed(lag), '2027-02-05T23:59:59-08:00'),
    'record-missed',
    'R1',
  ),
  machine('records, twice', () => routed().until('2027-02-07T10:00-08:00'), 'record-missed', 'R1'),
  machine(
    'records, of another revision',
    () => lagging(routed(lag), '2027-02-06T00:00-08:00'),
    'record-missed',
    'R1',
    2,
  ),
  machine(
    'records of an urgent case',
    () => lagging(urgentRouted(lag), '2027-02-04T00:00-08:00'),
    'record-missed',
    'R2',
    2,
  ),
  machine('a review', () => lagging(reviewing(lag), '2027-03-06T00:00-08:00'), 'record-missed', 'V1'),
  machine(
    'a panel of which one has analysed',
    () => lagging(analysedOnce(), '2027-03-06T00:00-08:00'),
    'record-missed',
    'V4',
  ),
  machine('a decision', () => lagging(authorizing(lag), '2027-02-11T00:00-08:00'), 'record-missed', 'C1'),
  machine(
    'a payment',
    () => lagging(authorizing({ ...lag, services: [paid] }), '2027-02-11T00:00-08:00'),
    'record-missed',
    'C2',
  ),
  machine(
    'the acknowledgement',
    () => lagging(filed({ ...lag, mailLags: true }), '2027-02-09T00:00-08:00'),
    'record-missed',
    'D1',
  ),
  machine('an urgent request', () => lagging(urgent(lag), '2027-02-05T00:00-08:00'), 'record-missed', 'D3'),
  machine('the release', () => lagging(aComplaint(lag), '2027-11-26T00:00-08:00'), 'record-missed', 'E1'),
  machine('the care', () => lagging(confirming(lag), '2027-03-06T00:00-08:00'), 'record-missed', 'C3'),
  machine('a decision', () => lagging(missed(), '2027-02-13T00:00-08:00'), 'record-penalty-day', 'C1'),
  machine('a decision, on the day itself', () => missed(), 'record-penalty-day', 'C1'),
  machine(
    'a decision, of another revision',
    () => lagging(missed(), '2027-02-13T00:00-08:00'),
    'record-penalty-day',
    'C1',
    2,
  ),
  machine('a decision, twice', () => authorizing().until('2027-02-13T10:00-08:00'), 'record-penalty-day', 'C1'),
  machine('records', () => routed().until('2027-02-13T10:00-08:00'), 'record-penalty-day', 'R1'),
  machine(
    'a decision that was reported',
    () => reported(authorizing().until('2027-02-13T10:00-08:00')).until('2027-02-15T10:00-08:00'),
    'record-penalty-day',
    'C1',
  ),
  machine('records', () => routed(), 'renew-watch', 'R1'),
  machine('records, of another revision', () => routed(), 'renew-watch', 'R1', 2),
  machine('what stands still', () => waiting(), 'renew-watch', 'D2'),
  machine('records that are missed', () => routed().until('2027-02-07T10:00-08:00'), 'renew-watch', 'R1'),
  ...each(() => routed(), system, [
    ['a watch failed', 'report-failed-watch', { clock: 'R1', revision: 1, error: 'FAILED' }],
    ['a watch of another revision failed', 'report-failed-watch', { clock: 'R1', revision: 2, error: 'FAILED' }],
    ['a watch over what is over failed', 'report-failed-watch', { clock: 'D2', revision: 1, error: 'FAILED' }],
  ]),
  when(
    'a watch failed where somebody helps',
    () => routed().give(system, 'raise-trouble', { act: 'close', error: 'x' }),
    system,
    'report-failed-watch',
    { clock: 'R1', revision: 1, error: 'FAILED' },
  ),
  when(
    'a clock of a closed case is missed',
    () => withdrawn(routed(lag)).until('2027-02-09T10:00-08:00'),
    system,
    'record-missed',
    { clock: 'R1', revision: 1 },
  ),
  when('a file is waited for while time runs', () => paperStalled(), analyst, 'wait-for-documents', {}),
  recounted('a complaint that came in in the evening', () => aComplaint({ at: '2027-02-02T18:00-08:00' })),
  extended('a complaint while the rest is reviewed', () => accepted(complete(split())), { clock: 'K1', days: 10 }),
];

function analysedOnce(): Play {
  return fullPanelLagging().give(people.reviewer, 'submit-analysis', whole({ finding: 'upheld', rationale: reason }));
}

function fullPanelLagging(): Play {
  return reviewing({ ...lag, services: [experimental] });
}

/** The decision was to be carried out by 2027-02-09: it is missed on the tenth, and nothing is counted by itself. */
function missed(): Play {
  return authorizing(lag).until('2027-02-10T09:00-08:00').give(system, 'record-missed', { clock: 'C1', revision: 1 });
}
