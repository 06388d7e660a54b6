import * as z from 'zod';
import { text } from '../words/text.ts';
import { AnalysisParts, IssueAnalysis } from '../case/analysis.ts';
import { ChoiceProof, FindingOnIssue, FormerReviewer, Seat } from '../case/seat.ts';
import type { CaseState } from '../case/state.ts';
import { changeSeat } from './change-seat.ts';
import { event } from './event.ts';
import { note } from './fields.ts';
import { inStage, moveFrom } from './in-stage.ts';
import { Credential, CredentialCheck } from '../directory/credential.ts';
import { Instant } from '../time/instants.ts';
import { OrganizationId, ReviewerId } from '../words/ids.ts';

export const reviewEvents = {
  'reviewers-proposed': event({
    data: {
      seats: z.array(Seat),
      proof: ChoiceProof,
    },
    apply: (state, { data }): CaseState =>
      inStage(state, 'assigning-reviewers', found => askedByLot(asked(found, data.seats))),
  }),
  'reviewers-not-found': event({
    data: {
      seats: z.int().positive(),
      excluded: ChoiceProof.shape.excluded,
      /** Asked to find somebody, where no organization was asked before: the case is theirs from now on. */
      organizationId: z.optional(OrganizationId),
      /** Whom nothing bars but what somebody could look up. */
      toCheck: z.optional(z.object({ reviewerIds: z.array(ReviewerId), by: Instant })),
    },
    apply: (state, { data: { organizationId, toCheck } }): CaseState =>
      inStage(state, 'assigning-reviewers', ({ toCheck: _before, ...found }) => ({
        ...found,
        organizations: [
          ...new Set([...found.organizations, ...(organizationId === undefined ? [] : [organizationId])]),
        ],
        noCandidate: true,
        ...(toCheck && { toCheck }),
      })),
  }),
  'reviewers-sought-again': event({
    data: {},
    apply: (state): CaseState => inStage(state, 'assigning-reviewers', askedByLot),
  }),
  'credentials-checked': event({
    data: {
      seat: z.int().positive(),
      /** Those that nobody had looked up lately when the reviewer was asked, and what is missing still. */
      checks: z.array(CredentialCheck),
      unchecked: z.array(Credential),
    },
    wakesMachine: false,
    apply: (state, { data: { seat, unchecked } }): CaseState =>
      changeSeat(state, seat, ({ unchecked: _before, checkBy, ...one }) => ({
        ...one,
        ...(unchecked.length > 0 && { unchecked, ...(checkBy && { checkBy }) }),
      })),
  }),
  'review-accepted': event({
    data: { seat: z.int().positive(), answers: z.record(z.string(), z.boolean()) },
    apply: (state, { data, at }): CaseState =>
      changeSeat(state, data.seat, seat => ({ ...seat, status: 'accepted', acceptedAt: at })),
  }),
  'reviewer-left': event({
    data: { former: FormerReviewer, note },
    apply: (state, { data: { former } }): CaseState => {
      const seats = state.seats.filter(({ seat }) => seat !== former.seat);
      const next = { ...state, seats, formerReviewers: [...state.formerReviewers, former] };
      // Back at the records, where nobody is asked yet.
      if (next.stage === 'gathering-records') return next;
      return moveFrom(['assigning-reviewers', 'reviewing'], next, { stage: 'assigning-reviewers', noCandidate: false });
    },
  }),
  'review-opened': event({
    data: {},
    apply: (state, { at }): CaseState => {
      const seats = state.seats.map(seat =>
        seat.status === 'accepted' ? { ...seat, openedAt: seat.openedAt ?? at } : seat,
      );
      return moveFrom('assigning-reviewers', { ...state, seats }, { stage: 'reviewing' });
    },
  }),
  'analysis-draft-kept': event({
    /** As it was sent: whatever its reviewer has so far. */
    data: {
      seat: z.int().positive(),
      finding: z.optional(FindingOnIssue.shape.finding),
      issues: z.optional(z.array(FindingOnIssue)),
      rationale: z.optional(text(50_000)),
      qualifications: z.optional(text(2000)),
      analysis: z.optional(AnalysisParts),
    },
    wakesMachine: false,
    apply: (state, { data, at, version }): CaseState =>
      changeSeat(state, data.seat, seat => ({ ...seat, draft: { savedAt: at, event: version } })),
  }),
  'analysis-submitted': event({
    data: {
      seat: z.int().positive(),
      findings: z.array(FindingOnIssue),
      /** All that older analyses say; beside `analysis`, what its reviewer wrote freely, or else its plain words once more. */
      rationale: text(60_000),
      qualifications: z.optional(text(2000)),
      /** Issue by issue, with the criteria and the kinds of source as codes; older analyses have none. */
      analysis: z.optional(z.array(IssueAnalysis)),
    },
    apply: (state, { data, at, version }): CaseState =>
      changeSeat(state, data.seat, ({ draft: _draft, ...seat }) => ({
        ...seat,
        status: 'analysed',
        analysis: { findings: data.findings, submittedAt: at, event: version },
      })),
  }),
};

/** The lot is drawn for what is empty: what it found before counts no more. */
function askedByLot({ toCheck: _before, ...found }: Extract<CaseState, { stage: 'assigning-reviewers' }>): CaseState {
  return { ...found, noCandidate: false };
}

/** Reviewers are asked for those seats, and by that their organizations. */
function asked<S extends CaseState>(state: S, proposed: readonly Seat[]): S {
  const kept = state.seats.filter(({ seat }) => !proposed.some(({ seat: number }) => number === seat));
  const organizations = [...state.organizations, ...proposed.map(({ organizationId }) => organizationId)];
  return {
    ...state,
    seats: [...kept, ...proposed].toSorted((a, b) => a.seat - b.seat),
    organizations: [...new Set(organizations)],
  };
}
