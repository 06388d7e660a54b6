import { describe, expect, it } from 'vitest';
import { caseRules, classify } from '../../../domain/eligibility/classify.ts';
import { issueRules } from '../../../domain/eligibility/issue-rules.ts';
import type { PlanFacts } from '../../../domain/eligibility/plan-facts.ts';
import type { Finding, Recommendation } from '../../../domain/eligibility/recommendation.ts';
import { pacific } from '../time/pacific.ts';
import {
  application,
  certifiedUrgency,
  emergency,
  exclusion,
  experimental,
  licensed,
  necessity,
  otherReason,
  patientBorn,
} from './applications.ts';

const received = pacific('2026-11-24T10:00-08:00');

function advise(changed: Record<string, unknown>, plan: PlanFacts | undefined = licensed): Recommendation {
  return classify(application(changed), plan, received);
}

function adviseUnlisted(changed: Record<string, unknown>): Recommendation {
  return classify(application(changed), undefined, received);
}

function found(advice: Recommendation, rule: string): Finding['effect'] | undefined {
  return [...advice.findings, ...advice.issues.flatMap(({ reasons }) => reasons)].find(each => each.rule === rule)
    ?.effect;
}

function coverage(kind: string, more: Record<string, unknown> = {}) {
  return { coverage: { planName: 'Golden Valley Health Plan', kind, ...more } };
}

describe('The urgent screen', () => {
  it.each([
    ['no urgency', {}, 'standard', undefined],
    ['certified by a provider', { urgency: certifiedUrgency }, 'expedited', 'urgent'],
    ['claimed by the applicant only', { urgency: { reason: 'Bad pain' } }, 'standard', 'flag'],
    ['certified, but all care was given', { urgency: certifiedUrgency, services: [emergency] }, 'standard', 'flag'],
    [
      'certified, some care was given',
      { urgency: certifiedUrgency, services: [emergency, necessity] },
      'expedited',
      'urgent',
    ],
  ])('%s', (_, changed, urgency, effect) => {
    const advice = advise(changed);
    expect(advice.urgency).toBe(urgency);
    expect(advice.urgencyReason === undefined).toBe(urgency === 'standard');
    expect(found(advice, 'urgent-screen')).toBe(effect);
  });

  it('comes first, and asks for the certificate that a claim lacks', () => {
    const advice = advise({ urgency: { reason: 'Bad pain' } });
    expect(advice.findings[0]?.rule).toBe('urgent-screen');
    expect(advice.missing).toEqual(['urgency-certification']);
    expect(advice.route).toBe('imr');
  });
});

