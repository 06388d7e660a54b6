import { describe, expect, it } from 'vitest';
import { keptAs } from '../../../domain/case/document.ts';
import { mayOpenSetAside, misfiledPaper, putBack } from '../../../domain/case/set-aside.ts';
import { documentsFor } from '../../../domain/read/document-view.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { decide } from '../../../domain/decide/decide.ts';
import { workItems } from '../../../domain/read/work.ts';
import { DocumentId } from '../../../domain/words/ids.ts';
import { joinMisfiled } from '../../../lambdas/shared/join-misfiled.ts';
import { caseNumber, otherCase, people, reviewer } from './support/people.ts';
import { send } from './support/papers.ts';
import { checklist } from './support/records.ts';
import { commandOf, type Play, type TypeAndPayload } from './support/play.ts';
import { playedTo } from './support/samples.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, attorney, auditor, director, nurse, plan, supervisor, system } = people;
const reason = 'The birth date on it is another member’s.';
const r101 = reviewer('R-101');

/** The plan delivers two papers; the first is another member’s. */
function delivered(told = playedTo('screening').give(analyst, 'route-case', {})): { told: Play; paper: string } {
  const documentIds = send(told, plan, 2, 'admitted');
  told.give(plan, 'deliver-records', { documentIds, checklist: checklist() });
  return { told, paper: documentIds[0] ?? '' };
}

function takeOut(told: Play, documentId: string, more: { belongsTo?: typeof otherCase; missing?: ['criteria'] } = {}) {
  told.news();
  told.letters();
  return told.give(analyst, 'misfile-document', { documentId, reason, ...more });
}

/** As if the panel had agreed with the plan. */
function upheld(state: CaseState): CaseState {
  return { ...state, determination: { findings: [{ issue: 1, finding: 'upheld' }] } };
}

/** What the function does when the command is given. All plays have one number: the wrong case has the other here. */
async function join(from: Play, to: Play, documentId: string): Promise<void> {
  await joinMisfiled({ ...from.state(), caseNumber: otherCase }, DocumentId.parse(documentId), ({ type, payload }) => {
    // The pair was checked where it was written; the compiler cannot follow it into a union.
    const command = [type, payload] as TypeAndPayload;
    to.give(system, ...command);
    return Promise.resolve();
  });
}

const duties = (told: Play, queue: string) =>
  workItems(told.state())
    .filter(item => item.queue === queue)
    .map(({ duty }) => duty.replace(/disclosure-\d+$/u, 'disclosure'));

