import * as z from 'zod';
import { type Act, gives, sends, uploads, withPapers } from '../../../local/walkthrough/acts.ts';
import type { Scene } from '../../../local/walkthrough/scene.ts';
import { callOperation } from '@imr/local-aws/stepfunctions';
import { noConflict } from '../../../local/walkthrough/stories/answers.ts';
import { anaReyes } from '../../../local/walkthrough/stories/applicants.ts';
import { pass } from './failures.ts';
import { sendIn } from './mail-in.ts';
import type { Theatre } from '../on-stage.ts';

/** From the form to the director's desk, where it is withdrawn: and everybody reads what they may on the way. */
export async function aReview(theatre: Theatre): Promise<void> {
  const scene = await theatre.filed('every-call');
  // Sent again: it is still one case.
  await scene.file('every-call');
  await uploads('applicant', 'denial-letter', 'Letter of denial.pdf')(scene);
  await readsTheirPaper(scene);
  await allSettling(
    theatre,
    scene,
    gives('analyst', 'route-case', { route: 'imr', reviewType: 'medical-necessity', urgency: 'standard' }),
    uploads('plan', 'plan-record', 'Medical records.pdf'),
    gives('plan', 'deliver-records', withPapers()),
    gives('nurse', 'complete-documentation'),
    gives('reviewer 1', 'accept-review', noConflict),
    gives('reviewer 1', 'submit-analysis', { finding: 'overturned', rationale: 'Six weeks did not help.' }),
  );
  const token = await scene.tokenOf('analyst');
  await scene.api.expect(200, 'GET', `/cases/${scene.caseNumber}/events`, { token });
  await scene.api.expect(200, 'GET', '/worklist?queue=help-center', { token });
  await allSettling(theatre, scene, gives('analyst', 'withdraw', { reason: 'The member asked for it by telephone.' }));
}

async function allSettling(theatre: Theatre, scene: Scene, ...acts: Act[]): Promise<void> {
  for (const act of acts) {
    await act(scene);
    await theatre.settled();
  }
}

/** A file comes in, the sweep finds that nobody has said anything of it, and then somebody does. */
export async function aFileWhoseVerdictIsLate(theatre: Theatre): Promise<void> {
  const scene = await theatre.filed('late-verdict');
  const { malware } = theatre.stack;
  malware.setBehaviour({ delaySeconds: 60 * 60 });
  await sends(scene, 'applicant', 'evidence', 'Evidence.pdf');
  malware.setBehaviour({ delaySeconds: 0 });
  await pass(theatre, 31);
  await pass(theatre, 30);
}

const Paper = z.object({ download: z.object({ url: z.string() }) });

async function readsTheirPaper(scene: Scene): Promise<void> {
  const [paper] = (await scene.look()).documents;
  const token = await scene.tokenOf('applicant');
  const answer = await scene.api.expect(200, 'GET', `/my/case/documents/${paper?.documentId ?? ''}`, { token });
  const { status } = await fetch(Paper.parse(answer).download.url);
  if (status !== 200) throw new Error(`The paper was answered with ${status}.`);
}

const Worklist = z.object({ items: z.array(z.object({ duty: z.string(), mailId: z.string().optional() })) });

/** A mail comes in, is read and is dealt with. */
export async function aMailThatComesIn(theatre: Theatre): Promise<void> {
  await sendIn(theatre, { from: 'somebody@example.org', subject: 'My case', text: 'Please add this.' });
  const token = await theatre.token({ role: 'analyst', sub: 'analyst-1' });
  const list = await theatre.http.expect(200, 'GET', '/worklist?queue=help-center', { token });
  const mailId = Worklist.parse(list).items.find(({ duty }) => duty === 'read-mail')?.mailId ?? '';
  await theatre.http.expect(200, 'GET', `/inbound-mail/${mailId}`, { token });
  const body = { type: 'settle-mail', note: 'Typed in as a new case.' };
  await theatre.http.expect(200, 'POST', `/inbound-mail/${mailId}/commands`, { token, body });
}

export async function directories(theatre: Theatre): Promise<void> {
  const token = await theatre.token({ role: 'supervisor', sub: 'supervisor-1' });
  const body = { sub: 'analyst-9', name: 'Petra Lindqvist', role: 'analyst', email: 'petra@helpcenter.example' };
  await theatre.http.expect(200, 'PUT', '/directory/staff/analyst-9', { token, body });
  await theatre.http.expect(200, 'GET', '/directory/staff', { token });
  await asksForAnOrganization(theatre);
}

/** Whoever signs in for a review organization is looked up in the directory first. */
async function asksForAnOrganization(theatre: Theatre): Promise<void> {
  const token = await theatre.token({ role: 'review-org', sub: 'redwood-1', organizationId: 'org-redwood' });
  await theatre.http.expect(200, 'GET', '/worklist', { token });
  await theatre.http.expect(200, 'GET', '/directory/plans', { token });
}

/** Letters that no mail brings, in each of the ways in which a case hears of it. */
export async function lettersInDoubt(theatre: Theatre): Promise<void> {
  const { patient } = anaReyes;
  // By post: the machine puts it into the queue.
  await theatre.filed('by-post', { ...anaReyes, patient: { ...patient, contactByEmail: false } });
  // Nobody tells that it went out: whoever sent it says so. Then somebody tells that it arrived.
  theatre.stack.ses.setBehaviour({ silent: true });
  await tellOf(theatre, 'Email Delivered', await theatre.filed('silent'));
  theatre.stack.ses.setBehaviour({ silent: false });
  // Whoever sent it did not live to say so: the mail service does.
  theatre.stack.ses.setBehaviour({ throttle: true });
  await tellOf(theatre, 'Email Delivered', await theatre.filed('throttled'));
  theatre.stack.ses.setBehaviour({ throttle: false });
}

async function tellOf(theatre: Theatre, detailType: string, scene: Scene): Promise<void> {
  const [notice] = (await scene.look()).notices;
  const tags = { case: [scene.caseNumber], notice: [notice?.noticeId] };
  const detail = { eventType: detailType, mail: { messageId: 'a-mail', tags } };
  theatre.stack.events.bus.put('default', [{ source: 'aws.ses', 'detail-type': detailType, detail }]);
  await theatre.settled();
}

/** The execution of that name ends by somebody's hand. */
export async function stopExecution(theatre: Theatre, machine: string, name: string): Promise<void> {
  const { machines } = theatre.stack;
  const executionArn = `arn:aws:states:us-west-2:000000000000:execution:${machine}:${name}`;
  await callOperation(machines, 'StopExecution', { executionArn });
  await theatre.settled();
}
