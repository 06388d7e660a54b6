import type { Calendar } from '../clocks/calendar.ts';
import type { ClockId } from '../clocks/rules.ts';
import type { Application } from '../contracts/application.ts';
import type { CommandType, Payload } from '../contracts/commands.ts';
import type { Recommendation } from '../eligibility/recommendation.ts';
import type { Instant } from '../time/instants.ts';
import type { Actor } from './actors.ts';
import type { CaseNumber } from './case-number.ts';
import type { DocumentKind } from './document.ts';
import type { Verdict } from './document-check.ts';
import type { EventData } from './events/events.ts';
import type { Seat } from './seat.ts';

/** Time and the actor arrive inside the command: nothing in the domain reads a clock. */
export interface Given {
  at: Instant;
  by: Actor;
  /** Of the request that the command came in, if one did. */
  requestId?: string | undefined;
  /** The version that the sender saw; a case that moved on refuses the command. */
  expectedVersion?: number | undefined;
}

/** A command of the road, as a person or another office gives it. */
export type RoadCommand = { [T in CommandType]: Given & { type: T; payload: Payload<T> } }[CommandType];

/** The plan of the case as the directory knows it, or an entry of its own where the directory doesn't. */
export type PlanEntry = EventData['application-received']['plan'];

/** A reviewer of the directory, as far as a case keeps it, and whether their organization is in the directory, too. */
export type ReviewerEntry = Pick<Seat, 'organizationId' | 'qualifications'> & { organizationListed: boolean };

interface SystemPayloads {
  'send-acknowledgement': object;
  classify: { recommendation: Recommendation };
  'request-records': object;
  'propose-reviewers': { proposal: Proposal };
  'open-review': object;
  'ask-for-adoption': object;
  'demand-authorization': object;
  'ask-whether-care-came': object;
  'notify-plan-of-complaint': object;
  close: object;
  'renew-workflow': object;
  'raise-trouble': { act: string; error: string };
  'record-reminder': { clock: ClockId; revision: number };
  'record-missed': { clock: ClockId; revision: number };
  'record-penalty-day': { clock: ClockId; revision: number };
  'renew-watch': { clock: ClockId; revision: number };
  'report-failed-watch': { clock: ClockId; revision: number; error: string };
  'record-notice-sent': { noticeId: string; messageId: string };
  'record-notice-delivered': { noticeId: string };
  'record-notice-bounced': { noticeId: string; reason: string };
  'record-notice-complained': { noticeId: string };
  'withdraw-notice': { noticeId: string };
  'queue-for-post': { noticeId: string };
  'receive-document': EventData['document-arrived'];
  'admit-document': EventData['document-admitted'] & EventData['document-arrived'];
  'refuse-document': EventData['document-refused'] & EventData['document-arrived'];
  'record-failed-check': EventData['document-arrived'] & { verdict: Exclude<Verdict, 'clean'> };
  'stall-late-checks': object;
}

/** What the choice of reviewers came to: seats, or nobody without a conflict; with the proof of it. */
export interface Proposal {
  seats: Pick<Seat, 'seat' | 'reviewerId' | 'organizationId' | 'qualifications'>[];
  proof: EventData['reviewers-proposed']['proof'];
}

export type SystemCommandType = keyof SystemPayloads;

/** A command that only the machines and functions give. */
export type SystemCommand = {
  [T in SystemCommandType]: Given & { type: T; payload: SystemPayloads[T] };
}[SystemCommandType];

/** A document that somebody wants to send in. The endpoint for uploads gives this one, on behalf of a person. */
export type AnnounceDocument = Given & {
  type: 'announce-document';
  payload: { kind: DocumentKind; fileName: string; contentType: string; bytes: number };
};

export type Command = RoadCommand | SystemCommand | AnnounceDocument;

/** The command that begins a case. */
export interface FileApplication {
  caseNumber: CaseNumber;
  application: Application;
  channel: EventData['application-received']['channel'];
  plan: PlanEntry;
  /** Changes to closures and holidays; without it, those of the law. */
  calendar?: Calendar;
  at: Instant;
  by: Actor;
  /** Of the request that files it: the case keeps it, to be followed by. */
  requestId?: string | undefined;
}