describe('A member whose paper lies in another’s case', () => {
  it('has it read by nobody there any more but by whoever must', () => {
    const { told, paper } = delivered(playedTo('reviewing'));
    takeOut(told, paper);
    for (const actor of [applicant, plan, r101, people['review-org']]) {
      expect(documentsFor(told.state(), actor).map(({ id }) => id)).not.toContain(paper);
    }
    const listed = documentsFor(told.state(), analyst).find(({ id }) => id === paper);
    expect(listed).toMatchObject({ setAside: { because: 'misfiled', at: told.now() } });
    const aside = misfiledPaper(told.state(), DocumentId.parse(paper));
    const opens = [supervisor, attorney, auditor, analyst, nurse, director].map(
      actor => aside !== undefined && mayOpenSetAside(aside, actor),
    );
    expect(opens).toEqual([true, true, true, false, false, false]);
  });

  it('has it on record who could read it, since when, and by which letters', () => {
    const told = playedTo('reviewing', 'questioned');
    const [paper = ''] = send(told, applicant, 1, 'admitted');
    const question = told.state().questions?.find(({ to }) => to.party === 'applicant')?.id ?? '';
    told.at('2027-02-03T09:00-08:00', applicant, 'answer-question', { question, documentIds: [paper] });
    const copies = told.state().notices.filter(({ kind }) => kind === 'question-answered');
    told.until('2027-02-05T09:00-08:00');
    takeOut(told, paper);
    const [disclosure] = told.state().disclosures ?? [];
    const admittedAt = misfiledPaper(told.state(), DocumentId.parse(paper))?.admittedAt;
    expect(disclosure).toMatchObject({ because: 'misfiled', document: paper, restedOn: ['question'] });
    expect(disclosure?.shownTo.map(({ reader }) => Object.values(reader).join(' '))).toEqual([
      'applicant',
      'plan golden-valley',
      'review-org org-1',
      'reviewer R-101',
    ]);
    expect(new Set(disclosure?.shownTo.map(({ from }) => from))).toEqual(new Set([admittedAt]));
    expect(new Set(disclosure?.shownTo.map(({ until }) => until))).toEqual(new Set(['2027-02-05T17:00:00.000Z']));
    expect(disclosure?.shownTo.flatMap(({ notices }) => notices).toSorted()).toEqual(
      copies.map(({ id }) => id).toSorted(),
    );
    expect(duties(told, 'supervisor')).toEqual(['review-disclosure:disclosure']);
  });

  it('finds it in their own case, where it waits to be read, and opens it there', async () => {
    const { told, paper } = delivered();
    const own = playedTo('reviewing');
    own.news();
    takeOut(told, paper, { belongsTo: otherCase });
    await join(told, own, paper);
    expect(own.news()).toEqual(['papers-joined', 'clock-started']);
    const joined = own.state().documents.at(-1);
    expect(joined).toMatchObject({ unread: true, status: 'admitted' });
    expect(joined && keptAs(caseNumber, joined)).toEqual({ caseNumber: otherCase, documentId: paper });
    expect(duties(own, 'help-center')).toContain('read-documents');
  });

  it('has it there once, however often the command is given', async () => {
    const { told, paper } = delivered();
    const own = playedTo('reviewing');
    takeOut(told, paper, { belongsTo: otherCase });
    await join(told, own, paper);
    takeOut(told, paper, { belongsTo: otherCase });
    expect(told.news()).toEqual([]);
    await join(told, own, paper);
    expect(own.state().documents.filter(({ joined }) => joined !== undefined)).toHaveLength(1);
  });

  it('has it there also where somebody finds out later whose it is', async () => {
    const { told, paper } = delivered();
    takeOut(told, paper);
    const own = playedTo('reviewing');
    await join(told, own, paper);
    expect(own.state().documents.filter(({ joined }) => joined !== undefined)).toEqual([]);
    takeOut(told, paper, { belongsTo: otherCase });
    expect(told.news()).toEqual(['document-misfiled']);
    expect(told.state().disclosures).toHaveLength(1);
    await join(told, own, paper);
    expect(own.state().documents.filter(({ joined }) => joined !== undefined)).toHaveLength(1);
  });
});

