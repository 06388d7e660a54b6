import type { Api, SentMail } from './api.ts';
import { Differences } from './differences.ts';
import { checkDoubles, checkMails, mailLine } from './mail-checks.ts';
import { timeOf, pacific } from './pacific.ts';
import { type CaseShown, CaseClient } from './case-client.ts';
import type { Desk } from './people.ts';
import type { CaseStory, Expectation, Step, Story } from './story.ts';
import type { AnswerOf } from '../../domain/api/calls.ts';
import { instantAt } from '../../domain/time/instants.ts';
import { localDateOf } from '../../domain/time/days.ts';

/** Who hears what happens while a story is played. */
export interface Audience {
  begins?(story: Story): void;
  caseBegins?(story: CaseStory): void;
  /** After a step, when everything has settled: the case, and the mails that went out since the step before. */
  stepDone?(step: Step, shown: CaseShown, mails: readonly SentMail[]): void | Promise<void>;
  /** Right after the act was answered, while its effects may still be under way. */
  acted?(step: Step, index: number): Promise<void>;
}

/**
 * Plays a story over HTTP, on a stack whose clock stands at or before its beginning.
 * @returns what differs from it; empty where everything came as it is written
 * @throws UnexpectedAnswer where a call is answered in a way that the story can't go on from
 */
export async function play(story: Story, api: Api, audience: Audience = {}): Promise<string[]> {
  const differences = new Differences();
  audience.begins?.(story);
  await api.advanceTo(pacific(story.begins));
  const earlier: CaseClient[] = [];
  for (const one of story.cases) earlier.push(await playCase(one, api, audience, differences, earlier));
  return differences.found;
}

/** @param earlier the cases of the story before this one, for what happens between them */
async function playCase(
  story: CaseStory,
  api: Api,
  audience: Audience,
  differences: Differences,
  earlier: readonly CaseClient[],
): Promise<CaseClient> {
  audience.caseBegins?.(story);
  const caseClient = new CaseClient(api, story.application, [...earlier]);
  let sent: SentMail[] = [];
  for (const [index, step] of story.steps.entries()) {
    await api.advanceTo(pacific(step.at));
    await step.act(caseClient);
    await audience.acted?.(step, index);
    await api.now();
    const shown = await caseClient.look();
    const mails = (await api.mails()).filter(({ tags }) => tags['case'] === caseClient.caseNumber);
    const since = mails.filter(({ id }) => !sent.some(one => one.id === id));
    checkStep(step, shown, since, differences);
    await checkWaits(step, shown, caseClient, differences);
    checkMails(since, shown, story.application, differences, step.then.reaches);
    checkDoubles(mails, differences);
    sent = mails;
    await audience.stepDone?.(step, shown, since);
  }
  const { clocks } = await caseClient.look();
  differences.same(`${story.title}, the clocks at the end`, clocksShown(clocks), sorted(story.clocksAtEnd));
  return caseClient;
}

function checkStep(step: Step, shown: CaseShown, mails: readonly SentMail[], differences: Differences): void {
  const { then, at } = step;
  const name = `${at}, ${step.who} ${step.does}`;
  const clocks = clocksShown(shown.clocks);
  for (const [id, expected] of Object.entries(then.clocks ?? {}))
    differences.same(`${name}: ${id}`, clocks[id], expected);
  for (const field of ['stage', 'owner', 'route', 'outcome'] as const satisfies (keyof Expectation)[]) {
    if (then[field] !== undefined) differences.same(`${name}: ${field}`, shown[field], then[field]);
  }
  if (then.mails !== undefined) {
    differences.sameInAnyOrder(
      `${name}: mails`,
      mails.map(mail => mailLine(mail, shown)),
      then.mails,
    );
  }
  if (then.recommended !== undefined) {
    differences.same(`${name}: the advice`, shown.recommendation?.route, then.recommended);
  }
  for (const [line, words] of Object.entries(then.says ?? {})) {
    const mail = mails.find(one => mailLine(one, shown) === line);
    if (words !== undefined && mail?.text.includes(words) !== true)
      differences.add(`${name}: the mail ${line} does not say “${words}”.`);
  }
  for (const [id, words] of Object.entries(then.explained ?? {})) {
    const explanation = shown.clocks.find(clock => clock.id === id)?.explanation;
    if (explanation?.includes(words) !== true)
      differences.add(`${name}: the date of ${id} is not explained by “${words}”.`);
  }
  if (then.penalty !== undefined) {
    const { clock, ...penalty } = then.penalty;
    differences.same(`${name}: penalty`, shown.clocks.find(({ id }) => id === clock)?.penalty, penalty);
  }
}

/** Who has what to do by when, and what the member reads of it. */
async function checkWaits(
  { then, at, who, does }: Step,
  shown: CaseShown,
  caseClient: CaseClient,
  differences: Differences,
): Promise<void> {
  const name = `${at}, ${who} ${does}`;
  for (const [desk, expected] of Object.entries(then.work ?? {})) {
    const lines = (await caseClient.workOf(desk as Desk)).map(row => workLine(row, shown));
    differences.sameInAnyOrder(`${name}: worklist ${desk}`, lines, expected);
  }
  if (then.violations !== undefined) {
    const noted = (shown.violations ?? []).map(({ clock }) => clock);
    differences.same(`${name}: violations`, noted, then.violations);
  }
  if (then.member === undefined) return;
  const { status } = await caseClient.lookAsMember();
  for (const field of ['who', 'by', 'late'] as const) {
    if (field in then.member) differences.same(`${name}: the member, ${field}`, status[field], then.member[field]);
  }
}

/** `route-case, due 2026-12-01, late`; with the hour where it is not the end of the day, and a letter, a paper or a disclosure by its kind. */
function workLine({ duty, dueAt, late }: AnswerOf<'readWorklist'>['items'][number], shown: CaseShown): string {
  const kinds = [
    ...shown.notices.map(({ noticeId, kind }) => [noticeId, kind] as const),
    ...shown.documents.map(({ documentId, kind }) => [documentId, kind] as const),
    ...(shown.disclosures ?? []).map(({ id, because }) => [id, because] as const),
    ...shown.parties.reviewers.map(({ seat, reviewerId = '' }) => [reviewerId, `reviewer ${seat}`] as const),
  ];
  const named = kinds.reduce((words, [id, kind]) => words.replace(id, kind), duty);
  const at = instantAt(Date.parse(dueAt));
  const time = timeOf(at);
  return `${named}, due ${localDateOf(at)}${time === '23:59' ? '' : ` ${time}`}${late ? ', late' : ''}`;
}

type ClockShown = CaseShown['clocks'][number];

/** `running, due 2026-12-02` by clock; with the hour where hours are counted. */
function clocksShown(clocks: readonly ClockShown[]): Record<string, string> {
  return sorted(Object.fromEntries(clocks.map(clock => [clock.id, `${clock.status}, due ${dueShown(clock)}`])));
}

/** When a clock is due, as the stories write it. */
export function dueShown({ dueAt, dueOn, derivation }: ClockShown): string {
  const at = instantAt(Date.parse(dueAt));
  return derivation.unit === 'hours' ? `${localDateOf(at)} ${timeOf(at)}` : dueOn;
}

function sorted(clocks: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(clocks).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
