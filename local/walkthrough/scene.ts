import * as z from 'zod';
import type { Api } from './api.ts';
import { type PersonOfStory, signInOf, type StaffOfStory } from './people.ts';
import type { ApplicationOfStory } from './story.ts';

/** The part of a case that the walkthrough reads: the contract's own names. */
export const CaseShown = z.object({
  caseNumber: z.string(),
  version: z.number(),
  stage: z.string(),
  owner: z.string(),
  route: z.string().nullable(),
  outcome: z.string().nullable(),
  recommendation: z.object({ route: z.string() }).nullable(),
  clocks: z.array(
    z.object({
      id: z.string(),
      status: z.string(),
      startedBy: z.string(),
      dueOn: z.string(),
      dueAt: z.string(),
      penalty: z.optional(z.object({ days: z.number(), atLeast: z.number() })),
      derivation: z.looseObject({ unit: z.string() }),
      explanation: z.string(),
    }),
  ),
  documents: z.array(z.object({ documentId: z.string(), status: z.string(), fileName: z.string() })),
  notices: z.array(z.object({ noticeId: z.string(), kind: z.string(), to: z.string(), status: z.string() })),
  parties: z.object({
    plan: z.object({ planId: z.string() }),
    reviewers: z.array(z.object({ seat: z.number(), reviewerId: z.optional(z.string()) })),
  }),
});
export type CaseShown = z.infer<typeof CaseShown>;

const Filed = z.object({
  caseNumber: z.string(),
  accessCode: z.string(),
  receivedAt: z.string(),
  acknowledgeBy: z.string(),
});
const Session = z.object({ token: z.string() });

/** A case on stage: who is in it, and what its people know of it. */
export class Scene {
  readonly api: Api;
  readonly application: ApplicationOfStory;
  /** The documents that were sent in since they were last handed over. */
  uploaded: string[] = [];
  #filed: z.infer<typeof Filed> | undefined;

  constructor(api: Api, application: ApplicationOfStory) {
    this.api = api;
    this.application = application;
  }

  get caseNumber(): string {
    return this.#known.caseNumber;
  }

  get acknowledgeBy(): string {
    return this.#known.acknowledgeBy;
  }

  get #known(): z.infer<typeof Filed> {
    if (this.#filed === undefined) throw new Error('The application has not been filed yet.');
    return this.#filed;
  }

  /** The same key every time: sent again after a breakdown, it is still one case. */
  async file(idempotencyKey: string): Promise<void> {
    const options = { body: this.application, headers: { 'idempotency-key': idempotencyKey } };
    this.#filed = Filed.parse(await this.api.expect(201, 'POST', '/applications', options));
  }

  /** The case as the Help Center sees it. */
  async look(): Promise<CaseShown> {
    const token = await this.api.token(signInOf('supervisor', ''));
    return CaseShown.parse(await this.api.expect(200, 'GET', `/cases/${this.caseNumber}`, { token }));
  }

  /** A token for that person: applicants with their access code, everybody else by signing in. */
  async tokenOf(person: PersonOfStory): Promise<string> {
    if (person === 'applicant') return this.#session();
    if (isReviewer(person)) return this.#reviewerToken(Number(person.slice('reviewer '.length)));
    const planId = person === 'plan' ? (await this.look()).parties.plan.planId : '';
    return this.api.token(signInOf(person, planId));
  }

  /** Where that person's calls go: applicants have one case, and need not name it. */
  pathOf(person: PersonOfStory): string {
    return person === 'applicant' ? '/my/case' : `/cases/${this.caseNumber}`;
  }

  async #session(): Promise<string> {
    const { caseNumber, accessCode } = this.#known;
    const body = { caseNumber, accessCode };
    return Session.parse(await this.api.expect(201, 'POST', '/sessions', { body })).token;
  }

  async #reviewerToken(seat: number): Promise<string> {
    const { reviewers } = (await this.look()).parties;
    const reviewerId = reviewers.find(one => one.seat === seat)?.reviewerId;
    if (reviewerId === undefined) throw new Error(`Nobody has seat ${seat}.`);
    return this.api.token({ role: 'reviewer', sub: reviewerId, reviewerId });
  }
}

function isReviewer(
  person: Exclude<PersonOfStory, 'applicant'>,
): person is Exclude<PersonOfStory, StaffOfStory | 'applicant'> {
  return person.startsWith('reviewer ');
}
