import { caseIn, clock, notice, reviewOnly } from './sample-case.ts';
import { type SampleLetter, wednesday } from './sample-letter.ts';

const accessCode = '7KM2-9PXC-4TRW';
const acknowledged = { channel: 'mail' as const, clocks: [clock('D2', '2026-11-24T10:00-08:00')] };
const reissued = { access: { generation: 2, since: clock('D2', '2026-11-24T10:00-08:00').derivation.startedAt } };
const confidential = caseIn('gathering-records', { issues: reviewOnly });

/** How the member gets into the case, and that somebody is reached elsewhere. */
export const contactSamples: SampleLetter[] = [
  {
    notice: { ...notice('acknowledgement', 'applicant'), status: 'to-post' },
    what: 'on paper, to who filed on paper',
    state: caseIn('screening', acknowledged),
    at: wednesday,
    code: { accessCode, onPaper: true },
    says: ['Your access code: 7KM2-9PXC-4TRW', 'You need your case number and your access code'],
    never: ['call us. We send you'],
  },
  {
    notice: notice('access-code', 'applicant', { generation: 2, by: 'email', after: 0 }),
    what: 'by email, without the case number',
    state: caseIn('screening', reissued),
    at: wednesday,
    code: { accessCode, onPaper: false },
    says: ['Access code: 7KM2-9PXC-4TRW', 'The old one does not work any more', 'does not have your case number'],
    never: ['K7MH-4P9N'],
  },
  {
    notice: notice('access-code', 'applicant', { generation: 1, by: 'post', after: 0 }),
    what: 'by post, the first',
    state: caseIn('screening', acknowledged),
    at: wednesday,
    code: { accessCode, onPaper: true },
    says: ['Case number: K7MH-4P9N', 'Access code: 7KM2-9PXC-4TRW'],
    never: ['The old one'],
  },
  {
    notice: notice('contact-changed', 'applicant', { changed: ['email', 'address'], by: 'post' }),
    what: 'to where they were reached before',
    state: caseIn('screening'),
    at: wednesday,
    says: ['the email address', 'the mailing address', 'If you did not ask for it, call us at once: 1-888-466-2219'],
    never: ['the phone number'],
  },
  {
    notice: notice('contact-changed', 'applicant', { changed: ['phone'], by: 'post', ofHelper: true }),
    what: 'of who helps',
    state: caseIn('screening'),
    at: wednesday,
    says: ['for the person who helps you', 'the phone number'],
  },
  {
    notice: notice('contact-changed', 'representative', { changed: ['email'], by: 'email' }),
    what: 'to where who helps was reached before',
    state: caseIn('screening'),
    at: wednesday,
    says: ['We were asked to change this', 'the email address'],
    never: ['helps you'],
  },
  {
    notice: notice('records-request', 'plan'),
    what: 'of a member whose address is confidential',
    state: {
      ...confidential,
      application: {
        ...confidential.application,
        patient: { ...confidential.application.patient, confidentialAddress: true },
      },
    },
    at: wednesday,
    says: ['The member’s address is confidential', 'Send whatever is for the member to us'],
  },
];