describe('A member in whose case a paper of another lay', () => {
  it('has records that are looked at without it, and the plan owes from its first day what is missing', () => {
    const { told, paper } = delivered();
    const first = told.clock('R1').derivation.startedAt;
    expect(told.clock('R1').status).toBe('met');
    takeOut(told.until('2027-02-05T09:00-08:00'), paper, { missing: ['criteria'] });
    expect(told.clock('R1').status).toBe('running');
    expect(told.clock('R1').derivation.startedAt).toBe(first);
    expect(told.letters()).toEqual(['paper-taken-out → plan', 'records-incomplete → plan']);
    expect(told.state().records?.documentIds).not.toContain(paper);
    expect(duties(told, 'plan:golden-valley')).toContain('deliver-records');
  });

  it('where the list holds without it, nothing is held against the plan before somebody has looked', () => {
    const { told, paper } = delivered();
    takeOut(told, paper);
    expect(told.clock('R1').status).toBe('met');
    expect(told.clock('D4').status).toBe('running');
    expect(duties(told, 'help-center')).toContain('complete-documentation');
  });

  it('where nothing else was delivered, all of it is owed', () => {
    const told = playedTo('screening').give(analyst, 'route-case', {}).delivers();
    takeOut(told, told.state().documents[0]?.id ?? '');
    expect(told.clock('R1').status).toBe('running');
    expect(told.clock('D4').status).toBe('stopped');
    expect(told.refusalOf(analyst, 'complete-documentation', {})).toBeDefined();
  });

  it('is decided by a reviewer who has not relied on it: the analysis is asked for again', () => {
    const { told, paper } = delivered(playedTo('reviewing'));
    told.at('2027-02-04T09:00-08:00', r101, 'submit-analysis', whole({ finding: 'upheld', rationale: 'By the scan.' }));
    expect(told.state().stage).toBe('adopting');
    takeOut(told, paper);
    expect(told.state().stage).toBe('reviewing');
    expect(told.state().seats[0]).toMatchObject({ status: 'accepted', askedAnewAt: told.now() });
    expect(told.state().determination).toBeUndefined();
    expect(told.letters()).toEqual(['paper-taken-out → R-101', 'paper-taken-out → plan', 'review-opened → R-101']);
    expect(told.clock('A1').status).toBe('stopped');
    expect(told.clock('V1').status).toBe('running');
    expect(told.state().disclosures?.[0]?.restedOn).toEqual(['records', 'analysis']);
    told.give(r101, 'submit-analysis', whole({ finding: 'overturned', rationale: 'Without it.' }));
    expect(told.state().stage).toBe('adopting');
  });

  it('has an end that is under way run to its end: what an adopted decision rested on is for a person', () => {
    const told = playedTo('adopting').until('2027-02-04T09:00-08:00');
    const paper = told.state().documents[0]?.id ?? '';
    const events = decide(commandOf('adopt-determination', {}, director, told.now()), upheld(told.state()));
    const state = 'state' in events ? events.state : told.state();
    expect(state).toMatchObject({ stage: 'adopting', concluding: { outcome: 'upheld' } });
    const taken = decide(commandOf('misfile-document', { documentId: paper, reason }, analyst, told.now()), state);
    expect('state' in taken && taken.state).toMatchObject({
      stage: 'adopting',
      disclosures: [{ restedOn: ['records', 'determination'] }],
    });
  });

  it('is asked of the one who had decided, also while another seat is filled', () => {
    const told = playedTo('reviewing', 'panel');
    const [first, second] = told.state().seats.map(({ reviewerId }) => reviewer(reviewerId));
    if (first === undefined || second === undefined) throw new Error('The panel has seats.');
    told.at(
      '2027-02-04T09:00-08:00',
      first,
      'submit-analysis',
      whole({ finding: 'upheld', rationale: 'By the scan.' }),
    );
    told.give(second, 'decline-review', {});
    const { stage, seats } = told.state();
    takeOut(told, told.state().documents[0]?.id ?? '');
    expect([stage, told.state().stage]).toEqual(['assigning-reviewers', 'assigning-reviewers']);
    expect(seats.map(({ status }) => status)).toContain('analysed');
    expect(told.state().seats.map(({ status }) => status)).not.toContain('analysed');
  });

  it('keeps an analysis that came before the paper did', () => {
    const told = playedTo('adopting');
    told.until('2027-02-05T09:00-08:00');
    const [paper = ''] = send(told, applicant, 1, 'admitted');
    takeOut(told, paper);
    expect(told.state().stage).toBe('adopting');
  });

  it('has a decision that was adopted looked at by a person, and not undone by a machine', () => {
    const told = playedTo('adopting').at('2027-02-04T09:00-08:00', director, 'adopt-determination', {});
    const paper = told.state().documents[0]?.id ?? '';
    takeOut(told, paper);
    expect(told.state()).toMatchObject({ stage: 'authorizing', determination: { findings: [{ issue: 1 }] } });
    expect(told.state().disclosures?.[0]?.restedOn).toEqual(['records', 'determination']);
  });

  it('is owed the service again where it was all of the plan’s proof', () => {
    const told = playedTo('authorizing');
    const first = told.clock('C1').derivation.startedAt;
    told.reports();
    const proof = told.state().documents.at(-1)?.id ?? '';
    expect(told.clock('C1').status).toBe('met');
    takeOut(told, proof);
    expect(told.clock('C1').status).toBe('running');
    expect(told.clock('C1').derivation.startedAt).toBe(first);
    expect(told.clock('C4').status).toBe('met');
    expect(told.letters()).toContain('authorization-demand → plan');
    expect(duties(told, 'plan:golden-valley')).toContain('report-authorization');
  });

  it('is asked again what nothing but that paper answered; words stay said', () => {
    const told = playedTo('reviewing', 'questioned');
    const [mine, plans] = told.state().questions?.map(({ id }) => id) ?? [];
    const [alone = ''] = send(told, applicant, 1, 'admitted');
    const [beside = ''] = send(told, plan, 1, 'admitted');
    told.give(applicant, 'answer-question', { question: mine ?? '', documentIds: [alone] });
    told.give(plan, 'answer-question', { question: plans ?? '', documentIds: [beside], answer: 'Two medicines.' });
    takeOut(told, alone);
    expect(told.state().questions?.[0]?.answer).toBeUndefined();
    expect(told.letters()).toContain('reviewer-question → applicant');
    takeOut(told, beside);
    expect(told.state().questions?.[1]?.answer).toMatchObject({ documentIds: [], inWords: true });
  });

  it('is not reviewed on the plan’s letter alone', () => {
    const told = playedTo('screening').give(analyst, 'route-case', {});
    const [paper = ''] = send(told, applicant, 1, 'admitted');
    expect(told.refusalOf(analyst, 'proceed-without-records', { reason })).toBeUndefined();
    takeOut(told, paper);
    expect(told.refusalOf(analyst, 'proceed-without-records', { reason })).toBeDefined();
  });
});

