import {
  analyses,
  deliversRecords,
  gives,
  inTurn,
  posts,
  timePasses,
  translates,
  typesIn,
  uploads,
  withProof,
} from '../steps.ts';
import type { Story } from '../story.ts';
import { noConflict } from './answers.ts';
import { doloresWhitfield } from './applicants.ts';

/**
 * Everything that goes to the member goes by post, and what she says comes by telephone.
 *
 * Friday's fax is typed in on Monday: D1 counts from Friday 1 October, so Wednesday the 6th, and D2 Friday the 8th. A letter of the post
 * queue is posted by the next business day (N1). C1: five business days from Thursday 21 October are Thursday the 28th; Monday 11 October
 * was no closed day. The authorization of 26 October was none: C1 goes on from its first start, and the days from the 29th on are held
 * against the plan, through the 11th of November, which is Veterans Day: penalty days are calendar days.
 */
export const story6: Story = {
  number: 6,
  title: 'on paper, in Spanish, without email, typed in late: the care does not come, and is found',
  begins: '2027-10-01 08:00',
  cases: [
    {
      title: 'A member whom only the post and the telephone reach',
      application: doloresWhitfield,
      steps: [
        {
          at: '2027-10-04 09:00',
          who: 'A clerk of the Help Center',
          does: 'types in Friday’s fax on Monday; the acknowledgement goes to the post',
          act: typesIn('story-6', 'fax', '2027-10-01'),
          then: {
            stage: 'screening',
            clocks: { D1: 'running, due 2027-10-06', D2: 'running, due 2027-10-08', N1: 'running, due 2027-10-05' },
            mails: [],
            work: { post: ['post-notice:acknowledgement, due 2027-10-05'] },
          },
        },
        {
          at: '2027-10-04 11:00',
          who: 'A clerk of the Help Center',
          does: 'prints it with the access code, and posts it',
          act: posts('acknowledgement'),
          then: {
            clocks: { D1: 'met, due 2027-10-06', N1: 'met, due 2027-10-05' },
            mails: [],
            work: { post: [] },
            member: { who: 'El Centro de Ayuda', by: 'viernes 8 de octubre de 2027' },
          },
        },
        {
          at: '2027-10-04 15:00',
          who: 'A nurse of the Help Center',
          does: 'puts into English what she wrote in Spanish, as a colleague has checked it',
          act: translates('Without the machine I cannot sleep. I am short of breath.'),
          then: { mails: [], work: { 'help-center': ['route-case, due 2027-10-08'] } },
        },
        {
          at: '2027-10-05 10:00',
          who: 'An analyst of the Help Center',
          does: 'routes the case to review, and the letter to the member is posted',
          act: inTurn(gives('analyst', 'route-case', { route: 'imr' }), posts('imr-approved')),
          then: {
            stage: 'gathering-records',
            clocks: { D2: 'met, due 2027-10-08', R1: 'running, due 2027-10-08' },
            mails: ['imr-approved-provider to provider', 'records-request to plan'],
            work: { post: [] },
          },
        },
        {
          at: '2027-10-07 10:00',
          who: 'The plan',
          does: 'delivers its records; a reviewer is invited and accepts',
          act: inTurn(deliversRecords('Pulmonary records.pdf'), gives('nurse', 'complete-documentation'), timePasses),
          then: {
            stage: 'assigning-reviewers',
            clocks: { R1: 'met, due 2027-10-08', V1: 'running, due 2027-11-06' },
            mails: ['deadline-reminder to plan', 'reviewer-invitation to reviewer'],
          },
        },
        {
          at: '2027-10-08 10:00',
          who: 'The reviewer',
          does: 'has no conflict of interest and accepts',
          act: gives('reviewer 1', 'accept-review', noConflict),
          then: { stage: 'reviewing', mails: ['review-opened to reviewer'] },
        },
        {
          at: '2027-10-12 10:00',
          who: 'The member',
          does: 'calls: the letter with the code is lost. A new code goes by post, and the old one is good for nothing',
          act: inTurn(
            gives('analyst', 'reissue-access-code', {
              reason: 'The letter with the code was thrown away.',
              caller: { who: 'The member, by telephone', checked: 'Knew her birth date, member number and address.' },
            }),
            posts('access-code'),
          ),
          then: { mails: [], work: { post: [] }, member: { who: 'Médicos independientes' } },
        },
        {
          at: '2027-10-20 10:00',
          who: 'The reviewer',
          does: 'finds the equipment medically necessary',
          act: analyses('reviewer 1', {
            finding: 'overturned',
            rationale: 'Oxygen at rest was below the level at which it is needed, twice.',
          }),
          then: { stage: 'adopting', mails: ['adoption-request to director'] },
        },
        {
          at: '2027-10-21 10:00',
          who: 'The director',
          does: 'adopts the determination, and the decision is posted to the member',
          act: inTurn(gives('director', 'adopt-determination'), posts('decision')),
          then: {
            stage: 'authorizing',
            clocks: { A2: 'met, due 2027-10-22', C1: 'running, due 2027-10-28' },
            mails: ['decision-plan to plan', 'decision-provider to provider', 'authorization-demand to plan'],
            work: { post: [] },
          },
        },
        {
          at: '2027-10-22 10:00',
          who: 'A nurse of the Help Center',
          does: 'has the reviewer’s reasons in Spanish; they follow by post',
          act: inTurn(
            translates('Dos veces, el oxígeno en reposo estaba por debajo del nivel en que hace falta.'),
            posts('translation'),
          ),
          then: { mails: [], work: { 'help-center': [], post: [] } },
        },
        {
          at: '2027-10-26 10:00',
          who: 'The plan',
          does: 'says that it has authorized it; the proof looks good, and the member is asked by post',
          act: inTurn(
            uploads('plan', 'proof-of-authorization', 'Authorization.pdf'),
            gives('plan', 'report-authorization', withProof('authorized', '2027-10-26')),
            gives('analyst', 'accept-authorization'),
            posts('care-question'),
          ),
          then: {
            stage: 'confirming-care',
            clocks: { C1: 'met, due 2027-10-28', C3: 'running, due 2027-11-25' },
            mails: [],
            member: { who: 'Usted', by: 'jueves 25 de noviembre de 2027' },
          },
        },
        {
          at: '2027-11-09 10:00',
          who: 'The member',
          does: 'calls: nothing has come, and the supplier knows of nothing',
          act: gives('analyst', 'report-no-care', { receivedOn: '2027-11-09', channel: 'phone' }),
          then: {
            stage: 'confirming-care',
            mails: ['care-missing to plan'],
            work: { plan: ['answer-no-care, due 2027-11-10'] },
          },
        },
        {
          at: '2027-11-10 10:00',
          who: 'A supervisor of the Help Center',
          does: 'calls the supplier: the authorization never went there. The plan’s time goes on from its first start',
          act: inTurn(
            gives('supervisor', 'reopen-authorization', {
              because: 'proof-false',
              reason: 'The supplier never got an authorization.',
              forMember: 'The supplier never got the approval. So your plan still owes you this.',
              forPlan: 'The supplier never got the authorization that the letter speaks of.',
            }),
            posts('care-pursued'),
          ),
          then: {
            stage: 'authorizing',
            clocks: { C1: 'missed, due 2027-10-28' },
            violations: ['C1'],
            penalty: { clock: 'C1', days: 12, atLeast: 60_000 },
            member: { who: 'Su plan de salud' },
          },
        },
        {
          at: '2027-11-12 09:00',
          who: 'A nurse of the Help Center',
          does: 'has the reason in Spanish; it follows by post',
          act: inTurn(
            translates('El proveedor nunca recibió la aprobación. Por eso su plan todavía le debe esto.'),
            posts('translation'),
          ),
          then: { mails: ['penalty-sum to plan'], work: { post: [] } },
        },
        {
          at: '2027-11-12 10:00',
          who: 'The plan',
          does: 'authorizes it, with the supplier’s own receipt',
          act: inTurn(
            uploads('plan', 'proof-of-authorization', 'Receipt of the supplier.pdf'),
            gives('plan', 'report-authorization', withProof('authorized', '2027-11-12')),
            gives('analyst', 'accept-authorization'),
            posts('care-question'),
          ),
          then: { stage: 'confirming-care', penalty: { clock: 'C1', days: 14, atLeast: 70_000 } },
        },
        {
          at: '2027-11-16 10:00',
          who: 'The member',
          does: 'calls: the machine stands beside the bed. The case is closed',
          act: inTurn(
            gives('analyst', 'confirm-care', { receivedOn: '2027-11-15', channel: 'phone' }),
            posts('closure'),
          ),
          then: { stage: 'closed', outcome: 'overturned', work: { post: [] } },
        },
      ],
      clocksAtEnd: {
        A1: 'met, due 2027-10-21',
        A2: 'met, due 2027-10-22',
        C1: 'missed, due 2027-10-28',
        C3: 'met, due 2027-12-12',
        C4: 'met, due 2027-11-16',
        C5: 'met, due 2027-11-10',
        D1: 'met, due 2027-10-06',
        D2: 'met, due 2027-10-08',
        D4: 'met, due 2027-10-08',
        E1: 'stopped, due 2028-09-30',
        F1: 'met, due 2028-02-29',
        N1: 'met, due 2027-11-17',
        R1: 'met, due 2027-10-08',
        V0: 'met, due 2027-10-11',
        V1: 'met, due 2027-11-06',
      },
    },
  ],
};
