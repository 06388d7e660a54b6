import { expect, test } from 'vitest';
import { evaluate } from '../../src/stepfunctions/expressions.ts';
import type { Json } from '../../src/stepfunctions/json.ts';
import { parseTimestamp } from '../../src/stepfunctions/timestamps.ts';

function result(template: Json, input: Json = null): Promise<Json> {
  return evaluate(template, { states: { input, context: {} }, variables: { v: [1, 2] }, now: 0 }, 'Output');
}

test.each<[string, Json, Json]>([
  ['a plain text', 'text', 'text'],
  ['marks with spaces around them', ' {% 1 %} ', ' {% 1 %} '],
  ['nested templates', { a: ['{% 1 + 1 %}', { b: '{% $v[0] %}' }], c: null }, { a: [2, { b: 1 }], c: null }],
  ['null, which is a value', '{% null %}', null],
  ['minus nothing', '{% -0 %}', 0],
  ['a sequence of one', '{% $v[$ > 1] %}', 2],
  ['$partition', '{% $partition([1,2,3], 2) %}', [[1, 2], [3]]],
  ['$partition into one', '{% $partition([1,2], 5) %}', [[1, 2]]],
  ['$range', '{% $range(0, 10, 5) %}', [0, 5, 10]],
  ['$range downwards', '{% $range(3, 1, -1) %}', [3, 2, 1]],
  ['$range of one', '{% $range(1, 9, 9) %}', 1],
  ['$parse', '{% $parse(\'{"a":[1]}\') %}', { a: [1] }],
  ['the input', '{% $states.input %}', null],
])('%s', async (_title, template, value) => {
  expect(await result(template)).toEqual(value);
});

test.each([
  ['$missing', 'returned nothing (undefined).'],
  ['function($x) { $x }', 'returned an unsupported result type.'],
  ['{"f": function($x) { $x }}', 'returned an unsupported result type.'],
  ["$eval('1')", 'threw an error during evaluation. T1006: Attempted to invoke a non-function'],
  ["$hash('a', 'MD5')", 'threw an error during evaluation. T1006: Attempted to invoke a non-function'],
  ['$uuid()', 'threw an error during evaluation. T1006: Attempted to invoke a non-function'],
])('%s fails and says why', async (source, reason) => {
  await expect(result({ part: `{% ${source} %}` })).rejects.toThrow(
    `The JSONata expression '${source}' specified for the field 'Output/part' ${reason}`,
  );
});

test.each([
  ['2026-03-01T00:00:00Z', 1_772_323_200_000],
  ['2026-03-01T00:00:00.5-08:00', 1_772_352_000_500],
  ['2028-02-29T12:00:00+00:00', 1_835_438_400_000],
  ['2026-02-29T12:00:00Z', undefined],
  ['2026-03-01T00:00:00', undefined],
  ['2026-03-01 00:00:00Z', undefined],
  ['2026-03-01T25:00:00Z', undefined],
  ['tomorrow', undefined],
])('the timestamp %s is %s', (text, instant) => {
  expect(parseTimestamp(text)).toBe(instant);
});
