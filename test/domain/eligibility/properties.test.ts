import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../../domain/application/application.ts';
import { classify } from '../../../domain/eligibility/classify.ts';
import { MissingItem } from '../../../domain/eligibility/missing.ts';
import { PlanFacts } from '../../../domain/directory/plan-facts.ts';
import { Recommendation } from '../../../domain/eligibility/recommendation.ts';
import { ReferralId } from '../../../domain/eligibility/referrals.ts';
import { Instant } from '../../../domain/time/instants.ts';
import { application, experimental, licensed } from './applications.ts';

const optional = { requiredKeys: [] as never[] };
const date = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) })
  .map(at => new Date(at).toISOString().slice(0, 10));
const words = fc.string({ minLength: 1, maxLength: 20 }).filter(text => text.trim() !== '');

const service = fc.record(
  {
    description: words,
    diagnosis: words,
    kind: fc.constantFrom('treatment', 'drug', 'equipment', 'other'),
    denialReason: fc.constantFrom(
      'not-medically-necessary',
      'experimental-investigational',
      'not-emergency-or-urgent',
      'not-a-covered-benefit',
      'other',
    ),
    deniedOn: date,
    alreadyReceived: fc.boolean(),
    provider: words,
  },
  { requiredKeys: ['description', 'diagnosis', 'kind', 'denialReason', 'alreadyReceived'] },
);

const parts = fc.record(
  {
    filedBy: fc.record({ role: fc.constantFrom('self', 'parent', 'guardian', 'assistant', 'provider') }),
    coverage: fc.record(
      {
        planName: words,
        kind: fc.constantFrom(
          'commercial',
          'medi-cal-managed-care',
          'medi-cal-fee-for-service',
          'medicare',
          'medicare-advantage',
          'self-insured',
          'other',
        ),
        stateHearing: fc.record(
          { status: fc.constantFrom('requested', 'held'), on: date },
          { requiredKeys: ['status'] },
        ),
      },
      { requiredKeys: ['planName', 'kind'] },
    ),
    grievance: fc.record(
      { filed: fc.boolean(), filedOn: date, outcome: fc.constantFrom('upheld', 'unresolved'), decidedOn: date },
      { requiredKeys: ['filed'] },
    ),
    services: fc.array(service, { minLength: 1, maxLength: 5 }),
    urgency: fc.record(
      { reason: words, certifiedBy: fc.record({ name: words, licence: words, on: date }) },
      { requiredKeys: ['reason'] },
    ),
    assistant: fc.record({ name: words, authorizedOn: date }, { requiredKeys: ['name'] }),
    consent: fc.record(
      { signedBy: words, signedOn: date, releaseOfRecords: fc.boolean() },
      { requiredKeys: ['releaseOfRecords'] },
    ),
  },
  optional,
);

const anyApplication = parts.map(application);
const anyPlan = fc.option(
  fc.record({
    licensedByDmhc: fc.boolean(),
    regulator: fc.constantFrom(...PlanFacts.shape.regulator.options),
    kind: fc.constantFrom(...PlanFacts.shape.kind.options),
  }),
  { nil: undefined },
);
const anyMoment = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })
  .map(at => Instant.parse(new Date(at).toISOString()));

function always(check: (advice: Recommendation, given: Application, plan: PlanFacts | undefined) => void): void {
  fc.assert(
    fc.property(anyApplication, anyPlan, anyMoment, (given, plan, at) => {
      check(classify(given, plan, at), given, plan);
    }),
    { numRuns: 300 },
  );
}

describe('Whatever is applied for', () => {
  it('the classifier answers in the contract, and the same again', () => {
    fc.assert(
      fc.property(anyApplication, anyPlan, anyMoment, (given, plan, at) => {
        const advice = classify(given, plan, at);
        expect(Recommendation.parse(JSON.parse(JSON.stringify(advice)))).toEqual(advice);
        expect(classify(given, plan, at)).toEqual(advice);
      }),
      { numRuns: 300 },
    );
  });

  it('each service gets a route of its own with at least one reason', () => {
    always(({ issues }, { services }) => {
      expect(issues.map(({ issue }) => issue)).toEqual(services.map((_, index) => index + 1));
      expect(issues.every(({ reasons }) => reasons.length > 0)).toBe(true);
    });
  });

  it('only a case of another agency is sent away, and always to a named one', () => {
    always(({ route, referral }) => {
      expect(route === 'non-jurisdictional').toBe(referral !== undefined);
      if (referral !== undefined) expect(ReferralId.options).toContain(referral);
    });
  });

  it('the route of the case is that of its issues', () => {
    always(({ route, issues }) => {
      const routes = [...new Set(issues.map(issue => issue.route))].toSorted();
      if (routes.length === 1) expect(route).toBe(routes[0]);
      else expect(route).toBe(routes.join() === 'complaint,imr' ? 'split' : 'person');
    });
  });

  it('a late application is never refused for being late', () => {
    always(({ issues, findings }) => {
      const late = findings.some(({ effect }) => effect === 'good-cause-review');
      if (late) expect(issues.map(({ route }) => route)).not.toContain('imr');
    });
  });

  it('what is certified as urgent and still to come is expedited and never premature', () => {
    always(({ urgency, route }, given) => {
      const toCome = given.services.some(({ alreadyReceived }) => !alreadyReceived);
      expect(urgency === 'expedited').toBe(given.urgency?.certifiedBy !== undefined && toCome);
      if (urgency === 'expedited') expect(route).not.toBe('premature');
    });
  });

  it('a plan that nobody knows is never refused for that', () => {
    always((advice, given, plan) => {
      const ours = ['commercial', 'medi-cal-managed-care', 'other'].includes(given.coverage.kind);
      if (plan === undefined && ours) expect(advice.route).toBe('person');
    });
  });

  it('everything that is asked for is known, and asked for once', () => {
    always(({ missing }) => {
      expect(missing.filter(item => !MissingItem.safeParse(item).success)).toEqual([]);
      expect(new Set(missing).size).toBe(missing.length);
    });
  });

  it('three reviewers are for experimental treatments only', () => {
    always(({ reviewers, issues }) => {
      expect(reviewers === 3).toBe(issues.some(({ reviewType }) => reviewType === 'experimental'));
    });
  });
});

describe('The largest recommendation', () => {
  it('stays well below the budget of a case', () => {
    const services = Array.from({ length: 20 }, () => ({ ...experimental, kind: 'drug', deniedOn: '2025-01-02' }));
    const coverage = { planName: 'Golden Valley Health Plan', kind: 'commercial', stateHearing: { status: 'held' } };
    const advice = classify(
      application({ services, coverage, grievance: { filed: false }, consent: undefined }),
      { ...licensed, kind: 'dental' },
      Instant.parse('2026-11-24T18:00:00Z'),
    );
    expect(JSON.stringify(advice).length).toBeLessThan(65_000);
  });
});
