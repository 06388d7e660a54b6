import * as z from 'zod';
import {
  findOrganizationById,
  findPlanById,
  findReviewerById,
  findStaffById,
} from '../../adapters/dynamodb/directory.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import type { Actor } from '../../domain/case/actors.ts';
import type { RoadCommand } from '../../domain/case/commands.ts';
import { type Looked, refusalBeforehand } from '../../domain/case/decide.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { ExpectedVersion } from '../../domain/contracts/command-body.ts';
import { commandPayloads, type CommandType, commandTypes, isCommandType } from '../../domain/contracts/commands.ts';
import { now } from '../shared/clock.ts';
import { countingFor } from '../shared/counting.ts';
import { giveCommand } from '../shared/give-command.ts';
import { caseNumberOf, httpHandler, jsonOf } from '../shared/http.ts';
import { malformed, malformedBy } from '../shared/problem.ts';
import { refused } from '../shared/refused.ts';
import { signedIn } from '../shared/signed-in.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

const Envelope = z.looseObject({
  type: z.string({ error: 'is required: the name of a command' }).refine(isCommandType, {
    error: `must be one of: ${commandTypes.join(', ')}`,
  }),
  expectedVersion: z.optional(ExpectedVersion),
});

export const handler = httpHandler(env, async event => {
  const actor = await signedIn(table, event);
  const caseNumber = caseNumberOf(event, actor);
  const envelope = Envelope.safeParse(jsonOf(event));
  if (!envelope.success) throw malformedBy(envelope.error);
  const { type, expectedVersion, ...rest } = envelope.data;
  if (!isCommandType(type)) throw malformed([{ path: 'type', reason: 'is not a command' }]);
  const given = await giveCommand(
    table,
    caseNumber,
    state => commandFor({ type, expectedVersion, rest, actor, requestId: event.requestContext.requestId }, state),
    async state => {
      const [counting, looked] = await Promise.all([countingFor(table, state), lookUp(type, rest)]);
      return { ...counting, ...looked };
    },
  );
  if ('refusal' in given) throw refused(given, actor);
  const { state, events } = given;
  return { status: 200, body: { version: state.version, stage: state.stage, events: events.map(event => event.type) } };
});

interface Asked {
  type: CommandType;
  expectedVersion: number | undefined;
  rest: Record<string, unknown>;
  actor: Actor;
  requestId: string;
}

/** Whether the command is in order comes before what it carries: a stranger learns nothing from a malformed one. */
function commandFor(
  { type, expectedVersion, rest, actor, requestId }: Asked,
  state: CaseState,
): RoadCommand | { refusal: Refusal } {
  const refusal = refusalBeforehand({ type, by: actor, expectedVersion }, state);
  if (refusal !== undefined) return { refusal };
  const payload = commandPayloads[type].safeParse(rest);
  if (!payload.success) throw malformedBy(payload.error);
  // Type and payload belong together by the table of payloads; the compiler cannot follow that into a union.
  return { type, payload: payload.data, at: now(), by: actor, requestId, expectedVersion } as RoadCommand;
}

/** What the domain needs to know of the directories for this command. */
async function lookUp(type: CommandType, rest: Record<string, unknown>): Promise<Looked> {
  if (type === 'identify-plan') {
    const plan = await findPlanById(table, String(rest['planId']));
    return plan === undefined ? {} : { plan: { planId: plan.planId, name: plan.name, listed: true } };
  }
  if (type === 'assign-reviewer') {
    const reviewer = await findReviewerById(table, String(rest['reviewerId']));
    if (reviewer === undefined) return {};
    const { organizationId, qualifications } = reviewer;
    const organization = await findOrganizationById(table, organizationId);
    return { reviewer: { organizationId, qualifications, organizationListed: organization !== undefined } };
  }
  if (type === 'reassign' && typeof rest['to'] === 'string') {
    const staff = await findStaffById(table, rest['to']);
    return staff === undefined ? {} : { staff };
  }
  return {};
}
