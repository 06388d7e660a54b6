import { people } from '../../case/support/people.ts';
import type { Play } from '../../case/support/play.ts';
import {
  aComplaint,
  accepted,
  complete,
  delivered,
  expedited,
  experimental,
  filed,
  necessity,
  exclusion,
  note,
  reason,
  reclassified,
  reviewing,
  routed,
  sent,
  slowed,
  split,
  undeemed,
  urgent,
  urgentReviewing,
  urgentRouted,
  waiting,
} from '../cases.ts';
import { type Turn, when } from '../script.ts';

const { analyst, applicant, nurse, plan } = people;
const later = (told: Play) => told.until('2027-02-03T10:00-08:00');
const exp = { services: [experimental] };

function faster(what: string, told: () => Play): Turn {
  return when(`urgent: ${what}`, told, analyst, 'expedite', { reason });
}

function slower(what: string, told: () => Play): Turn {
  return when(`not urgent: ${what}`, told, nurse, 'return-to-standard', { reason });
}

export const urgency: Turn[] = [
  when('a provider certifies it', () => filed(), analyst, 'expedite', { reason, certifiedBy: 'provider' }),
  faster('while the plan was asked', () => filed().give(analyst, 'ask-plan', {})),
  faster('while the member is asked', () => later(waiting())),
  faster('before the records', () => later(routed())),
  faster('before the records of an experimental treatment', () => later(routed(exp))),
  faster('before the records, of a plan that is not deemed to have the request', () =>
    later(routed({ counting: undeemed })),
  ),
  faster('after the records', () => later(delivered(routed()))),
  faster('after the records of an experimental treatment', () => later(delivered(routed(exp)))),
  faster('while reviewers are sought', () => later(complete(routed({ reviewers: [] })))),
  faster('while it is reviewed', () => later(reviewing())),
  faster('while an experimental treatment is reviewed', () => later(reviewing(exp))),
  faster('after the time for the records', () => routed().until('2027-02-08T10:00-08:00')),
  faster('a part beside a complaint', () => later(split())),
  faster('a second time', () => slowed(urgent())),
  faster('after a part was added to the review', () => later(joinedLate())),
  faster('while records are gathered and the review runs', () =>
    reclassified(later(reviewing({ services: [necessity, exclusion] })), { issue: 2, route: 'imr' }),
  ),
  slower('while it is screened', () => later(urgent())),
  slower('while the member is asked', () => later(expedited(waiting()))),
  slower('of a case that came in urgent and waits for the member', () =>
    urgent().give(nurse, 'request-information', { items: ['signature'] }),
  ),
  slower('before the records', () => later(urgentRouted())),
  slower('before the records, on the same day', () => urgentRouted()),
  slower('before the records, and it was not urgent when they were asked for', () => later(expedited(routed()))),
  slower('before the records of an experimental treatment', () => later(urgentRouted(exp))),
  slower('before the request went out', () => urgentRouted({ mailLags: true })),
  slower('of a plan that is not deemed to have the request', () => urgentRouted({ counting: undeemed })),
  slower('of a plan that has acknowledged', () =>
    later(urgentRouted({ counting: undeemed })).give(plan, 'acknowledge-receipt', {}),
  ),
  slower('of a plan that has acknowledged what it is deemed to have', () =>
    filed({ at: '2027-02-05T18:00-08:00' })
      .give(analyst, 'expedite', { reason })
      .give(analyst, 'route-case', {})
      .until('2027-02-06T10:00-08:00')
      .give(plan, 'acknowledge-receipt', {}),
  ),
  slower('after office hours', () =>
    filed({ at: '2027-02-05T18:00-08:00' }).give(analyst, 'expedite', { reason }).give(analyst, 'route-case', {}),
  ),
  slower('after the records', () => later(delivered(urgentRouted()))),
  slower('while it is reviewed', () => later(urgentReviewing())),
  slower('while it is reviewed, and it was not urgent when that began', () =>
    expedited(later(reviewing())).until('2027-02-04T10:00-08:00'),
  ),
  slower('while an experimental treatment is reviewed', () => later(urgentReviewing(exp))),
  slower('of a part beside a complaint', () => later(expedited(split()))),
  slower('after the time for the records', () => urgentRouted().until('2027-02-08T10:00-08:00')),
  slower('after the time for the review', () => urgentReviewing().until('2027-02-08T10:00-08:00')),
  slower('after a part was added to the review', () => later(expedited(joinedLate()))),
  when('a complaint is not made urgent', () => aComplaint(), analyst, 'expedite', { reason }),
  when(
    'documentation is complete in an urgent case',
    () => later(delivered(urgentRouted())),
    analyst,
    'complete-documentation',
    { note },
  ),
  when(
    'documentation is complete in an urgent case of an experimental treatment',
    () => later(delivered(urgentRouted(exp))),
    analyst,
    'complete-documentation',
    {},
  ),
  when(
    'documentation of an experimental treatment is complete',
    () => later(delivered(routed(exp))),
    analyst,
    'complete-documentation',
    {},
  ),
  when(
    'it goes on without records in an urgent case',
    () => sent(later(urgentRouted()), applicant),
    analyst,
    'proceed-without-records',
    { reason },
  ),
  slower('of a plan that has acknowledged a day after it was deemed to have the request', () =>
    later(urgentRouted()).give(plan, 'acknowledge-receipt', {}),
  ),
];

/** What was a complaint joins a review that was open already. */
function joinedLate(): Play {
  return reclassified(accepted(complete(routed({ services: [necessity, exclusion] }))), { issue: 2, route: 'imr' });
}
