import { expect, test } from 'vitest';
import { allowanceOfTurn } from '../../src/stepfunctions/meter.ts';
import { evaluate } from '../../src/stepfunctions/expressions.ts';
import type { Json } from '../../src/stepfunctions/json.ts';
import { parseTimestamp } from '../../src/stepfunctions/timestamps.ts';

function result(template: Json, input: Json = null): Promise<Json> {
  const scope = { states: { input, context: {} }, variables: { v: [1, 2] }, now: 0, allowance: allowanceOfTurn() };
  return evaluate(template, scope, 'Output');
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
  // JSON has no such numbers; AWS writes their names.
  ['a division by nothing', '{% 1/0 %}', 'Infinity'],
  ['divisions by nothing, inside', '{% [-1/0, {"k": 0/0}] %}', ['-Infinity', { k: 'NaN' }]],
  ['$append', '{% $append([null, 1], [[2]]) %}', [null, 1, [2]]],
  ['$append as a function', '{% $reduce($v, $append) %}', [1, 2]],
  ['$distinct', '{% $distinct([1, "1", {"a": 1, "b": 2}, {"b": 2, "a": 1}, 1]) %}', [1, '1', { a: 1, b: 2 }]],
  ['a regular expression', '{% $replace("a1b22c", /[0-9]+/, "-") %}', 'a-b-c'],
  ['the matches of one', '{% $match("a1b22", /[0-9]+/).match %}', ['1', '22']],
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

const terms = (count: number) => Array.from({ length: count }, () => '1').join('+');
const recursion = '($f := function($n) { $n <= 0 ? 0 : 1 + $f($n - 1) }; $f(31))';
const tooDeep =
  'Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive. Depth=101 max=100';
const tooLong = 'Expression evaluation timeout: Check for infinite loop';
const tooLarge = 'Expression evaluation memory limit exceeded: Check for excessive memory usage';

// What AWS was measured to bear, and one more of each.
test.each<[string, Json]>([
  [terms(100), 100],
  [recursion, 31],
  ['$count([1..873782])', 873_782],
  [`[${Array.from({ length: 300 }, () => '$states.input').join(',')}] ~> $count()`, 300],
  ['$map([1..200], function($x) { [$x, $x] }) ~> $count()', 200],
])('AWS bears %#, and so does this', async (source, value) => {
  expect(await result(`{% ${source} %}`, 1)).toEqual(value);
});

test.each([
  ['calls itself for ever, at its end', '($f := function($x) { $f($x + 1) }; $f(1))', tooLong],
  ['calls itself for ever, inside', '($f := function($x) { 1 + $f($x + 1) }; $f(1))', tooDeep],
  ['calls itself for ever, in a list', '[1, ($f := function($x) { 1 + $f($x + 1) }; $f(1))]', tooDeep],
  ['nests too deep', terms(101), tooDeep],
  ['calls itself too often', recursion.replace('31', '33'), tooDeep],
  ['tries all ways through a text', "$match($pad('', 60, 'a') & '!', /^(a+)+$/)", tooLong],
  ['appends one by one', '$count($reduce([1..200000], $append))', tooLong],
  ['counts too far', '$sum([1..873783])', tooLarge],
  ['doubles a text', '($f := function($s, $n) { $n = 0 ? $length($s) : $f($s & $s, $n - 1) }; $f("x", 29))', tooLarge],
  ['makes a text of it all', '$length($pad("x", 500000000))', tooLarge],
  [
    'doubles an object',
    '($f := function($o, $n) { $n = 0 ? $o : $f({"a": $o, "b": $o}, $n - 1) }; $f(1, 30))',
    tooLarge,
  ],
])('an expression that %s fails', async (_title, source, why) => {
  await expect(result(`{% ${source} %}`)).rejects.toThrow(
    `The JSONata expression '${source}' specified for the field 'Output' threw an error during evaluation: ${why}`,
  );
});

test('the expressions of one turn have an end together', async () => {
  const allowance = { steps: 50 };
  const scope = { states: { input: null, context: {} }, variables: {}, now: 0, allowance };
  const expression = `{% ${terms(20)} %}`;
  expect(await evaluate(expression, scope, 'Output')).toBe(20);
  await expect(
    Promise.all([evaluate(expression, scope, 'Output').then(() => evaluate(expression, scope, 'Output'))]),
  ).rejects.toThrow(tooLong);
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
