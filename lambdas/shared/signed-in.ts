import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as z from 'zod';
import { findOrganizationById, findStaffById } from '../../adapters/dynamodb/directory.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import { isActive } from '../../domain/directory/away.ts';
import { Actor, readsAll } from '../../domain/people/actors.ts';
import { epochMillisecondsOf } from '../../domain/time/instants.ts';
import { now } from './clock.ts';
import { Problem } from './problem.ts';
import { forStaff, say } from '../../domain/words/refusals/said.ts';
import { OrganizationId, PlanId, ReviewerId } from '../../domain/words/ids.ts';

const AuthorizerContext = z.looseObject({
  /** When the token ends, in seconds since 1970. What the gateway still keeps of an older `authorize` has none, and is asked for anew. */
  exp: z.coerce.number().catch(0),
  role: Actor.shape.role,
  sub: z.string(),
  planId: z.optional(PlanId),
  reviewerId: z.optional(ReviewerId),
  organizationId: z.optional(OrganizationId),
  // The gateway hands every value on as text.
  codeGeneration: z.optional(z.coerce.number().int().positive()),
});

/**
 * Who asks, as the authorizer found it. Whoever signs in for a review organization is let in while the directory has that
 * organization; whoever works here, until the directory says that they have left. One look-up, for those roles alone.
 * @throws Problem 401 after the token's end: the gateway lets in for five minutes whom the authorizer once found good
 * @throws Problem 403
 */
export async function signedIn(table: Table, event: APIGatewayProxyEvent): Promise<Actor> {
  const actor = authorized(event);
  if (actor.role === 'review-org') await mustBeListed(table, actor.organizationId);
  if (readsAll(actor)) await mustWorkHere(table, actor);
  mustBeAtTheirAddress(actor, event.resource);
  return actor;
}

/** Behind the gateway nobody comes so far unknown; its console's test does. @throws Problem 401 */
function authorized({ requestContext }: APIGatewayProxyEvent): Actor {
  const context: typeof requestContext.authorizer = requestContext.authorizer ?? undefined;
  if (context === undefined) throw new Problem(401, say('sign-in'));
  const { exp, ...actor } = AuthorizerContext.parse(context);
  if (epochMillisecondsOf(now()) >= exp * 1000) throw new Problem(401, say('sign-in-over'));
  return Actor.parse(actor);
}

/** A sign-in lives on for a while after somebody has left. @throws Problem 403 */
export async function mustWorkHere(table: Table, { sub }: Pick<Actor, 'sub'>): Promise<void> {
  const member = await findStaffById(table, sub);
  if (member === undefined || isActive(member)) return;
  throw new Problem(
    403,
    forStaff('The directory says that you have left the Help Center. A supervisor can enter you again.'),
  );
}

/** What the public may ask is asked elsewhere, without a token: here an address is the member’s own, or everybody else’s; one is both’s. */
function mustBeAtTheirAddress({ role }: Actor, resource: string): void {
  if (resource === '/me') return;
  const isTheirs = resource.startsWith('/my/');
  if (role === 'applicant' && !isTheirs) {
    throw new Problem(403, say('member-address'));
  }
  if (role !== 'applicant' && isTheirs) {
    throw new Problem(403, forStaff('This address is for the applicant of a case. Yours is /cases/{caseNumber}.'));
  }
}

async function mustBeListed(table: Table, organizationId: OrganizationId | undefined): Promise<void> {
  if (organizationId === undefined) {
    throw new Problem(403, forStaff('Your sign-in names no review organization. Ask the Help Center to enter yours.'));
  }
  if ((await findOrganizationById(table, organizationId)) === undefined) {
    throw new Problem(
      403,
      forStaff('Your organization is not in the directory of review organizations. Ask the Help Center to enter it.'),
    );
  }
}