describe('Jurisdiction by coverage and plan', () => {
  const plan = (regulator: PlanFacts['regulator'], licensedByDmhc = false): PlanFacts => ({
    licensedByDmhc,
    regulator,
    kind: 'full-service',
  });
  it.each([
    ['commercial', plan('dmhc', true), 'imr', undefined],
    ['medi-cal-managed-care', plan('dmhc', true), 'imr', undefined],
    ['medi-cal-managed-care', plan('dhcs'), 'non-jurisdictional', 'dhcs-county-plan'],
    ['medi-cal-managed-care', plan('cdi'), 'person', undefined],
    ['medi-cal-fee-for-service', plan('dmhc', true), 'non-jurisdictional', 'dhcs-state-hearing'],
    ['medicare', plan('dmhc', true), 'non-jurisdictional', 'medicare'],
    ['medicare-advantage', plan('dmhc', true), 'non-jurisdictional', 'medicare'],
    ['self-insured', plan('dmhc', true), 'non-jurisdictional', 'dol-ebsa'],
    ['commercial', plan('cdi'), 'non-jurisdictional', 'cdi'],
    ['commercial', plan('other-state'), 'non-jurisdictional', 'home-state-regulator'],
    ['commercial', plan('other'), 'non-jurisdictional', 'home-state-regulator'],
    ['commercial', plan('dmhc'), 'person', undefined],
    ['commercial', plan('dhcs'), 'person', undefined],
    ['other', plan('dmhc', true), 'person', undefined],
    ['other', plan('opm'), 'non-jurisdictional', 'opm'],
    ['other', plan('tricare'), 'non-jurisdictional', 'tricare'],
    ['other', plan('va'), 'non-jurisdictional', 'va'],
    ['other', plan('dwc'), 'non-jurisdictional', 'dwc'],
    ['other', plan('other'), 'person', undefined],
  ] as const)('%s with %j: %s, %s', (kind, facts, route, referral) => {
    const advice = advise(coverage(kind), facts);
    expect(advice.route).toBe(route);
    expect(advice.referral).toBe(referral);
  });

  it('gives a plan that the directory does not know to a person, with what to ask', () => {
    const advice = adviseUnlisted({});
    expect(advice).toMatchObject({ route: 'person', missing: ['plan-identification'] });
    expect(advice.issues[0]).toMatchObject({ route: 'person', reviewType: 'medical-necessity' });
    expect(found(advice, 'plan-licence')).toBe('needs-information');
  });

  it('needs no plan to know that Medicare is not ours', () => {
    expect(adviseUnlisted(coverage('medicare'))).toMatchObject({ route: 'non-jurisdictional', referral: 'medicare' });
  });

  it('asks what other coverage is', () => {
    expect(advise(coverage('other')).missing).toEqual(['coverage-details']);
    expect(adviseUnlisted(coverage('other')).missing).toEqual(['coverage-details', 'plan-identification']);
  });

  it('says nothing more where another agency is in charge, whatever else is missing', () => {
    const advice = advise({ ...coverage('medicare'), consent: undefined, grievance: { filed: false } });
    expect(advice.findings.map(({ rule }) => rule)).toEqual(['coverage']);
    expect(advice.missing).toEqual([]);
    expect(advice.issues[0]?.reasons.map(({ rule }) => rule)).toEqual(['coverage']);
  });
});

describe('A State Hearing', () => {
  const hearing = (status: string, more = {}) =>
    coverage('medi-cal-managed-care', { stateHearing: { status, on: '2026-11-02' }, ...more });
  it('that was held leaves the review to a person', () => {
    const advice = advise(hearing('held'));
    expect(advice.route).toBe('person');
    expect(advice.issues[0]?.reasons[0]).toMatchObject({
      rule: 'state-hearing',
      effect: 'flag',
      facts: { status: 'held', on: '2026-11-02' },
    });
  });

  it('that was held does not hold back a complaint', () => {
    expect(advise({ ...hearing('held'), services: [exclusion] }).route).toBe('complaint');
  });

  it('that was only asked for is flagged and holds nothing back', () => {
    const advice = advise(hearing('requested'));
    expect(advice.route).toBe('imr');
    expect(found(advice, 'state-hearing')).toBe('flag');
  });
});

describe('The signature', () => {
  const signed = { signedBy: 'Maria Lopez', signedOn: '2026-11-24', releaseOfRecords: true };
  it.each([
    ['is there', signed, []],
    ['is missing with the whole consent', undefined, ['signature', 'release-of-records']],
    ['has no name', { signedOn: '2026-11-24', releaseOfRecords: true }, ['signature']],
    ['has no date', { signedBy: 'Maria Lopez', releaseOfRecords: true }, ['signature']],
    ['gives no release', { ...signed, releaseOfRecords: false }, ['release-of-records']],
    ['is a year old', { ...signed, signedOn: '2025-11-24' }, []],
    ['is older than a year', { ...signed, signedOn: '2025-11-23' }, ['signature']],
  ])('%s', (_, consent, missing) => {
    const advice = advise({ consent });
    expect(advice.missing).toEqual(missing);
    expect(advice.route).toBe('imr');
  });

  it('leaves a finding for each thing that is asked for', () => {
    const advice = advise({ consent: undefined });
    expect([found(advice, 'signature'), found(advice, 'release-of-records')]).toEqual([
      'needs-signature',
      'needs-signature',
    ]);
    expect(found(advise({}), 'signature')).toBe('passes');
  });
});

