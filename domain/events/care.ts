import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';
import { AuthorizationReport } from '../case/state.ts';
import { event } from './event.ts';
import { note, reason } from './fields.ts';
import { inStage, moveTo } from './in-stage.ts';

export const careEvents = {
  'authorization-demanded': event({
    data: {},
    apply: state => inStage(state, 'authorizing', found => ({ ...found, demanded: true })),
  }),
  'authorization-reported': event({
    data: { report: AuthorizationReport, note },
    apply: (state, { data }) => inStage(state, 'authorizing', found => ({ ...found, report: data.report })),
  }),
  'authorization-accepted': event({
    data: {},
    apply: state =>
      inStage(state, 'authorizing', found =>
        moveTo(found, { stage: 'confirming-care', asked: false, report: found.report }),
      ),
  }),
  'authorization-refused': event({
    data: { reason },
    apply: state => inStage(state, 'authorizing', found => ({ ...found, report: undefined })),
  }),
  'care-asked': event({
    data: {},
    apply: state => inStage(state, 'confirming-care', found => ({ ...found, asked: true })),
  }),
  'care-confirmed': event({
    data: { receivedOn: z.optional(LocalDate), note },
    apply: state => inStage(state, 'confirming-care', found => ({ ...found, careMissing: undefined })),
  }),
  'no-care-reported': event({
    data: { note },
    apply: (state, { at }) => inStage(state, 'confirming-care', found => ({ ...found, careMissing: at })),
  }),
};
