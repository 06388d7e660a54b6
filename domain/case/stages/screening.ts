import { stage } from '../stage.ts';

export const screening = stage(
  'screening',
  {},
  {
    owner: () => 'desk',
    duties: ({ plan, application, urgency, clocks }) => [
      { duty: 'route-case', queue: 'help-center', pressedBy: 'eligibility' },
      ...(plan.listed ? [] : [{ duty: 'identify-plan', queue: 'help-center', pressedBy: 'eligibility' } as const]),
      // A case from before there was a clock for it.
      ...(application.urgency !== undefined && urgency === 'standard' && !clocks.some(({ id }) => id === 'D5')
        ? [{ duty: 'judge-urgency', queue: 'nurse', pressedBy: 'eligibility' } as const]
        : []),
    ],
    step: ({ recommendation }) => (recommendation === undefined ? 'classify' : 'wait-for-routing'),
    words: () => ({
      who: 'The Help Center',
      doing: 'is reading your application to see which path it takes',
      next: 'We will write to you and say if doctors outside your plan will review it, or if we handle it as a complaint.',
      pressedBy: 'eligibility',
    }),
    shortens: 'eligibility',
    restarts: 'eligibility',
  },
);