describe('Who files for another', () => {
  const helper = { name: 'Luis Lopez' };
  it.each([
    ['the patient', { filedBy: { role: 'self' } }, [], undefined],
    [
      'the patient, naming a helper not yet authorized',
      { filedBy: { role: 'self' }, assistant: helper },
      ['authorized-assistant-form'],
      'needs-signature',
    ],
    [
      'a helper',
      { filedBy: { role: 'assistant' }, assistant: helper },
      ['authorized-assistant-form'],
      'needs-signature',
    ],
    [
      'an authorized helper',
      { filedBy: { role: 'assistant' }, assistant: { ...helper, authorizedOn: '2026-11-20' } },
      [],
      'passes',
    ],
    ['a provider', { filedBy: { role: 'provider' } }, ['authorized-assistant-form'], 'needs-signature'],
    ['a parent of a child', { filedBy: { role: 'parent' }, patient: patientBorn('2008-11-25') }, [], undefined],
    [
      'a parent of a patient of 18',
      { filedBy: { role: 'parent' }, patient: patientBorn('2008-11-24') },
      ['authorized-assistant-form'],
      'needs-signature',
    ],
    ['a guardian of a child', { filedBy: { role: 'guardian' }, patient: patientBorn('2015-01-01') }, [], undefined],
    ['a guardian of an adult', { filedBy: { role: 'guardian' } }, ['legal-document'], 'needs-signature'],
  ])('%s', (_, changed, missing, effect) => {
    const advice = advise(changed);
    expect(advice.missing).toEqual(missing);
    expect(found(advice, 'representative')).toBe(effect);
    expect(advice.route).toBe('imr');
  });
});

describe('The grievance that comes first', () => {
  const claimed = { urgency: { reason: 'Bad pain' } };
  it.each([
    ['decided', { grievance: { filed: true, decidedOn: '2026-10-30' } }, 'imr', 'passes'],
    ['upheld', { grievance: { filed: true, outcome: 'upheld' } }, 'imr', 'passes'],
    ['open for 30 days', { grievance: { filed: true, filedOn: '2026-10-25', outcome: 'unresolved' } }, 'imr', 'passes'],
    [
      'open for 29 days',
      { grievance: { filed: true, filedOn: '2026-10-26', outcome: 'unresolved' } },
      'premature',
      'premature',
    ],
    ['never filed', { grievance: { filed: false } }, 'premature', 'premature'],
    ['never filed, for a complaint', { grievance: { filed: false }, services: [exclusion] }, 'premature', 'premature'],
    ['never filed, urgent', { grievance: { filed: false }, urgency: certifiedUrgency }, 'imr', 'passes'],
    ['never filed, said to be urgent', { grievance: { filed: false }, ...claimed }, 'person', 'flag'],
    [
      'open for 12 days, said to be urgent',
      { grievance: { filed: true, filedOn: '2026-11-12' }, ...claimed },
      'person',
      'flag',
    ],
    [
      'open for 30 days, said to be urgent',
      { grievance: { filed: true, filedOn: '2026-10-25' }, ...claimed },
      'imr',
      'passes',
    ],
    ['open since an unknown day', { grievance: { filed: true } }, 'person', 'needs-information'],
    [
      'said not to be filed, yet decided',
      { grievance: { filed: false, decidedOn: '2026-10-30' } },
      'person',
      'needs-information',
    ],
    [
      'said not to be filed, yet dated',
      { grievance: { filed: false, filedOn: '2026-10-01' } },
      'person',
      'needs-information',
    ],
    [
      'said not to be filed, yet upheld',
      { grievance: { filed: false, outcome: 'upheld' } },
      'person',
      'needs-information',
    ],
    ['never filed, experimental', { grievance: { filed: false }, services: [experimental] }, 'imr', 'premature'],
  ])('%s', (_, changed, route, effect) => {
    const advice = advise(changed);
    expect(advice.route).toBe(route);
    expect(found(advice, 'grievance-first')).toBe(effect);
  });

  it.each([
    [{ filed: true }, ['grievance-date']],
    [{ filed: false, outcome: 'upheld' }, ['grievance-details', 'plan-decision-date']],
    [{ filed: true, outcome: 'upheld' }, ['plan-decision-date']],
    [{ filed: false }, []],
  ])('%j asks for %j', (grievance, missing) => {
    expect(advise({ grievance }).missing).toEqual(missing);
  });

  it('gives a day to file again only where a grievance is under way', () => {
    expect(advise({ grievance: { filed: false } }).refileFrom).toBeUndefined();
    expect(advise({ grievance: { filed: true, filedOn: '2026-11-24' } }).refileFrom).toBe('2026-12-24');
    expect(
      advise({ grievance: { filed: true, filedOn: '2026-11-12' }, services: [experimental] }).refileFrom,
    ).toBeUndefined();
  });

  it('leaves a case of which only a part may go on to a person', () => {
    const advice = advise({ grievance: { filed: false }, services: [experimental, necessity] });
    expect(advice.route).toBe('person');
    expect(advice.issues.map(({ route }) => route)).toEqual(['imr', 'premature']);
  });
});

