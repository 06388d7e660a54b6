import { expect, it } from 'vitest';
import { lookUp, type Directories } from '../../../lambdas/handle-command/look-up.ts';
import { readEnvelope } from '../../../lambdas/handle-command/read-command.ts';
import { OrganizationId, ReviewerId } from '../../../domain/words/ids.ts';

const dorian = { sub: 'dorian', name: 'Dorian Whitfield', email: 'dw@helpcenter.example', role: 'analyst' } as const;
const reviewers = [
  { reviewerId: ReviewerId.parse('R-101'), organizationId: OrganizationId.parse('org-1'), qualifications: 'Neurology' },
  { reviewerId: ReviewerId.parse('R-900'), organizationId: OrganizationId.parse('org-closed'), qualifications: 'Pain' },
];

const directories: Directories = {
  findPlan: id =>
    Promise.resolve((id as string) === 'nobody' ? undefined : { planId: id, name: 'L.A. Care', kind: 'dental' }),
  findReviewer: id => Promise.resolve(reviewers.find(({ reviewerId }) => reviewerId === id)),
  findOrganization: id => Promise.resolve(id === 'org-1' ? {} : undefined),
  findStaff: id => Promise.resolve(id === 'dorian' ? dorian : undefined),
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
  // Other commands need nobody, whatever they carry.
  [{ type: 'route-case', planId: 'la-care', reviewerId: 'R-101', to: 'dorian' }, {}],
])('%j is decided knowing %j', async (body, found) => {
  expect(await lookUp(readEnvelope(body), directories)).toEqual(found);
});
