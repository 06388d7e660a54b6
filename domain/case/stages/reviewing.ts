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
    tells: () => ({ says: ['reviewing'], pressedBy: 'review' }),
    settles: 'imr',
    shortens: 'review',
  },
);
