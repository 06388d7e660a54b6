import { type Block, lines, paragraph } from './blocks.ts';
import { words } from './en/frame.ts';
import type { LetterContext } from './letter-context.ts';
import type { Body } from './letter-kind.ts';

/** A whole letter, for a renderer. */
export interface Letter {
  subject: string;
  blocks: readonly Block[];
}

/** Puts greeting, case number, sign-in and contact around what is particular to a letter. */
export function frame({ subject, blocks }: Body, { notice, state, portalUrl }: LetterContext): Letter {
  const { greeting, signIn, help } = words.readers[notice.to.party];
  return {
    subject: words.subject(state.caseNumber, subject),
    blocks: [
      paragraph(greeting),
      paragraph(words.caseNumber(state.caseNumber)),
      ...blocks.filter(block => block !== undefined),
      lines(...signIn(portalUrl)),
      ...help.map(text => paragraph(text)),
      lines(...words.signature),
    ],
  };
}
