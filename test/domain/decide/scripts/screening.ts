import { day } from '../../time/pacific.ts';
import { people } from '../../case/support/people.ts';
import { PlanId } from '../../../../domain/words/ids.ts';
import { classify } from '../../../../domain/eligibility/classify.ts';
import { licensed } from '../../eligibility/applications.ts';
import { expedited, filed, mourning, note, paperArrived, paperOf, reason, routed, urgent, waiting } from '../cases.ts';
import { each, type Turn, when, whenOf } from '../script.ts';

const { analyst, applicant, nurse, plan, supervisor, system } = people;
const unlisted = { planId: PlanId.parse('some-plan'), name: 'Some Plan', listed: false };
const selfInsured = { planName: 'An employer', kind: 'self-insured' };
const asked = () => filed().give(analyst, 'ask-plan', {});
const later = () => waiting().until('2027-02-05T10:00-08:00');

export const screening: Turn[] = [
  ...each(() => filed(), nurse, [
    ['two things are asked for', 'request-information', { items: ['signature', 'denial letter'], note }],
    ['one thing is asked for', 'request-information', { items: ['signature'] }],
  ]),
  when('it is asked for in an urgent case', () => urgent(), nurse, 'request-information', { items: ['signature'] }),
  ...each(later, applicant, [
    ['the member answers after three days', 'supply-information', { note }],
    ['the member signs', 'supply-information', { signedBy: 'Maria Lopez', signedOn: day('2027-02-05') }],
    ['the member signs, and does not say when', 'supply-information', { signedBy: 'Maria Lopez' }],
  ]),
  when(
    'the member signs what was not signed before',
    () => waiting({ changed: { consent: undefined } }),
    applicant,
    'supply-information',
    { signedBy: 'Maria Lopez', signedOn: day('2027-02-01'), note },
  ),
  when('it goes on without an answer', later, analyst, 'proceed-without-information', { reason }),
  when('it is routed while it waits', later, analyst, 'route-case', { reason }),
  when(
    'the member answers twice',
    () => later().give(applicant, 'supply-information', {}),
    applicant,
    'supply-information',
    {},
  ),
  when(
    'the clock stood still twice',
    () =>
      later()
        .give(applicant, 'supply-information', {})
        .give(nurse, 'request-information', { items: ['a'] })
        .until('2027-02-08T10:00-08:00'),
    applicant,
    'supply-information',
    {},
  ),
  when('a plan is found in the directory', () => filed({ plan: unlisted }), analyst, 'identify-plan', {
    planId: 'golden-valley',
  }),
  {
    ...when('no such plan is in the directory', () => filed(), analyst, 'identify-plan', { planId: 'golden-valley' }),
    unlisted: true,
  },
  ...each(() => filed({ changed: { coverage: selfInsured } }), supervisor, [
    ['a contact is confirmed that the directory has', 'confirm-referral', { referral: 'dol-ebsa' }],
    ['another agency is confirmed than the one that is recommended', 'confirm-referral', { referral: 'va' }],
  ]),
  when(
    'a contact is confirmed that the directory does not have as confirmed',
    () => filed({ facts: { ...licensed, licensedByDmhc: false, regulator: 'opm' } }),
    supervisor,
    'confirm-referral',
    { referral: 'opm' },
  ),
  when('an acknowledgement is sent twice', () => filed(), system, 'send-acknowledgement', {}),
  whenOf(
    'it is classified twice',
    () => filed(),
    system,
    told => ['classify', { recommendation: classify(told.state().application, licensed, told.now()) }],
  ),
  when(
    'it is classified afresh with a plan found',
    () => filed({ plan: unlisted }).give(analyst, 'identify-plan', { planId: 'golden-valley' }),
    analyst,
    'route-case',
    {},
  ),
  ...each(() => filed(), analyst, [
    ['the plan is asked', 'ask-plan', {}],
    ['the plan is asked one thing, by a day', 'ask-plan', { questions: ['licence'], dueOn: day('2027-02-03'), note }],
    ['the plan is asked by today', 'ask-plan', { dueOn: day('2027-02-02') }],
    ['the plan is asked by a day that is past', 'ask-plan', { dueOn: day('2027-02-01') }],
    ['the plan is asked by a day that is later than our own time', 'ask-plan', { dueOn: day('2027-02-20') }],
  ]),
  when('the plan is asked in an urgent case', () => urgent(), analyst, 'ask-plan', {}),
  when('the plan is asked on a Friday', () => filed({ at: '2027-01-29T15:00-08:00' }), analyst, 'ask-plan', {}),
  { ...when('the plan is asked before a day of mourning', () => filed(), analyst, 'ask-plan', {}), lookups: mourning },
  when(
    'the plan is asked when our own time is over',
    () => filed().until('2027-02-11T10:00-08:00'),
    analyst,
    'ask-plan',
    {},
  ),
  when('the plan is asked while the member is', () => waiting(), analyst, 'ask-plan', {}),
  ...each(asked, plan, [
    [
      'the plan answers all',
      'answer-inquiry',
      {
        licensed: true,
        grievance: 'decided',
        note,
        grievanceFiledOn: day('2026-10-05'),
        grievanceDecidedOn: day('2026-10-30'),
      },
    ],
    ['the plan answers with a note', 'answer-inquiry', { note }],
    ['the plan answers nothing', 'answer-inquiry', {}],
    ['the plan names a grievance that is filed tomorrow', 'answer-inquiry', { grievanceFiledOn: day('2027-02-03') }],
    ['the plan names a grievance of today', 'answer-inquiry', { grievanceFiledOn: day('2027-02-02') }],
    [
      'the plan names a grievance that is decided tomorrow',
      'answer-inquiry',
      { grievanceDecidedOn: day('2027-02-03') },
    ],
    ['the plan answers with a paper that nobody has', 'answer-inquiry', { documentIds: ['D9999'] }],
  ]),
  whenOf(
    'the plan answers with a paper',
    () => paperArrived(asked()),
    plan,
    told => ['answer-inquiry', { documentIds: [paperOf(told)] }],
  ),
  when('the plan answers twice', () => asked().give(plan, 'answer-inquiry', { note }), plan, 'answer-inquiry', {
    licensed: false,
  }),
  when('the plan is asked again', asked, analyst, 'ask-plan', {}),
  ...each(() => routed(), analyst, [
    ['somebody takes the case in hand', 'reassign', { to: 'analyst-2', reason }],
    ['nobody has it in hand', 'reassign', { reason }],
  ]),
  ...each(() => routed().give(analyst, 'reassign', { to: 'analyst-2', reason }), supervisor, [
    ['it is given back to the queues', 'reassign', { reason }],
    ['it is given to whoever has it', 'reassign', { to: 'analyst-2', reason }],
    ['it is given to another', 'reassign', { to: 'analyst-3', reason }],
  ]),
  when('a machine asks for help', () => routed(), system, 'raise-trouble', {
    act: 'open-review',
    error: 'States.Timeout',
  }),
  ...each(() => routed().give(system, 'raise-trouble', { act: 'open-review', error: 'States.Timeout' }), system, [
    ['it asks again', 'raise-trouble', { act: 'open-review', error: 'States.Timeout' }],
    ['it asks for another act', 'raise-trouble', { act: 'close', error: 'States.Timeout' }],
    ['it asks for another error', 'raise-trouble', { act: 'open-review', error: 'Lambda.Unknown' }],
    ['its year is up', 'renew-workflow', {}],
  ]),
  when(
    'a person has helped',
    () => routed().give(system, 'raise-trouble', { act: 'open-review', error: 'States.Timeout' }),
    supervisor,
    'clear-trouble',
    { note },
  ),
  when(
    'the member answers in an urgent case',
    () => expedited(waiting()).until('2027-02-03T10:00-08:00'),
    applicant,
    'supply-information',
    {},
  ),
  {
    ...when('it is given to somebody whom nobody knows', () => routed(), analyst, 'reassign', { to: 'nobody', reason }),
    unlisted: true,
  },
];
