import { describe, expect, it } from 'vitest';
import { checkPattern, matches } from '../../src/events/pattern.ts';

const event = {
  source: 'imr.cases',
  'detail-type': 'clock-started',
  resources: ['arn:one', 'arn:two'],
  detail: { type: 'clock-started', version: 7, late: null, open: true, path: 'uploads/a/b.pdf', to: { name: 'Ana' } },
};

describe('an event pattern', () => {
  it.each<[string, Record<string, unknown>, boolean]>([
    ['matches a value', { source: ['imr.cases'] }, true],
    ['matches any of several values', { 'detail-type': ['case-closed', 'clock-started'] }, true],
    ['wants every field that it names', { source: ['imr.cases'], 'detail-type': ['case-closed'] }, false],
    ['looks into nested objects', { detail: { to: { name: ['Ana'] } } }, true],
    ['matches any element of a list in the event', { resources: ['arn:two'] }, true],
    ['tells a number from its text', { detail: { version: ['7'] } }, false],
    ['matches numbers', { detail: { version: [7] } }, true],
    ['matches true', { detail: { open: [true] } }, true],
    ['matches null where it is written', { detail: { late: [null] } }, true],
    ['does not take a missing field for null', { detail: { missing: [null] } }, false],
    ['matches a prefix', { detail: { path: [{ prefix: 'uploads/' }] } }, true],
    ['matches a prefix of another case if told so', { source: [{ prefix: { 'equals-ignore-case': 'IMR.' } }] }, true],
    ['matches a suffix', { detail: { path: [{ suffix: '.pdf' }] } }, true],
    ['refuses another suffix', { detail: { path: [{ suffix: '.tif' }] } }, false],
    ['ignores case if told so', { source: [{ 'equals-ignore-case': 'IMR.Cases' }] }, true],
    ['matches a wildcard', { detail: { path: [{ wildcard: 'uploads/*/b.*' }] } }, true],
    ['takes an escaped star for a star', { detail: { path: [{ wildcard: 'uploads/\\*/b.pdf' }] } }, false],
    ['takes a dot in a wildcard for a dot', { detail: { path: [{ wildcard: 'uploads/a/b?pdf' }] } }, false],
    ['matches anything but a value', { source: [{ 'anything-but': 'aws.s3' }] }, true],
    ['matches anything but several values', { source: [{ 'anything-but': ['aws.s3', 'imr.cases'] }] }, false],
    ['matches anything but a prefix', { source: [{ 'anything-but': { prefix: 'aws.' } }] }, true],
    ['matches anything but a wildcard', { detail: { path: [{ 'anything-but': { wildcard: '*/a/*' } }] } }, false],
    ['wants the field to be there for anything-but', { detail: { missing: [{ 'anything-but': 'x' }] } }, false],
    ['matches what exists', { detail: { version: [{ exists: true }] } }, true],
    ['matches what does not exist', { detail: { missing: [{ exists: false }] } }, true],
    ['finds no field below a missing one', { nothing: { here: [{ exists: false }] } }, true],
    ['does not take an object for a value that exists', { detail: { to: [{ exists: true }] } }, false],
    ['compares numbers', { detail: { version: [{ numeric: ['>', 5, '<=', 7] }] } }, true],
    ['compares numbers at their limits', { detail: { version: [{ numeric: ['<', 7] }] } }, false],
    ['matches either of two alternatives', { $or: [{ source: ['aws.s3'] }, { detail: { version: [7] } }] }, true],
    [
      'wants what stands beside the alternatives, too',
      { source: ['x'], $or: [{ detail: { version: [7] } }, { source: ['y'] }] },
      false,
    ],
  ])('%s', (_, pattern, expected) => {
    expect(matches(pattern, event)).toBe(expected);
  });

  it('looks at each element of a list of objects by itself', () => {
    const pattern = { items: { kind: ['fax'], pages: [3] } };
    expect(
      matches(pattern, {
        items: [
          { kind: 'fax', pages: 1 },
          { kind: 'mail', pages: 3 },
        ],
      }),
    ).toBe(false);
    expect(
      matches(pattern, {
        items: [
          { kind: 'mail', pages: 1 },
          { kind: 'fax', pages: 3 },
        ],
      }),
    ).toBe(true);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a value that is not in a list', { source: 'imr.cases' }],
    ['an operator that nobody knows', { source: [{ contains: 'imr' }] }],
    ['a comparison that nobody knows', { detail: { version: [{ numeric: ['~', 5] }] } }],
    ['half a comparison', { detail: { version: [{ numeric: ['>'] }] } }],
    ['exists without yes or no', { detail: { version: [{ exists: 'yes' }] } }],
    ['one alternative only', { $or: [{ source: ['a'] }] }],
    ['two operators in one object', { source: [{ prefix: 'a', suffix: 'b' }] }],
    ['two stars in a row', { source: [{ wildcard: 'a**b' }] }],
  ])('is refused for %s', (_, pattern) => {
    expect(() => checkPattern(pattern)).toThrow('Event pattern is not valid');
  });
});
