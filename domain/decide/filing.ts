import type { Application } from '../application/application.ts';
import { groundsOf, type Intake, intakeOf, limitOf } from '../eligibility/intake.ts';
import { owesRecords } from '../case/records.ts';
import { isFilerApplicant } from '../case/filer.ts';
import { hasRelease } from '../case/release.ts';
import { meetClocks, startClock, stopClocks } from './clocks.ts';
import { resumeDuty, resumeOrStart } from './recount.ts';
import { showHearingDates } from './state-hearing.ts';
import { askForInterpreter } from './interpreter.ts';
import { wantTranslations } from './translations.ts';
import type { FileApplication } from '../commands/any-command.ts';
import { type Draft, draftOf, frame } from './draft.ts';
import type { CaseEvent, EventType } from '../events/events.ts';
import { arrivedAt } from './typed-in.ts';
import { evolve } from '../events/evolve.ts';
import type { CaseState } from '../case/state.ts';
import { atLocal } from '../time/days.ts';

/** Begins a case. Every well-formed application makes one, whatever is missing or late. */
export function decideFiling(command: FileApplication): { events: CaseEvent[]; state: CaseState } {
  const { caseNumber, application, channel, typed = {}, plan, calendar = {}, at, by, requestId } = command;
  const cameAt = arrivedAt(typed, at);
  const intake = intakeOf(application, undefined, cameAt, { calendar, postmarkedOn: typed.postmarkedOn });
  const urgency = intake.urgency === 'certified' ? 'expedited' : 'standard';
  const place = { caseNumber, version: 1, at, by, correlationId: requestId, requestId };
  const received = frame(place, 'application-received', {
    application,
    channel,
    plan,
    urgency,
    ...(urgency === 'expedited' ? { urgentBecause: groundsOf(application.urgency?.certifiedBy?.certifies) } : {}),
    ...(cameAt === at ? {} : { receivedAt: cameAt }),
    ...(typed.receivedOn === undefined ? {} : { receivedOn: typed.receivedOn }),
    ...(typed.postmarkedOn === undefined ? {} : { postmarkedOn: typed.postmarkedOn }),
    ...(typed.reason === undefined ? {} : { reason: typed.reason }),
    ...(channel === 'web' && !isFilerApplicant({ application, receivedAt: cameAt }) ? { filersCode: true } : {}),
  });
  const draft = draftOf(evolve(undefined, received), command, { calendar });
  const start = { by: 'application-received', at: cameAt } as const;
  startClock(draft, 'D1', start);
  startClock(draft, urgency === 'expedited' ? 'D3' : 'D2', start);
  if (intake.urgency === 'claimed') startClock(draft, 'D5', start);
  recordFilingLimit(draft, intake);
  showHearingDates(draft, 'application-received');
  startRelease(draft, application, 'application-received');
  askForInterpreter(draft);
  wantTranslations(draft, received);
  return { events: [received, ...draft.events], state: draft.state() };
}

/** F1, H&S 1374.30(k): met or missed on the day of filing; lateness is for a person to judge. */
function recordFilingLimit(draft: Draft, intake: Intake): void {
  const derivation = limitOf(intake);
  if (derivation === undefined) return;
  const clock = { clock: 'F1', revision: 1 } as const;
  draft.record('clock-started', { ...clock, derivation });
  draft.record(intake.filedAt <= derivation.dueAt ? 'clock-met' : 'clock-missed', clock);
}

/** E1: the release of medical records lasts a year from its signature; a new signature takes the old one's place. */
export function startRelease(draft: Draft, { consent }: Pick<Application, 'consent'>, by: EventType): void {
  if (consent?.signedOn === undefined || !consent.releaseOfRecords) return;
  const before = draft.state();
  const wasAsked = before.stage === 'gathering-records' && before.asked && !hasRelease(before);
  meetClocks(draft, 'E1');
  startClock(draft, 'E1', { by, at: atLocal(consent.signedOn, '00:00') });
  if (before.releaseEnded !== undefined || wasAsked) draft.record('release-renewed', {});
  oweRecordsAgain(draft, by);
}

/** What the plan has not sent is asked for now, and there is nothing to look at before it comes; what it has sent lacks what it lacked. */
function oweRecordsAgain(draft: Draft, by: EventType): void {
  const state = draft.state();
  if (state.stage !== 'gathering-records' || !hasRelease(state)) return;
  const again = 'There is a release again.';
  if (state.deliveredAt !== undefined) {
    if (owesRecords(state)) resumeDuty(draft, { id: state.urgency === 'expedited' ? 'R2' : 'R1' }, again);
    return;
  }
  stopClocks(draft, 'There is a release: the records are asked for.', 'D4');
  if (state.urgency === 'expedited') resumeOrStart(draft, 'R2', { by, at: draft.at }, again);
}
