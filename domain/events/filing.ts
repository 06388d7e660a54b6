import * as z from 'zod';
import { Application, UrgencyGrounds } from '../application/application.ts';
import type { CaseNumber } from '../case/case-number.ts';
import { type CaseState } from '../case/state.ts';
import { nameOfFiler } from '../case/filer.ts';
import { event, type Happened } from './event.ts';
import { planOfCase, reason } from './fields.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { Channel } from '../case/typed-in.ts';
import type { Actor } from '../people/actors.ts';
import { Urgency } from '../case/common-part.ts';

const data = {
  application: Application,
  channel: Channel,
  /** Of one that staff typed in, who is then the event's own author: when it came in, if that was before. */
  receivedAt: z.optional(Instant),
  /** Where only the day is known. */
  receivedOn: z.optional(LocalDate),
  postmarkedOn: z.optional(LocalDate),
  /** Why it was typed in so late. */
  reason: z.optional(reason),
  plan: planOfCase,
  urgency: Urgency,
  /** Of an urgent case: why. */
  urgentBecause: z.optional(UrgencyGrounds),
  /** The code that was shown at filing is that of who filed for somebody else: the patient has another. */
  filersCode: z.optional(z.literal(true)),
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
  by: Actor;
};

/** A case as its application makes it. */
export function begun({
  caseNumber,
  correlationId,
  at,
  by,
  data: { application, channel, plan, urgency, urgentBecause, receivedAt = at, postmarkedOn, filersCode },
}: Received): CaseState {
  const { narrative: _narrative, ...facts } = application;
  return {
    stage: 'screening',
    caseNumber,
    correlationId,
    version: 1,
    workflowVersion: 1,
    generation: 1,
    receivedAt,
    ...(postmarkedOn === undefined ? {} : { postmarkedOn }),
    ...(by.role === 'applicant' ? {} : { typedBy: by.sub }),
    channel,
    ...(filersCode && {
      access: { generation: 2, since: at },
      filer: { code: 1, name: nameOfFiler(facts) },
    }),
    application: facts,
    plan,
    issues: facts.services.map((service, index) => ({
      number: index + 1,
      denialReason: service.denialReason,
      alreadyReceived: service.alreadyReceived,
      route: 'undecided',
    })),
    urgency,
    expeditedAt: urgency === 'expedited' ? receivedAt : undefined,
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
