import * as z from 'zod';
import { NamedAs, StaffConflict, StaffRole } from '../case/staff-conflict.ts';
import type { CaseState } from '../case/state.ts';
import { Instant } from '../time/instants.ts';
import { event } from './event.ts';
import { reason } from './fields.ts';

const about = { sub: z.string(), role: StaffRole };

/** What a conflict comes to: whether it hides the case, who takes the work over, and by when somebody else is found where nobody is. */
const comesTo = StaffConflict.pick({ hides: true, standIn: true, judgeBy: true }).shape;

/** Ties of our own people to somebody in a case: the machine goes on as it did. */
export const staffConflictEvents = {
  'staff-conflict-suspected': event({
    data: { ...about, as: z.array(NamedAs), judgeBy: Instant },
    wakesMachine: false,
    apply: (state, { data, at }): CaseState => kept(state, { ...data, standing: 'suspected', at }),
  }),
  'staff-conflict-declared': event({
    data: { ...about, ...comesTo, reason },
    wakesMachine: false,
    apply: (state, { data: { reason: _reason, ...data }, at }): CaseState =>
      kept(state, { ...data, standing: 'conflict', at }),
  }),
  'staff-conflict-confirmed': event({
    data: { ...about, ...comesTo, reason },
    wakesMachine: false,
    apply: (state, { data: { reason: _reason, ...data }, at }): CaseState =>
      kept(state, { ...data, standing: 'conflict', at }),
  }),
  'staff-conflict-cleared': event({
    data: { ...about, reason },
    wakesMachine: false,
    apply: (state, { data: { reason: _reason, ...data }, at }): CaseState =>
      kept(state, { ...data, standing: 'cleared', at }),
  }),
};

/** One entry a person; from whom the case is hidden has it in hand no more. */
function kept(state: CaseState, conflict: StaffConflict): CaseState {
  const { staffConflicts = [], assignedTo } = state;
  const before = staffConflicts.find(({ sub }) => sub === conflict.sub);
  const others = staffConflicts.filter(({ sub }) => sub !== conflict.sub);
  const as = conflict.as ?? before?.as;
  const loses = conflict.hides === true && assignedTo === conflict.sub;
  return {
    ...state,
    staffConflicts: [...others, { ...conflict, ...(as && { as }) }],
    assignedTo: loses ? undefined : assignedTo,
  };
}
