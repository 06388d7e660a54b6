import { describe, expect, it } from 'vitest';
import { caseRules } from '../../../domain/eligibility/classify.ts';
import { issueRules } from '../../../domain/eligibility/issue-rules.ts';
import type { PlanFacts } from '../../../domain/directory/plan-facts.ts';
import { advise, emergency, exclusion, experimental, licensed, necessity, otherReason } from './applications.ts';

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
      ['experimental', 'experimental-evidence', 'experimental-terms'],
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
      'full-name',
      'way-to-reach',
      'coverage',
      'plan-licence',
      'state-hearing',
      'signature',
      'signer',
      'release-of-records',
      'representative',
      'grievance-first',
      'filing-limit',
      'plan-agrees',
      'medical-necessity',
      'experimental',
      'emergency-or-urgent-care',
      'coverage-decision',
      'other-reason',
      'experimental-filing-limit',
      'specialized-plan',
      'experimental-evidence',
      'experimental-terms',
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
      sentences: [{ sentence: 'plan-licensed', values: [] }],
      effect: 'passes',
    });
  });
});
