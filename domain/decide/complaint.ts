import type { Payload } from '../commands/commands.ts';
import { meetClocks, stopClocks } from './clocks.ts';
import type { Draft } from './draft.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { providersOf, recipientOf } from '../case/providers.ts';
import { notNow, type Refusal } from './refusal.ts';
import { unknownDocument } from './records.ts';
import { deciders } from './decider.ts';
import { endPartCare } from './endings.ts';
import { noticesOf, wasQueued } from '../letters/letter-kind.ts';
import { complaintClosing } from '../letters/complaint-closing.ts';
import { complaintClosingPlan } from '../letters/complaint-closing-plan.ts';
import { complaintClosingProvider } from '../letters/complaint-closing-provider.ts';
import { complaintNotice } from '../letters/complaint-notice.ts';
import { notApproved } from '../letters/not-approved.ts';
import type { ComplaintFinding } from '../case/stage-names.ts';

export const complaintDeciders = deciders({
  'answer-complaint': answerComplaint,
  'resolve-complaint': resolveComplaint,
  'notify-plan-of-complaint': notifyPlanOfComplaint,
});

function notifyPlanOfComplaint(draft: Draft): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'resolving-complaint' || state.asked) return notNow('The plan knows of the complaint.');
  draft.record('plan-notified-of-complaint', {});
  const about = noticesOf(state, notApproved).at(-1)?.about;
  if (!wasQueued(state, complaintNotice)) queueNotice(draft, complaintNotice, planOf(state), {}, about);
  return undefined;
}

/** 28 CCR 1300.68(g)-(h): the plan's answer meets R5. */
function answerComplaint(draft: Draft, payload: Payload<'answer-complaint'>): Refusal | undefined {
  const refusal = unknownDocument(draft, payload.documentIds);
  if (refusal !== undefined) return refusal;
  draft.record('complaint-answered', { documentIds: payload.documentIds ?? [], note: payload.note });
  meetClocks(draft, 'R5');
  return undefined;
}

/** H&S 1368(b)(5): to the providers of what was settled now too. */
function tellProviders(draft: Draft, settled: readonly number[], finding: ComplaintFinding): void {
  const { application } = draft.state();
  for (const provider of providersOf(application)) {
    if (!provider.issues.some(issue => settled.includes(issue))) continue;
    queueNotice(draft, complaintClosingProvider, recipientOf(provider), { finding });
  }
}

/** The disposition, H&S 1368(b)(5), to member and plan. A part of a case under review ends without ending the case. */
function resolveComplaint(draft: Draft, payload: Payload<'resolve-complaint'>): undefined {
  const finding = payload.finding ?? 'resolved';
  const open = draft.state().issues.filter(({ route, outcome }) => route === 'complaint' && outcome === undefined);
  draft.record('complaint-resolved', { finding, summary: payload.summary });
  const about = draft.state().version;
  meetClocks(draft, 'K1');
  stopClocks(draft, 'The complaint was settled.', 'R5', 'R6');
  endPartCare(draft, 'The complaint was settled.');
  queueNotice(draft, complaintClosing, applicant, { finding }, about);
  queueNotice(draft, complaintClosingPlan, planOf(draft.state()), { finding }, about);
  tellProviders(
    draft,
    open.map(({ number }) => number),
    finding,
  );
  if (draft.state().stage !== 'resolving-complaint') return;
  const conclusion = { outcome: 'complaint-resolved', reason: 'The complaint was settled.' } as const;
  draft.record('case-concluding', { conclusion });
}
