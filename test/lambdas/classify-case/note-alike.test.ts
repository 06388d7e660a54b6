import { expect, it } from 'vitest';
import { CaseNumber } from '../../../domain/case/case-number.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { commandOf } from '../../../domain/commands/any-command.ts';
import { decide } from '../../../domain/decide/decide.ts';
import { classify } from '../../../domain/eligibility/classify.ts';
import { noteAlike } from '../../../lambdas/classify-case/note-alike.ts';
import type { GiveSystemCommand } from '../../../lambdas/shared/system-command.ts';
import { otherCase, people } from '../../domain/case/support/people.ts';
import { sample } from '../../domain/case/support/samples.ts';

const first = sample('screening').state();
const unclassified: CaseState = { ...first, recommendation: undefined };
const { application, receivedAt } = first;
const recommendation = classify(application, undefined, receivedAt);
const third = CaseNumber.parse('K7MH-4P9N');

/** Cases of one member, as a store keeps them. @param stopsAfter how many commands are carried out before the function is killed */
function filed(numbers: readonly CaseNumber[], stopsAfter = Infinity) {
  const kept = new Map(numbers.map(caseNumber => [caseNumber, { ...unclassified, caseNumber }]));
  const stateOf = (number: CaseNumber) => kept.get(number) ?? first;
  let left = stopsAfter;
  const give: GiveSystemCommand = async ({ caseNumber, type, payload }, lookUp) => {
    if (left === 0) throw new Error('killed');
    left -= 1;
    const before = stateOf(caseNumber);
    const command = commandOf(type, payload, { at: receivedAt, by: people.system });
    const decision = decide(command, before, await lookUp?.(before));
    if ('refusal' in decision) throw new Error(decision.refusal.detail);
    kept.set(caseNumber, decision.state);
  };
  const ports = {
    findMarked: () => Promise.resolve(numbers),
    openCase: (caseNumber: CaseNumber) => Promise.resolve(kept.get(caseNumber)),
    give,
  };
  return {
    async classify(caseNumber: CaseNumber) {
      const alike = await noteAlike(stateOf(caseNumber), ports);
      await give({ caseNumber, type: 'classify', payload: { recommendation } }, () => ({ alike }));
    },
    revive: () => (left = Infinity),
    versionOf: (number: CaseNumber) => stateOf(number).version,
    likenesses: () => numbers.map(number => (stateOf(number).likenesses ?? []).map(({ of }) => of)),
  };
}

it('Of a mother and a father who apply at one moment, both cases say so, whichever is classified first, and once', async () => {
  const two = filed([first.caseNumber, otherCase]);
  for (const each of [otherCase, first.caseNumber, otherCase]) await two.classify(each);
  expect(two.likenesses()).toEqual([[otherCase], [first.caseNumber]]);
});

it('Of three who apply in one day each case says both others', async () => {
  const three = filed([first.caseNumber, otherCase, third]);
  for (const each of [third, otherCase, first.caseNumber]) await three.classify(each);
  expect(three.likenesses()).toEqual([
    [third, otherCase],
    [third, first.caseNumber],
    [first.caseNumber, otherCase],
  ]);
});

it.each([0, 1])(
  'A member is asked about in both cases though the function was killed after %i of them',
  async stopsAfter => {
    const two = filed([first.caseNumber, otherCase], stopsAfter);
    await expect(two.classify(otherCase)).rejects.toThrow('killed');
    two.revive();
    await two.classify(otherCase);
    expect(two.likenesses()).toEqual([[otherCase], [first.caseNumber]]);
  },
);

it('Of somebody who filed before others wrote marks, or alone, nothing is said', async () => {
  const one = filed([first.caseNumber]);
  await one.classify(first.caseNumber);
  expect(one.likenesses()).toEqual([[]]);
});

it('Who files in the name of a stranger does not learn by a version that the stranger has a case', async () => {
  const [alone, second] = [filed([otherCase]), filed([first.caseNumber, otherCase])];
  await alone.classify(otherCase);
  await second.classify(otherCase);
  expect(second.likenesses()[1]).toEqual([first.caseNumber]);
  expect(second.versionOf(otherCase)).toBe(alone.versionOf(otherCase));
});
