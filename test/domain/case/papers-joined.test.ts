import { describe, expect, it } from 'vitest';
import { keptAs } from '../../../domain/case/document.ts';
import { documentsFor } from '../../../domain/read/document-view.ts';
import { caseNumber, otherCase, people, reviewer } from './support/people.ts';
import { senders, send } from './support/papers.ts';
import { playedTo } from './support/samples.ts';

const { analyst, plan, system } = people;
const from = otherCase;

/** The papers of the member's second case: one taken in, one still being checked, one that never came. */
function second() {
  const told = playedTo('screening');
  send(told, senders.applicant, 1, 'admitted');
  send(told, senders.applicant, 1, 'arrived');
  send(told, senders.applicant, 1);
  return told.state().documents;
}

/** The first case, which has a paper of its own: the plan's record. */
function first() {
  const told = playedTo('reviewing');
  told.news();
  return told;
}

describe('A member who filed twice sends no paper twice', () => {
  it('what was taken in there is here, for everybody who has this case, and opens', () => {
    const told = first().give(system, 'join-papers', { from, papers: second() });
    expect(told.news()).toEqual(['papers-joined']);
    const [own, joined, ...more] = told.state().documents;
    expect(more).toEqual([]);
    expect(joined).toMatchObject({ status: 'admitted', from: 'applicant', sha256: second()[0]?.sha256 });
    for (const actor of [people.applicant, analyst, plan, reviewer('R-101')]) {
      expect(documentsFor(told.state(), actor)).toHaveLength(2);
    }
    expect(joined && keptAs(caseNumber, joined)).toEqual({ caseNumber: '3333-3338', documentId: second()[0]?.id });
    expect(own && keptAs(caseNumber, own)).toEqual({ caseNumber, documentId: own?.id });
  });

  it('each has a number of its own, and none is joined twice', () => {
    const told = first().give(system, 'join-papers', { from, papers: second() });
    told.news();
    told.give(system, 'join-papers', { from, papers: second() });
    expect(told.news()).toEqual([]);
    const ids = told.state().documents.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('one whose check took longer follows', () => {
    const papers = second();
    const told = first().give(system, 'join-papers', { from, papers });
    const checked = papers.map(paper => ({ ...paper, status: 'admitted' as const, check: undefined }));
    told.give(system, 'join-papers', { from, papers: checked });
    expect(told.state().documents).toHaveLength(4);
    expect(new Set(told.state().documents.map(({ id }) => id)).size).toBe(4);
  });

  it('and those that came from a third case are found where their files are', () => {
    const joined = { caseNumber, documentId: second()[0]?.id ?? '' };
    const papers = second().map(paper => ({ ...paper, joined }));
    const told = first().give(system, 'join-papers', { from, papers });
    expect(told.state().documents.at(-1)?.joined).toEqual(joined);
  });

  it('also where the first case is closed already', () => {
    const told = playedTo('screening').give(people.applicant, 'withdraw', {});
    told.give(system, 'join-papers', { from, papers: second() });
    expect(told.state()).toMatchObject({ stage: 'closed', documents: [{ status: 'admitted' }] });
  });

  it('nobody but the system itself joins them', () => {
    const refusal = first().refusalOf(analyst, 'join-papers', { from, papers: second() });
    expect(refusal?.kind).toBe('forbidden');
  });
});
