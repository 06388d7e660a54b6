import type { CaseState } from '../../../../domain/case/state.ts';
import { awaitsInquiry } from '../../../../domain/case/inquiry.ts';
import { isScreening, type Stage } from '../../../../domain/case/stage-names.ts';
import {
  application,
  certifiedUrgency,
  coverage,
  exclusion,
  experimental,
  necessity,
  patientBorn,
} from '../../eligibility/applications.ts';
import { noConflicts, otherCase, people, privileges, reviewer } from './people.ts';
import { send } from './papers.ts';
import { localDateOf } from '../../../../domain/time/days.ts';
import { play, type Play } from './play.ts';
import { whole } from './analysis.ts';

const { analyst, applicant, director, nurse, plan, supervisor, system } = people;
const accept = ['accept-review', { conflicts: noConflicts }] as const;

/** What may be special about a sample, so that a command with a condition finds it met. */
export type Variant =
  | 'usual'
  | 'expedited'
  | 'reported'
  | 'missing'
  | 'promised'
  | 'referred'
  | 'split'
  | 'troubled'
  | 'posted'
  | 'stalled'
  | 'asked'
  | 'claimed'
  | 'withheld'
  | 'questioned'
  | 'unread'
  /** A nurse, not the one of the tests, has a tie to the case. */
  | 'tied'
  /** Its address is confidential, and the member has sent a paper. */
  | 'confidential'
  /** The member number was corrected after the routing. */
  | 'corrected'
  /** While the case is screened: what looks like the signed form has come. */
  | 'form'
  /** The member was asked for something beside the road. */
  | 'requested'
  /** The form is signed by a name that nobody knows. */
  | 'doubtful'
  /** The member sent a paper at once. */
  | 'filed'
  /** It was taken out again. */
  | 'misfiled'
  | 'promised-call'
  /** Another case of the day may be of the same member. */
  | 'alike'
  /** An urgent experimental review; when it was open already, the plan sent another paper. */
  | 'late-papers'
  /** The member paid for the service, and has died since. */
  | 'died'
  /** The member's employer pays for the care itself; only while the case is screened. */
  | 'abroad'
  /** The plan is one of Medi-Cal. */
  | 'medi-cal'
  /** A parent filed for a child, who has come of age since. */
  | 'of-age'
  /** An experimental therapy: while the review went on, the plan said that its contract excludes it by name. */
  | 'doubted'
  /** R-101 has staff privileges where the service would be given, and says so. */
  | 'with-tie'
  /** The director asked for a second look at the adoption; in the other, it has found a concern. */
  | 'looked-at'
  | 'of-concern'
  /** The member asked for Spanish. */
  | 'spanish'
  /** Nobody has looked up R-101's record of discipline lately. */
  | 'unchecked'
  | OrganizationVariant;

/**
 * What may be special about a case for the organizations: `unfilled`: nobody was found, a supervisor names R-101;
 * `vacated`: R-101 has left, and R-102 of the same organization follows; `passed-on`: another organization’s reviewer
 * follows; `panel`: two organizations share a panel, whose third seat is empty at first; `sent-back`: to the records, when
 * an issue joins.
 */
export type OrganizationVariant = (typeof organizationVariants)[number];
export const organizationVariants = ['usual', 'unfilled', 'vacated', 'passed-on', 'panel', 'sent-back'] as const;
const withheld = { correspondence: { state: 'withheld', reason: 'Advice of counsel.' } } as const;
type OpenStage = Exclude<Stage, 'closed'>;

/** A case in that stage, filed on Tuesday 2027-02-02 with one reviewer, R-101. */
export function sample(stage: Stage, variant: Variant = 'usual', form: Form = {}): Play {
  if (stage !== 'closed') return finish(playedTo(stage, variant, form), variant);
  const open = playedTo('authorizing', variant, form);
  if (variant === 'unread') joinMail(open);
  if (variant === 'confidential') hideAddress(open);
  return finish(open.give(applicant, 'withdraw', {}), variant);
}

export function sampleState(stage: Stage, variant: Variant = 'usual'): CaseState {
  return sample(stage, variant).state();
}

