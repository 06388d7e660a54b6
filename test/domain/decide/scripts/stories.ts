import { people } from '../../case/support/people.ts';
import {
  aComplaint,
  adopted,
  analysed,
  another,
  confirming,
  copied,
  experimental,
  filed,
  note,
  reason,
  reported,
  reviewing,
  split,
  undeemed,
  urgentReviewing,
  withdrawn,
  withoutRecords,
  complained,
  accepted,
} from '../cases.ts';
import { story, type Story } from '../script.ts';
import { application } from '../../eligibility/applications.ts';
import { play } from '../../case/support/play.ts';

const { analyst, applicant, attorney, plan } = people;

/** Whole cases, with all that the machines did on the way. */
export const stories: Story[] = [
  story('overturned, and the care came', () =>
    confirming({ services: [copied] })
      .until('2027-02-20T10:00-08:00')
      .give(applicant, 'confirm-care', {}),
  ),
  story('an urgent panel upholds', () => adopted(analysed(urgentReviewing({ services: [experimental] }), 'upheld'))),
  story('a silent plan', () =>
    reported(
      adopted(
        analysed(accepted(withoutRecords(filed().give(analyst, 'route-case', {}).until('2027-02-08T09:00-08:00')))),
      ).until('2027-02-18T10:00-08:00'),
    ),
  ),
  story('a plan that is not deemed to have its letters', () =>
    reviewing({ counting: undeemed }).give(plan, 'acknowledge-receipt', {}),
  ),
  story('a complaint', () =>
    aComplaint({ services: [complained] })
      .give(plan, 'answer-complaint', {})
      .give(analyst, 'resolve-complaint', { summary: note }),
  ),
  story('a split case in which the plan gives in', () =>
    split({ services: [another, complained] })
      .give(plan, 'reverse-by-plan', {})
      .give(analyst, 'resolve-complaint', { summary: note }),
  ),
  story('sent to another agency', () =>
    play({
      at: '2027-02-02T09:00-08:00',
      application: application({ coverage: { planName: 'Some Plan', kind: 'self-insured' } }),
    }).give(analyst, 'route-case', {}),
  ),
  story('withdrawn and reopened', () =>
    withdrawn(reviewing()).until('2027-02-05T10:00-08:00').give(attorney, 'reopen-case', { reason }),
  ),
];
