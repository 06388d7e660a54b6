import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCloudAssembly, readStackSpec } from '@imr/local-aws/template';
import { synthesize } from '../../local/synth.ts';
import { place } from '@imr/local-aws/testing';

const { directory } = await synthesize();
const spec = readStackSpec(readCloudAssembly(directory), place);

it("asks for nothing that the stack doesn't know, and everything has its permission", () => {
  expect(spec.machines.map(machine => machine.name).sort()).toEqual([
    'CaseLifecycle',
    'Deadline',
    'NoticeDelivery',
    'Rederivation',
  ]);
  expect(spec.buses).toHaveLength(2);
});

it('has the bundle of every function, and a role with policies', () => {
  expect(spec.functions.filter(({ entry }) => !existsSync(entry)).map(({ name }) => name)).toEqual([]);
  expect(spec.functions.filter(({ roleName }) => !spec.policies.has(roleName)).map(({ name }) => name)).toEqual([]);
});

it('leaves none of its functions that only serve the deployment', () => {
  expect(spec.functions.filter(({ roleName }) => !roleName.endsWith('Role')).map(({ name }) => name)).toEqual([]);
});

it('names every dead-letter queue that it uses', () => {
  const used = [
    // What SES tells names mailboxes: its rule leaves it in no queue.
    ...spec.rules
      .flatMap(rule => rule.targets)
      .filter(({ functionName }) => functionName !== 'RecordDelivery')
      .map(target => target.policy.deadLetterQueue),
    ...spec.schedules.map(schedule => schedule.policy.deadLetterQueue),
    ...spec.pipes.map(pipe => pipe.deadLetterQueue),
    ...[...spec.asyncInvokeConfigs.values()].map(config => config.onFailureQueue),
  ];
  expect(used.filter(queue => queue === undefined || !spec.queues.includes(queue))).toEqual([]);
});
