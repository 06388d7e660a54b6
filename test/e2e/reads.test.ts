import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { uploads } from '../../local/walkthrough/steps.ts';
import type { CaseClient } from '../../local/walkthrough/case-client.ts';
import { sharedSession, type StackSession } from './stack-session.ts';

let session: StackSession;
let caseClient: CaseClient;
let auditor: string;
let member: string;
beforeAll(async () => {
  session = await sharedSession();
  auditor = await session.token({ role: 'auditor', sub: 'auditor-1' });
  caseClient = await session.filed('who-read-it');
  await uploads('applicant', 'denial-letter', 'Letter of denial.pdf')(caseClient);
  await session.settled();
  member = await caseClient.tokenOf('applicant');
});

const Reads = z.object({ items: z.array(z.looseObject({ what: z.string() })), next: z.nullable(z.string()) });

async function reads(path = `/cases/${caseClient.caseNumber}/reads`, token = auditor) {
  return Reads.parse(await session.http.expect(200, 'GET', path, { token })).items;
}

/** What a call adds to the record of the case. */
async function recordedOf(call: () => Promise<unknown>) {
  const before = await reads();
  await call();
  const known = before.map(one => JSON.stringify(one));
  return (await reads()).filter(one => {
    const place = known.indexOf(JSON.stringify(one));
    if (place >= 0) known.splice(place, 1);
    return place < 0;
  });
}

describe('Who reads of a member', () => {
  it.each([
    ['the case', '', { what: 'case' }],
    ['its history', '/events', { what: 'history' }],
    ['where a paper can be opened', '/documents/:document', { what: 'document' }],
  ])('is on record with what, when and what for: %s', async (_what, path, expected) => {
    const nurse = await session.token({ role: 'nurse', sub: 'nurse-7' });
    const [paper] = (await caseClient.look()).documents;
    const at = `/cases/${caseClient.caseNumber}${path.replace(':document', paper?.documentId ?? '')}`;
    const headers = { 'Read-Purpose': 'The member called.' };
    const added = await recordedOf(() => session.http.expect(200, 'GET', at, { token: nurse, headers }));
    expect(added).toEqual([
      {
        ...expected,
        at: session.now(),
        role: 'nurse',
        sub: 'nurse-7',
        caseNumber: caseClient.caseNumber,
        onDuty: false,
        purpose: 'The member called.',
        ...(expected.what === 'document' && { documentId: paper?.documentId }),
      },
    ]);
  });

  it('without a duty on the case and without a reason stands out for auditors', async () => {
    const attorney = await session.token({ role: 'attorney', sub: 'curious-attorney' });
    const path = `/cases/${caseClient.caseNumber}`;
    const added = await recordedOf(() => session.http.expect(200, 'GET', path, { token: attorney }));
    expect(added).toMatchObject([{ sub: 'curious-attorney', onDuty: false, attention: 'unexplained' }]);
    expect(await reads('/reads?attention=unexplained')).toContainEqual(added[0]);
    expect(await reads('/reads?reader=curious-attorney')).toEqual(added);
  });

  it('on duty needs to give no reason', async () => {
    const analyst = await session.token({ role: 'analyst', sub: 'analyst-1' });
    const path = `/cases/${caseClient.caseNumber}`;
    const [added] = await recordedOf(() => session.http.expect(200, 'GET', path, { token: analyst }));
    expect(added).toMatchObject({ onDuty: true });
    expect(added).not.toHaveProperty('attention');
  });

  it('is told to the member by role and time, and by no name', async () => {
    const mine = await session.http.expect(200, 'GET', '/my/case/reads', { token: member });
    const { items } = z.object({ items: z.array(z.record(z.string(), z.unknown())) }).parse(mine);
    expect(items).toContainEqual({
      ...{ at: session.now(), role: 'nurse', what: 'case' },
      ...{ who: 'A nurse of the Help Center', sentence: 'nurse', values: [] },
    });
    expect(JSON.stringify(items)).not.toMatch(/nurse-7|curious|called/u);
  });

  it('is the member too, who has read their own', async () => {
    const added = await recordedOf(() => session.http.expect(200, 'GET', '/my/case', { token: member }));
    expect(added).toMatchObject([{ what: 'status', role: 'applicant', onDuty: true }]);
  });

  it('and is refused leaves no reading: nothing was shown', async () => {
    const stranger = await session.token({ role: 'plan', planId: 'kaiser-permanente' });
    const path = `/cases/${caseClient.caseNumber}`;
    const headers = { 'Read-Purpose': 'Let me in.' };
    expect(await recordedOf(() => session.http.expect(404, 'GET', path, { token: stranger, headers }))).toEqual([]);
  });
});

