import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json, JsonObject } from '../json.ts';

/** One recorded run: a definition, an input, how the services answered, and what AWS made of it. */
export interface Case {
  name: string;
  note?: string;
  definition: JsonObject;
  input?: Json;
  tasks: TaskAnswer[];
  machines?: Record<string, JsonObject>;
  actions?: { do: string; afterEvent: number }[];
  historyOrder?: 'branches-unordered' | 'concurrent';
  expect: Expectation;
}

/** How one scheduled attempt was answered. */
export interface TaskAnswer {
  state: string;
  resource: string;
  function?: string;
  returns?: Json;
  throws?: {
    errorType: string;
    errorMessage: string;
    payload?: Json;
    service?: string;
    statusCode?: number;
    requestId?: string;
  };
  holdsToken?: { first?: { do: string; times: number }[]; then: string | null; with?: JsonObject };
  jobEnds?: JsonObject;
  answersAfterSeconds?: number;
  returnsString?: { repeat: string; times: number };
}

interface Expectation {
  status?: string;
  output?: Json;
  error?: string;
  cause?: Json;
  history?: JsonObject[];
  createError?: { code: string; message: string };
  validateDefinition?: JsonObject;
}

export function readCases(folder: string): Case[] {
  const files = readdirSync(join(folder, 'cases')).filter(file => file.endsWith('.json'));
  return files.sort().map(file => JSON.parse(readFileSync(join(folder, 'cases', file), 'utf8')) as Case);
}
