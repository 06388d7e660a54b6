import { beforeAll, describe, expect, it } from 'vitest';
import { anaReyes } from '../../local/walkthrough/stories/applicants.ts';
import type { CaseClient } from '../../local/walkthrough/case-client.ts';
import { sharedSession, type StackSession } from './stack-session.ts';

let session: StackSession;
let hers: CaseClient;
beforeAll(async () => {
  session = await sharedSession();
  hers = await session.filed('her-letters');
  await hers.give('analyst', { type: 'route-case' });
  await session.settled();
});

/** The mail of that letter, as it left. */
function mailOf(noticeId: string) {
  const [mail] = session.stack.ses.mails({ tags: { notice: noticeId } });
  if (mail === undefined) throw new Error(`No mail of ${noticeId} went out.`);
  return { subject: mail.subject, text: mail.text };
}

async function noticeOf(caseClient: CaseClient, kind: string) {
  const found = (await caseClient.look()).notices.find(notice => notice.kind === kind);
  if (found === undefined) throw new Error(`There is no ${kind}.`);
  return found;
}

const pathTo = (caseClient: CaseClient, noticeId: string) => ({ caseNumber: caseClient.caseNumber, noticeId });

describe('A letter that went out', () => {
  it('is read by the member word for word as it went, also when the case has moved on', async () => {
    const { noticeId, textToRead } = await noticeOf(hers, 'acknowledgement');
    expect(textToRead).toBe(true);
    const token = await hers.tokenOf('applicant');
    const read = await session.http.client('readMyLetter', { path: { noticeId }, token });
    expect(read).toMatchObject({ kind: 'acknowledgement', to: 'applicant', copy: 'as-sent', ...mailOf(noticeId) });
    // Written today, it would promise no day: the path has been told.
    expect(read.text).toContain('We will tell you which by the end of');
  });

  it('is read by its plan, and a letter of the member by no plan', async () => {
    const token = await hers.tokenOf('plan');
    const own = await noticeOf(hers, 'records-request');
    const read = await session.http.client('printLetter', { path: pathTo(hers, own.noticeId), token });
    expect(read).toMatchObject({ copy: 'as-sent', ...mailOf(own.noticeId) });
    const { noticeId } = await noticeOf(hers, 'acknowledgement');
    await session.http.expect(403, 'GET', `/cases/${hers.caseNumber}/letters/${noticeId}`, { token });
  });

  it('of the plan is not there for the member', async () => {
    const { noticeId } = await noticeOf(hers, 'records-request');
    const token = await hers.tokenOf('applicant');
    await session.http.expect(404, 'GET', `/my/case/letters/${noticeId}`, { token });
  });

  it('names, beside it, what the mail may not: the service, the kind of review and the review organization', async () => {
    const { noticeId } = await noticeOf(hers, 'imr-approved');
    const token = await hers.tokenOf('applicant');
    const { beside, text } = await session.http.client('readMyLetter', { path: { noticeId }, token });
    const service = anaReyes.services[0]?.description ?? '';
    expect(beside).toContain(`Under review: ${service}. The question is: Do you need this care?`);
    expect(beside).toContain('Kind of review: Independent Medical Review, at the normal speed.');
    expect(beside.join(' ')).toContain('Review group: ');
    expect(text).not.toContain(service);
  });

  it('has a second body, to her by name, with her address and what the mail may not say; the mail has none of it', async () => {
    const { noticeId } = await noticeOf(hers, 'imr-approved');
    const token = await hers.tokenOf('applicant');
    const { letter, text } = await session.http.client('readMyLetter', { path: { noticeId }, token });
    const { firstName, lastName, address } = anaReyes.patient;
    const name = `${firstName} ${lastName}`;
    expect(letter?.address).toContain(address?.street);
    expect(letter?.text).toContain(`Dear ${name},`);
    expect(letter?.text).toContain(`- Under review: ${anaReyes.services[0]?.description}.`);
    expect(letter?.text).toContain('You can stop the review at any time.');
    expect(letter?.blocks).toContainEqual(expect.objectContaining({ block: 'list' }));
    expect(text).toContain('When you sign in, you find the whole letter.');
    for (const never of [name, 'You can stop the review at any time.']) expect(text).not.toContain(never);
  });

  it('stays as it was when the member’s name is put right afterwards', async () => {
    const told = await session.filed('name-put-right');
    await session.settled();
    const { noticeId } = await noticeOf(told, 'acknowledgement');
    await told.give('analyst', { type: 'correct-patient', lastName: 'Reyes-Soto', reason: 'As on her card.' });
    await session.settled();
    const token = await told.tokenOf('applicant');
    const { letter } = await session.http.client('readMyLetter', { path: { noticeId }, token });
    expect(letter?.text).toContain(`Dear ${anaReyes.patient.firstName} ${anaReyes.patient.lastName},`);
  });

  it('is on record as read, by whom and which', async () => {
    const { noticeId } = await noticeOf(hers, 'acknowledgement');
    const token = await session.token({ role: 'nurse', sub: 'nurse-9' });
    const headers = { 'Read-Purpose': 'She asked what we wrote.' };
    await session.http.expect(200, 'GET', `/cases/${hers.caseNumber}/letters/${noticeId}`, { token, headers });
    const auditor = await session.token({ role: 'auditor', sub: 'auditor-1' });
    const { items } = await session.http.client('readCaseReads', {
      path: { caseNumber: hers.caseNumber },
      token: auditor,
    });
    expect(items).toContainEqual(expect.objectContaining({ what: 'letter', noticeId, sub: 'nurse-9', role: 'nurse' }));
  });
});

