import { accessCodeIn } from '../../local/walkthrough/access-code-in.ts';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOperation } from '@imr/local-aws/stepfunctions';
import { applicationExamples } from '../../domain/api/application-examples.ts';
import { directoryExamples } from '../../domain/api/examples.ts';
import { ProblemDocument } from '../../domain/api/problem-document.ts';
import type { Person } from '../../local/people.ts';
import type { TestStack } from '../support/stack.ts';
import { type ContractPlayer, startContractPlayer } from './contract-player.ts';
import {
  analyst,
  anthem,
  attorney,
  auditor,
  director,
  fileExample,
  healthNet,
  nurse,
  type PlayedCase,
  supervisor,
  analyses,
  toCare,
  toReview,
} from './played-case.ts';

// A Tuesday morning in Sacramento: letters go out at once.
const tuesday = '2026-11-24T18:00:00.000Z';
/** When a paper comes in late. */
const later = '2026-11-24T18:30:00.000Z';

let player: ContractPlayer;
/** A case that is decided, and nothing carried out of it. */
let silent: PlayedCase;
beforeAll(async () => {
  player = await startContractPlayer(tuesday);
}, 60_000);
afterAll(() => player.close());

describe('every example of the OpenAPI document, in the order of believable cases', () => {
  it('carries an application to the care, as the member, the plan and the Help Center see it', async () => {
    const one = await fileExample(player, 'medical-necessity');
    await one.give(analyst, 'request-information', 'awaiting-applicant');
    const documentId = await one.sendAsApplicant();
    await player.play('readMyDocument', 'Document', { as: one.applicant, path: { documentId } });
    await one.giveAsApplicant('supply-information', 'screening');
    await one.give(analyst, 'read-documents', 'screening', { documentIds: [documentId] });
    await one.give(analyst, 'identify-plan', 'screening');
    await one.give(analyst, 'ask-plan', 'screening');
    await one.give(anthem, 'answer-inquiry', 'screening');
    await one.give(nurse, 'expedite', 'screening');
    await one.give(nurse, 'return-to-standard', 'screening');
    await toCare(one);
    await one.giveAsApplicant('report-no-care', 'confirming-care');
    const appointment = await one.send(anthem);
    await one.give(anthem, 'answer-no-care', 'confirming-care', { documentIds: [appointment] });
    await one.give(nurse, 'follow-up-care', 'confirming-care');
    await one.giveAsApplicant('report-no-care', 'confirming-care');
    await one.give(supervisor, 'reopen-authorization', 'authorizing');
    await one.give(anthem, 'report-authorization', 'authorizing', { documentIds: [await one.send(anthem)] });
    await one.give(nurse, 'accept-authorization', 'confirming-care');
    await one.giveAsApplicant('confirm-care', 'closed');
    const mine = await player.play('readMyCase', 'MyCase', { as: one.applicant });
    expect({ outcome: mine.outcome, decided: mine.decision?.findings }).toEqual({
      outcome: 'overturned',
      decided: [{ issue: 1, finding: 'overturned' }],
    });
    await one.give(attorney, 'reopen-case', 'confirming-care');
    await one.give(nurse, 'report-no-care', 'confirming-care');
    await one.give(nurse, 'confirm-care', 'closed');
    const path = { caseNumber: one.caseNumber };
    await player.play('readDocument', 'Document', { as: anthem, path: { ...path, documentId } });
    const whole = await player.play('readHistory', 'History', { as: analyst, path });
    expect(whole.items[0]).toMatchObject({ version: 1, type: 'application-received', by: { role: 'applicant' } });
    const short = await player.play('readHistory', 'History', { as: anthem, path, query: '?after=1' });
    expect(short.items.filter(({ data }) => data !== undefined)).toEqual([]);
  });

  it('goes on without the applicant, without the plan and with another reviewer, until it is withdrawn', async () => {
    const one = await fileExample(player, 'medical-necessity');
    await one.give(analyst, 'request-information', 'awaiting-applicant');
    await one.sendAsApplicant('signed-form');
    await one.give(nurse, 'refuse-form', 'awaiting-applicant');
    await one.give(analyst, 'supply-information', 'screening');
    await one.give(analyst, 'request-information', 'awaiting-applicant');
    await one.give(analyst, 'proceed-without-information', 'screening');
    await one.give(analyst, 'route-case-as-recommended', 'gathering-records');
    await one.give(analyst, 'acknowledge-receipt-by-proof', 'gathering-records');
    await one.give(analyst, 'reassign', 'gathering-records');
    await one.give(nurse, 'add-note', 'gathering-records');
    await one.give(nurse, 'record-translation', 'gathering-records');
    await one.give(analyst, 'record-call', 'gathering-records');
    await one.give(analyst, 'record-call-interpreted', 'gathering-records');
    const { callBacks = [] } = await player.play('readCase', 'Case', {
      as: analyst,
      path: { caseNumber: one.caseNumber },
    });
    await one.give(analyst, 'settle-call-back', 'gathering-records', { callBack: callBacks[0]?.id });
    await one.give(supervisor, 'rederive-clocks', 'gathering-records');
    await one.give(supervisor, 'confirm-conflict', 'gathering-records');
    await one.give(supervisor, 'clear-conflict', 'gathering-records');
    await one.give(attorney, 'reclassify', 'resolving-complaint');
    await one.give(nurse, 'reclassify-to-review', 'gathering-records');
    await one.give(analyst, 'deliver-records-by-post', 'gathering-records', { documentIds: [await one.send(analyst)] });
    await one.give(director, 'judge-withholding', 'gathering-records');
    await one.give(nurse, 'find-records-incomplete', 'gathering-records');
    await one.give(nurse, 'proceed-without-records', 'assigning-reviewers');
    await one.give(await one.reviewer(), 'decline-review', 'assigning-reviewers');
    await one.give(supervisor, 'disqualify-reviewer', 'assigning-reviewers');
    await one.give(analyst, 'withdraw', 'closed');
    await one.give(nurse, 'declare-conflict', 'closed');
  });

  it('ends when the member withdraws, when the plan gives in, when it was filed twice, and when the member has died', async () => {
    const withdrawn = await fileExample(player, 'experimental-urgent');
    await withdrawn.give(analyst, 'route-case-as-recommended', 'gathering-records');
    await withdrawn.give(analyst, 'answer-inquiry-terms', 'gathering-records', {
      terms: [{ issue: 1, excludedByName: true }],
    });
    await withdrawn.give(attorney, 'keep-path', 'gathering-records');
    await withdrawn.giveAsApplicant('revoke-release', 'gathering-records');
    await withdrawn.giveAsApplicant('withdraw', 'closed');
    const { services } = applicationExamples['medical-necessity'].value;
    const three = [...services, ...services, ...services];
    const several = await fileExample(player, 'medical-necessity', { services: three });
    await several.giveAsApplicant('withdraw-issue', 'screening');
    await several.give(analyst, 'withdraw-issue', 'screening', { issue: 2 });
    const reversed = await fileExample(player, 'medical-necessity');
    await toReview(reversed);
    await reversed.give(anthem, 'reverse-by-plan', 'confirming-care');
    await reversed.give(nurse, 'report-no-care', 'confirming-care');
    await reversed.give(supervisor, 'resume-review', 'reviewing');
    await reversed.give(anthem, 'reverse-by-plan', 'confirming-care');
    await reversed.give(nurse, 'confirm-care', 'closed');
    const twice = await fileExample(player, 'medical-necessity');
    const documentId = await twice.sendAsApplicant();
    const once = await fileExample(player, 'medical-necessity');
    await once.give(analyst, 'keep-apart', 'screening', { of: twice.caseNumber });
    await twice.give(analyst, 'close-case-as-duplicate', 'closed', { of: once.caseNumber });
    const [joined] = (await once.view()).documents;
    expect(joined).toMatchObject({ from: 'applicant', status: 'admitted' });
    expect(joined?.documentId).not.toBe(documentId);
    const path = { caseNumber: once.caseNumber, documentId: joined?.documentId ?? '' };
    const { download } = await player.play('readDocument', 'Document', { as: analyst, path });
    expect((await fetch(download.url)).status).toBe(200);
    await once.give(analyst, 'revoke-release', 'screening');
    await once.give(analyst, 'route-case-as-complaint', 'resolving-complaint');
    await once.give(analyst, 'close-case', 'closed');
  });

  it('finds it not urgent, where nobody has certified it', async () => {
    const claimed = await fileExample(player, 'experimental-urgent', {
      urgency: { reason: 'He gets worse each week.' },
      consent: { signedBy: 'Pat Quinn', signedOn: '2026-11-20', releaseOfRecords: true },
    });
    await claimed.give(nurse, 'judge-signature', 'screening');
    await claimed.give(nurse, 'decline-urgency', 'screening');
    await claimed.give(nurse, 'expedite', 'screening');
  });

  it('gives an urgent review of an experiment a second time, and more of the first for papers that came late', async () => {
    const one = await fileExample(player, 'experimental-urgent');
    await one.give(analyst, 'route-case-as-recommended', 'gathering-records');
    await one.give(analyst, 'request-information-of-provider', 'gathering-records');
    await one.give(nurse, 'expedite-both', 'gathering-records');
    await one.send(analyst);
    await one.give(nurse, 'proceed-without-records', 'assigning-reviewers');
    const panel = await one.panel();
    await one.give(panel[0] ?? (await one.reviewer()), 'tie-that-may-not-count', 'assigning-reviewers');
    await one.give(supervisor, 'clear-tie', 'assigning-reviewers');
    for (const reviewer of panel.slice(1, -1)) await one.give(reviewer, 'accept-review', 'assigning-reviewers');
    for (const reviewer of panel.slice(-1)) await one.give(reviewer, 'accept-review', 'reviewing');
    await player.stack.advanceTo(later);
    await one.send(analyst);
    await one.give(await one.reviewer(), 'extend-for-late-papers', 'reviewing');
    const due = (await one.view()).clocks.flatMap(({ id, dueOn }) =>
      id === 'V2' || id === 'V3' ? [`${id} ${dueOn}`] : [],
    );
    expect(due).toEqual(['V3 2026-12-03', 'V2 2026-11-27']);
  });

  it('settles a complaint whose letters go by post', async () => {
    const one = await fileExample(player, 'not-covered');
    const letter = (await one.view()).notices.find(({ status }) => status === 'to-post');
    const path = { caseNumber: one.caseNumber, noticeId: letter?.noticeId ?? '' };
    const printed = await player.play('printLetter', 'PrintedLetter', { as: analyst, path });
    expect(printed).toMatchObject({ kind: 'acknowledgement', to: 'applicant' });
    expect(printed.text).toContain(`Case number: ${one.caseNumber}`);
    await one.give(analyst, 'record-posted', 'screening', { noticeId: letter?.noticeId });
    await one.give(analyst, 'record-returned', 'screening', { noticeId: letter?.noticeId });
    await one.give(analyst, 'record-posted-otherwise', 'screening', { noticeId: letter?.noticeId });
    await one.give(analyst, 'record-returned', 'screening', { noticeId: letter?.noticeId });
    await one.give(analyst, 'correct-contact', 'screening');
    await one.give(analyst, 'send-again', 'screening', { noticeIds: [letter?.noticeId ?? ''] });
    await one.give(analyst, 'route-case-as-recommended', 'resolving-complaint');
    const documentIds = [await one.send(healthNet)];
    await one.give(healthNet, 'answer-complaint', 'resolving-complaint', { documentIds });
    await one.give(analyst, 'read-documents', 'resolving-complaint', { documentIds });
    await one.give(analyst, 'ask-plan-further', 'resolving-complaint');
    await one.give(healthNet, 'answer-inquiry', 'resolving-complaint');
    await one.give(attorney, 'resolve-complaint', 'closed');
  });

  it('puts right who the parties are and where, and makes a new access code, which ends the session of the old', async () => {
    const one = await fileExample(player, 'medical-necessity');
    await one.giveAsApplicant('record-authorization', 'screening');
    await one.give(analyst, 'record-authorization', 'screening');
    await one.give(analyst, 'correct-provider', 'screening');
    await one.give(analyst, 'correct-contact-by-phone', 'screening');
    await one.give(analyst, 'route-case', 'gathering-records');
    await one.give(analyst, 'correct-patient', 'gathering-records', { lastName: 'Quintero-Lopez' });
    await one.give(analyst, 'confirm-correction', 'gathering-records');
    await one.give(analyst, 'correct-contact-confidential', 'gathering-records');
    await one.give(nurse, 'pass-on-documents', 'gathering-records', { documentIds: [await one.sendAsApplicant()] });
    await one.give(supervisor, 'reissue-access-code', 'gathering-records');
    const { notices } = await one.view();
    const code = notices.findLast(({ kind }) => kind === 'access-code');
    expect(code?.status).toBe('to-post');
    const path = { caseNumber: one.caseNumber, noticeId: code?.noticeId ?? '' };
    const { text } = await player.play('printLetter', 'PrintedLetter', { as: supervisor, path });
    const accessCode = accessCodeIn(text) ?? '';
    const ids = { caseNumber: one.caseNumber, accessCode };
    const { token } = await player.play('openSession', 'Session', { example: 'number-and-code', ids });
    const mine = await player.play('readMyCase', 'MyCase', { as: token });
    expect(mine.caseNumber).toBe(one.caseNumber);
    await one.give(analyst, 'record-authorization-ended', 'gathering-records');
    const daughters = await player.play('readMyCase', 'MyCase', { as: one.applicant });
    expect(daughters.stage).toBe('received');
    for (const [as, status] of [
      [nurse, 403],
      [anthem, 403],
    ] as const) {
      const refused = await player.stack.api('GET', `/cases/${path.caseNumber}/letters/${path.noticeId}`, {
        token: await player.tokenOf(as),
      });
      expect(refused.status).toBe(status);
    }
    await one.give(analyst, 'record-posted', 'gathering-records', { noticeId: path.noticeId });
    const gone = await player.play('printLetter', 'PrintedLetter', { as: analyst, path });
    const asMember = { as: token, path: { noticeId: path.noticeId } };
    // She reads Spanish; staff read the same in English beside it.
    const { english, ...asSent } = gone;
    expect(asSent).toEqual(await player.play('readMyLetter', 'PrintedLetter', asMember));
    expect(asSent).toMatchObject({ copy: 'as-sent', subject: `Caso ${path.caseNumber}: Su código de acceso` });
    expect(asSent.text).toBe(text.replace(accessCode, 'no aparece en esta copia'));
    expect(english?.subject).toBe(`Case ${path.caseNumber}: Your access code`);
    await one.give(supervisor, 'reissue-access-code', 'gathering-records');
    expect((await player.stack.api('GET', '/my/case', { token })).status).toBe(401);
  });

  it('ends what let a daughter act for her mother, as she gives it up herself', async () => {
    const one = await fileExample(player, 'medical-necessity');
    await one.giveAsApplicant('record-authorization-ended', 'screening');
    expect((await player.play('readMyCase', 'MyCase', { as: one.applicant })).stage).toBe('received');
  });

  it('ends what let a daughter act for her mother, as she gives it up herself', async () => {
    const one = await fileExample(player, 'medical-necessity');
    await one.giveAsApplicant('record-authorization-ended', 'screening');
    expect((await player.play('readMyCase', 'MyCase', { as: one.applicant })).stage).toBe('received');
  });

  it('has the reviewers ask the member and the plan, with and without an answer', async () => {
    const one = await fileExample(player, 'medical-necessity');
    await toReview(one);
    const asks = async (to: 'applicant' | 'plan') => {
      await one.give(await one.reviewer(), 'ask-question', 'reviewing', { to });
      return { question: (await one.view()).questions.at(-1)?.questionId };
    };
    const ofPlan = await asks('plan');
    await one.give(analyst, 'repeat-question', 'reviewing', ofPlan);
    await one.give(anthem, 'answer-question', 'reviewing', ofPlan);
    await one.giveAsApplicant('answer-question', 'reviewing', await asks('applicant'));
    await one.give(await one.reviewer(), 'go-on-without-answer', 'reviewing', await asks('plan'));
    const { questions } = await player.play('readMyCase', 'MyCase', { as: one.applicant });
    expect(questions.map(({ to, answer, leftAt }) => [to, answer !== null, leftAt !== null])).toEqual([
      ['plan', true, false],
      ['applicant', true, false],
      ['plan', false, true],
    ]);
  });

  it('takes a paper out of the wrong case into the right one, and a case from the wrong plan to the right one', async () => {
    const one = await fileExample(player, 'medical-necessity');
    const own = await fileExample(player, 'not-covered');
    await toReview(one);
    const documentId = await one.send(analyst);
    const misfiled = { documentId, belongsTo: own.caseNumber };
    await one.give(analyst, 'misfile-document-into-its-case', 'reviewing', misfiled);
    await one.give(analyst, 'misfile-document-into-its-case', 'reviewing', misfiled);
    const joined = (await own.view()).documents;
    expect(joined.map(({ unread, status }) => [unread, status])).toEqual([[true, 'admitted']]);
    const there = { caseNumber: own.caseNumber, documentId: joined[0]?.documentId ?? '' };
    const { download } = await player.play('readDocument', 'Document', { as: analyst, path: there });
    expect((await fetch(download.url)).status).toBe(200);
    const paper = `/cases/${one.caseNumber}/documents/${documentId}`;
    await refused('readDocument', 404, ['GET', paper], anthem);
    await refused('readDocument', 404, ['GET', paper], await one.reviewer());
    await refused('readDocument', 403, ['GET', paper], analyst);
    await player.play('readDocument', 'Document', { as: supervisor, path: { caseNumber: one.caseNumber, documentId } });

    const mine = await one.send(analyst);
    await one.give(analyst, 'misfile-document', 'reviewing', { documentId: mine });
    await one.give(analyst, 'put-back-document', 'reviewing', { documentId: mine });
    const [disclosure] = (await one.view()).disclosures ?? [];
    await one.give(supervisor, 'review-disclosure', 'reviewing', { disclosure: disclosure?.id });

    const record = (await one.view()).documents.find(({ from }) => from === 'plan')?.documentId ?? '';
    await one.give(analyst, 'move-to-plan', 'gathering-records');
    const at = `/cases/${one.caseNumber}`;
    const paperOf = { kind: 'medical-record', fileName: 'a.pdf', contentType: 'application/pdf', bytes: 9 };
    await refused('readCase', 404, ['GET', at], anthem);
    await refused('readHistory', 404, ['GET', `${at}/history`], anthem);
    await refused('readDocument', 404, ['GET', `${at}/documents/${record}`], anthem);
    await refused('sendDocument', 404, ['POST', `${at}/documents`, { body: paperOf }], anthem);
    await refused('commandCase', 404, ['POST', `${at}/commands`, { body: { type: 'acknowledge-receipt' } }], anthem);
    const right: Person = { role: 'plan', sub: 'blue-shield', planId: 'blue-shield-of-california' };
    await refused('readDocument', 404, ['GET', `${at}/documents/${record}`], right);
    const path = { caseNumber: one.caseNumber };
    const history = await player.play('readHistory', 'History', { as: right, path });
    expect(history.items.filter(({ by }) => by.role === 'plan')).toEqual([]);
    const { items } = await player.play('readWorklist', 'Worklist', { as: anthem });
    expect(items.filter(({ caseNumber }) => caseNumber === one.caseNumber)).toEqual([]);
    await one.give(right, 'acknowledge-receipt', 'gathering-records');
  });

  it('goes on when a machine that was stopped by hand has been seen to', async () => {
    const one = await fileExample(player, 'medical-necessity');
    await stopMachineOf(one.caseNumber);
    expect((await one.view()).trouble).toMatchObject({ act: 'the workflow', error: 'ABORTED' });
    await one.give(supervisor, 'clear-trouble', 'screening');
    await one.give(analyst, 'route-case', 'gathering-records');
  });

  it('waits for the check of a file, and gives it up', async () => {
    const one = await fileExample(player, 'medical-necessity');
    const { malware } = player.stack.stack;
    malware.setBehaviour({ outcome: 'ACCESS_DENIED' });
    for (const command of ['wait-for-documents', 'give-up-on-documents']) {
      const { documentId, status } = await one.sendToBeChecked();
      expect(status).toBe('arrived');
      await one.give(analyst, command, 'screening', { documentIds: [documentId] });
    }
    malware.setBehaviour({ outcome: 'by-content' });
    expect((await one.view()).documents.map(({ status }) => status)).toEqual(['arrived', 'refused']);
  });

  it('shows a mail that came in and takes it out of the queue', async () => {
    const one = await fileExample(player, 'medical-necessity');
    await mailIn();
    const { items } = await player.play('readWorklist', 'Worklist', { as: analyst, query: '?queue=help-center' });
    const mailId = items.find(({ duty }) => duty === 'read-mail')?.mailId ?? '';
    const mail = await player.play('readMail', 'Mail', { as: analyst, path: { mailId } });
    expect(mail).toMatchObject({ from: 'elena.quintero@example.org', subject: 'My mother’s case', readable: true });
    const ids = { caseNumber: one.caseNumber };
    await player.play('settleMail', 'MailSettled', { as: analyst, example: 'settle-mail', path: { mailId }, ids });
  });

  it('decides against a plan that stays silent', async () => {
    silent = await fileExample(player, 'medical-necessity');
    await toReview(silent);
    await analyses(silent);
    await silent.give(director, 'adopt-and-look-again', 'authorizing');
    await silent.give(nurse, 'record-second-look', 'authorizing');
    expect((await silent.view()).secondLook).toMatchObject({ finding: 'concern', concerns: [{ about: 'records' }] });
    await silent.give(director, 'answer-second-look', 'authorizing');
    expect((await silent.view()).secondLook).not.toHaveProperty('answerBy');
  });

  it('keeps the directories, and lets a person name a reviewer when nobody in them is free', async () => {
    const abroad = await fileExample(player, 'not-covered', {
      coverage: { planName: 'An employer', kind: 'self-insured' },
    });
    for (const [kind, id] of Object.entries(newEntries)) {
      await keepNewEntry({ kind, id });
      const { items } = await player.play('readDirectory', 'Directory', { as: supervisor, path: { kind } });
      expect(items.filter(entry => Object.values(entry).includes(id))).toHaveLength(1);
    }
    await abroad.give(supervisor, 'confirm-referral', 'screening');
    const covered = { planName: 'L.A. Care Health Plan', kind: 'medi-cal-managed-care' };
    const mediCal = await fileExample(player, 'not-covered', { coverage: covered });
    await mediCal.give(analyst, 'record-state-hearing', 'screening');
    await sendEverybodyOnHoliday();
    const one = await fileExample(player, 'medical-necessity');
    await one.give(analyst, 'route-case', 'gathering-records');
    await one.send(analyst);
    await one.give(nurse, 'proceed-without-records', 'assigning-reviewers');
    expect((await one.view()).parties.reviewers).toEqual([]);
    await one.give(supervisor, 'recheck-reviewers', 'assigning-reviewers');
    await one.give(supervisor, 'assign-reviewer', 'assigning-reviewers');
    expect(await one.reviewer()).toMatchObject({ reviewerId: 'rev-internal-medicine-2' });
    const missing = async () => (await one.view()).parties.reviewers.map(({ unchecked }) => unchecked);
    expect(await missing()).toEqual([['licence', 'board', 'discipline']]);
    const checked = await player.play('commandEntry', 'EntryOutcome', {
      as: supervisor,
      example: 'record-credentials-check',
      path: { kind: 'reviewers', id: 'rev-internal-medicine-2' },
    });
    expect([checked.outcome, await missing()]).toEqual(['kept', [['board']]]);
    await one.give(await one.reviewer(), 'tie-that-may-not-count', 'assigning-reviewers');
    await one.give(supervisor, 'uphold-tie', 'assigning-reviewers');
    expect((await one.view()).parties.reviewers).toEqual([]);
  });

  it('has a change of the directory declined, tells old and new address by hand, and shows what became of an entry', async () => {
    const path = { kind: 'plans', id: 'golden-valley' };
    const asAuditor = { as: auditor, path };
    const entry = directoryExamples.plans.value as object;
    const change = async (email: string) => {
      const token = await player.tokenOf(supervisor);
      const body = { ...entry, email };
      return (await player.stack.api('PUT', '/directory/plans/golden-valley', { token, body })).body as {
        proposalId: string;
      };
    };
    const { proposalId } = await change('first@golden-valley.plans.example');
    const decline = { as: director, example: 'decline-change', path, ids: { proposalId } };
    expect(await player.play('commandEntry', 'EntryOutcome', decline)).toEqual({ outcome: 'declined', version: 1 });
    player.stack.stack.ses.setBehaviour({ throttle: true });
    const again = await change('second@golden-valley.plans.example');
    const confirm = { as: director, example: 'confirm-change', path, ids: again };
    await player.play('commandEntry', 'EntryOutcome', { ...confirm, ids: { proposalId: again.proposalId } });
    player.stack.stack.ses.setBehaviour({ throttle: false });
    const { items } = await player.play('readWorklist', 'Worklist', { as: analyst, query: '?queue=post' });
    expect(items.map(({ duty }) => duty)).toContain('tell-addresses:plans:golden-valley:2');
    await player.play('commandEntry', 'EntryOutcome', { as: director, example: 'record-told', path });
    const changes = await player.play('readEntryChanges', 'EntryChanges', asAuditor);
    expect(changes.items.map(({ outcome, version }) => [outcome, version])).toEqual(
      expect.arrayContaining([
        ['kept', 2],
        ['declined', 1],
        ['kept', 1],
      ]),
    );
  });

  it('says who read what, to auditors and to the member, and what a kind of problem is', async () => {
    const one = await fileExample(player, 'medical-necessity');
    const path = { caseNumber: one.caseNumber };
    await player.play('readCase', 'Case', { as: analyst, path });
    const { items } = await player.play('readCaseReads', 'Reads', { as: auditor, path });
    expect(items.map(({ what, role }) => [what, role])).toContainEqual(['case', 'analyst']);
    await player.play('findReads', 'Reads', { as: auditor, query: '?attention=unexplained' });
    const year = { as: auditor, query: '?year=2026' };
    expect(await player.play('reportDemographics', 'DemographicsReport', year)).toMatchObject({ year: 2026 });
    const mine = await player.play('readMyReads', 'MyReads', { as: one.applicant });
    expect(mine.items.map(({ who }) => who)).toContain('El Centro de Ayuda');
    const mayQualify = await player.play('checkEligibility', 'Eligibility', { example: 'as-filed' });
    expect(mayQualify).toMatchObject({ isDecision: false, route: 'imr', missing: [], applyBy: '2027-04-26' });
    const elsewhere = await player.play('checkEligibility', 'Eligibility', { example: 'nameless-unsigned' });
    expect(elsewhere).toMatchObject({ route: 'non-jurisdictional', referral: { agency: 'dol-ebsa' } });
    const filing = await player.play('readFiling', 'OpenFiling', { path: { id: 'org-redwood' } });
    expect(filing).toMatchObject({ clients: [{ name: 'Sagebrush Mutual of Nevada' }], withheld: [] });
    const me = await player.play('readMe', 'Me', { as: analyst });
    expect(me).toMatchObject({ role: 'analyst', name: 'Celeste Amari', language: 'en' });
    expect(me.queues.find(({ own }) => own)?.queue).toBe('help-center');
    const found = await player.play('findPlans', 'PlansLike', { query: '?name=blue%20sh' });
    expect(found.items.map(({ planId }) => planId)).toContain('blue-shield-of-california');
    const kind = await player.play('readProblem', 'ProblemKind', { path: { kind: 'version-moved' } });
    expect(kind).toMatchObject({
      status: 409,
      type: `${player.stack.stack.addresses['api'] ?? ''}/problems/version-moved`,
    });
  });

  it('has the deadlines of all open cases counted again', async () => {
    const { jobId } = await player.play('orderRederivation', 'Rederivation', {
      as: supervisor,
      example: 'all-open-cases',
    });
    const done = await player.play('readRederivation', 'Rederivation', { as: analyst, path: { jobId } });
    expect(done).toMatchObject({ failed: [], endedAt: later });
  });

  it('is refused, where it is refused, with a problem document of a status that is documented', async () => {
    const one = await fileExample(player, 'medical-necessity');
    const at = `/cases/${one.caseNumber}`;
    const wrong = { caseNumber: one.caseNumber, accessCode: '2222-2222-2222' };
    const idempotent = { headers: { 'Idempotency-Key': 'a-key-of-this-test' } };
    const application = applicationExamples['not-covered'].value;
    const filed = await player.stack.api('POST', '/applications', { body: application, ...idempotent });
    expect(filed.status).toBe(201);
    const another = { ...application, narrative: 'Another body under the same key.' };

    await refused('fileApplication', 400, ['POST', '/applications', { body: { services: [] } }]);
    await refused('fileApplication', 413, ['POST', '/applications', { body: { narrative: 'x'.repeat(600_000) } }]);
    await refused('fileApplication', 415, ['POST', '/applications', { headers: { 'content-type': 'text/plain' } }]);
    await refused('fileApplication', 422, ['POST', '/applications', { body: another, ...idempotent }]);
    await refused('openSession', 401, ['POST', '/sessions', { body: wrong }]);
    await refused('readCase', 401, ['GET', at]);
    await refused('readMyCase', 403, ['GET', '/my/case'], analyst);
    await refused('readCase', 404, ['GET', at], healthNet);
    await refused('readWorklist', 403, ['GET', '/worklist?queue=director'], anthem);
    await refused('commandCase', 403, ['POST', `${at}/commands`, { body: { type: 'adopt-determination' } }], nurse);
    await refused('commandCase', 409, ['POST', `${at}/commands`, { body: { type: 'adopt-determination' } }], director);
    await refused('commandCase', 400, ['POST', `${at}/commands`, { body: { type: 'route-cast' } }], analyst);
    const nowhere = { type: 'identify-plan', planId: 'nowhere' };
    await refused('commandCase', 422, ['POST', `${at}/commands`, { body: nowhere }], analyst);
    await refused('keepDirectoryEntry', 403, ['PUT', '/directory/plans/golden-valley', { body: {} }], analyst);
    // The right code came from here when the case was filed: twenty tries are free.
    for (let tries = 2; tries <= 20; tries += 1) await player.stack.api('POST', '/sessions', { body: wrong });
    await refused('openSession', 429, ['POST', '/sessions', { body: wrong }]);
  });

  it('has somebody take the place of the applicant: after a death, a conservator, and a child of eighteen', async () => {
    const paid = await fileExample(player, 'not-covered');
    await paid.give(supervisor, 'record-death', 'screening', { diedOn: undefined });
    await paid.give(supervisor, 'take-back-death', 'screening');
    await paid.give(supervisor, 'substitute-applicant', 'screening');
    const child = await fileExample(player, 'experimental-urgent');
    const body = { type: 'correct-patient', dateOfBirth: '2008-12-19', reason: 'Typed wrongly.' };
    const token = await player.tokenOf(analyst);
    expect((await player.stack.api('POST', `/cases/${child.caseNumber}/commands`, { token, body })).status).toBe(200);
    await player.stack.advanceTo('2026-12-19T18:00:00Z');
    const later = { ...supervisor, sub: 'supervisor-3' };
    const path = { caseNumber: child.caseNumber };
    await player.play('commandCase', 'CommandDone', { as: later, example: 'confirm-coming-of-age', path });
  });

  it('records that a plan which was silent for ten days was handed over', async () => {
    await player.stack.advanceTo('2026-12-20T18:00:00Z');
    await player.stack.settled();
    const path = { caseNumber: silent.caseNumber };
    const as = { ...supervisor, sub: 'supervisor-2' };
    await player.play('commandCase', 'CommandDone', { as, example: 'record-enforcement-referral', path });
    const { clocks } = await player.play('readCase', 'Case', { as, path });
    expect(clocks.find(({ id }) => id === 'C1')?.enforcement).toMatchObject({ handedOverOn: '2026-12-20' });
  });

  it('is not sent again to whoever has it', async () => {
    const { headers } = await player.stack.api('GET', '/openapi.json');
    const known = { headers: { 'If-None-Match': headers.get('etag') ?? '' } };
    const { status, body } = await player.stack.api('GET', '/openapi.json', known);
    expect({ status, body }).toEqual({ status: 304, body: '' });
  });

  it('has been played, each of them', async () => {
    await player.play('describeApi', 'ApiDescription');
    expect(player.unplayed()).toEqual([]);
  });
});

