import type { Payload } from '../../contracts/commands.ts';
import type { StaffMember } from '../../directory/staff.ts';
import { isHelpCenter } from '../actors.ts';
import type { Draft } from '../draft.ts';
import { notNow, type Refusal, unacceptable } from '../refusal.ts';

/**
 * Puts the case into somebody's hands. Its duties stay in the queues of their desks, with that name as their owner, so
 * that nothing waits for one person's return.
 * @param staff the member of staff whom the directory knows by that name
 */
export function reassign(draft: Draft, payload: Payload<'reassign'>, staff?: StaffMember): Refusal | undefined {
  const { to, reason } = payload;
  if (to !== undefined && (staff === undefined || !isHelpCenter(staff))) {
    return unacceptable('to', 'is not a member of the Help Center in the directory');
  }
  if (to === undefined && draft.state().assignedTo === undefined) return notNow('Nobody has the case in hand.');
  if (to === draft.state().assignedTo) return unacceptable('to', 'has the case already');
  draft.record('case-reassigned', { to, reason });
  return undefined;
}
