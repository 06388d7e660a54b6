import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Actor } from '../../../domain/people/actors.ts';
import { plainText } from '../../../domain/letters/blocks.ts';
import { letter } from '../../../domain/letters/letters.ts';
import { eventView } from '../../../domain/read/history-view.ts';
import { caseView } from '../../../domain/read/view.ts';
import { application, necessity } from '../eligibility/applications.ts';
import { people } from './support/people.ts';
import { send } from './support/papers.ts';
import { play, type Play } from './support/play.ts';
import { sample } from './support/samples.ts';
import { standing } from './support/standing.ts';

const { analyst, applicant, auditor, director, nurse, plan, reviewer, supervisor } = people;
const reviewOrg = people['review-org'];
const reason = 'For a reason';
const caller = { who: 'Sam Lopez, by telephone', checked: 'Called back at the number on file.' };
const fresno = { street: '12 Elm Street', city: 'Fresno', state: 'CA', zip: '93701' };
const shelter = { street: '1 Safe Street', city: 'Clovis', state: 'CA', zip: '93611' };
const hers = { ...application().patient, email: 'maria@members.example', contactByEmail: true };
const providerContact = { email: 'office@ruiz.example', phone: '559-555-0166', address: fresno };
const son = { name: 'Sam Lopez', relationship: 'Son', phone: '559-555-0150', email: 'sam@members.example' };

const filed = (changed: Record<string, unknown> = {}) =>
  play({
    at: '2027-02-01T09:00-08:00',
    application: application({ patient: hers, services: [{ ...necessity, providerContact }], ...changed }),
  });
const Told = z.object({ changed: z.array(z.string()), by: z.string() });
const told = (one: Play) =>
  one
    .state()
    .notices.filter(({ kind }) => kind === 'contact-changed')
    .map(({ to, facts }) => {
      const { changed, by } = Told.parse(facts);
      return `${changed.join()} ${by} ${to.party} ${'former' in to ? to.former : ''}`;
    });

/** How somebody is reached, in all that the form says of it. */
const contactData = [
  'maria@members.example',
  '12 Elm Street',
  '559-555-0134',
  'sam@members.example',
  '559-555-0150',
  'office@ruiz.example',
  '559-555-0166',
  '1 Safe Street',
];

describe('A member who is reached elsewhere', () => {
  it.each([
    ['email', { email: 'ml@members.example' }, 'email'],
    ['address', { address: shelter }, 'address'],
    ['telephone', { phone: '559-555-0199' }, 'phone'],
    ['language', { language: 'Spanish' }, 'language'],
    ['way', { preferredWay: 'post' as const }, 'way'],
  ])('is told of another %s at the old address and the old email', (_what, contact, name) => {
    const one = filed().give(analyst, 'correct-contact', { ...contact, caller, reason });
    expect(told(one)).toEqual([`${name} email applicant 1`, `${name} post applicant 1`]);
    expect(one.state().application.patient).toMatchObject(contact);
    expect(one.events.findLast(({ type }) => type === 'contact-corrected')?.data).toMatchObject({ caller, contact });
  });

  it('reads there what was changed, and neither what it was nor what it is', () => {
    const one = filed().give(analyst, 'correct-contact', { address: shelter, email: 'ml@members.example' });
    for (const notice of one.state().notices.filter(({ kind }) => kind === 'contact-changed')) {
      const { blocks } = letter({ notice, state: one.state(), at: one.now(), portalUrl: 'https://imr.example' });
      const words = plainText(blocks);
      expect(words).toContain('the mailing address');
      expect(words).not.toMatch(/Safe|Elm|members\.example|Sign in/u);
    }
  });

  it('is told of nothing where nothing is another', () => {
    const one = filed().give(analyst, 'correct-contact', { email: hers.email, phone: hers.phone });
    expect(told(one)).toEqual([]);
    expect(one.events.some(({ type }) => type === 'contact-corrected')).toBe(false);
  });

  it('gets the next letters by post when that is the way', () => {
    const one = filed({ patient: { ...hers, preferredWay: 'email' } });
    one.give(analyst, 'correct-contact', { preferredWay: 'post' });
    expect(one.state().application.patient.preferredWay).toBe('post');
    expect(one.state().formerContacts).toMatchObject([{ email: hers.email }]);
  });

  it('can have an email address taken away', () => {
    const one = filed().give(analyst, 'correct-contact', { email: null });
    expect(one.state().application.patient).not.toHaveProperty('email');
  });

  it('has it put right in every open stage, and in a closed case', () => {
    for (const stage of ['screening', 'reviewing', 'authorizing', 'closed'] as const) {
      const one = sample(stage).give(analyst, 'correct-contact', { address: shelter });
      expect(one.state().application.patient.address).toEqual(shelter);
    }
  });
});

