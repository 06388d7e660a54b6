import { beforeAll, describe, expect, it } from 'vitest';
import { applicationOf, file, type Filed } from './member.ts';
import { sharedSession, type StackSession } from './stack-session.ts';

interface Shown {
  likenesses?: { of: string }[];
  stage: string;
}

let session: StackSession;
let analyst: string;
beforeAll(async () => {
  session = await sharedSession();
  analyst = await session.token({ role: 'analyst', sub: 'analyst-1' });
});

/** Of a child of that name; each test has a child of its own. */
function formOf(lastName: string, dateOfBirth: string, firstName = 'Milo') {
  const form = applicationOf() as { patient: object; coverage: object };
  const child = { firstName, lastName, dateOfBirth };
  return {
    ...form,
    patient: { ...form.patient, ...child },
    coverage: { ...form.coverage, memberId: `QT-${lastName}` },
  };
}

async function look({ caseNumber }: Filed): Promise<Shown> {
  return (await session.api('GET', `/cases/${caseNumber}`, { token: analyst })).body as Shown;
}

async function likenessesOf(...cases: Filed[]): Promise<string[][]> {
  return Promise.all(cases.map(async one => ((await look(one)).likenesses ?? []).map(({ of }) => of)));
}

/** The cases that somebody at the desk is to compare with others. */
async function compared(): Promise<unknown[]> {
  const found: unknown[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query = cursor === '' ? '' : `&cursor=${cursor}`;
    const { body } = await session.api('GET', `/worklist?queue=help-center${query}`, { token: analyst });
    const page = body as { items: { caseNumber: string; duty: string }[]; cursor?: string | null };
    found.push(...page.items.filter(({ duty }) => duty === 'compare-cases').map(({ caseNumber }) => caseNumber));
    cursor = page.cursor ?? null;
  }
  return found;
}

async function give({ caseNumber }: Filed, body: object, token = analyst) {
  const answer = await session.api('POST', `/cases/${caseNumber}/commands`, { token, body });
  await session.settled();
  return answer;
}

async function memberOf({ caseNumber, accessCode }: Filed): Promise<string> {
  const { body } = await session.api('POST', '/sessions', { body: { caseNumber, accessCode } });
  return (body as { token: string }).token;
}

describe('A child for whom mother and father file on one day', () => {
  it('is asked about in both cases; neither parent learns of the other’s, and one word settles both', async () => {
    const mothers = await file(session, formOf('Arriaga', '2015-03-09'));
    const fathers = await file(session, formOf('Arriaga', '2015-03-09'));
    expect(await likenessesOf(mothers, fathers)).toEqual([[fathers.caseNumber], [mothers.caseNumber]]);
    expect(await compared()).toEqual(expect.arrayContaining([mothers.caseNumber, fathers.caseNumber]));

    for (const [mine, other] of [
      [mothers, fathers],
      [fathers, mothers],
    ] as const) {
      const token = await memberOf(mine);
      const own = await session.api('GET', '/my/case', { token });
      expect(JSON.stringify(own.body)).not.toContain(other.caseNumber);
      expect((await session.api('GET', `/cases/${other.caseNumber}`, { token })).status).toBe(403);
      expect((await session.api('GET', '/cases/K7MH-4P9D', { token })).status).toBe(403);
      const keep = { type: 'keep-apart', of: other.caseNumber, reason: 'x' };
      expect((await session.api('POST', '/my/case/commands', { token, body: keep })).status).toBeGreaterThanOrEqual(
        400,
      );
    }

    const kept = await give(fathers, { type: 'keep-apart', of: mothers.caseNumber, reason: 'Two braces.' });
    expect(kept).toMatchObject({ status: 200, body: { events: ['kept-apart'] } });
    expect(await likenessesOf(mothers, fathers)).toEqual([[], []]);
    expect(await compared()).not.toEqual(expect.arrayContaining([mothers.caseNumber]));
    expect(await compared()).not.toEqual(expect.arrayContaining([fathers.caseNumber]));
  });

  it('goes on in one case when the other is closed as its duplicate, and is compared with nobody', async () => {
    const [mothers, fathers, aunts] = [
      await file(session, formOf('Bellweather', '2016-07-21')),
      await file(session, formOf('Bellweather', '2016-07-21')),
      await file(session, formOf('Bellweather', '2016-07-21')),
    ];
    const duplicate = { type: 'close-case', outcome: 'duplicate', of: mothers.caseNumber, reason: 'The same form.' };
    expect((await give(fathers, duplicate)).status).toBe(200);
    expect(await likenessesOf(mothers, aunts)).toEqual([[aunts.caseNumber], [mothers.caseNumber]]);
    expect((await give(aunts, { type: 'withdraw', reason: 'She asked by telephone.' })).status).toBe(200);
    expect(await look(mothers)).toMatchObject({ stage: 'screening', likenesses: [] });
    expect(await compared()).not.toEqual(expect.arrayContaining([mothers.caseNumber]));
  });
});

describe('A colleague from whom one of two cases is hidden', () => {
  it('does not see it, and does not say that the two are two', async () => {
    const hers = await file(session, formOf('Castellanos', '1988-01-30', 'Ines'));
    const again = await file(session, formOf('Castellanos', '1988-01-30', 'Ines'));
    const tied = await session.token({ role: 'analyst', sub: 'analyst-2' });
    expect((await give(hers, { type: 'declare-conflict', reason: 'Who filed is my neighbor.' }, tied)).status).toBe(
      200,
    );
    expect((await session.api('GET', `/cases/${hers.caseNumber}`, { token: tied })).status).toBe(404);
    const keep = { type: 'keep-apart', of: hers.caseNumber, reason: 'Two.' };
    expect(await give(again, keep, tied)).toMatchObject({ status: 422, body: { errors: [{ path: 'of' }] } });
    expect(await likenessesOf(hers, again)).toEqual([[again.caseNumber], [hers.caseNumber]]);
    expect((await give(again, keep)).status).toBe(200);
  });
});
