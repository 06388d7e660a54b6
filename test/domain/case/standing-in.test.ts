import { noParticulars } from '../letters/no-particulars.ts';
import { describe, expect, it } from 'vitest';
import { maySee } from '../../../domain/case/access.ts';
import { codeGeneration, emailOf } from '../../../domain/case/contact.ts';
import { peopleIn } from '../../../domain/conflicts/case-facts.ts';
import { printed } from '../../../domain/read/printed-letter.ts';
import { myCaseView } from '../../../domain/read/view.ts';
import { workItems } from '../../../domain/read/work.ts';
import { Actor } from '../../../domain/people/actors.ts';
import { application, necessity, patientBorn } from '../eligibility/applications.ts';
import { day } from '../time/pacific.ts';
import { caseNumber, people } from './support/people.ts';
import { send } from './support/papers.ts';
import { play, type Play } from './support/play.ts';

const { analyst, applicant, nurse, plan } = people;
const paid = { ...necessity, alreadyReceived: true, receivedOn: '2026-11-01', amountPaid: 900 };
const note = 'Her son called.';
const hers = { ...application().patient, email: 'maria@members.example', contactByEmail: true };
const son = {
  name: 'Tomas Pereira',
  relationship: 'son',
  by: 'successor-in-interest',
  contact: {
    address: { street: '9 Oak Street', city: 'Fresno', state: 'CA', zip: '93701' },
    phone: '559-555-0177',
    contactByEmail: true,
    email: 'tomas@sons.example',
  },
  note: 'His declaration of today.',
} as const;

const filed = (services: readonly object[], changed: Record<string, unknown> = {}) =>
  play({ at: '2027-02-01T09:00-08:00', application: application({ services, patient: hers, ...changed }) });
const duties = (told: Play) => workItems(told.state()).map(({ duty, dueAt }) => `${duty} ${dueAt}`);
const signedIn = (codeGeneration: number) => Actor.parse({ role: 'applicant', sub: caseNumber, codeGeneration });
const letters = (told: Play, kind: string) => told.state().notices.filter(one => one.kind === kind);
const portalUrl = 'https://imr.helpcenter.example';

