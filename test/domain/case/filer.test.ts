import { noParticulars } from '../letters/no-particulars.ts';
import { describe, expect, it } from 'vitest';
import { openCodes, reachOf } from '../../../domain/case/sign-in.ts';
import { authorizedAssistant } from '../../../domain/case/assistant.ts';
import { emailOf } from '../../../domain/case/contact.ts';
import { allowedCommands } from '../../../domain/commands/permissions.ts';
import { plainText } from '../../../domain/letters/blocks.ts';
import { codeBrought, letter, stillHolds } from '../../../domain/letters/letters.ts';
import { eventView } from '../../../domain/read/history-view.ts';
import { letterGoneOut } from '../../../domain/read/letter-copy.ts';
import { printed } from '../../../domain/read/printed-letter.ts';
import { myCaseView } from '../../../domain/read/view.ts';
import { LocalDate } from '../../../domain/time/instants.ts';
import { application, certifiedUrgency, patientBorn } from '../eligibility/applications.ts';
import { otherCase, people } from './support/people.ts';
import { send } from './support/papers.ts';
import { play, type Play } from './support/play.ts';
import { standing } from './support/standing.ts';

const { analyst, applicant: filer, supervisor } = people;
const patient = { ...filer, codeGeneration: 2 };
const notYet = { ...filer, codeGeneration: 3 };

const doctor = { role: 'provider', name: 'Ana Ruiz, MD', email: 'ana@clinic.example' };
const nephew = { role: 'assistant', name: 'Daniel J. Kim', email: 'daniel@home.example' };
const hers = { ...patientBorn('1961-05-04'), email: 'maria@members.example', contactByEmail: true };
const signed = { name: 'Daniel Kim', authorizedOn: LocalDate.parse('2027-02-01') };

const filedBy = (who: object, changed: object = {}, mailLags = false) =>
  play({
    at: '2027-02-01T09:00-08:00',
    application: application({ patient: hers, filedBy: who, ...changed }),
    mailLags,
  });
const seenBy = (told: Play, who: typeof filer) => myCaseView(told.state(), who, told.now(), told.events);
const lettersOf = (told: Play, kind: string) => told.state().notices.filter(notice => notice.kind === kind);

function text(told: Play, kind: string, onPaper = false): string {
  const notice = lettersOf(told, kind)[0];
  if (notice === undefined) throw new Error(`There is no ${kind}.`);
  const portalUrl = 'https://imr.helpcenter.example';
  const accessCode = codeBrought(notice, told.state(), onPaper) === undefined ? undefined : '7KM2-9PXC-4TRW';
  return plainText(letter({ notice, state: told.state(), at: told.now(), portalUrl, onPaper, accessCode }).blocks);
}

