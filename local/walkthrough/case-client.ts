import { accessCodeIn } from './access-code-in.ts';
import type { AnswerOf, BodyOf, CommandBody } from '../../domain/api/calls.ts';
import type { Api } from './api.ts';
import { type Desk, type PersonOfStory, signInOf, type StaffOfStory } from './people.ts';
import type { ApplicationOfStory } from './application-of-story.ts';

/** A case as the Help Center sees it. */
export type CaseShown = AnswerOf<'readCase'>;

/** A case, as its people see it and give their commands to it over HTTP. */
export class CaseClient {
  readonly api: Api;
  readonly application: ApplicationOfStory;
  /** The cases of the same story that were played before. */
  readonly earlier: readonly CaseClient[];
  /** The documents that the plan has sent in since it last handed some over. */
  uploaded: string[] = [];
  /** The review organization that was asked last. */
  #organizationId: string | undefined;
  #filed: AnswerOf<'fileApplication'> | undefined;
  /** As it was shown to whoever filed, or stands in the last letter that brought one. */
  #accessCode: string | undefined;

  constructor(api: Api, application: ApplicationOfStory, earlier: readonly CaseClient[] = []) {
    this.api = api;
    this.application = application;
    this.earlier = earlier;
  }

  get caseNumber(): string {
    return this.#known.caseNumber;
  }

  get acknowledgeBy(): string {
    return this.#known.acknowledgeBy;
  }

  get #known(): AnswerOf<'fileApplication'> {
    if (this.#filed === undefined) throw new Error('The application has not been filed yet.');
    return this.#filed;
  }

  /** The same key every time: sent again after a breakdown, it is still one case. */
  async file(idempotencyKey: string): Promise<void> {
    const headers = { 'idempotency-key': idempotencyKey };
    this.#filed = await this.api.client('fileApplication', { body: this.application, headers });
    this.#accessCode = this.#filed.accessCode;
  }

  /** An analyst types in what came on paper. */
  async typeIn(idempotencyKey: string, how: Pick<ApplicationOfStory, 'channel' | 'receivedOn'>): Promise<void> {
    const headers = { 'idempotency-key': idempotencyKey };
    const token = await this.tokenOf('analyst');
    this.#filed = await this.api.client('fileApplication', { body: { ...this.application, ...how }, headers, token });
    this.#accessCode = this.#filed.accessCode;
  }

  /** Prints a letter of the post queue. The member reads the access code in it, where one is there. */
  async print(noticeId: string): Promise<string> {
    const path = { caseNumber: this.caseNumber, noticeId };
    const { text } = await this.api.client('printLetter', { path, token: await this.tokenOf('analyst') });
    this.#accessCode = accessCodeIn(text) ?? this.#accessCode;
    return text;
  }

  /** The case as the Help Center sees it. */
  async look(): Promise<CaseShown> {
    const token = await this.api.token(signInOf('supervisor', ''));
    const shown = await this.api.client('readCase', { path: { caseNumber: this.caseNumber }, token });
    this.#organizationId = shown.parties.reviewers[0]?.organizationId ?? this.#organizationId;
    return shown;
  }

  /** The case as the member sees it. */
  async lookAsMember(): Promise<AnswerOf<'readMyCase'>> {
    return this.api.client('readMyCase', { token: await this.#session() });
  }

  /** What stands of the case in that worklist; parties look into their own. */
  async workOf(desk: Desk): Promise<AnswerOf<'readWorklist'>['items']> {
    const isPartys = desk === 'plan' || desk === 'review-org' || desk === 'reviewer 1';
    const token = await this.tokenOf(isPartys ? desk : 'supervisor');
    const { items } = await this.api.client('readWorklist', { token, ...(isPartys ? {} : { query: { queue: desk } }) });
    return items.filter(({ caseNumber }) => caseNumber === this.caseNumber);
  }

  /** A token for that person: applicants with their access code, everybody else by signing in. */
  async tokenOf(person: PersonOfStory): Promise<string> {
    if (person === 'applicant') return this.#session();
    if (person === 'review-org') return this.#coordinatorToken();
    if (isReviewer(person)) return this.#reviewerToken(Number(person.slice('reviewer '.length)));
    const planId = person === 'plan' ? (await this.look()).parties.plan.planId : '';
    return this.api.token(signInOf(person, planId));
  }

  /** Gives a command; applicants have one case, and need not name it. */
  async give(person: PersonOfStory, body: CommandBody): Promise<AnswerOf<'commandCase'>> {
    const token = await this.tokenOf(person);
    if (person === 'applicant') return this.api.client('commandMyCase', { token, body });
    return this.api.client('commandCase', { path: { caseNumber: this.caseNumber }, token, body });
  }

  /** Asks for a place to send a file to. */
  async announce(person: PersonOfStory, body: BodyOf<'sendDocument'>): Promise<AnswerOf<'sendDocument'>> {
    const token = await this.tokenOf(person);
    if (person === 'applicant') return this.api.client('sendMyDocument', { token, body });
    return this.api.client('sendDocument', { path: { caseNumber: this.caseNumber }, token, body });
  }

  async #session(): Promise<string> {
    if (this.#accessCode === undefined) throw new Error('The member has no access code yet.');
    const body = { caseNumber: this.caseNumber, accessCode: this.#accessCode };
    return (await this.api.client('openSession', { body })).token;
  }

  async #coordinatorToken(): Promise<string> {
    if (this.#organizationId === undefined) throw new Error('No organization has been asked.');
    return this.api.token({ role: 'review-org', sub: 'coordinator-1', organizationId: this.#organizationId });
  }

  async #reviewerToken(seat: number): Promise<string> {
    const { reviewers } = (await this.look()).parties;
    const reviewerId = reviewers.find(one => one.seat === seat)?.reviewerId;
    if (reviewerId === undefined) throw new Error(`Nobody has seat ${seat}.`);
    return this.api.token({ role: 'reviewer', sub: reviewerId, reviewerId });
  }
}

function isReviewer(
  person: Exclude<PersonOfStory, 'applicant' | 'review-org'>,
): person is Exclude<PersonOfStory, StaffOfStory | 'applicant' | 'review-org'> {
  return person.startsWith('reviewer ');
}
