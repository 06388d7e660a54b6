import type { CaseEvent } from './events.ts';
import { announced, asked, changeChecks, changeDocument, changeNotice, changeSeat } from './evolve/changes.ts';
import { clockChanged } from './evolve/clocks.ts';
import {
  adopted,
  answered,
  closed,
  leftToComplaint,
  reopened,
  returned,
  reviewerLeft,
  routed,
  settleIssues,
  signed,
} from './evolve/moves.ts';
import { noticeChanged } from './evolve/notices.ts';
import { reclassified } from './evolve/reclassified.ts';
import { inStage, moveTo } from './evolve/stage.ts';
import type { CaseState } from './state.ts';
import { wakingNobody } from './workflow-version.ts';

/** The case after an event. @throws Error when the event cannot follow: a damaged history must not go unseen. */
export function evolve(state: CaseState | undefined, event: CaseEvent): CaseState {
  if (state === undefined) return begin(event);
  if (event.version !== state.version + 1) {
    throw new Error(`Event ${event.version} of ${event.caseNumber} cannot follow version ${state.version}.`);
  }
  const workflowVersion = wakingNobody.includes(event.type) ? state.workflowVersion : event.version;
  return apply({ ...state, version: event.version, workflowVersion }, event);
}

function begin(event: CaseEvent): CaseState {
  if (event.type !== 'application-received' || event.version !== 1) {
    throw new Error(`A case begins with its application, not with ${event.type} as event ${event.version}.`);
  }
  const { narrative: _narrative, ...facts } = event.data.application;
  return {
    stage: 'screening',
    caseNumber: event.caseNumber,
    correlationId: event.correlationId,
    version: 1,
    workflowVersion: 1,
    generation: 1,
    receivedAt: event.at,
    channel: event.data.channel,
    application: facts,
    plan: event.data.plan,
    issues: facts.services.map((service, index) => ({
      number: index + 1,
      denialReason: service.denialReason,
      alreadyReceived: service.alreadyReceived,
      route: 'undecided',
    })),
    urgency: event.data.urgency,
    expeditedAt: event.data.urgency === 'expedited' ? event.at : undefined,
    clocks: [],
    notices: [],
    documents: [],
    seats: [],
    organizations: [],
    formerReviewers: [],
    violations: [],
  };
}

