import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Table } from '../../adapters/dynamodb/table.ts';
import { maySee } from '../../domain/case/access.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Actor } from '../../domain/people/actors.ts';
import { caseNumberOf } from './http.ts';
import { openCase } from './open-case.ts';
import { notFound } from './problem.ts';
import { signedIn } from './signed-in.ts';

/** The case that a call names, and who asks. @throws Problem 404 also where there is one that is not theirs to see */
export async function visibleCase(
  table: Table,
  event: APIGatewayProxyEvent,
): Promise<{ state: CaseState; actor: Actor }> {
  const actor = await signedIn(table, event);
  const state = await openCase(table, caseNumberOf(event, actor));
  if (state === undefined || !maySee(actor, state)) throw notFound();
  return { state, actor };
}
