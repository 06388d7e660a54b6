import { expect, it } from 'vitest';
import { starterOrganizations, starterReviewers } from '../../../domain/directory/starter-reviewers.ts';
import { type Ports, proposeReviewers } from '../../../lambdas/perform-act/propose-reviewers.ts';
import { CaseMovedOn, type GiveSystemCommand } from '../../../lambdas/shared/system-command.ts';
import { Instant } from '../../../domain/time/instants.ts';
import { playedTo } from '../../domain/case/support/samples.ts';

const state = playedTo('assigning-reviewers', 'vacated').state();

function world(changed: Partial<Ports> = {}) {
  const given: Parameters<GiveSystemCommand>[0][] = [];
  const give: GiveSystemCommand = command => {
    given.push(command);
    return Promise.resolve();
  };
  const ports: Ports = {
    openCase: () => Promise.resolve(state),
    findPlan: () => Promise.resolve(undefined),
    listReviewers: () => Promise.resolve(starterReviewers),
    listOrganizations: () => Promise.resolve(starterOrganizations),
    listSystems: () => Promise.resolve([]),
    reviewerLoads: () => Promise.resolve({}),
    now: () => Instant.parse('2026-11-24T18:00:00.000Z'),
    give,
    ...changed,
  };
  return { given, ports };
}

const { caseNumber, workflowVersion: version } = state;

it('proposes whom the directory has for the empty seat, for the version that the machine saw', async () => {
  const { given, ports } = world();
  await proposeReviewers({ caseNumber, version }, ports);
  expect(given).toMatchObject([
    {
      caseNumber,
      type: 'propose-reviewers',
      expectedVersion: version,
      payload: { proposal: { seats: [{ seat: 1 }] } },
    },
  ]);
});

it('proposes nobody where no organization is in the directory: a person names somebody', async () => {
  const { given, ports } = world({ listOrganizations: () => Promise.resolve([]) });
  await proposeReviewers({ caseNumber, version }, ports);
  expect(given).toMatchObject([{ payload: { proposal: { seats: [] } } }]);
});

it.each([
  ['has moved on', { openCase: () => Promise.resolve({ ...state, workflowVersion: version + 1 }) }],
  ['is gone', { openCase: () => Promise.resolve(undefined) }],
])('looks again, and reads no directory, when the case %s', async (_what, changed) => {
  const { given, ports } = world({ ...changed, listReviewers: () => Promise.reject(new Error('It was read.')) });
  await expect(proposeReviewers({ caseNumber, version }, ports)).rejects.toBeInstanceOf(CaseMovedOn);
  expect(given).toEqual([]);
});
