import { describe, expect, it } from 'vitest';
import { Instant, LocalDate } from '../../../domain/time/instants.ts';
import { isLateWork } from '../../../domain/read/late-work.ts';
import { caseView } from '../../../domain/read/view.ts';
import { workItems } from '../../../domain/read/work.ts';
import { application, exclusion, experimental, necessity } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { clockLine, standing, wall } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, director, nurse, plan, supervisor, system } = people;
const day = (written: string) => LocalDate.parse(written);
const reason = 'The address does not exist.';

/** The last letter of that kind to that party. */
function letter(told: Play, kind: string, party = 'plan') {
  const found = told.state().notices.findLast(notice => notice.kind === kind && notice.to.party === party);
  if (found === undefined) throw new Error(`There is no ${kind}.`);
  return found;
}

function bounces(told: Play, kind: string, party = 'plan'): Play {
  const noticeId = letter(told, kind, party).id;
  return told.give(system, 'record-notice-bounced', { noticeId, reason }).give(system, 'queue-for-post', { noticeId });
}

function posted(told: Play, kind: string, party = 'plan'): Play {
  return told.give(analyst, 'record-posted', { noticeId: letter(told, kind, party).id });
}

const ofPlan = (told: Play) => workItems(told.state()).filter(({ queue }) => queue.startsWith('plan:'));

/** Filed on Monday 2027-02-01, routed on Tuesday at ten: the plan has until Friday for its records. */
const routed = (services: (typeof necessity | typeof exclusion)[] = [necessity]) =>
  play({ at: '2027-02-01T09:00-08:00', application: application({ services }) }).at(
    '2027-02-02T10:00-08:00',
    analyst,
    'route-case',
    {},
  );

/** Overturned and adopted on Friday 2027-02-12 at eleven. */
const adopted = () =>
  routed()
    .delivers('2027-02-03T10:00-08:00')
    .give(nurse, 'complete-documentation', {})
    .give(reviewer('R-101'), 'accept-review', { conflicts: noConflicts })
    .give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'overturned', rationale: 'Needed.' }))
    .at('2027-02-12T11:00-08:00', director, 'adopt-determination', {});

describe('A plan that the notice did not reach is held to nothing', () => {
  it('its time for the records never ran, and somebody telephones it at once', () => {
    const told = routed().until('2027-02-02T10:20-08:00');
    told.news();
    bounces(told, 'records-request');
    expect(told.news()).toEqual([
      'notice-bounced',
      'clock-taken-back',
      'clock-moved',
      'notice-queued-for-post',
      'clock-started',
    ]);
    expect(clockLine(told, 'R1')).toBe('stopped, due 2027-02-05 23:59:59');
    const { id } = letter(told, 'records-request');
    expect(standing(told).work).toEqual([
      'deliver-records @ plan:golden-valley, 2027-02-03 23:59:59',
      `telephone-plan:${id} @ help-center, 2027-02-02 10:20:00`,
      `post-notice:${id} @ post, 2027-02-03 23:59:59`,
    ]);
  });

  it('its worklist calls it late with nothing until the notice counts as received', () => {
    const told = bounces(routed().until('2027-02-02T10:20-08:00'), 'records-request').until('2027-02-05T09:00-08:00');
    const late = () => ofPlan(told).filter(item => isLateWork(item, told.now()));
    expect(ofPlan(told)).toMatchObject([{ duty: 'deliver-records', owner: 'help-center' }]);
    expect(late()).toEqual([]);
    expect(caseView(told.state(), plan, told.now(), []).late).toBe(false);
    told.give(analyst, 'acknowledge-receipt', { how: 'call', note: 'Spoke to intake.' });
    expect(wall(ofPlan(told)[0]?.dueAt)).toBe('2027-02-10 23:59:59');
    expect(late()).toEqual([]);
    told.until('2027-02-11T09:00-08:00');
    expect(late()).toHaveLength(1);
  });

  it('a violation and the miss that came before the word are taken back', () => {
    const told = routed().until('2027-02-08T09:00-08:00');
    expect(told.state().violations).toMatchObject([{ clock: 'R1' }]);
    expect(standing(told).work.join()).toContain('overdue:R1');
    bounces(told, 'records-request');
    expect(told.state().violations).toEqual([]);
    expect(told.clock('R1').missedAt).toBeUndefined();
    expect(standing(told).work.join()).not.toContain('R1');
    told.until('2027-02-20T09:00-08:00');
    expect(told.state().violations).toEqual([]);
  });

  it('days of penalty that came before the word are taken back', () => {
    const told = adopted().until('2027-02-26T09:00-08:00');
    expect(told.clock('C1').penaltyDays.length).toBeGreaterThan(2);
    bounces(told, 'decision-plan');
    expect(told.clock('C1')).toMatchObject({ status: 'stopped', penaltyDays: [] });
    expect(told.state().violations).toEqual([]);
    expect(told.until('2027-03-20T09:00-08:00').clock('C1').penaltyDays).toEqual([]);
  });

  it('its time for a complaint never ran', () => {
    const told = bounces(routed([exclusion]), 'complaint-notice');
    expect(told.clock('R5').status).toBe('stopped');
    expect(standing(told).work.join()).not.toContain('answer-complaint');
  });

  it('its reminder is not sent any more', () => {
    const told = routed().until('2027-02-04T09:00-08:00');
    expect(letter(told, 'deadline-reminder').status).toBe('delivered');
    bounces(told, 'records-request');
    const later = told.until('2027-02-28T09:00-08:00').state().notices;
    expect(later.filter(({ kind }) => kind.startsWith('deadline-'))).toHaveLength(1);
  });

  it('what it did all the same stays done', () => {
    const told = routed().delivers('2027-02-03T10:00-08:00');
    bounces(told, 'records-request');
    expect(clockLine(told, 'R1')).toBe('met, due 2027-02-05 23:59:59');
  });

  it('a violation of an earlier round stands', () => {
    const told = routed([necessity, exclusion]).until('2027-02-08T09:00-08:00').delivers();
    const issues = [{ issue: 2, route: 'imr' as const }];
    told.give(nurse, 'reclassify', { issues, reason: 'It is a question of medicine, too.' });
    expect(told.state().violations).toMatchObject([{ clock: 'R1' }]);
    bounces(told, 'records-request');
    expect(told.clock('R1').status).toBe('stopped');
    expect(told.state().violations).toMatchObject([{ clock: 'R1' }]);
  });
});

