import * as z from 'zod';
import { listDemographics } from '../../adapters/dynamodb/demographics.ts';
import { tableBeside, tableNamed } from '../../adapters/dynamodb/table.ts';
import { demographicsReport } from '../../domain/read/demographics-report.ts';
import { httpHandler } from '../shared/http.ts';
import { Problem, readAs } from '../shared/problem.ts';
import { signedIn } from '../shared/signed-in.ts';
import { Env } from './env.ts';
import { forStaff } from '../../domain/words/refusals/said.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const demographics = tableBeside(table, env.DEMOGRAPHICS_NAME);

const Asked = z.object({
  year: z
    .string()
    .regex(/^20\d\d$/u, { error: 'must be a year, like 2026' })
    .transform(Number),
});

/** The yearly counts by race, ethnicity and language: for auditors, who decide nothing. */
export const handler = httpHandler(env, async event => {
  const { role } = await signedIn(table, event);
  if (role !== 'auditor')
    throw new Problem(403, forStaff('Who filed, by race, ethnicity and language, is for auditors.'));
  const { year } = readAs(Asked, event.queryStringParameters ?? {});
  return { status: 200, body: demographicsReport(year, await listDemographics(demographics, year)) };
});
