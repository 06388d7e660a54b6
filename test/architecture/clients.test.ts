import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sourceFiles } from './source-file.ts';

const root = join(import.meta.dirname, '..', '..');

/** `path: what it makes`, with the beginning of what it is made with. */
function clientsMade(): string[] {
  const files = sourceFiles(root).filter(({ path }) => /^(?:adapters|lambdas)\//u.test(path));
  return files.flatMap(({ path }) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/new (?<client>\w+Client)\((?<made>[^)]*)/gu)].map(
      ({ groups }) => `${path}: ${groups?.['client']} with ${groups?.['made']}`,
    ),
  );
}

it('makes every client of AWS with a limit to its calls', () => {
  expect(clientsMade().toSorted()).toEqual([
    'adapters/dynamodb/table.ts: DynamoDBClient with keeping(callLimits.short',
    'adapters/s3/uploads.ts: S3Client with { ...keeping(callLimits.file',
    'adapters/secrets/secret.ts: SecretsManagerClient with keeping(callLimits.short',
    'adapters/ses/mail.ts: SESClient with { maxAttempts, requestHandler: { ...requestHandler, ...once } }',
    'adapters/stepfunctions/executions.ts: SFNClient with keeping(callLimits.short',
  ]);
});
