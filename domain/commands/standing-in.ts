import { forCounsel, notRead, practice } from '../law/grounds.ts';
import * as z from 'zod';
import { Contact } from '../application/application.ts';
import { Caller } from '../case/caller.ts';
import { openStages } from '../case/stage-names.ts';
import { ActsBy } from '../case/standing-in.ts';
import { typedInFields } from '../case/typed-in.ts';
import { LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';
import { command } from './command.ts';
import { caseworkers, documentIds, note, reason, seniors } from './fields.ts';

const reachedAt = Contact.required({ contactByEmail: true });

/** How and when the word of it came; why it is recorded so late is needed where that is more than a week back. */
const cameIn = { ...typedInFields, reason: z.optional(reason) };

export const standingInCommands = {
  'record-death': command({
    title: 'Record that the member has died',
    says:
      'Ends codes and authorizations. Where a service that was already given is in dispute, the case waits 60 days for somebody to step ' +
      'in; otherwise it is closed.',
    grounds: practice(),
    payload: z.strictObject({
      /** If it is known. */
      diedOn: z.optional(LocalDate),
      note,
      ...cameIn,
    }),
    example: { diedOn: '2026-11-21', note: 'Her son called and told us.' },
    roles: ['analyst', ...seniors],
    stages: openStages,
    when: { holds: ({ death }) => death === undefined, otherwise: 'The death is on record already.' },
    undoneBy: { by: 'take-back-death', butNot: 'A case that it closed is opened again by reopen-case.' },
  }),
  'take-back-death': command({
    title: 'Take back that the member has died',
    says: 'The member lives: letters go to them again, and a new access code comes by post.',
    grounds: practice(),
    payload: z.strictObject({ reason }),
    example: { reason: 'It was her sister, who has the same family name.' },
    roles: ['analyst', ...seniors],
    stages: openStages,
    when: { holds: ({ death }) => death !== undefined, otherwise: 'No death is on record in this case.' },
    undoneBy: ['record-death'],
  }),
  'substitute-applicant': command({
    title: 'Put somebody in the applicant’s place',
    says:
      'From now on that person is the applicant: letters go to them, they get a code by post, and every code and session of before ends. ' +
      'The former address is told.',
    grounds: forCounsel('Code Civ. Proc. 377.20', 'who takes the place of a member who died, and how it is shown'),
    payload: z.strictObject({
      name: text(200),
      relationship: z.optional(text(100)),
      /**
       * Of somebody who has died: `personal-representative`, or `successor-in-interest` by declaration. Of a living patient: `parent`,
       * `guardian`, `conservator`, or `patient` where they act for themselves again.
       */
      by: ActsBy,
      /** Where they are reached: at least one way. */
      contact: reachedAt,
      caller: z.optional(Caller),
      /** What shows it: letters of the court, the declaration. This, or a note, is needed. */
      documentIds,
      note,
      ...cameIn,
    }),
    example: {
      name: 'Tomas Quintero',
      relationship: 'brother',
      by: 'conservator',
      contact: {
        address: { street: '77 Olive Avenue', city: 'Fresno', state: 'CA', zip: '93728' },
        phone: '559-555-0166',
        contactByEmail: false,
      },
      note: 'He showed the letters of conservatorship of May 2026.',
    },
    needsColleagues: true,
    roles: ['analyst', ...seniors],
    stages: openStages,
    undoneBy: ['substitute-applicant'],
  }),
  'confirm-coming-of-age': command({
    title: 'Say that the young adult was seen to',
    says: 'Says that you have seen to it that the young adult, who is the applicant now, knows of the case.',
    grounds: notRead('Family Code 6500', 'Family Code 6500, from memory'),
    payload: z.strictObject({ note }),
    example: { note: 'Called him: he has the letter, and his mother helps him with a form that both have signed.' },
    roles: caseworkers,
    stages: openStages,
    when: {
      holds: ({ comingOfAge }) => comingOfAge?.seeBy !== undefined,
      otherwise: 'Nobody in this case has come of age and waits to be seen to.',
    },
    whileClosing: true,
    undoneBy: { nothing: 'It was seen to. Who else acts for the young adult is said by substitute-applicant.' },
  }),
};
