import { people } from '../../case/support/people.ts';
import { day } from '../../time/pacific.ts';
import {
  accepted,
  adopted,
  analysed,
  authorizing,
  complete,
  confirming,
  copied,
  note,
  paid,
  paperArrived,
  paperOf,
  reason,
  reported,
  reviewing,
  split,
  undeemed,
} from '../cases.ts';
import { each, type Turn, when, whenOf } from '../script.ts';

const { analyst, applicant, director, plan, supervisor, system } = people;
const later = () => authorizing().until('2027-02-04T10:00-08:00');
const sooner = () => analysed(reviewing()).give(director, 'adopt-determination', { authorizeWithin: 2 });

export const care: Turn[] = [
  ...each(later, plan, [
    ['the plan reports', 'report-authorization', { note }],
    ['the plan reports an earlier day', 'report-authorization', { authorizedOn: day('2027-02-03') }],
    ['the plan reports today', 'report-authorization', { authorizedOn: day('2027-02-04') }],
    ['the plan reports tomorrow', 'report-authorization', { authorizedOn: day('2027-02-05') }],
    ['the plan reports with a paper that nobody has', 'report-authorization', { documentIds: ['D9999'] }],
  ]),
  whenOf(
    'the plan reports with a paper',
    () => paperArrived(later()),
    plan,
    told => ['report-authorization', { documentIds: [paperOf(told)] }],
  ),
  when('the plan reports late', () => authorizing().until('2027-02-12T10:00-08:00'), plan, 'report-authorization', {}),
  when(
    'the plan reports late, which no machine has noticed',
    () => authorizing({ clocksLag: true }).until('2027-02-12T10:00-08:00'),
    plan,
    'report-authorization',
    {},
  ),
  when(
    'the plan reports late what it pays, which no machine has noticed',
    () => authorizing({ clocksLag: true, services: [copied, paid] }).until('2027-02-12T10:00-08:00'),
    plan,
    'report-authorization',
    {},
  ),
  when(
    'the plan reports within less time',
    () => sooner().until('2027-02-05T10:00-08:00'),
    plan,
    'report-authorization',
    {},
  ),
  when(
    'the plan reports, and is not deemed to have the decision',
    () => authorizing({ counting: undeemed }),
    plan,
    'report-authorization',
    {},
  ),
  when('the plan reports twice', () => reported(later()), plan, 'report-authorization', { note }),
  when('the report is accepted', () => reported(later()), analyst, 'accept-authorization', {}),
  when('the report is refused', () => reported(later()), analyst, 'refuse-authorization', { reason }),
  when(
    'the report is refused a week later',
    () => reported(later()).until('2027-02-12T10:00-08:00'),
    analyst,
    'refuse-authorization',
    { reason },
  ),
  when(
    'a late report is refused',
    () => reported(authorizing().until('2027-02-12T10:00-08:00')).until('2027-02-14T10:00-08:00'),
    analyst,
    'refuse-authorization',
    { reason },
  ),
  when(
    'a report of care and payment is refused',
    () => reported(authorizing({ services: [copied, paid] })),
    supervisor,
    'refuse-authorization',
    { reason },
  ),
  when(
    'a report of payment is refused',
    () => reported(authorizing({ services: [paid] })),
    supervisor,
    'refuse-authorization',
    { reason },
  ),
  when(
    'the plan reports after a refusal',
    () => reported(later()).give(analyst, 'refuse-authorization', { reason }).until('2027-02-12T10:00-08:00'),
    plan,
    'report-authorization',
    {},
  ),
  when('a report is accepted before it came', later, analyst, 'accept-authorization', {}),
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
  when('the care came late', () => confirming().until('2027-03-20T10:00-08:00'), applicant, 'confirm-care', {}),
  when(
    'the proof is accepted, and the question is new',
    () => reported(authorizing({ services: [copied, paid] })),
    analyst,
    'accept-authorization',
    {},
  ),
];

function partly() {
  const issues = [
    { issue: 1, finding: 'overturned' as const },
    { issue: 2, finding: 'upheld' as const },
  ];
  const told = reviewing({ services: [copied, copied] }).give(people.reviewer, 'submit-analysis', {
    issues,
    rationale: note,
  });
  return reported(adopted(told));
}
