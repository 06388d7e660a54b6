import { describe, expect, it } from 'vitest';
import { parsePayload } from '../../../domain/commands/commands.ts';
import { decide } from '../../../domain/decide/decide.ts';
import type { OtherCase } from '../../../domain/commands/any-command.ts';
import { openStages } from '../../../domain/case/stage-names.ts';
import { statusOf } from '../../../domain/read/status.ts';
import { caseView } from '../../../domain/read/view.ts';
import { application, exclusion } from '../eligibility/applications.ts';
import { day } from '../time/pacific.ts';
import { mailOf } from './support/mail.ts';
import { caseNumber, otherCase, people } from './support/people.ts';
import { commandOf, play, type Play, type TypeAndPayload } from './support/play.ts';
import { playedTo } from './support/samples.ts';

const { analyst, applicant, nurse, supervisor, system } = people;
const reason = 'As it seems';
const unsigned = { other: { consent: undefined } };

describe('Nobody ends a case by a word that only a decision, a wish or a finding gives', () => {
  it.each([
    ['overturned', 'adopt-determination'],
    ['partly-overturned', 'adopt-determination'],
    ['upheld', 'adopt-determination'],
    ['reversed-by-plan', 'reverse-by-plan'],
    ['withdrawn', 'give withdraw'],
    ['complaint-resolved', 'needs findings: give resolve-complaint'],
    ['untimely', 'closes no case: give route-case'],
    ['died-or-disenrolled', 'what was refused while the member was insured stays owed'],
    ['lost', 'must be one of: non-jurisdictional, premature, no-signature, duplicate, died'],
    [undefined, 'must be one of: '],
  ])('%s is refused, and it is said what gives it: %s', (outcome, words) => {
    const { error } = parsePayload('close-case', { outcome, reason });
    expect(error?.issues).toMatchObject([{ path: ['outcome'], message: expect.stringContaining(words) as unknown }]);
  });
});

describe('A member is sent elsewhere, or away to come again, before we have said what we do with the case', () => {
  const late = openStages.filter(stage => stage !== 'screening' && stage !== 'awaiting-applicant');

  it.each(late.flatMap(stage => [[stage, 'premature'] as const, [stage, 'non-jurisdictional'] as const]))(
    'not in %s: %s',
    (stage, outcome) => {
      expect(playedTo(stage).refusalOf(analyst, 'close-case', { outcome, reason })?.kind).toBe('not-now');
    },
  );

  it('for a reason that stays on record, whichever command it was', () => {
    const byHand = playedTo('screening').give(analyst, 'close-case', { outcome: 'premature', reason });
    const byRoute = playedTo('screening').give(analyst, 'route-case', { route: 'premature', reason });
    for (const told of [byHand, byRoute]) expect(told.state()).toMatchObject({ outcome: 'premature', reason });
  });

  it('and hears where to turn, by which our own time to decide is kept', () => {
    const told = playedTo('awaiting-applicant');
    told.letters();
    told.give(analyst, 'close-case', { outcome: 'non-jurisdictional', referral: 'cdi', reason });
    expect(told.letters()).toEqual(['non-jurisdiction → applicant']);
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'non-jurisdictional', referral: 'cdi' });
    expect(told.clock('D2').status).toBe('met');
  });
});

