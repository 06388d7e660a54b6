import * as z from 'zod';
import { Contact } from '../application/application.ts';
import type { CommonPart } from '../case/common-part.ts';
import { codeGeneration, emailOf } from '../case/contact.ts';
import { ActsBy, isForTheDead } from '../case/standing-in.ts';
import type { CaseState } from '../case/state.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';
import { event } from './event.ts';
import { documentIds, note, reason } from './fields.ts';
import { alive } from './alive.ts';
import { putRight } from './put-right.ts';

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
};
type Substitution = z.infer<z.ZodObject<typeof substitution>>;

/** Who is the applicant, where that is no longer who it was. Each ends the sessions of before. */
export const standingInEvents = {
  'death-recorded': event({
    /** `waits`: for somebody to step in, because money that was paid is in dispute. */
    data: { diedOn: z.optional(LocalDate), waits: z.boolean(), note },
    apply: (state, { data: { diedOn, waits }, at }): CaseState => {
      const { assistant } = state.application;
      const authorizedOn = assistant?.authorizedOn;
      return {
        ...withNewCode(state, at),
        application: {
          ...state.application,
          ...(assistant && { assistant: { ...assistant, authorizedOn: undefined } }),
        },
        // A guardian's office ends with the ward.
        standIn: undefined,
        death: { at, waits, ...(diedOn && { diedOn }), ...(authorizedOn && { assistantAuthorizedOn: authorizedOn }) },
      };
    },
  }),
  /** The member lives. */
  'death-taken-back': event({
    data: { reason },
    apply: (state, { at }): CaseState => withNewCode(alive(state), at),
  }),
  'applicant-substituted': event({ data: substitution, apply: substituted }),
  'came-of-age': event({
    /** By when somebody sees to it, and, in an urgent case, telephones the young adult. */
    data: { seeBy: Instant, telephoneBy: z.optional(Instant) },
    apply: (state, { data, at }): CaseState => ({
      ...withNewCode(state, at),
      application: { ...state.application, patient: withOwnEmail(state) },
      comingOfAge: { at, ...data },
      standIn: undefined,
    }),
  }),
  'coming-of-age-seen': event({
    data: { note },
    apply: (state): CaseState => ({ ...state, comingOfAge: seen(state) }),
  }),
};

/** An address that the parent gave as the child’s may be the parent’s own: one that is, is not the young adult’s. */
function withOwnEmail({ application: { patient, filedBy } }: CaseState) {
  const { email, ...rest } = patient;
  return email === undefined || email === filedBy.email ? rest : patient;
}

function seen({ comingOfAge }: CommonPart): CommonPart['comingOfAge'] {
  return comingOfAge === undefined ? undefined : { at: comingOfAge.at };
}

function withNewCode(state: CaseState, at: Instant): CaseState {
  return { ...state, access: { generation: codeGeneration(state) + 1, since: at } };
}

function substituted(state: CaseState, { data, at }: { data: Substitution; at: Instant }): CaseState {
  const { name, relationship, by, contact } = data;
  const {
    email: _email,
    secondPhone: _phone,
    language: _language,
    preferredWay: _way,
    ...patient
  } = state.application.patient;
  const { confidentialAddress: _hidden, ...open } = patient;
  const before = { number: (state.formerContacts?.length ?? 0) + 1, of: 'patient' as const, until: at };
  const email = emailOf(state);
  const former = { ...before, address: patient.address, ...(email !== undefined && { email }) };
  return {
    ...withNewCode(state, at),
    application: { ...state.application, patient: putRight(isForTheDead(by) ? open : patient, contact) },
    standIn: by === 'patient' ? undefined : { name, by, at, ...(relationship && { relationship }) },
    comingOfAge: seen(state),
    formerContacts: [...(state.formerContacts ?? []), former],
    onFileSince: { email: at, address: at },
  };
}
