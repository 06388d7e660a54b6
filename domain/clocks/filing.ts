import { type LocalDate } from '../time/instants.ts';
import type { Derivation } from './derivation.ts';
import { derive } from './derive.ts';
import { clockRules } from './rules.ts';
import { atLocal, plusDays, plusMonths } from '../time/days.ts';
import type { Calendar } from './calendar-changes.ts';

export interface FilingFacts {
  /** The date of the plan's written decision on the grievance. */
  decidedOn?: LocalDate;
  grievanceFiledOn?: LocalDate;
  /** Whether the grievance is still undecided. */
  unresolved: boolean;
  urgent: boolean;
}

/** One event from which the six months could be counted, and where that count would end before any roll. */
export interface FilingCandidate {
  event: 'plan-decision' | 'grievance-unresolved';
  on: LocalDate;
  sixMonthsEnd: LocalDate;
}

const daysOfGrievance = 30;
const daysOfUrgentGrievance = 3;

/**
 * Until when one may apply (F1). The statute counts from "any" of the qualifying events, the regulation from the plan's
 * written decision: all are worked out, and the latest decides. Undefined if no qualifying event is known.
 */
export function filingLimit(
  facts: FilingFacts,
  calendar?: Calendar,
): { candidates: FilingCandidate[]; due: Derivation } | undefined {
  const candidates = [...decisionCandidate(facts), ...unresolvedCandidate(facts)];
  const latest = candidates.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
  if (latest === undefined) return undefined;
  const startedAt = atLocal(latest.on, '00:00');
  const due = derive({
    rule: 'F1',
    startedBy: latest.event,
    startedAt,
    asOf: startedAt,
    ...(calendar === undefined ? {} : { calendar }),
  });
  return { candidates, due };
}

/** The first day on which an undecided grievance opens the way to the Department; undefined if it is decided or open. */
export function premature(facts: FilingFacts, receivedOn: LocalDate): LocalDate | undefined {
  if (facts.decidedOn !== undefined || !facts.unresolved || facts.grievanceFiledOn === undefined) return undefined;
  const from = openFrom(facts.grievanceFiledOn, facts.urgent);
  return receivedOn < from ? from : undefined;
}

function decisionCandidate({ decidedOn }: FilingFacts): FilingCandidate[] {
  return decidedOn === undefined ? [] : [candidate('plan-decision', decidedOn)];
}

// A decision that came after the grievance's time was up does not undo that it had been unresolved.
function unresolvedCandidate({ decidedOn, grievanceFiledOn, unresolved, urgent }: FilingFacts): FilingCandidate[] {
  if (grievanceFiledOn === undefined) return [];
  const on = openFrom(grievanceFiledOn, urgent);
  const stoodOpen = unresolved || (decidedOn !== undefined && decidedOn > on);
  return stoodOpen ? [candidate('grievance-unresolved', on)] : [];
}

function candidate(event: FilingCandidate['event'], on: LocalDate): FilingCandidate {
  return { event, on, sixMonthsEnd: plusMonths(on, clockRules.F1.length) };
}

function openFrom(grievanceFiledOn: LocalDate, urgent: boolean): LocalDate {
  return plusDays(grievanceFiledOn, urgent ? daysOfUrgentGrievance : daysOfGrievance);
}
