import type { Payload } from '../commands/commands.ts';
import { isHelpCenter } from '../people/actors.ts';
import type { Payloads } from '../commands/any-command.ts';
import { isStillTheirs } from '../case/colleagues.ts';
import { whyNotThere } from '../directory/why-not-there.ts';
import { localDateOf } from '../time/days.ts';
import type { Draft } from './draft.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';
import { isHiddenFrom } from '../case/staff-conflict.ts';
import { deciders, type Lookups } from './decider.ts';
import { suspectTies } from './staff-conflicts.ts';

export const helpCenterDeciders = deciders({
  reassign,
  'give-back-duties': giveBackDuties,
  'clear-trouble': clearTrouble,
  'raise-trouble': raiseTrouble,
  'renew-workflow': renewWorkflow,
});

/**
 * Puts the case into somebody's hands. Its duties stay in the queues of their desks, with that name as their owner, so
 * that nothing waits for one person's return.
 */
function reassign(draft: Draft, payload: Payload<'reassign'>, { staff }: Lookups): Refusal | undefined {
  const { to, reason } = payload;
  if (to !== undefined && (staff === undefined || !isHelpCenter(staff))) {
    return unacceptable('to', 'is not a member of the Help Center in the directory');
  }
  if (to === undefined && draft.state().assignedTo === undefined) return notNow('Nobody has the case in hand.');
  if (staff !== undefined && isHiddenFrom(draft.state(), staff)) return unacceptable('to', 'has a tie to this case');
  if (to === draft.state().assignedTo) return unacceptable('to', 'has the case already');
  const notThere = staff && whyNotThere(staff, localDateOf(draft.at));
  if (notThere !== undefined) return unacceptable('to', notThere);
  draft.record('case-reassigned', { to, reason });
  if (staff !== undefined) suspectTies(draft, [staff]);
  return undefined;
}

/** Once: whoever holds nothing has nothing to give back. */
function giveBackDuties(draft: Draft, { of }: Payloads['give-back-duties']): undefined {
  const { assignedTo, callBacks = [] } = draft.state();
  if (assignedTo !== of && !callBacks.some(one => isStillTheirs(one, of))) return;
  draft.record('case-reassigned', { from: of, reason: 'Whoever had it in hand is not with the Help Center any more.' });
}

function clearTrouble(draft: Draft, { note }: Payload<'clear-trouble'>): undefined {
  draft.record('trouble-cleared', { note });
}

/** Once for what is the same: the machine tells of it at each try. */
function raiseTrouble(draft: Draft, raised: Payloads['raise-trouble']): undefined {
  const { trouble } = draft.state();
  if (trouble?.act !== raised.act || trouble.error !== raised.error) draft.record('trouble-raised', raised);
}

function renewWorkflow(draft: Draft): undefined {
  draft.record('workflow-renewed', {});
}
