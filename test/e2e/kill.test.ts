import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Api, apiAt } from '../../local/walkthrough/api.ts';
import { pacific } from '../../local/walkthrough/pacific.ts';
import { play } from '../../local/walkthrough/play.ts';
import { story1 } from '../../local/walkthrough/stories/story-1.ts';
import { type ChildStack, startChildStack } from './child-stack.ts';

/** Right after these steps were answered, while what follows from them is under way. */
const killedRightAfter = [0, 2, 3, 4, 5, 6, 7, 9, 11];
/** While the clock moves on from here to the next step, at the moment that a reminder has gone out on the way. */
const killedOnTheWayFrom = 5;
/** A mail that was claimed and of which nothing is known is settled after a quarter of an hour. */
const minutesOfDoubt = 16;

const DeadLetters = z.object({ deadLetters: z.record(z.string(), z.number()) });
const Events = z.object({ items: z.array(z.object({ version: z.number() })) });

describe('A stack that is killed at ten points of a story', () => {
  let stack: ChildStack;
  let api: Api;
  let differences: string[];
  let caseNumber = '';
  const mailsBefore: string[][] = [];
  const mailsAfter: string[][] = [];

  beforeAll(async () => {
    stack = await startChildStack(pacific(story1.begins));
    api = apiAt(stack.origin);
    differences = await play(story1, api, {
      async acted(_step, index) {
        if (killedRightAfter.includes(index)) await breakDown();
      },
      async stepDone(_step, shown) {
        caseNumber = shown.caseNumber;
        if (story1.cases[0]?.steps.indexOf(_step) === killedOnTheWayFrom) await breakDownOnTheWay();
      },
    });
  });

  afterAll(() => stack.close());

  async function breakDown(): Promise<void> {
    mailsBefore.push(await mailIds());
    await stack.killAndRestart();
    mailsAfter.push(await mailIds());
    const doubtEnds = Date.parse(await api.now()) + minutesOfDoubt * 60_000;
    await api.advanceTo(new Date(doubtEnds).toISOString());
  }

  async function breakDownOnTheWay(): Promise<void> {
    const mails = (await mailIds()).length;
    const moved = api.advanceTo(pacific('2026-12-18 11:00')).catch(() => undefined);
    while ((await mailIds()).length === mails) await new Promise(resolve => setImmediate(resolve));
    await breakDown();
    await moved;
  }

  async function mailIds(): Promise<string[]> {
    return (await api.mails()).map(({ id }) => id);
  }

  it('goes on each time, to every date, mail and end of the story', () => {
    expect(differences).toEqual([]);
    expect(mailsBefore).toHaveLength(10);
  });

  it('still shows every mail that was sent before', () => {
    for (const [index, before] of mailsBefore.entries())
      expect(mailsAfter[index]).toEqual(expect.arrayContaining(before));
  });

  it('has lost no event, and none came twice', async () => {
    const token = await api.token({ role: 'supervisor' });
    const { items } = Events.parse(await api.expect(200, 'GET', `/cases/${caseNumber}/events`, { token }));
    expect(items.map(({ version }) => version)).toEqual(Array.from({ length: items.length }, (_, index) => index + 1));
  });

  it('leaves nothing in a dead-letter queue', async () => {
    const { deadLetters } = DeadLetters.parse(await api.expect(200, 'GET', '/__local'));
    expect(Object.entries(deadLetters).filter(([, count]) => count > 0)).toEqual([]);
  });
});
