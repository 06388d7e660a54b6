import { accessCodeIn } from '../../local/walkthrough/access-code-in.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStack, type TestStack } from '../support/stack.ts';
import { applicationOf, file } from './member.ts';

let stack: TestStack;
beforeAll(async () => {
  stack = await startStack({ at: '2026-11-24T18:00:00Z' });
});
afterAll(() => stack.close());

interface View {
  stage: string;
  allowedCommands: string[];
  documents: { documentId: string }[];
  notices: { noticeId: string; kind: string; status: string }[];
  application?: { patient: { firstName: string } };
}

const analyst = () => stack.token({ role: 'analyst', sub: 'analyst-1' });
const nephew = { role: 'assistant', name: 'Emeka Okafor', email: 'emeka@example.org' };

async function signIn(caseNumber: string, accessCode: string): Promise<string> {
  const { status, body } = await stack.api('POST', '/sessions', { body: { caseNumber, accessCode } });
  if (status !== 201) throw new Error(`Nobody got in: ${status}`);
  return (body as { token: string }).token;
}

async function seenBy(token: string): Promise<View> {
  return (await stack.api('GET', '/my/case', { token })).body as View;
}

/** The code that went to the patient by post. */
async function codeInLetter(caseNumber: string): Promise<string> {
  const token = await analyst();
  const { notices } = (await stack.api('GET', `/cases/${caseNumber}`, { token })).body as View;
  const toPost = notices.find(({ status }) => status === 'to-post');
  const printed = await stack.api('GET', `/cases/${caseNumber}/letters/${toPost?.noticeId ?? ''}`, { token });
  return accessCodeIn((printed.body as { text: string }).text) ?? '';
}

/** Filed by a nephew for his aunt, whose email he gives. */
async function both() {
  const filed = await file(stack, { ...applicationOf(), filedBy: nephew });
  const his = await signIn(filed.caseNumber, filed.accessCode);
  const hers = await signIn(filed.caseNumber, await codeInLetter(filed.caseNumber));
  const give = async (body: object) => {
    const path = `/cases/${filed.caseNumber}/commands`;
    const given = await stack.api('POST', path, { token: await analyst(), body });
    if (given.status !== 200) throw new Error(JSON.stringify(given.body));
    await stack.settled();
  };
  return { ...filed, his, hers, give };
}

async function whoIs(token: string) {
  return (await stack.api('GET', '/me', { token })).body;
}

const paper = { kind: 'medical-record', fileName: 'scan.pdf', contentType: 'application/pdf', bytes: 1000 };

async function announce(token: string): Promise<string> {
  const { body } = await stack.api('POST', '/my/case/documents', { token, body: paper });
  return (body as { documentId: string }).documentId;
}

describe('An aunt whose nephew filed for her, with both signed in at once', () => {
  it('has the case to herself: he sees what he sent, and is told in words what he may ask her for', async () => {
    const { his, hers, give } = await both();
    const [ofHis, ofHers] = [await announce(his), await announce(hers)];
    await give({ type: 'route-case' });
    const seen = await seenBy(his);
    expect(seen).toMatchObject({ stage: 'received', notices: [], allowedCommands: [] });
    expect(seen.application?.patient.firstName).toBe('Ilse');
    expect(seen.documents.map(({ documentId }) => documentId)).toEqual([ofHis]);
    const whole = await seenBy(hers);
    expect(whole.stage).toBe('gathering-records');
    expect(whole.documents.map(({ documentId }) => documentId)).toEqual([ofHis, ofHers]);
    expect(whole.allowedCommands).toContain('withdraw');

    const refused = [
      await stack.api('GET', `/my/case/documents/${ofHers}`, { token: his }),
      await stack.api('GET', '/my/case/reads', { token: his }),
      await stack.api('POST', '/my/case/commands', { token: his, body: { type: 'withdraw' } }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([404, 403, 403]);
    for (const { body } of refused.slice(1)) expect(JSON.stringify(body)).toContain('Authorized Assistant Form');
    expect(JSON.stringify(refused[2]?.body)).not.toMatch(/gathering|stage/u);
  });

  it('shares it once she has signed, and ends that at once for a session that is open', async () => {
    const { caseNumber, his, hers, give } = await both();
    expect(await whoIs(his)).toMatchObject({ role: 'applicant', case: { caseNumber, capacity: 'filer' }, queues: [] });
    expect(await whoIs(hers)).toMatchObject({ sub: caseNumber, name: null, case: { capacity: 'applicant' } });
    await give({ type: 'record-authorization', assistant: { name: 'Emeka Okafor', authorizedOn: '2026-11-24' } });
    expect((await seenBy(his)).allowedCommands).toEqual((await seenBy(hers)).allowedCommands);
    expect((await stack.api('GET', '/my/case/reads', { token: his })).status).toBe(200);
    expect(await whoIs(his)).toMatchObject({ case: { caseNumber, capacity: 'authorized-filer' } });
    const body = { type: 'record-authorization', assistantEndedOn: '2026-11-24' };
    expect((await stack.api('POST', '/my/case/commands', { token: hers, body })).status).toBe(200);
    expect((await seenBy(his)).stage).toBe('received');
    expect((await stack.api('GET', '/my/case/reads', { token: his })).status).toBe(403);
  });

  it('gets a new code by which her old sessions end, and not his', async () => {
    const { his, hers, give } = await both();
    const caller = { who: 'She herself', checked: 'Knew her birth date' };
    await give({ type: 'reissue-access-code', reason: 'Lost', caller });
    expect((await stack.api('GET', '/my/case', { token: hers })).status).toBe(401);
    expect((await stack.api('GET', '/me', { token: hers })).status).toBe(401);
    expect((await seenBy(his)).stage).toBe('received');
  });

  it('reads who it was that read, and what he sent is never taken for hers', async () => {
    const { his, hers } = await both();
    await seenBy(his);
    const { body } = await stack.api('GET', '/my/case/reads', { token: hers });
    expect(JSON.stringify(body)).toContain('Who filed the application for you');
    const key = { 'idempotency-key': 'the-same-key' };
    const one = await stack.api('POST', '/my/case/documents', { token: his, body: paper, headers: key });
    const other = await stack.api('POST', '/my/case/documents', { token: hers, body: paper, headers: key });
    expect((one.body as { documentId: string }).documentId).not.toBe((other.body as { documentId: string }).documentId);
  });

  it('gets every letter herself: no mail goes to him', async () => {
    const { caseNumber, give } = await both();
    await give({ type: 'route-case' });
    const mails = stack.mail().filter(mail => JSON.stringify(mail).includes(caseNumber));
    expect(mails.length).toBeGreaterThan(1);
    expect(JSON.stringify(mails)).not.toContain('emeka@example.org');
  });
});
