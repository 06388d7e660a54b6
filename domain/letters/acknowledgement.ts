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
  write: {
    applicant: context => ({
      subject: words.subject,
      blocks: [
        paragraph(words.received(localDateOf(context.state.receivedAt)), words.keepNumber),
        paragraph(words.next, words.tellWhich(owedBy(context, 'eligibility'))),
        ...hearingRights(context, 'also'),
        paragraph(words.papers),
        paragraph(words.worse),
        paragraph(words.free),
      ],
    }),
  },
});
