import { describe, expect, it } from 'vitest';
import { readCloudAssembly, readStackSpec } from '@imr/local-aws/template';
import { synthesize } from '../../local/synth.ts';
import { place } from '@imr/local-aws/testing';
import { loadEnvironments } from './mutation/environments.ts';
import { faultsOfFiledCase, faultsOfFiledCaseOnce } from './mutation/filed-case.ts';
import { writeMutated } from './mutation/mutated-app.ts';
import { mutationsOf, without } from './mutation/mutations.ts';
import { faultsOf } from './mutation/notice.ts';

const { directory } = await synthesize();
const assembly = readCloudAssembly(directory);
const spec = readStackSpec(assembly, place);
await loadEnvironments(spec.functions.map(({ name }) => name));

/** What may go without anybody noticing, each with the reason. */
const spare: readonly { mutation: RegExp; because: string }[] = [];

describe('one thing at a time, taken away from the synthesized template', () => {
  const mutations = mutationsOf(assembly).map(mutation => ({
    ...mutation,
    faults: faultsOf(mutation.apply(assembly)),
  }));

  it('is noticed, whatever it is: the stack refuses to start, or a call, an event or a mail goes astray', () => {
    const unnoticed = mutations.filter(({ faults }) => faults.length === 0).map(({ name }) => name);
    expect(unnoticed.filter(name => !spare.some(({ mutation }) => mutation.test(name)))).toEqual([]);
    expect(spare.filter(({ mutation }) => !unnoticed.some(name => mutation.test(name)))).toEqual([]);
  });

  it('was a route, a pattern, a target, a variable, a permission, a queue, a filter, an index, a stream: all there are', () => {
    const kinds = [
      /POST\w{8}: without itself/,
      /EventPattern/,
      /Targets\.0$/,
      /Environment/,
      /Permission\w*: without itself/,
      /DeadLetterConfig/,
      /FilterCriteria/,
      /GlobalSecondaryIndexes/,
      /StreamSpecification/,
    ];
    expect(kinds.filter(kind => !mutations.some(({ name }) => kind.test(name)))).toEqual([]);
  });

  it('is not seen where nothing was taken away', () => {
    expect(faultsOf(assembly)).toEqual([]);
  });
});

const ruleThatCalls = (functionName: string) =>
  spec.rules.find(({ targets }) => targets.some(target => target.functionName === functionName))?.name ?? '';

describe('a case that is filed on a stack', () => {
  it('with everything is acknowledged by mail', async () => {
    expect(await faultsOfFiledCase(directory)).toEqual([]);
  });

  it.each<[what: string, logicalId: string, path: (string | number)[], faults: string[]]>([
    [
      'whose machines nobody starts is not acknowledged',
      ruleThatCalls('StartWorkflow'),
      ['Targets', 0],
      ['letters: ', 'mails: 0'],
    ],
    [
      'whose letters nobody sends has one that waits',
      ruleThatCalls('StartNotice'),
      ['Targets', 0],
      ['letters: acknowledgement queued', 'mails: 0'],
    ],
    [
      'whose bus hears whole records is not acknowledged',
      'CaseEventPipe',
      ['TargetParameters', 'InputTemplate'],
      ['letters: ', 'mails: 0'],
    ],
    [
      'where nobody hears what became of a mail has a letter of which no more is known',
      ruleThatCalls('RecordDelivery'),
      ['Targets', 0],
      ['letters: acknowledgement sent'],
    ],
    [
      'whose function does not know the table is refused',
      'FileApplication',
      ['Environment', 'Variables', 'TABLE_NAME'],
      [expect.stringContaining('POST /applications was answered with 50') as string],
    ],
  ])('%s', async (_what, logicalId, path, faults) => {
    const mutation = without(logicalId, ['Properties', ...path]);
    expect(await faultsOfFiledCaseOnce(writeMutated(directory, mutation))).toEqual(faults);
  });
});
