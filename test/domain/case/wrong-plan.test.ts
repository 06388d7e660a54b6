import { describe, expect, it } from 'vitest';
import { maySee } from '../../../domain/case/access.ts';
import { decide, refusalBeforehand } from '../../../domain/decide/decide.ts';
import { plainText } from '../../../domain/letters/blocks.ts';
import { letter, stillHolds } from '../../../domain/letters/letters.ts';
import type { Actor } from '../../../domain/people/actors.ts';
import { documentsFor } from '../../../domain/read/document-view.ts';
import { eventView, isInHistoryOf } from '../../../domain/read/history-view.ts';
import { caseView } from '../../../domain/read/view.ts';
import { workItems } from '../../../domain/read/work.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { arrive, send } from './support/papers.ts';
import { commandOf, play, type Play } from './support/play.ts';
import { playedTo, sample } from './support/samples.ts';
import { application } from '../eligibility/applications.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, director, supervisor, system } = people;
const wrong = people.plan;
const right = people['another plan'];
const reason = 'The card of this year is the other plan’s.';

/** The case goes from Golden Valley, which has it by mistake, to Harbor Light. */
function moved(told: Play, at = '2027-02-10T09:00-08:00'): Play {
  told.until(at > told.now() ? at : told.now());
  told.news();
  told.letters();
  return told.give(analyst, 'move-to-plan', { planId: 'harbor-light', reason });
}

function seenBy(told: Play, actor: Actor): string {
  const history = told.events
    .filter(one => isInHistoryOf(one, told.state(), actor))
    .map(event => eventView(event, actor, told.state()));
  return JSON.stringify([caseView(told.state(), actor, told.now(), told.events), history]);
}

const duties = (told: Play, queue: string) =>
  workItems(told.state())
    .filter(item => item.queue === queue)
    .map(({ duty }) => duty);

