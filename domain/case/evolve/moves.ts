import { type CaseState, commonPart, isOpen, type Issue, type OpenPart, openPart } from '../state.ts';
import { moveTo, type Of } from './stage.ts';

export function routed(state: CaseState, event: Of<'case-routed'>): CaseState {
  const issues = state.issues.map(issue => {
    const decided = event.data.issues.find(({ issue: number }) => number === issue.number);
    if (decided === undefined) return issue;
    return { ...issue, route: decided.route, reviewType: decided.reviewType };
  });
  const next: CaseState = { ...state, issues };
  if (issues.some(issue => issue.route === 'imr')) {
    return moveTo(next, { stage: 'gathering-records', requested: false });
  }
  if (issues.some(issue => issue.route === 'complaint')) {
    return moveTo(next, { stage: 'resolving-complaint', planNotified: false });
  }
  return moveTo(next, { stage: 'screening' });
}

export function signed(state: CaseState, event: Of<'information-supplied'>): CaseState {
  const { signedBy, signedOn } = event.data;
  if (signedBy === undefined) return state;
  const consent = { ...(state.application.consent ?? { releaseOfRecords: true }), signedBy, signedOn };
  return { ...state, application: { ...state.application, consent }, recommendation: undefined };
}

/** @throws Error where nothing was asked */
export function answered(state: CaseState, event: Of<'inquiry-answered'>): CaseState {
  if (state.inquiry === undefined) throw new Error(`${state.caseNumber} has asked its plan nothing.`);
  return { ...state, inquiry: { ...state.inquiry, answeredAt: event.at, answer: event.data.answer } };
}

export function reviewerLeft(state: CaseState, event: Of<'reviewer-left'>): CaseState {
  const { former } = event.data;
  const seats = state.seats.filter(seat => seat.seat !== former.seat);
  const next = { ...state, seats, formerReviewers: [...state.formerReviewers, former] };
  return next.stage === 'closed' ? next : moveTo(next, { stage: 'assigning-reviewers', noCandidate: false });
}

/** The review is over, and a complaint is left: who was still to review it holds no seat, and sees it no more. */
export function leftToComplaint(state: CaseState): CaseState {
  const seats = state.seats.filter(({ status }) => status === 'analysed');
  return moveTo({ ...state, seats }, { stage: 'resolving-complaint', planNotified: false });
}

export function adopted(state: CaseState, event: Of<'determination-adopted'>): CaseState {
  const { findings, authorizeWithin } = event.data;
  const issues = state.issues.map(issue => {
    const found = findings.find(({ issue: number }) => number === issue.number);
    return found === undefined ? issue : { ...issue, outcome: found.finding };
  });
  const next = { ...state, issues, determination: { findings, adoptedAt: event.at, authorizeWithin } };
  return findings.some(({ finding }) => finding === 'overturned')
    ? moveTo(next, { stage: 'authorizing', demanded: false })
    : next;
}

export function returned(state: CaseState, event: Of<'determination-returned'>): CaseState {
  const seats = state.seats.map(seat =>
    event.data.seats.includes(seat.seat) ? { ...seat, status: 'accepted' as const, analysis: undefined } : seat,
  );
  return moveTo({ ...state, seats, determination: undefined }, { stage: 'reviewing' });
}

export function settleIssues(
  state: CaseState,
  route: 'imr' | 'complaint',
  outcome: 'resolved' | 'withdrawn' | 'reversed-by-plan',
): CaseState {
  const issues = state.issues.map(issue =>
    issue.route === route && issue.outcome === undefined ? { ...issue, outcome } : issue,
  );
  return { ...state, issues };
}

export function closed(state: CaseState, event: Of<'case-closed'>): CaseState {
  if (!isOpen(state)) throw new Error(`${state.caseNumber} is closed already.`);
  const { outcome, reason, referral } = event.data.conclusion;
  return {
    ...commonPart({ ...state, issues: state.issues.map(leftOver), concluding: undefined }),
    stage: 'closed',
    outcome,
    reason,
    referral,
    closedAt: event.at,
    before: openPart(state),
  };
}

/** An issue that nobody decided ends with its case. */
function leftOver(issue: Issue): Issue {
  return issue.outcome === undefined ? { ...issue, outcome: 'closed' } : issue;
}

/** @throws Error where the case is not closed */
export function reopened(state: CaseState, event: Of<'case-reopened'>): CaseState {
  if (isOpen(state)) throw new Error(`${state.caseNumber} is open; it is not reopened.`);
  const part = partToGoOnWith(state.before, event.data);
  const issues = state.issues.map(issue =>
    isOpenAgain(issue, part, state) ? { ...issue, outcome: undefined } : issue,
  );
  const determination =
    part.stage === 'adopting' && state.determination !== undefined
      ? { findings: state.determination.findings }
      : state.determination;
  return { ...commonPart({ ...state, issues, determination, generation: state.generation + 1 }), ...part };
}

function partToGoOnWith(before: OpenPart, { stage, asksAgain }: Of<'case-reopened'>['data']): OpenPart {
  if (before.stage !== stage) return { stage: 'screening' };
  if (!asksAgain) return before;
  switch (before.stage) {
    case 'gathering-records':
      return { ...before, requested: false };
    case 'authorizing':
      return { ...before, demanded: false };
    case 'confirming-care':
      return { ...before, asked: false };
    case 'resolving-complaint':
      return { ...before, planNotified: false };
    case 'screening':
    case 'awaiting-applicant':
    case 'assigning-reviewers':
    case 'reviewing':
    case 'adopting':
      return before;
  }
}

/** Whether the ending of an issue is undone: all endings but those that came before the stage that the case is in again. */
function isOpenAgain({ number, route, outcome }: Issue, { stage }: OpenPart, { determination }: CaseState): boolean {
  if (outcome === 'withdrawn' || outcome === 'closed') return true;
  if (stage === 'resolving-complaint') return route === 'complaint';
  if (stage === 'authorizing' || stage === 'confirming-care') return false;
  if (route === 'complaint') return false;
  // What an earlier determination decided stays decided.
  return outcome === 'reversed-by-plan' || determination?.findings.some(({ issue }) => issue === number) === true;
}
