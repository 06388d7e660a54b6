import { expect, it } from 'vitest';
import { fillPipeTemplate, fillTemplate } from '../../src/events/input-template.ts';
import { readPath } from '../../src/events/json-path.ts';

const record = {
  eventName: 'INSERT',
  dynamodb: { NewImage: { type: { S: 'case "x"' }, version: { N: '7' }, tags: { L: [{ S: 'a' }, { S: 'b' }] } } },
  count: 3,
};

it.each<[string, string, unknown]>([
  ['gives text its quotation marks', '{"type": <$.eventName>}', { type: 'INSERT' }],
  ['puts text into quoted text', '{"type": "event <$.eventName>!"}', { type: 'event INSERT!' }],
  ['keeps numbers as numbers outside quotation marks', '{"count": <$.count>}', { count: 3 }],
  ['makes numbers text inside them', '{"count": "<$.count>"}', { count: '3' }],
  [
    "leaves DynamoDB's numbers the text that they are",
    '{"version": <$.dynamodb.NewImage.version.N>}',
    { version: '7' },
  ],
  [
    'escapes what text holds',
    '{"a": "<$.dynamodb.NewImage.type.S>", "b": <$.dynamodb.NewImage.type.S>}',
    { a: 'case "x"', b: 'case "x"' },
  ],
  ['reaches into lists', '{"tag": <$.dynamodb.NewImage.tags.L[1].S>}', { tag: 'b' }],
  ['hands on whole objects', '{"version": <$.dynamodb.NewImage.version>}', { version: { N: '7' } }],
  ['leaves empty what is not there', '{"a": <$.nothing>, "b": "<$.nothing.at.all>"}', { a: '', b: '' }],
  ['gives a single value', '<$.eventName>', 'INSERT'],
  ['gives plain text', 'It was an <$.eventName>', 'It was an "INSERT"'],
  ['does not take a comparison for a path', '{"text": "1 < 2 and 3 > 2"}', { text: '1 < 2 and 3 > 2' }],
])("a pipe's input template %s", (_, template, expected) => {
  expect(fillPipeTemplate(template, record)).toEqual(expected);
});

it("fills a rule's input transformer by name", () => {
  const values: Record<string, unknown> = { number: 'K7-2', at: 5 };
  expect(fillTemplate('{"case": "<number>", "at": <at>}', name => values[name])).toEqual({ case: 'K7-2', at: 5 });
});

it('refuses a path that it does not understand, by name', () => {
  expect(() => readPath('$..deep', {})).toThrow('Not a path that is understood here: $..deep');
  expect(readPath("$.detail['a b'][0]", { detail: { 'a b': [1] } })).toBe(1);
});