describe('A plan that had the case by mistake', () => {
  it.each([
    'gathering-records',
    'assigning-reviewers',
    'reviewing',
    'adopting',
    'authorizing',
    'confirming-care',
    'resolving-complaint',
  ] as const)('sees and does nothing more in %s, from that moment', stage => {
    const told = playedTo(stage);
    expect(maySee(wrong, told.state())).toBe(true);
    moved(told);
    expect(maySee(wrong, told.state())).toBe(false);
    expect(refusalBeforehand({ type: 'acknowledge-receipt', by: wrong }, told.state())).toMatchObject({
      kind: 'unknown',
    });
    const upload = { kind: 'medical-record', fileName: 'a.pdf', contentType: 'application/pdf', bytes: 9 } as const;
    expect(told.refusalOf(wrong, 'announce-document', upload)).toMatchObject({ kind: 'unknown' });
    expect(duties(told, 'plan:golden-valley')).toEqual([]);
    expect(maySee(right, told.state())).toBe(true);
  });

  it('is told so, with what it does with what it got, and the member which plan it is now', () => {
    const told = moved(playedTo('gathering-records'));
    expect(told.letters()).toEqual([
      'case-moved → plan',
      'case-moved → applicant',
      'case-moved → plan',
      'records-request → plan',
    ]);
    const text = (to: 'applicant' | 'golden-valley' | 'harbor-light') => {
      const notice = told
        .state()
        .notices.find(one => one.kind === 'case-moved' && ('planId' in one.to ? one.to.planId : one.to.party) === to);
      if (notice === undefined) throw new Error('Nobody was told.');
      return plainText(letter({ notice, state: told.state(), at: told.now(), portalUrl: 'https://x.example' }).blocks);
    };
    expect(text('golden-valley')).toContain('Your plan owes nothing in it');
    expect(text('golden-valley')).toContain('Destroy it with all copies');
    expect(text('applicant')).toContain('Your case is with this plan now: Harbor Light Health Plan.');
    expect(text('applicant')).toContain('The other plan cannot see your case any more.');
    expect(text('harbor-light')).toContain('counts from your own receipt');
    expect(text('harbor-light')).not.toContain('Golden Valley');
  });

  it('is late with nothing: misses, violations, days and a referral are gone', () => {
    const told = playedTo('authorizing', 'referred');
    expect(told.state().violations).not.toEqual([]);
    expect(told.clock('C1').referral).toBeDefined();
    moved(told, '2027-02-22T09:00-08:00');
    const [before, after] = told.state().clocks.filter(({ id }) => id === 'C1');
    expect(before).toMatchObject({ status: 'stopped', penaltyDays: [] });
    expect(before?.referral).toBeUndefined();
    expect(before?.missedAt).toBeUndefined();
    expect(after?.derivation.startedAt).toBe(told.now());
    expect(told.state().violations).toEqual([]);
    expect(duties(told, 'supervisor')).toEqual([`review-disclosure:${told.state().disclosures?.[0]?.id ?? ''}`]);
    expect(told.state().notices.map(({ kind }) => kind)).not.toContain('miss-taken-back');
  });

  it('gets no letter that was on its way, also where word of its sending comes later', () => {
    const told = playedTo('screening');
    told.give(analyst, 'route-case', {});
    const request = told.state().notices.find(({ kind }) => kind === 'records-request');
    moved(told);
    const again = told.state().notices.find(({ id }) => id === request?.id);
    expect(again && stillHolds(again, told.state())).toBe(false);
    const before = told.clock('R1');
    told.give(system, 'record-notice-bounced', { noticeId: request?.id ?? '', reason: 'No such mailbox.' });
    expect(told.clock('R1')).toEqual(before);
    expect(told.state().notices.find(({ id }) => id === request?.id)?.status).not.toBe('to-post');
  });

  it('is asked by nobody for its receipt, while the right one has no letter yet', () => {
    const at = '2027-02-02T09:00-08:00';
    const told = play({ at, application: application(), mailLags: true, counting: { deemedReceipt: false } });
    told.give(analyst, 'route-case', {});
    const noticeId = told.state().notices.find(({ kind }) => kind === 'records-request')?.id ?? '';
    told.give(system, 'record-notice-sent', { noticeId, messageId: 'm-1' });
    expect(duties(told, 'help-center')).toContain(`record-receipt:${noticeId}`);
    moved(told);
    expect(duties(told, 'help-center')).not.toContain(`record-receipt:${noticeId}`);
    expect(told.refusalOf(right, 'acknowledge-receipt', { noticeIds: [noticeId] })).toBeDefined();
  });

  it('delivers nothing at that very moment: what was announced before and comes in after is not taken', () => {
    const told = playedTo('screening');
    told.give(analyst, 'route-case', {});
    const [announced = ''] = send(told, wrong, 1);
    const [arrived = ''] = send(told, wrong, 1, 'arrived');
    moved(told);
    told.news();
    told.give(system, 'receive-document', { documentId: announced, versionId: 'v1' });
    const file = { contentType: 'application/pdf', bytes: 9, sha256: 'a' };
    told.give(system, 'admit-document', { documentId: arrived, versionId: 'v1', ...file });
    expect(told.news()).toEqual([]);
    expect(told.state().documents).toEqual([]);
    expect(told.state().setAside?.map(({ status }) => status)).toEqual(['announced', 'arrived']);
  });

  it('who it was, since when, and by which letters, waits for a supervisor by the next business day', () => {
    const told = moved(playedTo('gathering-records'));
    const [disclosure] = told.state().disclosures ?? [];
    const first = told.state().notices.find(({ to }) => to.party === 'plan');
    expect(disclosure).toMatchObject({
      because: 'wrong-plan',
      dueAt: '2027-02-12T01:00:00.000Z',
      shownTo: [
        {
          reader: { party: 'plan', planId: 'golden-valley' },
          from: first?.queuedAt,
          until: '2027-02-10T17:00:00.000Z',
          notices: [first?.id],
        },
      ],
    });
    const review = { disclosure: disclosure?.id ?? '', finding: 'no-breach', reason: 'Nobody opened it.' } as const;
    expect(told.refusalOf(supervisor, 'review-disclosure', { ...review, disclosure: 'disclosure-1' })).toBeDefined();
    told.give(supervisor, 'review-disclosure', review);
    expect(duties(told, 'supervisor')).toEqual([]);
  });

  it('hears nothing of how the case ends', () => {
    const told = moved(playedTo('gathering-records'));
    told.letters();
    told.give(applicant, 'withdraw', {});
    const ending = told.events.flatMap(event => (event.type === 'notice-queued' ? [event.data.notice] : []));
    const last = ending.filter(({ kind }) => kind === 'withdrawal' || kind === 'closure');
    expect(last.map(({ to }) => ('planId' in to ? to.planId : to.party))).toEqual(['applicant', 'harbor-light']);
  });
});

