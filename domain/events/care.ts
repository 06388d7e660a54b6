import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';
import { type CaseState } from '../case/state.ts';
import { event } from './event.ts';
import { note, reason } from './fields.ts';
import { inStage, moveTo } from './in-stage.ts';
import { AuthorizationReport, Implemented } from '../case/authorization-report.ts';
import { reportedFromVersion1 } from './upcasts.ts';

export const careEvents = {
  'authorization-demanded': event({
    data: {},
    apply: (state): CaseState => inStage(state, 'authorizing', { asked: true }),
  }),
  'authorization-reported': event({
    data: { report: AuthorizationReport, note },
    apply: (state, { data }): CaseState =>
      inStage(state, 'authorizing', found => ({ ...found, reports: [...found.reports, data.report] })),
    upcasts: [reportedFromVersion1],
  }),
  /** Of which report, and whether nothing more is owed; without it, of all. */
  'authorization-accepted': event({
    data: { what: z.optional(Implemented), isLast: z.optional(z.boolean()) },
    apply: (state, { data: { what, isLast = what === undefined } }): CaseState =>
      inStage(state, 'authorizing', found => {
        const reports = found.reports.map(report =>
          isAbout(report, what) ? { ...report, accepted: true as const } : report,
        );
        return isLast ? moveTo(found, { stage: 'confirming-care', asked: false, reports }) : { ...found, reports };
      }),
  }),
  'authorization-refused': event({
    data: { what: z.optional(Implemented), reason },
    apply: (state, { data }): CaseState =>
      inStage(state, 'authorizing', found => ({
        ...found,
        reports: found.reports.filter(report => report.accepted === true || !isAbout(report, data.what)),
      })),
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

function isAbout(report: AuthorizationReport, what: Implemented | undefined): boolean {
  return what === undefined || report.what === undefined || report.what === what;
}
