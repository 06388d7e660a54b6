import { join } from 'node:path';
import { stagesDirectory, variablesOfStage } from './stage-file.ts';

/** What differs between one deployment (stage) and another. Read once, in bin/imr.ts. */
export interface Settings {
  /** Part of the stacks' and log groups' names: lower-case letters, digits and hyphens. */
  stage: string;
  /** Twelve digits; absent: whichever account the deployment runs in. */
  account?: string;
  region: string;
  /** The domain that mail is sent from and received at. */
  domain: string;
  /** The address that notices come from, at `domain`. */
  sender: string;
  /** Scheme and host of the pages, without a path: the one origin that browsers may call from. */
  portalOrigin: string;
  /** First label of the staff's sign-in page; unique among everybody's in the region. */
  signInPrefix: string;
  /** Who sends invitations and codes to staff: Cognito by itself, about 50 a day, or SES from `sender`, once `domain` is verified. */
  signInMail: 'cognito' | 'ses';
  logLevel: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';
  /** How many calls each method takes: at even pace, by the second; twice as many for a moment. */
  callsPerSecond: {
    /** Methods that anyone may call; nobody there keeps those who are signed in out. */
    anyone: number;
    signedIn: number;
  };
  /**
   * How many of each of the API's functions may run at a time. That many are theirs, and no more: a flood of calls leaves
   * machines, mail and the sweep their share of the account's. Absent: as many as the account has.
   */
  apiConcurrency?: number;
  /** Who is told of alarms; only where nobody means to deploy, nobody. */
  alarmEmail?: string;
  /** Whose it is, as a tag of everything says: a unit, never a person. */
  owner: string;
  /** The managed policy that no role gets beyond; absent: none. It has to be there before: `AccountWide` brings one. */
  boundary?: string;
  /** Absent: the app has no stack for what an account has one of. */
  accountWide?: AccountWide;
}

export interface AccountWide {
  /** In dollars. Absent: no budget. */
  monthlyBudget?: number;
  /** `owner/name` of the repository on GitHub whose workflow deploys; absent: none does. */
  repository?: string;
}

/** The settings of the stack on one machine, and of a synthesis that nobody means to deploy. */
export const localSettings: Settings = {
  stage: 'local',
  region: 'us-west-2',
  domain: 'helpcenter.example',
  sender: 'notices@helpcenter.example',
  // Stands for whatever address the stack has: it is put in its place when one boots (`local/boot.ts`).
  portalOrigin: 'http://localhost:8080',
  signInPrefix: 'imr-local',
  signInMail: 'cognito',
  logLevel: 'INFO',
  // One machine is slower than this: tests and drills call as fast as they can.
  callsPerSecond: { anyone: 5000, signedIn: 5000 },
  owner: 'help-center',
};

/** Of stacks and logs, and of the file in `stages`. */
const stageName = /^[a-z][a-z0-9-]{0,19}$/;

/**
 * The settings of the stage IMR_STAGE: what its file in `stages` says, and before that variables named IMR_DOMAIN and so on.
 * Without IMR_STAGE: `localSettings`. Throws, naming every variable that is missing or malformed, for any other stage:
 * nothing real is deployed on a default.
 */
export function settingsFrom(given: Readonly<Record<string, string | undefined>>, stages = stagesDirectory): Settings {
  const stage = given['IMR_STAGE'];
  if (stage === undefined || stage === localSettings.stage) return localSettings;
  if (!stageName.test(stage)) throw new Error(`IMR_STAGE may not be ${stage}: small letters, digits and hyphens.`);
  const variables: typeof given = { ...variablesOfStage(stage, stages), ...given };
  const faults: string[] = [];
  const read = (name: string, shape: RegExp, otherwise?: string): string => {
    const value = variables[name] ?? otherwise ?? '';
    if (!shape.test(value)) faults.push(value === '' ? `${name} is missing` : `${name} may not be ${value}`);
    return value;
  };
  const count = (name: string, otherwise?: number) => Number(read(name, /^[1-9]\d{0,4}$/, otherwise?.toString()));
  const isGiven = (name: string) => variables[name] !== undefined;
  const settings: Settings = {
    stage,
    ...(isGiven('IMR_ACCOUNT') && { account: read('IMR_ACCOUNT', /^\d{12}$/) }),
    region: read('IMR_REGION', /^[a-z]{2}(-[a-z]+)+-\d$/, 'us-west-2'),
    domain: read('IMR_DOMAIN', /^([a-z0-9-]+\.)+[a-z]{2,}$/),
    sender: read('IMR_SENDER', /^[^@\s]+@[^@\s]+$/),
    portalOrigin: read('IMR_PORTAL_ORIGIN', /^https:\/\/[^/\s]+$/),
    // Cognito takes no prefix with a name of AWS's in it.
    signInPrefix: read('IMR_SIGN_IN_PREFIX', /^(?!.*(?:aws|amazon|cognito))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/),
    signInMail: read('IMR_SIGN_IN_MAIL', /^(?:cognito|ses)$/, 'cognito') === 'ses' ? 'ses' : 'cognito',
    alarmEmail: read('IMR_ALARM_EMAIL', /^[^@\s]+@[^@\s]+$/),
    logLevel: logLevel(variables['IMR_LOG_LEVEL'], faults),
    callsPerSecond: { anyone: count('IMR_ANYONE_CALLS', 20), signedIn: count('IMR_SIGNED_IN_CALLS', 100) },
    ...(isGiven('IMR_API_CONCURRENCY') && { apiConcurrency: count('IMR_API_CONCURRENCY') }),
    owner: read('IMR_OWNER', /^[\w .:/=+@-]{1,256}$/, localSettings.owner),
    ...(isGiven('IMR_BOUNDARY') && { boundary: read('IMR_BOUNDARY', /^[\w+=,.@-]{1,128}$/) }),
    accountWide: {
      ...(isGiven('IMR_MONTHLY_BUDGET') && { monthlyBudget: count('IMR_MONTHLY_BUDGET') }),
      ...(isGiven('IMR_REPOSITORY') && { repository: read('IMR_REPOSITORY', /^[\w-]+\/[\w.-]+$/) }),
    },
  };
  if (!settings.sender.endsWith(`@${settings.domain}`)) faults.push('IMR_SENDER must be an address at IMR_DOMAIN');
  // What is sent there lies in the bucket of mail, and so would the mail by which the address is to be confirmed.
  if (settings.alarmEmail?.endsWith(`@${settings.domain}`))
    faults.push('IMR_ALARM_EMAIL must be at another domain than IMR_DOMAIN');
  if (faults.length > 0)
    throw new Error(
      `Stage ${stage} cannot be synthesized: ${faults.join('; ')}. Its settings are variables, or stand in ${join(stages, `${stage}.json`)}.`,
    );
  return settings;
}

function logLevel(value: string | undefined, faults: string[]): Settings['logLevel'] {
  switch (value) {
    case undefined:
      return 'INFO';
    case 'DEBUG':
    case 'INFO':
    case 'WARN':
    case 'ERROR':
      return value;
    default:
      faults.push(`IMR_LOG_LEVEL may not be ${value}`);
      return 'INFO';
  }
}
