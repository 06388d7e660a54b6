import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { settingsFrom } from '../../lib/config.ts';
import { stagesDirectory } from '../../lib/stage-file.ts';

const real = {
  IMR_STAGE: 'real',
  IMR_DOMAIN: 'help.example.gov',
  IMR_SENDER: 'notices@help.example.gov',
  IMR_PORTAL_ORIGIN: 'https://portal.example.gov',
  IMR_SIGN_IN_PREFIX: 'imr-example',
  IMR_ALARM_EMAIL: 'on-call@example.gov',
};

describe('the settings of a stage', () => {
  it.each([{}, { IMR_STAGE: 'local', IMR_DOMAIN: 'ignored.example' }])('are those of one machine for %j', variables => {
    expect(settingsFrom(variables)).toEqual({
      stage: 'local',
      region: 'us-west-2',
      domain: 'helpcenter.example',
      sender: 'notices@helpcenter.example',
      portalOrigin: 'http://localhost:8080',
      signInPrefix: 'imr-local',
      signInMail: 'cognito',
      logLevel: 'INFO',
      callsPerSecond: { anyone: 5000, signedIn: 5000 },
      owner: 'help-center',
    });
  });

  it('come from variables, with the region and the log level as they usually are', () => {
    expect(settingsFrom(real)).toEqual({
      stage: 'real',
      region: 'us-west-2',
      domain: 'help.example.gov',
      sender: 'notices@help.example.gov',
      portalOrigin: 'https://portal.example.gov',
      signInPrefix: 'imr-example',
      signInMail: 'cognito',
      alarmEmail: 'on-call@example.gov',
      logLevel: 'INFO',
      callsPerSecond: { anyone: 20, signedIn: 100 },
      owner: 'help-center',
      accountWide: {},
    });
  });

  it('may name the account and what it has one of, the region, the log level and how much the API takes', () => {
    const variables = {
      ...real,
      IMR_ACCOUNT: '123456789012',
      IMR_REGION: 'us-gov-west-1',
      IMR_LOG_LEVEL: 'DEBUG',
      IMR_SIGN_IN_MAIL: 'ses',
      IMR_ANYONE_CALLS: '80',
      IMR_SIGNED_IN_CALLS: '400',
      IMR_API_CONCURRENCY: '25',
      IMR_OWNER: 'dmhc-help-center',
      IMR_BOUNDARY: 'ImrBoundary',
      IMR_MONTHLY_BUDGET: '800',
      IMR_REPOSITORY: 'example/imr',
    };
    expect(settingsFrom(variables)).toMatchObject({
      account: '123456789012',
      region: 'us-gov-west-1',
      logLevel: 'DEBUG',
      signInMail: 'ses',
      callsPerSecond: { anyone: 80, signedIn: 400 },
      apiConcurrency: 25,
      owner: 'dmhc-help-center',
      boundary: 'ImrBoundary',
      accountWide: { monthlyBudget: 800, repository: 'example/imr' },
    });
  });

  it('are refused with everything that is missing, not only the first', () => {
    expect(() => settingsFrom({ IMR_STAGE: 'real' })).toThrow(
      /IMR_DOMAIN is missing; IMR_SENDER is missing; IMR_PORTAL_ORIGIN is missing; IMR_SIGN_IN_PREFIX is missing/,
    );
  });

  it.each([
    ['IMR_STAGE', 'Production!', 'IMR_STAGE may not be Production!'],
    ['IMR_ACCOUNT', '1234', 'IMR_ACCOUNT may not be 1234'],
    ['IMR_REGION', 'Oregon', 'IMR_REGION may not be Oregon'],
    ['IMR_PORTAL_ORIGIN', 'http://portal.example.gov', 'IMR_PORTAL_ORIGIN may not be http://portal.example.gov'],
    ['IMR_PORTAL_ORIGIN', 'https://portal.example.gov/', 'IMR_PORTAL_ORIGIN may not be https://portal.example.gov/'],
    ['IMR_SENDER', 'notices@elsewhere.example', 'IMR_SENDER must be an address at IMR_DOMAIN'],
    ['IMR_LOG_LEVEL', 'LOUD', 'IMR_LOG_LEVEL may not be LOUD'],
    ['IMR_SIGN_IN_PREFIX', 'imr-aws', 'IMR_SIGN_IN_PREFIX may not be imr-aws'],
    ['IMR_SIGN_IN_PREFIX', 'mycognito', 'IMR_SIGN_IN_PREFIX may not be mycognito'],
    ['IMR_SIGN_IN_MAIL', 'gmail', 'IMR_SIGN_IN_MAIL may not be gmail'],
    ['IMR_ALARM_EMAIL', 'a@help.example.gov', 'IMR_ALARM_EMAIL must be at another domain than IMR_DOMAIN'],
    ['IMR_ANYONE_CALLS', '0', 'IMR_ANYONE_CALLS may not be 0'],
    ['IMR_MONTHLY_BUDGET', '-5', 'IMR_MONTHLY_BUDGET may not be -5'],
    ['IMR_REPOSITORY', 'imr', 'IMR_REPOSITORY may not be imr'],
    ['IMR_BOUNDARY', 'a boundary', 'IMR_BOUNDARY may not be a boundary'],
    ['IMR_API_CONCURRENCY', 'all', 'IMR_API_CONCURRENCY may not be all'],
  ])('are refused when %s is %s', (name, value, message) => {
    expect(() => settingsFrom({ ...real, [name]: value })).toThrow(message);
  });
});