async function refused(
  operationId: string,
  status: number,
  [method, path, more = {}]: Parameters<TestStack['api']>,
  as?: Person,
): Promise<void> {
  const token = as === undefined ? {} : { token: await player.tokenOf(as) };
  const answer = await player.stack.api(method, path, { ...more, ...token });
  expect({ path, status: answer.status, type: answer.headers.get('content-type')?.split(';')[0] }).toEqual({
    path,
    status,
    type: 'application/problem+json',
  });
  expect(ProblemDocument.parse(answer.body)).toEqual(answer.body);
  expect(player.documented(operationId)).toContain(String(status));
}

const newEntries = {
  plans: 'golden-valley',
  reviewers: 'rev-dermatology-1',
  organizations: 'org-manzanita',
  staff: 'analyst-4',
  systems: 'bayview-health',
  calendar: '2027',
  contacts: 'dol-ebsa',
};

/** What has an address or a role is confirmed by a second person. */
async function keepNewEntry(path: { kind: string; id: string }): Promise<void> {
  if (path.kind === 'calendar' || path.kind === 'systems') {
    await player.play('keepDirectoryEntry', 'DirectoryEntry', { as: supervisor, example: path.kind, path });
    return;
  }
  const { proposalId } = await player.play('keepDirectoryEntry', 'Proposal', {
    as: supervisor,
    example: path.kind,
    path,
  });
  expect((await player.play('readEntryProposal', 'Proposal', { as: director, path })).proposalId).toBe(proposalId);
  const ids = { proposalId };
  const confirmed = await player.play('commandEntry', 'EntryOutcome', {
    as: director,
    example: 'confirm-change',
    path,
    ids,
  });
  expect(confirmed).toEqual({ outcome: 'kept', version: 1 });
}

