import { caseLifecycle } from './case-lifecycle.ts';
import { deadline } from './deadline.ts';
import { noticeDelivery } from './notice-delivery.ts';
import { rederivation } from './rederivation.ts';

/** Every machine, by the name of its file `<name>.asl.json`. */
export const definitions = {
  'case-lifecycle': caseLifecycle,
  deadline,
  'notice-delivery': noticeDelivery,
  rederivation,
} as const;
