import { noParticulars } from '../letters/no-particulars.ts';
import { describe, expect, it } from 'vitest';
import type { Address } from '../../../domain/application/application.ts';
import type * as z from 'zod';
import { maySee } from '../../../domain/case/access.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { decide } from '../../../domain/decide/decide.ts';
import { decideFiling } from '../../../domain/decide/filing.ts';
import { plainText } from '../../../domain/letters/blocks.ts';
import { codeBrought, letter } from '../../../domain/letters/letters.ts';
import { printed } from '../../../domain/read/printed-letter.ts';
import { application } from '../eligibility/applications.ts';
import { pacific } from '../time/pacific.ts';
import { caseNumber, people, plan } from './support/people.ts';
import { commandOf, play, type Play } from './support/play.ts';

const { analyst, applicant, supervisor, system } = people;
const reason = 'She has lost the paper with the code.';
const caller = { who: 'Maria Lopez, by telephone', checked: 'Knew her birth date and her member number.' };
const again = { reason, caller };
const portalUrl = 'https://imr.helpcenter.example';
const shelter: z.infer<typeof Address> = { street: '1 Safe Street', city: 'Fresno', state: 'CA', zip: '93702' };
const hers = { ...application().patient, email: 'maria@members.example', contactByEmail: true };

const filed = (patient: object = hers) => play({ at: '2027-02-01T09:00-08:00', application: application({ patient }) });
const lettersOf = (told: Play, kind: string) => told.state().notices.filter(notice => notice.kind === kind);
const ways = (told: Play, kind: string) =>
  lettersOf(told, kind).map(({ facts, status }) => `${JSON.stringify(facts['by'])} ${status}`.replaceAll('"', ''));

function text(told: Play, kind: string, given: { accessCode?: string; onPaper?: boolean } = {}): string {
  const notice = lettersOf(told, kind).at(-1);
  if (notice === undefined) throw new Error(`There is no ${kind}.`);
  const { subject, blocks } = letter({ notice, state: told.state(), at: told.now(), portalUrl, ...given });
  return `${subject}\n${plainText(blocks)}`;
}

/** A form that came by mail, and was typed in, as far as its acknowledgement is queued. */
function onPaper(patient: object): CaseState {
  const at = pacific('2027-02-01T09:00-08:00');
  const { state } = decideFiling({
    caseNumber,
    application: application({ patient }),
    channel: 'mail',
    plan,
    at,
    by: analyst,
  });
  const decision = decide(commandOf('send-acknowledgement', {}, system, at), state);
  if ('refusal' in decision) throw new Error(decision.refusal.detail);
  return decision.state;
}

describe('A member who has lost the access code', () => {
  it('gets a new one by post, and a mail says that there is one', () => {
    const told = filed().give(analyst, 'reissue-access-code', again);
    expect(ways(told, 'access-code')).toEqual(['post to-post']);
    expect(ways(told, 'contact-changed')).toEqual(['email delivered']);
    expect(text(told, 'contact-changed')).toContain('the access code: there is a new one');
  });

  it('gets it by email only where that has been on file for 14 days', () => {
    const told = filed().until('2027-02-15T08:59-08:00');
    const byEmail = { ...again, by: 'email' } as const;
    expect(told.refusalOf(analyst, 'reissue-access-code', byEmail)).toMatchObject({ errors: [{ path: 'by' }] });
    told.at('2027-02-15T09:00-08:00', analyst, 'reissue-access-code', byEmail);
    expect(ways(told, 'access-code')).toEqual(['email delivered']);
    expect(ways(told, 'contact-changed')).toEqual(['post to-post']);
  });

  it('is told by post at the least, who may not be mailed', () => {
    const told = filed({ ...hers, contactByEmail: false }).until('2027-03-15T09:00-08:00');
    expect(told.refusalOf(analyst, 'reissue-access-code', { ...again, by: 'email' })).toBeDefined();
    told.give(analyst, 'reissue-access-code', again);
    expect(ways(told, 'access-code')).toEqual(['post to-post']);
  });

  it('has every session of before ended at once, and signs in with the new one', () => {
    const told = filed();
    expect(maySee(applicant, told.state())).toBe(true);
    told.give(analyst, 'reissue-access-code', again);
    expect(maySee(applicant, told.state())).toBe(false);
    expect(maySee({ ...applicant, codeGeneration: 2 }, told.state())).toBe(true);
    expect(told.refusalOf(applicant, 'withdraw', {})).toMatchObject({ kind: 'unknown' });
  });

  it('gets one that works where two clerks made one: the first no longer goes out', () => {
    const told = filed().give(analyst, 'reissue-access-code', again).give(supervisor, 'reissue-access-code', again);
    const [first, second] = lettersOf(told, 'access-code');
    expect(told.state().access?.generation).toBe(3);
    for (const one of [first, second]) told.give(system, 'queue-for-post', { noticeId: one?.id ?? '' });
    expect([first, second].map(one => one && codeBrought(one, told.state(), true))).toEqual([2, 3]);
    expect(told.refusalOf(analyst, 'record-posted', { noticeId: first?.id ?? '' })).toBeDefined();
  });

  it('gets one also of a closed case, and none when the member has died', () => {
    const closed = filed().give(applicant, 'withdraw', {});
    closed.give(analyst, 'reissue-access-code', again);
    expect(ways(closed, 'access-code')).toEqual(['post to-post']);
    const died = filed().give(analyst, 'close-case', { outcome: 'died', reason });
    expect(died.refusalOf(analyst, 'reissue-access-code', again)).toMatchObject({ kind: 'not-now' });
  });

  it('has who called, and how that was made sure of, on record', () => {
    const told = filed().give(analyst, 'reissue-access-code', again);
    const event = told.events.find(({ type }) => type === 'access-code-reissued');
    expect(event?.data).toEqual({ generation: 2, by: 'post', reason, caller });
  });
});

