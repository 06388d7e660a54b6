import { people } from '../../case/support/people.ts';
import type { Play, TypeAndPayload } from '../../case/support/play.ts';
import {
  aComplaint,
  adopted,
  analysed,
  filed,
  letterOf,
  note,
  reported,
  reviewing,
  routed,
  split,
  undeemed,
  urgentRouted,
  another,
  copied,
} from '../cases.ts';
import { type Turn, whenOf } from '../script.ts';

const { analyst, system } = people;
const lag = { mailLags: true };
type Word =
  | 'record-notice-sent'
  | 'record-notice-delivered'
  | 'record-notice-bounced'
  | 'record-notice-complained'
  | 'withdraw-notice'
  | 'queue-for-post';
const words: Word[] = [
  'record-notice-sent',
  'record-notice-delivered',
  'record-notice-bounced',
  'record-notice-complained',
  'withdraw-notice',
  'queue-for-post',
];

function wordOf(type: Word, noticeId: string): TypeAndPayload {
  if (type === 'record-notice-sent') return [type, { noticeId, messageId: 'm-1' }];
  return type === 'record-notice-bounced' ? [type, { noticeId, reason: 'No such mailbox.' }] : [type, { noticeId }];
}

const acknowledgement = (told: Play) => letterOf(told, 'acknowledgement');
const sent = () => {
  const told = filed(lag);
  return told.give(system, 'record-notice-sent', { noticeId: acknowledgement(told), messageId: 'm-0' });
};
const bounced = () => {
  const told = sent();
  return told.give(system, 'record-notice-bounced', {
    noticeId: acknowledgement(told),
    reason: 'The mailbox is full.',
  });
};
const toPost = () => {
  const told = filed(lag);
  return told.give(system, 'queue-for-post', { noticeId: acknowledgement(told) });
};
const bouncedToPost = () => {
  const told = bounced();
  return told.give(system, 'queue-for-post', { noticeId: acknowledgement(told) });
};
const states: [string, () => Play][] = [
  ['queued', () => filed(lag)],
  ['sent', sent],
  ['delivered', () => filed()],
  ['bounced', bounced],
  ['for the post', toPost],
];

function goesOut(what: string, told: () => Play, kind: string, party?: string): Turn {
  return whenOf(what, told, system, played => [
    'record-notice-sent',
    { noticeId: letterOf(played, kind, party), messageId: 'm-1' },
  ]);
}

/** All letters but that one are out. */
function allBut(told: Play, kind: string): Play {
  const others = told.state().notices.filter(one => one.kind !== kind && one.status === 'queued');
  for (const { id } of others) told.give(system, 'record-notice-sent', { noticeId: id, messageId: `m-${id}` });
  return told;
}

export const letters: Turn[] = [
  ...words.flatMap(type =>
    states.map(([name, told]) =>
      whenOf(`${type} of a letter that is ${name}`, told, system, played => wordOf(type, acknowledgement(played))),
    ),
  ),
  ...words.map(type =>
    whenOf(
      `${type} of a letter that is not there`,
      () => filed(),
      system,
      () => wordOf(type, '2222-2222-9999'),
    ),
  ),
  whenOf('the post takes it', toPost, analyst, told => ['record-posted', { noticeId: acknowledgement(told) }]),
  whenOf('the post takes what came back', bouncedToPost, analyst, told => [
    'record-posted',
    { noticeId: acknowledgement(told) },
  ]),
  whenOf(
    'the post takes what was sent',
    () => filed(),
    analyst,
    told => ['record-posted', { noticeId: acknowledgement(told) }],
  ),
  whenOf(
    'the post takes what is not there',
    () => filed(),
    analyst,
    () => ['record-posted', { noticeId: '2222-2222-9999' }],
  ),
  whenOf('the post takes the request for the records', requestToPost, analyst, told => [
    'record-posted',
    { noticeId: letterOf(told, 'records-request') },
  ]),
  whenOf(
    'the post takes the request to a plan that is not deemed to have it',
    requestToPost,
    analyst,
    told => ['record-posted', { noticeId: letterOf(told, 'records-request') }],
    undeemed,
  ),
  goesOut('the approval goes out first', () => routed(lag), 'imr-approved'),
  goesOut('the request goes out first', () => routed(lag), 'records-request'),
  goesOut('the approval goes out last', () => allBut(routed(lag), 'imr-approved'), 'imr-approved'),
  goesOut('the request goes out last', () => allBut(routed(lag), 'records-request'), 'records-request'),
  goesOut(
    'the request of an urgent case goes out',
    () => allBut(urgentRouted(lag), 'records-request'),
    'records-request',
  ),
  goesOut(
    'the notice of a complaint goes out last',
    () => allBut(aComplaint(lag), 'complaint-notice'),
    'complaint-notice',
  ),
  goesOut('what is not approved goes out last', () => allBut(aComplaint(lag), 'not-approved'), 'not-approved'),
  goesOut(
    'a split case: the notice of the complaint goes out',
    () => allBut(split(lag), 'complaint-notice'),
    'complaint-notice',
  ),
  goesOut(
    'sent away: the letter goes out',
    () =>
      allBut(filed(lag).give(analyst, 'route-case', { route: 'non-jurisdictional', reason: note }), 'non-jurisdiction'),
    'non-jurisdiction',
  ),
  ...(['decision', 'decision-plan', 'decision-provider'] as const).map(kind =>
    goesOut(`${kind} goes out last`, () => allBut(decidedLagging(), kind), kind),
  ),
  goesOut('decision-plan goes out first', decidedLagging, 'decision-plan'),
  goesOut(
    'the settlement goes out last',
    () => allBut(aComplaint(lag).give(analyst, 'resolve-complaint', { summary: note }), 'complaint-closing'),
    'complaint-closing',
  ),
  whenOf(
    'the request is withdrawn',
    () => routed(lag),
    system,
    told => ['withdraw-notice', { noticeId: letterOf(told, 'records-request') }],
  ),
  whenOf(
    'the request is withdrawn, and the approval goes out',
    () => withoutRequest(),
    system,
    told => ['record-notice-sent', { noticeId: letterOf(told, 'imr-approved'), messageId: 'm-1' }],
  ),
  whenOf(
    'the post takes another letter than the one that waits',
    () => toPostOf(routed(), 'imr-approved'),
    analyst,
    told => ['record-posted', { noticeId: letterOf(told, 'records-request') }],
  ),
  goesOut('decision-plan goes out after the plan has reported', () => reported(decidedLagging()), 'decision-plan'),
];

/** A letter that came back, and waits for the post. */
function toPostOf(told: Play, kind: string): Play {
  const noticeId = letterOf(told, kind);
  told.give(system, 'record-notice-bounced', { noticeId, reason: 'No such mailbox.' });
  return told.give(system, 'queue-for-post', { noticeId });
}

function requestToPost(): Play {
  const told = allBut(routed(lag), 'records-request');
  return told.give(system, 'queue-for-post', { noticeId: letterOf(told, 'records-request') });
}

function withoutRequest(): Play {
  const told = routed(lag);
  return told.give(system, 'withdraw-notice', { noticeId: letterOf(told, 'records-request') });
}

function decidedLagging(): Play {
  const told = reviewing({ ...lag, services: [copied, another] });
  return adopted(analysed(told));
}
