import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Table } from '../../adapters/dynamodb/table.ts';
import { isSessionOver, maySee } from '../../domain/case/access.ts';
import { namedAsFiler, seesOwnOnly } from '../../domain/case/sign-in.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { type Actor, isHelpCenter } from '../../domain/people/actors.ts';
import { say } from '../../domain/words/refusals/said.ts';
import { isOnDuty } from '../../domain/read/on-duty.ts';
import { caseNumberOf } from './http.ts';
import { readByMember } from './language.ts';
import { openCase } from './open-case.ts';
import { notFound, Problem, sessionOver } from './problem.ts';
import { type Grounds, purposeOf } from './reading.ts';
import { standsInToday } from './stand-in.ts';
import { signedIn } from './signed-in.ts';

/**
 * The case that a call names, who asks, and on what grounds. A case that is hidden from somebody of the Help Center opens to them
 * for a reason that they give: that is breaking the glass, and is on record as such.
 * @throws Problem 401 where the session is over, 404 also where there is one that is not theirs to see
 */
export async function visibleCase(
  table: Table,
  event: APIGatewayProxyEvent,
): Promise<Grounds & { state: CaseState; actor: Actor }> {
  const who = await signedIn(table, event);
  const purpose = purposeOf(event);
  const state = await openCase(table, caseNumberOf(event, who));
  if (state === undefined) throw notFound();
  const actor = namedAsFiler(who, state);
  readByMember(event, actor, state);
  if (isSessionOver(actor, state)) throw sessionOver();
  if (maySee(actor, state)) {
    const onDuty = isOnDuty(actor, state) || (await standsInToday(table, actor, state));
    return { state, actor, purpose, onDuty };
  }
  if (!isHelpCenter(actor) || purpose === undefined) throw notFound();
  return { state, actor, purpose, onDuty: false, brokeGlass: true };
}

/** Who filed for a patient and is not authorized reads what they sent, and not what became of it. @throws Problem 403 */
export function mustSeeWhole(actor: Actor, state: CaseState): void {
  if (seesOwnOnly(actor, state)) throw new Problem(403, say('until-authorized'));
}
