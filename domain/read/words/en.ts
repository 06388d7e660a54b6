import type { SetAside } from '../../case/set-aside.ts';
import type * as z from 'zod';
import type { RefusalReason } from '../../case/document.ts';
import type { Holder } from '../../case/held-from.ts';
import type { Role } from '../../people/actors.ts';
import { counted } from '../../words/numbers.ts';

type Refused = z.infer<typeof RefusalReason>;
type Aside = SetAside['setAside']['because'];
type Progress = 'announced' | 'arrived' | 'late' | 'lost' | 'admitted';

/** Where a document stands, for whoever sent it. */
const documents: Readonly<Record<Refused | Aside | Progress, string>> = {
  announced: 'We are waiting for this file.',
  arrived: 'We have this file and are checking it for viruses.',
  late: 'We have this file and are still checking it for viruses. We will look into it. You do not need to send it again now.',
  lost: 'This file has not reached us. Please send it again.',
  admitted: 'It is in your case.',
  'wrong-type':
    'We could not take this file: it is not the kind of file that it says. Please save it as a PDF and send it again.',
  empty: 'This file is empty. Please check it and send it again.',
  'too-big': 'This file is too big. Please send it in parts.',
  infected: 'Our check found a virus in this file. Please send a clean copy.',
  runs: 'This file holds small programs (macros), so we do not take it. Please save it as a PDF and send it again.',
  locked:
    'This file asks for a password, so we cannot read it. Please take the password off, or take a photo of each page, and send it again.',
  unreadable:
    'This file is broken or not all there, so we cannot read it. Please send it again, or take a photo of each page.',
  'not-scanned': 'We could not check this file for viruses. Please send it again.',
  'not-scannable':
    'We could not look into this file to check it for viruses. If it has a password, please take it off, save the file as a PDF and send it again.',
  // Of what only staff see any more.
  'wrong-plan': 'A plan sent it that had this case by mistake. Nobody else sees it.',
  misfiled: 'It was taken out: it does not belong to this case. Nobody else sees it.',
};

const holders: Readonly<Record<Holder, string>> = {
  member: 'with you',
  plan: 'with your health plan',
  department: 'with us',
  organization: 'with the independent doctors',
  nobody: 'waiting for the care, or closed',
};

/** Who read the case: roles, and no names. */
const readers: Readonly<Record<Role | 'filer', string>> = {
  applicant: 'You, or somebody with your access code',
  filer: 'Who filed the application for you',
  analyst: 'The Help Center',
  nurse: 'A nurse of the Help Center',
  attorney: 'A lawyer of the Help Center',
  supervisor: 'A supervisor of the Help Center',
  director: 'The director of the Department',
  plan: 'Your health plan',
  reviewer: 'A doctor who reviews your case',
  'review-org': 'The review organization',
  auditor: 'An auditor, who checks that all is done well',
  system: 'Our computer system',
};

/** What a member reads of their case beside where it stands. */
export const words = {
  documents,
  readers,
  /** @param spans of days, at least one */
  held: (days: number, spans: readonly (readonly [days: number, by: Holder])[]) =>
    `${counted(days, 'day')} so far: ${spans.map(([some, by]) => `${some} ${holders[by]}`).join(', ')}.`,
};