function finish(played: Play, variant: Variant): Play {
  if (variant === 'expedited' && played.state().urgency === 'standard') {
    const refusal = played.refusalOf(analyst, 'expedite', { reason: 'Worse' });
    if (refusal === undefined) played.give(analyst, 'expedite', { reason: 'The condition is worse.' });
  }
  if (variant === 'reported' && played.state().stage === 'authorizing') played.reports();
  if (variant === 'missing' && played.state().stage === 'confirming-care') played.give(applicant, 'report-no-care', {});
  if (variant === 'troubled') played.give(system, 'raise-trouble', { act: 'open-review', error: 'States.Timeout' });
  if (variant === 'troubled' || variant === 'posted') loseALetter(played);
  if (variant === 'promised-call') promiseCall(played);
  if (variant === 'unread' && played.state().stage !== 'closed') joinMail(played);
  if (variant === 'tied') played.give(supervisor, 'confirm-conflict', { staff: 'nan', reason: 'Her sister.' });
  if (variant === 'confidential' && played.state().stage !== 'closed') hideAddress(played);
  if (variant === 'corrected' && played.state().stage !== 'closed') correctNumber(played);
  if (variant === 'requested' && played.state().stage !== 'closed') {
    if (played.state().stage === 'screening') played.give(nurse, 'expedite', { reason: 'Worse.' });
    played.give(analyst, 'request-information', { items: ['The card of your plan'] });
  }
  if (variant === 'doubted' && isAsked(played)) {
    played.give(plan, 'answer-inquiry', { terms: [{ issue: 1, excludedByName: true }] });
  }
  if (variant === 'died' && played.state().stage !== 'closed') played.give(analyst, 'record-death', {});
  if (variant === 'of-age' && played.state().stage !== 'closed') {
    played.at('2027-02-04T09:00-08:00', analyst, 'reassign', { to: 'ana', reason: 'Knows the family.' });
  }
  if (variant === 'form' && played.state().stage === 'screening') {
    played.give(nurse, 'request-information', { items: ['signature'] });
    send(played, applicant, 1, 'admitted', { kind: 'signature' });
  }
  if (variant === 'posted') played.give(analyst, 'record-posted', { noticeId: letterToApplicant(played) });
  return played;
}

/** By the routing, of the terms of the contract. */
function isAsked(played: Play): boolean {
  const state = played.state();
  return !isScreening(state) && awaitsInquiry(state);
}

/** The analyst has promised to call the member back today. */
function promiseCall(played: Play): void {
  played.give(analyst, 'record-call', { with: 'applicant', said: 'Later', callBackOn: localDateOf(played.now()) });
}

/** Somebody has found in the inbox that a mail belongs to the case, and left it to be read. */
function joinMail(played: Play): void {
  played.give(system, 'join-mail', { mailId: 'mail-1', receivedAt: played.now(), toBeRead: true });
}

function hideAddress(played: Play): void {
  played.give(analyst, 'correct-contact', { confidentialAddress: true });
  send(played, applicant, 1, 'admitted');
}

function correctNumber(played: Play): void {
  played.give(analyst, 'correct-patient', { memberId: 'GV-7730021', reason: 'Two digits were swapped.' });
}

function loseALetter(played: Play): void {
  const noticeId = letterToApplicant(played);
  played.give(system, 'record-notice-bounced', { noticeId, reason: 'No such mailbox.' });
  played.give(system, 'queue-for-post', { noticeId });
}

function letterToApplicant(played: Play): string {
  return played.state().notices.find(({ to }) => to.party === 'applicant')?.id ?? '';
}

function takeOut(played: Play): void {
  const documentId = played.state().documents[0]?.id ?? '';
  played.give(analyst, 'misfile-document', { documentId, reason: 'It is another member’s.' });
}

/** A file came in that GuardDuty may not read. */
function stallCheck(played: Play): void {
  const announced = { kind: 'evidence', fileName: 'scan.pdf', contentType: 'application/pdf', bytes: 9 } as const;
  const documentId = played.give(applicant, 'announce-document', announced).state().documents[0]?.id ?? '';
  const file = { documentId, versionId: 'v1' };
  played.give(system, 'receive-document', file);
  played.give(system, 'record-failed-check', { ...file, verdict: 'access-denied' });
}

const everybody = ['R-101', 'R-102', 'R-103', 'R-104'];
/** Whom the choice may take; in every other variant, everybody. */
const choosable: Partial<Record<Variant, readonly string[]>> = {
  unfilled: [],
  vacated: ['R-101'],
  'passed-on': ['R-101'],
  panel: ['R-101', 'R-301'],
  'late-papers': ['R-101', 'R-102', 'R-103'],
};
/** Whom a supervisor names for the seat that is empty. */
const named: Partial<Record<Variant, string>> = { unfilled: 'R-101', vacated: 'R-102', panel: 'R-102' };

const signed = { signedOn: '2026-11-24', releaseOfRecords: true };

function servicesOf(stage: OpenStage, variant: Variant) {
  if (stage === 'resolving-complaint') return [exclusion];
  if (variant === 'panel' || variant === 'late-papers' || variant === 'doubted') return [experimental];
  return variant === 'split' || variant === 'sent-back' ? [necessity, exclusion] : [necessity];
}

/** What the form says otherwise than usual: of each service, and of the rest. */
export interface Form {
  service?: object;
  other?: Record<string, unknown>;
  /** The organization that the choice asks where it has nobody. */
  asks?: string;
}

