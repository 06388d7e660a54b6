import { describe, expect, it } from 'vitest';
import { CaseNumber, caseNumberFrom } from '../../../domain/case/case-number.ts';
import { decideFiling } from '../../../domain/decide/filing.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { caseFactsOf } from '../../../domain/conflicts/case-facts.ts';
import { specialtiesIn } from '../../../domain/conflicts/specialties.ts';
import { findPlan } from '../../../domain/directory/find-plan.ts';
import { starter } from '../../../domain/directory/starter.ts';
import { starterPlans } from '../../../domain/directory/starter-plans.ts';
import { application, necessity, patientBorn } from '../eligibility/applications.ts';
import { pacific } from '../time/pacific.ts';
import { OrganizationId, ReviewerId } from '../../../domain/words/ids.ts';

function filed(changed: Record<string, unknown>): CaseState {
  const form = application(changed);
  const { state } = decideFiling({
    caseNumber: CaseNumber.parse(caseNumberFrom([0, 0.2, 0.4, 0.6, 0.8, 0.1, 0.3])),
    application: form,
    channel: 'web',
    plan: findPlan(form.coverage.planName, starterPlans),
    at: pacific('2026-11-24T10:00-08:00'),
    by: { role: 'system', sub: 'file-application' },
  });
  return state;
}

const anthem = starterPlans.find(({ planId }) => planId === 'anthem-blue-cross');

describe('The facts of a case for the choice', () => {
  it('name everybody to whom a tie would count', () => {
    const state = filed({
      coverage: { planName: 'Anthem', kind: 'commercial', medicalGroup: 'Valley Medical Group' },
      urgency: { reason: 'Serious', certifiedBy: { name: 'Lee Chan, MD', licence: 'A1', on: '2026-11-20' } },
      services: [
        {
          ...necessity,
          facility: 'Cedars-Sinai',
          alternative: { what: 'A nerve block', facility: 'Sequoia Pain Clinic', manufacturer: 'Halcyon Devices' },
        },
        { ...necessity, provider: 'Bo Berg, MD', manufacturer: 'Northgate Implants' },
      ],
    });
    expect(caseFactsOf(state, anthem)).toEqual({
      planNames: [
        'anthem-blue-cross',
        'Anthem Blue Cross',
        'Anthem',
        'Blue Cross',
        'Blue Cross of California',
        'Anthem Blue Cross of California',
        'Anthem BC',
      ],
      parentCompany: 'Elevance Health',
      providers: ['Ana Ruiz, MD', 'Bo Berg, MD', 'Valley Medical Group', 'Lee Chan, MD'],
      facilities: ['Cedars-Sinai'],
      manufacturers: ['Northgate Implants'],
      offered: { facilities: ['Sequoia Pain Clinic'], manufacturers: ['Halcyon Devices'] },
      patient: 'Maria Lopez',
      actingFor: [],
      families: ['Lopez'],
      sisters: [],
      sistersOfPlan: [],
      involved: [],
      wanted: { neurology: 3 },
    });
  });

  it.each([
    ['a provider, who has a part in it', 'provider', ['Ana Ruiz, MD', 'Cleo Marsh, MD']],
    ['a parent, who has none', 'parent', ['Ana Ruiz, MD']],
  ])('name who filed it where that was %s', (_what, role, providers) => {
    const filedBy = { role, name: 'Cleo Marsh, MD' };
    const urgency = { reason: 'It is getting worse.' };
    expect(caseFactsOf(filed({ filedBy, urgency }), anthem).providers).toEqual(providers);
  });

  it.each([
    ['a parent', { filedBy: { role: 'parent', name: 'Hal Norberg' } }, ['Hal Norberg'], ['Lopez', 'norberg']],
    ['an assistant', { assistant: { name: 'Ida Norberg' } }, ['Ida Norberg'], ['Lopez', 'norberg']],
    [
      'who signed',
      { consent: { signedBy: 'Norberg, Hal', releaseOfRecords: true } },
      ['Norberg, Hal'],
      ['Lopez', 'Norberg'],
    ],
    ['the member who signs', { consent: { signedBy: 'M. Lopez', releaseOfRecords: true } }, [], ['Lopez']],
  ])('name who acts for the member, and their family: %s', (_what, changed, actingFor, families) => {
    expect(caseFactsOf(filed(changed), anthem)).toMatchObject({ actingFor, families });
  });

  it('name the sister hospitals of the place of the service, by the directory of health systems', () => {
    const state = filed({ services: [{ ...necessity, facility: 'CPMC' }] });
    const { sisters, sistersOfPlan } = caseFactsOf(state, anthem, starter.systems);
    expect(sisters).toContain('Alta Bates Summit Medical Center');
    expect([sisters.includes('Torrance Memorial Medical Center'), sistersOfPlan]).toEqual([false, []]);
  });

  it('name the hospitals of the system that owns the plan', () => {
    const sharp = starter.plans.find(({ planId }) => planId === 'sharp-health-plan');
    const state = filed({ coverage: { planName: 'Sharp Health Plan', kind: 'commercial' } });
    expect(caseFactsOf(state, sharp, starter.systems).sistersOfPlan).toContain('Grossmont Hospital');
  });

  it('know no system by what half of all hospitals are called', () => {
    const state = filed({ services: [{ ...necessity, facility: 'General Hospital', provider: 'Medical Center' }] });
    expect(caseFactsOf(state, anthem, starter.systems).sisters).toEqual([]);
  });

  it('name a plan that is not in the directory as the member wrote it', () => {
    const state = filed({ coverage: { planName: 'Sunrise Mutual', kind: 'commercial' } });
    const facts = caseFactsOf(state, undefined);
    expect(facts.planNames).toEqual(['sunrise-mutual', 'Sunrise Mutual']);
    expect(facts.parentCompany).toBeUndefined();
  });

  it('count whoever has or had a seat', () => {
    const at = pacific('2026-12-01T10:00-08:00');
    const seat = {
      seat: 1,
      organizationId: OrganizationId.parse('org-redwood'),
      qualifications: '',
      status: 'invited',
      invitedAt: at,
    } as const;
    const state: CaseState = {
      ...filed({}),
      seats: [{ ...seat, reviewerId: ReviewerId.parse('rev-1') }],
      formerReviewers: [{ reviewerId: ReviewerId.parse('rev-2'), seat: 1, reason: 'declined', at }],
    };
    expect(caseFactsOf(state, undefined).involved).toEqual(['rev-1', 'rev-2']);
  });

  it('look for the field of medicine only in the services under review', () => {
    const services = [necessity, { ...necessity, diagnosis: 'Broken hip', description: 'Walker' }];
    const state = filed({ services });
    const [first, second] = state.issues;
    if (first === undefined || second === undefined) throw new Error('The case has two issues.');
    const routed: CaseState = {
      ...state,
      issues: [
        { ...first, route: 'complaint' },
        { ...second, route: 'imr' },
      ],
    };
    expect(caseFactsOf(routed, undefined).wanted).toEqual({ orthopedics: 3 });
  });

  it.each([
    ['2008-11-25', { neurology: 3, pediatrics: 1 }],
    ['2008-11-24', { neurology: 3 }],
  ])('see a child in somebody born on %s', (born, wanted) => {
    expect(caseFactsOf(filed({ patient: patientBorn(born) }), undefined).wanted).toEqual(wanted);
  });
});

