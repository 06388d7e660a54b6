import { forCounsel, practice, read } from '../law/grounds.ts';
import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';
import { Implemented } from '../case/authorization-report.ts';
import { OtherHindrance, ProofGone, WordOnCare } from '../case/care-answer.ts';
import { implementationClocks, pendingReports, unreported } from '../case/implementation.ts';
import { promisedParts } from '../case/common-part.ts';
import { openStages } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import { Channel } from '../case/typed-in.ts';
import { command, type When } from './command.ts';
import {
  caseworkers,
  documentIds,
  forMember,
  forPlan,
  neededBy,
  note,
  reason,
  seniors,
  someDocumentIds,
} from './fields.ts';
import { say } from '../words/refusals/said.ts';

/** Of two reports, the one that is meant. */
const what = z.optional(Implemented);

/** From staff: the day on which it came in, by post or by phone; with a reason where that is more than a week ago. */
const receivedOn = z.optional(LocalDate);

const reportWaits: When = {
  holds: state => state.stage === 'authorizing' && pendingReports(state).length > 0,
  otherwise: 'The plan has reported nothing that waits to be looked at.',
};

/** Where a decision, or a promise, waits for the care: also of a part, while the rest of the case goes on. */
function awaitsCare(state: CaseState): boolean {
  return state.stage === 'confirming-care' || promisedParts(state).length > 0;
}

const isMissing: When = {
  holds: state => state.stage === 'confirming-care' && state.careMissing !== undefined,
  otherwise: 'Nobody has said that the care did not come.',
};

