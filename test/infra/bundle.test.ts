import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleHandlers } from '../../lib/bundle.ts';

const run = promisify(execFile);
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache');

let root: string;

/** A project of its own below node_modules, so that its handlers find the real packages. */
beforeEach(() => {
  mkdirSync(cache, { recursive: true });
  root = mkdtempSync(join(cache, 'imr-bundle-test-'));
  write('package-lock.json', '{}');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const handler = (body: string) => `export async function handler() { ${body} }\n`;

describe('bundling the handlers', () => {
  it('makes of each a file that runs by itself, with the SDK in it', async () => {
    write('domain/word.ts', `export const word: string = 'care';\n`);
    write('lambdas/say-word/old.cjs', `exports.protocol = require('node:https').globalAgent.protocol;\n`);
    write(
      'lambdas/say-word/handler.ts',
      `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
       import { protocol } from './old.cjs';
       import { word } from '../../domain/word.ts';
       class CaseMoved extends Error { override name = 'CaseMoved'; }
       const client = new DynamoDBClient({ region: 'us-west-2' });
       ${handler(`return { word, protocol, region: await client.config.region(), error: new CaseMoved().name };`)}`,
    );
    const bundle = join(await bundleHandlers({ root }), 'say-word', 'index.mjs');
    // In a process and a directory of its own: nothing of this one's can help it.
    write(
      'elsewhere/call.mjs',
      `const { handler } = await import(process.argv[2]); console.log(JSON.stringify(await handler()));`,
    );
    const { stdout } = await run(process.execPath, [join(root, 'elsewhere', 'call.mjs'), bundle]);
    expect(JSON.parse(stdout)).toEqual({ word: 'care', protocol: 'https:', region: 'us-west-2', error: 'CaseMoved' });
    const text = readFileSync(bundle, 'utf8');
    expect(text).not.toContain('sourceMappingURL');
    // Node's modules come by require, all but the one that makes it.
    expect(
      text.match(/(import|from)\s*\(?["'](node:)?(module|https?|crypto|stream|zlib|fs|os|path|util|url)["']/gu),
    ).toEqual(["from'node:module'"]);
    expect(existsSync(`${bundle}.map`)).toBe(true);
  });

  it('builds nothing when nothing changed, and anew when a source did', async () => {
    write('lambdas/say-word/handler.ts', handler('return 1;'));
    const first = await bundleHandlers({ root });
    const built = statSync(join(first, 'say-word', 'index.mjs')).mtimeMs;
    write('test/unrelated.ts', 'export {};\n');
    expect(await bundleHandlers({ root })).toBe(first);
    expect(statSync(join(first, 'say-word', 'index.mjs')).mtimeMs).toBe(built);
    write('lambdas/say-word/handler.ts', handler('return 2;'));
    expect(await bundleHandlers({ root })).not.toBe(first);
  });

  it('makes the same bundle without a source map', async () => {
    write('lambdas/say-word/handler.ts', handler('return 1;'));
    const mapped = join(await bundleHandlers({ root }), 'say-word', 'index.mjs');
    const plain = join(await bundleHandlers({ root, sourceMaps: false }), 'say-word', 'index.mjs');
    expect(readFileSync(plain, 'utf8')).toBe(readFileSync(mapped, 'utf8'));
    expect(existsSync(`${plain}.map`)).toBe(false);
  });

  it('signs with the credentials of the environment, and carries no other way to get some', async () => {
    write(
      'lambdas/say-word/handler.ts',
      `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
       const client = new DynamoDBClient({ region: 'us-west-2' });
       ${handler('return client.config.credentials();')}`,
    );
    const bundle = join(await bundleHandlers({ root }), 'say-word', 'index.mjs');
    const call = `const { handler } = await import(process.argv[1]); console.log((await handler()).accessKeyId)`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', call, bundle], {
      env: { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' },
    });
    expect(stdout.trim()).toBe('AKIDEXAMPLE');
    const bundled = readFileSync(bundle, 'utf8');
    expect(['AssumeRole', 'GetRoleCredentials', 'fromInstanceMetadata'].filter(way => bundled.includes(way))).toEqual(
      [],
    );
  });

  it('lets two at once finish the same bundles', async () => {
    write('lambdas/say-word/handler.ts', handler('return 1;'));
    const [one, other] = await Promise.all([bundleHandlers({ root }), bundleHandlers({ root })]);
    expect(one).toBe(other);
    expect(existsSync(join(one, 'say-word', 'index.mjs'))).toBe(true);
  });

  it.each(['aws-cdk-lib', 'aws-cdk-lib/aws-s3', 'constructs'])(
    'refuses a handler that imports %s, and says which',
    async name => {
      write('lambdas/say-word/handler.ts', `import * as cdk from '${name}';\n${handler('return cdk;')}`);
      await expect(bundleHandlers({ root })).rejects.toThrow(
        `lambdas/say-word/handler.ts:1:21: ERROR: [plugin: infrastructure-stays-out] A handler may not import ${name}`,
      );
    },
  );

  it('keeps nothing of a build that failed', async () => {
    write('lambdas/say-word/handler.ts', 'this is not TypeScript');
    await expect(bundleHandlers({ root })).rejects.toThrow();
    await expect(bundleHandlers({ root })).rejects.toThrow();
  });
});