describe('the file of a stage', () => {
  const stages = mkdtempSync(join(tmpdir(), 'imr-stages-'));
  afterAll(() => rmSync(stages, { recursive: true, force: true }));
  const write = (stage: string, text: string) => writeFileSync(join(stages, `${stage}.json`), text);

  const said = {
    domain: 'help.example.gov',
    sender: 'notices@help.example.gov',
    portalOrigin: 'https://portal.example.gov',
    signInPrefix: 'imr-example',
    alarmEmail: 'on-call@example.gov',
    anyoneCalls: 30,
  };

  it('says what variables would say, and variables are heard before it', () => {
    write('real', JSON.stringify(said));
    const fromFile = settingsFrom({ IMR_STAGE: 'real' }, stages);
    expect(fromFile).toEqual(settingsFrom({ ...real, IMR_ANYONE_CALLS: '30' }, stages));
    expect(fromFile.callsPerSecond).toEqual({ anyone: 30, signedIn: 100 });
    expect(settingsFrom({ IMR_STAGE: 'real', IMR_ANYONE_CALLS: '40' }, stages).callsPerSecond.anyone).toBe(40);
  });

  it('is named where something is missing, whether it is there or not', () => {
    write('half', JSON.stringify({ ...said, sender: undefined }));
    expect(() => settingsFrom({ IMR_STAGE: 'half' }, stages)).toThrow(
      `Stage half cannot be synthesized: IMR_SENDER is missing; IMR_SENDER must be an address at IMR_DOMAIN. Its settings are variables, or stand in ${join(stages, 'half.json')}.`,
    );
    expect(() => settingsFrom({ IMR_STAGE: 'none' }, stages)).toThrow(
      /^Stage none cannot be synthesized: IMR_DOMAIN is missing; .*none\.json\.$/,
    );
  });

  it.each([
    ['torn', '{"domain":', /torn\.json is no JSON: /],
    ['list', '["help.example.gov"]', /list\.json must be an object of names with a text or a number each\.$/],
    [
      'deep',
      '{"domain":{"name":"help.example.gov"}}',
      /deep\.json must be an object of names with a text or a number each\.$/,
    ],
    [
      'secret',
      '{"domain":"help.example.gov","password":"x"}',
      /secret\.json says password, which no stage has\. There are: account, /,
    ],
  ])('%s: is refused in a sentence', (stage, text, message) => {
    write(stage, text);
    expect(() => settingsFrom({ IMR_STAGE: stage }, stages)).toThrow(message);
  });

  it('is found by the name of the stage alone', () => {
    expect(() => settingsFrom({ IMR_STAGE: '../real' }, stages)).toThrow('IMR_STAGE may not be ../real');
  });

  const kept = readdirSync(stagesDirectory);
  it.each(kept)('%s is whole, and names invented domains only', file => {
    const { domain, portalOrigin, alarmEmail, account } = settingsFrom({ IMR_STAGE: file.replace(/\.json$/, '') });
    for (const name of [domain, portalOrigin, alarmEmail]) expect(name).toMatch(/[@./]example\.gov$/);
    expect(account).toBeUndefined();
  });

  it('is there for the two stages of the pipeline', () => {
    expect(kept).toEqual(expect.arrayContaining(['test.json', 'production.json']));
  });
});
