import { expect, it } from 'vitest';
import { sampleState } from '../../domain/case/support/samples.ts';
import { closedAs, fullApplication } from '../../domain/letters/sample-case.ts';
import { lookUp, type Directories } from '../../../lambdas/handle-command/look-up.ts';
import { readEnvelope } from '../../../lambdas/handle-command/read-command.ts';
import { Organization } from '../../../domain/directory/reviewer.ts';
import { starter } from '../../../domain/directory/starter.ts';
import { Instant } from '../../../domain/time/instants.ts';
import { HealthSystem } from '../../../domain/directory/system.ts';
import { ReviewerId } from '../../../domain/words/ids.ts';
import { noTies, reviewer } from '../../domain/conflicts/reviewers.ts';

const dorian = { sub: 'dorian', name: 'Dorian Whitfield', email: 'dw@helpcenter.example', role: 'analyst' } as const;
function listed(id: string, changed: Parameters<typeof reviewer>[0]) {
  return { ...reviewer(changed), reviewerId: ReviewerId.parse(id) };
}
const reviewers = [
  listed('R-101', { organizationId: 'org-1', qualifications: 'Neurology' }),
  listed('R-900', { organizationId: 'org-closed', qualifications: 'Pain' }),
  listed('R-102', {
    organizationId: 'org-1',
    qualifications: 'Neurology',
    active: false,
    name: 'Ana Lopez, MD',
    affiliations: { ...noTies, facilities: ['Alta Bates Summit Med. Ctr.'] },
  }),
];
const systems = [
  HealthSystem.parse({
    systemId: 'bay',
    name: 'Bay Health',
    aliases: [],
    hospitals: ['Alta Bates Summit Medical Center', 'Stanford Sleep Clinic'],
    source: 'Their list',
  }),
];

const open = sampleState('screening');
const { patient } = open.application;
const treatedAtStanford = {
  ...open,
  application: {
    ...open.application,
    services: open.application.services.map(one => ({ ...one, facility: 'Stanford Sleep Clinic' })),
  },
};
const cases = [open, { ...closedAs('duplicate'), of: open.caseNumber }];

const printedAt = Instant.parse('2026-11-25T18:00:00.000Z');

const credentials = { checks: [], unchecked: ['licence', 'board', 'discipline'] };

const organization = Organization.parse({
  organizationId: 'org-1',
  name: 'Redwood',
  email: 'a@redwood.example',
  filing: { filedOn: '2026-01-15', clients: [], owners: [], affiliates: [] },
});

const directories: Directories = {
  now: () => printedAt,
  findPlan: id => Promise.resolve(starter.plans.find(({ planId }) => planId === id)),
  findReviewer: id => Promise.resolve(reviewers.find(({ reviewerId }) => reviewerId === id)),
  findOrganization: id => Promise.resolve(id === 'org-1' ? organization : undefined),
  listSystems: () => Promise.resolve(systems),
  findContact: id => Promise.resolve(starter.contacts.find(({ contactId }) => contactId === id)),
  findStaff: id => Promise.resolve(id === 'dorian' ? dorian : undefined),
  listStaff: () => Promise.resolve([dorian]),
  findCase: number => Promise.resolve(cases.find(({ caseNumber }) => caseNumber === number)),
  findPrinting: (_number, noticeId) => Promise.resolve(noticeId === 'printed-1' ? printedAt : undefined),
};

it.each<[body: object, found: object]>([
  [
    { type: 'identify-plan', planId: 'la-care' },
    { plan: { planId: 'la-care', name: 'L.A. Care Health Plan', listed: true } },
  ],
  // By the entry of the directory to which the agency belongs.
  [
    { type: 'confirm-referral', referral: 'dhcs-county-plan' },
    { contact: starter.contacts.find(({ contactId }) => contactId === 'state-hearings') },
  ],
  [{ type: 'confirm-referral', referral: 'nobody' }, {}],
  [{ type: 'record-posted', noticeId: 'printed-1' }, { printedAt }],
  [{ type: 'record-posted', noticeId: 'never-printed' }, { printedAt: null }],
  [{ type: 'identify-plan', planId: 'nobody' }, {}],
  [{ type: 'identify-plan', planId: 7 }, {}],
  [{ type: 'identify-plan' }, {}],
  [
    { type: 'assign-reviewer', reviewerId: 'R-101' },
    {
      reviewer: {
        organizationId: 'org-1',
        qualifications: 'Neurology',
        organizationListed: true,
        against: [],
        credentials,
      },
    },
  ],
  [
    { type: 'assign-reviewer', reviewerId: 'R-900' },
    {
      reviewer: {
        organizationId: 'org-closed',
        qualifications: 'Pain',
        organizationListed: false,
        against: [],
        credentials,
      },
    },
  ],
  // A tie to the sister hospital; a like name is for the person who names them to judge.
  [
    { type: 'assign-reviewer', reviewerId: 'R-102' },
    {
      reviewer: {
        organizationId: 'org-1',
        qualifications: 'Neurology',
        organizationListed: true,
        credentials,
        against: ['Has a tie to a hospital or group of the same health system (H&S 1374.32).'],
      },
    },
  ],
  [{ type: 'assign-reviewer', reviewerId: 'nobody' }, {}],
  [{ type: 'reassign', to: 'dorian' }, { staff: dorian }],
  [{ type: 'reassign', to: 'nobody' }, {}],
  [{ type: 'close-case', of: '22222222' }, { otherCase: { caseNumber: '2222-2222', patient, isDuplicate: false } }],
  [
    { type: 'close-case', of: 'k7mh 4p9n' },
    {
      otherCase: {
        caseNumber: 'K7MH-4P9N',
        patient: fullApplication.patient,
        memberId: 'XQZ-889-1234',
        isDuplicate: true,
      },
    },
  ],
  [{ type: 'close-case', of: '3333-3338' }, {}],
  [{ type: 'close-case', of: 'mistyped' }, {}],
  [{ type: 'close-case' }, {}],
  [{ type: 'declare-conflict', reason: 'A neighbor' }, { colleagues: [dorian] }],
  // Other commands need nobody, whatever they carry.
  [{ type: 'route-case', planId: 'la-care', reviewerId: 'R-101', to: 'dorian' }, {}],
])('%j is decided knowing %j', async (body, found) => {
  expect(await lookUp(readEnvelope(body), treatedAtStanford, directories)).toEqual(found);
});

it('holds those who have a seat against what the plan says that it offers instead, and says what is new by that', async () => {
  const sat = sampleState('reviewing');
  const seats = sat.seats.map(seat => ({ ...seat, reviewerId: ReviewerId.parse('R-102') }));
  const offers = (facility: string) => ({
    type: 'deliver-records',
    alternatives: [{ issue: 1, what: 'Another hospital', facility }],
  });
  const against = async (body: object) => {
    const { seated } = await lookUp(readEnvelope(body), { ...sat, seats }, directories);
    return seated && [...seated].map(([id, entry]) => [id, entry.against]);
  };
  expect(await against(offers('Alta Bates Summit Medical Center'))).toEqual([
    ['R-102', [expect.stringMatching(/offers instead/u)]],
  ]);
  expect(await against(offers('Vine Home Care'))).toEqual([['R-102', []]]);
  expect(await against({ type: 'deliver-records' })).toBeUndefined();
});
