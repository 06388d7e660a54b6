import { describe, expect, it } from 'vitest';
import { classify } from '../../../domain/eligibility/classify.ts';
import { pacific } from '../time/pacific.ts';
import { application, certifiedUrgency, exclusion, experimental, licensed, necessity } from './applications.ts';

const tuesday = pacific('2026-11-24T10:00-08:00');
const decidedOn = (date: string) => ({ filed: true, filedOn: '2026-01-10', outcome: 'upheld', decidedOn: date });

describe('Stories 1 to 3: what goes to review', () => {
  it('a standard review of medical necessity, with nothing to ask', () => {
    expect(classify(application(), licensed, tuesday)).toMatchObject({
      route: 'imr',
      urgency: 'standard',
      reviewers: 1,
      issues: [{ issue: 1, route: 'imr', reviewType: 'medical-necessity' }],
      missing: [],
      applyBy: '2027-04-30',
    });
  });

  it('an urgent one, certified by the provider, in Medi-Cal managed care', () => {
    const coverage = { planName: 'Golden Valley Health Plan', kind: 'medi-cal-managed-care' };
    const urgent = application({ coverage, urgency: certifiedUrgency, grievance: { filed: false } });
    expect(classify(urgent, licensed, pacific('2026-12-04T16:00-08:00'))).toMatchObject({
      route: 'imr',
      urgency: 'expedited',
      urgencyReason:
        "Ana Ruiz, MD certified on Monday, November 23, 2026 that waiting is a serious and near threat to the member's health.",
      issues: [{ route: 'imr', reviewType: 'medical-necessity' }],
    });
  });

  it('an experimental treatment goes to three reviewers, without a grievance', () => {
    const filed = application({ services: [experimental], grievance: { filed: false } });
    expect(classify(filed, licensed, pacific('2027-01-04T09:00-08:00'))).toMatchObject({
      route: 'imr',
      urgency: 'standard',
      reviewers: 3,
      issues: [{ route: 'imr', reviewType: 'experimental' }],
      missing: ['e-i-certification', 'e-i-evidence'],
    });
  });
});

describe('Story 5: what does not', () => {
  it.each([
    ['medicare-advantage', 'medicare'],
    ['medi-cal-fee-for-service', 'dhcs-state-hearing'],
    ['self-insured', 'dol-ebsa'],
  ])('%s is non-jurisdictional, with %s as the agency', (kind, referral) => {
    const filed = application({ coverage: { planName: 'Golden Valley Health Plan', kind } });
    expect(classify(filed, licensed, tuesday)).toMatchObject({
      route: 'non-jurisdictional',
      referral,
      missing: [],
      issues: [{ issue: 1, route: 'non-jurisdictional' }],
    });
  });

  it('a grievance filed 11-12, undecided, not urgent, is premature until 12-12, and says what to do', () => {
    const filed = application({ grievance: { filed: true, filedOn: '2026-11-12', outcome: 'unresolved' } });
    const advice = classify(filed, licensed, tuesday);
    expect(advice).toMatchObject({ route: 'premature', refileFrom: '2026-12-12', missing: [] });
    expect(advice.issues[0]?.route).toBe('premature');
    expect(advice.issues[0]?.reasons[0]).toMatchObject({
      rule: 'grievance-first',
      effect: 'premature',
      facts: { filedOn: '2026-11-12', openFrom: '2026-12-12' },
      conclusion:
        'The plan still has time to decide the grievance. If it says nothing until then, the application can be made ' +
        'from Saturday, December 12, 2026; if it says no before, from that day. ' +
        'The Department may waive this in an extraordinary and compelling case.',
    });
  });

  it("a plan's decision of 2026-03-31 is late since 2026-09-30: a person decides on good cause", () => {
    const advice = classify(application({ grievance: decidedOn('2026-03-31') }), licensed, tuesday);
    expect(advice).toMatchObject({ route: 'person', applyBy: '2026-09-30' });
    expect(advice.issues[0]).toMatchObject({ route: 'person', reviewType: 'medical-necessity' });
    expect(advice.issues[0]?.reasons[0]).toMatchObject({
      rule: 'filing-limit',
      effect: 'good-cause-review',
      conclusion:
        'The six months to apply ended on Wednesday, September 30, 2026. ' +
        'A person decides whether there is good cause for the delay.',
    });
  });

  it.each([
    ['2026-11-24T10:00-08:00', 'imr'],
    ['2026-11-30T23:59:59-08:00', 'imr'],
    ['2026-12-01T00:00-08:00', 'person'],
  ])("a plan's decision of 2026-05-29, received %s: %s, since the last day rolled to Monday 11-30", (at, route) => {
    const advice = classify(application({ grievance: decidedOn('2026-05-29') }), licensed, pacific(at));
    expect(advice).toMatchObject({ route, applyBy: '2026-11-30' });
  });

  it('a benefit exclusion is a complaint at once', () => {
    expect(classify(application({ services: [exclusion] }), licensed, tuesday)).toMatchObject({
      route: 'complaint',
      issues: [{ route: 'complaint', reasons: [{ rule: 'coverage-decision', effect: 'complaint' }] }],
    });
  });

  it('a request of a qualified plan that is not approved for review is a complaint with its reasons, never closed', () => {
    const late = application({ services: [exclusion], grievance: decidedOn('2026-03-31') });
    const advice = classify(late, licensed, tuesday);
    expect(advice.route).toBe('complaint');
    expect(advice.issues[0]?.reasons).toMatchObject([
      { effect: 'complaint', authority: 'H&S 1374.30(c)-(d); H&S 1374.31(b)' },
    ]);
    expect(advice.referral).toBeUndefined();
  });

  it('part review, part complaint: each issue goes its own way', () => {
    const mixed = application({ services: [necessity, exclusion, experimental] });
    expect(classify(mixed, licensed, tuesday)).toMatchObject({
      route: 'split',
      reviewers: 3,
      issues: [
        { issue: 1, route: 'imr', reviewType: 'medical-necessity' },
        { issue: 2, route: 'complaint' },
        { issue: 3, route: 'imr', reviewType: 'experimental' },
      ],
    });
  });
});
