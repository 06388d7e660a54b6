import { choice, parallel, practice } from '../law/grounds.ts';
import * as z from 'zod';
import { openStages, Stage } from '../case/stage-names.ts';
import { isReferralPending } from '../case/penalty-days.ts';
import { LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';
import { command } from './command.ts';
import { forMember, forPlan, forReviewer, note, reason } from './fields.ts';
import { ClockId } from '../clocks/rule.ts';

export const deadlineCommands = {
  'extend-deadline': command({
    title: 'Extend a deadline',
    says: 'Gives more days to a deadline that the law allows to extend.',
    grounds: parallel('H&S 1374.33(c)', 'Ins. Code 10169.3(c)'),
    payload: z.strictObject({
      clock: ClockId,
      days: z.int().min(1).max(60),
      reason,
      forMember,
      forPlan,
      forReviewer,
    }),
    example: {
      clock: 'V1',
      days: 3,
      reason: 'Asked for by the review organization: the hospital sent 400 pages on the last day.',
      forMember: 'Papers from the hospital came late. The doctors need a few more days to read them.',
      forPlan: 'The hospital’s records came on the last day, and the reviewers must be able to read them.',
      forReviewer: 'The hospital’s records are in the portal since yesterday; please read them before you submit.',
    },
    roles: ['director', 'supervisor'],
    stages: openStages,
    undoneBy: ['withdraw-extension'],
  }),
  'withdraw-extension': command({
    title: 'Take an extension back',
    says: 'Takes back the last extension of a deadline, which was given in error; whoever was told of it hears the date again.',
    grounds: practice(),
    payload: z.strictObject({ clock: ClockId, reason, forMember, forPlan, forReviewer }),
    example: {
      clock: 'V1',
      reason: 'It was meant for another case.',
      forMember: 'The days were for another case. Yours goes on as it was.',
      forPlan: 'No papers came late in this case.',
      forReviewer: 'The late papers were those of another case; you have all there is.',
    },
    roles: ['director', 'supervisor'],
    stages: openStages,
    undoneBy: ['extend-deadline'],
  }),
  'record-enforcement-referral': command({
    title: 'Record the referral to Enforcement',
    says: 'Records that the file was handed to the Office of Enforcement, after ten penalty days.',
    grounds: choice('H&S 1374.34', 'ten penalty days; no text has a number'),
    payload: z.strictObject({
      clock: ClockId,
      /** The day on which it was handed over; today, if it is left out. */
      referredOn: z.optional(LocalDate),
      /** The Office's own number for it. */
      reference: z.optional(text(100)),
      note,
    }),
    example: { clock: 'C1', reference: 'OE-2026-0114', note: 'Handed over with the plan’s notices and the decision.' },
    roles: ['supervisor', 'director'],
    stages: Stage.options,
    when: {
      holds: ({ clocks }) => clocks.some(isReferralPending),
      otherwise: 'Nothing in this case is to be referred to the Office of Enforcement.',
    },
    whileClosing: true,
    undoneBy: {
      nothing: 'It records what was done outside of this system. The Office is asked to give the file back.',
    },
  }),
  'rederive-clocks': command({
    title: 'Count the deadlines again',
    says: 'Counts the deadlines that run again, by the rules and the calendar as they are now, and starts those that a case from before lacks.',
    grounds: practice(),
    payload: z.strictObject({ reason, forMember, forPlan }),
    example: {
      reason: 'The Governor has appointed a day of mourning.',
      forMember: 'The Governor has set a day of mourning. That day does not count.',
      forPlan: 'The Governor has appointed a day of mourning; it is no business day.',
    },
    roles: ['supervisor', 'director'],
    stages: openStages,
    undoneBy: ['rederive-clocks'],
  }),
};
