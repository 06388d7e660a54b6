import { noConflicts, people, reviewer, reviewerSeat } from '../../case/support/people.ts';
import type { Play } from '../../case/support/play.ts';
import type { Lookups } from '../../../../domain/decide/decider.ts';
import { OrganizationId } from '../../../../domain/words/ids.ts';
import {
  accepted,
  analysed,
  complete,
  copied,
  experimental,
  filed,
  fullPanel,
  necessity,
  panel,
  reason,
  reclassified,
  reviewing,
  routed,
  split,
  urgentReviewing,
} from '../cases.ts';
import { each, type Script, story, type Turn, when, whenOf } from '../script.ts';
import { whole } from '../../case/support/analysis.ts';

const { analyst, director, supervisor, system } = people;
const r101 = people.reviewer;
const one = () => complete(routed());
const nobody = () => complete(routed({ reviewers: [] }));
const proof = { seed: 'the test', considered: 3, excluded: { 'R-103': ['the plan'] } };
const proposal = (...seats: [number, string][]) => ({
  proposal: { seats: seats.map(([seat, id]) => reviewerSeat(seat, id)), proof },
});
const listed = { organizationId: OrganizationId.parse('org-1'), organizationListed: true, qualifications: 'Neurology' };
const two = { services: [necessity, copied] };
const findings = (...all: ('overturned' | 'upheld')[]) => all.map((finding, index) => ({ issue: index + 1, finding }));
const rationale = 'It is the usual care.';

function named(what: string, told: () => Play, lookups: Lookups | undefined, seat?: number, by = supervisor): Turn {
  return whenOf(
    what,
    told,
    by,
    () => ['assign-reviewer', { reviewerId: 'R-102', reason, ...(seat !== undefined && { seat }) }],
    lookups,
  );
}