describe('Word that comes oddly', () => {
  it('twice changes nothing the second time, also when the letter has gone by post meanwhile', () => {
    const told = posted(bounces(routed(), 'records-request'), 'records-request');
    const before = told.state();
    told.give(system, 'record-notice-bounced', { noticeId: letter(told, 'records-request').id, reason });
    expect(told.state()).toEqual(before);
  });

  it('before its delivery, which then says nothing any more', () => {
    const told = bounces(routed(), 'records-request');
    const before = told.state();
    told.give(system, 'record-notice-delivered', { noticeId: letter(told, 'records-request').id });
    told.give(system, 'record-notice-sent', { noticeId: letter(told, 'records-request').id, messageId: 'late' });
    expect(told.state()).toEqual(before);
  });

  it('before the sender has said that it sent: told of the sending first, nothing counts', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application(), mailLags: true });
    const noticeId = letter(told, 'acknowledgement', 'applicant').id;
    told.give(system, 'record-notice-sent', { noticeId, messageId: 'm' });
    told.give(system, 'record-notice-bounced', { noticeId, reason });
    expect(told.clock('D1').status).toBe('running');
    told.give(system, 'record-notice-sent', { noticeId, messageId: 'm' });
    expect(told.clock('D1').status).toBe('running');
  });

  it('after the plan has said by telephone that it has the notice: it was received, and nothing is taken back', () => {
    const told = routed().give(analyst, 'acknowledge-receipt', { how: 'call', note: 'Spoke to intake.' });
    const before = told.state();
    told.give(system, 'record-notice-bounced', { noticeId: letter(told, 'records-request').id, reason });
    expect(told.state()).toEqual(before);
  });

  it('after the case was closed: reopened, the plan is not held to a time that it never heard of', () => {
    const told = routed().give(applicant, 'withdraw', {}).until('2027-02-03T10:00-08:00');
    expect(told.clock('R1').status).toBe('stopped');
    bounces(told, 'records-request');
    expect(letter(told, 'records-request').status).toBe('withdrawn');
    told.at('2027-02-04T10:00-08:00', supervisor, 'reopen-case', { reason: 'The member asks for it.' });
    const runs = told.state().clocks.filter(({ id, status }) => id === 'R1' && status === 'running');
    expect(runs).toMatchObject([{ derivation: { startedBy: 'records-requested', startDay: '2027-02-04' } }]);
  });

  it('of a mail that nobody had heard of, when its letter is in the post already', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application(), mailLags: true });
    told.give(analyst, 'route-case', {});
    const { id: noticeId } = letter(told, 'records-request');
    told.give(system, 'record-notice-sent', { noticeId, messageId: 'm' });
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-04 23:59:59');
    told.until('2027-02-02T09:00-08:00').give(system, 'queue-for-post', { noticeId });
    told.until('2027-02-03T09:00-08:00').give(analyst, 'record-posted', { noticeId });
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-04 23:59:59');
    told.give(system, 'record-notice-bounced', { noticeId, reason });
    expect(told.clock('R1').derivation.startDay).toBe('2027-02-08');
    expect(letter(told, 'records-request').status).toBe('posted');
  });

  it('of a mail that arrived after all, while its letter waits for the post: it is not posted', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application(), mailLags: true });
    const { id: noticeId } = letter(told, 'acknowledgement', 'applicant');
    told.give(system, 'record-notice-sent', { noticeId, messageId: 'm' }).give(system, 'queue-for-post', { noticeId });
    told.give(system, 'record-notice-delivered', { noticeId });
    expect(letter(told, 'acknowledgement', 'applicant').status).toBe('delivered');
    expect(standing(told).work.join()).not.toContain('post-notice');
  });
});