describe('The six months', () => {
  const grievance = { filed: true, filedOn: '2026-01-10', outcome: 'upheld', decidedOn: '2026-03-31' };
  it('do not bind a complaint', () => {
    const advice = advise({ grievance, services: [exclusion] });
    expect(advice.route).toBe('complaint');
    expect(found(advice, 'filing-limit')).toBeUndefined();
  });

  it('hold back only the part that asks for review', () => {
    const advice = advise({ grievance, services: [exclusion, necessity] });
    expect(advice.issues.map(({ route }) => route)).toEqual(['complaint', 'person']);
    expect(advice.route).toBe('person');
  });

  it('bind an urgent case too, by way of a person', () => {
    expect(advise({ grievance, urgency: certifiedUrgency })).toMatchObject({ route: 'person', urgency: 'expedited' });
  });

  it.each([
    ['2026-05-29', 'imr', undefined],
    ['2026-05-15', 'person', 'good-cause-review'],
  ])('of an experimental treatment without a grievance count from its denial on %s: %s', (deniedOn, route, effect) => {
    const advice = advise({ grievance: { filed: false }, services: [{ ...experimental, deniedOn }] });
    expect(advice.route).toBe(route);
    expect(found(advice, 'experimental-filing-limit')).toBe(effect);
  });

  it('of an experimental treatment with a grievance count from the grievance', () => {
    const advice = advise({ services: [{ ...experimental, deniedOn: '2026-01-02' }] });
    expect(advice).toMatchObject({ route: 'imr', applyBy: '2027-04-30' });
  });

  it('of another treatment never count from the denial', () => {
    const advice = advise({
      grievance: { filed: true, outcome: 'upheld' },
      services: [{ ...necessity, deniedOn: '2026-01-02' }],
    });
    expect(advice.route).toBe('imr');
    expect(advice.applyBy).toBeUndefined();
  });
});