describe('A member who was asked for a signature has the time to give it', () => {
  const asked = (items: string[] = ['signature']) =>
    playedTo('screening', 'usual', unsigned).give(nurse, 'request-information', { items });
  const close = ['close-case', { outcome: 'no-signature', reason }] as const;

  it.each([
    ['2027-02-02T09:00-08:00', 'The member has until 11:59 PM on Tuesday, February 16, 2027, Pacific time, to sign.'],
    [
      '2027-02-16T23:59:59-08:00',
      'The member has until 11:59 PM on Tuesday, February 16, 2027, Pacific time, to sign.',
    ],
    ['2027-02-17T00:00-08:00', undefined],
  ])('of fourteen days: at %s it is %s', (at, detail) => {
    expect(
      asked()
        .until(at)
        .refusalOf(supervisor, ...close)?.detail,
    ).toBe(detail);
  });

  it.each([
    ['2027-02-03T09:00-08:00', 'not-now'],
    ['2027-02-03T09:01-08:00', undefined],
  ])('of 24 hours where it is urgent: at %s it is %s', (at, kind) => {
    const told = asked().give(nurse, 'expedite', { reason: 'Worse' });
    expect(told.until(at).refusalOf(analyst, ...close)?.kind).toBe(kind);
  });

  it.each([
    ['A signed release of your medical records', undefined],
    ['release-of-records', undefined],
    ['The letter in which your plan decided', 'not-now'],
    ['designation of the doctor', 'not-now'],
  ])('and is not closed out for another thing that we asked for: %s', (item, kind) => {
    expect(
      asked([item])
        .until('2027-03-01T09:00-08:00')
        .refusalOf(analyst, ...close)?.kind,
    ).toBe(kind);
  });

  it('and is not closed out when a signature is on record', () => {
    const signed = playedTo('awaiting-applicant').until('2027-03-01T09:00-08:00');
    expect(signed.refusalOf(analyst, ...close)?.kind).toBe('not-now');
  });

  it('and reads before that it cannot go on without it', () => {
    expect(statusOf(asked().state(), asked().now()).next).toContain('We cannot do it without your signature');
    expect(statusOf(asked(['denial letter']).state(), asked().now()).next).toContain(
      'your case is not closed for missing papers',
    );
  });

  it('and is asked first', () => {
    const told = playedTo('screening', 'usual', unsigned).until('2027-03-01T09:00-08:00');
    expect(told.refusalOf(analyst, ...close)?.kind).toBe('not-now');
  });

  it('a release that lapsed a year ago does not stand in for the one that was asked for', () => {
    const consent = { signedBy: 'Maria Lopez', signedOn: '2025-11-24', releaseOfRecords: true };
    const told = playedTo('awaiting-applicant', 'usual', { other: { consent } }).until('2027-02-17T09:00-08:00');
    expect(told.refusalOf(analyst, ...close)).toBeUndefined();
  });
});

describe('A member who filed twice has one case left', () => {
  const maria = application().patient;
  const twin = { ...maria, firstName: 'Rosa' };
  const other: OtherCase = { caseNumber: otherCase, patient: maria, isDuplicate: false };

  it.each<[string, object, OtherCase | undefined, string | undefined]>([
    ['the other case is hers', { of: otherCase }, other, undefined],
    ['no other case is named', {}, undefined, 'of is needed: the number of the case that goes on'],
    ['there is no such case', { of: otherCase }, undefined, 'of is not a case of the same member'],
    ['it is her twin’s', { of: otherCase }, { ...other, patient: twin }, 'of is not a case of the same member'],
    [
      'it is of a namesake',
      { of: otherCase },
      { ...other, patient: { ...maria, dateOfBirth: application().consent?.signedOn ?? maria.dateOfBirth } },
      'of is not a case of the same member',
    ],
    ['it is the same', { of: caseNumber }, { ...other, caseNumber }, 'of is this case itself'],
    [
      'it was filed twice itself',
      { of: otherCase },
      { ...other, isDuplicate: true },
      'of is itself closed as a duplicate',
    ],
  ])('only if %s', (_when, named, found, words) => {
    const told = playedTo('screening');
    const command = commandOf('close-case', { outcome: 'duplicate', reason, ...named }, analyst, told.now());
    const decision = decide(command, told.state(), found === undefined ? {} : { otherCase: found });
    const detail = 'refusal' in decision ? decision.refusal.detail : undefined;
    if (words === undefined) expect(detail).toBeUndefined();
    else expect(detail).toContain(words);
  });

  it('who married since is known by her number at the plan', () => {
    const coverage = { planName: 'Golden Valley Health Plan', kind: 'commercial', memberId: 'GV-1' };
    const told = playedTo('screening', 'usual', { other: { coverage } });
    const married = { ...other, patient: { ...maria, lastName: 'Ortiz' } };
    const command = commandOf('close-case', { outcome: 'duplicate', of: otherCase, reason }, analyst, told.now());
    expect('refusal' in decide(command, told.state(), { otherCase: married })).toBe(true);
    expect('refusal' in decide(command, told.state(), { otherCase: { ...married, memberId: 'GV-1' } })).toBe(false);
  });

  it('and reads in which, here and in the letter', () => {
    const told = playedTo('screening').give(analyst, 'close-case', { outcome: 'duplicate', of: otherCase, reason });
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'duplicate', of: '3333-3338' });
    expect(told.state().notices.at(-1)).toMatchObject({ kind: 'closure', facts: { of: '3333-3338' } });
  });

  it('and why, where somebody wrote it for them; the note on the file stays ours', () => {
    const forMember = 'You sent us the same form twice.';
    const told = playedTo('screening').give(analyst, 'close-case', {
      outcome: 'duplicate',
      of: otherCase,
      reason,
      forMember,
    });
    const shown = caseView(told.state(), applicant, told.now(), told.events).notices;
    expect(shown.at(-1)).toMatchObject({ kind: 'closure', words: [forMember] });
    expect(JSON.stringify(shown)).not.toContain(reason);
    expect(mailOf(told, 'closure', 'applicant')).toContain('Sign in to read more.');
  });

  it('is named for a duplicate alone', () => {
    const stray = playedTo('screening').refusalOf(analyst, 'close-case', { outcome: 'died', of: otherCase, reason });
    expect(stray?.detail).toContain('of belongs to the outcome duplicate alone');
  });
});