describe('A doctor who filed for a patient', () => {
  it('sees what they filed and sent, and that it came in; nothing of what became of it', () => {
    const told = filedBy(doctor);
    const [theirs] = send(told, filer, 1, 'admitted');
    const [letterOfPatient] = send(told, patient, 1, 'admitted');
    told.give(analyst, 'correct-contact', {
      address: { street: '1 Safe Street', city: 'Fresno', state: 'CA', zip: '93702' },
    });
    told.give(analyst, 'route-case', { route: 'imr', reason: 'Necessity' }).delivers('2027-02-03T09:00-08:00');
    const seen = seenBy(told, filer);
    expect(seen).toMatchObject({ stage: 'received', outcome: null, dueAt: null, late: false });
    expect(seen).toMatchObject({ clocks: [], notices: [], questions: [], decision: null, requests: [] });
    expect(seen.documents.map(({ documentId }) => documentId)).toEqual([theirs]);
    expect(JSON.stringify(seen)).not.toContain('Safe Street');
    expect(seen).toMatchObject({ application: { patient: { address: { street: '12 Elm Street' } } } });
    expect(seen.issues).toMatchObject([{ route: 'undecided', service: { diagnosis: 'Stroke' } }]);
    expect(seenBy(told, patient).documents.map(({ documentId }) => documentId)).toEqual(
      expect.arrayContaining([theirs, letterOfPatient]),
    );
  });

  it('reads no letter that went to the patient, as she does', () => {
    const told = filedBy(doctor);
    const first = told.state().notices.find(({ kind }) => kind === 'acknowledgement')?.id ?? '';
    expect(letterGoneOut(told.state(), patient, first)?.id).toBe(first);
    expect(letterGoneOut(told.state(), filer, first)).toBeUndefined();
  });

  it('sees the same at every stage, whatever was decided', () => {
    const told = filedBy(doctor);
    const first = seenBy(told, filer);
    told.give(patient, 'withdraw', {});
    expect(told.state().stage).toBe('closed');
    expect({ ...seenBy(told, filer), version: first.version }).toEqual(first);
    expect(seenBy(told, patient)).toMatchObject({ stage: 'closed', outcome: 'withdrawn' });
  });

  it('does nothing in the patient’s name: no withdrawal, no release, no word on the care', () => {
    const told = filedBy(doctor);
    expect(allowedCommands(told.state(), filer)).toEqual([]);
    expect(allowedCommands(told.state(), patient)).toContain('withdraw');
    const refusal = told.refusalOf(filer, 'withdraw', {});
    expect(refusal).toMatchObject({ kind: 'forbidden' });
    expect(JSON.stringify(refusal)).toContain('Authorized Assistant Form');
    expect(told.refusalOf(filer, 'revoke-release', {})).toMatchObject({ kind: 'forbidden' });
  });

  it('is not told by a refusal where the case stands', () => {
    const told = filedBy(doctor).give(patient, 'withdraw', {});
    for (const type of ['withdraw', 'supply-information'] as const) {
      expect(JSON.stringify(told.refusalOf(filer, type, {}))).not.toMatch(/closed|stage/u);
    }
  });

  it('sends papers that leave the patient’s own places alone, also when the case is closed', () => {
    const told = filedBy(doctor).give(patient, 'withdraw', {});
    send(told, filer, 100, 'admitted');
    expect(told.refusalOf(filer, 'announce-document', paper)).toMatchObject({ kind: 'not-now' });
    expect(told.refusalOf(patient, 'announce-document', paper)).toBeUndefined();
  });

  it('answers what was asked of them, and does not end the wait for the patient by it', () => {
    const told = filedBy(doctor, { services: [{ ...application().services[0], provider: undefined }] });
    told.give(analyst, 'request-information', { to: 'provider', items: ['The report of the scan'] });
    told.give(analyst, 'request-information', { items: ['The plan’s letter'] });
    expect(told.state().stage).toBe('awaiting-applicant');
    expect(seenBy(told, filer).requests).toMatchObject([{ to: 'provider', items: ['The report of the scan'] }]);
    expect(allowedCommands(told.state(), filer)).toEqual(['supply-information']);
    expect(told.refusalOf(filer, 'supply-information', { signedBy: 'Maria Lopez' })).toMatchObject({
      errors: [{ path: 'signedBy' }],
    });
    told.give(filer, 'supply-information', { note: 'It is in the papers.' });
    expect(told.state().stage).toBe('awaiting-applicant');
    expect(told.state().requests).toMatchObject([{ answer: { documentIds: [] } }]);
    expect(allowedCommands(told.state(), filer)).toEqual([]);
  });

  it('answers nothing that another doctor was asked', () => {
    const service = {
      ...application().services[0],
      provider: 'Bo Adair, MD',
      providerContact: { email: 'bo@x.example' },
    };
    const told = filedBy(doctor, { services: [service] });
    told.give(analyst, 'request-information', { to: 'provider', issue: 1, items: ['The report'] });
    expect(seenBy(told, filer).requests).toEqual([]);
    expect(allowedCommands(told.state(), filer)).toEqual([]);
  });

  it('reads in the letter that asks them where to answer, and another doctor reads of no sign-in', () => {
    const told = filedBy(doctor).give(analyst, 'request-information', { to: 'provider', items: ['The report'] });
    expect(text(told, 'information-request')).toContain('with the access code that you were shown');
    const other = filedBy({ ...doctor, name: 'Bo Adair, MD' });
    other.give(analyst, 'request-information', { to: 'provider', issue: 1, items: ['The report'] });
    expect(text(other, 'information-request')).toContain('Providers have no sign-in of their own.');
  });

  it('has no papers of theirs in a case that another filer sees', () => {
    const told = filedBy(doctor);
    send(told, filer, 1, 'admitted');
    const other = filedBy(nephew);
    other.give(people.system, 'join-papers', { from: otherCase, papers: told.state().documents });
    expect(seenBy(other, patient).documents).toHaveLength(1);
    expect(seenBy(other, filer).documents).toEqual([]);
  });

  it('sees no more where the patient has signed the form that they filed together', () => {
    const consent = { signedBy: 'Maria Lopez', signedOn: '2027-01-31', releaseOfRecords: true };
    expect(reachOf(filer, filedBy(doctor, { consent }).state())).toBe('own');
  });

  it('is on record with what they do', () => {
    const told = filedBy(doctor);
    send(told, filer, 1);
    send(told, patient, 1);
    const announced = told.events.filter(({ type }) => type === 'document-announced');
    expect(announced.map(({ by, data }) => [by.filer, 'byFiler' in data && data.byFiler])).toEqual([
      [true, true],
      [undefined, false],
    ]);
  });
});

