import { CaseNumber } from '../../../domain/case/case-number.ts';
import type { Clock } from '../../../domain/case/clock.ts';
import { decideFiling } from '../../../domain/decide/filing.ts';
import type { Seat } from '../../../domain/case/seat.ts';
import type { Outcome } from '../../../domain/case/stage-names.ts';
import { type CaseState, commonPart } from '../../../domain/case/state.ts';
import { derive } from '../../../domain/clocks/derive.ts';
import { Application } from '../../../domain/application/application.ts';
import type { Notice, Recipient } from '../../../domain/case/notice.ts';
import { pacific } from '../time/pacific.ts';
import type { ClockId } from '../../../domain/clocks/rule.ts';
import type { Issue, CommonPart } from '../../../domain/case/common-part.ts';
import type { OpenPart } from '../../../domain/case/stages/open.ts';
import { NoticeId, OrganizationId, PlanId, ReviewerId } from '../../../domain/words/ids.ts';

export const caseNumber = CaseNumber.parse('K7MH-4P9N');

/** An application in which every field is filled in, with words that no letter has a reason to use. */
export const fullApplication = Application.parse({
  patient: {
    firstName: 'Zenobia',
    middleInitial: 'Q',
    lastName: 'Thistlewood',
    dateOfBirth: '1961-05-04',
    gender: 'female',
    address: { street: '12 Juniper Lane', city: 'Winnemucca', state: 'NV', zip: '89445' },
    phone: '775-555-0134',
    secondPhone: '775-555-0177',
    email: 'zenobia@members.example',
    contactByEmail: true,
    language: 'Mien',
  },
  filedBy: {
    role: 'guardian',
    name: 'Barnaby Thistlewood',
    relationship: 'Nephew',
    phone: '775-555-0188',
    email: 'barnaby@members.example',
  },
  coverage: {
    planName: 'Blue Cross',
    memberId: 'XQZ-889-1234',
    kind: 'medi-cal-managed-care',
    medicalGroup: 'Humboldt Physicians',
    employer: 'Sagebrush Freight',
    stateHearing: { status: 'requested', on: '2026-11-02' },
  },
  grievance: { filed: true, filedOn: '2026-10-05', outcome: 'upheld', decidedOn: '2026-10-30' },
  services: [
    {
      description: 'Pembrolizumab infusions',
      diagnosis: 'Metastatic melanoma',
      kind: 'drug',
      denialReason: 'experimental-investigational',
      deniedOn: '2026-10-01',
      alreadyReceived: false,
      provider: 'Ana Ruiz, MD',
      providerContact: {
        email: 'ruiz@clinics.example',
        phone: '775-555-0166',
        fax: '775-555-0167',
        address: { street: '40 Silver State Parkway', city: 'Lovelock', state: 'Nevada', zip: '89419' },
      },
      facility: 'Ruby Mountain Clinic',
      manufacturer: 'Ferrousine Labs',
    },
    {
      description: 'Air ambulance',
      diagnosis: 'Septic shock',
      kind: 'other',
      denialReason: 'not-a-covered-benefit',
      deniedOn: '2026-10-02',
      alreadyReceived: true,
      receivedOn: '2026-09-11',
      amountPaid: 48_321.5,
      provider: 'Desert Wings',
      facility: 'Elko Airfield',
      manufacturer: 'Rotorcraft Mutual',
    },
  ],
  urgency: {
    reason: 'Lesions are spreading to the liver',
    certifiedBy: { name: 'Lee Chan, MD', licence: 'A99812', on: '2026-11-23' },
  },
  narrative: 'My oncologist says that nothing else is left.',
  assistant: {
    name: 'Cordelia Finch',
    relationship: 'Neighbor',
    phone: '775-555-0199',
    email: 'cordelia@members.example',
    authorizedOn: '2026-11-20',
  },
  consent: { signedBy: 'Zenobia Thistlewood', signedOn: '2026-11-22', releaseOfRecords: true },
});

const planId = PlanId.parse('anthem-blue-cross');
const organizationId = OrganizationId.parse('org-redwood');

const { state: filed } = decideFiling({
  caseNumber,
  application: fullApplication,
  channel: 'web',
  plan: { planId, name: 'Anthem Blue Cross', listed: true },
  at: pacific('2026-11-24T10:00-08:00'),
  by: { role: 'system', sub: 'file-application' },
});
const base: CommonPart = { ...commonPart(filed), urgency: 'standard', expeditedAt: undefined, clocks: [] };

/** The sample case in an open stage, with whatever else is given. */
export function caseIn(part: OpenPart | OpenPart['stage'], changed: Partial<CommonPart> = {}): CaseState {
  return { ...base, ...changed, ...(typeof part === 'string' ? firstOf[part] : part) };
}

const firstOf: { [S in OpenPart['stage']]: Extract<OpenPart, { stage: S }> } = {
  screening: { stage: 'screening' },
  'awaiting-applicant': {
    stage: 'awaiting-applicant',
    wanted: { items: ['The biopsy report of the lesion'], since: pacific('2026-11-25T09:00-08:00') },
  },
  'gathering-records': { stage: 'gathering-records', asked: true },
  'assigning-reviewers': { stage: 'assigning-reviewers', noCandidate: false },
  reviewing: { stage: 'reviewing' },
  adopting: { stage: 'adopting' },
  authorizing: { stage: 'authorizing', asked: true, reports: [] },
  'confirming-care': { stage: 'confirming-care', asked: true },
  'resolving-complaint': { stage: 'resolving-complaint', asked: true },
};

