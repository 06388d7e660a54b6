import * as z from 'zod';

/** A cursor that was not given out for this list. */
export class BadCursor extends Error {
  override name = 'BadCursor';
}

/** Bytes: what a sort key may have at most; a partition key may have twice that, and none of ours has. */
const longestKey = 1024;

/** A key as the store takes one. */
export const KeyText = z
  .string()
  .min(1)
  .refine(text => Buffer.byteLength(text) <= longestKey);

/** Where a page ended, for whoever asks for the next. */
export function cursorOf(key: object): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** What comes back of it, from anybody. @throws BadCursor where the store could not begin there */
export function readCursor<T>(cursor: string, shape: z.ZodType<T>): T {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (error) {
    throw new BadCursor('That is no cursor of this list.', { cause: error });
  }
}
