import * as z from 'zod';
import { type ApplicationFacts, Contact } from '../application/application.ts';
import type { CommonPart } from '../case/common-part.ts';
import { codeGeneration } from '../case/contact.ts';
import { nameOfFiler } from '../case/filer.ts';
import { ActsBy, isForTheDead } from '../case/standing-in.ts';
import type { CaseState } from '../case/state.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';
import { event } from './event.ts';
import { documentIds, note, reason } from './fields.ts';
import { alive } from './alive.ts';
import { reachedElsewhere } from './reached-elsewhere.ts';

const substitution = {
  name: text(200),
  relationship: z.optional(text(100)),
  by: ActsBy,
  /** Where whoever it is now is reached. */
  contact: Contact,
  /** Where who was the applicant before was reached. */
  was: Contact,
  documentIds,
  note,
  /** Why it was recorded so late. */
  reason: z.optional(reason),
};
type Substitution = z.infer<z.ZodObject<typeof substitution>>;

/** Who is the applicant, where that is no longer who it was. Each ends the sessions of before. */
export const standingInEvents = {
  'death-recorded': event({
    /** `waits`: for somebody to step in, because money that was paid is in dispute. */
    data: { diedOn: z.optional(LocalDate), waits: z.boolean(), note, reason: z.optional(reason) },
    apply: (state, { data: { diedOn, waits }, at }): CaseState => {
      const authorizedOn = state.application.assistant?.authorizedOn;
      return {
        ...withNewCode(state, at),
        application: withoutAuthorization(state.application),
        // A guardian's office ends with the ward.
        standIn: undefined,
        death: {
          at,
          waits,
          ...(diedOn && { diedOn }),
          ...(authorizedOn && { assistantAuthorizedOn: authorizedOn }),
          ...(state.standIn && { standIn: state.standIn }),
        },
      };
    },
  }),
  /** The member lives: nobody stands in their place any more. */
  'death-taken-back': event({
    data: { reason },
    apply: (state, { at }): CaseState => withNewCode(alive(state, at), at),
  }),
  'applicant-substituted': event({ data: substitution, apply: substituted }),
  'came-of-age': event({
    /** By when somebody sees to it, and, in an urgent case, telephones the young adult. */
    data: { seeBy: Instant, telephoneBy: z.optional(Instant) },
    apply: (state, { data, at }): CaseState => {
      const { standIn } = state;
      const own = standIn === undefined ? state : reachedElsewhere(state, standIn.inPlaceOf, at);
      return {
        ...withNewCode(own, at),
        application: { ...withoutAuthorization(own.application), patient: withOwnEmail(own) },
        comingOfAge: { at, ...data },
        ...(state.filer === undefined && asFiler(state)),
        standIn: undefined,
      };
    },
  }),
  'coming-of-age-seen': event({
    data: { note },
    apply: (state): CaseState => ({ ...state, comingOfAge: seen(state) }),
  }),
};

/** Who was authorized is not any more: who authorized them has died, or could do so for a child alone. */
function withoutAuthorization(application: ApplicationFacts): ApplicationFacts {
  const { assistant } = application;
  return { ...application, ...(assistant && { assistant: { ...assistant, authorizedOn: undefined } }) };
}

/** Whoever acted for the child has their code and their papers as who filed, from now on. */
function asFiler(state: CaseState): Pick<CommonPart, 'filer' | 'documents'> {
  const name = state.standIn?.name ?? nameOfFiler(state.application);
  return {
    filer: { code: codeGeneration(state), name },
    documents: state.documents.map(one => (one.from === 'applicant' ? { ...one, byFiler: true } : one)),
  };
}

/** An address that the parent gave as the child’s may be the parent’s own: one that is, is not the young adult’s. */
function withOwnEmail({ application: { patient, filedBy } }: CaseState) {
  const { email, ...rest } = patient;
  return email === undefined || email.toLowerCase() === filedBy.email?.toLowerCase() ? rest : patient;
}

function seen({ comingOfAge }: CommonPart): CommonPart['comingOfAge'] {
  return comingOfAge === undefined ? undefined : { at: comingOfAge.at };
}

function withNewCode(state: CaseState, at: Instant): CaseState {
  return { ...state, access: { generation: codeGeneration(state) + 1, since: at } };
}

function substituted(state: CaseState, { data, at }: { data: Substitution; at: Instant }): CaseState {
  const { name, relationship, by, contact, was } = data;
  const inPlaceOf = state.standIn?.inPlaceOf ?? was;
  const standIn = { name, by, at, inPlaceOf, ...(relationship && { relationship }) };
  return {
    ...withNewCode(reachedElsewhere(state, isForTheDead(by) ? contact : hiddenAsBefore(state, contact), at), at),
    standIn: by === 'patient' ? undefined : standIn,
    comingOfAge: seen(state),
  };
}

/** Of the living it stays hidden where they are, until somebody says otherwise. */
function hiddenAsBefore({ application: { patient } }: CaseState, contact: Contact): Contact {
  return { confidentialAddress: patient.confidentialAddress, ...contact };
}
