import { Contact } from '../application/application.ts';
import { emailOf, isConfidential } from '../case/contact.ts';
import type { ContactOf } from '../case/contact-data.ts';
import { isToApplicant } from '../case/notice.ts';
import type { CaseState } from '../case/state.ts';
import type { Payload } from '../commands/commands.ts';
import { type ChangedField, contactChanged } from '../letters/contact-changed.ts';
import { endingOf } from '../letters/holding.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { languageFor } from '../words/language.ts';
import { askForInterpreter } from './interpreter.ts';
import { applicant, queueNotice } from './queue-notice.ts';
import { type Refusal, unacceptable } from './refusal.ts';
import { sendWhatWaits } from './send-again.ts';

export const contactDeciders = deciders({ 'correct-contact': correctContact });

type Field = keyof Contact;
const fields = Object.keys(Contact.shape) as Field[];

/** Of those who filed or help, the form has no more. */
const ofHelpers: readonly Field[] = ['email', 'phone'];

/** Somebody is reached elsewhere: the old address and email are told, and what waits for the post is mailed where it can be now. */
function correctContact(draft: Draft, payload: Payload<'correct-contact'>): Refusal | undefined {
  const { of = 'patient', caller, reason, quietly } = payload;
  const given = fields.filter(field => payload[field] !== undefined);
  if (given.length === 0) return unacceptable('email', 'or another way to reach the applicant is needed');
  const refusal = notOfTheirs(draft.state(), of, given) ?? notQuietly(draft, payload);
  if (refusal !== undefined) return refusal;
  const before = draft.state();
  const on = contactOf(before, of);
  const changed = given.filter(field => !isSame(on[field], payload[field]));
  if (changed.length > 0) {
    const contact = pick(payload, changed);
    draft.record('contact-corrected', { contact, was: pick(on, changed), of, caller, reason, quietly });
    if (quietly === undefined) tellOld(draft, before, of, changed);
    if (changed.includes('language')) askForInterpreter(draft, languageFor(before.application.patient.language));
  }
  sendToApplicant(draft, payload);
  return undefined;
}

function notOfTheirs(state: CaseState, of: ContactOf, given: readonly Field[]): Refusal | undefined {
  if (of === 'patient') return undefined;
  if (of === 'assistant' && state.application.assistant === undefined) {
    return unacceptable('of', 'is nobody in this case: the application names no assistant');
  }
  const strange = given.find(field => !ofHelpers.includes(field));
  return strange === undefined ? undefined : unacceptable(strange, 'is kept of the patient alone');
}

/** To where the member fled from nobody writes; that somebody else asks for this in their name is for a supervisor to weigh. */
function notQuietly(
  draft: Draft,
  { quietly, confidentialAddress, caller }: Payload<'correct-contact'>,
): Refusal | undefined {
  if (quietly === undefined) return undefined;
  if (draft.by.role !== 'supervisor') return unacceptable('quietly', 'is for a supervisor to say');
  if (!(confidentialAddress ?? isConfidential(draft.state()))) {
    return unacceptable('quietly', 'is only for a case whose address is confidential');
  }
  return caller === undefined
    ? unacceptable('caller', 'is needed: who asked, and how that was made sure of')
    : undefined;
}

/** Null, and nothing, are the same: it is not on file. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

function contactOf({ application }: CaseState, of: ContactOf): Partial<Contact> {
  if (of === 'patient') return application.patient;
  const { email, phone } = (of === 'filer' ? application.filedBy : application.assistant) ?? {};
  return { email, phone };
}

function pick(from: Partial<Contact>, some: readonly Field[]): Contact {
  return Contact.parse(Object.fromEntries(some.map(field => [field, from[field]])));
}

const inLetters: Readonly<Record<Field, ChangedField>> = {
  email: 'email',
  contactByEmail: 'way',
  address: 'address',
  phone: 'phone',
  secondPhone: 'phone',
  language: 'language',
  preferredWay: 'way',
  confidentialAddress: 'secrecy',
};

/** By email and by post, at what was on file before: also of a change that concerns neither. */
function tellOld(draft: Draft, before: CaseState, of: ContactOf, changed: readonly Field[]): void {
  if (endingOf(before) === 'died') return;
  const former = draft.state().formerContacts?.at(-1);
  if (former === undefined) return;
  const facts = { changed: [...new Set(changed.map(field => inLetters[field]))] };
  const { number } = former;
  if (of !== 'patient') {
    const helper = { party: 'representative', former: number } as const;
    if (former.email !== undefined) queueNotice(draft, contactChanged, helper, { ...facts, by: 'email' });
  }
  const to = of === 'patient' ? { ...applicant, former: number } : applicant;
  const about = { ...facts, ...(of !== 'patient' && { ofHelper: true }) };
  if (emailOf(before) !== undefined) queueNotice(draft, contactChanged, to, { ...about, by: 'email' });
  queueNotice(draft, contactChanged, to, { ...about, by: 'post' });
}

/** What waits for the post, and still holds, is mailed where there is an address now. */
function sendToApplicant(draft: Draft, { email, contactByEmail, preferredWay }: Payload<'correct-contact'>): void {
  const isMailed = typeof email === 'string' || contactByEmail === true || preferredWay === 'email';
  if (!isMailed || emailOf(draft.state()) === undefined) return;
  sendWhatWaits(draft, ({ to }) => isToApplicant(to));
}
