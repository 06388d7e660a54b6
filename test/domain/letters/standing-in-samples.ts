import { pacific } from '../time/pacific.ts';
import { caseIn, clock, notice, reviewOnly } from './sample-case.ts';
import { bothWon, type SampleLetter, wednesday } from './sample-letter.ts';

const at = pacific(wednesday);
export const waiting = caseIn('gathering-records', {
  issues: reviewOnly,
  death: { at, waits: true },
  clocks: [clock('H1', wednesday)],
});
export const steppedIn = caseIn('gathering-records', {
  issues: reviewOnly,
  death: { at, waits: true },
  standIn: { name: 'Barnaby Thistlewood', by: 'successor-in-interest', at, inPlaceOf: {} },
});
export const adult = caseIn('gathering-records', { issues: reviewOnly, comingOfAge: { at } });

/** Where the applicant is no longer who it was. */
export const standingInSamples: SampleLetter[] = [
  {
    notice: notice('after-death', 'applicant'),
    what: 'to the estate, with the day and who can step in',
    noSignIn: true,
    state: waiting,
    at: wednesday,
    says: ['To the estate of the member:', 'a declaration that says so', 'by the end of Sunday, January 24, 2027'],
    never: ['Dear member', 'Zenobia', 'access code'],
  },
  {
    notice: notice('after-death', 'representative'),
    what: 'to who filed and may act',
    state: waiting,
    at: wednesday,
    says: ['has died. We are sorry for your loss', 'care that was already given'],
  },
  {
    notice: notice('applicant-changed', 'applicant', { by: 'successor-in-interest' }),
    what: 'to who steps in',
    state: steppedIn,
    at: wednesday,
    says: ['the case is in your hands', 'an access code of your own by post'],
    never: ['Dear member', 'Barnaby'],
  },
  {
    notice: notice('applicant-changed', 'applicant', { by: 'patient' }),
    what: 'to a patient who acts for themselves again',
    state: caseIn('gathering-records', { issues: reviewOnly }),
    at: wednesday,
    says: ['you act for yourself'],
  },
  {
    notice: notice('applicant-changed', 'plan', { by: 'successor-in-interest' }),
    what: 'that somebody else acts',
    state: steppedIn,
    at: wednesday,
    says: ['somebody else acts in this case', 'is not changed by this', 'Who it is stands in the portal'],
    never: ['Barnaby'],
  },
  {
    notice: notice('applicant-changed', 'plan', { by: 'patient' }),
    what: 'that the member acts again',
    state: caseIn('gathering-records', { issues: reviewOnly }),
    at: wednesday,
    says: ['the member acts for themselves'],
  },
  ...(
    [
      [undefined, 'reimburse the estate of the member by the end of'],
      [
        steppedIn.standIn,
        'reimburse the person named in the portal, who has taken the place of the member, by the end of',
      ],
    ] as const
  ).map(([standIn, says]) => ({
    notice: notice('decision-plan', 'plan', { result: 'overturned' }),
    what: `to ${standIn === undefined ? 'the estate' : 'who stepped in'}`,
    state: caseIn('authorizing', { ...bothWon, death: waiting.death, standIn }),
    at: wednesday,
    says: [says],
    never: ['reimburse the member', 'Barnaby'],
  })),
  {
    notice: {
      ...notice('contact-changed', 'applicant', { changed: ['applicant', 'access-code'], by: 'post' }),
      to: { party: 'applicant', former: 1 },
    },
    what: 'to where the member lived who has died',
    noSignIn: true,
    state: { ...steppedIn, formerContacts: [{ number: 1, of: 'patient', until: at }] },
    at: wednesday,
    says: ['To the estate of the member:', 'who acts for the member in the case'],
    never: ['Dear member'],
  },
  {
    notice: notice('decision-provider', 'provider', { result: 'overturned' }),
    what: 'of a patient who has died',
    noSignIn: true,
    state: caseIn('authorizing', { ...bothWon, death: waiting.death }),
    at: wednesday,
    says: ['It overturns the plan’s decision'],
    never: ['Your patient can read'],
  },
  {
    notice: notice('came-of-age', 'applicant'),
    what: 'to the young adult',
    state: adult,
    at: wednesday,
    says: ['this is your own case', 'The case goes on', 'form DMHC 20-160'],
  },
  {
    notice: notice('came-of-age', 'representative'),
    what: 'to the parent who filed',
    state: adult,
    at: wednesday,
    says: ['is 18 now', 'You can still send us papers'],
    never: ['your own case'],
  },
  {
    notice: notice('translation', 'applicant'),
    what: 'of words that were in English',
    state: caseIn('screening'),
    at: wednesday,
    says: ['had a part in English', 'Sign in to read it.'],
  },
  {
    notice: notice('contact-changed', 'applicant', { changed: ['applicant', 'access-code'], by: 'post' }),
    what: 'that somebody else acts',
    state: caseIn('gathering-records', { issues: reviewOnly }),
    at: wednesday,
    says: ['who acts for the member in the case', 'the access code: there is a new one'],
  },
];
