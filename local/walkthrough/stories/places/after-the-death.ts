import { analyses, bounces, gives, inTurn, posts, uploads, withProof } from '../../steps.ts';
import type { Step } from '../../story.ts';

const son = ['tomas.vale@example.org'];

/**
 * H1: 60 days from Tuesday 25 January, over a leap day, are Saturday 25 March. C2 begins with the call, not with the mail that came back:
 * five business days from Monday 7 February are Monday the 14th. C3: 30 days from that Monday are Wednesday 15 March.
 */
export const afterTheDeath: readonly Step[] = [
  {
    at: '2028-01-25 10:00',
    who: 'Her son',
    does: 'calls: she died on Sunday. The case waits for whoever steps in, and the review goes on',
    act: inTurn(
      gives('analyst', 'record-death', { diedOn: '2028-01-23', channel: 'phone', note: 'Her son called.' }),
      posts('after-death'),
    ),
    then: {
      stage: 'reviewing',
      clocks: { H1: 'running, due 2028-03-25', V1: 'running, due 2028-02-17', N1: 'met, due 2028-01-26' },
      mails: [],
      work: { 'help-center': ['await-successor, due 2028-03-25'], post: [] },
    },
  },
  {
    at: '2028-01-28 10:00',
    who: 'Her son',
    does: 'has sent his declaration, which came with yesterday’s post: he is the applicant, with a code of his own',
    act: inTurn(
      gives('analyst', 'substitute-applicant', {
        name: 'Tomas Vale',
        relationship: 'son',
        by: 'successor-in-interest',
        contact: {
          address: { street: '9 Orchard Road', city: 'Stockton', state: 'CA', zip: '95203' },
          phone: '209-555-0171',
          email: 'tomas.vale@example.org',
          contactByEmail: true,
        },
        channel: 'mail',
        receivedOn: '2028-01-27',
        note: 'His declaration of 2028-01-25, signed and dated.',
      }),
      posts('access-code'),
      posts('contact-changed'),
    ),
    then: {
      clocks: { H1: 'met, due 2028-03-25', N1: 'met, due 2028-01-31' },
      mails: ['applicant-changed to applicant', 'applicant-changed to plan'],
      reaches: { 'applicant-changed to applicant': son },
      work: { 'help-center': [], post: [] },
      member: { who: 'Independent doctors', by: 'Thursday, February 17, 2028' },
    },
  },
  {
    at: '2028-02-04 10:00',
    who: 'The reviewer',
    does: 'finds that the care was medically necessary',
    act: analyses('reviewer 1', {
      finding: 'overturned',
      rationale: 'She could follow three hours of therapy a day, and gained by it.',
    }),
    then: {
      stage: 'adopting',
      clocks: { V1: 'met, due 2028-02-17', A1: 'running, due 2028-02-07' },
      mails: ['deadline-reminder to reviewer', 'adoption-request to director'],
    },
  },
  {
    at: '2028-02-07 10:00',
    who: 'The director',
    does: 'adopts the determination; the son has it, and what went to the plan comes back: its time has not begun',
    act: inTurn(bounces('imr@aetna.plans.example'), gives('director', 'adopt-determination')),
    then: {
      stage: 'authorizing',
      clocks: { A1: 'met, due 2028-02-07', A2: 'running, due 2028-02-08', C2: 'stopped, due 2028-02-14' },
      mails: [
        'decision to applicant',
        'decision-provider to provider',
        'decision-plan to plan',
        'authorization-demand to plan',
      ],
      reaches: { 'decision to applicant': son },
      says: { 'decision-plan to plan': 'reimburse the person named in the portal' },
      work: {
        'help-center': ['telephone-plan:decision-plan, due 2028-02-07 10:00'],
        post: ['post-notice:decision-plan, due 2028-02-08', 'post-notice:authorization-demand, due 2028-02-08'],
      },
    },
  },
  {
    at: '2028-02-07 15:00',
    who: 'An analyst of the Help Center',
    does: 'reads the decision to the plan by telephone, from when its time counts, and posts the letters',
    act: inTurn(
      gives('analyst', 'acknowledge-receipt', { how: 'call', note: 'Read to the coordinator, who took it down.' }),
      posts('decision-plan'),
      posts('authorization-demand'),
      bounces(),
    ),
    then: {
      stage: 'authorizing',
      clocks: { A2: 'met, due 2028-02-08', C2: 'running, due 2028-02-14', N1: 'met, due 2028-02-08' },
      mails: [],
      work: { 'help-center': [], post: [], plan: ['report-authorization, due 2028-02-14'] },
      member: { who: 'Your health plan', by: 'Monday, February 14, 2028' },
    },
  },
  {
    at: '2028-02-14 10:00',
    who: 'The plan',
    does: 'pays him, and proves it; he is asked whether the money came',
    act: inTurn(
      uploads('plan', 'proof-of-authorization', 'Transfer of 4,860 dollars.pdf'),
      gives('plan', 'report-authorization', withProof('paid', '2028-02-14')),
      gives('analyst', 'accept-authorization'),
    ),
    then: {
      stage: 'confirming-care',
      clocks: { C2: 'met, due 2028-02-14', C3: 'running, due 2028-03-15', C4: 'met, due 2028-02-16' },
      mails: ['deadline-reminder to plan', 'care-question to applicant'],
      reaches: { 'care-question to applicant': son },
      violations: [],
      member: { who: 'You', by: 'Wednesday, March 15, 2028' },
    },
  },
  {
    at: '2028-02-16 10:00',
    who: 'The son',
    does: 'signs in with his code and says that the money is there; the case is closed',
    act: gives('applicant', 'confirm-care'),
    then: {
      stage: 'closed',
      outcome: 'overturned',
      mails: ['closure to applicant', 'closure to plan', 'closure to provider', 'assignment-ended to reviewer'],
      reaches: { 'closure to applicant': son },
      work: { 'help-center': [], post: [], supervisor: [], plan: [] },
    },
  },
];
