import { people } from '../../case/support/people.ts';
import {
  aComplaint,
  another,
  complained,
  copied,
  accepted,
  adopted,
  analysed,
  complete,
  filed,
  note,
  paperArrived,
  paperOf,
  reason,
  routed,
  split,
  undeemed,
} from '../cases.ts';
import { each, type Turn, when, whenOf } from '../script.ts';

const { analyst, plan, system } = people;
const summary = 'The plan paid.';
const withCopies = () => aComplaint({ services: [complained] });
const elsewhere = { ...complained, provider: another.provider, providerContact: another.providerContact };

export const complaints: Turn[] = [
  ...each(withCopies, analyst, [
    ['settled', 'resolve-complaint', { summary }],
    ['the plan kept the rules', 'resolve-complaint', { summary, finding: 'in-compliance' }],
    ['the plan broke the rules', 'resolve-complaint', { summary, finding: 'out-of-compliance' }],
  ]),
  when(
    'settled after the plan has answered',
    () => aComplaint().give(plan, 'answer-complaint', {}),
    analyst,
    'resolve-complaint',
    { summary },
  ),
  when('settled late', () => aComplaint().until('2027-03-10T10:00-08:00'), analyst, 'resolve-complaint', { summary }),
  when(
    'settled late, which no machine has noticed',
    () => aComplaint({ clocksLag: true }).until('2027-03-10T10:00-08:00'),
    analyst,
    'resolve-complaint',
    { summary },
  ),
  when('settled beside a review', () => split(), analyst, 'resolve-complaint', { summary }),
  when(
    'settled beside a review of another doctor',
    () => split({ services: [copied, elsewhere] }),
    analyst,
    'resolve-complaint',
    { summary },
  ),
  when(
    'settled for two doctors',
    () => aComplaint({ services: [complained, elsewhere] }),
    analyst,
    'resolve-complaint',
    { summary },
  ),
  when(
    'settled after the review was decided',
    () => adopted(analysed(accepted(complete(split())), 'upheld')),
    analyst,
    'resolve-complaint',
    { summary },
  ),
  when('settled twice', () => split().give(analyst, 'resolve-complaint', { summary }), analyst, 'resolve-complaint', {
    summary,
  }),
  when(
    'settled, and the plan was not deemed to know',
    () => aComplaint({ counting: undeemed }),
    analyst,
    'resolve-complaint',
    { summary },
  ),
  ...each(() => aComplaint(), plan, [
    ['the plan answers', 'answer-complaint', { note }],
    ['the plan answers with a paper that nobody has', 'answer-complaint', { documentIds: ['D9999'] }],
  ]),
  whenOf(
    'the plan answers with a paper',
    () => paperArrived(aComplaint()),
    plan,
    told => ['answer-complaint', { documentIds: [paperOf(told)] }],
  ),
  when('the plan answers late', () => aComplaint().until('2027-02-10T10:00-08:00'), plan, 'answer-complaint', {}),
  when(
    'the plan answers late, which no machine has noticed',
    () => aComplaint({ clocksLag: true }).until('2027-02-10T10:00-08:00'),
    plan,
    'answer-complaint',
    {},
  ),
  when('the plan answers twice', () => aComplaint().give(plan, 'answer-complaint', {}), plan, 'answer-complaint', {
    note,
  }),
  when('the plan answers beside a review', () => split(), plan, 'answer-complaint', {}),
  when('the plan is told twice', () => aComplaint(), system, 'notify-plan-of-complaint', {}),
  when('the plan is told before it is a complaint', () => filed(), system, 'notify-plan-of-complaint', {}),
  when('the plan is told of what is no complaint', () => routed(), system, 'notify-plan-of-complaint', {}),
  when('a complaint is left when the plan gives in', () => split(), plan, 'reverse-by-plan', { note }),
  when('a case of a complaint is closed', () => aComplaint(), analyst, 'close-case', {
    outcome: 'died',
    reason,
  }),
];