function apply(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'application-received':
      throw new Error(`${event.caseNumber} has its application already.`);
    case 'case-classified':
      return { ...state, recommendation: event.data.recommendation };
    case 'plan-identified':
      return { ...state, plan: event.data.plan, recommendation: undefined, inquiry: undefined };
    case 'case-routed':
      return routed(state, event);
    case 'case-reclassified':
      return reclassified(state, event);
    case 'case-reassigned':
      return { ...state, assignedTo: event.data.to };
    case 'information-requested':
      return moveTo(state, { stage: 'awaiting-applicant', asked: { items: event.data.items, at: event.at } });
    case 'information-supplied':
      return moveTo(signed(state, event), { stage: 'screening' });
    case 'waiting-ended':
      return moveTo(state, { stage: 'screening' });
    case 'plan-asked':
      return { ...state, inquiry: { ...event.data, askedAt: event.at } };
    case 'inquiry-answered':
      return answered(state, event);

    case 'clock-started':
    case 'clock-moved':
    case 'clock-resumed':
    case 'clock-paused':
    case 'clock-met':
    case 'clock-missed':
    case 'clock-stopped':
    case 'deadline-reminded':
    case 'penalty-day-counted':
      return clockChanged(state, event);

    case 'notice-queued':
    case 'notice-sent':
    case 'notice-delivered':
    case 'notice-complained':
    case 'notice-bounced':
    case 'notice-withdrawn':
    case 'notice-queued-for-post':
    case 'notice-posted':
      return noticeChanged(state, event);

    case 'document-announced':
      return announced(state, event);
    case 'document-arrived':
      return changeDocument(state, event.data.documentId, document => ({
        ...document,
        status: 'arrived',
        check: { versionId: event.data.versionId, since: event.at },
      }));
    case 'document-checks-stalled':
      return changeChecks(state, event.data.documentIds, check => ({
        ...check,
        stalled: { reason: event.data.reason, at: event.at },
      }));
    case 'document-checks-awaited':
      return changeChecks(state, event.data.documentIds, ({ versionId }) => ({ versionId, since: event.at }));
    case 'document-admitted':
      return changeDocument(state, event.data.documentId, document => ({
        ...document,
        status: 'admitted',
        contentType: event.data.contentType,
        bytes: event.data.bytes,
        sha256: event.data.sha256,
        admittedAt: event.at,
        check: undefined,
      }));
    case 'document-refused':
      return changeDocument(state, event.data.documentId, document => ({
        ...document,
        status: 'refused',
        refusal: event.data.reason,
        check: undefined,
      }));

    case 'records-requested':
      return inStage(state, 'gathering-records', found => ({ ...found, requested: true }));
    case 'receipt-acknowledged':
      return event.data.noticeIds.reduce(
        (now, id) =>
          changeNotice(now, id, notice => ({ ...notice, acknowledgedAt: event.data.receivedAt ?? event.at })),
        state,
      );
    case 'records-delivered':
      return state.stage === 'gathering-records' ? { ...state, deliveredAt: event.at } : state;
    case 'documentation-completed':
      return moveTo(
        { ...state, documentationCompleteAt: event.at },
        { stage: 'assigning-reviewers', noCandidate: false },
      );

    case 'reviewers-proposed':
      return inStage(asked(state, event.data.seats), 'assigning-reviewers', found => ({
        ...found,
        noCandidate: false,
      }));
    case 'reviewers-not-found':
      return inStage(state, 'assigning-reviewers', found => ({ ...found, noCandidate: true }));
    case 'review-accepted':
      return changeSeat(state, event.data.seat, seat => ({ ...seat, status: 'accepted', acceptedAt: event.at }));
    case 'reviewer-left':
      return reviewerLeft(state, event);
    case 'review-opened':
      return moveTo(state, { stage: 'reviewing' });
    case 'analysis-submitted':
      return changeSeat(state, event.data.seat, seat => ({
        ...seat,
        status: 'analysed',
        analysis: { findings: event.data.findings, submittedAt: event.at, event: event.version },
      }));
    case 'adoption-asked':
      return moveTo({ ...state, determination: { findings: event.data.findings } }, { stage: 'adopting' });
    case 'determination-adopted':
      return adopted(state, event);
    case 'determination-returned':
      return returned(state, event);

    case 'authorization-demanded':
      return inStage(state, 'authorizing', found => ({ ...found, demanded: true }));
    case 'authorization-reported':
      return inStage(state, 'authorizing', found => ({ ...found, report: event.data.report }));
    case 'authorization-refused':
      return inStage(state, 'authorizing', found => ({ ...found, report: undefined }));
    case 'authorization-accepted':
      return moveTo(state, {
        stage: 'confirming-care',
        asked: false,
        report: state.stage === 'authorizing' ? state.report : undefined,
      });
    case 'care-asked':
      return inStage(state, 'confirming-care', found => ({ ...found, asked: true }));
    case 'care-confirmed':
      return inStage(state, 'confirming-care', found => ({ ...found, careMissing: undefined }));
    case 'no-care-reported':
      return inStage(state, 'confirming-care', found => ({ ...found, careMissing: event.at }));

    case 'case-expedited':
      return { ...state, urgency: 'expedited', expeditedAt: event.at };
    case 'returned-to-standard':
      return { ...state, urgency: 'standard', expeditedAt: undefined };
    case 'complaint-opened':
      return leftToComplaint({ ...state, concluding: undefined });
    case 'plan-notified-of-complaint':
      return inStage(state, 'resolving-complaint', found => ({ ...found, planNotified: true }));
    case 'complaint-answered':
      return state.stage === 'resolving-complaint' ? { ...state, planAnsweredAt: event.at } : state;
    case 'complaint-resolved':
      return settleIssues(state, 'complaint', 'resolved');
    case 'case-withdrawn':
      return { ...settleIssues(settleIssues(state, 'imr', 'withdrawn'), 'complaint', 'withdrawn') };
    case 'case-reversed':
      return settleIssues(state, state.stage === 'resolving-complaint' ? 'complaint' : 'imr', 'reversed-by-plan');

    case 'case-concluding':
      return { ...state, concluding: event.data.conclusion };
    case 'case-closed':
      return closed(state, event);
    case 'case-reopened':
      return reopened(state, event);
    case 'workflow-renewed':
      return { ...state, generation: state.generation + 1 };
    case 'trouble-raised':
      return { ...state, trouble: { ...event.data, at: event.at } };
    case 'trouble-cleared':
      return { ...state, trouble: undefined };
    default:
      return unknownEvent(event);
  }
}

function unknownEvent(event: never): never {
  throw new Error(`There is no such event: ${JSON.stringify(event)}`);
}
