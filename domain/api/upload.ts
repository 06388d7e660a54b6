import * as z from 'zod';
import { DocumentKind } from '../case/document.ts';
import { acceptedTypes, largestDocument } from '../case/document-types.ts';
import { typedInFields } from '../case/typed-in.ts';
import { text } from '../words/text.ts';

/** Browsers write `text/plain; charset=utf-8`, and some programs `IMAGE/JPEG` (RFC 9110, 8.3.1). */
function withoutParameters(type: unknown): unknown {
  return typeof type === 'string' ? type.split(';')[0]?.trim().toLowerCase() : type;
}

/** A file that somebody is about to send. `bytes` is its exact size: the form that comes back takes no other. */
export const Upload = z.strictObject({
  fileName: text(200).refine(name => !/[/\\]/u.test(name), { error: 'must be a plain file name, without a folder' }),
  contentType: z.preprocess(
    withoutParameters,
    z.enum(acceptedTypes, { error: `must be one of: ${acceptedTypes.join(', ')}` }),
  ),
  bytes: z
    .int({ error: 'must be the size of the file in bytes' })
    .min(1, { error: 'must be at least 1: the file is empty' })
    .max(largestDocument, {
      error: `must be at most ${largestDocument}: the file is too big; please send it in parts`,
    }),
  kind: DocumentKind,
  /** Of a paper that staff scan: how it came, and when. */
  ...typedInFields,
  /** Needed where it came in more than a week ago. */
  reason: z.optional(text(4000)),
});
export type Upload = z.infer<typeof Upload>;
