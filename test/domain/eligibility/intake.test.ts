import { expect, it } from 'vitest';
import { asksForReview, filingFactsOf, intakeOf, limitOf } from '../../../domain/eligibility/intake.ts';
import { pacific } from '../time/pacific.ts';
import {
  application,
  certifiedUrgency,
  exclusion,
  experimental,
  licensed,
  necessity,
  otherReason,
} from './applications.ts';

const intake = (changed: Record<string, unknown>) =>
  intakeOf(application(changed), licensed, pacific('2026-11-24T10:00-08:00'));

it.each<[what: string, grievance: object, unresolved: boolean]>([
  ['with a decision', { filed: true, filedOn: '2026-10-01', decidedOn: '2026-10-30' }, false],
  ['upheld on a day that is not given', { filed: true, filedOn: '2026-10-01', outcome: 'upheld' }, false],
  ['said to be unresolved', { filed: true, filedOn: '2026-10-01', outcome: 'unresolved' }, true],
  ['of which nothing more is said', { filed: true, filedOn: '2026-10-01' }, true],
  ['that was never filed', { filed: false }, false],
])('a grievance %s is counted from as it stands', (_what, grievance, unresolved) => {
  const facts = filingFactsOf(intake({ grievance }));
  expect(facts.unresolved).toBe(unresolved);
  expect(facts.decidedOn).toBe('decidedOn' in grievance ? grievance.decidedOn : undefined);
  expect(facts.grievanceFiledOn).toBe('filedOn' in grievance ? grievance.filedOn : undefined);
});

it.each([
  ['an urgent case, certified, waits three days', certifiedUrgency, true, '2027-05-15'],
  ['an urgent case that nobody certified waits thirty', { reason: 'Bad pain' }, false, '2027-06-12'],
  ['a usual case waits thirty', undefined, false, '2027-06-12'],
] as const)('%s for its grievance, and the time to apply begins then', (_what, urgency, urgent, unrolled) => {
  const grievance = { filed: true, filedOn: '2026-11-12', outcome: 'unresolved' };
  const found = intake({ grievance, ...(urgency !== undefined && { urgency }) });
  expect(filingFactsOf(found).urgent).toBe(urgent);
  const limit = limitOf(found);
  expect(limit?.roll?.from ?? limit?.dueOn).toBe(unrolled);
});

it.each([
  [necessity, true],
  [experimental, true],
  [exclusion, false],
  [otherReason, false],
])('a review can take up %j: %s', (service, can) => {
  const { application: form } = intake({ services: [service] });
  expect(form.services.map(asksForReview)).toEqual([can]);
});
