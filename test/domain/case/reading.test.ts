import { describe, expect, it } from 'vitest';
import { application } from '../eligibility/applications.ts';
import { explain } from '../../../domain/clocks/explain.ts';
import { Instant } from '../../../domain/time/instants.ts';
import { caseView, myCaseView } from '../../../domain/read/view.ts';
import { otherCase, noConflicts, people, reviewer } from './support/people.ts';
import { arrive, send } from './support/papers.ts';
import { play, type Play } from './support/play.ts';
import { checklist } from './support/records.ts';
import { standing, wall } from './support/standing.ts';

const { analyst, applicant, nurse, plan, supervisor, system } = people;

/** A standard review of one member, filed on Tuesday, 24 November 2026. */
const filed = () => play({ at: '2026-11-24T10:00-08:00', application: application() });
const asked = () => filed().give(analyst, 'request-information', { items: ['signature'] });
const gathering = () => filed().at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
const reviewing = () =>
  gathering()
    .delivers('2026-12-01T15:00-08:00')
    .give(analyst, 'complete-documentation', {})
    .at('2026-12-02T10:00-08:00', reviewer('R-101'), 'accept-review', { conflicts: noConflicts });

function withPaper(told: Play, by = applicant): Play {
  send(told, by, 1, 'admitted');
  return told;
}

const letter = { kind: 'correspondence', fileName: 'x.pdf', contentType: 'application/pdf', bytes: 9 } as const;
const verdict = { versionId: 'v1', contentType: 'application/pdf', bytes: 9, sha256: 'a' };

/** Each run of D6, by what it is about: of which paper, in the order in which they were sent. */
function readings(told: Play): string[] {
  const { clocks, documents } = told.state();
  const nameOf = (subject?: string) => {
    const place = documents.findIndex(({ id }) => id === subject);
    return place < 0 ? subject : `paper ${place + 1}`;
  };
  return clocks
    .filter(({ id }) => id === 'D6')
    .map(({ subject, status, derivation }) => `${nameOf(subject)}: ${status}, due ${wall(derivation.dueAt) ?? ''}`);
}

const readingItem = (told: Play) => standing(told).work.filter(item => /read-documents|:D6:/u.test(item));
const idOf = (told: Play, place: number) => told.state().documents[place - 1]?.id ?? '';

describe('A member who sends a paper in the middle of a review', () => {
  it('is read within one business day of its coming in, or a supervisor knows', () => {
    const told = reviewing().until('2026-12-04T16:00-08:00');
    const [id = ''] = send(told, applicant, 1, 'admitted');
    expect(readings(told)).toEqual(['paper 2: running, due 2026-12-07 23:59:59']);
    expect(readingItem(told)).toEqual(['read-documents @ help-center, 2026-12-07 23:59:59']);
    told.until('2026-12-08T00:00-08:00');
    expect(readingItem(told)).toEqual([
      'read-documents @ help-center, 2026-12-07 23:59:59',
      `overdue:D6:${id} @ supervisor, 2026-12-07 23:59:59`,
    ]);
    told.give(nurse, 'read-documents', { documentIds: [id] });
    expect(readings(told)).toEqual(['paper 2: missed, due 2026-12-07 23:59:59']);
    expect(readingItem(told)).toEqual([]);
  });

  it('is due by the day on which it came in, not by that on which its check for viruses ended', () => {
    const told = reviewing().until('2026-12-03T23:50-08:00');
    const [id = ''] = send(told, applicant, 1, 'arrived');
    expect(readings(told)).toEqual([]);
    told.at('2026-12-04T00:10-08:00', system, 'admit-document', { documentId: id, ...verdict });
    expect(readings(told)).toEqual(['paper 2: running, due 2026-12-04 23:59:59']);
  });

  it('reads nothing of our own work, and no date of theirs is made of it', () => {
    const told = reviewing().until('2026-12-04T16:00-08:00');
    send(told, applicant, 1, 'admitted');
    const view = (actor: typeof analyst) => caseView(told.state(), actor, told.now(), told.events.slice(0, 1));
    expect(view(analyst).clocks.map(({ id }) => id)).toContain('D6');
    expect(wall(view(analyst).dueAt ?? undefined)).toBe('2026-12-07 23:59:59');
    expect(view(analyst).documents.map(({ unread }) => unread)).toEqual([undefined, true]);
    const mine = myCaseView(told.state(), applicant, told.now(), told.events.slice(0, 1));
    expect(wall(mine.dueAt ?? undefined)).toBe('2026-12-31 23:59:59');
    for (const other of [mine, view(plan), view(reviewer('R-101')), view(people['review-org'])]) {
      expect(JSON.stringify(other)).not.toMatch(/D6|unread|read-documents/u);
    }
  });

  it('has it explained to staff from its arrival, as our choice and not as law', () => {
    const told = reviewing().until('2026-12-04T16:00-08:00');
    send(told, applicant, 1, 'admitted');
    const d6 = told.state().clocks.find(({ id }) => id === 'D6');
    expect(d6 && explain(d6.derivation, 'staff')).toContain(
      'The count starts when it came in: Friday, December 4, 2026.',
    );
  });
});

