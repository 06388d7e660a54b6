import type { ApplicationFiled } from '../../domain/api/application-filed.ts';
import type { FileApplication } from '../../domain/commands/any-command.ts';
import { whyNotPostmarked, whyNotTypedIn } from '../../domain/decide/typed-in.ts';
import { type Actor, isHelpCenter } from '../../domain/people/actors.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { forStaff, say } from '../../domain/words/refusals/said.ts';
import { inWords } from '../../domain/words/refusals/words.ts';
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
    throw new Problem('not-yours', say('typed-in-alone'));
  }
  if (channel === undefined) throw malformed([{ path: 'channel', reason: forStaff('is required: how it came in') }]);
  const typing = { at, by: actor };
  const impossible = whyNotTypedIn({ channel, ...typed }, typing) ?? whyNotPostmarked({ channel, ...typed }, typing);
  if (impossible === undefined) return { by: actor, channel, typed };
  const { path } = impossible;
  const said = inWords('en', impossible.reason);
  throw new Problem('unacceptable', forStaff(`The application cannot have come so: ${path} ${said}.`), {
    errors: [{ path, reason: forStaff(said) }],
  });
}