describe('A colleague with a tie to the member', () => {
  it('reads the case for a reason alone, which stands out, and prints no letter and decides nothing', async () => {
    const hidden = await session.filed('hidden-from-one');
    const path = `/cases/${hidden.caseNumber}`;
    const caller = { who: 'The member, by telephone', checked: 'Her birth date and her member number.' };
    await hidden.give('supervisor', { type: 'reissue-access-code', reason: 'She lost the letter.', caller });
    await session.settled();
    const { notices } = await hidden.look();
    const code = notices.find(({ kind, status }) => kind === 'access-code' && status === 'to-post');
    const token = await session.token({ role: 'analyst', sub: 'neighbor-1' });
    await session.http.expect(200, 'POST', `${path}/commands`, {
      token,
      body: { type: 'declare-conflict', reason: 'Her mother is a neighbor of mine.' },
    });
    await session.http.expect(404, 'GET', path, { token });
    const headers = { 'Read-Purpose': 'Nobody else is here tonight.' };
    await session.http.expect(200, 'GET', path, { token, headers });
    const record = await reads(`${path}/reads`);
    expect(record).toContainEqual(
      expect.objectContaining({ sub: 'neighbor-1', attention: 'broke-glass', purpose: headers['Read-Purpose'] }),
    );
    await session.http.expect(404, 'GET', `${path}/letters/${code?.noticeId ?? ''}`, { token, headers });
    await session.http.expect(404, 'POST', `${path}/commands`, {
      token,
      headers,
      body: { type: 'record-posted', noticeId: code?.noticeId },
    });
    const colleague = await session.token({ role: 'analyst', sub: 'analyst-1' });
    await session.http.expect(200, 'GET', `${path}/letters/${code?.noticeId ?? ''}`, { token: colleague });
  });
});

describe('What cannot be recorded', () => {
  it.each([
    ['', 'ReadCaseRole'],
    ['/events', 'ReadHistoryRole'],
  ])('is not shown: %s', async (path, by) => {
    const token = await session.token({ role: 'analyst', sub: 'analyst-1' });
    session.stack.inject({ action: 'PutItem', by, error: 'Throttling', times: 20 });
    const refused = await session.http.call('GET', `/cases/${caseClient.caseNumber}${path}`, { token });
    session.stack.heal();
    expect(refused).toMatchObject({ status: 503, body: { type: `${session.origin}/problems/busy` } });
    expect(JSON.stringify(refused.body)).not.toContain(caseClient.caseNumber);
    await session.http.expect(200, 'GET', `/cases/${caseClient.caseNumber}${path}`, { token });
  });

  it('is tried again where only the answer of the store was lost, and is one reading', async () => {
    const token = await session.token({ role: 'analyst', sub: 'analyst-1' });
    const added = await recordedOf(async () => {
      session.stack.inject({ action: 'PutItem', by: 'ReadCaseRole', error: 'AnswerLost', times: 1 });
      await session.http.expect(200, 'GET', `/cases/${caseClient.caseNumber}`, { token });
    });
    expect(added).toHaveLength(1);
  });
});

describe('The record of readings', () => {
  it.each(['supervisor', 'director', 'analyst'] as const)('is not for a %s', async role => {
    const token = await session.token({ role });
    for (const path of [`/cases/${caseClient.caseNumber}/reads`, '/reads?reader=analyst-1']) {
      await session.http.expect(403, 'GET', path, { token });
    }
  });

  it.each([
    ['/reads', 'reader'],
    ['/reads?reader=a&attention=unexplained', 'reader'],
    ['/reads?attention=all', 'attention'],
    ['/reads?reader=a&cursor=x', 'cursor'],
  ])('asks for what is meant: %s', async (path, field) => {
    const answer = await session.http.call('GET', path, { token: auditor });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: field }] } });
  });
});
