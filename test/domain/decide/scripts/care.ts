import type { Actor } from '../../../../domain/people/actors.ts';
import { localDateOf } from '../../../../domain/time/days.ts';
import { people } from '../../case/support/people.ts';
import type { Play, TypeAndPayload } from '../../case/support/play.ts';
import type { Fate } from '../../case/support/playing.ts';
import { day } from '../../time/pacific.ts';
import {
  accepted,
  adopted,
  analysed,
  authorizing,
  complete,
  confirming,
  copied,
  type More,
  note,
  paid,
  paperOf,
  reason,
  reported,
  reviewing,
  sent,
  split,
  undeemed,
} from '../cases.ts';
import { each, type Turn, when, whenOf } from '../script.ts';
import { whole } from '../../case/support/analysis.ts';

const { analyst, applicant, director, plan, supervisor, system } = people;
const later = () => authorizing().until('2027-02-04T10:00-08:00');
const sooner = () => analysed(reviewing()).give(director, 'adopt-determination', { authorizeWithin: 2 });
const both = (more: More = {}) => authorizing({ services: [copied, paid], ...more });
const since = (on: string) => later().reports(undefined, { on });
const accept = ['accept-authorization', {}] as const;
const refuse = ['refuse-authorization', { reason, forPlan: reason }] as const;
type Reported = Extract<TypeAndPayload, ['report-authorization', unknown]>[1];

/** The plan reports that it has authorized today, with the newest paper, which it sent just now. */
function reports(
  what: string,
  told: () => Play,
  how: Partial<Reported> = {},
  { from = plan, fate }: { from?: Actor; fate?: Fate } = {},
): Turn {
  return whenOf(
    what,
    () => sent(told(), from, fate),
    plan,
    played => [
      'report-authorization',
      { what: 'authorized', on: localDateOf(played.now()), documentIds: [paperOf(played, -1)], ...how },
    ],
  );
}