describe('A mail that somebody else finds', () => {
  const accessCode = '7KM2-9PXC-4TRW';
  const byEmail = () => filed().at('2027-03-15T09:00-08:00', analyst, 'reissue-access-code', { ...again, by: 'email' });

  it('has the code or the case number, never both', () => {
    const told = byEmail();
    const mail = text(told, 'access-code', { accessCode });
    expect(mail).toContain(accessCode);
    expect(mail).not.toContain(caseNumber);
    for (const kind of ['acknowledgement', 'contact-changed']) {
      expect(text(told, kind)).toContain(caseNumber);
      expect(text(told, kind)).not.toContain(accessCode);
    }
  });

  it('brings no code where the address was changed while it was on its way', () => {
    const told = play({
      at: '2027-02-01T09:00-08:00',
      application: application({ patient: hers }),
      mailLags: true,
    }).until('2027-03-15T21:00-07:00');
    told.give(analyst, 'reissue-access-code', { ...again, by: 'email' });
    told.give(analyst, 'correct-contact', { email: 'not-hers@elsewhere.example' });
    const code = lettersOf(told, 'access-code')[0];
    told.give(system, 'queue-for-post', { noticeId: code?.id ?? '' });
    expect(ways(told, 'access-code')).toEqual(['email to-post']);
    expect(told.refusalOf(analyst, 'send-again', { noticeIds: [code?.id ?? ''] })).toMatchObject({
      errors: [{ path: 'noticeIds' }],
    });
  });
});

describe('Who filed on paper', () => {
  const accessCode = '7KM2-9PXC-4TRW';

  it('finds the code in the first letter, which goes by post', () => {
    const state = onPaper({ ...hers, email: undefined });
    expect(state.notices.map(({ kind }) => kind)).toEqual(['acknowledgement']);
    const [notice] = state.notices;
    if (notice === undefined) throw new Error('It is acknowledged.');
    const posted: CaseState = { ...state, notices: [{ ...notice, status: 'to-post' }] };
    const at = pacific('2027-02-01T10:00-08:00');
    const context = { notice: { ...notice, status: 'to-post' as const }, state: posted, at, portalUrl };
    expect(codeBrought(notice, posted, true)).toBe(1);
    const { text: words, address } = printed({ ...context, onPaper: true, accessCode }, noParticulars);
    expect(words).toContain(`Your access code: ${accessCode}`);
    expect(address).toEqual(['Maria Lopez', '12 Elm Street', 'Fresno, CA 93701']);
  });

  it.each([
    [{ firstName: undefined, lastName: 'Suharti' }, ['Suharti', '12 Elm Street', 'Fresno, CA 93701']],
    [
      { address: { street: '4 rue des Lilas', city: 'Lyon', zip: '69003', country: 'France' } },
      ['Maria Lopez', '4 rue des Lilas', 'Lyon, 69003', 'France'],
    ],
  ])('is reached by the envelope, also with one name or abroad: %j', (given, lines) => {
    const state = onPaper({ ...hers, email: undefined, ...given });
    const [notice] = state.notices;
    if (notice === undefined) throw new Error('It is acknowledged.');
    const at = pacific('2027-02-01T10:00-08:00');
    expect(printed({ notice, state, at, portalUrl, onPaper: true, accessCode }, noParticulars).address).toEqual(lines);
  });

  it('gets it by post, in a letter of its own, where we write by email', () => {
    const state = onPaper(hers);
    expect(state.notices.map(({ kind, facts }) => [kind, facts['by']])).toEqual([
      ['acknowledgement', undefined],
      ['access-code', 'post'],
    ]);
    const [notice] = state.notices;
    if (notice === undefined) throw new Error('It is acknowledged.');
    expect(codeBrought(notice, state, false)).toBeUndefined();
    const { blocks } = letter({ notice, state, at: pacific('2027-02-01T10:00-08:00'), portalUrl });
    expect(plainText(blocks)).toContain('The code comes to you by post, in a letter of its own.');
  });
});

