import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { ClockSubject } from '../case/clock.ts';
import { CallWith } from '../case/colleagues.ts';
import { openStages } from '../case/stage-names.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { helpCenterRoles } from '../people/actors.ts';
import { text } from '../words/text.ts';
import { command } from './command.ts';
import { note, reason } from './fields.ts';

const atAnyTime = [...openStages, 'closed'] as const;
const ours =
  'For the Help Center alone: no letter, party or reviewer has it. It is part of the record that the member may ask for.';

/** What colleagues write for each other. */
export const colleagueCommands = {
  'add-note': command({
    title: 'Add a note',
    says: 'Puts a note for colleagues on the record of the case.',
    grounds: practice(),
    payload: z.strictObject({ note: text(4000).describe(ours) }),
    example: { note: 'She hears badly: please speak slowly, and repeat the dates.' },
    roles: helpCenterRoles,
    stages: atAnyTime,
    whileClosing: true,
    undoneBy: { nothing: 'A note stays on the record. Another one can put it right.' },
  }),
  'record-call': command({
    title: 'Record a call',
    says: 'Puts on the record who was spoken with by telephone, when, and what was said; a promise to call back becomes work with a date.',
    grounds: practice(),
    payload: z.strictObject({
      with: CallWith,
      /** The name of whoever was on the line. */
      who: z.optional(text(200)),
      said: text(4000).describe(ours),
      /** When the call was, where it is recorded later: the moment, or where only that is known the day. */
      receivedAt: z.optional(Instant),
      receivedOn: z.optional(LocalDate),
      /** Needed where that is more than a week back. */
      reason: z.optional(reason),
      /** The day by which somebody has promised to call back. */
      callBackOn: z.optional(LocalDate),
      /** Who of the staff is to call back; without it, whoever records the call. */
      callBackBy: z.optional(text(100)),
      /** An interpreter said to the member, in their language, what we wrote: that ends `arrange-interpreter`. */
      interpreted: z.optional(z.literal(true)),
    }),
    example: {
      with: 'applicant',
      who: 'Her daughter, Ines',
      said: 'She asked whether the hospital’s letter has come. I will look and call her.',
      callBackOn: '2026-11-25',
    },
    furtherExamples: {
      'record-call-interpreted': {
        summary: 'With an interpreter on the line',
        value: {
          type: 'record-call',
          with: 'applicant',
          said: 'The interpreter read our letter to him in Spanish. He has no questions.',
          interpreted: true,
        },
      },
    },
    needs: { staff: 'callBackBy' },
    roles: helpCenterRoles,
    stages: atAnyTime,
    whileClosing: true,
    undoneBy: { nothing: 'The call was made. A note can say what was recorded wrongly.' },
  }),
  'settle-call-back': command({
    title: 'Say what became of the call back',
    says: 'Says that somebody was called back as promised, or was not reached and will be called again on another day.',
    grounds: practice(),
    payload: z.strictObject({
      callBack: ClockSubject,
      result: z.enum(['done', 'not-reached']),
      /** Of who was not reached: until when they are called again. */
      tryAgainOn: z.optional(LocalDate),
      note,
    }),
    example: { callBack: 'call-17', result: 'not-reached', tryAgainOn: '2026-11-26', note: 'No machine to speak to.' },
    roles: helpCenterRoles,
    stages: atAnyTime,
    when: {
      holds: ({ callBacks = [] }) => callBacks.length > 0,
      otherwise: 'Nobody has promised to call back in this case.',
    },
    whileClosing: true,
    undoneBy: ['record-call'],
  }),
};