const paper = { kind: 'other', fileName: 'one-more.pdf', contentType: 'application/pdf', bytes: 1000 } as const;

describe('A patient for whom somebody filed', () => {
  it('gets letters by post where the form has no email of theirs, and never through the filer', () => {
    const told = filedBy(nephew, { patient: { ...hers, email: undefined } });
    expect(emailOf(told.state())).toBeUndefined();
    expect(text(told, 'acknowledgement', true)).toContain('7KM2-9PXC-4TRW');
    expect(lettersOf(told, 'acknowledgement').map(notice => codeBrought(notice, told.state(), true))).toEqual([2]);
  });

  it('gets the code by post beside a mail, and is told who filed and how far they see', () => {
    const told = filedBy(doctor);
    expect(lettersOf(told, 'access-code')).toMatchObject([{ status: 'to-post', facts: { generation: 2, by: 'post' } }]);
    const mail = text(told, 'acknowledgement');
    expect(mail).toContain('A doctor, hospital or clinic sent it to us for you. They can see only what they sent us.');
    expect(mail).toContain('The code comes to you by post, in a letter of its own.');
    expect(mail).not.toContain('7KM2-9PXC-4TRW');
    expect(text(told, 'access-code', true)).toContain('Here is your access code.');
    told.give(analyst, 'reissue-access-code', { reason: 'Lost', caller: { who: 'She', checked: 'Birth date' } });
    const [, again] = lettersOf(told, 'access-code');
    if (again === undefined) throw new Error('There is no second one.');
    const { blocks } = letter({ notice: again, state: told.state(), at: told.now(), portalUrl: 'https://imr.example' });
    expect(plainText(blocks)).toContain('The old one does not work any more.');
  });

  it('is not written to at a mailbox that the filer gave as theirs, until they say that it is', () => {
    const told = filedBy(nephew, { patient: { ...hers, email: 'Daniel@home.example' } });
    expect(emailOf(told.state())).toBeUndefined();
    told.give(analyst, 'correct-contact', { email: 'maria@members.example' });
    expect(emailOf(told.state())).toBe('maria@members.example');
  });

  it('is sent no code to a mailbox that nobody but the filer has named, however long it is on file', () => {
    const told = filedBy(nephew).until('2027-03-15T09:00-07:00');
    const byEmail = { reason: 'Lost', by: 'email', caller: { who: 'She', checked: 'Birth date' } } as const;
    expect(told.refusalOf(analyst, 'reissue-access-code', byEmail)).toMatchObject({ errors: [{ path: 'by' }] });
  });

  it('has a code of her own: a new one leaves the filer’s good, and the filer’s opens nothing of hers', () => {
    const told = filedBy(doctor);
    expect(openCodes(told.state())).toEqual([2, 1]);
    told.give(analyst, 'reissue-access-code', { reason: 'Lost', caller: { who: 'She', checked: 'Birth date' } });
    expect(openCodes(told.state())).toEqual([3, 1]);
    expect([filer, patient, notYet].map(who => reachOf(who, told.state()))).toEqual(['own', undefined, 'whole']);
  });

  it('reads in the history that it was not she who sent a paper', () => {
    const told = filedBy(doctor);
    send(told, filer, 1);
    send(told, patient, 1);
    const announced = told.events.filter(({ type }) => type === 'document-announced');
    expect(announced.map(event => eventView(event, patient, told.state()).by)).toEqual([
      { role: 'applicant', filer: true },
      { role: 'applicant' },
    ]);
  });

  it('keeps the case closed to a code that was not made yet', () => {
    const told = filedBy(doctor);
    expect(reachOf(notYet, told.state())).toBeUndefined();
    expect(told.refusalOf(notYet, 'withdraw', {})).toMatchObject({ kind: 'unknown' });
  });
});

