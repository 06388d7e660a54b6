import { practice } from '../law/grounds.ts';
import { codeGeneration, wasShownCode } from '../case/contact.ts';
import { isFilerApplicant, isFilerAuthorized } from '../case/filer.ts';
import { type Block, paragraph } from './blocks.ts';
import { words as en } from './en/acknowledgement.ts';
import { words as es } from './es/acknowledgement.ts';
import { wordsFor } from './in-language.ts';
import { type LetterContext, owedBy } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';
import { hearingRights } from './state-hearing.ts';
import { toMembers } from './to-members.ts';
import { localDateOf } from '../time/days.ts';
import { inLetter } from './two-bodies.ts';

/** That the application came in, and what happens next. */
export const acknowledgement = letterKind('acknowledgement', {
  grounds: practice('DMHC practice (Help Center page on IMR)', 'the Help Center’s page on IMR'),
  facts: {},
  holds: () => true,
  meets: 'acknowledgement',
  atAnyHour: true,
  bringsCode: (_facts, state) =>
    wasShownCode(state) ? undefined : { generation: codeGeneration(state), onlyOnPaper: true },
  write: {
    applicant: context => {
      const words = wordsFor(context, { en, es });
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.received(localDateOf(context.state.receivedAt)), words.keepNumber),
          filedForThem(context),
          context.accessCode === undefined ? undefined : paragraph(words.code(context.accessCode), words.keepCode),
          paragraph(words.next, words.tellWhich(owedBy(context, 'eligibility'))),
          ...hearingRights(context, 'also'),
          inLetter(context, paragraph(words.papers)),
          paragraph(words.worse, toMembers(context).doNotWait),
          inLetter(context, paragraph(words.free)),
        ],
      };
    },
  },
});

/** A patient who did not write the application learns who did, how far they see it, and what to do if that is not wanted. */
function filedForThem(context: LetterContext): Block | undefined {
  const { state } = context;
  const words = wordsFor(context, { en, es });
  if (isFilerApplicant(state)) return undefined;
  const { role } = state.application.filedBy;
  const reach = isFilerAuthorized(state) ? words.mayAct : words.seesOwn;
  return paragraph(words.filedBy[role === 'provider' ? 'provider' : 'helper'], state.filer && reach, words.notWanted);
}