describe('The family of a member who has died and had paid', () => {
  const died = () => filed([paid]).at('2027-02-02T10:00-08:00', analyst, 'record-death', { note });

  it('has 60 days to step in: a dated item that does not slide, and the case goes on', () => {
    const told = died();
    expect(told.state()).toMatchObject({ stage: 'screening', death: { waits: true } });
    const item = 'await-successor 2027-04-04T06:59:59.000Z';
    expect(duties(told)).toContain(item);
    expect(duties(told.at('2027-03-01T10:00-08:00', analyst, 'reassign', { to: 'ana', reason: 'Mine.' }))).toContain(
      item,
    );
  });

  it('is written to as the estate, on paper alone: nothing goes to the mailbox of the dead', () => {
    const told = died();
    const [notice] = letters(told, 'after-death');
    expect(notice?.status).toBe('to-post');
    expect(emailOf(told.state())).toBeUndefined();
    if (notice === undefined) throw new Error('No letter was queued.');
    const { address: lines, text } = printed({ notice, state: told.state(), at: told.now(), portalUrl }, noParticulars);
    expect(lines?.[0]).toBe('The estate of Maria Lopez');
    expect(text).toContain('To the estate of the member:');
  });

  it('finds the old code and session ended, and no code made for the dead', () => {
    const told = died();
    expect(maySee(signedIn(1), told.state())).toBe(false);
    const caller = { who: 'A man', checked: 'Nothing.' };
    expect(told.refusalOf(analyst, 'reissue-access-code', { reason: 'Asked.', caller })?.kind).toBe('not-now');
  });

  it('is not closed out before the day, and a person closes the case after it', () => {
    const told = died().until('2027-04-03T10:00-07:00');
    const closing = { outcome: 'died', reason: 'Nobody came.' } as const;
    expect(told.refusalOf(analyst, 'close-case', closing)?.detail).toContain('Somebody can step in until');
    told.until('2027-04-05T10:00-07:00');
    expect(duties(told).join()).toContain('overdue:H1');
    told.give(analyst, 'close-case', closing);
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'died' });
    expect(letters(told, 'closure').filter(({ to }) => to.party === 'applicant')).toHaveLength(1);
  });

  it('can still step in after that: the reopened case waits once more', () => {
    const told = died()
      .until('2027-04-05T10:00-07:00')
      .give(analyst, 'close-case', { outcome: 'died', reason: 'None.' });
    told.give(analyst, 'reopen-case', { reason: 'A daughter wrote.' });
    expect(duties(told)).toContain('await-successor 2027-06-05T06:59:59.000Z');
    told.give(analyst, 'substitute-applicant', { ...son, by: 'personal-representative' });
    expect(duties(told).join()).not.toContain('await-successor');
  });

  it('cannot lose the claim by a slip: who closes the case as a death makes it wait as well', () => {
    const told = filed([paid]).at('2027-02-02T10:00-08:00', analyst, 'close-case', {
      outcome: 'died',
      reason: 'Her son called.',
    });
    expect(told.state()).toMatchObject({ stage: 'screening', death: { waits: true } });
    expect(duties(told)).toContain('await-successor 2027-04-04T06:59:59.000Z');
  });

  it('has the 60 days from the day on which the word came in, however late it is typed in', () => {
    const told = filed([paid]).at('2027-02-05T10:00-08:00', analyst, 'record-death', {
      channel: 'mail',
      receivedOn: day('2027-02-02'),
    });
    expect(duties(told)).toContain('await-successor 2027-04-04T06:59:59.000Z');
  });

  it('is in time with a declaration that came in on the last day, and was read after it', () => {
    const told = died().until('2027-04-05T10:00-07:00');
    told.give(analyst, 'substitute-applicant', { ...son, channel: 'mail', receivedOn: day('2027-04-03') });
    expect(told.clock('H1').status).toBe('met');
    expect(told.clock('H1').missedAt).toBeUndefined();
    expect(duties(told).join()).not.toContain('H1');
  });

  it('can name somebody else later: the son’s code ends, and he is told where he was reached', () => {
    const told = died().at('2027-02-10T10:00-08:00', analyst, 'substitute-applicant', son);
    const lawyer = { ...son, name: 'Ada Benn', by: 'personal-representative', relationship: undefined } as const;
    const contact = { address: { ...son.contact.address, street: '1 Court Square' }, contactByEmail: false };
    told.at('2027-02-20T10:00-08:00', analyst, 'substitute-applicant', { ...lawyer, contact });
    expect([3, 4].map(generation => maySee(signedIn(generation), told.state()))).toEqual([false, true]);
    expect(told.state().application.patient).not.toHaveProperty('phone');
    expect(told.state().application.patient).not.toHaveProperty('email');
    const toldOf = letters(told, 'contact-changed').map(({ to, facts, status }) => [to, facts['by'], status]);
    expect(toldOf.slice(-2)).toEqual([
      [{ party: 'applicant', former: 2 }, 'email', 'delivered'],
      [{ party: 'applicant', former: 2 }, 'post', 'to-post'],
    ]);
    expect(peopleIn(told.state()).actingFor).toEqual(['Ada Benn']);
    const toSon = letters(told, 'contact-changed').at(-1);
    if (toSon === undefined) throw new Error('Nobody told the son.');
    const { address: lines, text } = printed(
      { notice: toSon, state: told.state(), at: told.now(), portalUrl },
      noParticulars,
    );
    expect(lines?.slice(0, 2)).toEqual(['Tomas Pereira', '9 Oak Street']);
    expect(text).toMatch(/^Hello,/u);
  });

  it('has a son in the place of the member: letters and a code of his own go to him, the old address is told', () => {
    const told = died().at('2027-02-10T10:00-08:00', analyst, 'substitute-applicant', son);
    expect(emailOf(told.state())).toBe('tomas@sons.example');
    expect(duties(told).join()).not.toContain('await-successor');
    const [code] = letters(told, 'access-code');
    expect([code?.status, code?.facts['generation']]).toEqual(['to-post', 3]);
    const read = letters(told, 'applicant-changed').map(({ to, status }) => `${to.party} ${status}`);
    expect(read).toEqual(['applicant delivered']);
    const [former] = letters(told, 'contact-changed');
    if (code === undefined || former === undefined) throw new Error('A letter is missing.');
    const context = { state: told.state(), at: told.now(), portalUrl };
    expect(printed({ notice: code, ...context }, noParticulars).address?.slice(0, 2)).toEqual([
      'Tomas Pereira',
      '9 Oak Street',
    ]);
    expect(printed({ notice: former, ...context }, noParticulars).address?.slice(0, 2)).toEqual([
      'The estate of Maria Lopez',
      '12 Elm Street',
    ]);
    expect([2, 3].map(generation => maySee(signedIn(generation), told.state()))).toEqual([false, true]);
  });

  it('is kept from a reviewer of the son’s name, who may be a relative', () => {
    const told = died().at('2027-02-10T10:00-08:00', analyst, 'substitute-applicant', son);
    expect(peopleIn(told.state())).toMatchObject({ actingFor: ['Tomas Pereira'], families: ['Lopez', 'pereira'] });
  });

  it('gets nobody put in who could only act for the living', () => {
    const refused = (told: Play, given: object) =>
      told.refusalOf(analyst, 'substitute-applicant', { ...son, ...given })?.detail;
    expect(refused(died(), { by: 'guardian' })).toContain('the member has died');
    expect(refused(filed([paid]), {})).toContain('give record-death first');
    expect(refused(died(), { note: undefined })).toContain('what shows that they may act');
    expect(refused(died(), { contact: { contactByEmail: false } })).toContain('an address');
    expect(refused(died(), { contact: { contactByEmail: true, phone: '559-555-0177' } })).toContain('contactByEmail');
  });
});

