import { Stage } from '../../../../domain/case/stage-names.ts';
import { otherCase, people } from '../../case/support/people.ts';
import { sample } from '../../case/support/samples.ts';
import type { Play } from '../../case/support/play.ts';
import {
  aComplaint,
  adopted,
  analysed,
  confirming,
  experimental,
  expedited,
  filed,
  fullPanel,
  letterOf,
  necessity,
  exclusion,
  note,
  panel,
  reason,
  reclassified,
  reviewing,
  routed,
  slowed,
  split,
  undeemed,
  urgent,
  urgentReviewing,
  urgentRouted,
  waiting,
  withdrawn,
} from '../cases.ts';
import { type Turn, when } from '../script.ts';
import { whole } from '../../case/support/analysis.ts';

const { analyst, applicant, attorney, director } = people;
const open = Stage.options.filter(stage => stage !== 'closed');
const later = (told: Play) => told.until('2027-02-16T10:00-08:00');

function reopened(what: string, told: () => Play): Turn {
  return when(what, () => later(told()), attorney, 'reopen-case', { reason });
}

export const reopening: Turn[] = [
  ...open.map(stage => reopened(`of ${stage}`, () => withdrawn(sample(stage)))),
  ...open.slice(0, 5).map(stage => reopened(`of an urgent ${stage}`, () => withdrawn(sample(stage, 'expedited')))),
  reopened('of a case that is open', () => routed()),
  reopened('of a case sent to another agency', () =>
    filed().give(analyst, 'route-case', { route: 'non-jurisdictional', reason }),
  ),
  reopened('of a case sent away as early, while the member was asked', () =>
    waiting().give(analyst, 'close-case', { outcome: 'premature', reason }),
  ),
  reopened('of a case sent elsewhere while the member was asked', () =>
    waiting().give(analyst, 'close-case', { outcome: 'non-jurisdictional', reason }),
  ),
  reopened('of a duplicate, while the member was asked', () =>
    waiting().give(analyst, 'close-case', { outcome: 'duplicate', of: otherCase, reason }),
  ),
  reopened('of an upheld case', () => adopted(analysed(reviewing(), 'upheld'))),
  reopened('of a case whose care came', () => confirming().give(applicant, 'confirm-care', {})),
  reopened('of a complaint that was settled', () => aComplaint().give(analyst, 'resolve-complaint', { summary: note })),
  reopened('of a split case', () => withdrawn(split())),
  reopened('of a panel', () => withdrawn(fullPanel())),
  reopened('of a panel that is sought', () => withdrawn(panel())),
  reopened('of a panel of which one has analysed', () =>
    withdrawn(fullPanel().give(people.reviewer, 'submit-analysis', whole({ finding: 'upheld', rationale: note }))),
  ),
  reopened('of an experimental treatment', () => withdrawn(reviewing({ services: [experimental] }))),
  reopened('of an urgent experimental treatment', () => withdrawn(urgentReviewing({ services: [experimental] }))),
  reopened('of a case that was urgent once', () => withdrawn(slowed(urgentRouted()))),
  reopened('of a case that became urgent', () => withdrawn(expedited(reviewing()))),
  reopened('of a case that was reclassified just before', () =>
    withdrawn(reclassified(reviewing({ services: [necessity, exclusion] }), { issue: 2, route: 'imr' })),
  ),
  reopened('of a case whose kind of review was changed just before', () =>
    withdrawn(reclassified(reviewing(), { issue: 1, route: 'imr', reviewType: 'experimental' })),
  ),
  reopened('of a review that became a complaint just before', () =>
    withdrawn(reclassified(reviewing(), { issue: 1, route: 'complaint' })),
  ),
  reopened('of a late case', () => withdrawn(routed().until('2027-02-09T10:00-08:00'))),
  reopened('of a case with less time to authorize', () =>
    withdrawn(analysed(reviewing()).give(director, 'adopt-determination', { authorizeWithin: 2 })),
  ),
  reopened('of a plan that is not deemed to know', () => withdrawn(routed({ counting: undeemed }))),
  reopened('of a case whose letters were on their way', () => withdrawn(routed({ mailLags: true }))),
  reopened('of an urgent case whose letters were on their way', () => withdrawn(urgent({ mailLags: true }))),
  reopened('a second time', () => withdrawn(later(withdrawn(routed())).give(attorney, 'reopen-case', { reason }))),
  reopened('of a case whose request for the records was withdrawn', withoutRequest),
  reopened('of a case that became urgent the day before', () =>
    withdrawn(expedited(routed()).until('2027-02-03T08:00-08:00')),
  ),
  reopened('of a case that came in urgent and was not', () =>
    withdrawn(slowed(urgentRouted()).until('2027-02-03T08:00-08:00')),
  ),
];

function withoutRequest(): Play {
  const told = withdrawn(routed({ mailLags: true }));
  return told.give(people.system, 'withdraw-notice', { noticeId: letterOf(told, 'records-request') });
}
