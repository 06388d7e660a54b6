import { Application } from '../../../domain/application/application.ts';
import { classify } from '../../../domain/eligibility/classify.ts';
import type { PlanFacts } from '../../../domain/directory/plan-facts.ts';
import type { Finding, Recommendation } from '../../../domain/eligibility/recommendation.ts';
import { pacific } from '../time/pacific.ts';

export const licensed: PlanFacts = { licensedByDmhc: true, regulator: 'dmhc', kind: 'full-service' };

export const necessity = {
  description: 'Inpatient rehabilitation after a stroke, four weeks',
  diagnosis: 'Stroke',
  kind: 'treatment',
  denialReason: 'not-medically-necessary',
  deniedOn: '2026-10-01',
  alreadyReceived: false,
  provider: 'Ana Ruiz, MD',
} as const;

export const experimental = { ...necessity, denialReason: 'experimental-investigational' } as const;
export const emergency = { ...necessity, denialReason: 'not-emergency-or-urgent', alreadyReceived: true } as const;
export const exclusion = { ...necessity, denialReason: 'not-a-covered-benefit' } as const;
export const otherReason = { ...necessity, denialReason: 'other' } as const;

export const certifiedUrgency = {
  reason: 'Could lose the use of the arm',
  certifiedBy: { name: 'Ana Ruiz, MD', licence: 'A12345', on: '2026-11-23' },
};

const complete = {
  patient: {
    firstName: 'Maria',
    lastName: 'Lopez',
    dateOfBirth: '1961-05-04',
    address: { street: '12 Elm Street', city: 'Fresno', state: 'CA', zip: '93701' },
    phone: '559-555-0134',
    contactByEmail: false,
  },
  filedBy: { role: 'self' },
  coverage: { planName: 'Golden Valley Health Plan', kind: 'commercial' },
  grievance: { filed: true, filedOn: '2026-10-05', outcome: 'upheld', decidedOn: '2026-10-30' },
  services: [necessity],
  consent: { signedBy: 'Maria Lopez', signedOn: '2026-11-24', releaseOfRecords: true },
};

/** A complete application that qualifies, with the parts given in place of its own; undefined takes a part out. */
export function application(changed: Record<string, unknown> = {}): Application {
  return Application.parse({ ...complete, ...changed });
}

export function patientBorn(dateOfBirth: string) {
  return { ...complete.patient, dateOfBirth };
}

const received = pacific('2026-11-24T10:00-08:00');

/** The advice on such an application, received on Tuesday 2026-11-24 at 10:00. */
export function advise(changed: Record<string, unknown>, plan: PlanFacts | undefined = licensed): Recommendation {
  return classify(application(changed), plan, received);
}

/** The same for a plan that the directory does not know. */
export function adviseUnlisted(changed: Record<string, unknown>): Recommendation {
  return classify(application(changed), undefined, received);
}

/** What that rule found, on the case or on any of its issues. */
export function found(advice: Recommendation, rule: string): Finding['effect'] | undefined {
  const findings = [...advice.findings, ...advice.issues.flatMap(({ reasons }) => reasons)];
  return findings.find(finding => finding.rule === rule)?.effect;
}

export function coverage(kind: string, more: Record<string, unknown> = {}) {
  return { coverage: { planName: 'Golden Valley Health Plan', kind, ...more } };
}
