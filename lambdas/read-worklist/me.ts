import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { KeptWork } from '../../domain/api/answers.ts';
import type { Me, QueueCounted } from '../../domain/api/me.ts';
import { isSessionOver } from '../../domain/case/access.ts';
import { ownQueue, queuesOf } from '../../domain/case/queues.ts';
import { capacityOf, seesOwnOnly } from '../../domain/case/sign-in.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Actor } from '../../domain/people/actors.ts';
import { countedOn, mostCounted } from '../../domain/read/counted.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { languageFor } from '../../domain/words/language.ts';
import { readByMember } from '../shared/language.ts';
import { notFound, sessionOver } from '../shared/problem.ts';

/** What it is found in. */
interface Ports {
  /** One page of a queue, of what this actor may see; and whether it goes on. */
  read: (queue: string, limit: number) => Promise<{ items: KeptWork[]; next: string | null }>;
  isHidden: (work: KeptWork) => boolean;
  /** As the directory has it; null where it has none. */
  nameOf: (actor: Actor) => Promise<string | null>;
  /** An applicant's own case. */
  open: () => Promise<CaseState | undefined>;
}

/**
 * Who is signed in, and what waits for them: one look-up for the name, and of each queue one page, whatever stands in it.
 * @throws Problem 401 where another code has taken the place of an applicant's
 */
export async function me(
  event: APIGatewayProxyEvent,
  actor: Actor,
  at: Instant,
  { read, isHidden, nameOf, open }: Ports,
): Promise<Me> {
  if (actor.role === 'applicant') return applicant(event, actor, at, await open());
  const { role, sub, planId, reviewerId, organizationId } = actor;
  const own = ownQueue(actor);
  const counted = queuesOf(actor).map(async (queue): Promise<QueueCounted> => {
    const { items, next } = await read(queue, mostCounted);
    return { queue, own: queue === own, ...countedOn(items, next !== null, at, isHidden) };
  });
  const [name, ...queues] = await Promise.all([nameOf(actor), ...counted]);
  return { role, sub, name, planId, reviewerId, organizationId, language: 'en', queues, asOf: at };
}

function applicant(event: APIGatewayProxyEvent, actor: Actor, at: Instant, state: CaseState | undefined): Me {
  if (state === undefined) throw notFound();
  readByMember(event, actor, state);
  if (isSessionOver(actor, state)) throw sessionOver();
  const { caseNumber, application } = state;
  const language = seesOwnOnly(actor, state) ? 'en' : languageFor(application.patient.language);
  const { role, sub } = actor;
  return {
    role,
    sub,
    name: null,
    case: { caseNumber, capacity: capacityOf(actor, state) },
    language,
    queues: [],
    asOf: at,
  };
}
