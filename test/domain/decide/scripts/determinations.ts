import { people, reviewer } from '../../case/support/people.ts';
import type { Play } from '../../case/support/play.ts';
import {
  accepted,
  analysed,
  another,
  adopted,
  complained,
  complete,
  copied,
  exclusion,
  expedited,
  experimental,
  fullPanel,
  necessity,
  note,
  paid,
  reason,
  reclassified,
  reported,
  reviewing,
  routed,
  split,
  urgentReviewing,
  withoutRecords,
} from '../cases.ts';
import { each, story, type Script, when } from '../script.ts';
import { whole } from '../../case/support/analysis.ts';

const { analyst, applicant, director, system } = people;
const r101 = people.reviewer;
const rationale = 'It is the usual care.';
type Finding = 'overturned' | 'upheld';
const findings = (...all: Finding[]) => all.map((finding, index) => ({ issue: index + 1, finding }));

/** One reviewer finds so on each service. */
function found(services: readonly object[], ...all: Finding[]): Play {
  return reviewing({ services }).give(r101, 'submit-analysis', whole({ issues: findings(...all), rationale }));
}

function voted(...votes: Finding[]): () => Play {
  return () => analysed(fullPanel(), ...votes);
}

/** A part was decided, and carried out where it was overturned; its complaint then went to review, too. */
function twice(first: Finding): Play {
  const told = adopted(analysed(accepted(complete(split())), first));
  if (first === 'overturned')
    reported(told).give(analyst, 'accept-authorization', {}).give(applicant, 'confirm-care', {});
  return analysed(accepted(complete(reclassified(told, { issue: 2, route: 'imr' }))), 'upheld');
}

export const determinations: Script[] = [
  ...[
    ['overturned', 'overturned', 'overturned'],
    ['overturned', 'upheld', 'overturned'],
    ['upheld', 'overturned', 'upheld'],
    ['upheld', 'upheld', 'upheld'],
  ].map(votes =>
    when(`a panel votes ${votes.join(', ')}`, voted(...(votes as Finding[])), director, 'adopt-determination', {}),
  ),
  ...each(() => found([necessity], 'overturned'), director, [
    ['overturned', 'adopt-determination', {}],
    ['overturned, with less time', 'adopt-determination', { authorizeWithin: 2, note }],
    ['returned', 'return-determination', { reason, forReviewer: reason }],
    ['returned to a seat', 'return-determination', { reason, seats: [1], forReviewer: reason }],
    ['returned to a seat that is not there', 'return-determination', { reason, seats: [1, 2], forReviewer: reason }],
  ]),
  when('upheld', () => found([necessity], 'upheld'), director, 'adopt-determination', { note }),
  when(
    'two doctors, overturned for one',
    () => found([copied, another], 'upheld', 'overturned'),
    director,
    'adopt-determination',
    {},
  ),
  when(
    'two services of a doctor, overturned for one',
    () => found([copied, copied], 'upheld', 'overturned'),
    director,
    'adopt-determination',
    {},
  ),
  when(
    'two services of a doctor, upheld',
    () => found([copied, copied], 'upheld', 'upheld'),
    director,
    'adopt-determination',
    {},
  ),
  when('care that was paid', () => found([paid], 'overturned'), director, 'adopt-determination', {
    authorizeWithin: 3,
  }),
  when(
    'upheld beside a complaint',
    () => analysed(accepted(complete(split())), 'upheld'),
    director,
    'adopt-determination',
    {},
  ),
  when(
    'overturned beside a complaint of another doctor',
    () => analysed(accepted(complete(split({ services: [another, complained] }))), 'overturned'),
    director,
    'adopt-determination',
    {},
  ),
  when('upheld after another part was overturned', () => twice('overturned'), director, 'adopt-determination', {}),
  when('upheld after another part was upheld', () => twice('upheld'), director, 'adopt-determination', {}),
  when('an urgent one', () => analysed(urgentReviewing(), 'overturned'), director, 'adopt-determination', {}),
  when(
    'an urgent one is returned',
    () => analysed(urgentReviewing(), 'overturned').until('2027-02-03T09:00-08:00'),
    director,
    'return-determination',
    { reason, forReviewer: reason },
  ),
  when(
    'returned after the time for the review',
    () => analysed(reviewing().until('2027-03-08T10:00-08:00')),
    director,
    'return-determination',
    { reason, forReviewer: reason },
  ),
  when(
    'returned after the director’s time',
    () => found([necessity], 'upheld').until('2027-02-05T10:00-08:00'),
    director,
    'return-determination',
    { reason, forReviewer: reason },
  ),
  when(
    'adopted after the director’s time',
    () => found([necessity], 'upheld').until('2027-02-05T10:00-08:00'),
    director,
    'adopt-determination',
    {},
  ),
  when(
    'adopted late, which no machine has noticed',
    () => analysed(reviewing({ clocksLag: true }), 'upheld').until('2027-02-05T10:00-08:00'),
    director,
    'adopt-determination',
    {},
  ),
  when('adoption is asked for twice', () => found([necessity], 'upheld'), system, 'ask-for-adoption', {}),
  when('adoption is asked for before the analysis is in', () => reviewing(), system, 'ask-for-adoption', {}),
  when('adoption is asked for before the review', () => routed(), system, 'ask-for-adoption', {}),
  when('adopted before the analysis is in', () => reviewing(), director, 'adopt-determination', {}),
  story('the records never came, and the panel has decided', () =>
    analysed(accepted(withoutRecords(routed())), 'upheld'),
  ),
  when('a part left the review after its analysis was in', () => analysisOfTwo(), analyst, 'reclassify', {
    issues: [{ issue: 2, route: 'complaint' }],
    reason,
  }),
  when(
    'the findings of a part that has left',
    () => reclassified(analysisOfTwo(), { issue: 2, route: 'complaint' }),
    director,
    'adopt-determination',
    {},
  ),
  when(
    'a seat of a panel is returned, and its analysis comes again',
    () => voted('upheld')().give(director, 'return-determination', { reason, seats: [3], forReviewer: reason }),
    reviewer('R-102'),
    'submit-analysis',
    whole({ finding: 'overturned', rationale }),
  ),
  when(
    'an analysis comes for a part beside a complaint',
    () => accepted(complete(routed({ services: [exclusion, copied] }))),
    r101,
    'submit-analysis',
    whole({ finding: 'overturned', rationale }),
  ),
  when(
    'returned after the case became urgent',
    () => analysed(expedited(reviewing().until('2027-02-04T10:00-08:00'))).until('2027-02-05T10:00-08:00'),
    director,
    'return-determination',
    { reason, forReviewer: reason },
  ),
  story(
    'an analysis names its issues the other way round',
    () =>
      reviewing({ services: [copied, copied] }).give(
        r101,
        'submit-analysis',
        whole({
          issues: findings('overturned', 'upheld').toReversed(),
          rationale,
        }),
      ),
    'analysis-submitted',
  ),
  story('a part left after the first analysis of a panel', () => partLeft(), 'adoption-asked'),
];

function analysisOfTwo(): Play {
  return found([copied, copied], 'upheld', 'overturned');
}

function partLeft(): Play {
  const told = reviewing({ services: [experimental, experimental] });
  told.give(r101, 'submit-analysis', whole({ finding: 'upheld', rationale }));
  reclassified(told, { issue: 2, route: 'complaint' });
  for (const id of ['R-102', 'R-103'])
    told.give(reviewer(id), 'submit-analysis', whole({ finding: 'upheld', rationale }));
  return told;
}
