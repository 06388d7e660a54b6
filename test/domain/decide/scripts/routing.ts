import { coverage, licensed } from '../../eligibility/applications.ts';
import { people } from '../../case/support/people.ts';
import {
  at,
  complained,
  copied,
  exclusion,
  experimental,
  filed,
  type More,
  necessity,
  reason,
  urgent,
  waiting,
} from '../cases.ts';
import { emergency, otherReason } from '../../eligibility/applications.ts';
import { each, type Turn, when } from '../script.ts';
import type { TypeAndPayload } from '../../case/support/play.ts';

const { analyst } = people;
const dental = { ...licensed, kind: 'dental' } as const;
const abroad = coverage('self-insured');
const early = { grievance: { filed: true, filedOn: '2027-01-20' } };
const two = () => filed({ services: [necessity, exclusion] });
const issues = (...routes: ('imr' | 'complaint' | 'not-taken')[]) =>
  routes.map((route, index) => ({ issue: index + 1, route }));
const late = { grievance: { filed: true, filedOn: '2026-04-05', outcome: 'upheld', decidedOn: '2026-05-01' } };

function route(what: string, more: More, payload: Extract<TypeAndPayload, ['route-case', unknown]>[1] = {}): Turn {
  return when(what, () => filed(more), analyst, 'route-case', payload);
}

export const routing: Turn[] = [
  route('as recommended, to review', {}),
  route('of an experimental treatment', { services: [experimental] }),
  route('of emergency care', { services: [emergency] }),
  route('as recommended, to a complaint', { services: [exclusion] }),
  route('as recommended, split', { services: [copied, complained] }),
  route('a reason that a person has to look at', { services: [otherReason] }),
  route('a reason that a person has to look at, to review', { services: [otherReason] }, { route: 'imr' }),
  route('one of two is for a person', { services: [necessity, otherReason] }),
  route(
    'one of two is for a person, who decides',
    { services: [necessity, otherReason] },
    { issues: issues('imr', 'complaint') },
  ),
  route('against the advice, without a reason', {}, { route: 'complaint' }),
  route('against the advice, with a reason', {}, { route: 'complaint', reason }),
  route('with another kind of review, without a reason', {}, { route: 'imr', reviewType: 'experimental' }),
  route('with another kind of review', {}, { route: 'imr', reviewType: 'experimental', reason }),
  route('with the kind that is advised', {}, { route: 'imr', reviewType: 'medical-necessity' }),
  route('sent away as recommended', { changed: abroad }),
  route('sent away against the advice, without a reason', {}, { route: 'non-jurisdictional' }),
  route('sent away against the advice', {}, { route: 'non-jurisdictional', reason }),
  route('sent away elsewhere', { changed: abroad }, { referral: 'medicare', reason }),
  route('sent away as early as recommended', { changed: early }),
  route('sent away as early, against the advice', {}, { route: 'premature', reason }),
  route('reviewed although it is early', { changed: early }, { route: 'imr', reason }),
  route('reviewed although it is early, without a reason', { changed: early }, { route: 'imr' }),
  route('other coverage, to review, without a reason', { changed: abroad }, { route: 'imr' }),
  route('after the six months', { changed: late }, { route: 'imr', reason }),
  route('found urgent', {}, { urgency: 'expedited', reason }),
  route('found urgent without words', {}, { urgency: 'expedited' }),
  route('found not urgent', {}, { urgency: 'standard' }),
  route('an experimental treatment found urgent', { services: [experimental] }, { urgency: 'expedited' }),
  route(
    'a doctor of their own for each part',
    { services: [copied, complained] },
    { issues: issues('imr', 'complaint') },
  ),
  route('a provider who can be reached', { services: [copied] }),
  ...each(two, analyst, [
    ['issue by issue as recommended', 'route-case', { issues: issues('imr', 'complaint') }],
    ['issue by issue otherwise, without a reason', 'route-case', { issues: issues('complaint', 'imr') }],
    ['issue by issue otherwise', 'route-case', { issues: issues('complaint', 'imr'), reason }],
    ['both to review', 'route-case', { route: 'imr', reason }],
    ['one part is not taken', 'route-case', { issues: issues('imr', 'not-taken'), reason }],
    ['no part is taken', 'route-case', { issues: issues('not-taken', 'not-taken'), reason }],
    ['a part is left out', 'route-case', { issues: issues('imr') }],
    ['a part is named that is not there', 'route-case', { issues: issues('imr', 'complaint', 'imr') }],
    [
      'with a kind of review',
      'route-case',
      {
        issues: [
          { issue: 1, route: 'imr', reviewType: 'urgent-care' },
          { issue: 2, route: 'complaint' },
        ],
        reason,
      },
    ],
    [
      'with a kind of review, without a reason',
      'route-case',
      {
        issues: [
          { issue: 1, route: 'imr', reviewType: 'urgent-care' },
          { issue: 2, route: 'complaint' },
        ],
      },
    ],
  ]),
  when('an urgent case', () => urgent(), analyst, 'route-case', { urgency: 'expedited' }),
  when(
    'an urgent case of an experimental treatment',
    () => urgent({ services: [experimental], at }).until('2027-02-02T15:00-08:00'),
    analyst,
    'route-case',
    {},
  ),
  when('an urgent complaint', () => urgent({ services: [exclusion] }), analyst, 'route-case', {}),
  when('while the member is asked', () => waiting().until('2027-02-04T09:00-08:00'), analyst, 'route-case', {}),
  route('a dental plan, which a person has to look at', { facts: dental }),
  route('a dental plan, by a person', { facts: dental }, { route: 'complaint' }),
  route('a dental plan, issue by issue, by a person', { facts: dental }, { issues: issues('imr') }),
];
