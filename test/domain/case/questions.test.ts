import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../domain/case/clock.ts';
import { allowedCommands } from '../../../domain/commands/permissions.ts';
import type { Actor } from '../../../domain/people/actors.ts';
import { eventView } from '../../../domain/read/history-view.ts';
import { caseView, myCaseView } from '../../../domain/read/view.ts';
import { application, certifiedUrgency, exclusion, necessity } from '../eligibility/applications.ts';
import { day } from '../time/pacific.ts';
import { given } from './support/given.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { standing, wall } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, director, nurse, plan, supervisor, system } = people;
const organization = people['review-org'];
const r101 = reviewer('R-101');
const words = 'Which step of the criteria was not met?';
const answer = 'The second: our nurse counted one medicine.';
const reason = 'The chart shows it.';
const withEmail = { ...necessity, providerContact: { email: 'office@ruiz.example' } };

/** A review that R-101 is at since Wednesday, 2 December 2026, 10:00. */
function reviewing(services: readonly object[] = [withEmail], more: object = {}): Play {
  return play({ at: '2026-11-24T10:00-08:00', application: application({ services }), ...more })
    .at('2026-11-25T09:00-08:00', analyst, 'route-case', { reason })
    .delivers('2026-12-01T15:00-08:00')
    .give(analyst, 'complete-documentation', {})
    .at('2026-12-02T10:00-08:00', r101, 'accept-review', { conflicts: noConflicts });
}

function asking(to: 'applicant' | 'plan' | 'provider', told = reviewing()): Play {
  told.letters();
  return told.give(r101, 'ask-question', { to, question: words });
}

const idOf = (told: Play) => told.state().questions?.at(-1)?.id ?? '';

/** The clock of the last question, as `running, due 2026-12-07 23:59:59`. */
function q1(told: Play): string | undefined {
  const clock = clockOf(told.state(), 'Q1', idOf(told));
  return clock === undefined ? undefined : `${clock.status}, due ${wall(clock.derivation.dueAt) ?? ''}`;
}

const seenBy = (told: Play, actor: Actor) => caseView(told.state(), actor, told.now(), told.events);
const shown = (told: Play, actor: Actor) => JSON.stringify(seenBy(told, actor));

