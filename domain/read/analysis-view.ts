import { analysisWarnings } from '../case/analysis-warnings.ts';
import { lacksOf } from '../case/analysis-lacks.ts';
import { recordsForReview } from '../case/reviewable.ts';
import { ownSeat } from '../case/seat.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEvent } from '../events/events.ts';
import type { Actor } from '../people/actors.ts';
import type { Language } from '../words/language.ts';
import { writtenIn } from './translation-view.ts';

/** What a reviewer has so far, for them alone: what it lacks, and what it cites nowhere, before it goes in. */
export function draftFor(state: CaseState, actor: Actor, texts: readonly CaseEvent[]) {
  const kept = actor.role === 'reviewer' ? ownSeat(state, actor)?.draft : undefined;
  const event = kept && texts.find(({ version }) => version === kept.event);
  if (kept === undefined || event === undefined) return undefined;
  const sent = sentIn(event);
  if (sent === undefined) return undefined;
  return {
    savedAt: kept.savedAt,
    ...sent,
    lacks: lacksOf(state, sent),
    warnings: analysisWarnings(sent.analysis ?? [], recordsForReview(state)),
  };
}

/** What was handed in once, where the analysis is asked for again, is a draft too. */
function sentIn({ type, data }: CaseEvent) {
  if (type === 'analysis-draft-kept') {
    const { seat: _seat, ...sent } = data;
    return sent;
  }
  if (type !== 'analysis-submitted') return undefined;
  const { findings: issues, rationale, qualifications, analysis } = data;
  return { issues, rationale, ...(qualifications !== undefined && { qualifications }), ...(analysis && { analysis }) };
}

/** The events in which what reviewers have not handed in is kept. */
export function draftsKept({ seats }: CaseState): number[] {
  return seats.flatMap(({ draft }) => (draft === undefined ? [] : [draft.event]));
}

/** What was handed in and stands, each with what the directory said of its author when the seat was taken. */
export function analysesIn({ seats }: CaseState, texts: readonly CaseEvent[]) {
  return texts.flatMap(event => {
    if (event.type !== 'analysis-submitted') return [];
    const { data } = event;
    const author = seats.find(({ seat }) => seat === data.seat);
    return author?.analysis?.event === event.version
      ? [{ ...data, qualifications: author.qualifications, event: event.version }]
      : [];
  });
}

/** The determination with each analysis; before its adoption only for those who work on it, who read what is cited nowhere, too. */
export function decisionView(
  state: CaseState,
  texts: readonly CaseEvent[],
  working: boolean,
  language: Language = 'en',
) {
  const { determination } = state;
  if (determination === undefined || (determination.adoptedAt === undefined && !working)) return null;
  const analyses = analysesIn(state, texts).map(({ analysis, event, ...said }) => ({
    ...said,
    written: writtenIn(state, texts, event, language),
    ...(analysis && { analysis }),
    ...(analysis && working && { warnings: analysisWarnings(analysis, recordsForReview(state)) }),
  }));
  const { secondLook: _secondLook, ...decided } = determination;
  return { ...decided, adoptedAt: determination.adoptedAt ?? null, analyses };
}

/** For the Help Center alone: that the analyses are looked at once more, until when, and what was found. */
export function secondLookIn({ determination }: CaseState, texts: readonly CaseEvent[]) {
  const look = determination?.secondLook;
  if (look === undefined) return undefined;
  const { dueAt, finding, answerBy } = look;
  const recorded = texts.find(({ version }) => version === look.event);
  const { concerns = [] } = recorded?.type === 'second-look-recorded' ? recorded.data : {};
  return { dueAt, finding: finding ?? null, concerns, ...(answerBy && { answerBy }) };
}
