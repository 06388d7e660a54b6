import { people } from '../../case/support/people.ts';
import type { Play } from '../../case/support/play.ts';
import { day } from '../../time/pacific.ts';
import {
  aComplaint,
  authorizing,
  delivered,
  filed,
  letterOf,
  mourning,
  note,
  paid,
  copied,
  paperArrived,
  paperOf,
  reason,
  routed,
  split,
  undeemed,
  urgentRouted,
} from '../cases.ts';
import { each, type Turn, when, whenOf } from '../script.ts';

const { analyst, plan, supervisor, system } = people;
const silent = { counting: undeemed };
const overnight = () =>
  filed({ at: '2027-02-05T18:00-08:00' }).give(analyst, 'route-case', {}).until('2027-02-06T10:00-08:00');
const lagging = (told: () => Play) => () => told();
const thursday = (told: Play) => told.until('2027-02-04T10:00-08:00');

export const receipts: Turn[] = [
  when('the plan has the request that it is deemed to have', () => routed(), plan, 'acknowledge-receipt', {}),
  when('the plan has it before it is deemed to', overnight, plan, 'acknowledge-receipt', { note }),
  when(
    'the plan has it before it is deemed to, by proof',
    () => overnight().until('2027-02-08T12:00-08:00'),
    supervisor,
    'acknowledge-receipt',
    { receivedOn: day('2027-02-06'), note },
  ),
  when(
    'the plan has it, and the time is over',
    () => overnight().until('2027-02-20T12:00-08:00'),
    supervisor,
    'acknowledge-receipt',
    { receivedOn: day('2027-02-06') },
  ),
  ...each(() => thursday(routed(silent)), plan, [
    ['the plan is not deemed to have it, and says that it has', 'acknowledge-receipt', {}],
    ['it has had it for a day', 'acknowledge-receipt', { receivedOn: day('2027-02-03'), note }],
    ['it has it since today', 'acknowledge-receipt', { receivedOn: day('2027-02-04') }],
    ['it has it from tomorrow on', 'acknowledge-receipt', { receivedOn: day('2027-02-05') }],
    ['it had it before it went out', 'acknowledge-receipt', { receivedOn: day('2027-02-01') }],
    ['it had it on the day that it went out', 'acknowledge-receipt', { receivedOn: day('2027-02-02') }],
    ['it names a letter that is not there', 'acknowledge-receipt', { noticeIds: ['2222-2222-9999'] }],
    ['it names no letter', 'acknowledge-receipt', { noticeIds: [] }],
  ]),
  whenOf(
    'it names the letter',
    () => thursday(routed(silent)),
    plan,
    told => ['acknowledge-receipt', { noticeIds: [letterOf(told, 'records-request')] }],
  ),
  when(
    'it says so twice',
    () => thursday(routed(silent)).give(plan, 'acknowledge-receipt', {}),
    plan,
    'acknowledge-receipt',
    {},
  ),
  when(
    'of an urgent case, not deemed',
    () => urgentRouted(silent).until('2027-02-02T20:00-08:00'),
    plan,
    'acknowledge-receipt',
    {},
  ),
  when('of a complaint, not deemed', () => thursday(aComplaint(silent)), plan, 'acknowledge-receipt', {}),
  when('of a split case, not deemed', () => thursday(split(silent)), plan, 'acknowledge-receipt', {}),
  whenOf(
    'of one of two letters, not deemed',
    () => thursday(split(silent)),
    plan,
    told => ['acknowledge-receipt', { noticeIds: [letterOf(told, 'complaint-notice')] }],
  ),
  when('of a decision, not deemed', () => thursday(authorizing(silent)), plan, 'acknowledge-receipt', {}),
  when(
    'of a decision on care that was paid, not deemed',
    () => thursday(authorizing({ ...silent, services: [copied, paid] })),
    plan,
    'acknowledge-receipt',
    {},
  ),
  when(
    'the records came first, not deemed',
    () => thursday(delivered(routed(silent))),
    plan,
    'acknowledge-receipt',
    {},
  ),
  when(
    'the authorization came first, not deemed',
    () => thursday(authorizing(silent).give(plan, 'report-authorization', {})),
    plan,
    'acknowledge-receipt',
    {},
  ),
  when(
    'a decision is received early',
    () => authorizing({ at: '2027-02-05T18:00-08:00' }).until('2027-02-06T10:00-08:00'),
    plan,
    'acknowledge-receipt',
    {},
  ),
  when(
    'a complaint is received early',
    () => aComplaint({ at: '2027-02-05T18:00-08:00' }).until('2027-02-06T10:00-08:00'),
    plan,
    'acknowledge-receipt',
    {},
  ),
  ...each(() => routed(), plan, [
    ['records come', 'deliver-records', { note }],
    ['records come as a paper that nobody has', 'deliver-records', { documentIds: ['D9999'] }],
  ]),
  whenOf(
    'records come as a paper',
    () => paperArrived(routed()),
    plan,
    told => ['deliver-records', { documentIds: [paperOf(told)], note }],
  ),
  when('records come late', () => routed().until('2027-02-09T10:00-08:00'), plan, 'deliver-records', {}),
  when(
    'records come late, which no machine has noticed',
    () => routed({ clocksLag: true }).until('2027-02-09T10:00-08:00'),
    plan,
    'deliver-records',
    {},
  ),
  when('records come twice', () => delivered(routed()), plan, 'deliver-records', { note }),
  when('documentation is complete', () => delivered(routed()), analyst, 'complete-documentation', {}),
  when('it goes on without records', () => routed(), analyst, 'proceed-without-records', { reason }),
  when('records are asked for twice', () => routed(), system, 'request-records', {}),
  when('records are asked for before the case is routed', () => filed(), system, 'request-records', {}),
  ...(['records-request', 'imr-approved'] as const).flatMap(kind => [
    whenOf(
      `${kind} goes out`,
      lagging(() => routed({ mailLags: true })),
      system,
      told => ['record-notice-sent', { noticeId: letterOf(told, kind), messageId: 'm-1' }],
    ),
    whenOf(
      `${kind} goes out in the evening`,
      () => routed({ mailLags: true }).until('2027-02-02T18:00-08:00'),
      system,
      told => ['record-notice-sent', { noticeId: letterOf(told, kind), messageId: 'm-1' }],
    ),
    whenOf(
      `${kind} goes out to a plan that is not deemed to have it`,
      () => routed({ mailLags: true }),
      system,
      told => ['record-notice-sent', { noticeId: letterOf(told, kind), messageId: 'm-1' }],
      undeemed,
    ),
  ]),
  whenOf(
    'records-request goes out before a day of mourning',
    () => routed({ mailLags: true }),
    system,
    told => ['record-notice-sent', { noticeId: letterOf(told, 'records-request'), messageId: 'm-1' }],
    mourning,
  ),
  whenOf(
    'it goes out before a day of mourning, not deemed',
    () => routed({ mailLags: true }).until('2027-02-03T18:00-08:00'),
    system,
    told => ['record-notice-sent', { noticeId: letterOf(told, 'records-request'), messageId: 'm-1' }],
    { ...mourning, ...undeemed },
  ),
  whenOf(
    'records come as a paper that nobody has, beside one',
    () => paperArrived(routed()),
    plan,
    () => ['deliver-records', { documentIds: ['D9999'] }],
  ),
  whenOf(
    'the plan has it early, before a day of mourning',
    () => filed({ at: '2027-02-03T18:00-08:00' }).give(analyst, 'route-case', {}),
    plan,
    () => ['acknowledge-receipt', {}],
    mourning,
  ),
  when(
    'records come in the second in which they are late',
    () => routed({ clocksLag: true }).until('2027-02-06T00:00-08:00'),
    plan,
    'deliver-records',
    {},
  ),
];
