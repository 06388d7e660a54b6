import * as z from 'zod';
import { event } from './event.ts';
import { documentIds, note } from './fields.ts';
import { inStage, moveFrom } from './in-stage.ts';
import type { CaseState } from '../case/state.ts';

export const recordsEvents = {
  'records-requested': event({
    data: {},
    apply: (state): CaseState => inStage(state, 'gathering-records', { asked: true }),
  }),
  'records-delivered': event({
    data: { documentIds, note },
    // Records that are found later, H&S 1374.30(n)(1)(B), are taken while reviewers are at work: nothing waits for them.
    apply: (state, { at }): CaseState => (state.stage === 'gathering-records' ? { ...state, deliveredAt: at } : state),
  }),
  'documentation-completed': event({
    data: { withoutRecords: z.boolean(), reason: z.optional(z.string()) },
    apply: (state, { at }): CaseState =>
      moveFrom(
        'gathering-records',
        { ...state, documentationCompleteAt: at },
        { stage: 'assigning-reviewers', noCandidate: false },
      ),
  }),
};