describe('The right plan', () => {
  it('has its time from its own receipt, and sees no paper, question or clock of the wrong one', () => {
    const told = playedTo('reviewing', 'questioned');
    const question = told.state().questions?.find(({ to }) => to.party === 'plan')?.id ?? '';
    told.give(wrong, 'answer-question', { question, answer: 'typed by the wrong plan' });
    const papers = told.state().documents.filter(({ from }) => from === 'plan');
    moved(told);
    expect(told.state().stage).toBe('gathering-records');
    expect(told.clock('R1')).toMatchObject({ status: 'running', revision: 2 });
    expect(told.clock('R1').derivation.startedAt).toBe('2027-02-10T17:00:00.000Z');
    for (const actor of [right, applicant, reviewer('R-102')]) {
      const seen = documentsFor(told.state(), actor).map(({ id }) => id);
      expect(seen.filter(id => papers.some(paper => paper.id === id))).toEqual([]);
    }
    const seen = seenBy(told, right);
    expect(seen).not.toContain('typed by the wrong plan');
    expect(seen).not.toContain('golden-valley');
    const others = told.events.filter(({ by }) => by.role === 'plan');
    expect(others).not.toEqual([]);
    expect(others.filter(one => isInHistoryOf(one, told.state(), right))).toEqual([]);
    expect(caseView(told.state(), right, told.now(), told.events).clocks.filter(({ id }) => id === 'R1')).toHaveLength(
      1,
    );
    const forStaff = caseView(told.state(), analyst, told.now(), told.events).documents;
    expect(forStaff.filter(document => 'setAside' in document).map(({ documentId }) => documentId)).toEqual(
      papers.map(({ id }) => id),
    );
  });

  it('delivers, and the review goes its way with reviewers whose ties to it are looked at anew', () => {
    const told = playedTo('reviewing');
    moved(told);
    expect(told.state().seats).toEqual([]);
    expect(told.letters().filter(line => line.endsWith('R-101'))).toEqual(['assignment-ended → R-101']);
    told.delivers('2027-02-12T09:00-08:00', { by: right });
    expect(told.clock('R1').status).toBe('met');
    told.give(analyst, 'complete-documentation', {});
    told.give(reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
    told.give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'overturned', rationale: 'Needed.' }));
    told.give(director, 'adopt-determination', {});
    expect(told.state().stage).toBe('authorizing');
  });

  it('may not owe the days of the wrong one: found incomplete, its own time goes on', () => {
    const told = playedTo('screening');
    told.give(analyst, 'route-case', {}).delivers();
    moved(told, '2027-03-01T09:00-08:00');
    told.delivers('2027-03-02T09:00-08:00', { by: right });
    told.give(analyst, 'find-records-incomplete', { items: ['criteria'], reason: 'They are not there.' });
    expect(told.clock('R1')).toMatchObject({ status: 'running' });
    expect(told.clock('R1').derivation.startedAt).toBe('2027-03-01T17:00:00.000Z');
    expect(told.state().violations).toEqual([]);
  });

  it('is bound by what was decided, from its own receipt of the decision', () => {
    const told = playedTo('confirming-care');
    moved(told);
    expect(told.state()).toMatchObject({ stage: 'authorizing', reports: [] });
    expect(told.letters()).toContain('decision-plan → plan');
    expect(told.clock('C1')).toMatchObject({ status: 'running', revision: 2 });
    expect(told.clock('C1').derivation.startedAt).toBe('2027-02-10T17:00:00.000Z');
    expect(told.clock('C3').status).toBe('stopped');
    told.reports('2027-02-11T09:00-08:00', { by: right }).give(analyst, 'accept-authorization', {});
    expect(told.state().stage).toBe('confirming-care');
  });

  it('answers the complaint that it is asked about, and our own time runs on', () => {
    const told = playedTo('resolving-complaint');
    told.give(wrong, 'answer-complaint', { note: 'Ours.' });
    const k1 = told.clock('K1');
    moved(told);
    expect(told.letters()).toContain('complaint-notice → plan');
    expect(told.clock('R5')).toMatchObject({ status: 'running', revision: 2 });
    expect(told.clock('K1')).toEqual(k1);
  });

  it('of a split case is asked about the complaint, too', () => {
    const told = moved(playedTo('reviewing', 'split'));
    expect(told.letters().filter(line => line.endsWith('→ plan'))).toEqual([
      'case-moved → plan',
      'case-moved → plan',
      'complaint-notice → plan',
      'records-request → plan',
    ]);
  });

  it('of an urgent case has its hours from now', () => {
    const told = sample('gathering-records', 'expedited');
    moved(told, '2027-02-03T09:00-08:00');
    expect(told.clock('R2')).toMatchObject({ status: 'running', revision: 2 });
    expect(told.clock('R2').derivation.startedAt).toBe('2027-02-03T17:00:00.000Z');
  });

  it('hears nothing while the case is screened, and neither does a plan that knew of nothing', () => {
    const told = moved(playedTo('screening'), '2027-02-03T09:00-08:00');
    expect(told.letters()).toEqual(['case-moved → applicant']);
    expect(told.state().disclosures).toBeUndefined();
    expect(maySee(right, told.state())).toBe(false);
    expect(told.state().recommendation).toBeDefined();
  });
});

