import { people } from '../../case/support/people.ts';
import type { Play, TypeAndPayload } from '../../case/support/play.ts';
import { filed, note, paperArrived, paperOf, paperStalled, reviewing, routed, withdrawn } from '../cases.ts';
import { type Turn, when, whenOf } from '../script.ts';

const { analyst, applicant, system } = people;
const paper = { kind: 'evidence', fileName: 'scan.pdf', contentType: 'application/pdf', bytes: 9 } as const;
const announced = () => filed().give(applicant, 'announce-document', paper);
const clean = { contentType: 'application/pdf', bytes: 9, sha256: 'e3b0' };
const verdicts = ['infected', 'not-scannable', 'failed', 'access-denied'] as const;
const two = () => paperStalled(paperStalled());
const manyStalled = () => {
  let told = filed();
  for (let index = 0; index < 42; index += 1) told = paperStalled(told);
  return told;
};

function fileOf(told: Play, versionId = 'v1') {
  return { documentId: paperOf(told), versionId };
}

function machine(
  what: string,
  told: () => Play,
  command: (file: { documentId: string; versionId: string }) => TypeAndPayload,
  versionId?: string,
): Turn {
  return whenOf(what, told, system, played => command(fileOf(played, versionId)));
}

export const papers: Turn[] = [
  ...(
    [
      'applicant',
      'plan',
      'reviewer',
      'review-org',
      'analyst',
      'nurse',
      'attorney',
      'supervisor',
      'director',
      'auditor',
      'system',
    ] as const
  ).map(person => when(`announced by ${person}`, () => reviewing(), people[person], 'announce-document', paper)),
  when('announced in a closed case', () => withdrawn(routed()), applicant, 'announce-document', paper),
  when('announced while the case is screened', () => filed(), applicant, 'announce-document', paper),
  when('announced beyond what is allowed', () => many(150), applicant, 'announce-document', paper),
  when(
    'announced when others are forgotten',
    () => many(40).until('2027-02-04T10:00-08:00'),
    applicant,
    'announce-document',
    paper,
  ),
  machine('the file comes', announced, file => ['receive-document', file]),
  machine(
    'the file comes twice',
    () => paperArrived(),
    file => ['receive-document', file],
    'v2',
  ),
  machine(
    'the file is clean',
    () => paperArrived(),
    file => ['admit-document', { ...file, ...clean }],
  ),
  machine(
    'another version is clean',
    () => paperArrived(),
    file => ['admit-document', { ...file, ...clean }],
    'v2',
  ),
  machine('the file is clean before it came', announced, file => ['admit-document', { ...file, ...clean }]),
  machine(
    'the file is refused',
    () => paperArrived(),
    file => ['refuse-document', { ...file, reason: 'wrong-type' }],
  ),
  machine(
    'another version is refused',
    () => paperArrived(),
    file => ['refuse-document', { ...file, reason: 'wrong-type' }],
    'v2',
  ),
  ...verdicts.map(verdict =>
    machine(
      `the verdict is ${verdict}`,
      () => paperArrived(),
      file => ['record-failed-check', { ...file, verdict }],
    ),
  ),
  machine(
    'the verdict is on another version',
    () => paperArrived(),
    file => ['record-failed-check', { ...file, verdict: 'infected' }],
    'v2',
  ),
  machine(
    'the verdict is access-denied twice',
    () => paperStalled(),
    file => ['record-failed-check', { ...file, verdict: 'access-denied' }],
  ),
  machine(
    'the verdict is infected after access-denied',
    () => paperStalled(),
    file => ['record-failed-check', { ...file, verdict: 'infected' }],
  ),
  machine(
    'the verdict is access-denied after it was late',
    () => late(),
    file => ['record-failed-check', { ...file, verdict: 'access-denied' }],
  ),
  machine(
    'the file is clean after all',
    () => paperStalled(),
    file => ['admit-document', { ...file, ...clean }],
  ),
  when('no check is late', () => paperArrived().until('2027-02-02T09:14-08:00'), system, 'stall-late-checks', {}),
  when('a check is late', () => paperArrived().until('2027-02-02T09:15-08:00'), system, 'stall-late-checks', {}),
  when(
    'two checks are late',
    () => paperArrived(paperArrived()).until('2027-02-02T09:15-08:00'),
    system,
    'stall-late-checks',
    {},
  ),
  when('a check is late twice', () => late(), system, 'stall-late-checks', {}),
  when('a person gives up', two, analyst, 'give-up-on-documents', {}),
  when('a person waits', two, analyst, 'wait-for-documents', { note }),
  whenOf('a person gives up on one', two, analyst, told => [
    'give-up-on-documents',
    { documentIds: [paperOf(told, 1)] },
  ]),
  whenOf('a person waits for one, named twice', two, analyst, told => [
    'wait-for-documents',
    { documentIds: [paperOf(told, 1), paperOf(told, 1)] },
  ]),
  whenOf(
    'a person gives up on one that is not stalled',
    () => paperArrived(two()),
    analyst,
    told => ['give-up-on-documents', { documentIds: [paperOf(told, 2)] }],
  ),
  whenOf(
    'a person waits for one that is not stalled',
    () => paperArrived(two()),
    analyst,
    told => ['wait-for-documents', { documentIds: [paperOf(told, 0), paperOf(told, 2)] }],
  ),
  when('a person gives up on more than go at once', manyStalled, analyst, 'give-up-on-documents', {}),
  when('a person gives up where nothing is stalled', () => paperArrived(), analyst, 'give-up-on-documents', {}),
  whenOf('another file comes than the one that is awaited', announced, system, () => [
    'receive-document',
    { documentId: 'D9999', versionId: 'v1' },
  ]),
];

function many(papers: number): Play {
  let told = filed();
  for (let index = 0; index < papers; index += 1) {
    told = told.give(applicant, 'announce-document', paper);
    if (index === 75) told.until('2027-02-02T11:00-08:00');
  }
  return told;
}

function late(): Play {
  return paperArrived().until('2027-02-02T10:00-08:00').give(system, 'stall-late-checks', {});
}
