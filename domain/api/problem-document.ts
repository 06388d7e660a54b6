import * as z from 'zod';
import { Sentence } from '../words/sentence.ts';

/** None where the text is English of staff. A value may be a sentence itself. */
const maybeSentence = Sentence.partial().shape;
import { commandTypes } from '../commands/commands.ts';

/** Every refusal, `application/problem+json` (RFC 9457): what is wrong, where, and what could be done instead. */
export const ProblemDocument = z.object({
  /** The URI of its kind: an address of the pages, `/problems/` and the kind. What that means: GET /problems/{kind}. */
  type: z.url(),
  title: z.string(),
  status: z.int(),
  /** Title, detail and reasons are in the language that `Content-Language` names. */
  detail: z.string(),
  ...maybeSentence,
  /** Each field that is wrong, and why. */
  errors: z.optional(z.array(z.object({ path: z.string(), reason: z.string(), ...maybeSentence }))),
  /** Title and detail in Spanish, where the gateway itself refuses: it cannot choose a language. */
  inSpanish: z.optional(z.object({ title: z.string(), detail: z.string() })),
  /** The commands that the asker may give to the case as it is. */
  allowedCommands: z.optional(z.array(z.enum(commandTypes))),
  /** The case's version now. */
  version: z.optional(z.int().positive()),
});
export type ProblemDocument = z.infer<typeof ProblemDocument>;

/** What a kind of problem is. */
export const ProblemKind = z.object({
  type: z.url(),
  status: z.int(),
  title: z.string(),
  /** What has happened, and what to do. */
  meaning: z.string(),
});