describe('A member who sends many papers', () => {
  it('makes one item, and each paper keeps the day on which it came in', () => {
    const told = reviewing().until('2026-12-03T09:00-08:00');
    send(told, applicant, 2, 'admitted');
    told.until('2026-12-04T09:00-08:00');
    send(told, applicant, 1, 'admitted');
    expect(readings(told)).toEqual(['paper 2: running, due 2026-12-04 23:59:59']);
    told.give(analyst, 'read-documents', { documentIds: [idOf(told, 2)] });
    expect(readings(told)).toEqual([
      'paper 2: met, due 2026-12-04 23:59:59',
      'paper 3: running, due 2026-12-04 23:59:59',
    ]);
    told.give(analyst, 'read-documents', { documentIds: [idOf(told, 3)] });
    expect(readingItem(told)).toEqual(['read-documents @ help-center, 2026-12-07 23:59:59']);
    told.give(analyst, 'read-documents', { documentIds: [idOf(told, 4)] });
    expect(readingItem(told)).toEqual([]);
  });

  it('is not late by a paper that was read out of turn', () => {
    const told = reviewing().until('2026-12-03T09:00-08:00');
    send(told, applicant, 2, 'admitted');
    told.give(analyst, 'read-documents', { documentIds: [idOf(told, 3)] });
    expect(readings(told)).toEqual(['paper 2: running, due 2026-12-04 23:59:59']);
  });

  it('is late by the next one at once, where that lay there as long', () => {
    const told = reviewing().until('2026-12-03T09:00-08:00');
    send(told, applicant, 2, 'admitted');
    told.at('2026-12-08T09:00-08:00', analyst, 'read-documents', { documentIds: [idOf(told, 2)] });
    told.until('2026-12-08T09:00-08:00');
    expect(readings(told)).toEqual([
      'paper 2: missed, due 2026-12-04 23:59:59',
      'paper 3: missed, due 2026-12-04 23:59:59',
    ]);
  });

  it('has the first to come in first, also where its check took longer', () => {
    const told = reviewing().until('2026-12-03T23:50-08:00');
    const [slow = ''] = send(told, applicant, 1, 'arrived');
    told.until('2026-12-04T00:10-08:00');
    send(told, applicant, 1, 'admitted');
    told.give(system, 'admit-document', { documentId: slow, ...verdict });
    expect(readings(told)).toEqual([
      'paper 3: stopped, due 2026-12-07 23:59:59',
      'paper 2: running, due 2026-12-04 23:59:59',
    ]);
    told.give(analyst, 'read-documents', { documentIds: [slow] });
    expect(readings(told).at(-1)).toBe('paper 3: running, due 2026-12-07 23:59:59');
  });
});

describe('A paper that somebody looks at anyway', () => {
  it.each<[string, () => Play]>([
    ['one that staff entered', () => withPaper(reviewing(), analyst)],
    ['one that came with the application, which the time to decide on it takes care of', () => withPaper(filed())],
    ['the records, of which the plan is still to say that they are all', () => withPaper(gathering(), plan)],
    ['the records, once named: our look at them has a time of its own', () => gathering().delivers()],
  ])('%s starts nothing', (_what, played) => {
    expect(readings(played())).toEqual([]);
  });

  it('is one that the plan names before its check has ended', () => {
    const told = gathering().delivers(undefined, { fate: 'arrived' });
    told.give(system, 'admit-document', { documentId: idOf(told, 1), ...verdict });
    expect(readings(told)).toEqual([]);
  });

  it('is a letter of the plan among its records, from when it is named: until then somebody must read it', () => {
    const told = gathering();
    told.give(plan, 'announce-document', letter);
    arrive(told, idOf(told, 1), 'admitted');
    expect(readings(told)).toEqual(['paper 1: running, due 2026-11-30 23:59:59']);
    told.give(plan, 'deliver-records', { documentIds: [idOf(told, 1)], checklist: checklist() });
    expect(readings(told)).toEqual(['paper 1: stopped, due 2026-11-30 23:59:59']);
    expect(readingItem(told)).toEqual([]);
  });
});

describe('A plan that sends something when its duty is done', () => {
  it('is read, also where it names that as records found later: nothing else watches those', () => {
    const told = reviewing().until('2026-12-04T16:00-08:00');
    told.delivers();
    expect(readings(told)).toEqual(['paper 2: running, due 2026-12-07 23:59:59']);
  });
});

