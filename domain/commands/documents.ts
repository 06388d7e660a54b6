import { forCounsel, practice } from '../law/grounds.ts';
import * as z from 'zod';
import { text } from '../words/text.ts';
import { ClockSubject } from '../case/clock.ts';
import { hasUnread } from '../case/reading.ts';
import { stalledDocuments } from '../case/document-check.ts';
import { heldBack } from '../case/passing-on.ts';
import { openStages } from '../case/stage-names.ts';
import { command, type When } from './command.ts';
import { caseworkers, note } from './fields.ts';

/** Files whose check for viruses is stuck; all of them where none is named, at most 40 at a time. */
const documentIds = z.optional(z.array(text(100).brand<'DocumentId'>()).min(1).max(40));
const someCheckStalled: When = {
  holds: state => stalledDocuments(state).length > 0,
  otherwise: 'No file waits for a person to say what becomes of its check.',
};

/** So many as a case shows of one party; a page of them at a time. */
const some = 100;

export const documentCommands = {
  'read-documents': command({
    title: 'Read what came in',
    says:
      'Says that you have read papers that a party sent, or mails that were joined, and that they belong to the case. In a review its ' +
      'doctors have them then, and the other parties a copy.',
    grounds: practice(),
    payload: z.strictObject({
      documentIds: z.optional(z.array(text(100).brand<'DocumentId'>()).max(some)),
      mailIds: z.optional(z.array(ClockSubject).max(some)),
      note,
    }),
    example: { documentIds: ['D0024'], note: 'Her doctor writes that the scan is done.' },
    roles: caseworkers,
    stages: [...openStages, 'closed'],
    when: { holds: hasUnread, otherwise: 'Nothing in this case waits to be read.' },
    whileClosing: true,
    undoneBy: { nothing: 'Read is read. What is to be done about it has a command of its own.' },
  }),
  'pass-on-documents': command({
    title: 'Pass papers on',
    says: 'Says that you have looked: these papers do not show the confidential address. Plan and reviewers can open them from now on.',
    grounds: forCounsel('DMHC practice', 'whom a change of address is told, and how a confidential one is kept'),
    payload: z.strictObject({ documentIds: z.array(text(100).brand<'DocumentId'>()).min(1).max(some), note }),
    example: { documentIds: ['D0024'], note: 'The street was blacked out in the copy.' },
    roles: caseworkers,
    stages: [...openStages, 'closed'],
    when: { holds: state => heldBack(state).length > 0, otherwise: 'No paper waits to be passed on.' },
    whileClosing: true,
    undoneBy: { nothing: 'What was opened was seen.' },
  }),
  'give-up-on-documents': command({
    title: 'Give up on the check',
    says: 'Refuses files whose check for viruses does not come to an end; who sent them is asked to send them again.',
    grounds: practice(),
    payload: z.strictObject({ documentIds }),
    example: { documentIds: ['D0024'] },
    roles: caseworkers,
    stages: [...openStages, 'closed'],
    when: someCheckStalled,
    whileClosing: true,
    undoneBy: { nothing: 'The files are refused. Who sent them is asked to send them again.' },
  }),
  'wait-for-documents': command({
    title: 'Wait for the check',
    says: 'Gives the check of those files its time once more.',
    grounds: practice(),
    payload: z.strictObject({ documentIds, note }),
    example: { documentIds: ['D0024'], note: 'AWS reports that scans are slow today.' },
    roles: caseworkers,
    stages: [...openStages, 'closed'],
    when: someCheckStalled,
    whileClosing: true,
    undoneBy: { nothing: 'The check has its time once more. If it stalls again, the files can be given up on.' },
  }),
};
