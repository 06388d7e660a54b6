import type * as z from 'zod';
import { careCommands } from './care.ts';
import { likenessCommands } from './likeness.ts';
import { colleagueCommands } from './colleagues.ts';
import type { CommandDescriptor } from './command.ts';
import { complaintCommands } from './complaint.ts';
import { contactCommands } from './contact.ts';
import { deadlineCommands } from './deadlines.ts';
import { determinationCommands } from './determination.ts';
import { documentCommands } from './documents.ts';
import { endingCommands } from './endings.ts';
import { helpCenterCommands } from './help-center.ts';
import { inquiryCommands } from './inquiry.ts';
import { misplacedCommands } from './misplaced.ts';
import { letterCommands } from './letters.ts';
import { questionCommands } from './questions.ts';
import { recordsCommands } from './records.ts';
import { releaseCommands } from './release.ts';
import { reviewCommands } from './review.ts';
import { screeningCommands } from './screening.ts';
import { secondLookCommands } from './second-look.ts';
import { staffConflictCommands } from './staff-conflicts.ts';
import { tieCommands } from './ties.ts';
import { translationCommands } from './translations.ts';
import { standingInCommands } from './standing-in.ts';
import { urgencyCommands } from './urgency.ts';

/** Every command that a person or another office gives. The API, the pages and the tests read it; it decides nothing. */
export const commands = {
  ...screeningCommands,
  ...inquiryCommands,
  ...releaseCommands,
  ...urgencyCommands,
  ...recordsCommands,
  ...reviewCommands,
  ...questionCommands,
  ...determinationCommands,
  ...secondLookCommands,
  ...careCommands,
  ...complaintCommands,
  ...endingCommands,
  ...deadlineCommands,
  ...letterCommands,
  ...contactCommands,
  ...standingInCommands,
  ...documentCommands,
  ...misplacedCommands,
  ...helpCenterCommands,
  ...staffConflictCommands,
  ...tieCommands,
  ...colleagueCommands,
  ...translationCommands,
  ...likenessCommands,
};

export type CommandType = keyof typeof commands;
/** Those that the role `applicant` may give. */
export type ApplicantCommandType = {
  [T in CommandType]: 'applicant' extends (typeof commands)[T]['roles'][number] ? T : never;
}[CommandType];
export const commandTypes = Object.keys(commands) as CommandType[];
export type Payload<T extends CommandType> = z.output<(typeof commands)[T]['payload']>;

export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(commands, type);
}

const each: {
  readonly [T in CommandType]: { payload: { safeParse: (body: unknown) => z.ZodSafeParseResult<Payload<T>> } };
} = commands;

/** Reads what a command of that type carries. */
export function parsePayload<T extends CommandType>(type: T, body: unknown): z.ZodSafeParseResult<Payload<T>> {
  return each[type].payload.safeParse(body);
}

/** What is known of a command whichever it is. */
export function descriptorOf(type: CommandType): CommandDescriptor {
  return commands[type];
}
