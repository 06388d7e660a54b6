import * as z from 'zod';
import {
  type Action,
  analyses,
  deliversRecords,
  gives,
  posts,
  sends,
  uploads,
} from '../../../local/walkthrough/steps.ts';
import type { CaseClient } from '../../../local/walkthrough/case-client.ts';
import { callOperation } from '@imr/local-aws/stepfunctions';
import { noConflict } from '../../../local/walkthrough/stories/answers.ts';
import { anaReyes } from '../../../local/walkthrough/stories/applicants.ts';
import { pass } from './failures.ts';
import { sendIn } from './mail-in.ts';
import type { StackSession } from '../stack-session.ts';

/** From the form to the director's desk, where it is withdrawn: and everybody reads what they may on the way. */
export async function aReview(session: StackSession): Promise<void> {
  const caseClient = await session.filed('every-call');
  // Sent again: it is still one case.
  await caseClient.file('every-call');
  await uploads('applicant', 'denial-letter', 'Letter of denial.pdf')(caseClient);
  await readsTheirPaper(caseClient);
  await allSettling(
    session,
    caseClient,
    gives('analyst', 'route-case', { route: 'imr', reviewType: 'medical-necessity', urgency: 'standard' }),
    deliversRecords('Medical records.pdf'),
    gives('nurse', 'complete-documentation'),
    gives('reviewer 1', 'accept-review', noConflict),
    gives('reviewer 1', 'save-analysis-draft', { rationale: 'Six weeks did not help.' }),
    analyses('reviewer 1', { finding: 'overturned', rationale: 'Six weeks did not help.' }),
  );
  const token = await caseClient.tokenOf('analyst');
  await caseClient.api.expect(200, 'GET', `/cases/${caseClient.caseNumber}/events`, { token });
  await looksWhoRead(session, caseClient);
  await asksWhoTheyAre(session, caseClient);
  await isCounted(session);
  await caseClient.api.expect(200, 'GET', '/worklist?queue=help-center', { token });
  await allSettling(
    session,
    caseClient,
    gives('analyst', 'withdraw', { reason: 'The member asked for it by telephone.' }),
  );
}

async function allSettling(session: StackSession, caseClient: CaseClient, ...acts: Action[]): Promise<void> {
  for (const act of acts) {
    await act(caseClient);
    await session.settled();
  }
}

/** A file comes in, the sweep finds that nobody has said anything of it, and then somebody does. */
export async function aFileWhoseVerdictIsLate(session: StackSession): Promise<void> {
  const caseClient = await session.filed('late-verdict');
  const { malware } = session.stack;
  malware.setBehaviour({ delaySeconds: 60 * 60 });
  await sends(caseClient, 'applicant', 'evidence', 'Evidence.pdf');
  malware.setBehaviour({ delaySeconds: 0 });
  await pass(session, 31);
  await pass(session, 30);
}

const Paper = z.object({ download: z.object({ url: z.string() }) });

async function readsTheirPaper(caseClient: CaseClient): Promise<void> {
  const [paper] = (await caseClient.look()).documents;
  const token = await caseClient.tokenOf('applicant');
  const answer = await caseClient.api.expect(200, 'GET', `/my/case/documents/${paper?.documentId ?? ''}`, { token });
  const { status } = await fetch(Paper.parse(answer).download.url);
  if (status !== 200) throw new Error(`The paper was answered with ${status}.`);
}

/** Whoever is signed in asks what waits for them. */
async function asksWhoTheyAre(session: StackSession, caseClient: CaseClient): Promise<void> {
  const staff = { role: 'analyst', sub: 'analyst-1' } as const;
  for (const token of [await caseClient.tokenOf('applicant'), await session.token(staff)]) {
    await session.http.expect(200, 'GET', '/me', { token });
  }
}

/** An auditor asks who read a case, what somebody read, and what somebody should look at. */
async function looksWhoRead(session: StackSession, { caseNumber }: CaseClient): Promise<void> {
  const token = await session.token({ role: 'auditor', sub: 'auditor-1' });
  for (const path of [`/cases/${caseNumber}/reads`, '/reads?reader=analyst-1', '/reads?attention=unexplained']) {
    await session.http.expect(200, 'GET', path, { token });
  }
}

/** A member says of themselves what is for the statistics, and an auditor counts; whoever asks reads what an organization has filed, and finds a plan. */
async function isCounted(session: StackSession): Promise<void> {
  const body = { ...anaReyes, demographics: { language: 'spanish' } };
  await session.http.expect(201, 'POST', '/applications', { body });
  const token = await session.token({ role: 'auditor', sub: 'auditor-1' });
  await session.http.expect(200, 'GET', '/reports/demographics?year=2026', { token });
  await session.http.expect(200, 'GET', '/organizations/org-redwood/filing');
  const elsewhere = { ...anaReyes, coverage: { ...anaReyes.coverage, kind: 'medicare' } };
  await session.http.expect(200, 'POST', '/eligibility', { body: elsewhere });
  await session.http.expect(200, 'GET', '/plans?name=kaiser');
  await session.settled();
}

