import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bundleHandlers, inputsFile } from '../../lib/bundle.ts';

type Inputs = Record<string, Record<string, number>>;
let inputs: Inputs;

beforeAll(async () => {
  const directory = await bundleHandlers({ sourceMaps: false });
  const text = readFileSync(join(directory, inputsFile), 'utf8');
  inputs = z.record(z.string(), z.record(z.string(), z.number())).parse(JSON.parse(text));
});

/** The functions whose bundles hold something of a file like that. */
function holding(path: RegExp): string[] {
  return Object.keys(inputs).filter(name => Object.keys(inputs[name] ?? {}).some(input => path.test(input)));
}

function without(path: RegExp): string[] {
  const found = holding(path);
  return Object.keys(inputs).filter(name => !found.includes(name));
}

// Whoever only carries, looks up or reads starts without what decides, writes letters or counts days.
describe('What is in the bundle of a function', () => {
  it('is known of every function', () => {
    expect(Object.keys(inputs)).toHaveLength(38);
    expect(holding(/^lambdas\/shared\/clock\.ts$/u).length).toBeGreaterThan(15);
  });

  it('are deciders only where it decides', () => {
    expect(holding(/^domain\/decide\/decide\.ts$/u)).toEqual([
      'admit-document',
      'classify-case',
      'handle-command',
      'handle-mail',
      'issue-upload',
      'keep-directory',
      'perform-act',
      'receive-upload',
      'record-delivery',
      'record-milestone',
      'recover-workflow',
      'rederive-page',
      'send-notice',
      'sweep',
    ]);
  });

  it('is no polyfill of Temporal where no days are counted', () => {
    expect(without(/temporal-polyfill/u)).toEqual([
      'add-claims',
      'authorize',
      'describe-api',
      'look-at-case',
      'open-session',
      'order-rederivation',
      'read-filing',
      'report-demographics',
      'start-deadline',
      'start-notice',
      'start-workflow',
      'stop-deadline',
      'wake-workflow',
    ]);
  });

  it('are no words of letters where none is queued, checked, written or waited for', () => {
    expect(without(/^domain\/letters\/en\/decision\.ts$/u)).toEqual([
      'add-claims',
      'authorize',
      'check-deadline',
      'check-eligibility',
      'describe-api',
      'look-at-case',
      'open-session',
      'order-rederivation',
      'read-filing',
      'read-worklist',
      'receive-mail',
      'report-demographics',
      'start-deadline',
      'start-notice',
      'start-workflow',
      'stop-deadline',
      'wake-workflow',
    ]);
  });

  it('is nothing of the API’s description but what parses', () => {
    expect(holding(/^domain\/api\/(?:openapi|routes|schemas|case-answers)\.ts$/u)).toEqual([]);
  });

  it('is next to nothing where a document is only handed out', () => {
    expect(Object.keys(inputs['describe-api'] ?? {}).filter(path => path.endsWith('.ts'))).toEqual([
      'lambdas/describe-api/handler.ts',
    ]);
  });
});