describe('A duty of ours to tell', () => {
  it.each([
    ['D1', 'acknowledgement', 'applicant', '2027-02-01T10:00-08:00'],
    ['D2', 'imr-approved', 'applicant', '2027-02-02T11:00-08:00'],
    ['D2', 'records-request', 'plan', '2027-02-02T11:00-08:00'],
  ] as const)('%s is owed again where word of %s to the %s comes within the hour', (clock, kind, party, at) => {
    const told = clock === 'D1' ? play({ at: '2027-02-01T09:00-08:00', application: application() }) : routed();
    const [due, revision] = [told.clock(clock).derivation.dueAt, told.clock(clock).revision];
    expect(told.clock(clock).status).toBe('met');
    bounces(told.until(at), kind, party);
    expect(told.clock(clock)).toMatchObject({ status: 'running', revision: revision + 1, derivation: { dueAt: due } });
    posted(told.until('2027-02-03T15:00-08:00'), kind, party);
    expect(told.clock(clock).status).toBe('met');
    expect(wall(told.clock(clock).endedAt)).toBe('2027-02-03 15:00:00');
  });

  it('is late where the letter is posted too late: the mail that did not arrive is no excuse', () => {
    const told = bounces(routed(), 'imr-approved', 'applicant').until('2027-02-10T09:00-08:00');
    posted(told, 'imr-approved', 'applicant');
    expect(told.clock('D2').status).toBe('missed');
    expect(wall(told.clock('D2').endedAt)).toBe('2027-02-10 09:00:00');
  });

  it('stays met where the word comes 61 minutes later; the letter goes by post all the same', () => {
    const told = bounces(routed().until('2027-02-02T11:01-08:00'), 'records-request');
    expect(told.clock('D2').status).toBe('met');
    expect(told.clock('R1').status).toBe('stopped');
    expect(letter(told, 'records-request').status).toBe('to-post');
    posted(told, 'records-request');
    expect(wall(told.clock('D2').endedAt)).toBe('2027-02-02 10:00:00');
  });

  it('of an urgent request is owed again, in hours', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application() });
    told.give(analyst, 'expedite', { reason: 'Worse' }).at('2027-02-01T18:00-08:00', analyst, 'route-case', {});
    bounces(told, 'imr-approved', 'applicant');
    expect(clockLine(told, 'D3')).toBe('running, due 2027-02-03 09:00:00');
    expect(told.clock('D2').status).toBe('stopped');
  });

  it('A2 is kept when every letter of the decision is out, and each that came back is waited for', () => {
    const told = bounces(bounces(adopted(), 'decision', 'applicant'), 'decision-plan');
    expect(told.clock('A2').status).toBe('running');
    posted(told, 'decision', 'applicant');
    expect(told.clock('A2').status).toBe('running');
    posted(told, 'decision-plan');
    expect(told.clock('A2').status).toBe('met');
  });

  it('of a case that was sent away is owed again though the case is closed', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application() });
    told.give(analyst, 'route-case', { route: 'premature', reason: 'Too early' });
    expect(told.state().stage).toBe('closed');
    bounces(told, 'premature', 'applicant');
    expect(clockLine(told, 'D2')).toBe('running, due 2027-02-08 23:59:59');
    expect(clockLine(posted(told, 'premature', 'applicant'), 'D2')).toBe('met, due 2027-02-08 23:59:59');
  });
});

