import * as z from 'zod';
import { message } from './refusals/said.ts';

/** A telephone number as people write it, of any country: digits, spaces and + ( ) - . / with an extension. */
const phoneForm = /^[\d\s()+./-]{7,}(?:\s?(?:x|ext\.?)\s?\d{1,6})?$/iu;

export function isPhone(value: string): boolean {
  return phoneForm.test(value);
}

/** In any script: what stands around the one @, with a host that has a dot and no part of it empty. */
const emailForm =
  /^[^\s@"(),:;<>[\\\]]+@(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,}$/u;

/** An email address, also an internationalised one (RFC 6531), of at most 254 characters. */
export const Email = z
  .string({ error: message('email') })
  .max(254)
  .refine(value => isEmail(value), { error: message('email') })
  .meta({ format: 'idn-email' });

function isEmail(value: string): boolean {
  const [local = ''] = value.split('@');
  return emailForm.test(value) && !local.startsWith('.') && !local.endsWith('.') && !local.includes('..');
}

/** Whether our mail service can send to it: the part before the @ must be ASCII, the host can be written so. */
export function isMailable(email: string): boolean {
  return /^[\u0021-\u007E]+@/u.test(email);
}
