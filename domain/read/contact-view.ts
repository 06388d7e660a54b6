import type { ApplicationFacts } from '../application/application.ts';
import { isConfidential } from '../case/contact.ts';
import type { CaseState } from '../case/state.ts';
import { toOthers } from '../letters/en/frame.ts';
import { type Actor, isHelpCenter } from '../people/actors.ts';

type Service = ApplicationFacts['services'][number];

/** Who learns from us how the parties are reached: the Help Center, the applicant, and an auditor where nothing is confidential. */
export function mayReadContact(actor: Actor, state: CaseState): boolean {
  if (isHelpCenter(actor) || actor.role === 'applicant') return true;
  return actor.role === 'auditor' && !isConfidential(state);
}

/** The application as that actor may read it: plans and reviewers get no contact data from us. */
export function applicationFor(state: CaseState, actor: Actor) {
  const { application } = state;
  return mayReadContact(actor, state) ? application : withoutContact(application);
}

export function serviceFor(state: CaseState, actor: Actor, issue: number): Service | undefined {
  const service = state.application.services[issue - 1];
  return service === undefined || mayReadContact(actor, state) ? service : withoutProviderContact(service);
}

/** Who they are and what it is about, without where they are. */
function withoutContact(application: ApplicationFacts) {
  const { patient, filedBy, assistant, services } = application;
  const { firstName, middleInitial, lastName, dateOfBirth, gender } = patient;
  const { role, name, relationship } = filedBy;
  return {
    ...application,
    patient: { firstName, middleInitial, lastName, dateOfBirth, gender },
    filedBy: { role, name, relationship },
    ...(assistant && {
      assistant: {
        name: assistant.name,
        relationship: assistant.relationship,
        authorizedOn: assistant.authorizedOn,
      },
    }),
    services: services.map(withoutProviderContact),
  };
}

function withoutProviderContact({ providerContact: _contact, ...service }: Service): Service {
  return service;
}

/** By these names events keep how somebody is reached. */
const contactFields: ReadonlySet<string> = new Set([
  'address',
  'email',
  'phone',
  'secondPhone',
  'fax',
  'language',
  'preferredWay',
  'contactByEmail',
  'providerContact',
  'contact',
  'caller',
]);

/** What an event carries, without any contact data in it. */
export function dataWithoutContact(data: object): Record<string, unknown> {
  const kept = Object.entries(data).filter(([field]) => !contactFields.has(field));
  return Object.fromEntries(kept.map(([field, value]) => [field, withoutContactIn(value)]));
}

function withoutContactIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutContactIn);
  return typeof value === 'object' && value !== null ? dataWithoutContact(value) : value;
}

/** What whoever has to do with a confidential address must know before they write, speak or pass a paper on. */
export function warningsFor(state: CaseState, actor: Actor): string[] {
  if (!isConfidential(state)) return [];
  if (actor.role === 'plan') return [toOthers.throughUs];
  return isHelpCenter(actor) ? [toStaff] : [];
}

const toStaff =
  'The address is confidential. Tell it to nobody, whoever asks. Look through every paper for it before you pass it on to the plan or the ' +
  'reviewers: they cannot open one before you have. What the plan wants to say to the member goes through us.';