describe('The count of a plan that the mail did not reach begins', () => {
  it.each([
    ['2027-02-02T16:00-08:00', '2027-02-08', 'the fifth day after is a Sunday'],
    ['2027-02-03T16:00-08:00', '2027-02-08', 'the fifth day after'],
    ['2027-02-05T16:00-08:00', '2027-02-10', 'the fifth day after'],
    ['2027-02-10T09:00-08:00', '2027-02-16', 'the fifth day after is Presidents’ Day'],
  ])('posted %s: on %s at nine, %s', (at, startDay) => {
    const told = posted(bounces(routed(), 'records-request').until(at), 'records-request');
    expect(told.clock('R1').derivation).toMatchObject({ startDay, startedBy: 'records-requested' });
    expect(wall(told.clock('R1').derivation.startedAt)).toBe(`${startDay} 09:00:00`);
    expect(standing(told).work.join()).not.toContain('telephone-plan');
  });

  it('on the day that the carrier proves, be it sooner or later than the fifth', () => {
    const sent = () => posted(bounces(routed(), 'records-request'), 'records-request');
    const sooner = sent().until('2027-02-08T16:00-08:00');
    sooner.give(analyst, 'acknowledge-receipt', { receivedOn: day('2027-02-04'), how: 'carrier' });
    expect(sooner.clock('R1').derivation.startDay).toBe('2027-02-04');
    const later = sent().until('2027-02-16T09:00-08:00');
    expect(later.state().violations).toMatchObject([{ clock: 'R1' }]);
    later.give(supervisor, 'acknowledge-receipt', { receivedOn: day('2027-02-12'), how: 'carrier' });
    expect(later.state().violations).toEqual([]);
    expect(clockLine(later, 'R1')).toBe('running, due 2027-02-18 23:59:59');
  });

  it('not later by the plan’s own word, which is no proof', () => {
    const told = posted(bounces(routed(), 'records-request'), 'records-request').until('2027-02-10T09:00-08:00');
    told.give(plan, 'acknowledge-receipt', {});
    expect(told.clock('R1').derivation.startDay).toBe('2027-02-08');
    expect(told.refusalOf(plan, 'acknowledge-receipt', { how: 'carrier' })).toBeDefined();
  });

  it('with a call that told it, before anything is posted', () => {
    const told = bounces(routed(), 'records-request').until('2027-02-02T12:00-08:00');
    told.give(analyst, 'acknowledge-receipt', { how: 'call', note: 'Spoke to intake; sent it by fax, too.' });
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-05 23:59:59');
    expect(told.clock('R1')).toMatchObject({ revision: 2, derivation: { startedBy: 'receipt-acknowledged' } });
    expect(standing(told).work.join()).not.toContain('telephone-plan');
    posted(told.until('2027-02-03T09:00-08:00'), 'records-request');
    expect(told.clock('R1').revision).toBe(2);
  });

  it('again with the next posting, where the post brought the letter back', () => {
    const told = posted(bounces(routed(), 'records-request'), 'records-request').until('2027-02-12T09:00-08:00');
    expect(told.state().violations).toMatchObject([{ clock: 'R1' }]);
    told.give(analyst, 'record-returned', { noticeId: letter(told, 'records-request').id });
    expect(told.state().violations).toEqual([]);
    expect(told.clock('R1').status).toBe('stopped');
    expect(told.clock('D2').status).toBe('met');
    expect(standing(told).work.join()).toContain('telephone-plan:');
    posted(told, 'records-request');
    expect(told.clock('R1').derivation.startDay).toBe('2027-02-17');
  });

  it('with a letter that was never mailed on the fifth day, too', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application(), mailLags: true });
    told
      .give(analyst, 'route-case', {})
      .give(system, 'queue-for-post', { noticeId: letter(told, 'records-request').id });
    posted(told.until('2027-02-02T09:00-08:00'), 'records-request');
    expect(told.clock('R1').derivation.startDay).toBe('2027-02-08');
  });

  it('never by itself where its receipt is not deemed', () => {
    const counting = { deemedReceipt: false };
    const told = play({ at: '2027-02-01T09:00-08:00', application: application(), counting });
    posted(bounces(told.give(analyst, 'route-case', {}), 'records-request'), 'records-request');
    expect(
      told
        .until('2027-02-20T09:00-08:00')
        .state()
        .clocks.some(({ id }) => id === 'R1'),
    ).toBe(false);
    expect(standing(told).work.join()).toContain('record-receipt:');
    told.give(analyst, 'acknowledge-receipt', { receivedOn: day('2027-02-18'), how: 'carrier' });
    expect(told.clock('R1').derivation.startDay).toBe('2027-02-18');
  });

  it('with the other letter of its kind that did arrive', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application({ services: [necessity, exclusion] }) });
    told.give(analyst, 'route-case', {});
    const first = letter(told, 'records-request').id;
    const issues = [{ issue: 2, route: 'imr' as const }];
    told.at('2027-02-02T09:00-08:00', nurse, 'reclassify', { issues, reason: 'It is a question of medicine, too.' });
    if (letter(told, 'records-request').id === first) throw new Error('The plan was asked once.');
    told.give(system, 'record-notice-bounced', { noticeId: first, reason });
    expect(told.clock('R1').derivation.startDay).toBe('2027-02-02');
  });
});

