import { describe, expect, it } from 'vitest';
import { myCaseView } from '../../../domain/read/view.ts';
import { application } from '../eligibility/applications.ts';
import { otherCase, people } from './support/people.ts';
import { send } from './support/papers.ts';
import { play, type Play } from './support/play.ts';
import { standing } from './support/standing.ts';

const { analyst, applicant, plan, reviewer, supervisor, system } = people;

/** Asked for a signature, waited for it in vain, and closed on Friday 2027-02-26. */
function closedUnsigned(): Play {
  const told = play({ at: '2027-02-01T09:00-08:00', application: application({ consent: undefined }) });
  told.give(analyst, 'request-information', { items: ['Your signature on the form'] });
  return told.at('2027-02-26T09:00-08:00', analyst, 'close-case', { outcome: 'no-signature', reason: 'No answer' });
}

const work = (told: Play) => standing(told).work.filter(item => /read-documents|:D6/u.test(item));

describe('A member whose case was closed for want of a signature', () => {
  const told = closedUnsigned().until('2027-03-05T15:00-08:00');
  const [signedForm = ''] = send(told, applicant, 1, 'admitted');

  it('sends the form, and it is taken: somebody reads it within a business day', () => {
    expect(told.state()).toMatchObject({ stage: 'closed', documents: [{ status: 'admitted', unread: true }] });
    expect(work(told)).toEqual(['read-documents @ help-center, 2027-03-08 23:59:59']);
  });

  it('reads that it is being read', () => {
    const { status } = myCaseView(told.state(), applicant, told.now(), told.events.slice(0, 1));
    expect(status).toMatchObject({ who: 'The Help Center', by: null });
    expect(status.doing).toContain('is reading what came in');
  });

  it('is not forgotten: a supervisor has it when nobody reads it in time', () => {
    told.until('2027-03-09T00:00-08:00');
    expect(work(told)).toContain(`overdue:D6:${signedForm} @ supervisor, 2027-03-08 23:59:59`);
  });

  it('has the case open again when whoever reads it opens it, and nothing to be read twice', () => {
    told.give(analyst, 'read-documents', { documentIds: [signedForm] });
    expect(work(told)).toEqual([]);
    told.give(supervisor, 'reopen-case', { reason: 'She has signed.' });
    expect(told.state().stage).toBe('awaiting-applicant');
    expect(work(told)).toEqual([]);
  });
});

describe('A closed case', () => {
  it('waits to be read for what came in the moment of its end, and not for what nobody had read before', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application() });
    told.give(analyst, 'route-case', {});
    const [before = ''] = send(told, applicant, 1, 'admitted');
    told.give(applicant, 'withdraw', {});
    expect(work(told)).toEqual([]);
    const [after = ''] = send(told, applicant, 1, 'admitted');
    expect(work(told)).toHaveLength(1);
    const running = told.state().clocks.filter(({ id, status }) => id === 'D6' && status === 'running');
    expect(running.map(({ subject }) => subject)).toEqual([after]);
    expect(before).not.toBe(after);
  });

  it('goes on waiting to be read for what came after its end when a letter of the end is settled', () => {
    const told = closedUnsigned().until('2027-02-26T11:00-08:00');
    send(told, applicant, 1, 'admitted');
    told.at('2027-02-26T15:00-08:00', system, 'stall-late-checks', {});
    expect(work(told)).toEqual(['read-documents @ help-center, 2027-03-01 23:59:59']);
  });

  it('takes a mail that is joined to it to be read, however long ago that came', () => {
    const told = closedUnsigned().until('2027-03-02T10:00-08:00');
    told.give(system, 'join-mail', { mailId: 'mail-1', receivedAt: told.state().receivedAt, toBeRead: true });
    expect(work(told).join()).toContain('read-documents @ help-center');
  });

  it('takes papers of the plan, and none of reviewers', () => {
    const told = closedUnsigned();
    const paper = { kind: 'evidence', fileName: 'a.pdf', contentType: 'application/pdf', bytes: 9 } as const;
    expect(told.refusalOf(analyst, 'announce-document', paper)).toBeUndefined();
    const paid = play({ at: '2027-02-01T09:00-08:00', application: application() });
    paid.give(analyst, 'route-case', {}).give(applicant, 'withdraw', {});
    expect(paid.refusalOf(plan, 'announce-document', paper)).toBeUndefined();
    expect(paid.refusalOf(reviewer, 'announce-document', paper)).toBeDefined();
  });

  it('leaves what came to a duplicate to be read in the case that goes on', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application() });
    told.give(analyst, 'close-case', { outcome: 'duplicate', of: otherCase, reason: 'Twice' });
    send(told, applicant, 1, 'admitted');
    expect(work(told)).toEqual([]);
    const on = play({ at: '2027-02-01T09:00-08:00', application: application() }).give(analyst, 'route-case', {});
    on.give(system, 'join-papers', { from: otherCase, papers: told.state().documents });
    expect(work(on)).toHaveLength(1);
  });
});