describe('A member who is sent elsewhere reads why, in words for them', () => {
  const forMember = 'Your card names another insurer.';

  it.each<[letter: string, command: TypeAndPayload]>([
    ['non-jurisdiction', ['route-case', { route: 'non-jurisdictional', referral: 'cdi', reason, forMember }]],
    ['premature', ['route-case', { route: 'premature', reason, forMember }]],
    ['non-jurisdiction', ['close-case', { outcome: 'non-jurisdictional', referral: 'cdi', reason, forMember }]],
    ['premature', ['close-case', { outcome: 'premature', reason, forMember }]],
  ])('beside %s, after %j', (kind, command) => {
    const told = playedTo('screening').give(analyst, ...command);
    const shown = caseView(told.state(), applicant, told.now(), told.events).notices;
    expect(shown.find(one => one.kind === kind)?.words).toEqual([forMember]);
    expect(mailOf(told, kind, 'applicant')).toContain('Sign in to read more.');
  });
});

describe('Nobody writes to the dead', () => {
  const died = ['close-case', { outcome: 'died', reason }] as const;

  it('nor for them: words for a member who has died would be read by nobody', () => {
    const refusal = playedTo('screening').refusalOf(analyst, died[0], { ...died[1], forMember: 'Sorry.' });
    expect(refusal?.detail).toContain('no letter goes to a member who has died');
  });

  const toMember = (told: Play) => told.state().notices.filter(({ to }) => to.party === 'applicant');

  it('what was on its way to them stays', () => {
    const told = play({ at: '2027-02-02T09:00-08:00', application: application(), mailLags: true });
    told.give(analyst, 'route-case', {});
    told.give(system, 'queue-for-post', { noticeId: toMember(told)[0]?.id ?? '' });
    told.give(analyst, ...died);
    expect(toMember(told).map(({ kind, status, reason: why }) => [kind, status, why])).toEqual([
      ['acknowledgement', 'withdrawn', 'The member has died.'],
      ['imr-approved', 'withdrawn', 'The member has died.'],
    ]);
    expect(told.state().clocks.filter(({ id }) => id === 'N1')).toMatchObject([{ status: 'stopped' }]);
  });

  it('what came back before stays, too', () => {
    const told = playedTo('screening');
    told.give(system, 'record-notice-bounced', { noticeId: toMember(told)[0]?.id ?? '', reason: 'No such mailbox.' });
    told.give(analyst, ...died);
    expect(toMember(told).map(({ status }) => status)).toEqual(['withdrawn']);
  });

  it('what comes back later is not put in the post', () => {
    const told = playedTo('screening').give(analyst, ...died);
    const noticeId = toMember(told)[0]?.id ?? '';
    told.give(system, 'record-notice-bounced', { noticeId, reason: 'No such mailbox.' });
    told.give(system, 'queue-for-post', { noticeId });
    expect(toMember(told)[0]?.status).toBe('withdrawn');
  });

  it('clocks stop, and the day is kept where somebody knows it', () => {
    const told = playedTo('reviewing').give(analyst, 'close-case', {
      outcome: 'died',
      diedOn: day('2027-02-01'),
      reason,
    });
    expect(told.state()).toMatchObject({ outcome: 'died', diedOn: '2027-02-01' });
    expect(told.state().clocks.filter(({ status }) => status === 'running' || status === 'paused')).toEqual([]);
  });

  it.each([
    [{ outcome: 'died', diedOn: day('2027-02-03') }, 'diedOn must not be a day that has not come yet'],
    [{ outcome: 'premature', diedOn: day('2027-02-01') }, 'diedOn belongs to the outcome died alone'],
  ] as const)('%j is a slip of the pen', (payload, words) => {
    const refusal = playedTo('screening').refusalOf(analyst, 'close-case', { ...payload, reason });
    expect(refusal?.detail).toContain(words);
  });

  const authorized = { name: 'Elena Lopez', authorizedOn: '2026-11-20' };
  it.each([
    ['themselves', {}, []],
    ['a parent, of an adult who never agreed', { filedBy: { role: 'parent' } }, []],
    [
      'a parent, of a child',
      { filedBy: { role: 'parent' }, patient: { ...application().patient, dateOfBirth: '2019-05-04' } },
      ['representative'],
    ],
    ['a guardian', { filedBy: { role: 'guardian' } }, ['representative']],
    ['an assistant', { filedBy: { role: 'assistant' } }, []],
    [
      'an assistant whom they authorized',
      { filedBy: { role: 'assistant' }, assistant: authorized },
      ['representative'],
    ],
    ['a provider', { filedBy: { role: 'provider' } }, []],
    ['a provider whom they authorized', { filedBy: { role: 'provider' }, assistant: authorized }, ['representative']],
  ])('but to whoever filed for them, and may hear of it: filed by %s', (_who, other, told) => {
    const ended = playedTo('screening', 'usual', { other });
    const before = ended.state().notices.length;
    ended.give(analyst, ...died);
    const after = ended.state().notices.slice(before);
    expect(after.map(({ to }) => to.party)).toEqual(told);
  });

  it('and who filed for them finds the letter after sign-in, and no other party does', () => {
    const told = playedTo('reviewing', 'usual', { other: { filedBy: { role: 'guardian' } } }).give(analyst, ...died);
    const readers = [applicant, people.plan, people['review-org']].map(actor =>
      caseView(told.state(), actor, told.now(), told.events.slice(0, 1)).notices.some(
        ({ to }) => to === 'representative',
      ),
    );
    expect(readers).toEqual([true, false, false]);
  });

  it('but if they live, they hear from us again', () => {
    const told = playedTo('reviewing').give(analyst, ...died);
    told.letters();
    told.give(analyst, 'reopen-case', { reason: 'She called.' });
    expect(told.letters()).toContain('reopening → applicant');
    expect(told.state()).toMatchObject({ stage: 'reviewing' });
  });
});

describe('A complaint is closed as resolved with findings that the member reads, and in no other way', () => {
  it.each([undefined, '', '   '])('not with %j for findings', summary => {
    expect(parsePayload('resolve-complaint', { finding: 'resolved', summary }).success).toBe(false);
  });

  it('and they stand beside the letter to the member', () => {
    const told = play({ at: '2027-02-02T09:00-08:00', application: application({ services: [exclusion] }) });
    told.give(analyst, 'route-case', {}).give(analyst, 'resolve-complaint', { summary: 'The plan paid on Monday.' });
    expect(told.state()).toMatchObject({ stage: 'closed', outcome: 'complaint-resolved' });
    const { notices } = caseView(told.state(), applicant, told.now(), told.events);
    const closing = notices.find(({ kind }) => kind === 'complaint-closing');
    expect(closing).toMatchObject({ words: ['The plan paid on Monday.'] });
  });
});
