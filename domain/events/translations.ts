import * as z from 'zod';
import type { CaseState } from '../case/state.ts';
import { Translation } from '../case/translation.ts';
import { Language } from '../words/language.ts';
import { text } from '../words/text.ts';
import { event } from './event.ts';

const { of, to, dueAt } = Translation.shape;

/** No machine waits for a translation, and no letter is held for one. */
export const translationEvents = {
  'translation-wanted': event({
    data: { of, to, dueAt },
    wakesMachine: false,
    apply: (state, { data }): CaseState => ({ ...state, translations: [...(state.translations ?? []), data] }),
  }),
  /** Without words: none is needed, it is in the language of its reader already. */
  'translation-recorded': event({
    data: {
      of,
      to: Language,
      words: z.optional(z.array(text(20_000))),
      checkedBy: z.optional(text(200)),
    },
    wakesMachine: false,
    apply: (state, { data: { of: event, to: language }, version }): CaseState => ({
      ...state,
      translations: (state.translations ?? []).map(one =>
        one.of === event && one.to === language ? { ...one, settledBy: version } : one,
      ),
    }),
  }),
};
