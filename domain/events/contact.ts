import * as z from 'zod';
import { type ApplicationFacts, Contact } from '../application/application.ts';
import type { CommonPart } from '../case/common-part.ts';
import { Caller } from '../case/caller.ts';
import { emailOf } from '../case/contact.ts';
import { ContactOf, type FormerContact } from '../case/contact-data.ts';
import { foreignLanguage } from '../case/interpreter.ts';
import type { CaseState } from '../case/state.ts';
import type { Instant } from '../time/instants.ts';
import { event } from './event.ts';
import { reason } from './fields.ts';
import { putRight } from './put-right.ts';

const data = {
  contact: Contact,
  /** What stood there before, of what was changed. */
  was: z.optional(Contact),
  /** Whose they are; before this was kept, the patient's. */
  of: z.optional(ContactOf),
  /** Who asked for it, and how we know that it was they. */
  caller: z.optional(Caller),
  reason: z.optional(reason),
  /** Why the old address and email are not told. */
  quietly: z.optional(reason),
};
type Corrected = z.infer<z.ZodObject<typeof data>>;

export const contactEvents = {
  'contact-corrected': event({
    data,
    apply: (state, { data: corrected, at }): CaseState => {
      const application = withContact(state.application, corrected);
      return {
        ...state,
        application,
        formerContacts: [...(state.formerContacts ?? []), formerOf(state, corrected, at)],
        onFileSince: {
          ...state.onFileSince,
          ...(emailOf({ ...state, application }) !== emailOf(state) && { email: at }),
          ...(corrected.contact.address !== undefined && { address: at }),
        },
        // In English nobody needs an interpreter any more.
        ...(foreignLanguage(application.patient.language) === undefined && { interpreter: undefined }),
      };
    },
  }),
  'access-code-reissued': event({
    data: { generation: z.int().min(2), by: z.enum(['post', 'email']), reason, caller: Caller },
    wakesMachine: false,
    apply: (state, { data: { generation }, at }): CaseState => ({ ...state, access: { generation, since: at } }),
  }),
};

function withContact(application: ApplicationFacts, { contact, of = 'patient' }: Corrected): ApplicationFacts {
  switch (of) {
    case 'patient':
      return { ...application, patient: putRight(application.patient, contact) };
    case 'filer':
      return { ...application, filedBy: putRight(application.filedBy, contact) };
    case 'assistant': {
      const { assistant } = application;
      return assistant === undefined ? application : { ...application, assistant: putRight(assistant, contact) };
    }
  }
}

function formerOf(state: CommonPart, { of = 'patient', quietly }: Corrected, until: Instant): FormerContact {
  const { filedBy, assistant, patient } = state.application;
  const email = { patient: emailOf(state), filer: filedBy.email, assistant: assistant?.email }[of];
  return {
    number: (state.formerContacts?.length ?? 0) + 1,
    of,
    until,
    ...(of === 'patient' && state.standIn && { name: state.standIn.name }),
    ...(email !== undefined && { email }),
    ...(of !== 'assistant' && { address: patient.address }),
    ...(quietly !== undefined && { untold: true as const }),
  };
}
