import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';

export const words = {
  applicant: {
    subject: 'Your health plan changed its decision',
    willProvide:
      'Your health plan told us that it will now give you what you asked for. So nobody has to decide about it now.',
    tellUs: (due: Due | undefined) =>
      `When you have it, please sign in and tell us, or call us.${due === undefined ? '' : ` Please tell us ${by(due)}, also if you do not have it by then.`}`,
    goesOn: 'If you hear that you will not get it, tell us right away. Then your case goes on where it stood.',
    willProvidePart: 'Your health plan told us that it will now give you a part of what you asked for.',
    partGoesOn: 'Until you have it, we go on with all of your case. So you lose no time.',
    complaintGoesOn: 'The part of your case that is a complaint goes on.',
    ifItDoesNot: 'If your plan does not keep its word, call us.',
  },
  plan: {
    subject: 'Your reversal is recorded',
    recorded: 'The Department has recorded that your plan has agreed to provide what the member asked for.',
    recordedPart:
      'The Department has recorded that your plan has agreed to provide a part of what the member asked for.',
    partGoesOn: 'Until the member has received it, it goes on being decided with the rest, and each time runs on.',
    inform: 'Inform the member and the provider. The Department asks the member whether it was received.',
    goesOn:
      'If it was not, the case goes on where it stood, and your plan is given no time back for the time since this notice.',
    reopens: 'If it was not, the Department will reopen the case.',
    complaintGoesOn: 'The complaint in this case goes on.',
  },
};
