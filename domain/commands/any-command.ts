import type { Application, ApplicationFacts } from '../application/application.ts';
import type { Recommendation } from '../eligibility/recommendation.ts';
import type { Instant } from '../time/instants.ts';
import type { PlainAct } from '../case/steps.ts';
import type { Actor } from '../people/actors.ts';
import type { CaseNumber } from '../case/case-number.ts';
import type { CaseMail } from '../case/case-mail.ts';
import type { ApplicationTypedIn, Channel, TypedIn } from '../case/typed-in.ts';
import type { Verdict } from '../case/document-check.ts';
import type { CaseDocument, DocumentKind } from '../case/document.ts';
import type { EventData } from '../events/events.ts';
import type { CredentialChecks, Proposal, Seat } from '../case/seat.ts';
import type { CommandType, Payload } from './commands.ts';
import type { Calendar } from '../clocks/calendar-changes.ts';
import type { ClockRun } from '../case/clock.ts';
import type { NoticeId } from '../words/ids.ts';

/** Time and the actor arrive inside the command: nothing in the domain reads a clock. */
export interface Envelope {
  at: Instant;
  by: Actor;
  /** Of the request that the command came in, if one did. */
  requestId?: string | undefined;
  /** The version that the sender saw; a case that moved on refuses the command. */
  expectedVersion?: number | undefined;
}

/** The plan of the case as the directory knows it, or an entry of its own where the directory doesn't. */
export type PlanEntry = EventData['application-received']['plan'];

/** A reviewer of the directory, as far as a case keeps it, and whether their organization is in the directory, too. */
export type ReviewerEntry = Pick<Seat, 'organizationId' | 'qualifications'> & {
  organizationListed: boolean;
  /** What the directory knows against them in this case (H&S 1374.32), in plain words. */
  against?: readonly string[];
  /** When their credentials were looked up, and what nobody has looked up lately. */
  credentials?: CredentialChecks;
};

/** Another case, as far as a decision needs it. */
export interface OtherCase {
  caseNumber: CaseNumber;
  patient: ApplicationFacts['patient'];
  memberId?: string | undefined;
  /** Whether it was closed, or is being closed, as the duplicate of a third. */
  isDuplicate: boolean;
}

interface OneNotice {
  noticeId: NoticeId;
}
type FileVersion = EventData['document-arrived'];

/** What the commands carry that only the machines and functions give. */
interface SystemPayloads extends Record<PlainAct, object> {
  classify: { recommendation: Recommendation };
  'propose-reviewers': { proposal: Proposal };
  'raise-trouble': { act: string; error: string };
  'record-reminder': ClockRun;
  'record-missed': ClockRun;
  'record-penalty-day': ClockRun;
  /** Of who is with the Help Center no more: to the desk, whatever the stage. */
  'give-back-duties': { of: string };
  'renew-watch': ClockRun;
  'report-failed-watch': ClockRun & { error: string };
  'record-notice-sent': OneNotice & { messageId: string; sentAt?: Instant | undefined };
  'record-notice-delivered': OneNotice & { deliveredAt?: Instant | undefined };
  'record-notice-bounced': OneNotice & { reason: string; bouncedAt?: Instant | undefined };
  'record-notice-complained': OneNotice;
  'withdraw-notice': OneNotice;
  'queue-for-post': OneNotice;
  'receive-document': FileVersion;
  'admit-document': EventData['document-admitted'] & FileVersion;
  'refuse-document': EventData['document-refused'] & FileVersion;
  'record-failed-check': FileVersion & { verdict: Exclude<Verdict, 'clean'> };
  'stall-late-checks': object;
  /** A mail of the inbox belongs to this case; somebody has read it, or is to. */
  'join-mail': Pick<CaseMail, 'mailId' | 'receivedAt'> & { toBeRead: boolean };
  /** Another case of the same days may be of the same member. */
  'note-likeness': { of: CaseNumber };
  /** The two were kept apart in the other case, or the other gave way. */
  'settle-likeness': { of: CaseNumber };
  /** All papers of a case that is closed as a duplicate of this one. */
  'join-papers': { from: CaseNumber; papers: readonly CaseDocument[] };
}
export type SystemCommandType = keyof SystemPayloads;
export type SystemPayload<T extends SystemCommandType> = SystemPayloads[T];

/** A document that somebody wants to send in. The endpoint for uploads gives this one, on behalf of a person. */
interface UploadPayloads {
  'announce-document': {
    kind: DocumentKind;
    fileName: string;
    contentType: string;
    bytes: number;
    reason?: string | undefined;
  } & TypedIn;
}

type PersonPayloads = { [T in CommandType]: Payload<T> };

/** What every command carries. */
export interface Payloads extends PersonPayloads, SystemPayloads, UploadPayloads {}
export type AnyCommandType = keyof Payloads;

/** A command as the domain takes it. */
export type Command<T extends AnyCommandType = AnyCommandType> = {
  [K in T]: Envelope & { type: K; payload: Payloads[K] };
}[T];

export function commandOf<T extends AnyCommandType>(type: T, payload: Payloads[T], envelope: Envelope): Command {
  // The two belong together by the signature; the compiler cannot follow that into a union.
  return { ...envelope, type, payload } as Command;
}

/** The command that begins a case. */
export interface FileApplication {
  caseNumber: CaseNumber;
  application: Application;
  channel: Channel;
  plan: PlanEntry;
  /** When it came in, and how that is known, of one that staff typed in. */
  typed?: Omit<ApplicationTypedIn, 'channel'>;
  /** Changes to closures and holidays; without it, those of the law. */
  calendar?: Calendar;
  at: Instant;
  by: Actor;
  /** Of the request that files it: the case keeps it, to be followed by. */
  requestId?: string | undefined;
}
