import { stage } from '../stage.ts';

export const adopting = stage(
  'adopting',
  {},
  {
    owner: () => 'director',
    duties: () => [{ duty: 'adopt-determination', queue: 'director', pressedBy: 'adoption' }],
    step: () => 'wait-for-adoption',
    tells: () => ({ says: ['adopting'], pressedBy: 'adoption' }),
    settles: 'imr',
    restarts: 'adoption',
  },
);