describe('A member whose plan gave its word, and was the wrong one', () => {
  it('loses no day by it: the case goes on where it stood', () => {
    const told = playedTo('confirming-care', 'promised');
    moved(told);
    expect(told.news()).toEqual(expect.arrayContaining(['review-resumed', 'case-moved-to-plan']));
    expect(told.state().stage).toBe('gathering-records');
    expect(told.state().issues.map(({ outcome }) => outcome)).toEqual([undefined]);
    expect(told.clock('C3').status).toBe('stopped');
  });

  it('also where the word was for a part', () => {
    const told = playedTo('reviewing', 'split').give(wrong, 'reverse-by-plan', { issues: [1] });
    moved(told);
    expect(told.state().issues.map(({ promisedAt }) => promisedAt)).toEqual([undefined, undefined]);
    expect(told.clock('C3').status).toBe('stopped');
  });
});

describe('Whoever moves a case', () => {
  it('twice is told that it is there', () => {
    const told = moved(playedTo('reviewing'));
    expect(told.refusalOf(analyst, 'move-to-plan', { planId: 'harbor-light', reason })).toMatchObject({
      errors: [{ path: 'planId', reason: 'has the case already' }],
    });
  });

  it('back finds what the first plan had sent, and its time counts from its new receipt', () => {
    const told = playedTo('gathering-records');
    const papers = told.state().documents.map(({ id }) => id);
    moved(told);
    send(told, right, 1, 'admitted');
    told.at('2027-02-11T09:00-08:00', analyst, 'move-to-plan', { planId: 'golden-valley', reason });
    expect(told.state().documents.map(({ id }) => id)).toEqual(papers);
    expect(told.state().setAside?.map(({ setAside }) => setAside)).toMatchObject([{ planId: 'harbor-light' }]);
    expect(maySee(right, told.state())).toBe(false);
    expect(maySee(wrong, told.state())).toBe(true);
    expect(told.clock('R1').derivation.startedAt).toBe('2027-02-11T17:00:00.000Z');
    expect(told.state().disclosures).toHaveLength(2);
  });

  it('of a closed case reads that it is opened again first', () => {
    const told = sample('closed');
    expect(told.refusalOf(supervisor, 'move-to-plan', { planId: 'harbor-light', reason })).toEqual({
      kind: 'not-now',
      detail: 'The case is closed. Open it again (reopen-case); then it can be moved to another plan.',
    });
  });

  it('to a plan that nobody knows is refused', () => {
    const state = playedTo('reviewing').state();
    const command = commandOf('move-to-plan', { planId: 'no-plan', reason }, analyst, state.receivedAt);
    expect(decide(command, state, {})).toMatchObject({ refusal: { errors: [{ path: 'planId' }] } });
  });

  it('by naming the plan while it is screened cuts off one that was asked', () => {
    const told = playedTo('screening', 'asked');
    const [paper = ''] = send(told, wrong, 1);
    arrive(told, paper, 'admitted');
    told.give(wrong, 'answer-inquiry', { licensed: false, note: 'Not ours.', documentIds: [paper] });
    told.news();
    told.give(analyst, 'identify-plan', { planId: 'harbor-light' });
    expect(told.news()).toContain('case-moved-to-plan');
    expect(maySee(wrong, told.state())).toBe(false);
    expect(maySee(right, told.state())).toBe(false);
    expect(told.state().inquiry).toBeUndefined();
    expect(told.state().setAside).toHaveLength(1);
  });
});
