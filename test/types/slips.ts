import type { Command } from '../../domain/commands/any-command.ts';
import type { Deciders } from '../../domain/decide/decider.ts';
import { applicant, planOf, queueNotice } from '../../domain/decide/queue-notice.ts';
import type { Draft } from '../../domain/decide/draft.ts';
import { event } from '../../domain/events/event.ts';
import type { LocalDate } from '../../domain/time/instants.ts';
import { adoptionRequest } from '../../domain/letters/adoption-request.ts';
import { decision } from '../../domain/letters/decision.ts';
import { decisionPlan } from '../../domain/letters/decision-plan.ts';
import { extension } from '../../domain/letters/extension.ts';
import { imrApproved } from '../../domain/letters/imr-approved.ts';

// What must not compile. Nothing here is run: `npm run types` reads it, and complains where an error is missing.

export function slips(draft: Draft, dueOn: LocalDate, all: Deciders): unknown[] {
  const plan = planOf(draft.state());
  queueNotice(draft, decisionPlan, plan, { result: 'overturned' });
  // @ts-expect-error a fact misspelt, to the plan
  queueNotice(draft, decisionPlan, plan, { resutl: 'overturned' });
  // @ts-expect-error a fact misspelt, to the member
  queueNotice(draft, decision, applicant, { resutl: 'overturned' });
  // @ts-expect-error a fact left out
  queueNotice(draft, decision, applicant);
  // @ts-expect-error a word where a yes or no belongs
  queueNotice(draft, imrApproved, applicant, { inPart: 'no' });
  // @ts-expect-error a fact under another name
  queueNotice(draft, extension, applicant, { clock: 'V1', due: dueOn, because: 'person' });
  // @ts-expect-error facts of a letter that is filled from none
  queueNotice(draft, adoptionRequest, { party: 'director' }, { result: 'overturned' });
  // @ts-expect-error a reader for whom it was never written
  queueNotice(draft, adoptionRequest, applicant);

  const { withdraw: _left, ...others } = all;
  // @ts-expect-error a command that nothing decides
  const missing: Deciders = others;
  // @ts-expect-error a command with what another one carries
  const mixed: Command<'expedite'> = { type: 'expedite', payload: { seat: 1 }, at: draft.at, by: draft.by };
  // @ts-expect-error an event that reads what it does not carry
  const unread = event({ data: {}, apply: (state, { data }) => ({ ...state, assignedTo: data.to }) });
  return [missing, mixed, unread];
}