describe('Whoever took out the wrong paper', () => {
  it('puts it back, and it is read like one that came now', () => {
    const { told, paper } = delivered(playedTo('reviewing'));
    takeOut(told, paper);
    told.give(analyst, 'put-back-document', { documentId: paper, reason });
    expect(documentsFor(told.state(), plan).map(({ id }) => id)).toContain(paper);
    expect(duties(told, 'help-center')).toContain('read-documents');
    expect(told.state().disclosures).toHaveLength(1);
    expect(told.refusalOf(analyst, 'put-back-document', { documentId: paper, reason })).toBeDefined();
  });

  it('takes it out of the other case as one of this, and it is where it was', async () => {
    const { told, paper } = delivered();
    const other = playedTo('reviewing');
    takeOut(told, paper, { belongsTo: otherCase });
    await join(told, other, paper);
    expect(told.refusalOf(analyst, 'put-back-document', { documentId: paper, reason })).toMatchObject({
      errors: [{ path: 'documentId' }],
    });
    // It is kept under the number that this case has.
    const there = other.state().documents.slice(-1);
    const papers = there.map(one => ({ ...one, joined: { caseNumber, documentId: DocumentId.parse(paper) } }));
    told.give(system, 'join-papers', { from: otherCase, papers });
    expect(told.state().documents.map(({ id }) => id)).toContain(paper);
    expect(told.state().documents.filter(({ joined }) => joined !== undefined)).toEqual([]);
    expect(told.state().setAside).toEqual([]);
  });

  it.each([
    ['a paper that is not there', 'D9999', {}, 'documentId'],
    ['this case as the right one', undefined, { belongsTo: caseNumber }, 'belongsTo'],
  ] as const)('is told of %s', (_what, id, more, path) => {
    const { told, paper } = delivered();
    const given = { documentId: id ?? paper, reason, ...more };
    expect(told.refusalOf(analyst, 'misfile-document', given)).toMatchObject({ errors: [{ path }] });
  });

  it('is told that a file which nobody was shown is not taken out, and that nothing is missing of what no plan delivered', () => {
    const told = playedTo('screening').give(analyst, 'route-case', {});
    const [checked = ''] = send(told, applicant, 1, 'arrived');
    const [mine = ''] = send(told, applicant, 1, 'admitted');
    expect(told.refusalOf(analyst, 'misfile-document', { documentId: checked, reason })).toMatchObject({
      errors: [{ path: 'documentId' }],
    });
    expect(
      told.refusalOf(analyst, 'misfile-document', { documentId: mine, reason, missing: ['criteria'] }),
    ).toMatchObject({ errors: [{ path: 'missing' }] });
  });
});

it('A paper that was taken out keeps what is known of it', () => {
  const { told, paper } = delivered();
  const before = told.state().documents.find(({ id }) => id === paper);
  takeOut(told, paper);
  const aside = misfiledPaper(told.state(), DocumentId.parse(paper));
  expect(aside && putBack(aside)).toEqual(before);
});
