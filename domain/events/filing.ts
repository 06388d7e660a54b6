import * as z from 'zod';
import { Application, UrgencyGrounds } from '../application/application.ts';
import type { CaseNumber } from '../case/case-number.ts';
import { type CaseState } from '../case/state.ts';
import { event, type Happened } from './event.ts';
import { planOfCase } from './fields.ts';
import { Urgency } from '../case/common-part.ts';

const data = {
  application: Application,
  channel: z.enum(['web', 'fax', 'mail', 'phone']),
  plan: planOfCase,
  urgency: Urgency,
  /** Of an urgent case: why. */
  urgentBecause: z.optional(UrgencyGrounds),
};

export const filingEvents = {
  'application-received': event({
    data,
    // The one event that meets no case: it begins one.
    apply: (state): CaseState => {
      throw new Error(`${state.caseNumber} has its application already.`);
    },
  }),
};

type Received = Happened<z.infer<z.ZodObject<typeof data>>> & {
  caseNumber: CaseNumber;
  correlationId?: string | undefined;
};

/** A case as its application makes it. */
export function begun({
  caseNumber,
  correlationId,
  at,
  data: { application, channel, plan, urgency, urgentBecause },
}: Received): CaseState {
  const { narrative: _narrative, ...facts } = application;
  return {
    stage: 'screening',
    caseNumber,
    correlationId,
    version: 1,
    workflowVersion: 1,
    generation: 1,
    receivedAt: at,
    channel,
    application: facts,
    plan,
    issues: facts.services.map((service, index) => ({
      number: index + 1,
      denialReason: service.denialReason,
      alreadyReceived: service.alreadyReceived,
      route: 'undecided',
    })),
    urgency,
    expeditedAt: urgency === 'expedited' ? at : undefined,
    urgentBecause,
    acknowledged: false,
    clocks: [],
    notices: [],
    documents: [],
    seats: [],
    organizations: [],
    formerReviewers: [],
    violations: [],
  };
}
