import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/people/actors.ts';
import { documentView } from '../../../domain/read/document-view.ts';
import { people } from './support/people.ts';
import { arrive, send, senders } from './support/papers.ts';
import type { Play } from './support/play.ts';
import { playedTo } from './support/samples.ts';

const { applicant, plan } = senders;
const paper = { kind: 'evidence', fileName: 'scan.pdf', contentType: 'application/pdf', bytes: 9 } as const;

/** A case that R-101 reviews, on Tuesday 2027-02-02 at 10:00. Its first paper is the plan's record. */
function underReview(): Play {
  return playedTo('reviewing').until('2027-02-02T10:00-08:00');
}

/** Why that party may not announce one more; undefined if it may. */
function refusal(played: Play, by: Actor): string | undefined {
  return played.refusalOf(by, 'announce-document', paper)?.detail;
}

function statuses(played: Play, from: string): string[] {
  const { documents } = played.state();
  return documents.filter(document => document.from === from).map(({ status }) => status);
}

const underWay =
  '100 papers from you are in the case or on their way, and no more fit. A file that does not come in gives its place back ' +
  'after an hour: please try again then.';

describe('A hundred papers of a party', () => {
  it('that are announced close the case to that party alone', () => {
    const told = underReview();
    send(told, applicant, 100);
    expect(refusal(told, applicant)).toBe(underWay);
    for (const by of [plan, senders['help-center'], senders.reviewer, senders['review-org']]) {
      expect(refusal(told, by)).toBeUndefined();
    }
  });

  it('that did not come in give their places back after an hour, to the minute', () => {
    const told = underReview();
    send(told, applicant, 100);
    expect(refusal(told.until('2027-02-02T10:59:59-08:00'), applicant)).toBe(underWay);
    expect(refusal(told.until('2027-02-02T11:00-08:00'), applicant)).toBeUndefined();
  });

  it('keep their places while their files are being checked, and when they are admitted, for good', () => {
    const told = underReview();
    send(told, applicant, 60, 'admitted');
    const [first = ''] = send(told, applicant, 40, 'arrived');
    expect(refusal(told.until('2027-02-02T12:00-08:00'), applicant)).toBe(underWay);
    told.give(people.system, 'refuse-document', { documentId: first, versionId: 'v1', reason: 'infected' });
    expect(refusal(told, applicant)).toBeUndefined();
  });

  it.each([
    ['applicant', 'from you', 'Please join what is left into one PDF and call the Help Center, which can add it.'],
    ['plan', 'from the plan', 'Please join what is left into one PDF and call the Help Center, which can add it.'],
    ['help-center', 'from the Help Center', 'Please ask whoever it comes from to send it, joined into one PDF.'],
    [
      'reviewer',
      'from the reviewers',
      'Please join what is left into one PDF and call the Help Center, which can add it.',
    ],
    [
      'review-org',
      'from the review organizations',
      'Please join what is left into one PDF and call the Help Center, which can add it.',
    ],
  ] as const)('are what the case takes for good: of the %s', (from, whose, what) => {
    const told = underReview();
    send(told, senders[from], from === 'plan' ? 99 : 100, 'admitted');
    told.until('2027-02-05T10:00-08:00');
    expect(refusal(told, senders[from])).toBe(`The case has 100 papers ${whose} and takes no more of them. ${what}`);
    const others = Object.entries(senders).filter(([name]) => name !== from);
    for (const [, by] of others) expect(refusal(told, by)).toBeUndefined();
  });

  it('that were refused take no place', () => {
    const told = underReview();
    send(told, applicant, 100, 'refused');
    expect(refusal(told, applicant)).toBeUndefined();
    send(told, applicant, 100, 'admitted');
    expect(refusal(told, applicant)).toContain('The case has 100 papers from you');
  });

  it('can be announced again after an hour: a hundred and fifty in a day that do not come in', () => {
    const told = underReview();
    send(told, applicant, 100);
    told.until('2027-02-02T11:00-08:00');
    send(told, applicant, 50);
    told.until('2027-02-02T12:00-08:00');
    expect(refusal(told, applicant)).toBe(
      '150 files from you were announced in the last 24 hours and have not come in. Please try again tomorrow, or call the ' +
        'Help Center.',
    );
    expect(refusal(told.until('2027-02-03T09:59:59-08:00'), applicant)).toContain('150 files from you');
    told.until('2027-02-03T10:00-08:00');
    send(told, applicant, 100);
    expect(refusal(told, applicant)).toBe(underWay);
  });
});

describe('A paper that takes no place', () => {
  const kept = (played: Play) =>
    played
      .state()
      .documents.slice(1)
      .map(({ id }) => id);

  it('is shown on: the newest twenty of a party, and of another party all of its own', () => {
    const told = underReview();
    const [first = '', ...refused] = send(told, applicant, 21, 'refused');
    const others = send(told, plan, 3, 'refused');
    expect(kept(told)).toEqual([first, ...refused, ...others]);
    const next = send(told, applicant, 1);
    expect(kept(told)).toEqual([...refused, ...others, ...next]);
  });

  it('is not forgotten within a day: its file may still come in, and is taken', () => {
    const told = underReview();
    const [late = ''] = send(told, applicant, 30);
    told.until('2027-02-03T09:59-08:00');
    send(told, applicant, 1);
    expect(kept(told)).toHaveLength(31);
    expect(documentView(told.state().documents[1] ?? raise(), told.now()).statusInWords).toBe(
      'This file has not reached us. Please send it again.',
    );
    arrive(told, late, 'admitted');
    expect(statuses(told, 'applicant').filter(status => status === 'admitted')).toHaveLength(1);
  });

  it('is forgotten after a day, if the party has announced another; the history has it all the same', () => {
    const told = underReview();
    const announced = send(told, applicant, 30);
    told.until('2027-02-03T10:00-08:00');
    expect(kept(told)).toEqual(announced);
    const next = send(told, applicant, 1);
    expect(kept(told)).toEqual([...announced.slice(10), ...next]);
    const types = told.events.map(({ type }) => type);
    expect(types.filter(type => type === 'document-announced')).toHaveLength(1 + 31);
  });

  it('never makes another one go: what is in the case stays', () => {
    const told = underReview();
    const admitted = send(told, applicant, 50, 'admitted');
    send(told, applicant, 60, 'refused');
    expect(kept(told).slice(0, 50)).toEqual(admitted);
    expect(statuses(told, 'applicant')).toHaveLength(50 + 20 + 1);
  });
});

function raise(): never {
  throw new Error('The case has no documents.');
}

it('is said to be lost just when it gives its place back', () => {
  const told = underReview();
  send(told, applicant, 1);
  const [, document] = told.state().documents;
  const wordsAt = (written: string) => documentView(document ?? raise(), told.until(written).now()).statusInWords;
  expect(wordsAt('2027-02-02T10:59:59-08:00')).toBe('We are waiting for this file.');
  expect(wordsAt('2027-02-02T11:00-08:00')).toBe('This file has not reached us. Please send it again.');
});
