import { isMinorOn } from '../application/minor.ts';
import { clockOf, isOwed } from '../case/clock.ts';
import { representativeOf } from '../case/representative.ts';
import { isOpen, type CaseState } from '../case/state.ts';
import { byTelephone } from '../clocks/by-telephone.ts';
import { endOfBusinessDayAfter } from '../clocks/calendar.ts';
import { cameOfAge } from '../letters/came-of-age.ts';
import { atLocal, localDateOf, plusDays } from '../time/days.ts';
import { meetClocks, startClock } from './clocks.ts';
import type { Draft } from './draft.ts';
import { applicant, queueNotice } from './queue-notice.ts';
import { sendCode } from './send-again.ts';
import { tellFormer } from './tell-former.ts';

/** So near, the birthday is watched. Cases are much shorter than this: of most children nobody counts the years. */
const daysWatched = 300;

/**
 * From the eighteenth birthday the young adult is the applicant: asked before anything else is decided in the case, so that also a case from
 * before this was kept comes to it.
 */
export function followAge(draft: Draft): void {
  const state = draft.state();
  if (!isOpen(state) || state.concluding !== undefined || !wasFiledForChild(state)) return;
  const { dateOfBirth } = state.application.patient;
  const today = localDateOf(draft.at);
  if (!isMinorOn(dateOfBirth, today)) becomeAdult(draft);
  else if (!isMinorOn(dateOfBirth, plusDays(today, daysWatched))) watchBirthday(draft);
}

/** A child who filed alone is the applicant already; of one for whom a conservator was found, somebody has decided. */
function wasFiledForChild({ application, receivedAt, death, standIn, comingOfAge }: CaseState): boolean {
  const { patient, filedBy } = application;
  const isDecided = death !== undefined || comingOfAge !== undefined || standIn?.by === 'conservator';
  const isForChild = filedBy.role !== 'self' || standIn !== undefined;
  return !isDecided && isForChild && isMinorOn(patient.dateOfBirth, localDateOf(receivedAt));
}

function watchBirthday(draft: Draft): void {
  const before = clockOf(draft.state(), 'B1');
  if (before !== undefined && isOwed(before)) return;
  const { dateOfBirth } = draft.state().application.patient;
  startClock(draft, 'B1', { by: 'application-received', at: atLocal(dateOfBirth, '00:00') });
  const clock = clockOf(draft.state(), 'B1');
  const [first] = clock?.derivation.reminders ?? [];
  // Nearer than 30 days already: somebody sees it at once.
  if (clock !== undefined && first !== undefined && first <= draft.at) {
    draft.record('deadline-reminded', { clock: 'B1', revision: clock.revision, reminder: 1 });
  }
}

/** No clock stops: the young adult takes the case as it is. */
function becomeAdult(draft: Draft): void {
  const before = draft.state();
  const seeBy = endOfBusinessDayAfter(draft.at, 'first', draft.calendar);
  const isUrgent = before.urgency === 'expedited';
  draft.record('came-of-age', { seeBy, ...(isUrgent && { telephoneBy: byTelephone(draft.at) }) });
  meetClocks(draft, 'B1');
  queueNotice(draft, cameOfAge, applicant);
  sendCode(draft);
  if (before.standIn !== undefined) tellFormer(draft, before);
  else if (representativeOf(draft.state()) !== undefined) queueNotice(draft, cameOfAge, { party: 'representative' });
}
