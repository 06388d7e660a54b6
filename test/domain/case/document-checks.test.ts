import { describe, expect, it } from 'vitest';
import { nextCheckDue } from '../../../domain/case/document-check.ts';
import { documentView } from '../../../domain/read/document-view.ts';
import { workItems } from '../../../domain/read/work.ts';
import { application } from '../eligibility/applications.ts';
import { pacific } from '../time/pacific.ts';
import { people } from './support/people.ts';
import { play, type Play } from './support/play.ts';

const { analyst, applicant, system } = people;
const clean = { contentType: 'application/pdf', bytes: 9, sha256: 'e3b0' };

interface FileOnItsWay {
  played: Play;
  file: { documentId: string; versionId: string };
  /** Where it stands, for the code and for who sent it. */
  shown: () => string[];
}

/** A case whose member has asked for a place for one file, on Tuesday 2027-02-02. */
function announced(): FileOnItsWay {
  const played = play({ at: '2027-02-02T09:00', application: application() });
  const paper = { kind: 'evidence', fileName: 'scan.pdf', contentType: 'application/pdf', bytes: 9 } as const;
  played.at('2027-02-02T10:00', applicant, 'announce-document', paper);
  const documentId = played.state().documents[0]?.id ?? '';
  const shown = () => {
    return played
      .state()
      .documents.map(document => documentView(document, played.now()))
      .flatMap(({ status, statusInWords }) => [status, statusInWords]);
  };
  played.news();
  return { played, file: { documentId, versionId: 'v1' }, shown };
}

/** The same, after the file has come in at 10:05. */
function arrived(): FileOnItsWay {
  const way = announced();
  way.played.at('2027-02-02T10:05', system, 'receive-document', way.file);
  way.played.news();
  return way;
}

const duties = (played: Play) =>
  workItems(played.state())
    .filter(({ duty }) => duty === 'see-to-documents')
    .map(({ queue, dueAt }) => [queue, dueAt]);

describe('A file that has come in', () => {
  it('is not in the case before its verdict', () => {
    const { shown } = arrived();
    expect(shown()).toEqual(['arrived', 'We have this file and are checking it for viruses.']);
  });

  it('is in the case when it is clean, and the check is over', () => {
    const { played, file, shown } = arrived();
    played.give(system, 'admit-document', { ...file, ...clean });
    expect(shown()).toEqual(['admitted', 'It is in your case.']);
    expect(nextCheckDue(played.state())).toBeUndefined();
  });

  it.each([
    ['infected', 'Our check found a virus in this file. Please send a clean copy.'],
    ['failed', 'We could not check this file for viruses. Please send it again.'],
    [
      'not-scannable',
      'We could not look into this file to check it for viruses. If it has a password, please take it off, save the file as a PDF and send it again.',
    ],
  ] as const)('is refused when it is %s, and who sent it reads what to do', (verdict, words) => {
    const { played, file, shown } = arrived();
    played.give(system, 'record-failed-check', { ...file, verdict });
    expect(shown()).toEqual(['refused', words]);
    expect(duties(played)).toEqual([]);
  });

  it('is not refused when the scanner may not read it: a supervisor has that mended', () => {
    const { played, file, shown } = arrived();
    played.at('2027-02-02T10:06', system, 'record-failed-check', { ...file, verdict: 'access-denied' });
    expect(shown()).toEqual(['arrived', expect.stringContaining('still checking it')]);
    expect(duties(played)).toEqual([['supervisor', pacific('2027-02-02T10:06')]]);
  });

  it('hears no verdict on another version of it', () => {
    const { played, file } = arrived();
    const another = { ...file, versionId: 'v2' };
    played.give(system, 'receive-document', another);
    played.give(system, 'admit-document', { ...another, ...clean });
    played.give(system, 'record-failed-check', { ...another, verdict: 'infected' });
    played.give(system, 'refuse-document', { ...another, reason: 'wrong-type' });
    expect(played.news()).toEqual([]);
  });

  it('hears its verdict once', () => {
    const { played, file } = arrived();
    played.give(system, 'admit-document', { ...file, ...clean });
    played.give(system, 'record-failed-check', { ...file, verdict: 'infected' });
    played.give(system, 'admit-document', { ...file, ...clean });
    played.give(system, 'receive-document', file);
    expect(played.news()).toEqual(['document-admitted']);
  });
});

describe('A file that has not come in', () => {
  it('is taken on no verdict', () => {
    const { played, file, shown } = announced();
    played.give(system, 'admit-document', { ...file, ...clean });
    played.give(system, 'record-failed-check', { ...file, verdict: 'infected' });
    played.give(system, 'stall-late-checks', {});
    expect(played.news()).toEqual([]);
    expect(shown()).toEqual(['announced', 'We are waiting for this file.']);
  });
});

describe('A verdict that stays away', () => {
  /** Nobody has said anything of the file that came in at 10:05, and the sweep has come by. */
  function late(): FileOnItsWay {
    const way = arrived();
    way.played.at('2027-02-02T10:20', system, 'stall-late-checks', {});
    return way;
  }

  it('is late after a quarter of an hour, and not before', () => {
    const { played } = arrived();
    expect(nextCheckDue(played.state())).toBe(pacific('2027-02-02T10:20'));
    played.at('2027-02-02T10:19', system, 'stall-late-checks', {});
    expect(played.news()).toEqual([]);
    played.at('2027-02-02T10:20', system, 'stall-late-checks', {});
    expect(played.news()).toEqual(['document-checks-stalled']);
    played.at('2027-02-02T10:35', system, 'stall-late-checks', {});
    expect(played.news()).toEqual([]);
  });

  it('is shown as late to who sent the file, and is an item for a person', () => {
    const { played, shown } = late();
    const words =
      'We have this file and are still checking it for viruses. We will look into it. You do not need to send it again now.';
    expect(shown()).toEqual(['arrived', words]);
    expect(duties(played)).toEqual([['help-center', pacific('2027-02-02T10:20')]]);
  });

  it('is heard when it comes after all', () => {
    const { played, file, shown } = late();
    played.give(system, 'admit-document', { ...file, ...clean });
    expect(shown()).toEqual(['admitted', 'It is in your case.']);
    expect(duties(played)).toEqual([]);
  });

  it('is waited for once more when a person says so', () => {
    const { played, shown } = late();
    played.at('2027-02-02T11:00', analyst, 'wait-for-documents', { note: 'AWS says that scans are slow today.' });
    expect(shown()[1]).toBe('We have this file and are checking it for viruses.');
    expect(duties(played)).toEqual([]);
    expect(nextCheckDue(played.state())).toBe(pacific('2027-02-02T11:15'));
  });

  it('is not waited for when a person gives up, and does not count then', () => {
    const { played, file, shown } = late();
    played.give(analyst, 'give-up-on-documents', { documentIds: [file.documentId] });
    played.give(system, 'admit-document', { ...file, ...clean });
    expect(shown()).toEqual(['refused', 'We could not check this file for viruses. Please send it again.']);
    expect(duties(played)).toEqual([]);
  });

  it.each(['give-up-on-documents', 'wait-for-documents'] as const)('is all that %s is for', type => {
    const { played } = late();
    expect(played.refusalOf(analyst, type, { documentIds: ['D9999'] })).toMatchObject({ kind: 'unacceptable' });
    expect(arrived().played.refusalOf(analyst, type, {})).toMatchObject({
      detail: 'No file waits for a person to say what becomes of its check.',
    });
  });
});
