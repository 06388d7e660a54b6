import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { violations } from './rules.ts';
import { readSource, sourceFiles } from './source-file.ts';

const root = join(import.meta.dirname, '..', '..');

it('no file reaches for what its folder may not have', { timeout: 60_000 }, () => {
  const files = sourceFiles(root);
  expect(files.map(({ path }) => path)).toContain('lib/app.ts');
  expect(files.flatMap(violations)).toEqual([]);
});

const check = (path: string, text: string) => violations(readSource(path, text));

describe('the rules', () => {
  it.each([
    ['domain/case/decide.ts', `import { readFile } from 'node:fs';`, 'may not import node:fs'],
    [
      'domain/case/decide.ts',
      `import type { Item } from '@aws-sdk/client-dynamodb';`,
      'may not import @aws-sdk/client-dynamodb',
    ],
    [
      'domain/case/decide.ts',
      `import { save } from '../../adapters/memory/store.ts';`,
      'may not import ../../adapters/memory/store.ts',
    ],
    ['domain/case/decide.ts', `export * from '../../lib/config.ts';`, 'may not import ../../lib/config.ts'],
    ['domain/case/decide.ts', `const later = await import('node:crypto');`, 'may not import node:crypto'],
    ['domain/case/decide.ts', `const now = Date.now();`, 'may not use Date.now'],
    ['domain/case/decide.ts', `const clock = { now: Date.now };`, 'may not use Date.now'],
    ['domain/case/decide.ts', `const now = new Date();`, 'may not use new Date()'],
    ['domain/case/decide.ts', `const now = new Date;`, 'may not use new Date'],
    ['domain/case/decide.ts', `const now = Date();`, 'may not use Date()'],
    ['domain/case/decide.ts', `const now = Temporal.Now.instant();`, 'may not use Temporal.Now'],
    ['domain/case/decide.ts', `const now = globalThis.performance.now();`, 'may not use globalThis.performance.now'],
    ['domain/case/decide.ts', `const seat = list[Math.random() * 2];`, 'may not use Math.random'],
    ['domain/case/decide.ts', `const id = crypto.randomUUID();`, 'may not use crypto.randomUUID'],
    ['domain/case/decide.ts', `const stage = process.env.STAGE;`, 'may not use process.env'],
    ['domain/case/decide.ts', `console.log('decided');`, 'may not use console.log'],
    [
      'adapters/dynamodb/store.ts',
      `import { Env } from '../../lambdas/sweep/env.ts';`,
      'may not import ../../lambdas/sweep/env.ts',
    ],
    [
      'adapters/dynamodb/store.ts',
      `import type { Settings } from '../../lib/config.ts';`,
      'may not import ../../lib/config.ts',
    ],
    ['lambdas/sweep/handler.ts', `import { App } from 'aws-cdk-lib';`, 'may not import aws-cdk-lib'],
    ['lambdas/sweep/handler.ts', `import { S3Client } from '@aws-sdk/client-s3';`, 'may not import @aws-sdk/client-s3'],
    [
      'lambdas/sweep/handler.ts',
      `import { look } from '../look-at-case/look.ts';`,
      'may not import ../look-at-case/look.ts',
    ],
    [
      'lambdas/sweep/handler.ts',
      `import { clock } from '../../local/clock.ts';`,
      'may not import ../../local/clock.ts',
    ],
    ['lambdas/sweep/handler.ts', `const now = Date.now();`, 'may not use Date.now'],
    ['domain/case/decide.ts', `const words = (4000).toLocaleString('en-US');`, 'may not use (4000).toLocaleString'],
    ['domain/case/decide.ts', `const words = Intl.NumberFormat('en-US');`, 'may not use Intl.NumberFormat'],
    ['adapters/dynamodb/store.ts', `const now = Date.now();`, 'may not use Date.now'],
    ['lambdas/shared/http.ts', `const now = Date.now();`, 'may not use Date.now'],
    ['lambdas/sweep/handler.ts', `import { Handler } from 'aws-lambda';`, 'may not import aws-lambda'],
    ['lambdas/shared/clock.ts', `import { sweep } from '../sweep/sweep.ts';`, 'may not import ../sweep/sweep.ts'],
    ['lib/app.ts', `import { Env } from '../lambdas/sweep/env.ts';`, 'may not import ../lambdas/sweep/env.ts'],
    [
      'lib/app.ts',
      `import type { sweep } from '../lambdas/sweep/sweep.ts';`,
      'may not import ../lambdas/sweep/sweep.ts',
    ],
    [
      'lib/app.ts',
      `import type { Store } from '../adapters/dynamodb/store.ts';`,
      'may not import ../adapters/dynamodb/store.ts',
    ],
    ['lib/app.ts', `import { build } from 'esbuild';`, 'may not import esbuild'],
    ['lib/app.ts', `const stage = process.env['STAGE'];`, 'may not use process.env'],
    ['lib/app.ts', `import { env } from 'node:process';`, 'may not import node:process'],
    ['web/main.tsx', `import { boot } from '../local/stack.ts';`, 'may not import ../local/stack.ts'],
    ['web/main.tsx', `import { S3Client } from '@aws-sdk/client-s3';`, 'may not import @aws-sdk/client-s3'],
    ['bin/imr.ts', `import { startStack } from '../test/support/stack.ts';`, 'may not import ../test/support/stack.ts'],
  ])('refuse, in %s: %s', (path, line, complaint) => {
    expect(check(path, `// first line\n\n${line}\n`)).toEqual([`${path}:3: ${complaint}`]);
  });

  it.each([
    ['domain/case/decide.ts', `import * as z from 'zod';`],
    ['domain/case/decide.ts', `import { Temporal } from 'temporal-polyfill';`],
    ['domain/case/decide.ts', `import { evolve } from './evolve.ts';`],
    ['domain/case/decide.ts', `const day = new Date(text).getTime() + Date.UTC(2026, 0, 1);`],
    ['domain/case/decide.ts', `const step = review.process; // not Date.now, not process.env`],
    ['adapters/dynamodb/store.ts', `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';`],
    ['lambdas/sweep/handler.ts', `import middy from '@middy/core';`],
    ['lambdas/sweep/handler.ts', `import type { Handler } from 'aws-lambda';`],
    ['lambdas/sweep/handler.ts', `import { sweep } from './sweep.ts';`],
    ['lambdas/sweep/handler.ts', `import { clock } from '../shared/clock.ts';`],
    ['lambdas/shared/clock.ts', `export const now = () => Date.now();`],
    ['lib/app.ts', `import type { Env } from '../lambdas/sweep/env.ts';`],
    ['lib/bundle.ts', `import { build } from 'esbuild';`],
    ['web/main.tsx', `import { decide } from '../domain/case/decide.ts';`],
    ['test/infra/app.ts', `import { App } from 'aws-cdk-lib';`],
    ['test/support/stack.ts', `const now = Date.now();`],
  ])('allow, in %s: %s', (path, line) => {
    expect(check(path, line)).toEqual([]);
  });
});
