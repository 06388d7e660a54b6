import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { BadCursor, cursorOf, KeyText, readCursor } from '../../adapters/dynamodb/cursor.ts';

const shape = z.strictObject({ PK: KeyText, SK: KeyText });
const key = { PK: 'CASE#2222-2222', SK: 'WORK#route-case' };

describe('A cursor', () => {
  it('comes back as it was given out', () => {
    expect(readCursor(cursorOf(key), shape)).toEqual(key);
  });

  it.each([
    ['no base64', '%FF'],
    ['no JSON', 'AAAA'],
    ['another key', cursorOf({ ...key, queue: 'nurse' })],
    ['an empty key, which the store refuses', cursorOf({ ...key, SK: '' })],
    ['a key longer than the store takes', cursorOf({ ...key, SK: 'é'.repeat(513) })],
    ['a number for a key', cursorOf({ ...key, PK: 7 })],
    ['a list', cursorOf([key])],
  ])('is none of this list with %s', (_what, cursor) => {
    expect(() => readCursor(cursor, shape)).toThrow(BadCursor);
  });
});
