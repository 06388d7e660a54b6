import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../lib/config.ts';

const production = {
  IMR_STAGE: 'production',
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
    });
  });

  it('come from variables, with the region and the log level as they usually are', () => {
    expect(settingsFrom(production)).toEqual({
      stage: 'production',
      region: 'us-west-2',
      domain: 'help.example.gov',
      sender: 'notices@help.example.gov',
      portalOrigin: 'https://portal.example.gov',
      signInPrefix: 'imr-example',
      signInMail: 'cognito',
      alarmEmail: 'on-call@example.gov',
      logLevel: 'INFO',
      callsPerSecond: { anyone: 20, signedIn: 100 },
    });
  });

  it('may name the account, the region, the log level and how much the API takes', () => {
    const variables = {
      ...production,
      IMR_ACCOUNT: '123456789012',
      IMR_REGION: 'us-gov-west-1',
      IMR_LOG_LEVEL: 'DEBUG',
      IMR_SIGN_IN_MAIL: 'ses',
      IMR_ANYONE_CALLS: '80',
      IMR_SIGNED_IN_CALLS: '400',
      IMR_API_CONCURRENCY: '25',
    };
    expect(settingsFrom(variables)).toMatchObject({
      account: '123456789012',
      region: 'us-gov-west-1',
      logLevel: 'DEBUG',
      signInMail: 'ses',
      callsPerSecond: { anyone: 80, signedIn: 400 },
      apiConcurrency: 25,
    });
  });

  it('are refused with everything that is missing, not only the first', () => {
    expect(() => settingsFrom({ IMR_STAGE: 'production' })).toThrow(
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
    ['IMR_API_CONCURRENCY', 'all', 'IMR_API_CONCURRENCY may not be all'],
  ])('are refused when %s is %s', (name, value, message) => {
    expect(() => settingsFrom({ ...production, [name]: value })).toThrow(message);
  });
});