describe('A member who has died and only asked for care', () => {
  it('has the case closed, and nothing sent', () => {
    const told = filed([necessity]).at('2027-02-02T10:00-08:00', analyst, 'record-death', {
      diedOn: day('2027-02-01'),
      note,
    });
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'died', diedOn: '2027-02-01' });
    expect(letters(told, 'after-death')).toEqual([]);
    expect(letters(told, 'closure').filter(({ to }) => to.party === 'applicant')).toEqual([]);
  });
});

describe('A member who was taken for dead', () => {
  const authorized = {
    filedBy: { role: 'assistant', name: 'Elena Quintero', email: 'elena@helpers.example' },
    assistant: { name: 'Elena Quintero', authorizedOn: '2026-11-20' },
  };

  it('is written to again, gets a code, and has their helper back, whose authorization had ended', () => {
    const told = filed([paid], authorized).at('2027-02-02T10:00-08:00', analyst, 'record-death', {});
    expect(told.state().application.assistant?.authorizedOn).toBeUndefined();
    told.give(analyst, 'take-back-death', { reason: 'It was her sister.' });
    expect(told.state().application.assistant?.authorizedOn).toBe('2026-11-20');
    expect(emailOf(told.state())).toBe('maria@members.example');
    expect(letters(told, 'access-code').at(-1)?.facts).toMatchObject({ generation: codeGeneration(told.state()) });
    expect(duties(told).join()).not.toContain('await-successor');
  });

  it('has their own place back, where somebody had taken it: letters go where they went before', () => {
    const told = filed([paid]).at('2027-02-02T10:00-08:00', analyst, 'record-death', {});
    told.give(analyst, 'substitute-applicant', son).give(analyst, 'take-back-death', { reason: 'A bank’s error.' });
    expect(emailOf(told.state())).toBe('maria@members.example');
    expect(told.state().standIn).toBeUndefined();
    expect(told.state().application.patient).toMatchObject({ phone: hers.phone, address: hers.address });
    expect(letters(told, 'contact-changed').map(({ to }) => to)).toContainEqual({ party: 'applicant', former: 2 });
    expect([3, 4].map(generation => maySee(signedIn(generation), told.state()))).toEqual([false, true]);
  });

  it('is acted for by their guardian again, whose office had ended with the death', () => {
    const told = filed([paid]).give(analyst, 'substitute-applicant', { ...son, by: 'guardian' });
    told.give(analyst, 'record-death', {}).give(analyst, 'take-back-death', { reason: 'It was her sister.' });
    expect(told.state().standIn).toMatchObject({ name: 'Tomas Pereira', by: 'guardian' });
    expect(emailOf(told.state())).toBe('tomas@sons.example');
  });

  it('gets a code when the case that was closed so is opened again: the old one ended with the word of the death', () => {
    const told = filed([necessity]).give(analyst, 'record-death', {});
    told.give(analyst, 'reopen-case', { reason: 'She called.' });
    expect(letters(told, 'access-code').map(({ facts }) => facts['generation'])).toEqual([2]);
    expect(emailOf(told.state())).toBe('maria@members.example');
  });
});

