import { isAnalysed } from '../panel.ts';
import { analyses } from '../seat-duties.ts';
import { stage } from '../stage.ts';

export const reviewing = stage(
  'reviewing',
  {},
  {
    owner: () => 'review-organization',
    duties: analyses,
    step: state => (isAnalysed(state) ? 'ask-for-adoption' : 'wait-for-analyses'),
    words: () => ({
      who: 'Independent doctors',
      doing: 'are reviewing your case',
      next: 'When they have decided, the Department adopts the decision and we send it to you.',
      pressedBy: 'review',
    }),
    settles: 'imr',
    shortens: 'review',
  },
);
