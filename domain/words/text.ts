import * as z from 'zod';
import { message } from './refusals/said.ts';

const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u;

/**
 * Text that a person typed: trimmed, not empty, of at most `longest` characters, without control characters (a NUL
 * breaks what reads it later) and without half of a surrogate pair (which no store keeps as it was). The limits are
 * given once more for the OpenAPI document, which describes what comes in, before it is trimmed.
 * @param missing what is said where there is none
 */
export function text(longest: number, missing?: string): Text {
  if (missing !== undefined) return textOf(longest, missing);
  const known = texts.get(longest);
  if (known !== undefined) return known;
  const made = textOf(longest);
  texts.set(longest, made);
  return made;
}

type Text = ReturnType<typeof textOf>;

/** Each is made once: schemas are made whenever a function starts, and these were half a hundred of a dozen lengths. */
const texts = new Map<number, Text>();

function textOf(longest: number, missing = message('required')) {
  return z
    .string({ error: issue => (issue.input === undefined ? missing : message('kind', 'string')) })
    .refine(value => value.isWellFormed(), { error: message('broken-character'), abort: true })
    .refine(value => !control.test(value), { error: message('control-character'), abort: true })
    .transform(value => value.trim())
    .pipe(
      z
        .string()
        .min(1, { error: message('empty') })
        .max(longest, { error: message('too-long', longest) }),
    )
    .meta({ minLength: 1, maxLength: longest });
}
