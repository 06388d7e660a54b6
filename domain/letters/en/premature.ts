import type { LocalDate } from '../../time/instants.ts';
import { dateInWords } from '../../time/words.ts';

export const words = {
  subject: 'Your health plan must answer first',
  grievanceFirst:
    'Before we can help, you need to file a grievance with your health plan. A grievance is a complaint to the plan. ' +
    'So we close your case for now. You can come back.',
  readMore: 'Sign in to read more.',
  howToFile:
    'Here is how to file a grievance. Call the phone number on your member card. Say that you want to file a ' +
    'grievance. You can also write to your plan. Keep a copy, and note the date.',
  planHas: 'Your plan has 30 days to answer. If waiting puts your health in serious danger, it has 3 days.',
  ifItSaysNo: 'Come back if your plan says no.',
  ifItIsSilent: (from: LocalDate | undefined) =>
    `You can also come back ${from === undefined ? 'after 30 days' : `on ${dateInWords(from)}`} if your plan has not ` +
    'answered.',
  needNotWait:
    'Is your health in serious danger now? Did your plan call the care experimental? Then you need not wait. Call us.',
};
