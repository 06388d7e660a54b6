import { describe, expect, it } from 'vitest';
import { findPlan } from '../../../domain/directory/find-plan.ts';
import { Plan } from '../../../domain/directory/plan.ts';
import { isEnoughToLookFor, OpenPlan, plansLike } from '../../../domain/directory/plans-like.ts';
import { starter } from '../../../domain/directory/starter.ts';

const { plans } = starter;
const idsLike = (typed: string, of: readonly Plan[] = plans) => plansLike(typed, of).items.map(({ planId }) => planId);

function plan(planId: string, name: string, aliases: string[] = []): Plan {
  const rest = { licensedByDmhc: true, regulator: 'dmhc', kind: 'full-service', deemedReceipt: true } as const;
  return Plan.parse({ planId, name, aliases, email: 'imr@plan.example', parentCompany: 'Parent', ...rest });
}

describe('A plan is offered while a member types', () => {
  it.each([
    ['kais', 'kaiser-permanente'],
    ['KP', 'kaiser-permanente'],
    ['PERMAN', 'kaiser-permanente'],
    ['molí', 'molina'],
    ['blue sh', 'blue-shield-of-california'],
    ['shield blue', 'blue-shield-of-california'],
    ['healthne', 'health-net'],
    ['l.a. ca', 'la-care'],
    ['l a care', 'la-care'],
  ])('“%s”: %s', (typed, planId) => {
    expect(idsLike(typed)).toContain(planId);
  });

  it('by the beginning of a word, and not by its middle', () => {
    expect(idsLike('aiser')).toEqual([]);
    expect(idsLike('ermanente')).toEqual([]);
  });

  it('only where one name has all that is typed', () => {
    const two = [plan('north', 'North Plan', ['Coast Health']), plan('south', 'South Coast', ['Sun'])];
    expect(idsLike('coast he', two)).toEqual(['north']);
    expect(idsLike('south sun', two)).toEqual([]);
  });

  it('what is called just so first, then what begins so, then the rest, each by name', () => {
    expect(idsLike('sun', [plan('a', 'A Plan', ['Sun']), plan('b', 'Sun')])).toEqual(['b', 'a']);
    const four = [
      plan('a', 'A Coast'),
      plan('c', 'Coast of Zuma'),
      plan('b', 'Coast of Avila'),
      plan('d', 'Harbor', ['Coast']),
    ];
    expect(idsLike('coast', four)).toEqual(['d', 'b', 'c', 'a']);
  });

  it('with whoever answers for it, and nothing that is ours alone', () => {
    const cdi = plansLike('anthem blue cross life', plans);
    expect(cdi).toEqual({
      items: [
        {
          planId: 'anthem-blue-cross-life-and-health',
          name: 'Anthem Blue Cross Life and Health Insurance Company',
          licensedByDmhc: false,
          regulator: 'cdi',
        },
      ],
      more: false,
    });
    const [own] = plansLike('north', [plan('north', 'North Plan')]).items;
    expect(Object.keys(own ?? {})).toEqual(Object.keys(OpenPlan.shape));
  });

  it('twenty at most, and says that there are more', () => {
    const many = Array.from({ length: 21 }, (_, index) => plan(`coast-${index}`, `Coast ${index}`));
    expect(plansLike('coast', many.slice(1))).toMatchObject({ items: { length: 20 }, more: false });
    expect(plansLike('coast', many)).toMatchObject({ items: { length: 20 }, more: true });
  });

  it.each(plans.flatMap(({ name, planId, aliases }) => [name, planId, ...aliases]).filter(isEnoughToLookFor))(
    'among them the one that an application with that name would be given: “%s”',
    typed => {
      const found = findPlan(typed, plans);
      if (found.listed) expect(idsLike(typed)[0]).toBe(found.planId);
    },
  );
});

it.each([
  ['', false],
  ['k', false],
  [' k. ', false],
  ['…!?', false],
  ['kp', true],
  ['l.a.', true],
  ['安心', true],
])('looks for “%s”: %s', (typed, isEnough) => {
  expect(isEnoughToLookFor(typed)).toBe(isEnough);
});
