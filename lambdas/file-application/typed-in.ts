import type { ApplicationFiled } from '../../domain/api/application-filed.ts';
import type { FileApplication } from '../../domain/commands/any-command.ts';
import { whyNotPostmarked, whyNotTypedIn } from '../../domain/decide/typed-in.ts';
import { type Actor, isHelpCenter } from '../../domain/people/actors.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { malformed, Problem } from '../shared/problem.ts';

type TypedIn = Pick<ApplicationFiled, 'channel' | 'receivedOn' | 'receivedAt' | 'postmarkedOn' | 'reason'>;

/**
 * How an application came that staff typed in; undefined of one that came by itself.
 * @param actor whoever has signed in, if anybody has
 * @throws Problem 400, 403 or 422
 */
export function typedInBy(
  actor: Actor | undefined,
  { channel, ...typed }: TypedIn,
  at: Instant,
): Pick<FileApplication, 'by' | 'channel' | 'typed'> | undefined {
  const isSaid = channel !== undefined || Object.values(typed).some(value => value !== undefined);
  if (actor === undefined || !isHelpCenter(actor)) {
    if (!isSaid) return undefined;
    throw new Problem(
      'not-yours',
      'How and when an application came in is for the Help Center to say, which types it in.',
    );
  }
  if (channel === undefined) throw malformed([{ path: 'channel', reason: 'is required: how it came in' }]);
  const typing = { at, by: actor };
  const impossible = whyNotTypedIn({ channel, ...typed }, typing) ?? whyNotPostmarked({ channel, ...typed }, typing);
  if (impossible === undefined) return { by: actor, channel, typed };
  throw new Problem('unacceptable', `The application cannot have come so: ${impossible.path} ${impossible.reason}.`, {
    errors: [impossible],
  });
}
