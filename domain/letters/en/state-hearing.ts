import type { LocalDate } from '../../time/instants.ts';
import { dateInWords } from '../../time/words.ts';

export const words = {
  subject: 'Your last days to ask for a State Hearing',
  /** Before we have decided anything. */
  also: 'You have Medi-Cal. So you can also ask for a State Hearing. Our work does not give you more time for that.',
  /** After our part is done. */
  still: 'You have Medi-Cal. So you can still ask for a State Hearing.',
  whom: (agency: string, phone: string) => `Ask the ${agency}. Call ${phone}.`,
  whomByUs: 'Call us. We will tell you whom to ask.',
  /** Facts of the Help Center: a hearing that was held, and not one that was asked for, rules out a review. */
  both: 'You can ask for it and stay in our case. But when the hearing has been held, we can no longer review your case.',
  askBy: (on: LocalDate) => `Ask for it by the end of ${dateInWords(on)}.`,
  askedTooLate: (on: LocalDate) =>
    `By our count, the time to ask for it ended on ${dateInWords(on)}. If you had a good reason to be late, call them.`,
  askWithin: (days: number, from: string) => `Ask for it within ${days} days of the date of ${from}.`,
  keepCareBy: (on: LocalDate) =>
    `Is your care being stopped or cut? You can keep it until the hearing is decided. Ask by the end of ${dateInWords(on)}, and before the care stops.`,
  keptTooLate: (on: LocalDate) =>
    `By our count, the time to keep care until the hearing is decided ended on ${dateInWords(on)}.`,
  keepCareWithin: (days: number, from: string) =>
    `Is your care being stopped or cut? You can keep it until the hearing is decided. Ask within ${days} days of the date of ${from}, and before the care stops.`,
  decision: 'your plan’s decision on your appeal or complaint',
  notice: 'the notice that says no',
  silentPlan: 'If your plan has not answered you after 30 days, you can ask, too.',
  askedFor: 'You told us that you have asked for a State Hearing.',
  askWhen: (_agency: string, phone: string) => `To learn when it is, call ${phone}.`,
};
