import * as z from 'zod';
import { command } from './command.ts';
import { caseworkers, documentIds, note, reason } from './fields.ts';

export const recordsCommands = {
  'deliver-records': command({
    title: 'Deliver records',
    says: 'Hands in the medical records and the plan’s reasons, or records found later.',
    payload: z.strictObject({ documentIds, note }),
    example: {
      documentIds: ['D0024'],
      note: 'Chart notes of the last two years, the denial and the criteria that it was based on.',
    },
    roles: ['plan', 'analyst', 'supervisor'],
    stages: ['gathering-records', 'assigning-reviewers', 'reviewing'],
    undoneBy: { nothing: 'The records are in the case. Records that are found later are added by the same command.' },
  }),
  'complete-documentation': command({
    title: 'Find the documentation complete',
    says: 'Finds the documentation complete; the time for the determination begins.',
    payload: z.strictObject({ note }),
    example: { note: 'Chart notes, denial letter and the plan’s criteria are all there.' },
    roles: [...caseworkers, 'review-org'],
    stages: ['gathering-records'],
    when: {
      holds: state => state.stage === 'gathering-records' && state.deliveredAt !== undefined,
      otherwise: 'The plan has delivered no records yet; proceed-without-records goes on without them.',
    },
    undoneBy: {
      nothing: 'The time for the determination runs from here. Records that come later are added all the same.',
    },
  }),
  'proceed-without-records': command({
    title: 'Go on without records',
    says: 'Goes on without the plan’s records; the plan’s own deadline runs on.',
    payload: z.strictObject({ reason }),
    example: { reason: 'The plan did not answer two calls; the member sent the clinic’s own records.' },
    roles: caseworkers,
    stages: ['gathering-records'],
    undoneBy: {
      nothing: 'The time for the determination runs from here. Records that come later are added all the same.',
    },
  }),
};
