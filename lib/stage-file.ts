import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a stage's file may say: each is also a variable, `portalOrigin` is IMR_PORTAL_ORIGIN. None of them is a secret. */
const names = [
  'account',
  'region',
  'domain',
  'sender',
  'portalOrigin',
  'signInPrefix',
  'signInMail',
  'alarmEmail',
  'logLevel',
  'anyoneCalls',
  'signedInCalls',
  'apiConcurrency',
  'owner',
  'boundary',
  'monthlyBudget',
  'repository',
] as const;

/** `stages`, where each stage has a file. */
export const stagesDirectory = join(import.meta.dirname, '..', 'stages');

/**
 * What `<directory>/<stage>.json` says, under the names of the variables; nothing where there is no such file.
 * @throws Error, in a sentence, where the file is no JSON or says something that no stage has
 */
export function variablesOfStage(stage: string, directory: string): Record<string, string> {
  const file = join(directory, `${stage}.json`);
  if (!existsSync(file)) return {};
  const said = parsed(file);
  if (!isSaid(said)) throw new Error(`${file} must be an object of names with a text or a number each.`);
  const unknown = Object.keys(said).filter(name => !names.some(known => known === name));
  if (unknown.length > 0)
    throw new Error(`${file} says ${unknown.join(', ')}, which no stage has. There are: ${names.join(', ')}.`);
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [variableOf(name), String(value)]));
}

function isSaid(value: unknown): value is Record<string, string | number> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(one => typeof one === 'string' || typeof one === 'number');
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function variableOf(name: string): string {
  return `IMR_${name.replaceAll(/[A-Z]/gu, letter => `_${letter}`).toUpperCase()}`;
}