describe('A patient who cannot wait for a letter', () => {
  const paidAlready = { services: application().services.map(one => ({ ...one, alreadyReceived: true })) };
  const calls = (told: Play) => standing(told).work.filter(line => line.startsWith('telephone-applicant'));
  const toCall = (until: string) => [`telephone-applicant:filed-for-them @ help-center, ${until}`];
  const call = (told: Play, whom: 'applicant' | 'provider') =>
    told.give(analyst, 'record-call', { with: whom, said: 'She knows of it.' });

  it('is telephoned within four hours where her doctor filed, at night too; a call with the doctor is none with her', () => {
    const told = filedBy(doctor, { urgency: certifiedUrgency });
    expect(calls(told)).toEqual(toCall('2027-02-01 13:00:00'));
    expect(calls(call(told, 'provider'))).toEqual(toCall('2027-02-01 13:00:00'));
    expect(calls(call(told, 'applicant'))).toEqual([]);
  });

  it('is telephoned when the case becomes urgent later, though she was spoken with before', () => {
    const told = call(filedBy(doctor), 'applicant');
    expect(calls(told)).toEqual([]);
    told.at('2027-02-02T17:30-08:00', analyst, 'expedite', { reason: 'Worse' });
    expect(calls(told)).toEqual(toCall('2027-02-02 21:30:00'));
    expect(calls(told.give(patient, 'withdraw', {}))).toEqual([]);
  });

  it('is not telephoned when she has died', () => {
    const told = filedBy(doctor, { urgency: certifiedUrgency, ...paidAlready }).give(analyst, 'record-death', {});
    expect(told.state()).toMatchObject({ stage: 'screening', death: { waits: true } });
    expect(calls(told)).toEqual([]);
  });

  it('is not telephoned over what she filed herself', () => {
    expect(calls(filedBy({ role: 'self' }, { urgency: certifiedUrgency }))).toEqual([]);
  });
});

describe('A nephew whom the patient has authorized', () => {
  const authorized = () => filedBy(nephew).give(analyst, 'record-authorization', { assistant: signed });

  it('sees and does as she does, from the day on which it is recorded', () => {
    const told = authorized();
    expect(reachOf(filer, told.state())).toBe('whole');
    expect(allowedCommands(told.state(), filer)).toEqual(allowedCommands(told.state(), patient));
    expect(seenBy(told, filer)).toEqual(seenBy(told, patient));
    told.give(filer, 'withdraw', {});
    expect(told.state().stage).toBe('closed');
    expect(told.events.filter(({ by }) => by.role === 'applicant' && by.filer === true)).not.toEqual([]);
  });

  it('does so at once where the form has it already, and she reads in the first letter that she can end it', () => {
    const told = filedBy(nephew, { assistant: { name: 'Daniel J. Kim', authorizedOn: '2027-01-30' } });
    expect(reachOf(filer, told.state())).toBe('whole');
    expect(text(told, 'acknowledgement')).toContain('You can end that at any time');
  });

  it('sees again only what he sent when she takes it back herself, also in a closed case', () => {
    const told = authorized();
    const [his] = send(told, filer, 1, 'admitted');
    send(told, patient, 1, 'admitted');
    told.give(patient, 'withdraw', {});
    const ended = { assistantEndedOn: signed.authorizedOn };
    for (const more of [{ release }, { ...ended, release }]) {
      expect(told.refusalOf(patient, 'record-authorization', more)).toMatchObject({ kind: 'not-now' });
    }
    told.give(patient, 'record-authorization', ended);
    expect(reachOf(filer, told.state())).toBe('own');
    expect(seenBy(told, filer).documents.map(({ documentId }) => documentId)).toEqual([his]);
    expect(told.refusalOf(filer, 'record-authorization', { release })).toMatchObject({ kind: 'forbidden' });
  });

  it('is nobody any more when she names somebody else, whose letters have nothing of his', () => {
    const other = { name: 'Juana Lopez', authorizedOn: LocalDate.parse('2027-02-01') };
    const told = filedBy(nephew, { assistant: { name: 'Daniel J. Kim', email: 'daniel@home.example' } });
    told.give(supervisor, 'record-authorization', { assistant: signed });
    expect(told.state().application.assistant).toMatchObject({ email: 'daniel@home.example' });
    told.give(analyst, 'record-authorization', { assistant: other });
    expect(reachOf(filer, told.state())).toBe('own');
    expect(told.state().application.assistant).toEqual(other);
  });

  it('is not taken for somebody of a like name', () => {
    for (const name of ['Kim', 'Diane Kim', 'Daniel', 'D. Kim']) {
      const told = filedBy(nephew).give(analyst, 'record-authorization', { assistant: { ...signed, name } });
      expect(reachOf(filer, told.state()), name).toBe('own');
    }
  });
});

const release = { signedBy: 'Maria Lopez', signedOn: LocalDate.parse('2027-02-01') };

