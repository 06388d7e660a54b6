import * as z from 'zod';
import {
  findOrganizationById,
  findPlanById,
  findReviewerById,
  findStaffById,
} from '../../adapters/dynamodb/directory.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import type { Actor } from '../../domain/people/actors.ts';
import { type Command, commandOf } from '../../domain/commands/any-command.ts';
import type { Lookups } from '../../domain/decide/decider.ts';
import { refusalBeforehand } from '../../domain/decide/decide.ts';
import type { Need } from '../../domain/commands/command.ts';
import type { Refusal } from '../../domain/decide/refusal.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { ExpectedVersion } from '../../domain/api/command-body.ts';
import {
  type CommandType,
  commandTypes,
  descriptorOf,
  isCommandType,
  parsePayload,
} from '../../domain/commands/commands.ts';
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
      const [counting, found] = await Promise.all([countingFor(table, state), lookUp(type, rest)]);
      return { ...counting, ...found };
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
): Command | { refusal: Refusal } {
  const refusal = refusalBeforehand({ type, by: actor, expectedVersion }, state);
  if (refusal !== undefined) return { refusal };
  const payload = parsePayload(type, rest);
  if (!payload.success) throw malformedBy(payload.error);
  return commandOf(type, payload.data, { at: now(), by: actor, requestId, expectedVersion });
}

/** What the decision needs to know of the directories. */
async function lookUp(type: CommandType, body: Record<string, unknown>): Promise<Lookups> {
  const { needs = {} } = descriptorOf(type);
  const entries = directories.map(async ([need, find]) => {
    const id = body[needs[need] ?? ''];
    return typeof id === 'string' ? await find(id) : {};
  });
  return (await Promise.all(entries)).reduce((all, one) => ({ ...all, ...one }), {});
}

const directories: [Need, (id: string) => Promise<Lookups>][] = [
  ['plan', lookUpPlan],
  ['reviewer', lookUpReviewer],
  ['staff', lookUpStaff],
];

async function lookUpPlan(id: string): Promise<Lookups> {
  const plan = await findPlanById(table, id);
  return plan === undefined ? {} : { plan: { planId: plan.planId, name: plan.name, listed: true } };
}

async function lookUpReviewer(id: string): Promise<Lookups> {
  const reviewer = await findReviewerById(table, id);
  if (reviewer === undefined) return {};
  const { organizationId, qualifications } = reviewer;
  const organization = await findOrganizationById(table, organizationId);
  return { reviewer: { organizationId, qualifications, organizationListed: organization !== undefined } };
}

async function lookUpStaff(id: string): Promise<Lookups> {
  const staff = await findStaffById(table, id);
  return staff === undefined ? {} : { staff };
}