async function sendEverybodyOnHoliday(): Promise<void> {
  const { items } = await player.play('readDirectory', 'Directory', { as: director, path: { kind: 'reviewers' } });
  const token = await player.tokenOf(director);
  for (const entry of items) {
    if (!('reviewerId' in entry)) continue;
    const body = { ...entry, active: false };
    const { status } = await player.stack.api('PUT', `/directory/reviewers/${entry.reviewerId}`, { token, body });
    expect(status).toBe(200);
  }
}

async function stopMachineOf(caseNumber: string): Promise<void> {
  const { machines } = player.stack.stack;
  const { stateMachines } = await callOperation(machines, 'ListStateMachines', {});
  for (const { stateMachineArn } of stateMachines as { stateMachineArn: string }[]) {
    const { executions } = await callOperation(machines, 'ListExecutions', {
      stateMachineArn,
      statusFilter: 'RUNNING',
    });
    const found = (executions as { name: string; executionArn: string }[]).find(
      ({ name }) => name === `${caseNumber}-1`,
    );
    if (found !== undefined) await callOperation(machines, 'StopExecution', { executionArn: found.executionArn });
  }
  await player.stack.settled();
}

async function mailIn(): Promise<void> {
  const { hostname, port } = new URL(player.stack.stack.addresses['smtp'] ?? '');
  const transport = createTransport({ host: hostname, port: Number(port), secure: false, ignoreTLS: true });
  await transport.sendMail({
    from: 'elena.quintero@example.org',
    to: 'help@helpcenter.example',
    subject: 'My mother’s case',
    text: 'Please add this to the case.',
  });
  transport.close();
  await player.stack.settled();
}