describe('A member without email', () => {
  it('is not said to have a letter that nobody printed; printed, it is kept as it lay in the envelope', async () => {
    const { patient } = anaReyes;
    const onPaper = await session.filed('no-email', { ...anaReyes, patient: { ...patient, contactByEmail: false } });
    const { noticeId } = await noticeOf(onPaper, 'acknowledgement');
    const duties = async () => (await onPaper.workOf('post')).map(({ duty }) => duty);
    await onPaper.give('analyst', { type: 'record-posted', noticeId });
    await session.settled();
    expect(await duties()).toEqual([`confirm-posting:${noticeId}`]);
    expect((await noticeOf(onPaper, 'acknowledgement')).statusInWords).toBe('Recorded as posted, but not printed here');
    const printed = await onPaper.print(noticeId);
    await onPaper.give('analyst', { type: 'record-posted', noticeId });
    await session.settled();
    expect(await duties()).toEqual([]);
    const token = await onPaper.tokenOf('applicant');
    const read = await session.http.client('readMyLetter', { path: { noticeId }, token });
    expect(read).toMatchObject({ copy: 'as-sent', text: printed });
  });

  it('reads a letter that was sent otherwise as it is written today, and that no copy was kept', async () => {
    const { patient } = anaReyes;
    const told = await session.filed('told-otherwise', { ...anaReyes, patient: { ...patient, contactByEmail: false } });
    const { noticeId } = await noticeOf(told, 'acknowledgement');
    await told.give('analyst', { type: 'record-posted', noticeId, sentOtherwise: 'Read to her by telephone.' });
    await session.settled();
    const token = await told.tokenOf('applicant');
    const read = await session.http.client('readMyLetter', { path: { noticeId }, token });
    expect(read).toMatchObject({ copy: 'written-anew' });
    expect(read.remark).toContain('We kept no copy of this letter.');
    expect(JSON.stringify(read)).not.toContain('Read to her by telephone');
  });
});

describe('A member who reads Spanish', () => {
  let told: CaseClient;
  beforeAll(async () => {
    told = await session.filed('lee-espanol', { ...anaReyes, patient: { ...anaReyes.patient, language: 'Español' } });
    await session.settled();
  });

  it('gets the mail in Spanish, and reads it so; staff read the English beside it', async () => {
    const { noticeId } = await noticeOf(told, 'acknowledgement');
    const mail = mailOf(noticeId);
    expect(mail.subject).toBe(`Caso ${told.caseNumber}: Ya tenemos su solicitud`);
    expect(mail.text).toContain('¿Tiene preguntas? Llámenos al 1-888-466-2219');
    const member = await session.api('GET', `/my/case/letters/${noticeId}`, {
      token: await told.tokenOf('applicant'),
    });
    expect(member.body).toMatchObject({ copy: 'as-sent', language: 'es', ...mail });
    expect(member.body).not.toHaveProperty('english');
    expect(member.headers.get('content-language')).toBe('es');
    const staff = await session.http.client('printLetter', {
      path: pathTo(told, noticeId),
      token: await told.tokenOf('analyst'),
    });
    expect(staff.english?.subject).toBe(`Case ${told.caseNumber}: We have your application`);
    expect(staff.text).toBe(mail.text);
    expect(staff.letter?.text).toContain('Hola, ');
    expect(staff.english?.letter?.text).toContain('Dear ');
  });

  it('is told where the case stands in Spanish, and in English where the request asks for that', async () => {
    const token = await told.tokenOf('applicant');
    const own = await session.api('GET', '/my/case', { token });
    expect(own.body).toMatchObject({ status: { who: 'El Centro de Ayuda' } });
    expect(own.headers.get('content-language')).toBe('es');
    const english = await session.api('GET', '/my/case', { token, headers: { 'Accept-Language': 'en-US' } });
    expect(english.body).toMatchObject({ status: { who: 'The Help Center' } });
    expect(english.headers.get('content-language')).toBe('en');
  });

  it('makes nobody look for an interpreter, and the plan reads English', async () => {
    const view = await told.look();
    expect(view).not.toHaveProperty('interpreter');
    await told.give('analyst', { type: 'route-case' });
    await session.settled();
    const { noticeId } = await noticeOf(told, 'records-request');
    expect(mailOf(noticeId).subject).toMatch(/^Case /u);
  });
});