it('an unreturned standard time is not counted from a letter that did not arrive', () => {
  const told = bounces(routed(), 'records-request');
  told.give(analyst, 'expedite', { reason: 'Worse' }).give(nurse, 'return-to-standard', { reason: 'Stable' });
  expect(told.clock('R1').status).toBe('stopped');
  posted(told.until('2027-02-03T09:00-08:00'), 'records-request');
  expect(told.clock('R1')).toMatchObject({ status: 'running', derivation: { startDay: '2027-02-08' } });
});

it('what was posted while the case was closed counts from the reopening, not from a day on which nothing ran', () => {
  const told = bounces(adopted(), 'decision-plan').give(applicant, 'withdraw', {});
  expect(told.state().stage).toBe('closed');
  posted(told.until('2027-02-16T10:00-08:00'), 'decision-plan');
  expect(told.clock('C1').status).toBe('stopped');
  told.at('2027-03-01T10:00-08:00', supervisor, 'reopen-case', { reason: 'The member asks for it.' });
  expect(told.clock('C1')).toMatchObject({ status: 'running', derivation: { startDay: '2027-03-01' } });
});

it('a reviewer whom the invitation does not reach is a matter for a supervisor, who finds another way or another reviewer', () => {
  const told = routed().delivers().give(nurse, 'complete-documentation', {});
  bounces(told, 'reviewer-invitation', 'reviewer');
  const { id } = letter(told, 'reviewer-invitation', 'reviewer');
  expect(standing(told).work).toContain(`call-reviewer:${id} @ supervisor, 2027-02-02 10:00:00`);
  told.give(reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
  expect(standing(told).work.join()).not.toContain('call-reviewer');
});

describe('A time of somebody else that counts from a letter', () => {
  it('is taken back for a reviewer whom the invitation did not reach, though another has theirs, and counts from the post', () => {
    const told = routed([experimental as never]);
    told.delivers().give(nurse, 'complete-documentation', {});
    const invited = told.state().notices.filter(({ kind }) => kind === 'reviewer-invitation');
    expect(invited).toHaveLength(3);
    const noticeId = invited[0]?.id ?? '';
    told.give(system, 'record-notice-bounced', { noticeId, reason }).give(system, 'queue-for-post', { noticeId });
    const statuses = () => told.state().clocks.flatMap(({ id, status }) => (id === 'V0' ? [status] : []));
    expect(statuses()).toEqual(['stopped', 'running', 'running']);
    told.give(analyst, 'record-posted', { noticeId });
    expect(statuses()).toEqual(['stopped', 'running', 'running', 'running']);
    expect(told.state().clocks.at(-1)?.derivation.startDay).toBe('2027-02-08');
  });

  it('is taken back for an applicant who did not get our question, and counts from the post', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application() });
    told.give(nurse, 'request-information', { items: ['signature'] });
    expect(told.clock('I1').derivation.startDay).toBe('2027-02-01');
    bounces(told, 'information-request', 'applicant');
    expect(told.clock('I1').status).toBe('stopped');
    expect(posted(told, 'information-request', 'applicant').clock('I1').derivation.startDay).toBe('2027-02-08');
  });
});

