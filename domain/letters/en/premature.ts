import type { LocalDate } from '../../time/instants.ts';
import { dateInWords } from '../../time/words.ts';

export const words = {
  subject: 'Your health plan must answer first',
  grievanceFirst:
    'Before we can help, you need to file a grievance with your health plan. A grievance is a complaint to the plan. ' +
    'So we close your case for now. You can come back.',
  grievanceFirstFiled:
    'You have filed a grievance with your health plan. That is a complaint to the plan. Your plan has not answered it ' +
    'yet, and it must answer first. So we close your case for now. You can come back.',
  nothingToFile: 'You do not need to file it again. Keep your copy, and what your plan writes to you.',
  readMore: 'Sign in to read more.',
  howToFile:
    'Here is how to file a grievance. Call the phone number on your member card. Say that you want to file a ' +
    'grievance. You can also write to your plan. Keep a copy, and note the date.',
  planHas: 'Your plan has 30 days to answer. If waiting puts your health in serious danger, it has 3 days.',
  ifItSaysNo: 'Come back if your plan says no.',
  ifItIsSilent: (from: LocalDate | undefined) =>
    `You can also come back ${from === undefined ? 'after 30 days' : `from ${dateInWords(from)} on`} if your plan has not ` +
    'answered.',
  needNotWait:
    'Is your health in serious danger now? Has waiting harmed you already? Did your plan call the care experimental? ' +
    'Then you need not wait. Call us.',
};
