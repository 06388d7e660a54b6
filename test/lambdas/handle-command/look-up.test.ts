import { expect, it } from 'vitest';
import { sampleState } from '../../domain/case/support/samples.ts';
import { closedAs, fullApplication } from '../../domain/letters/sample-case.ts';
import { lookUp, type Directories } from '../../../lambdas/handle-command/look-up.ts';
import { readEnvelope } from '../../../lambdas/handle-command/read-command.ts';
import { OrganizationId, ReviewerId } from '../../../domain/words/ids.ts';

const dorian = { sub: 'dorian', name: 'Dorian Whitfield', email: 'dw@helpcenter.example', role: 'analyst' } as const;
const reviewers = [
  { reviewerId: ReviewerId.parse('R-101'), organizationId: OrganizationId.parse('org-1'), qualifications: 'Neurology' },
  { reviewerId: ReviewerId.parse('R-900'), organizationId: OrganizationId.parse('org-closed'), qualifications: 'Pain' },
];

const open = sampleState('screening');
const { patient } = open.application;
const cases = [open, { ...closedAs('duplicate'), of: open.caseNumber }];

const directories: Directories = {
  findPlan: id =>
    Promise.resolve((id as string) === 'nobody' ? undefined : { planId: id, name: 'L.A. Care', kind: 'dental' }),
  findReviewer: id => Promise.resolve(reviewers.find(({ reviewerId }) => reviewerId === id)),
  findOrganization: id => Promise.resolve(id === 'org-1' ? {} : undefined),
  findStaff: id => Promise.resolve(id === 'dorian' ? dorian : undefined),
  findCase: number => Promise.resolve(cases.find(({ caseNumber }) => caseNumber === number)),
};

it.each<[body: object, found: object]>([
  [{ type: 'identify-plan', planId: 'la-care' }, { plan: { planId: 'la-care', name: 'L.A. Care', listed: true } }],
  [{ type: 'identify-plan', planId: 'nobody' }, {}],
  [{ type: 'identify-plan', planId: 7 }, {}],
  [{ type: 'identify-plan' }, {}],
  [
    { type: 'assign-reviewer', reviewerId: 'R-101' },
    { reviewer: { organizationId: 'org-1', qualifications: 'Neurology', organizationListed: true } },
  ],
  [
    { type: 'assign-reviewer', reviewerId: 'R-900' },
    { reviewer: { organizationId: 'org-closed', qualifications: 'Pain', organizationListed: false } },
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
  // Other commands need nobody, whatever they carry.
  [{ type: 'route-case', planId: 'la-care', reviewerId: 'R-101', to: 'dorian' }, {}],
])('%j is decided knowing %j', async (body, found) => {
  expect(await lookUp(readEnvelope(body), directories)).toEqual(found);
});
