import * as z from 'zod';
import {
  type ApplicationFacts,
  Assistant,
  PatientFields,
  ProviderContact,
  Release,
  StateHearing,
  TreatingDoctorCertification,
  UrgencyCertification,
} from '../application/application.ts';
import { CareStops, HearingStatus } from '../case/state-hearing.ts';
import { UnseenCorrection } from '../case/correction.ts';
import type { CaseState } from '../case/state.ts';
import { isScreening } from '../case/stage-names.ts';
import { isSamePerson } from '../people/same-name.ts';
import { LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';
import { event } from './event.ts';
import { documentIds, note, reason } from './fields.ts';
import { putRight } from './put-right.ts';

const PatientNames = PatientFields.pick({
  firstName: true,
  middleInitial: true,
  lastName: true,
  dateOfBirth: true,
}).partial();
const ProviderFields = z.object({
  name: z.optional(text(200)),
  facility: z.optional(text(200)),
  contact: z.optional(ProviderContact),
});
const memberId = z.optional(text(60));
/** Of a case that was decided on already: what a person looks at again. */
const toSee = z.optional(UnseenCorrection);

/** What the application said wrongly, or did not have yet. */
export const correctionEvents = {
  'patient-corrected': event({
    /** `was`: what stood there before, of what was changed. */
    data: { patient: PatientNames, memberId, was: PatientNames.extend({ memberId }), reason, toSee },
    apply: (state, { data }): CaseState => {
      const { patient, coverage } = state.application;
      return corrected(state, data.toSee, {
        patient: putRight(patient, data.patient),
        coverage: putRight(coverage, { memberId: data.memberId }),
      });
    },
  }),
  /** `was`: what was known of it before. */
  'state-hearing-recorded': event({
    data: {
      noticeOn: z.optional(LocalDate),
      stops: z.optional(CareStops),
      status: z.optional(HearingStatus),
      on: z.optional(LocalDate),
      was: z.object({ stateHearing: z.optional(StateHearing), noticeOn: z.optional(LocalDate) }),
      reason: z.optional(reason),
      toSee,
    },
    apply: (state, { data: { noticeOn, stops, status, on, toSee: unseen } }): CaseState => {
      const { coverage, services } = state.application;
      const { stateHearing: known, ...rest } = putRight(coverage, { noticeOn });
      const now = status === undefined ? known : status === 'none' ? undefined : { status, ...(on && { on }) };
      return corrected(state, unseen, {
        coverage: { ...rest, ...(now && { stateHearing: now }) },
        services: services.map((one, index) => (index + 1 === stops?.issue ? { ...one, stopsOn: stops.on } : one)),
      });
    },
  }),
  'provider-corrected': event({
    data: {
      /** The service that was named: the hospital is of that alone. */
      issue: z.int().positive(),
      /** All services that are theirs. */
      issues: z.array(z.int().positive()),
      provider: ProviderFields,
      was: ProviderFields,
      reason,
      toSee,
    },
    apply: (state, { data: { issue, issues, provider, toSee: unseen } }): CaseState => {
      const { name, facility, contact } = provider;
      const services = state.application.services.map((service, index) =>
        issues.includes(index + 1)
          ? putRight(service, {
              provider: name,
              facility: index + 1 === issue ? facility : undefined,
              providerContact: contact && { ...service.providerContact, ...contact },
            })
          : service,
      );
      return corrected(state, unseen, { services });
    },
  }),
  'authorization-recorded': event({
    data: {
      assistant: z.optional(Assistant),
      /** The patient has taken back what let somebody act for them: that day. */
      assistantEndedOn: z.optional(LocalDate),
      release: z.optional(Release),
      certification: z.optional(UrgencyCertification),
      treatingDoctor: z.optional(TreatingDoctorCertification.extend({ issue: z.int().positive() })),
      documentIds,
      note,
    },
    apply: (state, { data }): CaseState => corrected(state, undefined, authorized(state.application, data)),
  }),
  'correction-seen': event({
    data: { note },
    apply: (state): CaseState => ({ ...state, corrections: undefined }),
  }),
};

/** While the case is screened it is classified afresh: by whoever decides on it then. */
function corrected(state: CaseState, toSee: UnseenCorrection | undefined, parts: Partial<ApplicationFacts>): CaseState {
  const recommendation = isScreening(state) ? undefined : state.recommendation;
  const corrections = toSee === undefined ? state.corrections : [...(state.corrections ?? []), toSee];
  return { ...state, application: { ...state.application, ...parts }, recommendation, corrections };
}

interface Authorized {
  assistant?: ApplicationFacts['assistant'];
  assistantEndedOn?: LocalDate | undefined;
  release?: z.infer<typeof Release> | undefined;
  certification?: z.infer<typeof UrgencyCertification> | undefined;
  treatingDoctor?: (z.infer<typeof TreatingDoctorCertification> & { issue: number }) | undefined;
}

/** Of somebody else than before nothing is kept: their letters must not go to who had the authority. */
function helperAfter(before: ApplicationFacts['assistant'], now: ApplicationFacts['assistant']) {
  if (now === undefined) return before;
  return before !== undefined && isSamePerson(before.name, now.name) ? { ...before, ...now } : now;
}

function authorized(
  { assistant, consent, urgency, services }: ApplicationFacts,
  { assistant: helper, assistantEndedOn, release, certification, treatingDoctor }: Authorized,
): Partial<ApplicationFacts> {
  const { issue, ...certifiedBy } = treatingDoctor ?? {};
  return {
    assistant: assistantEndedOn === undefined ? helperAfter(assistant, helper) : undefined,
    consent: release === undefined ? consent : { ...release, releaseOfRecords: true },
    urgency:
      certification === undefined
        ? urgency
        : { reason: urgency?.reason ?? 'A provider certifies it.', certifiedBy: certification },
    services: services.map((service, index) =>
      index + 1 === issue ? { ...service, certifiedBy: TreatingDoctorCertification.parse(certifiedBy) } : service,
    ),
  };
}
