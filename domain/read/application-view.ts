import type { ApplicationFacts } from '../application/application.ts';
import type { CaseState } from '../case/state.ts';
import type { Actor } from '../people/actors.ts';

type Service = ApplicationFacts['services'][number];

/** The application as that actor reads it; whoever reviews gets what the review needs, and no way to reach anybody. */
export function applicationFor({ application }: CaseState, actor: Actor) {
  return reviews(actor) ? withoutContacts(application) : application;
}

/** The services of the issues, likewise. */
export function serviceFor(service: Service | undefined, actor: Actor): Service | undefined {
  return service !== undefined && reviews(actor) ? withoutContact(service) : service;
}

function reviews({ role }: Actor): boolean {
  return role === 'reviewer' || role === 'review-org';
}

function withoutContacts({ patient, filedBy, assistant, services, ...rest }: ApplicationFacts) {
  const {
    address: _address,
    phone: _phone,
    secondPhone: _second,
    email: _email,
    contactByEmail: _by,
    ...known
  } = patient;
  return {
    ...rest,
    patient: known,
    filedBy: withoutReach(filedBy),
    ...(assistant && { assistant: withoutReach(assistant) }),
    services: services.map(withoutContact),
  };
}

function withoutReach<T extends { phone?: string | undefined; email?: string | undefined }>(somebody: T) {
  const { phone: _phone, email: _email, ...known } = somebody;
  return known;
}

function withoutContact({ providerContact: _contact, ...service }: Service): Service {
  return service;
}
