import { forCounsel, notRead, practice } from '../law/grounds.ts';
import * as z from 'zod';
import { Assistant, Contact, ProviderContact, Release, UrgencyCertification } from '../application/application.ts';
import { PatientFields, TreatingDoctorCertification } from '../application/application.ts';
import { Caller } from '../case/caller.ts';
import { ContactOf } from '../case/contact-data.ts';
import { CareStops, hasMediCal, HearingStatus } from '../case/state-hearing.ts';
import { openStages } from '../case/stage-names.ts';
import { LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';
import { command } from './command.ts';
import { caseworkers, documentIds, note, reason } from './fields.ts';
import { say } from '../words/refusals/said.ts';
import { message } from '../words/refusals/said.ts';

const caller = Caller.describe('Who asked for it, and how you made sure of that. For the record: no party reads it.');

export const contactCommands = {
  'reissue-access-code': command({
    title: 'Make a new access code',
    says: 'Makes a new access code and sends it; the old one, and every session that was opened with it, ends at once.',
    grounds: practice(),
    payload: z.strictObject({
      reason,
      /** By post to the address on file, unless said otherwise; by email only where that has been on file for 14 days. */
      by: z.optional(z.enum(['post', 'email'])),
      caller,
    }),
    example: {
      reason: 'She has lost the paper on which she wrote the code down.',
      by: 'post',
      caller: {
        who: 'Maria Lopez, by telephone',
        checked: 'Knew her birth date, her member number and the day on which she applied.',
      },
    },
    roles: ['analyst', 'supervisor'],
    stages: [...openStages, 'closed'],
    whileClosing: true,
    undoneBy: { nothing: 'The old code does not come back. Another new one can be made.' },
  }),
  'correct-contact': command({
    title: 'Correct how somebody is reached',
    says:
      'Puts right where the applicant, who filed, or who helps is reached. Who was reached elsewhere is told there; letters that wait ' +
      'for the post go by email where they can.',
    grounds: forCounsel('DMHC practice', 'whom a change of address is told, and how a confidential one is kept'),
    payload: Contact.extend({
      /** Whose it is; of who filed and who helps there are an email address and a telephone number. */
      of: z.optional(ContactOf),
      caller: z.optional(caller),
      reason: z.optional(reason),
      /**
       * By a supervisor, of a confidential address: why the old address and email are not told. Without it they are, of every change.
       */
      quietly: z.optional(reason),
    }).strict(),
    example: { email: 'maria.lopez@example.org' },
    furtherExamples: {
      'correct-contact-by-phone': {
        summary: 'A son who helps has a new telephone',
        value: {
          type: 'correct-contact',
          of: 'filer',
          phone: '559-555-0188',
          caller: { who: 'The son who filed', checked: 'Called back at the number on file, and knew the case number.' },
        },
      },
      'correct-contact-confidential': {
        summary: 'A woman who has moved to a shelter',
        value: {
          type: 'correct-contact',
          address: { street: 'PO Box 1199', city: 'Fresno', state: 'CA', zip: '93714' },
          confidentialAddress: true,
          caller: { who: 'She herself, with her counsellor', checked: 'Came in, with her driver’s licence.' },
        },
      },
    },
    roles: ['analyst', 'supervisor'],
    stages: [...openStages, 'closed'],
    whileClosing: true,
    undoneBy: ['correct-contact'],
  }),
  'correct-patient': command({
    title: 'Correct who the patient is',
    says:
      'Puts right the name, birth date or member number. While the case is screened it is classified afresh; later somebody looks at what ' +
      'the correction may change.',
    grounds: practice(),
    payload: z.strictObject({
      ...PatientFields.pick({ firstName: true, middleInitial: true, lastName: true, dateOfBirth: true }).partial()
        .shape,
      memberId: z.optional(text(60)),
      reason,
    }),
    example: { lastName: 'Lopez', reason: 'Typed wrongly from the paper form.' },
    needsColleagues: true,
    roles: ['analyst', 'supervisor'],
    stages: openStages,
    undoneBy: ['correct-patient'],
  }),
  'correct-provider': command({
    title: 'Correct who the provider is',
    says: 'Puts right the name, hospital or contact of a provider; their letters that wait for the post go by email where they can.',
    grounds: practice(),
    payload: z.strictObject({
      /** A service of theirs, from 1: it is put right in all of their services. */
      issue: z.int({ error: message('service-number') }).min(1),
      name: z.optional(text(200)),
      /** Of that service alone. */
      facility: z.optional(text(200)),
      contact: z.optional(ProviderContact),
      reason,
    }),
    example: { issue: 1, contact: { fax: '559-555-0199' }, reason: 'The clinic has moved.' },
    needsColleagues: true,
    roles: ['analyst', 'nurse', 'supervisor'],
    stages: openStages,
    undoneBy: ['correct-provider'],
  }),
  'record-state-hearing': command({
    title: 'Record what is known of a State Hearing',
    says:
      'Records the date on the plan’s notice, the day on which care stops, or that a State Hearing was asked for or held. The days to ask for ' +
      'it are counted again, and the member hears of them. One that was held is for a person to compare with the case.',
    grounds: notRead('State Hearing rules', 'a page of the Department of Social Services and the handbook of a plan'),
    payload: z.strictObject({
      /** The date on the notice of the decision on the appeal; of fee-for-service on the notice that says no. */
      noticeOn: z.optional(LocalDate),
      stops: z.optional(CareStops),
      status: z.optional(HearingStatus),
      /** When it was asked for, or held. */
      on: z.optional(LocalDate),
      reason: z.optional(reason),
    }),
    example: { noticeOn: '2026-11-20', stops: { issue: 1, on: '2026-12-10' }, reason: 'The notice came with the fax.' },
    roles: caseworkers,
    stages: openStages,
    when: { holds: hasMediCal, otherwise: 'A State Hearing is a way for members with Medi-Cal.' },
    undoneBy: ['record-state-hearing'],
  }),
  'record-authorization': command({
    title: 'Record an authorization',
    says:
      'Records that the patient lets somebody act for them, a new signature that releases records, a provider’s certification that it ' +
      'cannot wait, or the treating doctor’s of an experimental treatment; or that the patient takes back what let somebody act for them. The ' +
      'applicant gives the signature, or takes that back.',
    grounds: notRead('H&S 1374.30(e); form DMHC 20-160', 'Ins. Code 10169(e), parallel text; the form was not found'),
    payload: z.strictObject({
      assistant: z.optional(Assistant.extend({ authorizedOn: LocalDate })),
      /** The day on which the patient took back what let a helper act for them; it ends at once. */
      assistantEndedOn: z.optional(LocalDate),
      release: z.optional(Release),
      certification: z.optional(UrgencyCertification),
      treatingDoctor: z.optional(
        TreatingDoctorCertification.extend({
          /** The service that it is about. */
          issue: z.int({ error: message('service-number') }).min(1),
        }),
      ),
      /** The papers that show it. */
      documentIds,
      note,
    }),
    example: {
      release: { signedBy: 'Rosalba Quintero', signedOn: '2026-11-24' },
      note: 'The signed form came by fax.',
    },
    furtherExamples: {
      'record-authorization-ended': {
        summary: 'A member who no longer wants her nephew to act for her',
        value: { type: 'record-authorization', assistantEndedOn: '2026-11-24', note: 'She wrote to us.' },
      },
    },
    needsColleagues: true,
    roles: ['applicant', ...caseworkers],
    stages: [...openStages, 'closed'],
    when: {
      holds: ({ stage, application }) => stage !== 'closed' || application.assistant !== undefined,
      otherwise: say('closed-without-assistant'),
    },
    undoneBy: ['record-authorization'],
  }),
  'confirm-correction': command({
    title: 'Say that the correction was looked at',
    says: 'Says that you have looked at what the corrections of the patient or provider may change, and have done what follows from it.',
    grounds: practice(),
    payload: z.strictObject({ note }),
    example: { note: 'Same member by the plan’s own list; no other case; the reviewers do not know the name.' },
    roles: caseworkers,
    stages: openStages,
    when: {
      holds: ({ corrections = [] }) => corrections.length > 0,
      otherwise: 'No correction waits for somebody to look at it.',
    },
    whileClosing: true,
    undoneBy: { nothing: 'It was looked at. What follows from it has commands of its own.' },
  }),
};
