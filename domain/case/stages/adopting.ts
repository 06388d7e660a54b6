import { stage } from '../stage.ts';

export const adopting = stage(
  'adopting',
  {},
  {
    owner: () => 'director',
    duties: () => [{ duty: 'adopt-determination', queue: 'director', pressedBy: 'adoption' }],
    step: () => 'wait-for-adoption',
    words: () => ({
      who: 'The Department’s director',
      doing: 'has the doctors’ decision and is adopting it',
      next: 'You will get the decision in writing. Your plan must follow it.',
      pressedBy: 'adoption',
    }),
    settles: 'imr',
    restarts: 'adoption',
  },
);
