import * as z from 'zod';
import { ExpectedVersion } from '../../domain/api/command-body.ts';
import { type Command, commandOf } from '../../domain/commands/any-command.ts';
import { type CommandType, commandTypes, parsePayload } from '../../domain/commands/commands.ts';
import { refusalBeforehand } from '../../domain/decide/decide.ts';
import type { Refusal } from '../../domain/decide/refusal.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Actor } from '../../domain/people/actors.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { message } from '../../domain/words/refusals/said.ts';
import { malformedBy, readAs } from '../shared/problem.ts';

const Envelope = z.looseObject({
  type: z.enum(commandTypes, {
    error: ({ input }) => (typeof input === 'string' ? message('one-of', commandTypes) : message('command-name')),
  }),
  expectedVersion: z.optional(ExpectedVersion),
});

/** A command as it was sent, before what it carries is read. */
export interface Sent {
  type: CommandType;
  expectedVersion: number | undefined;
  carries: Record<string, unknown>;
}

/** @throws Problem 400 */
export function readEnvelope(body: unknown): Sent {
  const { type, expectedVersion, ...carries } = readAs(Envelope, body);
  return { type, expectedVersion, carries };
}

/**
 * Whether the command is in order comes before what it carries: a stranger learns nothing from a malformed one.
 * @throws Problem 400
 */
export function readCommand(
  { type, expectedVersion, carries }: Sent,
  { by, at, requestId }: { by: Actor; at: Instant; requestId: string },
  state: CaseState,
): Command | { refusal: Refusal } {
  const refusal = refusalBeforehand({ type, by, expectedVersion }, state);
  if (refusal !== undefined) return { refusal };
  const payload = parsePayload(type, carries);
  if (!payload.success) throw malformedBy(payload.error);
  return commandOf(type, payload.data, { at, by, requestId, expectedVersion });
}
