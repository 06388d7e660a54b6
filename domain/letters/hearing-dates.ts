import { notRead } from '../law/grounds.ts';
import { hearingOf } from '../case/state-hearing.ts';
import { words as en } from './en/state-hearing.ts';
import { words as es } from './es/state-hearing.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { hearingRights } from './state-hearing.ts';

/** The last days to ask for a State Hearing, where they became known, or came out otherwise, after the member was told of it. */
export const hearingDates = letterKind('hearing-dates', {
  grounds: notRead('State Hearing rules', 'a page of the Department of Social Services and the handbook of a plan'),
  facts: {},
  holds: state => hearingOf(state) === 'open',
  atAnyHour: true,
  write: {
    applicant: context => ({ subject: wordsFor(context, { en, es }).subject, blocks: hearingRights(context, 'also') }),
  },
});
