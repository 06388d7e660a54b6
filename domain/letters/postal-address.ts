import type { ApplicationFacts } from '../application/application.ts';
import { patientName } from '../application/patient-name.ts';
import { authorizedAssistant } from '../case/assistant.ts';
import { formerContact, isConfidential } from '../case/contact.ts';
import type { Notice } from '../case/notice.ts';
import { providerOf } from '../case/providers.ts';
import type { CaseState } from '../case/state.ts';

/** Where a letter goes on paper, its reader's name first: null where the directory, or nobody, knows that. */
export function postalAddress({ to }: Notice, state: CaseState): string[] | null {
  const { patient, filedBy } = state.application;
  if (to.party === 'applicant') {
    return to.former === undefined
      ? linesOf(applicantOf(state), patient.address)
      : linesOf(formerOf(state, to.former), formerContact(state, to.former)?.address);
  }
  // Who acts for a child lives where the child does, as far as the form says.
  if (
    to.party === 'representative' &&
    to.former === undefined &&
    hasCustody(filedBy.role) &&
    filedBy.name !== undefined
  ) {
    return isConfidential(state) ? null : linesOf(filedBy.name, patient.address);
  }
  if (to.party === 'assistant') {
    const assistant = authorizedAssistant(state.application);
    return linesOf(assistant?.name, assistant?.address);
  }
  if (to.party !== 'provider') return null;
  const provider = providerOf(state.application, to);
  return linesOf(provider?.name, provider?.address);
}

/** Whoever is the applicant now, by name. */
function applicantOf(state: CaseState): string {
  return state.standIn?.name ?? patientOrEstate(state);
}

function formerOf(state: CaseState, former: number): string {
  return formerContact(state, former)?.name ?? patientOrEstate(state);
}

/** Nothing is addressed to the dead. */
function patientOrEstate({ application, death }: CaseState): string {
  const name = patientName(application.patient);
  return death === undefined ? name : `The estate of ${name}`;
}

function hasCustody(role: ApplicationFacts['filedBy']['role']): boolean {
  return role === 'parent' || role === 'guardian';
}

function linesOf(
  name: string | undefined,
  address: ApplicationFacts['patient']['address'] | undefined,
): string[] | null {
  if (address === undefined) return null;
  const { street, city, state, zip, country } = address;
  const region = [state, zip].filter(part => part !== undefined).join(' ');
  const place = region === '' ? city : `${city}, ${region}`;
  return [name, street, place, country].filter(line => line !== undefined);
}
