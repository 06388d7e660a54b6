import { expect, it } from 'vitest';
import { askMatrix } from '../matrix/matrix.ts';
import { sharedSession } from './stack-session.ts';

it('Whoever may not is refused, and whoever may is let through: a share of all cells (`npm run matrix` asks the rest)', async () => {
  const session = await sharedSession();
  const { asked, wrong } = await askMatrix(session.http, () => session.settled(), 13);
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(140);
});
