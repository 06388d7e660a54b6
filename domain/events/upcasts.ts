import * as z from 'zod';
import { OpenStage } from '../case/stage-names.ts';

const ReopenedOfVersion1 = z.object({
  reason: z.string(),
  part: z.looseObject({
    stage: OpenStage,
    requested: z.optional(z.boolean()),
    demanded: z.optional(z.boolean()),
    /** Of the member, whether care came; in `awaiting-applicant`, what was asked of them. */
    asked: z.optional(z.unknown()),
    planNotified: z.optional(z.boolean()),
  }),
});

/** `case-reopened` of version 1 held a part of the case as it was stored then. */
export function reopenedFromVersion1(data: unknown): unknown {
  const { reason, part } = ReopenedOfVersion1.parse(data);
  const { stage, requested = true, demanded = true, asked = true, planNotified = true } = part;
  return { reason, stage, asksAgain: !(requested && demanded && asked !== false && planNotified) };
}

const QueuedOfVersion1 = z.object({
  notice: z.looseObject({ facts: z.record(z.string(), z.string()) }),
});

/** `notice-queued` of version 1 held all facts of a letter as text. */
export function queuedFromVersion1(data: unknown): unknown {
  const { notice } = QueuedOfVersion1.parse(data);
  const { inPart, count, ...facts } = notice.facts;
  const isExtension = notice['kind'] === 'extension';
  return {
    notice: {
      ...notice,
      facts: {
        ...(isExtension && { because: 'person' }),
        ...facts,
        ...(inPart !== undefined && { inPart: inPart === 'yes' }),
        ...(count !== undefined && { count: Number(count) }),
      },
    },
  };
}

const ReportedOfVersion1 = z.looseObject({ report: z.looseObject({ authorizedOn: z.string() }) });

/** `authorization-reported` of version 1 said when, and not what: of two duties, it was about both. */
export function reportedFromVersion1(data: unknown): unknown {
  const { report, ...rest } = ReportedOfVersion1.parse(data);
  const { authorizedOn, ...kept } = report;
  return { ...rest, report: { ...kept, on: authorizedOn } };
}

const FoundOfVersion1 = z.looseObject({ reason: z.optional(z.string()) });

/** The reason of what was found of the records was written for the plan in version 1, and read by it. */
export function readByPlanInVersion1(data: unknown): unknown {
  const found = FoundOfVersion1.parse(data);
  return found.reason === undefined ? found : { ...found, forPlan: found.reason };
}
