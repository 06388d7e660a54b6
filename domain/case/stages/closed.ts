import * as z from 'zod';
import { Instant, LocalDate } from '../../time/instants.ts';
import { isOwed } from '../clock.ts';
import { type CaseNumber, WrittenCaseNumber } from '../case-number.ts';
import { stage } from '../stage.ts';
import { Outcome } from '../stage-names.ts';
import { OpenPart } from './open.ts';

/** Never the words in which somebody of the staff put it: they were written for the record. */
const closedBecause: Readonly<Record<Outcome, string>> = {
  overturned: 'The decision of the doctors has been carried out.',
  'partly-overturned': 'The decision of the doctors has been carried out.',
  upheld: 'The doctors agreed with your plan.',
  'reversed-by-plan': 'Your plan agreed to give you the service after all.',
  withdrawn: 'Your request was withdrawn.',
  'complaint-resolved': 'Your complaint is settled.',
  'non-jurisdictional': 'Another agency is in charge of your kind of coverage. Call us if you do not know which.',
  premature: 'It came before your plan had to answer. Call us if you do not know what to do now.',
  untimely: 'It came after the time to apply.',
  duplicate: 'You have another case with us about the same matter. That one goes on.',
  'no-signature': 'We did not get your signature.',
  died: 'We were told that the person whom it was about has died. If that is wrong, call us right away.',
  'died-or-disenrolled': 'It cannot go on. Call us to learn why.',
};

const done = { who: 'Nobody', doing: 'has anything left to do' };
const reading = { who: 'The Help Center', doing: 'is reading what came in after your case was closed' };

function goesOnIn(of: CaseNumber): string {
  return `It is about the same matter as your case ${of}. Your papers are there now.`;
}

export const closed = stage(
  'closed',
  {
    outcome: Outcome,
    reason: z.string(),
    referral: z.optional(z.string()),
    /** The case that goes on, of a duplicate. */
    of: z.optional(WrittenCaseNumber),
    diedOn: z.optional(LocalDate),
    /** When it was ended; the closing is the machine’s last act, a little later. */
    endedAt: z.optional(Instant),
    closedAt: Instant,
    /** What nobody had read when it was ended, by its id; cases that were closed before this was kept have none. */
    leftUnread: z.optional(z.array(z.string())),
    /** Where the case was, so that an ending can be undone. */
    before: OpenPart,
  },
  {
    owner: () => 'nobody',
    duties: () => [],
    step: () => 'leave',
    words: ({ outcome, of, clocks }) => ({
      ...(clocks.some(clock => clock.id === 'D6' && isOwed(clock)) ? reading : done),
      next: `Your case is closed. ${of === undefined ? closedBecause[outcome] : goesOnIn(of)}`,
    }),
  },
);