describe('A plan that a reviewer asks something', () => {
  it('has five days from its receipt, and every party gets a copy of the question', () => {
    const told = asking('plan');
    expect(told.letters()).toEqual([
      'reviewer-question → plan',
      'question-copy → applicant',
      'question-copy → provider',
    ]);
    expect(q1(told)).toBe('running, due 2026-12-07 23:59:59');
    expect(standing(told).work).toContain(`answer-question:${idOf(told)} @ plan:golden-valley, 2026-12-07 23:59:59`);
    for (const actor of [applicant, plan, r101, organization, analyst]) expect(shown(told, actor)).toContain(words);
    expect(told.clock('V1').status).toBe('running');
  });

  it('is taken to have it when it says nothing, and has it earlier where it says so', () => {
    const told = reviewing().until('2026-12-04T18:00-08:00');
    asking('plan', told);
    expect(q1(told)).toBe('running, due 2026-12-12 23:59:59');
    told.at('2026-12-05T09:00-08:00', plan, 'acknowledge-receipt', {});
    expect(q1(told)).toBe('running, due 2026-12-10 23:59:59');
  });

  it('answers: all other parties and the reviewers at work get a copy, and nobody waits any more', () => {
    const told = asking('plan');
    told.letters();
    told.at('2026-12-03T10:00-08:00', plan, 'answer-question', { question: idOf(told), answer });
    expect(told.letters()).toEqual([
      'question-answered → applicant',
      'question-answered → provider',
      'question-answered → R-101',
    ]);
    expect(q1(told)).toBe('met, due 2026-12-07 23:59:59');
    for (const actor of [applicant, plan, r101, organization, analyst]) {
      expect(seenBy(told, actor).questions).toMatchObject([{ to: 'plan', question: words, answer: { words: answer } }]);
    }
    expect(standing(told).work.join()).not.toContain('answer-question');
    expect(told.refusalOf(plan, 'answer-question', { question: idOf(told), answer })?.kind).toBe('not-now');
  });

  it('that is silent is reminded at half, and then it is an item for the Help Center and the organization', () => {
    const told = asking('plan');
    told.letters();
    told.until('2026-12-05T05:00-08:00');
    expect(told.letters()).toEqual(['deadline-reminder → plan']);
    told.until('2026-12-08T00:00-08:00');
    expect(told.letters()).toEqual([]);
    expect(told.state().violations).toEqual([]);
    expect(standing(told).work).toEqual(
      expect.arrayContaining([
        `overdue:Q1:${idOf(told)} @ help-center, 2026-12-07 23:59:59`,
        `go-on-without-answer:${idOf(told)}:org-1 @ review-org:org-1, 2026-12-07 23:59:59`,
      ]),
    );
  });

  it('does not learn who asks, nor do the member and the history that they read', () => {
    const told = asking('plan');
    for (const actor of [plan, applicant]) {
      expect(shown(told, actor)).not.toContain('R-101');
      expect(shown(told, actor)).not.toContain('askedBy');
      const history = told.events.map(event => eventView(event, actor, told.state()));
      expect(JSON.stringify(history)).not.toMatch(/R-101|criteria/u);
    }
    expect(seenBy(told, analyst).questions).toMatchObject([{ askedBy: { seat: 1 } }]);
  });

  it('starts no time by a letter that came back, and has its own from the one that went by post', () => {
    const told = asking('plan');
    const noticeId = told.state().notices.find(({ kind }) => kind === 'reviewer-question')?.id ?? '';
    told.give(system, 'record-notice-bounced', { noticeId, reason: 'No such mailbox.' });
    expect(clockOf(told.state(), 'Q1', idOf(told))?.takenBackAt).toBeDefined();
    expect(seenBy(told, plan).questions).toMatchObject([{ dueAt: null }]);
    expect(standing(told).work.join()).toContain(`telephone-plan:${noticeId}`);
    told.give(system, 'queue-for-post', { noticeId });
    told.at('2026-12-03T10:00-08:00', analyst, 'record-posted', { noticeId });
    expect(q1(told)).toBe('running, due 2026-12-13 23:59:59');
  });

  it('has one time for each question, and an earlier receipt of the first moves the first alone', () => {
    const told = reviewing().until('2026-12-04T18:00-08:00');
    asking('plan', told);
    const first = idOf(told);
    const letter = told.state().notices.find(({ facts }) => facts['question'] === first)?.id ?? '';
    asking('plan', told);
    told.at('2026-12-05T09:00-08:00', plan, 'acknowledge-receipt', { noticeIds: [letter] });
    const due = (id: string) => wall(clockOf(told.state(), 'Q1', id)?.derivation.dueAt);
    expect([due(first), due(idOf(told))]).toEqual(['2026-12-10 23:59:59', '2026-12-12 23:59:59']);
    told.give(system, 'record-notice-bounced', { noticeId: letter, reason: 'Late word.' });
    expect(due(idOf(told))).toBe('2026-12-12 23:59:59');
  });
});

