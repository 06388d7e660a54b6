import type { CommonPart } from './common-part.ts';
import type { ClockId } from '../clocks/rule.ts';
import { localDateOf } from '../time/days.ts';
import { type AuthorizationReport, type Implemented, isReportOf } from './authorization-report.ts';

type Decided = Pick<CommonPart, 'determination' | 'issues'>;
type Implementing = Decided & { reports: readonly AuthorizationReport[] };

/** H&S 1374.34(a): C1 for a service still to come, C2 for one that the member paid for. */
export function implementationClocks(state: Decided): ('C1' | 'C2')[] {
  return (['C1', 'C2'] as const).filter(clock => servicesToImplement(state, clock) > 0);
}

/** How many services that duty is about. */
export function servicesToImplement(state: Decided, clock: 'C1' | 'C2'): number {
  const decided = state.determination?.findings.map(({ issue }) => issue) ?? [];
  const overturned = state.issues.filter(({ number, outcome }) => outcome === 'overturned' && decided.includes(number));
  return overturned.filter(({ alreadyReceived }) => alreadyReceived === (clock === 'C2')).length;
}

/** The shorter time, in the clock's own unit, that the decision states: it asks for a service sooner, never for a payment. */
export function statedLength({ determination }: Pick<CommonPart, 'determination'>, clock: ClockId): number | undefined {
  return clock === 'C1' ? determination?.authorizeWithin : undefined;
}

/** What the plan does that ends each of those clocks. */
const endedBy = { C1: 'authorized', C2: 'paid' } as const satisfies Record<'C1' | 'C2', Implemented>;

/** What the decision asks of the plan. */
export function owedImplementation(state: Decided): Implemented[] {
  return implementationClocks(state).map(clock => endedBy[clock]);
}

/** The clocks that a report is about; one that says nothing of what is about all. */
export function clocksOfReport(state: Decided, { what }: Pick<AuthorizationReport, 'what'>): ('C1' | 'C2')[] {
  return implementationClocks(state).filter(clock => isReportOf({ what }, endedBy[clock]));
}

/** What the plan owes and has not reported. */
export function unreported(state: Implementing): Implemented[] {
  return owedImplementation(state).filter(owed => !state.reports.some(report => isReportOf(report, owed)));
}

/** The reports that wait for a person to look at the proof, in the order in which they came. */
export function pendingReports({ reports }: Pick<Implementing, 'reports'>): AuthorizationReport[] {
  return reports.filter(({ accepted }) => accepted !== true);
}

/** A day before the decision may be right, and is for a person to judge: by itself it holds no clock. */
export function holdsClocks({ determination }: Decided, { on }: Pick<AuthorizationReport, 'on'>): boolean {
  return determination?.adoptedAt === undefined || on >= localDateOf(determination.adoptedAt);
}

/** Whether the plan has done it, by its word or by a proof that was accepted. */
export function isReported(state: Implementing, clock: 'C1' | 'C2'): boolean {
  return state.reports.some(
    report => clocksOfReport(state, report).includes(clock) && (report.accepted === true || holdsClocks(state, report)),
  );
}
