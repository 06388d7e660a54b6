import type { Payload } from '../commands/commands.ts';
import { whyNotThere } from '../directory/why-not-there.ts';
import { isHelpCenter } from '../people/actors.ts';
import { atLocal, localDateOf } from '../time/days.ts';
import type { LocalDate } from '../time/instants.ts';
import { deciders, type Lookups } from './decider.ts';
import type { Draft } from './draft.ts';
import { type Refusal, unacceptable } from './refusal.ts';

export const colleagueDeciders = deciders({
  'add-note': addNote,
  'record-call': recordCall,
  'settle-call-back': settleCallBack,
});

function addNote(draft: Draft, { note }: Payload<'add-note'>): undefined {
  draft.record('note-added', { note });
}

/** Whoever promises is whoever calls back, unless another of the staff is named. */
function recordCall(draft: Draft, payload: Payload<'record-call'>, { staff }: Lookups): Refusal | undefined {
  const { with: whom, who, said, reason, callBackOn, callBackBy, interpreted } = payload;
  if (callBackBy !== undefined && callBackOn === undefined) return unacceptable('callBackOn', 'is needed: by when');
  if (callBackBy !== undefined && (staff === undefined || !isHelpCenter(staff))) {
    return unacceptable('callBackBy', 'is not a member of the Help Center in the directory');
  }
  if (interpreted === true && whom !== 'applicant' && whom !== 'representative') {
    return unacceptable('interpreted', 'is for a call with the member, or who acts for them');
  }
  const over = whyOver(draft, 'callBackOn', callBackOn);
  if (over !== undefined) return over;
  const notThere = staff && callBackOn && whyNotThere(staff, callBackOn);
  if (notThere !== undefined) return unacceptable('callBackBy', notThere);
  const callBack = callBackOn && { by: callBackBy ?? draft.by.sub, dueAt: atLocal(callBackOn, '23:59:59') };
  draft.record('call-recorded', { with: whom, who, said, reason, callBack, interpreted });
  return undefined;
}

/** A promise ends by a call that reached somebody; until then it goes on with another day. */
function settleCallBack(draft: Draft, payload: Payload<'settle-call-back'>): Refusal | undefined {
  const { callBack, result, tryAgainOn, note } = payload;
  const { callBacks = [] } = draft.state();
  if (!callBacks.some(({ id }) => id === callBack)) return unacceptable('callBack', 'is none that is still promised');
  if (result === 'done' && tryAgainOn !== undefined)
    return unacceptable('tryAgainOn', 'is for somebody who was not reached');
  if (result === 'not-reached' && tryAgainOn === undefined)
    return unacceptable('tryAgainOn', 'is needed: until when they are called again');
  const over = whyOver(draft, 'tryAgainOn', tryAgainOn);
  if (over !== undefined) return over;
  const dueAt = tryAgainOn && atLocal(tryAgainOn, '23:59:59');
  draft.record('call-back-settled', { callBack, result, dueAt, note });
  return undefined;
}

function whyOver(draft: Draft, path: string, day: LocalDate | undefined): Refusal | undefined {
  return day !== undefined && day < localDateOf(draft.at)
    ? unacceptable(path, 'must not be a day that is over')
    : undefined;
}