describe('A member whom one of the doctors asks something', () => {
  it('has five days from our letter, reads until when, and that the review goes on', () => {
    const told = asking('applicant');
    expect(told.letters()).toEqual([
      'reviewer-question → applicant',
      'question-copy → plan',
      'question-copy → provider',
    ]);
    expect(q1(told)).toBe('running, due 2026-12-07 23:59:59');
    const mine = myCaseView(told.state(), applicant, told.now(), told.events);
    expect(mine.status).toMatchObject({
      doing: 'are reviewing your case',
      by: 'Thursday, December 31, 2026',
      questions: [
        'One of the doctors has a question for you. Please answer by Monday, December 7, 2026. The doctors go on meanwhile.',
      ],
    });
    expect(mine.questions).toMatchObject([{ to: 'applicant', question: words, answer: null, leftAt: null }]);
    expect(mine.allowedCommands).toContain('answer-question');
    expect(allowedCommands(told.state(), plan)).not.toContain('answer-question');
  });

  it('is never told that it is too late, nor that the plan owes what it does not', () => {
    const told = asking('applicant').until('2026-12-09T09:00-08:00');
    const { status } = myCaseView(told.state(), applicant, told.now(), told.events);
    expect(status.questions).toEqual([
      'One of the doctors has a question for you. You had until Monday, December 7, 2026. It is not too late to answer. ' +
        'The doctors go on meanwhile.',
    ]);
  });

  it('reads that the plan was asked, until when, and that it has not answered', () => {
    const told = asking('plan');
    const said = () => myCaseView(told.state(), applicant, told.now(), told.events).status.questions;
    expect(said()?.[0]).toContain('has asked your plan something. It has until Monday, December 7, 2026 to answer.');
    told.until('2026-12-09T09:00-08:00');
    expect(said()?.[0]).toContain('It had until Monday, December 7, 2026 to answer, and has not.');
    told.give(plan, 'answer-question', { question: idOf(told), answer });
    expect(said()).toBeUndefined();
  });

  it('has a day where the case cannot wait', () => {
    const told = play({
      at: '2026-12-04T10:00-08:00',
      application: application({ services: [withEmail], urgency: certifiedUrgency }),
    });
    told.give(analyst, 'route-case', {}).delivers().give(analyst, 'complete-documentation', {});
    told.give(r101, 'accept-review', { conflicts: noConflicts });
    asking('applicant', told);
    expect(q1(told)).toBe('running, due 2026-12-05 10:00:00');
  });

  it('answers by telephone: staff enter it as of the day, and nobody is late by that', () => {
    const told = asking('applicant').until('2026-12-10T09:00-08:00');
    expect(q1(told)).toBe('missed, due 2026-12-07 23:59:59');
    const given = { question: idOf(told), answer: 'Two medicines.', receivedOn: day('2026-12-07') };
    expect(told.refusalOf(applicant, 'answer-question', given)?.detail).toContain('receivedOn is for the Help Center');
    told.give(analyst, 'answer-question', given);
    expect(q1(told)).toBe('met, due 2026-12-07 23:59:59');
    expect(clockOf(told.state(), 'Q1', idOf(told))?.missedAt).toBeUndefined();
    expect(seenBy(told, plan).questions).toMatchObject([{ answer: { receivedOn: '2026-12-07' } }]);
  });

  it('answers by a letter that lay here: why it is entered only now stays in the record, and no party reads it', () => {
    const told = asking('applicant').until('2026-12-10T09:00-08:00');
    const late = { receivedOn: day('2026-12-02'), reason: 'It lay in another folder.' };
    told.give(analyst, 'answer-question', { question: idOf(told), answer: 'Two medicines.', ...late });
    expect(told.events.find(({ type }) => type === 'question-answered')?.data).toMatchObject(late);
    for (const actor of [plan, applicant, r101]) expect(shown(told, actor)).not.toContain(late.reason);
  });

  it.each<[string, object, string]>([
    ['with nothing', { answer: undefined }, 'answer or documentIds is needed'],
    ['with a paper that is not there', { documentIds: ['D0099'] }, 'documentIds names D0099'],
    ['of another question', { question: 'question-1' }, 'question is none that awaits your answer'],
    ['tomorrow', { receivedOn: '2026-12-11' }, 'receivedOn must not be a day that has not come yet'],
    ['before it was asked', { receivedOn: '2026-12-01' }, 'receivedOn must not be before the question was asked'],
    ['long ago, without a reason', { receivedOn: '2026-12-02' }, 'reason is needed'],
  ])('is not entered as having answered %s', (_how, payload, said) => {
    const told = asking('applicant').until('2026-12-10T09:00-08:00');
    const refusal = told.refusalOf(analyst, 'answer-question', {
      question: idOf(told),
      answer,
      ...payload,
    });
    expect(refusal?.detail).toContain(said);
  });
});

