import { describe, expect, it } from 'vitest';
import { caseView } from '../../../domain/read/view.ts';
import { noticeStep } from '../../../domain/read/notice-step.ts';
import { application } from '../eligibility/applications.ts';
import { people } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { standing } from './support/standing.ts';

const { analyst, applicant, nurse, plan, supervisor, system } = people;
const reason = 'The address does not exist.';
const corrected = { email: 'maria.lopez@put-right.example', contactByEmail: true };

const all = (told: Play, kind: string) => told.state().notices.filter(notice => notice.kind === kind);
const statuses = (told: Play, kind: string) => all(told, kind).map(({ status }) => status);

/** The letters of those kinds come back, and wait for the post. */
function lost(told: Play, ...kinds: string[]): Play {
  for (const { id: noticeId } of kinds.flatMap(kind => all(told, kind))) {
    told.give(system, 'record-notice-bounced', { noticeId, reason }).give(system, 'queue-for-post', { noticeId });
  }
  return told;
}

const filed = () =>
  play({
    at: '2027-02-01T09:00-08:00',
    application: application({
      patient: { ...application().patient, email: 'maria@mistyped.example', contactByEmail: true },
    }),
  });

describe('An applicant whose address is put right', () => {
  it('gets by email what waited for the post, once, and our duty is kept by that', () => {
    const told = lost(filed(), 'acknowledgement').until('2027-02-02T10:00-08:00');
    expect(told.clock('D1').status).toBe('running');
    told.letters();
    told.give(analyst, 'correct-contact', corrected);
    expect(told.letters().filter(letter => !letter.startsWith('contact-changed'))).toEqual([
      'acknowledgement → applicant',
    ]);
    expect(statuses(told, 'acknowledgement')).toEqual(['withdrawn', 'delivered']);
    expect(told.clock('D1').status).toBe('met');
    const [lostOne] = all(told, 'acknowledgement');
    expect(standing(told).work.join()).not.toContain(`post-notice:${lostOne?.id}`);
    expect(told.state().application.patient).toMatchObject(corrected);
    told.give(analyst, 'correct-contact', corrected);
    expect(told.letters()).toEqual([]);
  });

  it('reads that it was sent again', () => {
    const told = lost(filed(), 'acknowledgement').give(analyst, 'correct-contact', corrected);
    const { notices: listed } = caseView(told.state(), applicant, told.now(), told.events.slice(0, 1));
    const notices = listed.filter(({ kind }) => kind === 'acknowledgement');
    expect(notices.map(({ statusInWords }) => statusInWords)).toEqual(['Sent again by email', 'Delivered']);
  });

  it('does not get what no longer holds', () => {
    const told = lost(filed().give(nurse, 'request-information', { items: ['signature'] }), 'information-request');
    told.give(applicant, 'supply-information', { signedBy: 'Maria Lopez' });
    told.letters();
    told.give(analyst, 'correct-contact', corrected);
    expect(told.letters()).toEqual(['contact-changed → applicant', 'contact-changed → applicant']);
  });

  it.each([
    ['only by post', { address: { street: '9 Oak Lane', city: 'Fresno', state: 'CA', zip: '93702' } }],
    ['only by telephone', { phone: '559-555-0177' }],
    ['and wants no email', { email: 'maria@elsewhere.example', contactByEmail: false }],
  ])('gets nothing by email where the new way is %s: it waits for the post', (_how, contact) => {
    const told = lost(filed(), 'acknowledgement').give(supervisor, 'correct-contact', contact);
    expect(statuses(told, 'acknowledgement')).toEqual(['to-post']);
    expect(told.state().application.patient).toMatchObject(contact);
  });

  it('is not corrected into nothing', () => {
    expect(filed().refusalOf(analyst, 'correct-contact', {})).toMatchObject({ kind: 'unacceptable' });
  });

  it('is not told to the plan: its history has no words of it', () => {
    const told = filed().give(analyst, 'route-case', {}).give(analyst, 'correct-contact', corrected);
    const letters = JSON.stringify(told.state().notices);
    expect(letters).not.toContain('put-right');
  });
});

describe('A clerk who knows that a plan’s address was put right', () => {
  const waiting = () => lost(filed().give(analyst, 'route-case', {}), 'records-request');

  it('sends its letters again, and its time counts from that', () => {
    const told = waiting().until('2027-02-03T10:00-08:00');
    const [{ id } = { id: '' }] = all(told, 'records-request');
    told.give(analyst, 'send-again', { noticeIds: [id] });
    expect(statuses(told, 'records-request')).toEqual(['withdrawn', 'delivered']);
    expect(all(told, 'records-request')[0]).toMatchObject({ replacedBy: all(told, 'records-request')[1]?.id });
    expect(told.clock('R1')).toMatchObject({ status: 'running', derivation: { startDay: '2027-02-03' } });
    expect(standing(told).work.join()).not.toContain('telephone-plan');
    expect(told.refusalOf(analyst, 'send-again', { noticeIds: [id] })).toMatchObject({ kind: 'not-now' });
  });

  it('finds them in the post queue again where the new address is wrong, too', () => {
    const told = waiting();
    told.give(analyst, 'send-again', { noticeIds: all(told, 'records-request').map(({ id }) => id) });
    lost(told, 'records-request');
    expect(statuses(told, 'records-request')).toEqual(['withdrawn', 'to-post']);
    expect(told.clock('R1').status).toBe('stopped');
  });

  it('cannot send again what is not in the post queue, nor what no longer holds', () => {
    const told = waiting();
    const [acknowledged] = all(told, 'acknowledgement');
    expect(told.refusalOf(analyst, 'send-again', { noticeIds: [acknowledged?.id ?? ''] })).toMatchObject({
      errors: [{ path: 'noticeIds' }],
    });
    const issues = [{ issue: 1, route: 'complaint' as const }];
    told.give(nurse, 'reclassify', { issues, reason: 'Not covered at all.' });
    const [request] = all(told, 'records-request');
    expect(told.refusalOf(analyst, 'send-again', { noticeIds: [request?.id ?? ''] })).toBeDefined();
  });
});

