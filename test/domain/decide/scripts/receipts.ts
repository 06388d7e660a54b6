import type { Actor } from '../../../../domain/people/actors.ts';
import { people } from '../../case/support/people.ts';
import type { Play, TypeAndPayload } from '../../case/support/play.ts';
import type { Fate } from '../../case/support/playing.ts';
import { checklist } from '../../case/support/records.ts';
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
  paperOf,
  reason,
  reported,
  reviewing,
  routed,
  sent,
  split,
  undeemed,
  urgentRouted,
} from '../cases.ts';
import { each, type Turn, when, whenOf } from '../script.ts';

const { analyst, applicant, director, plan, supervisor, system } = people;
const silent = { counting: undeemed };
const overnight = () =>
  filed({ at: '2027-02-05T18:00-08:00' }).give(analyst, 'route-case', {}).until('2027-02-06T10:00-08:00');
const lagging = (told: () => Play) => () => told();
const thursday = (told: Play) => told.until('2027-02-04T10:00-08:00');
const missing = { criteria: { state: 'missing' } } as const;
const withheld = { correspondence: { state: 'withheld', reason } } as const;
const onDay = { receivedOn: day('2027-02-05') };
const byHelpCenter = { by: analyst, from: analyst };
type Delivered = Extract<TypeAndPayload, ['deliver-records', unknown]>[1];

/** The plan says that all is there, and names the newest paper, which it sent just now. */
function delivers(
  what: string,
  told: () => Play,
  how: Partial<Delivered> = {},
  { by = plan, from = plan, fate }: { by?: Actor; from?: Actor; fate?: Fate } = {},
): Turn {
  return whenOf(
    what,
    () => sent(told(), from, fate),
    by,
    played => ['deliver-records', { documentIds: [paperOf(played, -1)], checklist: checklist(), ...how }],
  );
}

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
    () => thursday(reported(authorizing(silent))),
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
  delivers('records come', () => routed(), { note }),
  delivers('records come as a paper that nobody has', () => routed(), { documentIds: ['D9999'] }),
  delivers('records come as a paper that is being checked', () => routed(), {}, { fate: 'arrived' }),
  delivers('records come as a paper that was refused', () => routed(), {}, { fate: 'refused' }),
  delivers('records come as a paper of the member', () => routed(), {}, { from: applicant }),
  delivers('records come incomplete', () => routed(), { checklist: {} }),
  delivers('records come, and one thing is missing', () => routed(), { checklist: checklist(missing) }),
  delivers('records come, and one thing is withheld', () => routed(), { checklist: checklist(withheld) }),
  delivers('records come, and one thing is withheld for no reason', () => routed(), {
    checklist: checklist({ correspondence: { state: 'withheld' } }),
  }),
  delivers('records come, and what was missing', () => routed().delivers(undefined, { list: missing })),
  delivers('records come late', () => routed().until('2027-02-09T10:00-08:00')),
  delivers('records come late, which no machine has noticed', () =>
    routed({ clocksLag: true }).until('2027-02-09T10:00-08:00'),
  ),
  delivers('records come twice', () => delivered(routed()), { note }),
  delivers('records come of an urgent case', () => urgentRouted()),
  delivers('records come while it is reviewed', () => reviewing()),
  delivers('records come by the Help Center', () => routed().until('2027-02-09T10:00-08:00'), onDay, byHelpCenter),
  delivers('records come on a day that the plan says', () => routed(), onDay),
  delivers('records come on a day, and the plan sent them', () => routed().until('2027-02-09T10:00-08:00'), onDay, {
    by: analyst,
  }),
  ...each(() => delivered(routed()).until('2027-02-09T10:00-08:00'), analyst, [
    ['records are found incomplete', 'find-records-incomplete', { items: ['criteria', 'criteria'], reason }],
    ['records are complete since a day', 'complete-documentation', { completedOn: day('2027-02-04') }],
    ['records are complete since before they came', 'complete-documentation', { completedOn: day('2027-02-01') }],
    ['records are complete since tomorrow', 'complete-documentation', { completedOn: day('2027-02-10') }],
  ]),
  when(
    'records are incomplete by the plan’s own word',
    () => routed().delivers(undefined, { list: missing }),
    analyst,
    'complete-documentation',
    {},
  ),
  ...each(() => routed().delivers(undefined, { list: withheld }), director, [
    [
      'what is withheld is judged rightly withheld',
      'judge-withholding',
      { item: 'correspondence', accepted: true, reason },
    ],
    ['what is withheld is judged owed', 'judge-withholding', { item: 'correspondence', accepted: false, reason }],
    ['what is not withheld is judged', 'judge-withholding', { item: 'criteria', accepted: false, reason }],
  ]),
  when('documentation is complete', () => delivered(routed()), analyst, 'complete-documentation', {}),
  when('it goes on without records', () => sent(routed(), applicant), analyst, 'proceed-without-records', { reason }),
  when('it goes on without any paper', () => routed(), analyst, 'proceed-without-records', { reason }),
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
    'the plan has it early, before a day of mourning',
    () => filed({ at: '2027-02-03T18:00-08:00' }).give(analyst, 'route-case', {}),
    plan,
    () => ['acknowledge-receipt', {}],
    mourning,
  ),
  delivers('records come in the second in which they are late', () =>
    routed({ clocksLag: true }).until('2027-02-06T00:00-08:00'),
  ),
];