describe('A provider whom a reviewer asks something', () => {
  it('answers by telephone or mail, through staff alone', () => {
    const told = asking('provider');
    expect(told.letters()).toEqual([
      'reviewer-question → provider',
      'question-copy → applicant',
      'question-copy → plan',
    ]);
    expect(q1(told)).toBe('running, due 2026-12-07 23:59:59');
    told.until('2026-12-05T05:00-08:00');
    expect(told.letters()).toEqual(['deadline-reminder → provider']);
    for (const actor of [applicant, plan])
      expect(allowedCommands(told.state(), actor)).not.toContain('answer-question');
    told.give(nurse, 'answer-question', { question: idOf(told), answer });
    expect(told.letters()).toEqual([
      'question-answered → applicant',
      'question-answered → plan',
      'question-answered → R-101',
    ]);
  });

  it('whose address nobody gave is looked for, and their time begins with the letter', () => {
    const told = asking('provider', reviewing([necessity], { mailLags: true }));
    const letter = told.state().notices.find(({ kind }) => kind === 'reviewer-question');
    told.give(system, 'queue-for-post', { noticeId: letter?.id ?? '' });
    expect(standing(told).work.join()).toContain(`send-copy:${letter?.id ?? ''}`);
    expect(q1(told)).toBeUndefined();
    told.give(analyst, 'record-posted', { noticeId: letter?.id ?? '' });
    expect(q1(told)).toBe('running, due 2026-12-12 23:59:59');
  });

  it('is the one who was meant, and exists', () => {
    const told = reviewing();
    const ask = (to: 'plan' | 'provider', issue: number) =>
      told.refusalOf(r101, 'ask-question', { to, issue, question: words })?.detail;
    expect(ask('provider', 2)).toContain('issue is nobody');
    expect(ask('plan', 1)).toContain('issue belongs to a provider alone');
    expect(ask('provider', 1)).toBeUndefined();
  });
});

