import { filingLimit } from '../../clocks/filing.ts';
import type { Application } from '../../contracts/application.ts';
import { atLocal, type Instant } from '../../time/instants.ts';
import { startClock } from '../clock-keeping.ts';
import type { FileApplication } from '../commands.ts';
import { type Draft, draftOf, frame } from '../draft.ts';
import type { CaseEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { CaseState } from '../state.ts';

/** Begins a case. Every well-formed application makes one, whatever is missing or late. */
export function decideFiling(command: FileApplication): { events: CaseEvent[]; state: CaseState } {
  const { caseNumber, application, channel, plan, at, by } = command;
  const urgency = application.urgency?.certifiedBy === undefined ? 'standard' : 'expedited';
  const place = { caseNumber, version: 1, at, by };
  const received = frame(place, 'application-received', { application, channel, plan, urgency });
  const draft = draftOf(evolve(undefined, received), at, by);
  startClock(draft, 'D1', { by: 'application-received', at });
  startClock(draft, urgency === 'expedited' ? 'D3' : 'D2', { by: 'application-received', at });
  recordFilingLimit(draft, application, at);
  startRelease(draft, application);
  return { events: [received, ...draft.events], state: draft.state() };
}

/** F1, H&S 1374.30(k): met or missed on the day of filing; lateness is for a person to judge. */
function recordFilingLimit(draft: Draft, { grievance, urgency }: Application, at: Instant): void {
  const limit = filingLimit({
    unresolved: grievance.filed && grievance.decidedOn === undefined,
    urgent: urgency !== undefined,
    ...(grievance.decidedOn === undefined ? {} : { decidedOn: grievance.decidedOn }),
    ...(grievance.filedOn === undefined ? {} : { grievanceFiledOn: grievance.filedOn }),
  });
  if (limit === undefined) return;
  const clock = { clock: 'F1', revision: 1 } as const;
  draft.record('clock-started', { ...clock, derivation: limit.due });
  if (at <= limit.due.dueAt) draft.record('clock-met', clock);
  else draft.record('clock-missed', clock);
}

/** E1: the release of medical records on the form lasts a year from its signature. */
export function startRelease(draft: Draft, { consent }: Pick<Application, 'consent'>): void {
  if (consent?.signedOn === undefined || !consent.releaseOfRecords) return;
  startClock(draft, 'E1', {
    by: draft.state().version === 1 ? 'application-received' : 'information-supplied',
    at: atLocal(consent.signedOn, '00:00'),
  });
}