describe('The kind of question', () => {
  const dental: PlanFacts = { ...licensed, kind: 'dental' };
  it.each([
    ['medical necessity', necessity, licensed, 'imr', 'medical-necessity', ['medical-necessity']],
    [
      'an experimental treatment',
      experimental,
      licensed,
      'imr',
      'experimental',
      ['experimental', 'experimental-evidence'],
    ],
    ['emergency care already given', emergency, licensed, 'imr', 'urgent-care', ['emergency-or-urgent-care']],
    [
      'emergency care not given yet',
      { ...emergency, alreadyReceived: false },
      licensed,
      'person',
      undefined,
      ['emergency-or-urgent-care'],
    ],
    ['an exclusion', exclusion, licensed, 'complaint', undefined, ['coverage-decision']],
    ['another reason', otherReason, licensed, 'person', undefined, ['other-reason']],
    [
      'a drug',
      { ...necessity, kind: 'drug' },
      licensed,
      'imr',
      'medical-necessity',
      ['medical-necessity', 'drug-benefit'],
    ],
    ['an excluded drug', { ...exclusion, kind: 'drug' }, licensed, 'complaint', undefined, ['coverage-decision']],
    [
      'no treating doctor',
      { ...necessity, provider: undefined },
      licensed,
      'imr',
      'medical-necessity',
      ['medical-necessity', 'treating-provider'],
    ],
    [
      'an exclusion without a doctor',
      { ...exclusion, provider: undefined },
      licensed,
      'complaint',
      undefined,
      ['coverage-decision'],
    ],
    [
      'necessity in a dental plan',
      necessity,
      dental,
      'person',
      'medical-necessity',
      ['medical-necessity', 'specialized-plan'],
    ],
    [
      'necessity in a vision plan',
      necessity,
      { ...licensed, kind: 'vision' },
      'person',
      'medical-necessity',
      ['medical-necessity', 'specialized-plan'],
    ],
    ['an exclusion in a dental plan', exclusion, dental, 'complaint', undefined, ['coverage-decision']],
    [
      'necessity in a behavioral plan',
      necessity,
      { ...licensed, kind: 'behavioral-health' },
      'imr',
      'medical-necessity',
      ['medical-necessity'],
    ],
  ] as const)('%s', (_, service, plan, route, reviewType, rules) => {
    const [issue] = advise({ services: [service] }, plan).issues;
    expect(issue?.route).toBe(route);
    expect(issue?.reviewType).toBe(reviewType);
    expect(issue?.reasons.map(({ rule }) => rule)).toEqual(rules);
  });

  it('asks for the name of the treating doctor', () => {
    expect(advise({ services: [{ ...necessity, provider: undefined }] }).missing).toEqual(['treating-provider']);
  });

  it.each([
    [[necessity, necessity], 'imr'],
    [[exclusion, exclusion], 'complaint'],
    [[necessity, exclusion], 'split'],
    [[exclusion, emergency], 'split'],
    [[necessity, otherReason], 'person'],
    [[necessity, exclusion, otherReason], 'person'],
  ])('of several services together: %#, %s', (services, route) => {
    expect(advise({ services }).route).toBe(route);
  });

  it.each([
    [[necessity, emergency, exclusion], 1],
    [[necessity, experimental], 3],
  ])('decides how many reviewers: %#, %i', (services, reviewers) => {
    expect(advise({ services }).reviewers).toBe(reviewers);
  });
});

describe('The list of rules', () => {
  it('has an id of its own and an authority for each', () => {
    const rules = [...caseRules, ...issueRules];
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([
      'urgent-screen',
      'coverage',
      'plan-licence',
      'state-hearing',
      'signature',
      'release-of-records',
      'representative',
      'grievance-first',
      'filing-limit',
      'medical-necessity',
      'experimental',
      'emergency-or-urgent-care',
      'coverage-decision',
      'other-reason',
      'experimental-filing-limit',
      'specialized-plan',
      'experimental-evidence',
      'treating-provider',
      'drug-benefit',
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rules.filter(({ authority }) => authority === '')).toEqual([]);
  });

  it('shows the facts that a conclusion came from', () => {
    expect(advise({}).findings.find(({ rule }) => rule === 'plan-licence')).toEqual({
      rule: 'plan-licence',
      authority: 'DMHC practice (Help Center page on the complaint form)',
      facts: { plan: 'Golden Valley Health Plan', coverage: 'commercial', licensed: true, regulator: 'dmhc' },
      conclusion: 'The plan is licensed by the Department.',
      effect: 'passes',
    });
  });
});
