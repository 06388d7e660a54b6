import { people, reviewer } from '../../case/support/people.ts';
import { emergency } from '../../eligibility/applications.ts';
import type { Play, TypeAndPayload } from '../../case/support/play.ts';
import {
  aComplaint,
  accepted,
  adopted,
  analysed,
  authorizing,
  complained,
  complete,
  confirming,
  copied,
  delivered,
  exclusion,
  expedited,
  experimental,
  fullPanel,
  reason,
  reclassified,
  reported,
  reviewing,
  routed,
  split,
  undeemed,
  urgentReviewing,
  urgentRouted,
} from '../cases.ts';
import { type Script, story, type Turn, when } from '../script.ts';
import { whole } from '../../case/support/analysis.ts';

const { analyst, plan } = people;
type Issues = Extract<TypeAndPayload, ['reclassify', unknown]>[1]['issues'];
const two = { services: [copied, copied] };
const mixed = { services: [copied, experimental] };
const later = (told: Play) => told.until('2027-02-05T10:00-08:00');

function turned(what: string, told: () => Play, ...issues: Issues): Turn {
  return when(what, told, analyst, 'reclassify', { issues, reason });
}

export const reclassifying: Script[] = [
  turned('to a complaint, before the records', () => later(routed()), { issue: 1, route: 'complaint' }),
  turned('to a complaint, after the records', () => later(delivered(routed())), { issue: 1, route: 'complaint' }),
  turned('to a complaint, while it is reviewed', () => later(reviewing()), { issue: 1, route: 'complaint' }),
  turned('to a complaint, after the analysis', () => analysed(reviewing()), { issue: 1, route: 'complaint' }),
  turned('to a complaint, of an urgent case', () => later(urgentReviewing()), { issue: 1, route: 'complaint' }),
  turned('a part to a complaint', () => reviewing(two), { issue: 2, route: 'complaint' }),
  turned(
    'both parts to a complaint',
    () => reviewing(two),
    { issue: 1, route: 'complaint' },
    { issue: 2, route: 'complaint' },
  ),
  turned('the part that made it a panel to a complaint', () => reviewing(mixed), { issue: 2, route: 'complaint' }),
  turned('the part that made it a panel to a complaint, before the seats are accepted', () => complete(routed(mixed)), {
    issue: 2,
    route: 'complaint',
  }),
  turned('an urgent part that made it a panel to a complaint', () => urgentReviewing(mixed), {
    issue: 2,
    route: 'complaint',
  }),
  turned('a complaint to review', () => later(aComplaint({ services: [complained] })), { issue: 1, route: 'imr' }),
  turned('a complaint to review of an experimental treatment', () => aComplaint(), {
    issue: 1,
    route: 'imr',
    reviewType: 'experimental',
  }),
  turned('an urgent complaint to review', () => later(urgentRouted({ services: [exclusion] })), {
    issue: 1,
    route: 'imr',
  }),
  turned(
    'an urgent complaint to review of an experimental treatment',
    () => later(urgentRouted({ services: [exclusion] })),
    { issue: 1, route: 'imr', reviewType: 'experimental' },
  ),
  turned('a complaint to review, whose plan is not deemed to know', () => aComplaint({ counting: undeemed }), {
    issue: 1,
    route: 'imr',
  }),
  turned('one of two complaints to review', () => aComplaint({ services: [exclusion, exclusion] }), {
    issue: 1,
    route: 'imr',
  }),
  turned('the complaint joins, before the records', () => later(split()), { issue: 2, route: 'imr' }),
  turned('the complaint joins, after the records', () => later(delivered(split())), { issue: 2, route: 'imr' }),
  turned('the complaint joins, while reviewers are sought', () => complete(split()), { issue: 2, route: 'imr' }),
  turned('the complaint joins, while it is reviewed', () => later(accepted(complete(split()))), {
    issue: 2,
    route: 'imr',
  }),
  turned(
    'the complaint joins as an experimental treatment, while it is reviewed',
    () => later(accepted(complete(split()))),
    { issue: 2, route: 'imr', reviewType: 'experimental' },
  ),
  turned('the complaint joins after the analysis', () => later(analysed(accepted(complete(split())))), {
    issue: 2,
    route: 'imr',
  }),
  turned('the complaint joins an urgent review', () => later(expedited(accepted(complete(split())))), {
    issue: 2,
    route: 'imr',
  }),
  turned('the complaint joins an urgent case before the records', () => later(expedited(split())), {
    issue: 2,
    route: 'imr',
  }),
  turned(
    'the complaint joins while the decision is carried out',
    () => adopted(analysed(accepted(complete(split())))),
    { issue: 2, route: 'imr' },
  ),
  turned('the complaint joins while the care is awaited', () => confirming({ services: [copied, complained] }), {
    issue: 2,
    route: 'imr',
  }),
  turned(
    'what was upheld is left, and the complaint goes to review',
    () => adopted(analysed(accepted(complete(split())), 'upheld')),
    { issue: 2, route: 'imr' },
  ),
  turned('the two change places', () => later(split()), { issue: 1, route: 'complaint' }, { issue: 2, route: 'imr' }),
  turned(
    'the two change places while it is reviewed',
    () => later(accepted(complete(split()))),
    { issue: 1, route: 'complaint' },
    { issue: 2, route: 'imr' },
  ),
  turned('another kind of review', () => later(reviewing()), { issue: 1, route: 'imr', reviewType: 'experimental' }),
  turned('another kind of review with the same time', () => later(reviewing()), {
    issue: 1,
    route: 'imr',
    reviewType: 'urgent-care',
  }),
  turned('another kind of review before the records', () => later(routed()), {
    issue: 1,
    route: 'imr',
    reviewType: 'experimental',
  }),
  turned('another kind of review of an urgent case', () => later(urgentReviewing()), {
    issue: 1,
    route: 'imr',
    reviewType: 'experimental',
  }),
  turned('another kind of review of an urgent case before the records', () => later(urgentRouted()), {
    issue: 1,
    route: 'imr',
    reviewType: 'experimental',
  }),
  turned('another kind of review after the analysis', () => analysed(reviewing()), {
    issue: 1,
    route: 'imr',
    reviewType: 'urgent-care',
  }),
  turned('another kind of review after the time for it', () => reviewing().until('2027-03-08T10:00-08:00'), {
    issue: 1,
    route: 'imr',
    reviewType: 'experimental',
  }),
  turned('a panel becomes one reviewer', fullPanel, { issue: 1, route: 'imr', reviewType: 'medical-necessity' }),
  turned(
    'a panel of which one has analysed becomes one reviewer',
    () => fullPanel().give(reviewer('R-102'), 'submit-analysis', whole({ finding: 'upheld', rationale: reason })),
    { issue: 1, route: 'imr', reviewType: 'medical-necessity' },
  ),
  turned('there and back', () => later(reclassified(routed(), { issue: 1, route: 'complaint' })), {
    issue: 1,
    route: 'imr',
  }),
  turned('back and there', () => later(reclassified(aComplaint(), { issue: 1, route: 'imr' })), {
    issue: 1,
    route: 'complaint',
  }),
  turned(
    'there and back while it was reviewed',
    () => later(reclassified(reviewing(), { issue: 1, route: 'complaint' })),
    { issue: 1, route: 'imr' },
  ),
  turned(
    'back to the kind of review that it had',
    () => later(reclassified(reviewing(), { issue: 1, route: 'imr', reviewType: 'experimental' })),
    { issue: 1, route: 'imr', reviewType: 'medical-necessity' },
  ),
  turned('an issue that is not there', () => routed(), { issue: 2, route: 'complaint' }),
  turned('an issue twice', () => routed(), { issue: 1, route: 'complaint' }, { issue: 1, route: 'complaint' }),
  turned('an issue on the path that it has', () => routed(), { issue: 1, route: 'imr' }),
  turned('a complaint on the path that it has', () => aComplaint(), { issue: 1, route: 'complaint' }),
  turned('an issue that is decided', () => reported(authorizing()), { issue: 1, route: 'complaint' }),
  turned('an issue that the plan gave in on', () => split().give(plan, 'reverse-by-plan', {}), {
    issue: 1,
    route: 'imr',
  }),
  turned(
    'before the notice of the complaint is out',
    () => reclassified(aComplaint({ mailLags: true }), { issue: 1, route: 'imr' }),
    { issue: 1, route: 'complaint' },
  ),
  turned('before the request for the records is out', () => split({ mailLags: true }), { issue: 2, route: 'imr' }),
  turned('a part to a complaint beside a complaint', () => routed({ services: [copied, copied, complained] }), {
    issue: 2,
    route: 'complaint',
  }),
  turned(
    'a complaint about an experimental treatment to review',
    () => routed({ services: [experimental], as: 'complaint' }),
    { issue: 1, route: 'imr' },
  ),
  turned('a complaint about emergency care to review', () => routed({ services: [emergency], as: 'complaint' }), {
    issue: 1,
    route: 'imr',
  }),
  turned(
    'one part to a complaint, and another to another kind of review',
    () => reviewing(two),
    { issue: 1, route: 'complaint' },
    { issue: 2, route: 'imr', reviewType: 'urgent-care' },
  ),
  story(
    'joined before the request for the records is out: the plan gets one',
    () => reclassified(split({ mailLags: true }), { issue: 2, route: 'imr' }),
    'case-reclassified',
  ),
  story(
    'the part that lacked an analysis leaves',
    () => reclassified(lacking(), { issue: 2, route: 'complaint' }),
    'case-reclassified',
  ),
  when('the complaint beside a review is withdrawn', () => split(), people.applicant, 'withdraw-issue', { issue: 2 }),
  when(
    'the review beside a complaint is withdrawn',
    () => accepted(complete(split())),
    people.applicant,
    'withdraw-issue',
    { issue: 1, reason },
  ),
  when(
    'an issue that was withdrawn is taken up again',
    () => split().give(people.applicant, 'withdraw-issue', { issue: 2 }),
    people.analyst,
    'reclassify',
    { issues: [{ issue: 2, route: 'complaint' }], reason },
  ),
  when('an issue is withdrawn that is not there', () => split(), people.applicant, 'withdraw-issue', { issue: 3 }),
];

/** A panel of which two have analysed both parts, and nobody is left for the third seat. */
function lacking(): Play {
  const told = reviewing({ services: [copied, experimental], reviewers: ['R-101', 'R-102', 'R-103'] });
  for (const id of ['R-101', 'R-102'])
    told.give(reviewer(id), 'submit-analysis', whole({ finding: 'upheld', rationale: reason }));
  return told.give(reviewer('R-103'), 'decline-review', {});
}