describe('The time in which a letter is posted', () => {
  const runs = (told: Play) => told.state().clocks.flatMap(({ id, status }) => (id === 'N1' ? [status] : []));

  it('begins again with a letter that the post brought back', () => {
    const told = posted(bounces(routed(), 'records-request'), 'records-request');
    expect(runs(told)).toEqual(['met']);
    told.give(analyst, 'record-returned', { noticeId: letter(told, 'records-request').id });
    expect(runs(told)).toEqual(['met', 'running']);
  });

  it('ends where the letter goes by email again', () => {
    const told = bounces(routed(), 'records-request');
    told.give(analyst, 'send-again', { noticeIds: [letter(told, 'records-request').id] });
    expect(runs(told)).toEqual(['stopped']);
  });

  it('is not missed with a letter that no longer holds: that is withdrawn', () => {
    const told = bounces(routed(), 'records-request');
    const issues = [{ issue: 1, route: 'complaint' as const }];
    told.give(nurse, 'reclassify', { issues, reason: 'Not covered at all.' }).until('2027-02-10T09:00-08:00');
    expect(runs(told)).toEqual(['stopped']);
    expect(letter(told, 'records-request').status).toBe('withdrawn');
  });
});

describe('Word of a mail counts from when the mail service gave it, however late it is read', () => {
  const lagging = () => play({ at: '2027-02-01T09:00-08:00', mailLags: true, application: application({}) });
  const at = (instant: string) => Instant.parse(instant);
  const acknowledgement = (told: Play) => letter(told, 'acknowledgement', 'applicant');

  it('a sending of which its sender did not live to tell met the duty then', () => {
    const told = lagging().until('2027-02-01T15:00-08:00');
    const noticeId = acknowledgement(told).id;
    told.give(system, 'record-notice-sent', { noticeId, messageId: 'm', sentAt: at('2027-02-01T17:00:07.000Z') });
    expect(acknowledgement(told).sentAt).toBe('2027-02-01T17:00:07.000Z');
    expect(told.clock('D1')).toMatchObject({ status: 'met', endedAt: '2027-02-01T17:00:07.000Z' });
  });

  it.each([
    ['before it was queued', '2027-02-01T16:00:00.000Z', '2027-02-01T17:00:00.000Z'],
    ['after now', '2027-02-01T23:30:00.000Z', '2027-02-01T23:00:00.000Z'],
  ])('but its clock is not ours: never %s', (_when, told_, kept) => {
    const told = lagging().until('2027-02-01T15:00-08:00');
    const noticeId = acknowledgement(told).id;
    told.give(system, 'record-notice-sent', { noticeId, messageId: 'm', sentAt: at(told_) });
    expect(acknowledgement(told).sentAt).toBe(kept);
  });

  it.each([
    [
      '59 minutes after it was sent makes it unsent, though it is read days later',
      '2027-02-01T17:59:00.000Z',
      'running',
    ],
    ['61 minutes after it was sent leaves the duty met', '2027-02-01T18:01:00.000Z', 'met'],
  ])('that it came back %s', (_what, bouncedAt, status) => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application({}) }).until('2027-02-03T09:00-08:00');
    const noticeId = acknowledgement(told).id;
    told.give(system, 'record-notice-bounced', { noticeId, reason, bouncedAt: at(bouncedAt) });
    expect(acknowledgement(told).cameBackAt).toBe(bouncedAt);
    expect(told.clock('D1').status).toBe(status);
  });
});

describe('A mail that was delivered and comes back after that', () => {
  it('is for the post at once: its machine is over, and nothing has to find it', () => {
    const told = routed();
    const { id: noticeId } = letter(told, 'acknowledgement', 'applicant');
    told.news();
    told.give(system, 'record-notice-bounced', { noticeId, reason });
    expect(told.news()).toEqual(['notice-bounced', 'notice-queued-for-post', 'clock-started']);
    expect(letter(told, 'acknowledgement', 'applicant').status).toBe('to-post');
    expect(standing(told).work).toContain(`post-notice:${noticeId} @ post, 2027-02-03 23:59:59`);
  });

  it('is so when word that it arrived is read after word that it came back', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', mailLags: true, application: application({}) });
    const { id: noticeId } = letter(told, 'acknowledgement', 'applicant');
    told.give(system, 'record-notice-sent', { noticeId, messageId: 'm' });
    told.give(system, 'record-notice-bounced', { noticeId, reason });
    told.give(system, 'record-notice-delivered', { noticeId });
    expect(letter(told, 'acknowledgement', 'applicant').status).toBe('bounced');
  });

  it('goes nowhere where it no longer holds', () => {
    const told = routed().give(analyst, 'withdraw', { reason: 'Asked for by telephone.' });
    const { id: noticeId } = letter(told, 'imr-approved', 'applicant');
    told.give(system, 'record-notice-bounced', { noticeId, reason });
    expect(letter(told, 'imr-approved', 'applicant').status).toBe('withdrawn');
  });
});
