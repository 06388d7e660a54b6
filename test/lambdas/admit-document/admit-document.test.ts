import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../domain/case/document-check.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { admitDocument, type Ports } from '../../../lambdas/admit-document/admit-document.ts';
import { otherCase, people } from '../../domain/case/support/people.ts';
import { play } from '../../domain/case/support/play.ts';
import { application } from '../../domain/eligibility/applications.ts';
import { DocumentId } from '../../../domain/words/ids.ts';

const { applicant, system } = people;
const paper = { kind: 'evidence', fileName: 'scan.pdf', contentType: 'application/pdf', bytes: 9 } as const;
const filed = () => play({ at: '2027-02-02T09:00', application: application() });
const asked = () => filed().give(applicant, 'announce-document', paper);
const announced = asked().state();
const documentId = DocumentId.parse(announced.documents[0]?.id);
const arrivedAs = (versionId: string) => asked().give(system, 'receive-document', { documentId, versionId }).state();
const arrived = arrivedAs('v1');
const another = arrivedAs('v2');

const file = { caseNumber: announced.caseNumber, documentId, key: `uploads/2222-2222/${documentId}`, versionId: 'v1' };
const received = { caseNumber: '2222-2222', type: 'receive-document', payload: { documentId, versionId: 'v1' } };

/** What a verdict on that file leads to, where the case is in these states one after the other. */
async function hear(
  verdict: Verdict,
  states: (CaseState | undefined)[],
  content = '%PDF-1.7\n%%EOF\n',
): Promise<object[]> {
  const done: object[] = [];
  const [...left] = states;
  const ports: Ports = {
    openCase: () => Promise.resolve(left.shift()),
    readVersion: ({ key, versionId }) => {
      done.push({ read: key, versionId });
      return Promise.resolve({ bytes: Buffer.from(content), sha256: 'e3b0' });
    },
    keepDocument: (kept, { bytes, ...how }) => {
      done.push({ kept: kept.documentId, ...how, bytes: bytes.length });
      return Promise.resolve();
    },
    give: command => {
      done.push(command);
      return Promise.resolve();
    },
  };
  await admitDocument(file, verdict, ports);
  expect(left).toEqual([]);
  return done;
}

const read = { read: file.key, versionId: 'v1' };
const admitted = [
  read,
  { kept: documentId, contentType: 'application/pdf', fileName: 'scan.pdf', bytes: 15 },
  {
    caseNumber: '2222-2222',
    type: 'admit-document',
    payload: { documentId, versionId: 'v1', contentType: 'application/pdf', bytes: 15, sha256: 'e3b0' },
  },
];

describe('A file that is clean', () => {
  it('is kept, and then in its case', async () => {
    expect(await hear('clean', [arrived])).toEqual(admitted);
  });

  it('joins the case that goes on, where its own was closed meanwhile as a duplicate', async () => {
    const of = otherCase;
    const closed = asked()
      .give(people.analyst, 'close-case', { outcome: 'duplicate', of, reason: 'Filed twice' })
      .state();
    const joined = {
      caseNumber: '3333-3338',
      type: 'join-papers',
      payload: { from: '2222-2222', papers: closed.documents },
    };
    expect(await hear('clean', [arrived, closed])).toEqual([...admitted, joined]);
    // Told of once more, because whoever was told first was stopped half-way.
    expect(await hear('clean', [filed().state(), closed])).toEqual([joined]);
  });

  it('is received first where nobody has told of its arrival', async () => {
    expect(await hear('clean', [announced, arrived])).toEqual([received, ...admitted]);
  });

  it.each([
    ['empty', ''],
    ['wrong-type', 'Once upon a time'],
    ['wrong-type', '\u0000\u0001'],
  ])('is refused as %s where it holds %j, and kept nowhere', async (reason, content) => {
    const payload = { documentId, versionId: 'v1', reason };
    const refused = { caseNumber: '2222-2222', type: 'refuse-document', payload };
    expect(await hear('clean', [arrived], content)).toEqual([read, refused]);
  });
});

it.each(['infected', 'failed', 'access-denied'] as const)(
  'A file that is not clean is not read: its case hears that it is %s',
  async verdict => {
    const payload = { documentId, versionId: 'v1', verdict };
    expect(await hear(verdict, [arrived])).toEqual([{ caseNumber: '2222-2222', type: 'record-failed-check', payload }]);
  },
);

describe('A file that could not be looked into', () => {
  const locked = '%PDF-1.7\n2 0 obj<</Filter/Adobe.PubSec>>endobj\ntrailer<</Encrypt 2 0 R>>\n%%EOF\n';

  it('is known to ask for a password where it does: then its sender is told that', async () => {
    const payload = { documentId, versionId: 'v1', reason: 'locked' };
    const refused = { caseNumber: '2222-2222', type: 'refuse-document', payload };
    expect(await hear('not-scannable', [arrived], locked)).toEqual([read, refused]);
  });

  it('is said to be that, where nothing more is known', async () => {
    const payload = { documentId, versionId: 'v1', verdict: 'not-scannable' };
    const failed = { caseNumber: '2222-2222', type: 'record-failed-check', payload };
    expect(await hear('not-scannable', [arrived])).toEqual([read, failed]);
  });
});

describe.each(['clean', 'infected'] as const)('The verdict %s changes nothing', verdict => {
  it.each<[where: string, states: (CaseState | undefined)[], done: object[]]>([
    ['where there is no such case', [undefined], []],
    ['where the case has no such document', [filed().state()], []],
    ['where another version of the file counts', [another], []],
    ['where another version came in just now', [announced, another], [received]],
  ])('%s', async (_where, states, done) => {
    expect(await hear(verdict, states)).toEqual(done);
  });
});