describe('Whether a letter still holds is asked before it is posted', () => {
  const noLonger = () => {
    const told = lost(filed().give(analyst, 'route-case', {}), 'records-request', 'imr-approved');
    const issues = [{ issue: 1, route: 'complaint' as const }];
    return told.give(nurse, 'reclassify', { issues, reason: 'Not covered at all.' });
  };

  it('a clerk does not see one that does not, and cannot post it; the case says why', () => {
    const told = noLonger();
    expect(standing(told).work.join()).not.toContain('post-notice');
    const [request] = all(told, 'records-request');
    const refusal = told.refusalOf(analyst, 'record-posted', { noticeId: request?.id ?? '' });
    expect(JSON.stringify(refusal)).toContain('no longer holds');
    const { notices } = caseView(told.state(), plan, told.now(), told.events.slice(0, 1));
    const shown = notices.find(({ noticeId }) => noticeId === request?.id);
    expect(shown?.statusInWords).toBe('Not sent by post: it no longer holds');
  });

  it('nobody telephones a plan about it', () => {
    expect(standing(noLonger()).work.join()).not.toContain('telephone-plan');
  });

  it('holds up no duty of ours, which the letters in its place keep', () => {
    expect(noLonger().clock('D2').status).toBe('met');
  });

  it('one that came back after the case had moved on is not queued for the post at all', () => {
    const told = filed().give(analyst, 'route-case', {});
    const issues = [{ issue: 1, route: 'complaint' as const }];
    told.give(nurse, 'reclassify', { issues, reason: 'Not covered at all.' });
    lost(told, 'records-request');
    expect(statuses(told, 'records-request')).toEqual(['withdrawn']);
    const { notices } = caseView(told.state(), plan, told.now(), told.events.slice(0, 1));
    expect(notices.map(({ statusInWords }) => statusInWords)).toContain('Not sent by post: it no longer held');
  });

  it.each(['queued', 'sent'])('nor is one that is %s when the machine puts it there', status => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application(), mailLags: true });
    told.give(analyst, 'route-case', {});
    const [{ id: noticeId } = { id: '' }] = all(told, 'records-request');
    if (status === 'sent') told.give(system, 'record-notice-sent', { noticeId, messageId: 'm' });
    const issues = [{ issue: 1, route: 'complaint' as const }];
    told.give(nurse, 'reclassify', { issues, reason: 'Not covered at all.' });
    told.give(system, 'queue-for-post', { noticeId });
    expect(statuses(told, 'records-request')).toEqual(['withdrawn']);
  });

  it('what the plan is known to have is not posted, though nobody heard of its mail', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application(), mailLags: true });
    told.give(analyst, 'route-case', {});
    const [{ id: noticeId } = { id: '' }] = all(told, 'records-request');
    told.give(system, 'record-notice-sent', { noticeId, messageId: 'm' }).give(plan, 'acknowledge-receipt', {});
    told.give(system, 'queue-for-post', { noticeId });
    expect(statuses(told, 'records-request')).toEqual(['delivered']);
  });
});

describe('The machine of a letter', () => {
  const told = filed();
  const [notice] = all(told, 'acknowledgement');
  if (notice === undefined) throw new Error('Nothing was acknowledged.');
  const now = told.now();
  const claimedAt = played('2027-02-01T08:40-08:00');
  const facts = {
    notice: { ...notice, status: 'queued' as const },
    hasAddress: true,
    holds: true,
    holdUntil: undefined,
  };
  const delivery = { revision: 3, attempts: 1, claimedAt };

  it('withdraws one that no longer holds also when a sending of it was in doubt', () => {
    expect(noticeStep({ ...facts, delivery, holds: false }, now)).toEqual({ next: 'withdraw' });
    expect(noticeStep({ ...facts, delivery }, now)).toEqual({ next: 'send' });
  });

  it('holds it at night, and finds no address, at the second try as at the first', () => {
    const holdUntil = played('2027-02-02T08:00-08:00');
    expect(noticeStep({ ...facts, delivery, holdUntil }, now)).toEqual({ next: 'hold', until: holdUntil });
    expect(noticeStep({ ...facts, delivery, hasAddress: false }, now)).toEqual({ next: 'post' });
  });

  it('asks nothing while word of the sending may come', () => {
    const fresh = { ...delivery, claimedAt: played('2027-02-01T08:50-08:00') };
    expect(noticeStep({ ...facts, delivery: fresh, holds: false }, now)).toMatchObject({ next: 'wait-for-delivery' });
  });
});

function played(written: string) {
  return play({ at: written, application: application() }).now();
}