describe('The field of medicine', () => {
  it.each([
    ['Breast cancer', 'Proton beam therapy', { oncology: 3 }],
    ['Metastatic melanoma', 'Pembrolizumab', { oncology: 3, dermatology: 3 }],
    ['Type 1 diabetes', 'Insulin pump', { endocrinology: 3 }],
    ['Crohn’s disease', 'Infusion at home', { gastroenterology: 3 }],
    ['Major depression', 'Residential treatment', { psychiatry: 3 }],
    ['Rheumatoid arthritis', 'Biologic drug', { rheumatology: 3 }],
    ['Chronic back pain', 'Spinal cord stimulator', { pain: 3, orthopedics: 2 }],
    ['Torn meniscus', 'Knee surgery', { orthopedics: 3, surgery: 2 }],
    ['Atrial fibrillation', 'Ablation', { cardiology: 3 }],
    ['Heartburn', 'Endoscopy', { gastroenterology: 2 }],
    ['Unclear', 'A second opinion', { 'internal-medicine': 1 }],
  ])('of %s and %s', (diagnosis, description, wanted) => {
    const services = [{ diagnosis, description, denialReason: 'not-medically-necessary' as const }];
    expect(specialtiesIn({ services, isChild: false })).toEqual(wanted);
  });

  it('of a bill for urgent care is emergency medicine too', () => {
    const services = [
      { diagnosis: 'Chest pain', description: 'Visit at night', denialReason: 'not-emergency-or-urgent' as const },
    ];
    expect(specialtiesIn({ services, isChild: false })).toEqual({ pain: 3, 'emergency-medicine': 1 });
  });
});
