import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import * as z from 'zod';
import { BadCursor } from '../../adapters/dynamodb/cursor.ts';
import { StoreContended } from '../../adapters/dynamodb/errors.ts';
import { isOutOfReach, StoreUnreachable } from '../../adapters/out-of-reach.ts';
import type { Actor } from '../../domain/people/actors.ts';
import { CaseNumber } from '../../domain/case/case-number.ts';
import { problemType } from '../../domain/api/problem-kinds.ts';
import { problemTitle } from '../../domain/api/problem-titles.ts';
import { routeAt } from '../../domain/api/route-table.ts';
import type { HttpEnv } from './http-env.ts';
import { logger, logging } from './logger.ts';
import { headerOf, type WithHeaders } from './header.ts';
import { isNegotiated, languageOfAnswer } from './language.ts';
import { malformed, Problem, readAs } from './problem.ts';
import type { Language } from '../../domain/words/language.ts';
import { isSaid, type Said, say, type Words } from '../../domain/words/refusals/said.ts';
import { inWords } from '../../domain/words/refusals/words.ts';

export interface Reply {
  status: number;
  /** Undefined for an answer without one. */
  body: unknown;
  headers?: Record<string, string>;
}

/** Of a body. The longest honest application has 300 KB in a script of three bytes a character; Lambda would take 6 MB. */
export const mostBytes = 512 * 1024;

/** Wraps a function that answers a request: parses nothing itself. */
export function httpHandler(env: HttpEnv, answer: (event: APIGatewayProxyEvent) => Promise<Reply>) {
  return middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use(logging())
    .handler(async event => {
      const result = await answered(
        env,
        () => {
          mustKnowQuery(event);
          return answer(event);
        },
        () => languageOfAnswer(event),
      );
      if (isNegotiated(event)) result.headers = { ...result.headers, Vary: 'Accept-Language' };
      logger.info('Answered', { status: result.statusCode });
      return result;
    });
}

/**
 * Turns every failure into a problem document, and lets the pages read whatever is answered.
 * @param language of the answer: asked once there is one, for the case may say it
 */
export async function answered(
  env: HttpEnv,
  answer: () => Reply | Promise<Reply>,
  language: () => Language = () => 'en',
): Promise<APIGatewayProxyResult> {
  try {
    const reply = await answer();
    return forPages(env, json(reply, language()));
  } catch (error) {
    return forPages(env, failure(env, error, language()));
  }
}

/** A parameter that no call has there is a mistyped one: who sends it would be answered for another question. */
function mustKnowQuery({ httpMethod, resource, multiValueQueryStringParameters: given }: APIGatewayProxyEvent): void {
  const known = routeAt(httpMethod, resource)?.query ?? [];
  const errors = Object.entries(given ?? {}).flatMap(([name, values]) => {
    if (!known.includes(name)) return [{ path: name, reason: say('unknown-parameter') }];
    return (values?.length ?? 0) > 1 ? [{ path: name, reason: say('twice') }] : [];
  });
  if (errors.length > 0) throw malformed(errors);
}

/** Beside what a browser shows to scripts by itself. */
const exposedHeaders = 'Retry-After, Location';

/** The gateway answers a browser's question beforehand; the answer itself has to say it again, or no script may read it. */
function forPages({ PORTAL_ORIGIN }: HttpEnv, result: APIGatewayProxyResult): APIGatewayProxyResult {
  const headers = {
    ...result.headers,
    'Access-Control-Allow-Origin': PORTAL_ORIGIN,
    'Access-Control-Expose-Headers': exposedHeaders,
  };
  return { ...result, headers };
}

function json({ status, body, headers }: Reply, language: Language): APIGatewayProxyResult {
  return {
    statusCode: status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Language': language,
      'Cache-Control': 'no-store',
      ...headers,
    },
    body: body === undefined ? '' : JSON.stringify(body),
  };
}

function failure({ PORTAL_ORIGIN }: HttpEnv, error: unknown, language: Language): APIGatewayProxyResult {
  const problem = asProblem(error);
  if (problem.status >= 500)
    logger.error('The request failed', { error: error instanceof Error ? error.name : 'unknown' });
  const { kind, status, extras } = problem;
  const { retryAfterSeconds, errors, ...shown } = extras;
  return {
    statusCode: status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': language,
      'Cache-Control': 'no-store',
      ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }),
    },
    body: JSON.stringify({
      type: problemType(PORTAL_ORIGIN, kind),
      title: problemTitle(kind, language),
      status,
      detail: inWords(language, problem.words),
      ...sentenceOf(problem.words),
      errors: errors?.map(({ path, reason }) => ({ path, reason: inWords(language, reason), ...sentenceOf(reason) })),
      ...shown,
    }),
  };
}

/** Beside the text, for whoever says it in other words. */
function sentenceOf(words: Words): Partial<Said> {
  return isSaid(words) ? words : {};
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof BadCursor) return malformed([{ path: 'cursor', reason: say('another-cursor') }]);
  if (error instanceof StoreContended) {
    return new Problem(503, say('contended'), { retryAfterSeconds: 2 });
  }
  if (error instanceof StoreUnreachable || isOutOfReach(error)) {
    return new Problem(503, say('busy'), { retryAfterSeconds: 5 });
  }
  return new Problem(500, say('failed'));
}

type WithBody = Pick<APIGatewayProxyEvent, 'body' | 'isBase64Encoded'> & WithHeaders;

/** The body as the schema reads it. @throws Problem 400, 413 or 415 */
export function bodyOf<T>(event: WithBody, schema: z.ZodType<T>): T {
  return readAs(schema, jsonOf(event));
}

/** @throws Problem when the body is not JSON, or too large */
export function jsonOf(event: WithBody): unknown {
  const contentType = headerOf(event, 'content-type') ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/iu.test(contentType)) {
    throw new Problem(415, say('not-json'));
  }
  const body = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '');
  if (Buffer.byteLength(body) > mostBytes) {
    throw new Problem(413, say('too-large', mostBytes / 1024));
  }
  try {
    return JSON.parse(body);
  } catch {
    throw malformed([{ path: '', reason: say('unread-json') }]);
  }
}

/** What an id of ours can be; what is longer no store would look for. */
const id = /^[\x21-\x7E]{1,200}$/u;

/** A part of an address, as it was meant. @throws Problem 404 where nothing can have that name */
export function partOf(event: Pick<APIGatewayProxyEvent, 'pathParameters'>, name: string): string {
  const part = decoded(event.pathParameters?.[name] ?? '');
  if (!id.test(part)) throw new Problem(404, say('nothing-there'));
  return part;
}

/** What cannot be read is left as it is: there is nothing of that name. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const OfCase = z.object({ caseNumber: CaseNumber });

/** The case that the path names, or an applicant's own. @throws Problem 400 for a mistyped number */
export function caseNumberOf(event: APIGatewayProxyEvent, actor: Actor): CaseNumber {
  const named = event.pathParameters?.['caseNumber'];
  return readAs(OfCase, { caseNumber: named === undefined ? actor.sub : decoded(named) }).caseNumber;
}