/** A case played to a stage, as far as `stage`. A split case has a complaint beside its review. */
export function playedTo(stage: OpenStage, variant: Variant = 'usual', form: Form = {}): Play {
  const services = servicesOf(stage, variant).map(service => ({
    ...service,
    ...(variant === 'died' && { alreadyReceived: true, receivedOn: '2026-11-01', amountPaid: 900 }),
    ...form.service,
  }));
  const played = play({
    at: '2027-02-02T09:00-08:00',
    application: application({
      services,
      ...(variant === 'claimed' ? { urgency: { reason: 'It hurts too much to wait.' } } : {}),
      ...(variant === 'late-papers' ? { urgency: certifiedUrgency } : {}),
      ...(variant === 'form' && stage === 'screening' ? { consent: undefined } : {}),
      ...(variant === 'abroad' && stage === 'screening'
        ? { coverage: { planName: 'An employer', kind: 'self-insured' } }
        : {}),
      ...(variant === 'medi-cal' ? coverage('medi-cal-managed-care') : {}),
      ...(variant === 'doubtful' ? { consent: { ...signed, signedBy: 'Maria Diaz' } } : {}),
      ...(variant === 'of-age'
        ? { filedBy: { role: 'parent', name: 'Ines Lopez' }, patient: patientBorn('2009-02-04') }
        : {}),
      ...(variant === 'spanish' ? { patient: { ...application().patient, language: 'Español' } } : {}),
      ...form.other,
    }),
    reviewers: choosable[variant] ?? everybody,
    ...(variant === 'alike' && { alike: [otherCase] }),
    ...(variant === 'unchecked' && { unchecked: ['R-101'] }),
    ...(form.asks !== undefined && { asks: form.asks }),
  });
  if (variant === 'stalled') stallCheck(played);
  if (variant === 'filed' || variant === 'misfiled') send(played, applicant, 1, 'admitted');
  if (variant === 'misfiled') takeOut(played);
  if (variant === 'asked') played.give(analyst, 'ask-plan', {});
  if (stage === 'screening') return played;
  if (stage === 'awaiting-applicant') return played.give(nurse, 'request-information', { items: ['signature'] });
  const isUnsigned = played.state().application.consent === undefined;
  played.give(analyst, 'route-case', isUnsigned ? { goOnWithout: 'She is in hospital.' } : {});
  if (stage === 'resolving-complaint') return played;
  played.delivers(undefined, variant === 'withheld' ? { list: withheld } : {});
  if (variant === 'sent-back') sendBack(played);
  if (stage === 'gathering-records') return played;
  played.give(analyst, 'complete-documentation', {});
  if (variant === 'vacated' || variant === 'passed-on') played.give(reviewer('R-101'), 'decline-review', {});
  if (variant === 'passed-on') nameReviewer(played, 'R-301');
  if (variant === 'with-tie') declareTie(played);
  if (stage === 'assigning-reviewers') return played;
  if (variant === 'with-tie') clearTie(played);
  const next = named[variant];
  if (next !== undefined) nameReviewer(played, next);
  const panel = played.state().seats.map(({ reviewerId }) => reviewer(reviewerId));
  if (variant !== 'with-tie') for (const one of panel) played.give(one, ...accept);
  if (variant === 'questioned') ask(played);
  if (variant === 'late-papers') send(played.until('2027-02-02T10:00-08:00'), plan, 1, 'admitted');
  if (stage === 'reviewing') return played;
  if (stage === 'confirming-care' && variant === 'promised') return played.give(people.plan, 'reverse-by-plan', {});
  for (const one of panel) played.give(one, 'submit-analysis', whole({ finding: 'overturned', rationale: 'Needed.' }));
  if (stage === 'adopting') return played;
  const isLookedAt = variant === 'looked-at' || variant === 'of-concern';
  played.give(director, 'adopt-determination', isLookedAt ? { secondLook: true } : {});
  if (variant === 'of-concern') findConcern(played);
  if (variant === 'referred') played.until('2027-02-20T09:00-08:00');
  if (stage === 'authorizing') return played;
  return played.reports().give(analyst, 'accept-authorization', {});
}

/** To the records once more, after reviewers were asked: what was a complaint joins the review. */
function sendBack(played: Play): void {
  played.give(analyst, 'complete-documentation', {});
  const issues = [{ issue: 2, route: 'imr' as const }];
  played.give(analyst, 'reclassify', { issues, reason: 'It is a question of medicine, too.' });
  played.delivers();
}

function declareTie(played: Play): void {
  played.give(reviewer('R-101'), 'accept-review', { conflicts: { ...noConflicts, facility: privileges } });
}

function clearTie(played: Play): void {
  const found = { seat: 1, question: 'facility', paragraph: 'H&S 1374.32: privileges alone' } as const;
  played.give(supervisor, 'clear-tie', { ...found, reason: 'The hospital says so.' });
}

function findConcern(played: Play): void {
  const concerns = [{ issue: 1, about: 'records', says: 'A letter is cited nowhere.' } as const];
  played.give(nurse, 'record-second-look', { finding: 'concern', concerns });
}

/** R-101 asks the member and the plan. */
function ask(played: Play): void {
  for (const to of ['applicant', 'plan'] as const) {
    played.give(reviewer('R-101'), 'ask-question', { to, question: 'What was tried before?' });
  }
}

function nameReviewer(played: Play, reviewerId: string): void {
  played.give(supervisor, 'assign-reviewer', { reviewerId, reason: 'Nobody else is left.' });
}
