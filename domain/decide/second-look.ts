import { actsAs, hiddenFrom, StaffRole } from '../case/staff-conflict.ts';
import { endOfBusinessDaysAfter } from '../clocks/counting.ts';
import type { Payload } from '../commands/commands.ts';
import { chanceFrom } from '../conflicts/chance.ts';
import { isActive } from '../directory/away.ts';
import type { EventData } from '../events/events.ts';
import { localDateOf } from '../time/days.ts';
import type { Instant } from '../time/instants.ts';
import { deciders, type Lookups } from './decider.ts';
import type { Draft } from './draft.ts';
import { type Refusal, unacceptable } from './refusal.ts';

export const secondLookDeciders = deciders({
  'record-second-look': recordSecondLook,
  'answer-second-look': answerSecondLook,
});

/** Of so many adopted determinations one is looked at once more (choice). */
const oneIn = 10;
/** Business days to look, and then to answer a concern (choice): nothing in the case waits for either. */
const businessDays = 10;

/**
 * Whether a determination that is adopted now is looked at once more, by lot or by the director's wish. From the same seed the lot always comes to
 * the same; the moment of the adoption is in it, so that nobody knows before.
 */
export function drawSecondLook(
  draft: Draft,
  isAskedFor: boolean,
): Pick<EventData['determination-adopted'], 'draw' | 'secondLook'> {
  const { caseNumber } = draft.state();
  const seed = `${caseNumber}/${draft.at}/second-look`;
  const drawn = chanceFrom(seed)() * oneIn < 1;
  const secondLook = { adoptedBy: draft.by.sub, dueAt: inTwoWeeks(draft) };
  return { draw: { seed, oneIn, drawn }, ...((drawn || isAskedFor) && { secondLook }) };
}

function recordSecondLook(draft: Draft, payload: Payload<'record-second-look'>, lookups: Lookups): Refusal | undefined {
  const { finding, concerns = [] } = payload;
  const { determination } = draft.state();
  if (isOwnWork(draft, lookups))
    return { kind: 'forbidden', detail: 'You adopted this determination: somebody else takes the second look.' };
  if (finding === 'concern' && concerns.length === 0)
    return unacceptable('concerns', 'is needed: what is not as it should be, at least one thing');
  if (finding === 'sound' && concerns.length > 0)
    return unacceptable('finding', 'is sound: then there are no concerns; put a remark into note');
  const decided = determination?.findings.map(({ issue }) => issue) ?? [];
  const other = concerns.find(({ issue }) => !decided.includes(issue));
  if (other !== undefined) return unacceptable('concerns', `names issue ${other.issue}, which was not decided here`);
  draft.record('second-look-recorded', { ...payload, ...(finding === 'concern' && { answerBy: inTwoWeeks(draft) }) });
  return undefined;
}

function answerSecondLook(draft: Draft, payload: Payload<'answer-second-look'>): Refusal | undefined {
  draft.record('second-look-answered', payload);
  return undefined;
}

/** Whoever adopted it, where somebody else could look: with many ties one person can have every role. */
function isOwnWork(draft: Draft, { colleagues = [] }: Lookups): boolean {
  const state = draft.state();
  const { sub } = draft.by;
  if (state.determination?.secondLook?.adoptedBy !== sub) return false;
  const tied = hiddenFrom(state).map(one => one.sub);
  return colleagues.some(one => {
    const role = StaffRole.safeParse(one.role);
    return (
      one.sub !== sub && isActive(one) && !tied.includes(one.sub) && role.success && actsAs(state, role.data, 'nurse')
    );
  });
}

function inTwoWeeks({ at, calendar }: Draft): Instant {
  return endOfBusinessDaysAfter(localDateOf(at), businessDays, calendar);
}
