import { parallel } from '../law/grounds.ts';
import { authorizedAssistant } from '../case/assistant.ts';
import { isOut, type Notice } from '../case/notice.ts';
import type { CaseState } from '../case/state.ts';
import { NoticeId } from '../words/ids.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/copy-for-assistant.ts';
import { words as es } from './es/copy-for-assistant.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';

/** A letter to the patient once more, for whom the patient has authorized: without an access code. */
export const copyForAssistant = letterKind('copy-for-assistant', {
  grounds: parallel('H&S 1374.30(e)', 'Ins. Code 10169(e)'),
  facts: { of: NoticeId },
  holds: ({ application }) => authorizedAssistant(application) !== undefined,
  write: {
    assistant: context => {
      const words = wordsFor(context, { en, es });
      return { subject: words.subject, blocks: [paragraph(words.isCopy, words.youMeans)] };
    },
  },
});

/** The letter that a notice is a copy of, or what went in its place; undefined for one that is none. */
export function originalOf(notice: Notice, { notices }: Pick<CaseState, 'notices'>): Notice | undefined {
  const of = copyForAssistant.factsOf(notice)?.of;
  let found = notices.find(({ id }) => id === of);
  while (found?.replacedBy !== undefined) {
    const { replacedBy } = found;
    found = notices.find(({ id }) => id === replacedBy);
  }
  return found;
}

/** Whether the letter reached, or may still reach, its own reader. */
export function mayBeCopied(original: Notice, stillHolds: boolean): boolean {
  return original.status !== 'withdrawn' && (isOut(original) || stillHolds);
}