describe('A review whose question nobody answers', () => {
  it('goes on without it: whoever was asked hears so, and not why', () => {
    const told = asking('plan').until('2026-12-08T09:00-08:00');
    told.letters();
    told.give(organization, 'go-on-without-answer', { question: idOf(told), reason });
    expect(told.letters()).toEqual(['question-left → plan']);
    expect(standing(told).work.join()).not.toMatch(/Q1|go-on-without-answer|answer-question/u);
    for (const actor of [plan, applicant]) expect(shown(told, actor)).not.toContain(reason);
    told.give(plan, 'answer-question', { question: idOf(told), answer });
    expect(seenBy(told, r101).questions).toMatchObject([{ answer: { words: answer } }]);
  });

  it('asks once more, and the time begins anew with that letter', () => {
    const told = asking('plan').until('2026-12-08T09:00-08:00');
    told.letters();
    told.give(analyst, 'repeat-question', { question: idOf(told) });
    expect(told.letters()).toEqual(['reviewer-question → plan']);
    expect(q1(told)).toBe('running, due 2026-12-13 23:59:59');
    const runs = told.state().clocks.filter(({ id }) => id === 'Q1');
    expect(runs.map(({ missedAt }) => wall(missedAt))).toEqual(['2026-12-08 00:00:00', undefined]);
  });

  it('does not post the letter of before when it asks once more', () => {
    const told = asking('applicant', reviewing([withEmail], { mailLags: true }));
    const noticeId = told.state().notices.find(({ kind }) => kind === 'reviewer-question')?.id ?? '';
    told.give(system, 'queue-for-post', { noticeId }).give(r101, 'repeat-question', { question: idOf(told) });
    expect(told.state().notices.find(({ id }) => id === noticeId)?.status).toBe('withdrawn');
  });

  it('is decided without it, and nobody waits for the answer any more', () => {
    const told = asking('plan').give(r101, 'submit-analysis', whole({ finding: 'overturned', rationale: 'Needed.' }));
    expect(q1(told)).toBe('stopped, due 2026-12-07 23:59:59');
    expect(told.refusalOf(plan, 'answer-question', { question: idOf(told), answer })?.kind).toBe('not-now');
    told.give(director, 'return-determination', { reason: 'Unclear.', forReviewer: 'Please say why.' });
    told.give(r101, 'ask-question', { to: 'plan', question: words });
    expect(q1(told)).toContain('running');
  });

  it('has the date by which the letter with it is to be out, where it came back', () => {
    const told = asking('plan');
    const noticeId = told.state().notices.find(({ kind }) => kind === 'reviewer-question')?.id ?? '';
    told.give(system, 'record-notice-bounced', { noticeId, reason: 'No such mailbox.' });
    expect(standing(told).work).toContain(`answer-question:${idOf(told)} @ plan:golden-valley, 2026-12-03 23:59:59`);
  });

  it('waits no more from the last analysis on, also where the machine of the case is behind', () => {
    const analysis = { finding: 'overturned', rationale: 'Needed.' } as const;
    const happened = given(asking('plan').events).when(
      '2026-12-02T11:00-08:00',
      r101,
      'submit-analysis',
      whole(analysis),
    );
    expect(happened).toEqual(expect.arrayContaining(['question-left', 'clock-stopped', 'clock-met']));
  });

  it('waits for nothing while the plan’s promise stands, and for the answer again where it is broken', () => {
    const told = asking('applicant').at('2026-12-03T10:00-08:00', plan, 'reverse-by-plan', {});
    const said = () => myCaseView(told.state(), applicant, told.now(), told.events).status.questions;
    expect(q1(told)).toBe('stopped, due 2026-12-07 23:59:59');
    expect(said()).toBeUndefined();
    expect(allowedCommands(told.state(), applicant)).not.toContain('answer-question');
    told.at('2026-12-05T10:00-08:00', applicant, 'report-no-care', {});
    told.give(supervisor, 'resume-review', { reason });
    expect(q1(told)).toBe('running, due 2026-12-09 23:59:59');
    expect(said()).toHaveLength(1);
  });

  it('ends with the review where the promise is kept and only a complaint is left', () => {
    const told = asking('plan', reviewing([withEmail, exclusion])).give(plan, 'reverse-by-plan', {});
    expect(standing(told).work.join()).not.toContain('answer-question');
    told.give(applicant, 'confirm-care', {});
    expect(told.state().stage).toBe('resolving-complaint');
    expect(told.state().questions).toMatchObject([{ leftAt: told.now() }]);
    expect(q1(told)).toContain('stopped');
  });

  it('waits for it again where a closed case is opened, with the closed days on top', () => {
    const told = asking('plan').at('2026-12-03T10:00-08:00', applicant, 'withdraw', {});
    expect(q1(told)).toBe('stopped, due 2026-12-07 23:59:59');
    told.at('2026-12-05T10:00-08:00', supervisor, 'reopen-case', { reason });
    expect(q1(told)).toBe('running, due 2026-12-09 23:59:59');
  });

  it('keeps the question when its reviewer has left, and another reads the answer', () => {
    const told = asking('plan').give(r101, 'decline-review', { reason: 'Ill.' });
    expect(q1(told)).toBe('running, due 2026-12-07 23:59:59');
    expect(told.refusalOf(r101, 'ask-question', { to: 'plan', question: words })?.kind).toBe('unknown');
    told.give(reviewer('R-102'), 'accept-review', { conflicts: noConflicts });
    told.give(plan, 'answer-question', { question: idOf(told), answer });
    expect(told.letters()).toContain('question-answered → R-102');
  });
});

describe('Who may ask', () => {
  it('is a reviewer at work, and their organization; nobody else, and nobody before or after', () => {
    const told = reviewing();
    told.give(organization, 'ask-question', { to: 'plan', question: words });
    expect(seenBy(told, analyst).questions).toMatchObject([{ askedBy: { seat: null, organizationId: 'org-1' } }]);
    expect(told.refusalOf(r101, 'go-on-without-answer', { question: idOf(told), reason })?.kind).toBe('not-now');
    for (const actor of [analyst, plan, applicant, director]) {
      expect(told.refusalOf(actor, 'ask-question', { to: 'plan', question: words })?.kind).toBe('forbidden');
    }
    told.give(r101, 'submit-analysis', whole({ finding: 'upheld', rationale: 'Not needed.' }));
    for (const actor of [r101, organization]) {
      expect(told.refusalOf(actor, 'ask-question', { to: 'plan', question: words })?.kind).toBe('not-now');
    }
  });
});
