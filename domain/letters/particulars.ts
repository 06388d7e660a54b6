import type { Worded } from '../words/language.ts';

/**
 * What a letter says of its reader's case and no mail may say. A notice has two bodies: the mail, short, without a name and without health
 * information; and the letter, with name, address and this, which is read after sign-in and lies in the envelope.
 */
export interface Particulars {
  /** What was written for that reader, or is theirs to know: reasons, findings, what is asked for. */
  words: readonly Worded[];
  /** What the case is about: services, kind of the review, who has it. In the language of the letter. */
  matter: readonly string[];
}