describe('A child who turns eighteen in the middle of a case', () => {
  const parent = { role: 'parent', name: 'Ines Lopez', email: 'ines@members.example' };
  const child = (born: string, email?: string) => ({
    ...patientBorn(born),
    contactByEmail: true,
    ...(email && { email }),
  });
  const open = (born: string, more: Record<string, unknown> = {}) =>
    filed([necessity], { patient: child(born), filedBy: parent, ...more });

  it('is prepared for 30 days before, by an item dated on the birthday', () => {
    const told = open('2009-03-20');
    expect(duties(told).join()).not.toContain('B1');
    told.until('2027-02-18T09:30-08:00');
    expect(duties(told)).toContain('pressing:B1 2027-03-21T06:59:59.000Z');
    expect(duties(open('2009-02-20')).join()).toContain('pressing:B1');
  });

  it('is the applicant from the day: letters and a code go to the young adult, the parent is told', () => {
    const told = open('2009-03-20').until('2027-03-20T10:00-07:00');
    expect(told.state().comingOfAge).toBeDefined();
    expect(emailOf(told.state())).toBeUndefined();
    expect(letters(told, 'came-of-age').map(({ to }) => to.party)).toEqual(['applicant', 'representative']);
    expect(letters(told, 'access-code').map(({ status }) => status)).toEqual(['to-post']);
    expect(told.state().filer).toEqual({ code: 1, name: 'Ines Lopez' });
    expect(duties(told)).toContain('see-to-coming-of-age 2027-03-23T06:59:59.000Z');
    told.give(nurse, 'confirm-coming-of-age', { note: 'Called her.' });
    expect(duties(told).join()).not.toContain('see-to-coming-of-age');
  });

  it('is not spoken for by the parent any more on that day, whatever hour it is', () => {
    const told = open('2009-03-20').until('2027-03-20T07:00-07:00');
    expect(told.refusalOf(applicant, 'withdraw', {})).toBeDefined();
    expect(open('2009-03-20').until('2027-03-19T20:00-07:00').refusalOf(applicant, 'withdraw', {})).toBeUndefined();
  });

  it('has help from the parent still, who sends papers and sees those of their own, and nothing else', () => {
    const told = open('2009-03-20');
    const [before] = send(told, applicant, 1, 'admitted');
    told.give(analyst, 'route-case', { reason: 'Ours.' }).delivers('2027-02-03T09:00-08:00');
    told.until('2027-03-20T07:00-07:00');
    const [onTheDay] = send(told, applicant, 1, 'admitted');
    expect(told.state().comingOfAge).toBeDefined();
    const seen = myCaseView(told.state(), applicant, told.now(), told.events);
    expect(seen.documents.map(({ documentId }) => documentId)).toEqual([before, onTheDay]);
    expect(seen).toMatchObject({ stage: 'received', clocks: [], notices: [] });
    expect(told.refusalOf(applicant, 'withdraw', {})?.kind).toBe('forbidden');
    const adult = { ...applicant, codeGeneration: 2 };
    expect(myCaseView(told.state(), adult, told.now(), told.events).stage).toBe('gathering-records');
  });

  it('loses no time: no clock of the case stops', () => {
    const running = (told: Play) =>
      told.state().clocks.filter(({ id, status }) => id !== 'B1' && id !== 'N1' && status === 'running');
    const told = open('2009-02-20').give(analyst, 'route-case', { reason: 'Ours.' }).until('2027-02-19T10:00-08:00');
    const before = running(told).map(({ id, derivation }) => `${id} ${derivation.dueOn}`);
    told.until('2027-02-20T10:00-08:00');
    expect(told.state().comingOfAge).toBeDefined();
    expect(running(told).map(({ id, derivation }) => `${id} ${derivation.dueOn}`)).toEqual(before);
  });

  it('is telephoned within four hours where the case is urgent', () => {
    const told = open('2009-02-20').give(nurse, 'expedite', { reason: 'Worse.' }).until('2027-02-20T09:30-08:00');
    expect(duties(told)).toContain('telephone-applicant:came-of-age 2027-02-20T21:00:00.000Z');
  });

  it('who cannot act has a conservator, by a person’s word: the birthday changes nothing then', () => {
    const told = open('2009-03-20').give(analyst, 'substitute-applicant', { ...son, by: 'conservator' });
    told.until('2027-03-21T10:00-07:00');
    expect(told.state().comingOfAge).toBeUndefined();
    expect(emailOf(told.state())).toBe('tomas@sons.example');
  });

  it('is the only one who is told how the case ends', () => {
    const told = open('2009-03-20').until('2027-03-20T10:00-07:00');
    told.give(analyst, 'close-case', { outcome: 'died', reason: 'In an accident.' });
    expect(letters(told, 'closure').map(({ to }) => to.party)).not.toContain('representative');
  });

  it('has their own address back from who stood in for them as a child, who is told', () => {
    const told = open('2009-03-20').give(analyst, 'substitute-applicant', { ...son, by: 'guardian' });
    told.until('2027-03-20T10:00-07:00');
    expect(told.state().application.patient).toMatchObject({ address: hers.address, phone: hers.phone });
    expect(letters(told, 'came-of-age').map(({ to }) => to.party)).toEqual(['applicant']);
    expect(letters(told, 'contact-changed').map(({ to }) => to)).toContainEqual({ party: 'applicant', former: 2 });
  });

  it('is asked anew who helps: a parent’s word for it was a child’s', () => {
    const assistant = { name: 'Elena Quintero', authorizedOn: '2026-11-20' };
    const told = open('2009-03-20', { assistant }).until('2027-03-20T10:00-07:00');
    expect(told.state().application.assistant?.authorizedOn).toBeUndefined();
  });

  it('keeps the mailbox of a parent out of it, also where it was given as the child’s', () => {
    const patient = child('2009-03-20', 'ines@members.example');
    const told = open('2009-03-20', { patient }).until('2027-03-20T10:00-07:00');
    expect(emailOf(told.state())).toBeUndefined();
  });
});

describe('A plan in whose case somebody else acts', () => {
  it('is told so, reads who it is, and not where they are', () => {
    const told = filed([paid]).give(analyst, 'route-case', { reason: 'Ours.' });
    told.give(analyst, 'substitute-applicant', { ...son, by: 'guardian' });
    expect(letters(told, 'applicant-changed').map(({ to }) => to.party)).toEqual(['applicant', 'plan']);
    expect(maySee(plan, told.state())).toBe(true);
  });
});
