import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keepEntry } from '../../adapters/dynamodb/entry-changes.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { operations } from '../../domain/api/routes.ts';
import { starterReviewers } from '../../domain/directory/starter-reviewers.ts';
import { Instant } from '../../domain/time/instants.ts';
import { credentialsFor } from '@imr/local-aws';
import { uploads } from '../../local/walkthrough/steps.ts';
import type { CaseClient } from '../../local/walkthrough/case-client.ts';
import { sharedSession, type StackSession } from './stack-session.ts';

let session: StackSession;
let caseClient: CaseClient;
let supervisor: string;
beforeAll(async () => {
  session = await sharedSession();
  supervisor = await session.token({ role: 'supervisor', sub: 'supervisor-1' });
  await keepReviewerOfNobody();
  caseClient = await session.filed('organizations');
});

const tokenOf = (organizationId?: string) =>
  session.token({ role: 'review-org', sub: 'coordinator-1', ...(organizationId !== undefined && { organizationId }) });

const notListed = 'Your organization is not in the directory of review organizations. Ask the Help Center to enter it.';
const nameless = 'Your sign-in names no review organization. Ask the Help Center to enter yours.';

/** Every call that needs a sign-in, with the case, and a body that nobody looks at. */
const calls = operations
  .filter(({ who }) => who !== 'anyone')
  .map(({ operationId, method, path, request }) => ({ operationId, method, path, ...(request && { body: {} }) }));

function pathOf(path: string): string {
  const ids = { caseNumber: caseClient.caseNumber, documentId: 'D0001', mailId: 'a-mail', kind: 'plans', id: 'a-plan' };
  return Object.entries(ids).reduce((text, [name, value]) => text.replace(`{${name}}`, value), path);
}

function give(token: string, body: object) {
  return session.http.call('POST', `/cases/${caseClient.caseNumber}/commands`, { token, body });
}

const reviewerOfNobody = {
  ...starterReviewers.find(({ reviewerId }) => reviewerId === 'rev-internal-medicine-1'),
  reviewerId: 'rev-of-nobody',
  organizationId: 'org-nowhere',
};

/** An entry from before the directory asked for the organization: nobody can keep one now. */
async function keepReviewerOfNobody(): Promise<void> {
  const table = session.stack.spec.tables.find(({ name }) => name === 'CaseTable');
  const client = new DynamoDBClient({
    endpoint: session.stack.addresses['dynamodb'] ?? '',
    region: 'us-west-2',
    credentials: credentialsFor('operator'),
  });
  const at = Instant.parse(session.now());
  const kept = { changeId: 'a-change', outcome: 'kept', version: 1, at, by: 'operator' } as const;
  const change = { ...kept, before: null, after: reviewerOfNobody };
  await keepEntry(tableNamed(table?.name ?? '', client), { kind: 'reviewers', id: 'rev-of-nobody' }, { change });
  client.destroy();
}

describe('A sign-in for an organization that is not in the directory', () => {
  it.each(calls)('is told so, whatever it calls: $operationId', async ({ method, path, ...more }) => {
    const token = await tokenOf('org-nowhere');
    expect(await session.http.call(method, pathOf(path), { token, ...more })).toMatchObject({
      status: 403,
      body: { detail: notListed },
    });
  });

  it.each(calls)('is told so, if it names none: $operationId', async ({ method, path, ...more }) => {
    const token = await tokenOf();
    expect(await session.http.call(method, pathOf(path), { token, ...more })).toMatchObject({
      status: 403,
      body: { detail: nameless },
    });
  });

  it('is let in as soon as the Help Center has entered it, and sees no case that it was not asked about', async () => {
    const token = await tokenOf('org-manzanita');
    expect(await session.http.call('GET', '/worklist', { token })).toMatchObject({ status: 403 });
    const body = { organizationId: 'org-manzanita', name: 'Manzanita Review Group', email: 'm@reviewers.example' };
    const path = '/directory/organizations/org-manzanita';
    const proposed = await session.http.expect(202, 'PUT', path, { token: supervisor, body });
    expect(await session.http.call('GET', '/worklist', { token })).toMatchObject({ status: 403 });
    const { proposalId } = z.object({ proposalId: z.string() }).parse(proposed);
    const director = await session.token({ role: 'director', sub: 'director-1' });
    const confirm = { type: 'confirm-change', proposalId };
    await session.http.expect(200, 'POST', `${path}/commands`, { token: director, body: confirm });
    expect(await session.http.call('GET', '/worklist', { token })).toMatchObject({ status: 200, body: { items: [] } });
    expect(await session.http.call('GET', '/directory/plans', { token })).toMatchObject({ status: 200 });
    expect(await session.http.call('GET', `/cases/${caseClient.caseNumber}`, { token })).toMatchObject({ status: 404 });
  });
});

describe('A reviewer of such an organization', () => {
  it('cannot be entered', async () => {
    const answer = await session.http.call('PUT', '/directory/reviewers/rev-of-nobody', {
      token: supervisor,
      body: reviewerOfNobody,
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'organizationId', reason: 'is not an organization in the directory' }] },
    });
  });

  it('is not asked, neither by the choice nor by hand; and the case is only the organization’s that is', async () => {
    await uploads('applicant', 'medical-record', 'Chart notes.pdf')(caseClient);
    for (const type of ['route-case', 'proceed-without-records']) {
      expect(await give(supervisor, { type, reason: 'As the letter shows' })).toMatchObject({ status: 200 });
      await session.settled();
    }
    const proposed = await lastProposal();
    expect(proposed.proof.excluded['rev-of-nobody']).toContain(
      'Reviews for an organization that is not in the directory (H&S 1374.32).',
    );
    const named = { type: 'assign-reviewer', reviewerId: 'rev-of-nobody', reason: 'She knows the field' };
    expect(await give(supervisor, named)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'reviewerId', reason: expect.stringContaining('not in the directory') as string }] },
    });

    const [asked = ''] = proposed.seats.map(({ organizationId }) => organizationId);
    const other = asked === 'org-poppy' ? 'org-redwood' : 'org-poppy';
    const path = `/cases/${caseClient.caseNumber}`;
    expect(await session.http.call('GET', path, { token: await tokenOf(asked) })).toMatchObject({ status: 200 });
    expect(await session.http.call('GET', path, { token: await tokenOf(other) })).toMatchObject({ status: 404 });
  });
});

const Proposed = z.object({
  type: z.literal('reviewers-proposed'),
  data: z.object({
    seats: z.array(z.object({ organizationId: z.string() })),
    proof: z.object({ excluded: z.record(z.string(), z.array(z.string())) }),
  }),
});

async function lastProposal(): Promise<z.infer<typeof Proposed>['data']> {
  const path = `/cases/${caseClient.caseNumber}/events`;
  const { items } = z
    .object({ items: z.array(z.looseObject({ type: z.string() })) })
    .parse(await session.http.expect(200, 'GET', path, { token: supervisor }));
  return Proposed.parse(items.findLast(({ type }) => type === 'reviewers-proposed')).data;
}
