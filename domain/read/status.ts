import { dateInWords } from '../time/words.ts';
import type { CaseState } from '../case/state.ts';
import { dueAtOf } from './work.ts';
import { localDateOf } from '../time/days.ts';

/** Where a case stands, in plain words: who has it, what they are doing, what comes next, and by when. */
export interface Status {
  who: string;
  doing: string;
  next: string;
  by: string | null;
}

export function statusOf(state: CaseState): Status {
  const due = dueAtOf(state);
  const by = due === undefined ? null : dateInWords(localDateOf(due));
  return { ...words(state), by };
}

function words(state: CaseState): Omit<Status, 'by'> {
  if (state.concluding !== undefined && state.stage !== 'closed') {
    return { who: 'The Help Center', doing: 'is closing your case', next: 'You will get a letter that says why.' };
  }
  switch (state.stage) {
    case 'screening':
      return {
        who: 'The Help Center',
        doing: 'is reading your application to see which path it takes',
        next: 'We will write to you and say if doctors outside your plan will review it, or if we handle it as a complaint.',
      };
    case 'awaiting-applicant':
      return {
        who: 'You',
        doing: 'need to send us what we asked for in our letter',
        next: 'As soon as we have it, we go on. If you cannot get it, call us: your case is not closed for missing papers.',
      };
    case 'gathering-records':
      return {
        who: state.deliveredAt === undefined ? 'Your health plan' : 'The Help Center',
        doing:
          state.deliveredAt === undefined
            ? 'must send your medical records and its reasons'
            : 'is checking the records that your plan sent',
        next: 'Then independent doctors get your case. You can still send us records, above all from doctors outside your plan.',
      };
    case 'assigning-reviewers':
      return {
        who: 'The review organization',
        doing: 'is finding doctors who have no ties to your plan or your case',
        next: 'The doctors will read everything and decide.',
      };
    case 'reviewing':
      return {
        who: 'Independent doctors',
        doing: 'are reviewing your case',
        next: 'When they have decided, the Department adopts the decision and we send it to you.',
      };
    case 'adopting':
      return {
        who: 'The Department’s director',
        doing: 'has the doctors’ decision and is adopting it',
        next: 'You will get the decision in writing. Your plan must follow it.',
      };
    case 'authorizing':
      return {
        who: state.report === undefined ? 'Your health plan' : 'The Help Center',
        doing:
          state.report === undefined
            ? 'must give you the service or pay you back, as decided'
            : 'is checking the proof that your plan sent',
        next: 'We make sure that it happens. Each day late costs your plan at least $5,000.',
      };
    case 'confirming-care':
      return {
        who: state.careMissing === undefined ? 'You' : 'The Help Center',
        doing:
          state.careMissing === undefined
            ? 'can tell us when you have received the care'
            : 'is finding out why your care has not come',
        next: 'When your care has come, we close your case. If it does not come, tell us and we act.',
      };
    case 'resolving-complaint':
      return {
        who: 'The Help Center',
        doing: 'is working on your complaint with your plan',
        next: 'We will send you our findings in writing.',
      };
    case 'closed':
      return { who: 'Nobody', doing: 'has anything left to do', next: `Your case is closed. ${state.reason}` };
  }
}
