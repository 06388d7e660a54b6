import * as z from 'zod';
import { DocumentKind } from '../case/document.ts';
import { acceptedTypes, largestDocument } from '../case/document-types.ts';
import { typedInFields } from '../case/typed-in.ts';
import { text } from '../words/text.ts';
import { message } from '../words/refusals/said.ts';

/** Browsers write `text/plain; charset=utf-8`, and some programs `IMAGE/JPEG` (RFC 9110, 8.3.1). */
function withoutParameters(type: unknown): unknown {
  return typeof type === 'string' ? type.split(';')[0]?.trim().toLowerCase() : type;
}

/** A file that somebody is about to send. `bytes` is its exact size: the form that comes back takes no other. */
export const Upload = z.strictObject({
  fileName: text(200).refine(name => !/[/\\]/u.test(name), { error: message('plain-file-name') }),
  contentType: z.preprocess(withoutParameters, z.enum(acceptedTypes, { error: message('one-of', acceptedTypes) })),
  bytes: z
    .int({ error: message('file-size') })
    .min(1, { error: message('file-empty') })
    .max(largestDocument, {
      error: message('file-too-big', largestDocument),
    }),
  kind: DocumentKind,
  /** Of a paper that staff scan: how it came, and when. */
  ...typedInFields,
  /** Needed where it came in more than a week ago. */
  reason: z.optional(text(4000)),
});
export type Upload = z.infer<typeof Upload>;
