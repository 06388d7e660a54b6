import { boundaryName } from '../account/boundary.ts';
import { localSettings, type Settings } from '../config.ts';

/** Of an app that has everything a stage may have: all three stacks, with all that is in them by a setting. */
export const reviewedSettings: Settings = {
  ...localSettings,
  alarmEmail: 'on-call@example.gov',
  boundary: boundaryName,
  accountWide: { monthlyBudget: 500, repository: 'example/independent-medical-review' },
};