export const careCommands = {
  'report-authorization': command({
    title: 'Report the authorization',
    says: 'The plan reports what it has done, authorized the service or paid, on which day, and with which proof.',
    grounds: read('H&S 1374.34(a)', 'H&S 1374.34(a)–(c), in an unofficial copy'),
    payload: z.strictObject({
      what: z.enum(Implemented.options, { error: 'is needed: authorized, or paid' }),
      on: LocalDate,
      documentIds: someDocumentIds('is needed: at least one paper of the plan that proves it, by its id'),
      receivedOn,
      channel: z.optional(Channel),
      reason: z.optional(reason),
      note,
    }),
    example: {
      what: 'authorized',
      on: '2026-11-24',
      documentIds: ['D0061'],
      note: 'Authorized for twelve months.',
    },
    roles: ['plan', 'analyst', 'supervisor'],
    stages: ['authorizing'],
    when: {
      holds: state => state.stage === 'authorizing' && unreported(state).length > 0,
      otherwise: 'Everything that the decision asks for was reported already.',
    },
    undoneBy: ['refuse-authorization'],
  }),
  'accept-authorization': command({
    title: 'Accept the proof',
    says: 'Accepts the plan’s proof; when nothing more is owed, the member is asked if the care came.',
    grounds: practice('DMHC practice', 'the duty of H&S 1374.34 waits for it'),
    payload: z.strictObject({ what, note }),
    example: { note: 'The authorization names the drug, the dose and the clinic.' },
    roles: caseworkers,
    stages: ['authorizing'],
    when: reportWaits,
    undoneBy: {
      nothing: 'The member is asked whether the care came. If it did not, report-no-care has a person see to it.',
    },
  }),
  'refuse-authorization': command({
    title: 'Refuse the proof',
    says: 'Does not accept the plan’s proof: the duty, and the count of days, go on.',
    grounds: practice('DMHC practice', 'the duty of H&S 1374.34 waits for it'),
    payload: z.strictObject({
      what,
      reason,
      forPlan: neededBy('the plan', 'is needed: why the proof is not accepted, in words that the plan reads'),
    }),
    example: {
      reason: 'Another drug again. Called the coordinator, who will look for the right letter.',
      forPlan: 'The authorization is for another drug than the one that was decided on.',
    },
    roles: caseworkers,
    stages: ['authorizing'],
    when: reportWaits,
    undoneBy: ['report-authorization'],
  }),
  'confirm-care': command({
    title: 'The care came',
    says: 'The member has received the care; when nothing more is awaited, the case is closed.',
    grounds: practice('DMHC practice (Help Center page on IMR)', 'the Help Center’s page on IMR'),
    payload: z.strictObject({
      /** Of what the plan has promised while the rest is decided; without it, all of that. */
      issues: z.optional(z.array(z.int().positive()).min(1)),
      receivedOn: z.optional(LocalDate),
      /** How the word came that staff type in. */
      channel: z.optional(Channel),
      note,
    }),
    example: { receivedOn: '2026-11-24', note: 'I had the first infusion this morning. Thank you.' },
    roles: ['applicant', ...caseworkers],
    stages: openStages,
    when: { holds: awaitsCare, otherwise: say('no-care-awaited') },
    undoneBy: ['reopen-case'],
  }),
  'report-no-care': command({
    title: 'The care did not come',
    says: 'The care has not come: the plan hears of it at once, and a person takes it up.',
    grounds: practice('DMHC practice (Help Center page on IMR)', 'the Help Center’s page on IMR'),
    payload: z.strictObject({
      note: z.optional(
        text(4000).describe(
          'Of the member: the plan reads it after sign-in. Of staff: for the record, no party reads it.',
        ),
      ),
      receivedOn,
      channel: z.optional(Channel),
      reason: z.optional(reason),
      forPlan,
    }),
    example: { note: 'The clinic says that it has no authorization in its system.' },
    roles: ['applicant', ...caseworkers],
    stages: openStages,
    when: {
      holds: state => awaitsCare(state) && (state.stage !== 'confirming-care' || state.careMissing === undefined),
      otherwise: say('told-already'),
    },
    undoneBy: { nothing: 'The plan is told at once. If the care comes after all, confirm-care closes the case.' },
  }),
  'answer-no-care': command({
    title: 'Say what became of the care',
    says: 'The plan answers the member’s word that the care did not come: it was given, will be given on a day, or is not given.',
    grounds: practice('DMHC practice (Help Center page on IMR)', 'the Help Center’s page on IMR'),
    payload: z.strictObject({
      says: WordOnCare,
      /** The day on which the member had it, or will have it. */
      on: z.optional(LocalDate),
      /** What proves it: the bill, or the appointment. Not for `not-given`. */
      documentIds,
      note,
    }),
    example: {
      says: 'coming',
      on: '2026-12-01',
      documentIds: ['D0061'],
      note: 'The clinic has the authorization now; the first infusion is on December 1.',
    },
    roles: ['plan', 'analyst', 'supervisor'],
    stages: ['confirming-care'],
    when: isMissing,
    undoneBy: { nothing: 'The answer is on record. Another one takes its place.' },
  }),
  'reopen-authorization': command({
    title: 'The proof counts no more',
    says: 'The proof was not true, or the plan took back what it had done: the plan owes it again, and its time goes on from its first start.',
    grounds: forCounsel(
      'H&S 1374.34(b)',
      'whether days on which an authorization stood before the plan took it back are penalty days',
    ),
    payload: z.strictObject({
      what,
      because: ProofGone,
      /** For `taken-back`: the day on which the plan took it back. Until then it stood, and no day of that time counts. */
      takenBackOn: z.optional(LocalDate),
      reason,
      forMember,
      forPlan,
    }),
    example: {
      because: 'proof-false',
      reason: 'Called the clinic: it never got the authorization. Told the plan’s coordinator.',
      forMember: 'Your clinic told us that your plan did not send its approval. So your plan still owes you this care.',
      forPlan: 'The clinic never got the authorization that the plan’s letter speaks of.',
    },
    roles: [...seniors, 'director'],
    stages: ['confirming-care'],
    when: {
      holds: state => implementationClocks(state).length > 0,
      otherwise: 'No decision asks the plan for anything in this case.',
    },
    undoneBy: ['accept-authorization'],
  }),
  'follow-up-care': command({
    title: 'Follow the care up',
    says: 'The plan has done its part, and something else keeps the care away: the member is asked again on that day.',
    grounds: practice('DMHC practice (Help Center page on IMR)', 'the Help Center’s page on IMR'),
    payload: z.strictObject({ because: OtherHindrance, askOn: LocalDate, reason, forMember }),
    example: {
      because: 'no-appointment',
      askOn: '2026-12-08',
      reason: 'The clinic has no free chair before December 7; the nurse there has put her on the list.',
      forMember: 'Your clinic has no free time before December 7. You are on its list, and it will call you.',
    },
    roles: [...caseworkers, 'director'],
    stages: ['confirming-care'],
    when: isMissing,
    undoneBy: ['report-no-care'],
  }),
};
