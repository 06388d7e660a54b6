import { expect, test } from 'vitest';
import { difference, historyDifference } from '../../../src/stepfunctions/conformance/compare.ts';
import { judge } from '../../../src/stepfunctions/conformance/judge.ts';
import type { Case } from '../../../src/stepfunctions/conformance/case.ts';
import type { Json } from '../../../src/stepfunctions/json.ts';

test.each<[string, Json, Json, string | undefined]>([
  ['equal values in another order of keys', { a: 1, b: [2] }, { b: [2], a: 1 }, undefined],
  ['a text of JSON with other white space', { Cause: '{"a": 1}' }, { Cause: '{"a":1}' }, undefined],
  ['a masked instant', { at: '<start-time>' }, { at: '2026-01-01T00:00:00Z' }, undefined],
  ['a masked instant that is missing', { at: '<start-time>' }, {}, '/at: expected "<start-time>", got undefined'],
  ['another value', { a: [1] }, { a: [2] }, '/a[0]: expected 1, got 2'],
  ['a member too many', {}, { a: 1 }, '/a: expected nothing, got 1'],
])('%s', (_title, recorded, ours, found) => {
  expect(difference(recorded, ours)).toBe(found);
});

const started = { id: 1, previousEventId: 0, type: 'ParallelStateStarted' };
const one = { type: 'PassStateEntered', stateEnteredEventDetails: { name: 'A', input: {} } };
const two = { type: 'PassStateEntered', stateEnteredEventDetails: { name: 'B', input: {} } };
const masked = { id: null, previousEventId: null };

test('events of branches are compared in any order, and the one event that the recorder lost is allowed', () => {
  const recorded = [started, { ...two, ...masked }, { ...one, ...masked }];
  const lost = { id: 4, previousEventId: 3, type: 'ParallelStateSucceeded' };
  const ours = [started, { ...one, id: 2, previousEventId: 1 }, { ...two, id: 3, previousEventId: 1 }];
  expect(historyDifference(recorded, [...ours, lost], 'branches-unordered')).toBeUndefined();
  expect(historyDifference(recorded, ours.slice(0, 2), 'branches-unordered')).toMatch(/^no event like/);
});

test('a wrong event before is a difference', () => {
  expect(historyDifference([started], [{ ...started, previousEventId: 1 }], undefined)).toBe(
    'event 1/previousEventId: expected 0, got 1',
  );
});

const passing: Case = {
  name: 'pass',
  definition: { QueryLanguage: 'JSONata', StartAt: 'P', States: { P: { Type: 'Pass', Output: 1, End: true } } },
  tasks: [],
  expect: { status: 'SUCCEEDED', output: 1 },
};

test('a case is judged by its outcome', async () => {
  expect(await judge(passing)).toBeUndefined();
  expect(await judge({ ...passing, expect: { status: 'FAILED' } })).toBe(
    'outcome/status: expected "FAILED", got "SUCCEEDED"',
  );
});
