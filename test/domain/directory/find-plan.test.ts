import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlan } from '../../../domain/directory/find-plan.ts';
import { Plan } from '../../../domain/directory/plan.ts';
import { starter } from '../../../domain/directory/starter.ts';

const { plans } = starter;

function plan(planId: string, name: string, aliases: string[] = []): Plan {
  const rest = { licensedByDmhc: true, regulator: 'dmhc', kind: 'full-service', deemedReceipt: true } as const;
  return Plan.parse({ planId, name, aliases, ...rest });
}

describe('A plan is found by what a member writes', () => {
  it.each([
    ['Anthem Blue Cross', 'anthem-blue-cross'],
    ['ANTHEM  blue-cross', 'anthem-blue-cross'],
    ['  anthem ', 'anthem-blue-cross'],
    ['Blue Cross of California', 'anthem-blue-cross'],
    ['anthem blue cross life & health', 'anthem-blue-cross-life-and-health'],
    ['Anthem Blue Cross Life and Health', 'anthem-blue-cross-life-and-health'],
    ['Kaiser', 'kaiser-permanente'],
    ['Kaiser Foundation Health Plan Inc', 'kaiser-permanente'],
    ['HealthNet', 'health-net'],
    ['L.A. Care', 'la-care'],
    ['LA CARE', 'la-care'],
    ['L. A. Care Health Plan', 'la-care'],
    ['Molína', 'molina'],
    ["California Physicians' Service", 'blue-shield-of-california'],
    ['blue-shield-of-california', 'blue-shield-of-california'],
    ['United Health Care', 'unitedhealthcare'],
    ['I.E.H.P.', 'inland-empire-health-plan'],
  ])('“%s” is %s', (typed, planId) => {
    expect(findPlan(typed, plans)).toMatchObject({ planId, listed: true });
  });

  it('answers with the name in the directory', () => {
    expect(findPlan('la care', plans)).toEqual({ planId: 'la-care', name: 'L.A. Care Health Plan', listed: true });
  });
});

describe('A plan that nobody knows gets an entry of its own', () => {
  it.each([
    ['Sunrise Mutual Health', 'sunrise-mutual-health'],
    ['  Ångström & Søn’s  Plan!! ', 'angstrom-and-s-ns-plan'],
    ['Anthem Blue Cross of Nevada', 'anthem-blue-cross-of-nevada'],
    ['安心保险', 'plan-without-a-latin-name'],
  ])('“%s” becomes %s', (typed, planId) => {
    expect(findPlan(typed, plans)).toEqual({ planId, name: typed.trim(), listed: false });
  });

  it('does not guess between two plans that go by the same name', () => {
    const two = [plan('north', 'North Plan', ['Coast']), plan('south', 'South Plan', ['Coast'])];
    expect(findPlan('coast', two)).toEqual({ planId: 'coast', name: 'coast', listed: false });
  });

  it('prefers the plan whose own name it is to one that is merely called so', () => {
    const two = [plan('north', 'North Plan', ['South Plan']), plan('south', 'South Plan')];
    expect(findPlan('South plan', two)).toMatchObject({ planId: 'south' });
  });

  it('never gets the id of a plan in the directory, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.constantFrom(...plans.map(({ planId }) => planId)).map(id => ` ${id.replaceAll('-', ' . ')}!`),
      fc.constantFrom(...plans.map(({ name }) => name)).chain(name => fc.string().map(more => name + more)),
    );
    fc.assert(
      fc.property(typed, name => {
        const found = findPlan(name, plans);
        expect(plans.some(({ planId }) => planId === found.planId)).toBe(found.listed);
        expect(found.planId).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
      }),
    );
  });
});
