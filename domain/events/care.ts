import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';
import { type CaseState } from '../case/state.ts';
import { event } from './event.ts';
import { note, reason } from './fields.ts';
import { inStage, moveTo } from './in-stage.ts';
import { AuthorizationReport } from '../case/authorization-report.ts';

export const careEvents = {
  'authorization-demanded': event({
    data: {},
    apply: (state): CaseState => inStage(state, 'authorizing', { asked: true }),
  }),
  'authorization-reported': event({
    data: { report: AuthorizationReport, note },
    apply: (state, { data }): CaseState => inStage(state, 'authorizing', { report: data.report }),
  }),
  'authorization-accepted': event({
    data: {},
    apply: (state): CaseState =>
      inStage(state, 'authorizing', found =>
        moveTo(found, { stage: 'confirming-care', asked: false, report: found.report }),
      ),
  }),
  'authorization-refused': event({
    data: { reason },
    apply: (state): CaseState => inStage(state, 'authorizing', { report: undefined }),
  }),
  'care-asked': event({
    data: {},
    apply: (state): CaseState => inStage(state, 'confirming-care', { asked: true }),
  }),
  'care-confirmed': event({
    data: { receivedOn: z.optional(LocalDate), note },
    apply: (state): CaseState => inStage(state, 'confirming-care', { careMissing: undefined }),
  }),
  'no-care-reported': event({
    data: { note },
    apply: (state, { at }): CaseState => inStage(state, 'confirming-care', { careMissing: at }),
  }),
};
