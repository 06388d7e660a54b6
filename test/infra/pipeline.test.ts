import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const root = join(import.meta.dirname, '..', '..');
const workflows = join(root, '.github', 'workflows');
const scripts = join(root, '.github', 'scripts');

const Permissions = z.record(z.string(), z.string());
const Step = z.strictObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const Job = z.looseObject({
  needs: z.string().optional(),
  uses: z.string().optional(),
  environment: z.string().optional(),
  permissions: Permissions.optional(),
  steps: z.array(Step).default([]),
});
const Workflow = z.looseObject({ permissions: Permissions, jobs: z.record(z.string(), Job) });

const files = readdirSync(workflows);
const textOf = (file: string) => readFileSync(join(workflows, file), 'utf8');
const workflow = (file: string) => Workflow.parse(parse(textOf(file)));
const jobs = files.flatMap(file => Object.values(workflow(file).jobs));
const steps = jobs.flatMap(job => job.steps);
const runs = steps.flatMap(({ run }) => run ?? []);

describe('the workflow', () => {
  it('goes from the checks to the test stage, and from there to production', () => {
    const { check, test, production } = workflow('deploy.yml').jobs;
    expect([test?.needs, production?.needs]).toEqual(['check', 'test']);
    expect(check?.steps.flatMap(({ run }) => run ?? [])).toEqual([
      'npm ci --no-audit --no-fund',
      'npm run types',
      'npm run lint',
      'npm run nag',
      'npm test',
    ]);
    for (const [job, stage, smoke] of [
      [test, 'test', true],
      [production, 'production', false],
    ] as const) {
      expect(job).toMatchObject({ uses: './.github/workflows/stage.yml', with: { stage, smoke } });
      expect(existsSync(join(root, 'stages', `${stage}.json`))).toBe(true);
    }
  });

  it('looks and stops at what it would end before anybody approves, and deploys after', () => {
    const { diff, deploy } = workflow('stage.yml').jobs;
    const environments = [diff, deploy].map(job => job?.environment);
    expect(environments).toEqual(['${{ inputs.stage }}-diff', '${{ inputs.stage }}']);
    expect(deploy?.needs).toBe('diff');
    const roles = [diff, deploy].map(job => job?.steps.flatMap(step => step.with?.['role-to-assume'] ?? []));
    const role = (name: string) => [`arn:aws:iam::\${{ vars.AWS_ACCOUNT }}:role/${name}`];
    expect(roles).toEqual([role('ImrLook'), role('ImrDeploy')]);
    const gates = diff?.steps.flatMap(({ run }) => (run?.includes('/gate') === true ? [run] : []));
    expect(gates).toEqual(['.github/scripts/gate ImrData', '.github/scripts/gate ImrService']);
    expect(diff?.steps.filter(({ run }) => run?.includes(' deploy ') === true)).toEqual([]);
  });

  it('leaves to CloudFormation to go back when an alarm rings', () => {
    const deploys = runs.filter(run => run.includes(' deploy '));
    expect(deploys).toHaveLength(3);
    expect(deploys[1]).toMatch(/ImrService --rollback-trigger-alarm-arns < alarms\.txt$/);
    expect(deploys[2]).toMatch(/ImrWatch$/);
    // What belongs to the account, its own rights among it, is not its to change.
    expect(runs.join(' ')).not.toMatch(/ImrAccount|--all/);
    for (const run of deploys) expect(run).toContain('--exclusively');
  });

  it('calls only what is there', () => {
    const { scripts: npm } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    const ours = readdirSync(scripts).map(name => readFileSync(join(scripts, name), 'utf8'));
    const called = [...[...runs, ...ours].join('\n').matchAll(/npm run (?:--silent )?(\w+)/gu)].map(([, name]) => name);
    expect(new Set(called)).toEqual(new Set(['types', 'lint', 'nag', 'synth', 'smoke', 'changes']));
    for (const name of called) expect(npm).toHaveProperty(String(name));
    const files = [...runs.join('\n').matchAll(/\.github\/scripts\/\w+/gu)].map(([file]) => file);
    for (const file of files) expect(statSync(join(root, file)).mode & 0o111).toBe(0o111);
    expect(new Set(files).size).toBe(2);
  });

  it('pins the actions of others to a commit, and the CDK to a version', () => {
    for (const { uses } of steps.filter(step => step.uses !== undefined))
      expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    const cdk = [...runs.join('\n').matchAll(/aws-cdk\S*/gu)].map(([name]) => name);
    expect(new Set(cdk)).toEqual(new Set(['aws-cdk@2.1148.1']));
  });

  it('has no key: it may read the repository, and be known to AWS by its word', () => {
    for (const file of files) {
      expect(workflow(file).permissions).toEqual({ contents: 'read' });
      expect(textOf(file)).not.toMatch(/secrets\.|access[-_]key|AKIA/iu);
    }
    const more = jobs.map(({ permissions }) => permissions).filter(one => one !== undefined);
    for (const one of more) expect(one).toEqual({ contents: 'read', 'id-token': 'write' });
    expect(more).toHaveLength(4);
  });
});