describe('A member who was asked for something, and sends it without saying so', () => {
  it('is read in its own time, whoever says that the answer is there', () => {
    const told = asked();
    send(told, applicant, 1, 'admitted');
    expect(readings(told)).toEqual(['paper 1: running, due 2026-11-25 23:59:59']);
    told.give(applicant, 'supply-information', {});
    told.give(analyst, 'route-case', { route: 'imr', reason: 'Medical necessity.' });
    expect(readingItem(told)).toEqual(['read-documents @ help-center, 2026-11-25 23:59:59']);
  });

  it('is the same where a person goes on without the answer', () => {
    const told = asked();
    send(told, applicant, 1, 'admitted');
    told.give(analyst, 'proceed-without-information', { reason: 'We have enough.' });
    expect(readingItem(told)).toEqual(['read-documents @ help-center, 2026-11-25 23:59:59']);
  });
});

describe('A mail that was joined to a case', () => {
  const mail = { mailId: 'mail-1', receivedAt: Instant.parse('2026-12-03T23:00:00.000Z') };

  it('for somebody to read counts from when our mail service took it, not from the joining', () => {
    const told = reviewing().at('2026-12-04T12:00-08:00', system, 'join-mail', { ...mail, toBeRead: true });
    expect(readings(told)).toEqual(['mail-1: running, due 2026-12-04 23:59:59']);
    told.give(analyst, 'read-documents', { mailIds: ['mail-1'] });
    expect(readings(told)).toEqual(['mail-1: met, due 2026-12-04 23:59:59']);
  });

  it('by whoever has read it waits for nobody, and is joined once', () => {
    const told = reviewing().at('2026-12-04T12:00-08:00', system, 'join-mail', { ...mail, toBeRead: false });
    told.give(system, 'join-mail', { ...mail, toBeRead: true });
    expect(readings(told)).toEqual([]);
    const { mails } = caseView(told.state(), analyst, told.now(), told.events.slice(0, 1));
    expect(mails).toMatchObject([mail]);
    expect(JSON.stringify(myCaseView(told.state(), applicant, told.now(), told.events.slice(0, 1)))).not.toContain(
      'mail-1',
    );
  });

  it('is not left unread in a duplicate, which nobody watches', () => {
    const told = reviewing().give(analyst, 'close-case', { outcome: 'duplicate', of: otherCase, reason: 'Twice' });
    expect(told.refusalOf(system, 'join-mail', { ...mail, toBeRead: true })?.kind).toBe('not-now');
    told.give(system, 'join-mail', { ...mail, toBeRead: false });
    expect(told.state().mails).toMatchObject([mail]);
  });
});

describe('What was not read before the case was closed', () => {
  it('waits again when the case is reopened, with the closed days given back', () => {
    const told = reviewing().until('2026-12-03T09:00-08:00');
    const [id = ''] = send(told, applicant, 1, 'admitted');
    told.give(applicant, 'withdraw', {});
    expect(readingItem(told)).toEqual([]);
    told.at('2026-12-10T09:00-08:00', supervisor, 'reopen-case', { reason: 'She did not mean it.' });
    expect(readings(told)).toEqual(['paper 2: running, due 2026-12-11 23:59:59']);
    told.give(analyst, 'read-documents', { documentIds: [id] });
    expect(readingItem(told)).toEqual([]);
  });

  it('does not wait where somebody has read it meanwhile', () => {
    const told = reviewing().until('2026-12-03T09:00-08:00');
    const [id = ''] = send(told, applicant, 1, 'admitted');
    told.give(applicant, 'withdraw', {}).give(analyst, 'read-documents', { documentIds: [id] });
    told.at('2026-12-10T09:00-08:00', supervisor, 'reopen-case', { reason: 'She did not mean it.' });
    expect(readingItem(told)).toEqual([]);
  });

  it('is read in the case that goes on, where it was closed as a duplicate of that', () => {
    const second = filed().at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    send(second, applicant, 1, 'admitted');
    const told = reviewing().give(system, 'join-papers', { from: otherCase, papers: second.state().documents });
    expect(readings(told)).toEqual(['paper 2: running, due 2026-11-30 23:59:59']);
  });
});

describe('Whoever says that they have read something', () => {
  it.each([
    ['nothing', {}, 'documentIds'],
    ['a paper that the case does not have', { documentIds: ['D9999'] }, 'documentIds'],
    ['a mail that is not joined to it', { mailIds: ['mail-9'] }, 'mailIds'],
  ])('names %s, and is told so', (_what, payload, path) => {
    const told = reviewing();
    send(told, applicant, 1, 'admitted');
    expect(told.refusalOf(analyst, 'read-documents', payload)).toMatchObject({
      kind: 'unacceptable',
      errors: [{ path }],
    });
  });

  it('may say it of what another has read in the same minute', () => {
    const told = reviewing();
    send(told, applicant, 2, 'admitted');
    const documentIds = [idOf(told, 2)];
    told.give(analyst, 'read-documents', { documentIds });
    told.news();
    told.give(nurse, 'read-documents', { documentIds });
    expect(told.news()).toEqual([]);
  });
});