describe('A son with a new telephone', () => {
  it('is reached there, and his mother is told', () => {
    const one = filed({ assistant: son }).give(analyst, 'correct-contact', {
      of: 'assistant',
      phone: '559-555-0151',
      caller,
    });
    expect(one.state().application.assistant).toEqual({ ...son, phone: '559-555-0151' });
    expect(one.state().application.patient).toEqual(hers);
    expect(told(one)).toEqual(['phone email representative 1', 'phone email applicant ', 'phone post applicant ']);
  });

  it('is no patient: he has no address and no language with us', () => {
    const one = filed({ assistant: son });
    expect(one.refusalOf(analyst, 'correct-contact', { of: 'assistant', address: shelter })).toMatchObject({
      errors: [{ path: 'address' }],
    });
    expect(filed().refusalOf(analyst, 'correct-contact', { of: 'assistant', phone: '559-555-0151' })).toMatchObject({
      errors: [{ path: 'of' }],
    });
  });
});

describe('Plans and reviewers', () => {
  it.each([
    ['the plan', plan],
    ['a reviewer', reviewer],
    ['a review organization', reviewOrg],
  ])('%s reads in the case where nobody is', (_who, actor) => {
    const one = sample('reviewing', 'usual', {
      service: { providerContact },
      other: { patient: hers, assistant: son, filedBy: { role: 'assistant', ...son } },
    }).give(analyst, 'correct-contact', { address: shelter });
    const view = caseView(one.state(), actor, one.now(), one.events);
    const history = one.events.map(event => eventView(event, actor, one.state()));
    const shown = JSON.stringify([view, history]);
    for (const secret of contactData) expect(shown).not.toContain(secret);
    expect('application' in view ? view.application.patient : undefined).toMatchObject({
      firstName: 'Maria',
      lastName: 'Lopez',
      dateOfBirth: '1961-05-04',
    });
    const seen = JSON.stringify(caseView(one.state(), analyst, one.now(), one.events));
    for (const secret of contactData.filter(text => text !== '12 Elm Street')) expect(seen).toContain(secret);
  });
});

describe('A woman in a shelter', () => {
  const hidden = { address: shelter, confidentialAddress: true, caller };
  const inReview = () => sample('reviewing', 'usual', { other: { patient: hers } });

  it('is not given away at the address from which she fled: a supervisor says so, and why', () => {
    const quietly = 'Her husband opens the mail there.';
    expect(filed().refusalOf(analyst, 'correct-contact', { ...hidden, quietly })).toMatchObject({
      errors: [{ path: 'quietly' }],
    });
    expect(filed().refusalOf(supervisor, 'correct-contact', { address: shelter, caller, quietly })).toMatchObject({
      errors: [{ path: 'quietly' }],
    });
    const { caller: _caller, ...unchecked } = hidden;
    expect(filed().refusalOf(supervisor, 'correct-contact', { ...unchecked, quietly })).toMatchObject({
      errors: [{ path: 'caller' }],
    });
    const one = filed().give(supervisor, 'correct-contact', { ...hidden, quietly });
    expect(told(one)).toEqual([]);
    one.give(supervisor, 'reissue-access-code', { reason, caller: { who: 'She', checked: 'In person.' } });
    expect(told(one)).toEqual(['access-code email applicant ']);
  });

  it('is found by staff alone, the auditor not: neither in the case nor in its history', () => {
    const one = inReview().give(analyst, 'correct-contact', hidden);
    for (const actor of [auditor, plan, reviewer, reviewOrg]) {
      const view = caseView(one.state(), actor, one.now(), one.events);
      const history = one.events.map(event => eventView(event, actor, one.state()));
      const shown = JSON.stringify([view, history]);
      for (const secret of contactData) expect(shown).not.toContain(secret);
    }
    for (const actor of [analyst, nurse, director]) {
      const history = one.events.map(event => eventView(event, actor, one.state()));
      expect(JSON.stringify(history)).toContain('1 Safe Street');
    }
    const open = inReview().events.map(event => eventView(event, auditor, inReview().state()));
    expect(JSON.stringify(open)).toContain('12 Elm Street');
  });

  it('has her papers looked through before plan and reviewers can open them', () => {
    const one = inReview().give(analyst, 'correct-contact', hidden);
    const [paper = ''] = send(one, applicant, 1, 'admitted');
    const seenBy = (actor: Actor) =>
      caseView(one.state(), actor, one.now(), one.events).documents.map(({ documentId }) => documentId);
    const others = [plan, reviewer, reviewOrg];
    for (const actor of others) expect(seenBy(actor)).not.toContain(paper);
    for (const actor of [applicant, nurse]) expect(seenBy(actor)).toContain(paper);
    expect(standing(one).work.join()).toContain('pass-on-documents @ help-center');
    one.give(nurse, 'pass-on-documents', { documentIds: [paper] });
    for (const actor of others) expect(seenBy(actor)).toContain(paper);
    expect(standing(one).work.join()).not.toContain('pass-on-documents');
  });

  it('has it said to staff before they speak, and to the plan that its word goes through us', () => {
    const one = inReview().give(analyst, 'correct-contact', hidden);
    const warned = (actor: Actor) => caseView(one.state(), actor, one.now(), one.events).warnings?.join() ?? '';
    expect(warned(analyst)).toContain('Tell it to nobody');
    expect(warned(plan)).toContain('we pass it on');
    expect(warned(reviewer)).toBe('');
    expect(caseView(inReview().state(), analyst, one.now(), []).warnings).toBeUndefined();
  });
});