describe('a script of the workflow', () => {
  const directory = mkdtempSync(join(tmpdir(), 'imr-pipeline-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  /** Runs it where `aws` is those lines of a shell. */
  function run(script: string, aws: string, ...words: string[]) {
    const bin = join(directory, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'aws'), `#!/usr/bin/env bash\n${aws}\n`);
    chmodSync(join(bin, 'aws'), 0o755);
    const { status, stdout, stderr } = spawnSync(join(scripts, script), words, {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
        IMR_STAGE: 'trial',
        IMR_ACCOUNT: '123456789012',
        AWS_REGION: 'us-west-2',
      },
    });
    return { status, stdout, stderr };
  }

  it('looks as the role that only looks', () => {
    const { stdout } = run('lookup', 'cat "$AWS_CONFIG_FILE"; echo "$@"', 'sts', 'get-caller-identity');
    expect(stdout).toBe(
      '[profile lookup]\n' +
        'role_arn = arn:aws:iam::123456789012:role/cdk-hnb659fds-lookup-role-123456789012-us-west-2\n' +
        'credential_source = Environment\n' +
        '--profile lookup sts get-caller-identity\n',
    );
  });

  it('names the alarms of the stage, each in a line', () => {
    const arn = 'arn:aws:cloudwatch:us-west-2:123456789012:alarm:imr-trial-api-failing';
    expect(run('alarms', `echo "$@" > ${directory}/asked; printf '${arn}\\t${arn}2\\n'`)).toEqual({
      status: 0,
      stdout: `${arn}\n${arn}2\n--monitoring-time-minutes\n15\n`,
      stderr: '',
    });
    const asked = readFileSync(join(directory, 'asked'), 'utf8');
    const names = [...asked.matchAll(/imr-trial-([\w-]+)/gu)].map(([, name]) => name);
    expect(names).toHaveLength(5);
    const { stdout } = run('alarms', ':');
    expect(stdout).toBe('none\n');
  });

  it('lets a first deployment through, and no fault', () => {
    const gone = 'echo "An error occurred (ValidationError): Stack with id ImrData-trial does not exist" >&2; exit 254';
    mkdirSync(join(root, 'cdk.out'), { recursive: true });
    const template = join(root, 'cdk.out', 'ImrTrial.template.json');
    writeFileSync(template, '{"Resources":{}}');
    try {
      expect(run('gate', gone.replace('ImrData', 'ImrTrial'), 'ImrTrial').status).toBe(0);
      expect(run('gate', 'echo "AccessDenied" >&2; exit 254', 'ImrTrial')).toMatchObject({
        status: 1,
        stderr: 'AccessDenied\n',
      });
      const ends = run('gate', `echo '{"Resources":{"Cases":{"Type":"AWS::DynamoDB::Table"}}}'`, 'ImrTrial');
      expect([ends.status, ends.stdout]).toEqual([1, 'Cases (AWS::DynamoDB::Table) goes.\n']);
    } finally {
      rmSync(template);
    }
  }, 120_000);
});
