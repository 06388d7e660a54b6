import * as z from 'zod';
import { type Actor, isHelpCenter } from '../people/actors.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { DocumentId, OrganizationId, PlanId } from '../words/ids.ts';
import type { ApplicationFacts } from '../application/application.ts';
import { ClockSubject } from './clock.ts';
import type { Stage } from './stage-names.ts';
import { canBeReached, providersOf, recipientOf } from './providers.ts';

export const AskedParty = z.enum(['applicant', 'plan', 'provider']);
export type AskedParty = z.infer<typeof AskedParty>;

/** A party whom the reviewers of a case may ask. */
export const Asked = z.discriminatedUnion('party', [
  z.object({ party: z.literal('applicant') }),
  z.object({ party: z.literal('plan'), planId: PlanId }),
  z.object({ party: z.literal('provider'), issue: z.optional(z.int().positive()) }),
]);
export type Asked = z.infer<typeof Asked>;

/**
 * What a reviewer, or the organization, asks a party: question and answer are copied to all (Ins. Code 10169.3(a), parallel text of
 * H&S 1374.33). The review never waits for the answer.
 */
export const Question = z.object({
  /** What its clock (Q1) is about: `question-31`, by the event that asked it. */
  id: ClockSubject,
  to: Asked,
  /** The seat of the reviewer who asks; without one, the organization does. Parties learn neither. */
  seat: z.optional(z.int().positive()),
  organizationId: z.optional(OrganizationId),
  askedAt: Instant,
  /** The event that holds its words. */
  event: z.int().positive(),
  answer: z.optional(
    z.object({
      at: Instant,
      /** The day on which it came in, where staff entered it. */
      receivedOn: z.optional(LocalDate),
      documentIds: z.array(DocumentId),
      /** Whether something was said, beside the papers. */
      inWords: z.optional(z.literal(true)),
      event: z.int().positive(),
    }),
  ),
  /** Since when the review goes on without the answer. */
  leftAt: z.optional(Instant),
});
export type Question = z.infer<typeof Question>;

/** The stages in which an answer is of use. A part that joins a review sends it back to the records: what was asked stays asked. */
export const beforeTheDecision = ['gathering-records', 'assigning-reviewers', 'reviewing'] as const satisfies Stage[];

interface WithQuestions {
  questions?: readonly Question[] | undefined;
}

export function questionsOf({ questions = [] }: WithQuestions): readonly Question[] {
  return questions;
}

/** Whether somebody waits for its answer. */
export function isOpenQuestion({ answer, leftAt }: Question): boolean {
  return answer === undefined && leftAt === undefined;
}

export function openQuestions(state: WithQuestions): Question[] {
  return questionsOf(state).filter(isOpenQuestion);
}

export function openQuestion(state: WithQuestions, id: unknown): Question | undefined {
  return openQuestions(state).find(one => one.id === id);
}

/** While a plan's word that it gives the service stands, nobody waits; where it is broken, whoever was asked goes on. */
export function awaitedQuestions(state: WithQuestions & { stage: Stage }): Question[] {
  return beforeTheDecision.some(stage => stage === state.stage) ? openQuestions(state) : [];
}

/** Whether that actor may answer it: whoever was asked, or staff for them. A provider has no sign-in. */
export function mayAnswer({ to, answer }: Question, { role }: Pick<Actor, 'role'>): boolean {
  return answer === undefined && (isHelpCenter({ role }) || role === to.party);
}

/** Everybody who gets the question and the answer: the member, the plan, and each provider of the review whom we can reach. */
export function partiesOf(state: {
  plan: { planId: PlanId };
  application: ApplicationFacts;
  issues: readonly { number: number; route: string; outcome?: string | undefined }[];
}): Asked[] {
  return [
    { party: 'applicant' },
    { party: 'plan', planId: state.plan.planId },
    ...reviewedProviders(state).filter(canBeReached).map(recipientOf),
  ];
}

/** The providers of what is under review. */
export function reviewedProviders({
  application,
  issues,
}: {
  application: ApplicationFacts;
  issues: readonly { number: number; route: string; outcome?: string | undefined }[];
}) {
  const reviewed = issues.filter(({ route, outcome }) => route === 'imr' && outcome === undefined);
  return providersOf(application).filter(one => reviewed.some(({ number }) => one.issues.includes(number)));
}
