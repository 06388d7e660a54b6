import { type FilingFacts, filingLimit } from '../clocks/filing.ts';
import type { Derivation } from '../clocks/derivation.ts';
import type { ApplicationFacts, UrgencyGround } from '../application/application.ts';
import { type Instant, type LocalDate } from '../time/instants.ts';
import type { PlanFacts } from '../directory/plan-facts.ts';
import { atLocal, localDateOf } from '../time/days.ts';
import type { Calendar } from '../clocks/calendar-changes.ts';
import type { PlanWord } from './plan-word.ts';

/** `claimed`: the applicant says so and nobody has certified it. `too-late`: all of the care was given already. */
type UrgencyStanding = 'none' | 'claimed' | 'certified' | 'too-late';

export type Service = ApplicationFacts['services'][number];

/** An application on the day it came in: what the rules read. */
export interface Intake {
  application: ApplicationFacts;
  plan: PlanFacts | undefined;
  receivedAt: Instant;
  receivedOn: LocalDate;
  /** When it was filed in time or not: on the day of its postmark, if it has one. */
  filedAt: Instant;
  urgency: UrgencyStanding;
  calendar: Calendar | undefined;
  planWord: PlanWord | undefined;
}

export interface Issue {
  intake: Intake;
  /** Counted from 1, in the order of the form. */
  number: number;
  service: Service;
}

/** What is known beside the form. */
export interface Beside {
  calendar?: Calendar | undefined;
  postmarkedOn?: LocalDate | undefined;
  planWord?: PlanWord | undefined;
}

export function intakeOf(
  application: ApplicationFacts,
  plan: PlanFacts | undefined,
  receivedAt: Instant,
  { calendar, postmarkedOn, planWord }: Beside = {},
): Intake {
  const receivedOn = localDateOf(receivedAt);
  const filedAt = filedAtOf({ receivedAt, postmarkedOn });
  return { application, plan, receivedAt, receivedOn, filedAt, urgency: urgencyOf(application), calendar, planWord };
}

/** When an application came in, and when it was posted. */
export interface Arrival {
  receivedAt: Instant;
  postmarkedOn?: LocalDate | undefined;
}

/** F1 is kept by the postmark: what was posted in time is in time. */
export function filedAtOf({ receivedAt, postmarkedOn }: Arrival): Instant {
  return postmarkedOn === undefined || postmarkedOn === localDateOf(receivedAt)
    ? receivedAt
    : atLocal(postmarkedOn, '00:00');
}

/**
 * H&S 1374.33(c): expedited only if a provider or the Department certifies it and the service was not yet provided; that it would be less
 * effective later makes only an experimental treatment urgent, H&S 1370.4(c)(2).
 */
function urgencyOf({ urgency, services }: ApplicationFacts): UrgencyStanding {
  if (urgency === undefined) return 'none';
  if (services.every(({ alreadyReceived }) => alreadyReceived)) return 'too-late';
  if (urgency.certifiedBy?.licence === undefined) return 'claimed';
  const grounds = groundsOf(urgency.certifiedBy.certifies);
  const isExperimental = services.some(({ denialReason }) => denialReason === 'experimental-investigational');
  return grounds.includes('serious-threat') || isExperimental ? 'certified' : 'claimed';
}

/** The certification that the form asks for is of the threat. So what nobody has said costs the member no shorter time. */
export function groundsOf(certified: readonly UrgencyGround[] | undefined): UrgencyGround[] {
  return certified === undefined ? ['serious-threat'] : [...new Set(certified)];
}

function isDecided({ grievance }: ApplicationFacts): boolean {
  return grievance.decidedOn !== undefined || grievance.outcome === 'upheld';
}

/** The grievance as the time to apply and the time to wait are counted from it. */
export function filingFactsOf({ application, urgency }: Pick<Intake, 'application' | 'urgency'>): FilingFacts {
  const { filed, filedOn, decidedOn } = application.grievance;
  return {
    unresolved: filed && !isDecided(application),
    urgent: urgency === 'certified',
    ...(decidedOn === undefined ? {} : { decidedOn }),
    ...(filedOn === undefined ? {} : { grievanceFiledOn: filedOn }),
  };
}

/** Until when the application was in time (F1), by its grievance; undefined if that gives no date to count from. */
export function limitOf(intake: Intake): Derivation | undefined {
  return filingLimit(filingFactsOf(intake), intake.calendar)?.due;
}

/** Whether a service is denied on a ground that a review can take up. */
export function asksForReview({ denialReason }: Service): boolean {
  return denialReason !== 'not-a-covered-benefit' && denialReason !== 'other';
}
