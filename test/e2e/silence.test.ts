import { afterAll, beforeAll, expect, it } from 'vitest';
import { pacific } from '../../local/walkthrough/pacific.ts';
import { play } from '../../local/walkthrough/play.ts';
import { story7 } from '../../local/walkthrough/stories/story-7.ts';
import { openSession, type StackSession } from './stack-session.ts';

let session: StackSession;

// A stack of its own: the story leaves no reviewer in the directory, and four months pass minute by minute at their edges.
beforeAll(async () => {
  session = await openSession({ at: pacific(story7.begins) });
});
afterAll(() => session.close());

it('Whoever is silent, it is noticed on its day, and not before, by whoever can end it', async () => {
  expect(await play(story7, session.http)).toEqual([]);
});