describe('What letters say of the code is true', () => {
  it('for a member who saw it on the screen', () => {
    expect(text(filed(), 'acknowledgement')).toContain('If you do not have the code any more, call us.');
  });

  it('for a patient of before whose doctor filed and was shown the one that there is', () => {
    const filedBy = { role: 'provider', name: 'Ana Ruiz, MD' };
    const told = play({ at: '2027-02-01T09:00-08:00', application: application({ patient: hers, filedBy }) });
    const { filer: _filer, access: _access, ...old } = told.state();
    const before = { ...old, notices: lettersOf(told, 'acknowledgement') };
    expect(text({ ...told, state: () => before }, 'acknowledgement')).toContain(
      'Whoever filled in the form for you got the code.',
    );
  });

  it('for one whose old code was replaced: it was posted, or is on its way', () => {
    const told = filed().give(analyst, 'reissue-access-code', again);
    told.give(analyst, 'route-case', { reason, route: 'imr' });
    expect(text(told, 'imr-approved')).toContain('The code comes to you by post');
    told.give(analyst, 'record-posted', { noticeId: lettersOf(told, 'access-code')[0]?.id ?? '' });
    expect(text(told, 'imr-approved')).toContain('We sent you the code by post.');
  });
});

describe('A woman in a shelter whose husband calls as her', () => {
  const hidden = () => filed({ ...hers, confidentialAddress: true, address: shelter }).until('2027-03-15T09:00-07:00');
  const home = { street: '12 Elm Street', city: 'Fresno', state: 'CA', zip: '93701' };

  it('keeps her code when he has the email changed: none goes there for 14 days, and she is told', () => {
    const told = hidden().give(analyst, 'correct-contact', { email: 'his@elsewhere.example', caller });
    expect(ways(told, 'contact-changed')).toEqual(['email delivered', 'post to-post']);
    expect(told.state().formerContacts).toMatchObject([{ email: 'maria@members.example', address: shelter }]);
    expect(told.refusalOf(analyst, 'reissue-access-code', { ...again, by: 'email' })).toMatchObject({
      errors: [{ path: 'by' }],
    });
  });

  it('keeps it when he has the address changed: a supervisor looks, and she is told of the code at both', () => {
    const told = hidden().give(analyst, 'correct-contact', { address: home, caller });
    expect(told.refusalOf(analyst, 'reissue-access-code', again)).toMatchObject({ errors: [{ path: 'by' }] });
    told.give(supervisor, 'reissue-access-code', again);
    const news = lettersOf(told, 'contact-changed').filter(
      ({ facts }) => JSON.stringify(facts['changed']) === '["access-code"]',
    );
    expect(news.map(({ to, facts }) => ['former' in to ? to.former : 0, facts['by']])).toEqual([
      [0, 'email'],
      [1, 'post'],
    ]);
  });

  it('has no code posted to an address that was changed after it was asked for', () => {
    const told = hidden().give(analyst, 'reissue-access-code', again);
    const noticeId = lettersOf(told, 'access-code')[0]?.id ?? '';
    told.at('2027-03-15T10:00-07:00', analyst, 'correct-contact', { address: home, caller });
    expect(told.refusalOf(analyst, 'record-posted', { noticeId })).toBeDefined();
  });
});