describe('Who is the applicant', () => {
  it('has one code, shown at filing: the patient, a child’s parent, a guardian', () => {
    const child = { patient: patientBorn('2015-05-04') };
    for (const told of [
      filedBy({ role: 'self' }),
      filedBy({ role: 'guardian', name: 'Bo' }),
      filedBy({ role: 'parent' }, child),
    ]) {
      expect(openCodes(told.state())).toEqual([1]);
      expect(reachOf(filer, told.state())).toBe('whole');
    }
  });

  it('is not the parent of somebody who is of age', () => {
    expect(reachOf(filer, filedBy({ role: 'parent', name: 'Rosa Lopez' }).state())).toBe('own');
  });

  it('is the patient alone of what a helper sent on paper: no code goes to the helper', () => {
    const typedIn = { by: analyst, channel: 'fax' as const };
    const told = play({
      at: '2027-02-01T09:00-08:00',
      application: application({ patient: hers, filedBy: nephew }),
      typedIn,
    });
    expect(openCodes(told.state())).toEqual([1]);
    expect(lettersOf(told, 'access-code')).toMatchObject([{ to: { party: 'applicant' }, facts: { by: 'post' } }]);
  });

  it('keeps the one code that a case of before has, whoever filed it', () => {
    const { filer: _filer, access: _access, ...old } = filedBy(doctor).state();
    expect(reachOf(filer, old)).toBe('whole');
  });
});

describe('Copies of her letters', () => {
  const copies = (told: Play) => lettersOf(told, 'copy-for-assistant');
  const authorized = () => filedBy(nephew, { assistant: { name: 'Daniel Kim', authorizedOn: '2027-01-30' } });

  it('go to the nephew whom she authorized, in the words of hers, and never with a code', () => {
    const told = authorized().give(analyst, 'route-case', { route: 'imr', reason: 'Necessity' });
    const hers = told.state().notices.filter(({ kind }) => kind === 'acknowledgement' || kind === 'imr-approved');
    expect(copies(told)).toMatchObject(hers.map(({ id }) => ({ to: { party: 'assistant' }, facts: { of: id } })));
    const copy = text(told, 'copy-for-assistant', true);
    expect(copy).toContain('“You” in it means the member.');
    expect(copy).toContain('We got your application on Monday, February 1, 2027.');
    expect(copy).not.toContain('7KM2-9PXC-4TRW');
    expect(authorizedAssistant(told.state().application)?.email).toBe('daniel@home.example');
  });

  it('do not tell him of a new code, nor that she is reached elsewhere', () => {
    const told = authorized();
    const before = copies(told).length;
    told.give(analyst, 'correct-contact', { email: 'new@members.example' });
    told.give(analyst, 'reissue-access-code', { reason: 'Lost', caller: { who: 'She', checked: 'Birth date' } });
    expect(copies(told)).toHaveLength(before);
  });

  it('end with the authorization, also one that was on its way', () => {
    const told = filedBy(nephew, { assistant: { name: 'Daniel Kim', authorizedOn: '2027-01-30' } }, true);
    const [copy] = copies(told);
    expect(copy && stillHolds(copy, told.state())).toBe(true);
    told.give(patient, 'record-authorization', { assistantEndedOn: signed.authorizedOn });
    expect(copy && stillHolds(copy, told.state())).toBe(false);
    told.give(patient, 'withdraw', {});
    expect(copies(told)).toHaveLength(1);
  });

  it('go to nobody who is not authorized, and to no mailbox that has the letter already', () => {
    expect(copies(filedBy(nephew, { assistant: { name: 'Daniel Kim' } }))).toEqual([]);
    const shared = { name: 'Bo Lopez', email: hers.email, authorizedOn: '2027-01-30' };
    expect(copies(filedBy({ role: 'self' }, { assistant: shared }))).toEqual([]);
  });

  it('tell a helper who did not file, too, and how the case ended once', () => {
    const daughter = { name: 'Eva Lopez', email: 'eva@home.example', authorizedOn: '2027-01-30' };
    const told = filedBy({ role: 'self' }, { assistant: daughter }).give(filer, 'withdraw', {});
    const ends = told.state().notices.filter(({ kind, to }) => kind === 'closure' && to.party === 'assistant');
    expect(ends).toEqual([]);
    expect(copies(told)).toHaveLength(2);
  });

  it('go by post to the address of a helper without email', () => {
    const address = { street: '8 Oak Way', city: 'Fresno', state: 'CA', zip: '93701' };
    const told = filedBy({ role: 'self' }, { assistant: { name: 'Eva Lopez', address, authorizedOn: '2027-01-30' } });
    const [copy] = copies(told);
    if (copy === undefined) throw new Error('There is no copy.');
    const context = {
      notice: copy,
      state: told.state(),
      at: told.now(),
      portalUrl: 'https://imr.example',
      onPaper: true,
    };
    expect(printed(context, noParticulars).address).toEqual(['Eva Lopez', '8 Oak Way', 'Fresno, CA 93701']);
  });
});