export const care: Turn[] = [
  reports('the plan reports', later, { note }),
  reports('the plan reports an earlier day', later, { on: day('2027-02-03') }),
  reports('the plan reports tomorrow', later, { on: day('2027-02-05') }),
  reports('the plan reports a day before the decision', later, { on: day('2027-02-01') }),
  reports('the plan reports the day of the decision', later, { on: day('2027-02-02') }),
  reports('the plan reports what it does not owe', later, { what: 'paid' }),
  reports('the plan reports with a paper that nobody has', later, { documentIds: ['D9999'] }),
  reports('the plan reports with a paper that is being checked', later, {}, { fate: 'arrived' }),
  reports('the plan reports with a paper that was refused', later, {}, { fate: 'refused' }),
  reports('the plan reports with a paper of the member', later, {}, { from: applicant }),
  reports('the plan reports with a paper of the Help Center', later, {}, { from: analyst }),
  reports('the plan reports late', () => authorizing().until('2027-02-12T10:00-08:00')),
  reports('the plan reports late, which no machine has noticed', () =>
    authorizing({ clocksLag: true }).until('2027-02-12T10:00-08:00'),
  ),
  reports(
    'the plan reports late what it pays, which no machine has noticed',
    () => both({ clocksLag: true }).until('2027-02-12T10:00-08:00'),
    { what: 'paid' },
  ),
  reports('the plan reports within less time', () => sooner().until('2027-02-05T10:00-08:00')),
  reports('the plan reports, and is not deemed to have the decision', () => authorizing({ counting: undeemed })),
  reports('the plan reports twice', () => reported(later()), { note }),
  reports('the plan reports the care of two twice', () => both().reports(undefined, { what: 'authorized' })),
  reports('the plan reports the second of two', () => both().reports(undefined, { what: 'authorized' }), {
    what: 'paid',
  }),
  when(
    'a report by the Help Center is accepted',
    () => later().reports(undefined, { by: analyst }),
    analyst,
    ...accept,
  ),
  when('the report is accepted', () => reported(later()), analyst, ...accept),
  when('the report is accepted with a note', () => reported(later()), analyst, 'accept-authorization', { note }),
  when('the report of an earlier day is accepted', () => since('2027-02-03'), analyst, ...accept),
  when('the report of a day before the decision is accepted', () => since('2027-02-01'), analyst, ...accept),
  when(
    'the report of a day before the decision is accepted late',
    () => since('2027-02-01').until('2027-02-12T10:00-08:00'),
    analyst,
    ...accept,
  ),
  when(
    'the report is accepted when it would be late',
    () => reported(later()).until('2027-02-12T10:00-08:00'),
    analyst,
    ...accept,
  ),
  when(
    'a late report of a day in time is accepted',
    () => authorizing().reports('2027-02-13T10:00-08:00', { on: '2027-02-08' }),
    analyst,
    ...accept,
  ),
  when(
    'a report is accepted whose paper is being checked',
    () => later().reports(undefined, { fate: 'arrived' }),
    analyst,
    ...accept,
  ),
  when('the report is refused', () => reported(later()), analyst, ...refuse),
  when(
    'the report is refused a week later',
    () => reported(later()).until('2027-02-12T10:00-08:00'),
    analyst,
    ...refuse,
  ),
  when(
    'a late report is refused',
    () => reported(authorizing().until('2027-02-12T10:00-08:00')).until('2027-02-14T10:00-08:00'),
    analyst,
    ...refuse,
  ),
  when('of two reports none is named, and refused', () => reported(both()), supervisor, ...refuse),
  when('of two reports none is named, and accepted', () => reported(both()), supervisor, ...accept),
  ...each(() => reported(both()), supervisor, [
    [
      'of two reports that of the payment is refused',
      'refuse-authorization',
      { what: 'paid', reason, forPlan: reason },
    ],
    ['of two reports that of the payment is accepted', 'accept-authorization', { what: 'paid' }],
  ]),
  when(
    'of two reports the other is accepted, too',
    () => reported(both()).give(analyst, 'accept-authorization', { what: 'authorized' }),
    analyst,
    ...accept,
  ),
  when(
    'of two reports one came, and the other is refused',
    () => both().reports(undefined, { what: 'authorized' }),
    analyst,
    'refuse-authorization',
    { what: 'paid', reason, forPlan: reason },
  ),
  when('a report of payment is refused', () => reported(authorizing({ services: [paid] })), supervisor, ...refuse),
  reports('the plan reports after a refusal', () =>
    reported(later())
      .give(analyst, 'refuse-authorization', { reason, forPlan: reason })
      .until('2027-02-12T10:00-08:00'),
  ),
  when('a report is accepted before it came', later, analyst, ...accept),
  when('the authorization is demanded twice', later, system, 'demand-authorization', {}),
  when('the authorization is demanded before the decision', () => reviewing(), system, 'demand-authorization', {}),
  when('the member is asked twice', () => confirming(), system, 'ask-whether-care-came', {}),
  when('the member is asked before the authorization', later, system, 'ask-whether-care-came', {}),
  when('the member is asked before the decision', () => reviewing(), system, 'ask-whether-care-came', {}),
  ...each(() => confirming().until('2027-02-20T10:00-08:00'), applicant, [
    ['the care came', 'confirm-care', {}],
    ['the care came on a day', 'confirm-care', { receivedOn: day('2027-02-18'), note }],
    ['the care came today', 'confirm-care', { receivedOn: day('2027-02-20') }],
    ['the care comes tomorrow', 'confirm-care', { receivedOn: day('2027-02-21') }],
    ['the care did not come', 'report-no-care', { note }],
  ]),
  when(
    'the care came, and a complaint is left',
    () => reported(adopted(analysed(accepted(complete(split()))))).give(analyst, 'accept-authorization', {}),
    applicant,
    'confirm-care',
    {},
  ),
  when(
    'the care came for one of two',
    () => partly().give(analyst, 'accept-authorization', {}),
    applicant,
    'confirm-care',
    {},
  ),
  when(
    'the care came after it had not',
    () => confirming().give(applicant, 'report-no-care', {}),
    applicant,
    'confirm-care',
    {},
  ),
  when(
    'the care did not come twice',
    () => confirming().give(applicant, 'report-no-care', {}),
    applicant,
    'report-no-care',
    {},
  ),
  ...each(() => confirming().give(applicant, 'report-no-care', {}).until('2027-02-20T10:00-08:00'), supervisor, [
    ['the plan says that it gives it not', 'answer-no-care', { says: 'not-given', note }],
    ['the plan says that it was given, with no paper', 'answer-no-care', { says: 'given' }],
    ['the plan says that it comes, with no day', 'answer-no-care', { says: 'coming' }],
    ['the proof was false', 'reopen-authorization', { because: 'proof-false', reason }],
    ['the proof of what nobody decided', 'reopen-authorization', { what: 'paid', because: 'proof-false', reason }],
    ['it was taken back', 'reopen-authorization', { because: 'taken-back', takenBackOn: day('2027-02-15'), reason }],
    ['it was taken back, nobody says when', 'reopen-authorization', { because: 'taken-back', reason }],
    [
      'it was taken back tomorrow',
      'reopen-authorization',
      { because: 'taken-back', takenBackOn: day('2027-02-21'), reason },
    ],
    ['no appointment is free', 'follow-up-care', { because: 'no-appointment', askOn: day('2027-03-05'), reason }],
    ['we ask again today', 'follow-up-care', { because: 'other', askOn: day('2027-02-20'), reason }],
    ['we ask again in two months', 'follow-up-care', { because: 'no-supplier', askOn: day('2027-04-20'), reason }],
  ]),
  when('the care came late', () => confirming().until('2027-03-20T10:00-08:00'), applicant, 'confirm-care', {}),
];

function partly() {
  const issues = [
    { issue: 1, finding: 'overturned' as const },
    { issue: 2, finding: 'upheld' as const },
  ];
  const told = reviewing({ services: [copied, copied] }).give(
    people.reviewer,
    'submit-analysis',
    whole({
      issues,
      rationale: note,
    }),
  );
  return reported(adopted(told));
}
