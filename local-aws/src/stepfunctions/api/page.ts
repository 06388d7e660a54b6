import type { JsonObject } from '../json.ts';
import { ApiError } from './errors.ts';
import { optionalText } from './input.ts';

/** A page's `nextToken`: the number at which the next page begins, not to be read by callers. */
export function nextToken(from: number): string {
  return Buffer.from(`page:${from}`).toString('base64');
}

export function pageFrom(input: JsonObject, first: number): number {
  const token = optionalText(input, 'nextToken');
  if (token === undefined) return first;
  const [, from] = /^page:(\d+)$/.exec(Buffer.from(token, 'base64').toString()) ?? [];
  if (from === undefined) throw new ApiError('InvalidToken', "Invalid Token: 'Invalid token'");
  return Number(from);
}
