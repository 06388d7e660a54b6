import type { Due } from '../letter-context.ts';
import { by, endOf } from './dates.ts';

export const words = {
  subject: 'Records are missing',
  notAll: 'The records that your plan has delivered for an Independent Medical Review are not complete.',
  readMore: 'What was found is in the portal.',
  missing: 'Not there, of what H&S 1374.30(n) and 1374.31(b) ask for:',
  filesNotTaken: (files: number) =>
    files === 1
      ? 'One file could not be taken: the portal says which and why. Send it again.'
      : `${files} files could not be taken: the portal says which and why. Send them again.`,
  timeRunsOn: (due: Due) => {
    const end =
      due.passed === true ? `It ended ${endOf(due)}: send what is missing now.` : `Send what is missing ${by(due)}.`;
    return `Your time for the records runs on from its first day. ${end}`;
  },
  atOnce: 'Send what is missing at once.',
  sayAgain: 'Then name the new papers in the portal, and say where each thing on the list stands.',
};
