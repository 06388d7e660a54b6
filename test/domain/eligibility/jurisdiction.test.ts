import { describe, expect, it } from 'vitest';
import type { PlanFacts } from '../../../domain/directory/plan-facts.ts';
import {
  advise,
  adviseUnlisted,
  certifiedUrgency,
  coverage,
  emergency,
  exclusion,
  found,
  necessity,
} from './applications.ts';

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
