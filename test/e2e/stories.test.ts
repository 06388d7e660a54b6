import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchName } from '../../lambdas/shared/watch.ts';
import { watchedClocks } from '../../domain/case/clock-watch.ts';
import { lookInto } from '../../local/drill/kept.ts';
import { pacific } from '../../local/walkthrough/pacific.ts';
import { play } from '../../local/walkthrough/play.ts';
import { story2 } from '../../local/walkthrough/stories/story-2.ts';
import { story3 } from '../../local/walkthrough/stories/story-3.ts';
import { story5 } from '../../local/walkthrough/stories/story-5.ts';
import { story6 } from '../../local/walkthrough/stories/story-6.ts';
import { story8 } from '../../local/walkthrough/stories/story-8.ts';
import { openSession, type StackSession } from './stack-session.ts';

let session: StackSession;

beforeAll(async () => {
  session = await openSession({ at: pacific(story5.begins) });
});
afterAll(() => session.close());

/**
 * One after the other on one stack, in the order of their days; so each is played among the open cases of the others.
 * Stories 1 and 4 are played where every word is looked at (`privacy.test.ts`), story 1 also where the stack is killed, story 7 in
 * `silence.test.ts`.
 */
describe('A story, played over HTTP', () => {
  it.each([story5, story2, story3, story6, story8])('$number goes to every literal date, mail and end', async story => {
    expect(await play(story, session.http)).toEqual([]);
  });
});

it('When all are played, each clock that runs has its watch, and no watch is left over', async () => {
  const { cases, executions } = await lookInto(session.stack);
  const wanted = [...cases.values()].flatMap(({ state }) =>
    watchedClocks(state).map(run => watchName(state.caseNumber, run)),
  );
  const running = executions.filter(({ status, input }) => status === 'RUNNING' && input.includes('"clock"'));
  expect(running.map(({ name }) => name).toSorted()).toEqual(wanted.toSorted());
  expect([...cases.values()].filter(({ state }) => state.stage === 'closed').length).toBeGreaterThan(3);
});
