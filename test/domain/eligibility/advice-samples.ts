import type { PlanFacts } from '../../../domain/directory/plan-facts.ts';
import type { PlanWord } from '../../../domain/eligibility/plan-word.ts';
import {
  certifiedUrgency,
  coverage,
  emergency,
  exclusion,
  experimental,
  licensed,
  necessity,
  otherReason,
  patientBorn,
} from './applications.ts';

/** What is special about an application, and the plan as the directory knows it; null for one that it does not know. */
export interface AdviceSample {
  what: string;
  changed: Record<string, unknown>;
  plan?: PlanFacts | null;
  planWord?: PlanWord;
}

const by = (regulator: PlanFacts['regulator']): PlanFacts => ({ ...licensed, licensedByDmhc: false, regulator });
const consent = { signedBy: 'Maria Lopez', signedOn: '2026-11-24', releaseOfRecords: true };
const assistant = { name: 'Rosa Lopez' };
const openSince = (filedOn: string) => ({ filed: true, filedOn, outcome: 'unresolved' });
const claimed = { reason: 'The pain is getting worse' };

const certified = { name: 'Ana Ruiz, MD', on: '2026-11-20' };
const study = { kind: 'peer-reviewed-study', title: 'Robotic gait training after stroke' };

/** Every conclusion that the classifier can come to, at least once. */
export const adviceSamples: readonly AdviceSample[] = [
  { what: 'complete, denied as not medically necessary', changed: {} },
  {
    what: 'one name, and nowhere to write to',
    changed: { patient: { ...patientBorn('1961-05-04'), firstName: undefined, address: undefined } },
  },
  {
    what: 'one name, no address and no phone',
    changed: {
      patient: { ...patientBorn('1961-05-04'), firstName: undefined, address: undefined, phone: undefined },
    },
  },
  { what: 'a drug, and no doctor named', changed: { services: [{ ...necessity, kind: 'drug', provider: undefined }] } },
  { what: 'experimental, before any grievance', changed: { services: [experimental], grievance: { filed: false } } },
  {
    what: 'experimental, denied more than six months ago',
    changed: { services: [{ ...experimental, deniedOn: '2026-04-01' }], grievance: { filed: false } },
  },
  {
    what: 'experimental, certified without a ground, one document named',
    changed: { services: [{ ...experimental, certifiedBy: certified, evidence: [study] }] },
  },
  {
    what: 'experimental, with two documents that a doctor relies on',
    changed: {
      services: [
        {
          ...experimental,
          certifiedBy: { ...certified, grounds: ['standard-failed', 'none-better'] },
          evidence: [study, { kind: 'meeting-abstract', title: 'Gait after stroke', by: 'physician' }],
        },
      ],
    },
  },
  {
    what: 'experimental, recommended by a doctor of the plan; the contract covers it otherwise',
    changed: {
      services: [
        { ...experimental, certifiedBy: { ...certified, contractsWithPlan: true, grounds: ['standard-unsuitable'] } },
      ],
    },
    planWord: { terms: [{ issue: 1, excludedByName: false, coveredOtherwise: true }], eligible: true },
  },
  {
    what: 'experimental, and excluded by name as the plan says',
    changed: { services: [experimental] },
    planWord: { terms: [{ issue: 1, excludedByName: true }], eligible: false },
  },
  {
    what: 'experimental, and not covered either if it were not',
    changed: { services: [experimental] },
    planWord: { terms: [{ issue: 1, coveredOtherwise: false }] },
  },
  { what: 'emergency care, given', changed: { services: [emergency] } },
  { what: 'emergency care, still to come', changed: { services: [{ ...emergency, alreadyReceived: false }] } },
  { what: 'not covered by the contract', changed: { services: [exclusion] } },
  { what: 'another reason, beside one for review', changed: { services: [otherReason, necessity] } },
  { what: 'a review and a complaint', changed: { services: [necessity, exclusion] } },
  { what: 'a dental plan', changed: {}, plan: { ...licensed, kind: 'dental' } },
  { what: 'a vision plan', changed: {}, plan: { ...licensed, kind: 'vision' } },
  { what: 'urgent, certified', changed: { urgency: certifiedUrgency, grievance: { filed: false } } },
  { what: 'said to be urgent', changed: { urgency: claimed } },
  { what: 'said to be urgent, too early otherwise', changed: { urgency: claimed, grievance: openSince('2026-11-12') } },
  {
    what: 'said to be urgent, but given already',
    changed: { urgency: claimed, services: [{ ...necessity, alreadyReceived: true }] },
  },
  { what: 'no grievance', changed: { grievance: { filed: false } } },
  { what: 'a grievance that runs', changed: { grievance: openSince('2026-11-12') } },
  { what: 'a grievance open for a month', changed: { grievance: openSince('2026-10-20') } },
  { what: 'a grievance without a date', changed: { grievance: { filed: true } } },
  { what: 'no grievance, and yet a result', changed: { grievance: { filed: false, outcome: 'upheld' } } },
  { what: 'a decision without a date', changed: { grievance: { filed: true, outcome: 'upheld' } } },
  { what: 'after the six months', changed: { grievance: { filed: true, decidedOn: '2026-03-31' } } },
  { what: 'not signed', changed: { consent: undefined } },
  { what: 'signed more than a year ago', changed: { consent: { ...consent, signedOn: '2025-10-01' } } },
  { what: 'signed, and no release', changed: { consent: { ...consent, releaseOfRecords: false } } },
  { what: 'filed by the guardian of an adult', changed: { filedBy: { role: 'guardian', name: 'Rosa Lopez' } } },
  {
    what: 'filed by the parent of a child',
    changed: { filedBy: { role: 'parent', name: 'Rosa Lopez' }, patient: patientBorn('2015-05-04') },
  },
  { what: 'filed by a provider', changed: { filedBy: { role: 'provider', name: 'Ana Ruiz, MD' } } },
  {
    what: 'filed by a helper who is authorized',
    changed: {
      filedBy: { role: 'assistant', name: 'Rosa Lopez' },
      assistant: { ...assistant, authorizedOn: '2026-11-20' },
    },
  },
  { what: 'a plan that nobody knows', changed: {}, plan: null },
  { what: 'another kind of coverage', changed: coverage('other') },
  {
    what: 'a State Hearing that was held',
    changed: coverage('medi-cal-managed-care', { stateHearing: { status: 'held', on: '2026-11-02' } }),
  },
  {
    what: 'a State Hearing that was asked for',
    changed: coverage('medi-cal-managed-care', { stateHearing: { status: 'requested', on: '2026-11-02' } }),
  },
  ...(['medi-cal-fee-for-service', 'medicare-advantage', 'self-insured'] as const).map(kind => ({
    what: `coverage of the kind ${kind}`,
    changed: coverage(kind),
  })),
  ...(['cdi', 'opm', 'tricare', 'va', 'dwc', 'other-state', 'other'] as const).map(regulator => ({
    what: `a plan under ${regulator}`,
    changed: {},
    plan: by(regulator),
  })),
  { what: 'a county’s Medi-Cal plan', changed: coverage('medi-cal-managed-care'), plan: by('dhcs') },
  { what: 'commercial coverage of a Medi-Cal plan', changed: {}, plan: by('dhcs') },
];
