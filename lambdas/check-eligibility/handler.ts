import { listContacts, listPlans, loadCalendar } from '../../adapters/dynamodb/directory.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { ApplicationAsked } from '../../domain/api/eligibility.ts';
import { futureDates } from '../../domain/application/application.ts';
import { findPlan } from '../../domain/directory/find-plan.ts';
import { classify } from '../../domain/eligibility/classify.ts';
import { eligibilityView } from '../../domain/read/eligibility-view.ts';
import { localDateOf } from '../../domain/time/days.ts';
import { say } from '../../domain/words/refusals/said.ts';
import { now } from '../shared/clock.ts';
import { bodyOf, httpHandler } from '../shared/http.ts';
import { languageOfAnswer } from '../shared/language.ts';
import { malformed } from '../shared/problem.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

/** What the rules would recommend of an application that came in now, for anyone. It reads three directories, and can write nothing. */
export const handler = httpHandler(env, async event => {
  const { demographics: _forStatistics, ...application } = bodyOf(event, ApplicationAsked);
  const asOf = now();
  const impossible = futureDates(application, localDateOf(asOf));
  if (impossible.length > 0) throw malformed(impossible.map(path => ({ path, reason: say('day-to-come') })));
  const [plans, calendar] = await Promise.all([listPlans(table), loadCalendar(table)]);
  const { planId, listed } = findPlan(application.coverage.planName, plans);
  const plan = listed ? plans.find(one => one.planId === planId) : undefined;
  const recommendation = classify(application, plan, asOf, { calendar });
  const contacts = recommendation.referral === undefined ? [] : await listContacts(table);
  return { status: 200, body: eligibilityView(recommendation, { asOf, language: languageOfAnswer(event), contacts }) };
});
