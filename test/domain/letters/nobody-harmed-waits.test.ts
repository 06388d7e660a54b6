import { describe, expect, it } from 'vitest';
import { plainText } from '../../../domain/letters/blocks.ts';
import { letterKinds } from '../../../domain/letters/kinds.ts';
import { letter } from '../../../domain/letters/letters.ts';
import { pacific } from '../time/pacific.ts';
import { samples } from './sample-letters.ts';

/** After these a member waits: for us, for whoever decides, or for the plan. Of an ending, where the plan comes first. */
const waitsAfter = [
  'acknowledgement',
  'care-answered',
  'care-pursued',
  'case-moved',
  'expedited',
  'extension',
  'extension-withdrawn',
  'imr-approved',
  'information-request',
  'not-approved',
  'premature',
  'reclassified',
  'reopening',
  'reversal',
  'review-resumed',
  'urgency-declined',
];

/** These ask, tell of an end, or bring something: nobody is told to wait. The decision and the closing are told apart below. */
const waitsNot = [
  'access-code',
  'after-death',
  'applicant-changed',
  'came-of-age',
  'care-question',
  'closure',
  'complaint-closing',
  'contact-changed',
  'deadline-missed',
  'deadline-reminder',
  'decision',
  'form-refused',
  'hearing-dates',
  'issue-withdrawn',
  'non-jurisdiction',
  'paper-added',
  'paper-refused',
  'question-answered',
  'question-copy',
  'question-left',
  'release-ended',
  'reviewer-question',
  'signature-refused',
  'translation',
  'withdrawal',
];

const whoNeedNot = /Has waiting harmed you[^.]*\?.*(?:[Dd]o not|need not) wait(?::|\.) [Cc]all us/su;
const toWait = /\bwait|come back|be patient|answer first/u;

const toMembers = samples
  .filter(({ notice }) => notice.to.party === 'applicant')
  .map(({ notice, state, at, code, what }) => {
    const { blocks } = letter({ notice, state, at: pacific(at), portalUrl: 'https://imr.helpcenter.example', ...code });
    return { kind: notice.kind, what, text: plainText(blocks) };
  });

// Civ. Code 3428(f): whom waiting has harmed, or is about to, has not to wait for anything.
describe('A member whom waiting harms', () => {
  it('finds every kind of letter among those after which one waits, or does not', () => {
    const kinds = letterKinds.filter(({ readers }) => readers.includes('applicant')).map(({ name }) => name);
    expect([...waitsAfter, ...waitsNot].toSorted()).toEqual(kinds.toSorted());
  });

  it.each(toMembers.filter(({ kind }) => waitsAfter.includes(kind)))(
    'reads in $kind that they need not: $what',
    ({ text }) => expect(text).toMatch(whoNeedNot),
  );

  it.each(toMembers.filter(({ text }) => toWait.test(text)))(
    'is told by no other letter to wait, without that: $kind, $what',
    ({ text }) => expect(text).toMatch(whoNeedNot),
  );

  it.each(toMembers.filter(({ kind, text }) => kind === 'decision' && text.includes('Your plan must')))(
    'and has won need not wait for the plan: $what',
    ({ text }) => expect(text).toMatch(whoNeedNot),
  );

  it.each(toMembers.filter(({ kind }) => kind === 'premature' || kind === 'not-approved'))(
    'reads that there is a court, where the review is refused: $kind, $what',
    ({ text }) => expect(text).toContain('such as going to court'),
  );
});