const Worklist = z.object({ items: z.array(z.object({ duty: z.string(), mailId: z.string().optional() })) });

const WithFiles = z.object({ attachments: z.array(z.object({ download: z.optional(z.object({ url: z.string() })) })) });

/** Mail with a file, one with a virus, and one of which nothing is there any more. */
export async function mailWithFiles(session: StackSession): Promise<void> {
  const from = 'somebody@example.org';
  const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');
  const [pdf, virus] = ['%PDF-1.7\n%%EOF\n', eicar].map(content => [{ filename: 'scan.pdf', content }]);
  await sendIn(session, { from, subject: 'My papers', text: 'Here.', attachments: pdf });
  await sendIn(session, { from, subject: 'My papers', text: 'Here.', attachments: virus });
  const detail = {
    bucket: { name: session.stack.spec.mail.receiptRules[0]?.bucket },
    object: { key: 'mail/vanished' },
  };
  session.stack.events.bus.put('default', [{ source: 'aws.s3', 'detail-type': 'Object Created', detail }]);
  await session.settled();
  const token = await session.token({ role: 'analyst', sub: 'analyst-1' });
  const { items } = Worklist.parse(await session.http.expect(200, 'GET', '/worklist?queue=help-center', { token }));
  for (const { mailId = '' } of items.filter(({ duty }) => duty === 'read-mail')) {
    const shown = await session.http.expect(200, 'GET', `/inbound-mail/${mailId}`, { token });
    for (const { download } of WithFiles.parse(shown).attachments)
      if (download !== undefined) await fetch(download.url);
    const body = { type: 'settle-mail', note: 'Looked at.' };
    await session.http.expect(200, 'POST', `/inbound-mail/${mailId}/commands`, { token, body });
  }
}

/** A mail comes in, is read and is dealt with. */
export async function aMailThatComesIn(session: StackSession): Promise<void> {
  await sendIn(session, { from: 'somebody@example.org', subject: 'My case', text: 'Please add this.' });
  const token = await session.token({ role: 'analyst', sub: 'analyst-1' });
  const list = await session.http.expect(200, 'GET', '/worklist?queue=help-center', { token });
  const mailId = Worklist.parse(list).items.find(({ duty }) => duty === 'read-mail')?.mailId ?? '';
  await session.http.expect(200, 'GET', `/inbound-mail/${mailId}`, { token });
  const { caseNumber } = await session.filed('mail-joins-it');
  const body = { type: 'settle-mail', note: 'It belongs to this one.', caseNumber, toBeRead: true };
  await session.http.expect(200, 'POST', `/inbound-mail/${mailId}/commands`, { token, body });
  await sendIn(session, { from: 'somebody@example.org', subject: 'Out of office', text: 'I am away.' });
  const later = Worklist.parse(await session.http.expect(200, 'GET', '/worklist?queue=help-center', { token }));
  const [automatic] = later.items.filter(({ duty }) => duty.startsWith('read-automatic-mail:'));
  const away = { type: 'settle-mail', note: 'Nothing of it was written by anybody.' };
  await session.http.expect(200, 'POST', `/inbound-mail/${automatic?.mailId ?? ''}/commands`, { token, body: away });
}

export async function directories(session: StackSession): Promise<void> {
  const token = await session.token({ role: 'supervisor', sub: 'supervisor-1' });
  const body = { sub: 'analyst-9', name: 'Petra Lindqvist', role: 'analyst', email: 'petra@helpcenter.example' };
  const path = '/directory/staff/analyst-9';
  const proposed = await session.http.expect(202, 'PUT', path, { token, body });
  const { proposalId } = z.object({ proposalId: z.string() }).parse(proposed);
  const director = await session.token({ role: 'director', sub: 'director-1' });
  const confirm = { type: 'confirm-change', proposalId };
  await session.http.expect(200, 'POST', `${path}/commands`, { token: director, body: confirm });
  await session.http.expect(200, 'GET', `${path}/changes`, { token });
  await session.http.expect(200, 'GET', '/directory/staff', { token });
  await asksForAnOrganization(session);
  await somebodyLeaves(session, body);
}

/** They see what they have in hand; then they leave, and it is the desk's again. */
async function somebodyLeaves(session: StackSession, member: { sub: string }): Promise<void> {
  const caseClient = await session.filed('left-behind');
  const token = await session.token({ role: 'analyst', sub: member.sub });
  await gives('analyst', 'reassign', { to: member.sub, reason: 'She is free.' })(caseClient);
  await session.http.expect(200, 'GET', '/worklist?queue=staff:me', { token });
  const supervisor = await session.token({ role: 'supervisor', sub: 'supervisor-1' });
  const body = { ...member, active: false };
  await session.http.expect(200, 'PUT', `/directory/staff/${member.sub}`, { token: supervisor, body });
  await session.settled();
}

