import { isBeingClosed } from '../case/being-closed.ts';
import { type Clock, isOverdue, isPastItsDay } from '../case/clock.ts';
import { isReferralPending } from '../case/penalty-days.ts';
import type { Queue } from '../case/queues.ts';
import { isScreening } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import { clockRules } from '../clocks/rules.ts';
import { dueBy } from './due.ts';
import { item, type WorkItem } from './work-item.ts';

/** What a clock of the case makes somebody's work, whatever else it presses: that it presses, that its day is over, that it is missed. */
export function clockWork(state: CaseState): WorkItem[] {
  return [
    ...state.clocks.filter(isPressing).map(clock => clockItem('pressing', clock, deskOfClock(clock))),
    ...state.clocks.filter(isPastItsDay).map(clock => clockItem('past-due', clock, 'help-center')),
    ...state.clocks.filter(isOverdue).flatMap(clock => overdueItem(state, clock)),
    ...state.clocks.filter(isReferralPending).map(referralItem),
  ];
}

/** Our own duty whose reminder has come: parties are reminded in writing, the Help Center by this. */
function isPressing({ id, status, reminded, pastSince }: Clock): boolean {
  const { owner } = clockRules[id];
  return (
    (owner === 'help-center' || owner === 'nurse') && status === 'running' && reminded > 0 && pastSince === undefined
  );
}

function deskOfClock({ id }: Clock): Queue {
  return clockRules[id].owner === 'nurse' ? 'nurse' : 'help-center';
}

function overdueItem(state: CaseState, clock: Clock): WorkItem[] {
  if (clock.id === 'F1') return latenessDuty(state);
  const { item: desk } = clockRules[clock.id].whenMissed;
  return desk === undefined ? [] : [clockItem('overdue', clock, desk === 'analyst' ? 'help-center' : desk)];
}

/** Whether the application was late is judged while the case is screened, and by how that ends. */
function latenessDuty(state: CaseState): WorkItem[] {
  if (!isScreening(state) || isBeingClosed(state)) return [];
  return [item('judge-lateness', 'help-center', dueBy(state, 'eligibility'))];
}

/** Of one clock there is one at a time: it presses, then its day is over, then it is missed. */
function clockItem(how: 'pressing' | 'past-due' | 'overdue', clock: Clock, queue: Queue): WorkItem {
  const { id, subject, derivation } = clock;
  return item(subject === undefined ? `${how}:${id}` : `${how}:${id}:${subject}`, queue, derivation.dueAt);
}

/** Ten days without what a decision asks for: a supervisor hands the file to the Office of Enforcement. */
function referralItem({ id, referral, derivation }: Clock): WorkItem {
  return item(`refer-to-enforcement:${id}`, 'supervisor', referral?.dueAt ?? derivation.dueAt);
}
