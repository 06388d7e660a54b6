import { isBeingClosed } from '../case/being-closed.ts';
import { clockOf } from '../case/clock.ts';
import { openLikenesses } from '../case/likened.ts';
import { openTranslations } from '../case/translations-of.ts';
import type { CaseState } from '../case/state.ts';
import { hasDoubtfulSignature } from '../commands/release.ts';
import { endingOf } from '../letters/holding.ts';
import { dueBy } from './due.ts';
import { item, type WorkItem } from './work-item.ts';

/** What waits for a person about who the member is, who acts for them, and how they understand us. */
export function memberWork(state: CaseState): WorkItem[] {
  return [
    ...signatureDuty(state),
    ...likenessDuty(state),
    ...correctionDuty(state),
    ...successorDuty(state),
    ...comingOfAgeDuties(state),
    ...interpreterDuty(state),
    ...openTranslations(state).map(({ of, dueAt }) => item(`translate:${of}`, 'help-center', dueAt)),
  ];
}

/** By our time for the eligibility, also where that was kept without it. */
function signatureDuty(state: CaseState): WorkItem[] {
  const isOpen = state.stage !== 'closed' && !isBeingClosed(state) && hasDoubtfulSignature(state);
  return isOpen ? [item('judge-signature', 'help-center', dueBy(state, 'eligibility'))] : [];
}

/** One item for all that look alike: the case says which they are. */
function likenessDuty(state: CaseState): WorkItem[] {
  const [dueAt] = openLikenesses(state)
    .map(one => one.dueAt)
    .toSorted();
  return dueAt === undefined ? [] : [item('compare-cases', 'help-center', dueAt)];
}

/** Of a member who has died: for as long as somebody can step in. When nobody has, the miss of that time is the item. */
function successorDuty(state: CaseState): WorkItem[] {
  const h1 = clockOf(state, 'H1');
  const isRunning = h1?.status === 'running' && h1.pastSince === undefined;
  return isRunning ? [item('await-successor', 'help-center', h1.derivation.dueAt)] : [];
}

/** The young adult knows of the case, and can act in it: somebody sees to that, in an urgent case by telephone. */
function comingOfAgeDuties(state: CaseState): WorkItem[] {
  const { seeBy, telephoneBy } = state.comingOfAge ?? {};
  if (seeBy === undefined || state.stage === 'closed') return [];
  return [
    item('see-to-coming-of-age', 'help-center', seeBy),
    ...(telephoneBy === undefined ? [] : [item('telephone-applicant:came-of-age', 'help-center', telephoneBy)]),
  ];
}

/** Also after the end of the case, of which the member has read nothing; of the dead nobody asks for one. */
function interpreterDuty(state: CaseState): WorkItem[] {
  const { interpreter } = state;
  if (interpreter === undefined || endingOf(state) === 'died') return [];
  return [item('arrange-interpreter', 'help-center', interpreter.dueAt)];
}

/** Of all corrections that nobody has looked at there is one item, due when the first is. */
function correctionDuty(state: CaseState): WorkItem[] {
  const [dueAt] = (state.corrections ?? []).map(({ lookBy }) => lookBy).toSorted();
  return dueAt === undefined || state.stage === 'closed' ? [] : [item('confirm-correction', 'help-center', dueAt)];
}
