import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../domain/case/stage-names.ts';
import type { Actor } from '../../../domain/people/actors.ts';
import { people } from './support/people.ts';
import { sample } from './support/samples.ts';
import type { ClockId } from '../../../domain/clocks/rule.ts';

const reason = 'The records are long.';
const { director, supervisor } = people;

describe('More days', () => {
  it.each<[ClockId, Stage, Actor, number[], string | undefined]>([
    ['V1', 'reviewing', director, [3], undefined],
    ['V1', 'reviewing', director, [2, 1], undefined],
    ['V1', 'reviewing', director, [4], 'must not be more than 3: the law allows 3 in all'],
    ['V1', 'reviewing', director, [1, 1, 2], 'must not be more than 1: the law allows 3 in all'],
    ['V1', 'reviewing', supervisor, [1], 'Only the director extends this deadline.'],
    ['K1', 'resolving-complaint', director, [30, 60], undefined],
    ['K1', 'resolving-complaint', supervisor, [1], 'Only the director extends this deadline.'],
    ['D2', 'screening', director, [1], 'must be one that may be extended; D2 may not'],
    ['C1', 'authorizing', director, [1], 'must be one that may be extended; C1 may not'],
    ['E1', 'screening', director, [1], 'must be one that may be extended; E1 may not'],
    ['V1', 'screening', director, [1], 'The case has no deadline V1.'],
    ['V1', 'adopting', director, [1], 'The deadline V1 no longer runs.'],
  ])('of %s, for a case in %s, by the $role, %j: %s', (clock, stage, by, given, refused) => {
    const told = sample(stage);
    const days = given.at(-1) ?? 0;
    for (const before of given.slice(0, -1)) told.give(by, 'extend-deadline', { clock, days: before, reason });
    const refusal = told.refusalOf(by, 'extend-deadline', { clock, days, reason });
    if (refused === undefined) expect(refusal).toBeUndefined();
    else expect(refusal?.detail).toContain(refused);
  });
});