export const reviews: Script[] = [
  ...each(nobody, system, [
    ['a reviewer is found', 'propose-reviewers', proposal([1, 'R-101'])],
    ['nobody is found', 'propose-reviewers', proposal()],
    ['a reviewer is found for a seat that is not there', 'propose-reviewers', proposal([2, 'R-101'])],
  ]),
  when('a reviewer is found for a seat that is taken', one, system, 'propose-reviewers', proposal([1, 'R-102'])),
  when(
    'a reviewer is found before there is a review',
    () => filed(),
    system,
    'propose-reviewers',
    proposal([1, 'R-101']),
  ),
  when(
    'two of three are found',
    () => complete(routed({ services: [experimental], reviewers: [] })),
    system,
    'propose-reviewers',
    proposal([1, 'R-101'], [2, 'R-301']),
  ),
  when('the third is found', panel, system, 'propose-reviewers', proposal([1, 'R-104'], [3, 'R-102'])),
  named('a supervisor names one', nobody, undefined),
  named('a supervisor names one for a seat', nobody, undefined, 1),
  named('a supervisor names one for a seat that is not there', nobody, undefined, 2),
  named('a supervisor names one, and no seat is empty', one, undefined),
  named('a supervisor names one for the third seat', panel, undefined, 3),
  named('a supervisor names one for a seat that is taken', panel, undefined, 2),
  { ...named('a supervisor names one whom nobody knows', nobody, undefined), unlisted: true },
  named('a supervisor names one of an organization that nobody knows', nobody, {
    reviewer: { ...listed, organizationListed: false },
  }),
  named('an organization names one', panel, undefined, undefined, people['review-org']),
  named(
    'an organization names one of another',
    panel,
    { reviewer: { ...listed, organizationId: OrganizationId.parse('org-2') } },
    undefined,
    people['review-org'],
  ),
  when('a supervisor names one who is here already', panel, supervisor, 'assign-reviewer', {
    reviewerId: 'R-301',
    reason,
  }),
  when(
    'a supervisor names one who has left',
    () => one().give(r101, 'decline-review', {}),
    supervisor,
    'assign-reviewer',
    { reviewerId: 'R-101', reason },
  ),
  ...each(one, r101, [
    ['a reviewer accepts', 'accept-review', { conflicts: noConflicts }],
    ['a reviewer has a conflict', 'accept-review', { conflicts: { ...noConflicts, facility: true } }],
    ['a reviewer declines', 'decline-review', {}],
    ['a reviewer declines with a reason', 'decline-review', { reason }],
    ['a reviewer declines for a conflict', 'decline-review', { conflict: true, reason }],
    ['a reviewer declines for no conflict', 'decline-review', { conflict: false }],
    ['a reviewer sends an analysis before they accepted', 'submit-analysis', whole({ finding: 'upheld', rationale })],
  ]),
  ...each(reviewing, r101, [
    ['a reviewer leaves at work', 'decline-review', { reason }],
    ['a reviewer accepts again', 'accept-review', { conflicts: noConflicts }],
    ['the analysis comes', 'submit-analysis', whole({ finding: 'upheld', rationale, qualifications: 'Neurology' })],
    ['the analysis comes without a finding', 'submit-analysis', whole({ rationale })],
    ['the analysis comes issue by issue', 'submit-analysis', whole({ issues: findings('overturned'), rationale })],
    [
      'the analysis is of an issue that is not there',
      'submit-analysis',
      whole({ issues: findings('overturned', 'upheld'), rationale }),
    ],
    [
      'the analysis names no issue of the review',
      'submit-analysis',
      whole({ issues: [{ issue: 2, finding: 'upheld' }], rationale }),
    ],
  ]),
  ...each(() => reviewing(two), r101, [
    [
      'the analysis is of two issues',
      'submit-analysis',
      whole({ issues: findings('overturned', 'upheld'), rationale }),
    ],
    ['the analysis is of one of two', 'submit-analysis', whole({ issues: findings('overturned'), rationale })],
    [
      'the analysis is of one of two, twice',
      'submit-analysis',
      whole({ issues: [...findings('overturned'), ...findings('upheld')], rationale }),
    ],
  ]),
  when(
    'the analysis of a part beside a complaint',
    () => accepted(complete(split())),
    r101,
    'submit-analysis',
    whole({
      finding: 'overturned',
      rationale,
    }),
  ),
  when('the first analysis of a panel', fullPanel, r101, 'submit-analysis', whole({ finding: 'upheld', rationale })),
  when(
    'the second analysis of a panel',
    () => fullPanel().give(r101, 'submit-analysis', whole({ finding: 'upheld', rationale })),
    reviewer('R-102'),
    'submit-analysis',
    whole({ finding: 'upheld', rationale }),
  ),
  when(
    'the last analysis of a panel',
    () =>
      fullPanel()
        .give(r101, 'submit-analysis', whole({ finding: 'upheld', rationale }))
        .give(reviewer('R-102'), 'submit-analysis', whole({ finding: 'upheld', rationale })),
    reviewer('R-301'),
    'submit-analysis',
    whole({ finding: 'upheld', rationale }),
  ),
  when(
    'the analysis comes late',
    () => reviewing().until('2027-03-08T10:00-08:00'),
    r101,
    'submit-analysis',
    whole({
      finding: 'upheld',
      rationale,
    }),
  ),
  when(
    'the analysis comes late, which no machine has noticed',
    () => reviewing({ clocksLag: true }).until('2027-03-08T10:00-08:00'),
    r101,
    'submit-analysis',
    whole({ finding: 'upheld', rationale }),
  ),
  when(
    'a reviewer whose analysis is in leaves',
    () => fullPanel().give(r101, 'submit-analysis', whole({ finding: 'upheld', rationale })),
    r101,
    'decline-review',
    {},
  ),
  when('somebody without a seat declines', reviewing, reviewer('R-900'), 'decline-review', {}),
  when('somebody without a seat accepts', one, reviewer('R-900'), 'accept-review', { conflicts: noConflicts }),
  when(
    'somebody without a seat sends an analysis',
    reviewing,
    reviewer('R-900'),
    'submit-analysis',
    whole({
      finding: 'upheld',
      rationale,
    }),
  ),
  ...each(fullPanel, supervisor, [
    ['a supervisor disqualifies one', 'disqualify-reviewer', { seat: 2, reason }],
    ['a supervisor disqualifies one of a seat that is not there', 'disqualify-reviewer', { seat: 4, reason }],
  ]),
  ...each(fullPanel, people['review-org'], [
    ['an organization disqualifies its own', 'disqualify-reviewer', { seat: 1, reason }],
    ['an organization disqualifies another’s', 'disqualify-reviewer', { seat: 2, reason }],
  ]),
  when(
    'a reviewer is disqualified whose analysis is in',
    () => fullPanel().give(r101, 'submit-analysis', whole({ finding: 'upheld', rationale })),
    supervisor,
    'disqualify-reviewer',
    { seat: 1, reason },
  ),
  when(
    'a reviewer is disqualified in an urgent review',
    () => urgentReviewing().until('2027-02-03T10:00-08:00'),
    supervisor,
    'disqualify-reviewer',
    { seat: 1, reason },
  ),
  when('a review is opened that is open', reviewing, system, 'open-review', {}),
  when('a review is opened before a seat is accepted', one, system, 'open-review', {}),
  when('a review is opened before a seat is taken', nobody, system, 'open-review', {}),
  when('a review is opened before it is one', () => routed(), system, 'open-review', {}),
  when(
    'a reviewer leaves and the next is found',
    () => reviewing().give(r101, 'decline-review', {}),
    reviewer('R-102'),
    'accept-review',
    { conflicts: noConflicts },
  ),
  when(
    'a determination is returned to a panel',
    () => analysed(fullPanel(), 'upheld'),
    director,
    'return-determination',
    { reason, seats: [2, 3], forReviewer: reason },
  ),
  when(
    'the rest of a panel is in after an issue left',
    () => fullPanel().give(r101, 'submit-analysis', whole({ finding: 'upheld', rationale })),
    analyst,
    'reclassify',
    { issues: [{ issue: 1, route: 'imr', reviewType: 'medical-necessity' }], reason },
  ),
  when(
    'a part joins whose reviewer was at work',
    () => reclassified(reviewing({ services: [necessity, experimental] }), { issue: 2, route: 'complaint' }),
    r101,
    'submit-analysis',
    whole({ finding: 'upheld', rationale }),
  ),
  when(
    'a review is opened before all of a panel have accepted',
    () => complete(routed({ services: [experimental] })).give(r101, 'accept-review', { conflicts: noConflicts }),
    system,
    'open-review',
    {},
  ),
  story(
    'a reviewer follows in a panel at work: only they are written to',
    () => accepted(reviewing({ services: [experimental] }).give(r101, 'decline-review', {})),
    'review-opened',
  ),
];
