import { toProviders } from './to-providers.ts';

export const words = {
  subject: 'Complaint closed',
  closed: 'The Department has closed its review of the complaint (H&S 1368(b)(5)).',
  inClosingLetter: 'The findings, the reasons and any corrective action are in the closing letter.',
  howToGetIt: toProviders.howToGetIt('that letter'),
};