export function closedAs(outcome: Outcome, changed: Partial<CommonPart> = {}): CaseState {
  const reason = 'Words of a person about the melanoma.';
  const closedAt = pacific('2026-12-20T12:00-08:00');
  return { ...base, ...changed, stage: 'closed', outcome, reason, closedAt, before: { stage: 'screening' } };
}

/** The two issues of the sample: the first under review, the second a complaint, unless said otherwise. */
/** The same case of a member who asked for Spanish. */
export function readsSpanish(state: CaseState): CaseState {
  const { application } = state;
  return { ...state, application: { ...application, patient: { ...application.patient, language: 'Español' } } };
}

export function issues(first: Partial<Issue> = {}, second: Partial<Issue> = {}): Issue[] {
  return base.issues.map((issue, place) =>
    place === 0
      ? { ...issue, route: 'imr', reviewType: 'experimental', ...first }
      : { ...issue, route: 'complaint', ...second },
  );
}

export const reviewOnly = issues({}, { route: 'not-taken' });
export const complaintOnly = issues({ route: 'complaint' });

export function clock(id: ClockId, startedAt: string, changed: Partial<Clock> = {}): Clock {
  const start = pacific(startedAt);
  const derivation = derive({ rule: id, startedBy: 'an-event', startedAt: start, asOf: start });
  return { id, revision: 1, status: 'running', derivation, reminded: 0, penaltyDays: [], ...changed };
}

export function seat(reviewer: string, status: Seat['status']): Seat {
  const qualifications = 'Board certified in dermatology';
  const invitedAt = pacific('2026-12-01T15:30-08:00');
  return { seat: 1, reviewerId: ReviewerId.parse(reviewer), organizationId, qualifications, status, invitedAt };
}

const readers = {
  applicant: { party: 'applicant' },
  representative: { party: 'representative' },
  assistant: { party: 'assistant' },
  plan: { party: 'plan', planId },
  reviewer: { party: 'reviewer', reviewerId: ReviewerId.parse('rev-dermatology-7') },
  'review-org': { party: 'review-org', organizationId },
  provider: { party: 'provider', issue: 1 },
  director: { party: 'director' },
} as const satisfies Record<Recipient['party'], Recipient>;

/** What fills a letter of that kind where it does not matter with what. */
const someFacts: Readonly<Record<string, Notice['facts']>> = {
  'access-code': { generation: 2, by: 'post', after: 0 },
  'copy-for-assistant': { of: `${caseNumber}-0003` },
  'contact-changed': { changed: ['email'], by: 'email' },
  'information-request': { count: 1 },
  'imr-approved': { inPart: false },
  'imr-approved-provider': { inPart: false },
  decision: { result: 'overturned' },
  'decision-plan': { result: 'overturned' },
  'decision-provider': { result: 'overturned' },
  'complaint-closing': { finding: 'resolved' },
  'complaint-closing-plan': { finding: 'resolved' },
  'complaint-closing-provider': { finding: 'resolved' },
  'plan-inquiry': { dueOn: '2026-11-30', dueAt: '2026-12-01T07:59:59.000Z' },
  extension: { clock: 'V4', dueOn: '2026-12-31', because: 'person' },
  'extension-withdrawn': { clock: 'V4', dueOn: '2026-12-31' },
  'deadline-reminder': { clock: 'V4', dueOn: '2026-12-31', dueAt: '2027-01-01T07:59:59.000Z' },
  'deadline-missed': { clock: 'V4', dueOn: '2026-12-31', dueAt: '2027-01-01T07:59:59.000Z' },
  'penalty-sum': { clock: 'C1', days: 7, from: '2027-03-11', through: '2027-03-17' },
  'enforcement-referral': { clock: 'C1', days: 10, from: '2027-03-11', through: '2027-03-20' },
  expedited: { urgency: 'expedited' },
  closure: { outcome: 'duplicate' },
  'care-answered': { says: 'coming', on: '2027-01-08' },
  'part-promised': { given: false },
  'care-pursued': { owedAgain: false, askOn: '2026-12-29' },
  'reviewer-question': { question: 'question-31' },
  'question-copy': { question: 'question-31', asked: 'plan' },
  'question-answered': { question: 'question-31', asked: 'plan' },
  'question-left': { question: 'question-31' },
  'form-refused': { explained: false },
  'signature-refused': { explained: false },
  'release-ended': { how: 'revoked' },
  'paper-refused': { again: false },
  'paper-added': { papers: 1, from: 'applicant' },
  'paper-taken-out': { document: 'D0024' },
  'records-incomplete': { items: ['criteria'], files: 0 },
};

/** A letter that waits to go out. An extension was given by a person, unless its facts say otherwise. */
export function notice(kind: string, party: Recipient['party'], given = someFacts[kind] ?? {}): Notice {
  const facts = kind === 'extension' ? { because: 'person', ...given } : given;
  const queuedAt = pacific('2026-11-25T09:00-08:00');
  return { id: NoticeId.parse(`${caseNumber}-0009`), kind, to: readers[party], status: 'queued', queuedAt, facts };
}
