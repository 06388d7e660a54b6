import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../lib/app.ts';
import { bundleHandlers } from '../../lib/bundle.ts';
import { acknowledgements } from '../../lib/nag/acknowledgements.ts';
import type { Finding } from '../../lib/nag/finding.ts';
import { findings, judge } from '../../lib/nag/findings.ts';
import { reviewedSettings } from '../../lib/nag/reviewed-settings.ts';

const outdir = mkdtempSync(join(tmpdir(), 'imr-nag-test-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

describe('four packs of security rules, and Control Tower’s', () => {
  let found: Finding[];
  beforeAll(async () => {
    const app = buildApp({
      outdir,
      bundles: await bundleHandlers({ sourceMaps: false }),
      settings: reviewedSettings,
      checked: false,
    });
    app.synth();
    found = findings(app, outdir);
  }, 240_000);

  it('find nothing that nobody has answered for, and no answer is left over', () => {
    const { open, idle } = judge(found, acknowledgements);
    expect({ open, idle }).toEqual({ open: [], idle: [] });
  });

  it.each([
    'AwsSolutions-IAM5[Action::s3:*]',
    'AwsSolutions-DDB3',
    'HIPAA.Security-DynamoDBInBackupPlan',
    'NIST.800.53.R5-WAFv2LoggingEnabled',
    'Serverless-LambdaTracing',
    's3_lifecycle_policy_check',
  ])('would tell of %s where it is not answered for', rule => {
    const finding = {
      rule,
      path: 'ImrService/ApiFunctions/read-document/Role/Resource',
      description: '',
    };
    expect(judge([...found, finding], acknowledgements).open).toEqual([finding]);
  });
});

it('tells of an acknowledgement that answers for nothing', () => {
  const one = { rules: ['AwsSolutions-S1', 'AwsSolutions-S10'], on: /^A$/, reason: 'because' };
  const found = [{ rule: 'AwsSolutions-S1', path: 'A', description: '' }];
  expect(judge(found, [one])).toEqual({ open: [], idle: [{ ...one, rules: ['AwsSolutions-S10'] }], answered: 1 });
});

it.each(acknowledgements.map(({ rules, reason }) => [rules.join(', '), reason]))(
  '%s is acknowledged with a reason that is a sentence',
  (_rules, reason) => {
    expect(reason.length).toBeGreaterThan(25);
    expect(reason).toMatch(/\.$/);
  },
);