/** Whoever signs in for a review organization is looked up in the directory first. */
async function asksForAnOrganization(session: StackSession): Promise<void> {
  const token = await session.token({ role: 'review-org', sub: 'redwood-1', organizationId: 'org-redwood' });
  await session.http.expect(200, 'GET', '/worklist', { token });
  await session.http.expect(200, 'GET', '/directory/plans', { token });
}

/** A day is closed after all, and all open cases are counted again: a plan has a day more for its records, and hears it. */
export async function allDeadlines(session: StackSession): Promise<void> {
  const caseClient = await session.filed('counted-again');
  const route = { route: 'imr', reviewType: 'medical-necessity', urgency: 'standard' } as const;
  await allSettling(session, caseClient, gives('analyst', 'route-case', route));
  const token = await session.token({ role: 'supervisor', sub: 'supervisor-1' });
  const body = { year: '2026', closed: [{ date: '2026-11-30', name: 'Day of mourning' }], open: [] };
  await session.http.expect(200, 'PUT', '/directory/calendar/2026', { token, body });
  const reason = 'A day of mourning was appointed.';
  const { jobId } = await session.http.client('orderRederivation', { token, body: { reason } });
  await session.settled();
  const { changed } = await session.http.client('readRederivation', { path: { jobId }, token });
  if (changed === 0) throw new Error('No deadline came out otherwise.');
  await allSettling(session, caseClient, gives('analyst', 'withdraw', {}));
}

/** Letters that no mail brings, in each of the ways in which a case hears of it. */
export async function lettersInDoubt(session: StackSession): Promise<void> {
  const { patient } = anaReyes;
  // By post: the machine puts it into the queue.
  const onPaper = await session.filed('by-post', { ...anaReyes, patient: { ...patient, contactByEmail: false } });
  // A person prints them; one brings a new access code.
  await allSettling(session, onPaper, posts('acknowledgement'), newCodeBy('post'), posts('access-code'));
  // With what was written for the member.
  const forMember = 'Your plan says no to paying for the trip. Doctors do not decide that.';
  const route = { route: 'complaint', reason: 'The denial is about travel alone.', forMember } as const;
  await allSettling(session, onPaper, gives('analyst', 'route-case', route), posts('not-approved'));
  // Nobody tells that it went out: whoever sent it says so. Then somebody tells that it arrived.
  session.stack.ses.setBehaviour({ silent: true });
  await tellOf(session, 'Email Delivered', await session.filed('silent'));
  session.stack.ses.setBehaviour({ silent: false });
  // Whoever sent it did not live to say so: the mail service does.
  session.stack.ses.setBehaviour({ throttle: true });
  await tellOf(session, 'Email Delivered', await session.filed('throttled'));
  session.stack.ses.setBehaviour({ throttle: false });
}

/** Of an urgent case: sent by settings of their own. */
export async function urgentLetters(session: StackSession): Promise<void> {
  const caseClient = await session.filed('urgent');
  const route = { route: 'imr', reviewType: 'medical-necessity' } as const;
  await allSettling(
    session,
    caseClient,
    gives('analyst', 'expedite', { reason: 'Her doctor called.', certifiedBy: 'department' }),
    gives('analyst', 'route-case', route),
    gives('analyst', 'withdraw', {}),
  );
}

/** Somebody who has lost the access code gets another. */
export function newCodeBy(by: 'post' | 'email'): Action {
  const caller = { who: 'The member, by telephone', checked: 'Knew her birth date and member number.' };
  return gives('analyst', 'reissue-access-code', { by, reason: 'It is lost.', caller });
}

async function tellOf(session: StackSession, detailType: string, caseClient: CaseClient): Promise<void> {
  const [notice] = (await caseClient.look()).notices;
  const tags = { case: [caseClient.caseNumber], notice: [notice?.noticeId] };
  const detail = { eventType: detailType, mail: { messageId: 'a-mail', timestamp: session.now(), tags } };
  session.stack.events.bus.put('default', [{ source: 'aws.ses', 'detail-type': detailType, detail }]);
  await session.settled();
}

/** The execution of that name ends by somebody's hand. */
export async function stopExecution(session: StackSession, machine: string, name: string): Promise<void> {
  const { machines } = session.stack;
  const executionArn = `arn:aws:states:us-west-2:000000000000:execution:${machine}:${name}`;
  await callOperation(machines, 'StopExecution', { executionArn });
  await session.settled();
}
