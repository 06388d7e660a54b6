import type { ApplicationFacts, Contact } from '../application/application.ts';
import { emailOf } from '../case/contact.ts';
import type { CaseState } from '../case/state.ts';
import type { Instant } from '../time/instants.ts';
import { putRight } from './put-right.ts';

/** The case with the contact of whoever is the applicant now, and nothing of the one before: that is a former contact. */
export function reachedElsewhere<S extends CaseState>(state: S, contact: Contact, at: Instant): S {
  const { formerContacts = [], application, standIn } = state;
  const { address } = application.patient;
  const email = emailOf(state);
  const who = { of: 'patient' as const, ...(standIn && { name: standIn.name }) };
  const former = { number: formerContacts.length + 1, ...who, until: at };
  return {
    ...state,
    application: { ...application, patient: putRight(nowhere(application.patient), contact) },
    formerContacts: [...formerContacts, { ...former, address, ...(email !== undefined && { email }) }],
    onFileSince: { email: at, address: at },
  };
}

function nowhere(patient: ApplicationFacts['patient']): ApplicationFacts['patient'] {
  const {
    email: _email,
    address: _address,
    phone: _phone,
    secondPhone: _secondPhone,
    language: _language,
    preferredWay: _preferredWay,
    confidentialAddress: _confidentialAddress,
    ...person
  } = patient;
  return person;
}
