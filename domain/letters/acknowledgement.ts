import { codeGeneration } from '../case/contact.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/acknowledgement.ts';
import { owedBy } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';
import { hearingRights } from './state-hearing.ts';
import { localDateOf } from '../time/days.ts';

/** That the application came in, and what happens next. */
export const acknowledgement = letterKind('acknowledgement', {
  facts: {},
  holds: () => true,
  meets: 'acknowledgement',
  atAnyHour: true,
  // Who filed on paper was shown no code.
  bringsCode: (_facts, state) =>
    state.channel === 'web' ? undefined : { generation: codeGeneration(state), onlyOnPaper: true },
  write: {
    applicant: context => ({
      subject: words.subject,
      blocks: [
        paragraph(words.received(localDateOf(context.state.receivedAt)), words.keepNumber),
        context.accessCode === undefined ? undefined : paragraph(words.code(context.accessCode), words.keepCode),
        paragraph(words.next, words.tellWhich(owedBy(context, 'eligibility'))),
        ...hearingRights(context, 'also'),
        paragraph(words.papers),
        paragraph(words.worse),
        paragraph(words.free),
      ],
    }),
  },
});
