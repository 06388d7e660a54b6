import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callOperation } from '../api/operations.ts';
import { isObject, parseJson, type Json, type JsonObject } from '../json.ts';
import { answerOf, definitionFor, filled, openStage, type RecordedAnswer, type Stage } from './api-scenarios.ts';
import { difference } from './compare.ts';
import { executionName, roleArn } from './play.ts';

/** Recorded answers that this engine alone can't give, and why. */
export const notPlayed: Record<string, string> = {
  'put-events-as-delivered': 'it is the event bus that delivers; the case events-put-events shows what it gets',
};

export function readAnswers(folder: string): RecordedAnswer[] {
  return JSON.parse(readFileSync(join(folder, 'api-responses.json'), 'utf8')) as RecordedAnswer[];
}

/** What our API answers otherwise than AWS did, in words; undefined where it answers the same. */
export async function checkAnswer(recorded: RecordedAnswer): Promise<string | undefined> {
  const stage = openStage(recorded.name);
  try {
    if (recorded.events !== undefined) return await checkEvents(stage, recorded.events);
    await prepare(stage, recorded);
    const request = requestOf(recorded);
    const answer = await answerOf(stage.engine, recorded.operation ?? '', request);
    const expected = filled({
      ...(recorded.response === undefined ? {} : { response: recorded.response }),
      ...(recorded.error === undefined ? {} : { error: recorded.error }),
    });
    const { error } = answer;
    // Not every recording has the status; all errors of this API have the same.
    if (isObject(error) && recorded.error?.httpStatusCode === undefined) delete error['httpStatusCode'];
    return difference(decoded(expected), decoded(named(answer, request)));
  } finally {
    stage.engine.close();
  }
}

async function checkEvents(stage: Stage, expected: JsonObject[]): Promise<string | undefined> {
  await callOperation(
    stage.engine,
    'StartExecution',
    filled({ stateMachineArn: machineArn, name: '<execution_name>' }),
  );
  await stage.passMinute();
  const got = stage.events.map((event, index) => ({
    ...event,
    id: `<uuid:${index + 1}>`,
    // The recorder masked every stopDate, also that of an execution which still ran.
    detail: { ...event.detail, stopDate: event.detail['stopDate'] ?? 'none yet' },
  }));
  return difference(
    expected.map(event => decoded(filled(event))),
    decoded(parseJson(JSON.stringify(got))),
  );
}

const machineArn = 'arn:aws:states:us-east-1:123456789012:stateMachine:<state_machine_name>';

/** What has happened before the recorded call. */
async function prepare(stage: Stage, recorded: RecordedAnswer): Promise<void> {
  const { name } = recorded;
  const started = /^describe-execution-(succeeded|failed|timed)|^stop-execution|-again-same-name/.test(name);
  if (!started) return;
  const input = name.startsWith('start-') ? { input: '{"QueueUrl": "…", "Message": "test_message_txt"}' } : {};
  await callOperation(
    stage.engine,
    'StartExecution',
    filled({ stateMachineArn: machineArn, name: '<execution_name>', ...input }),
  );
  if (name === 'describe-execution-timed-out') await stage.passMinute();
}

/** The request as recorded; definitions were recorded in words only. */
function requestOf(recorded: RecordedAnswer): JsonObject {
  const request = filled(recorded.request ?? {});
  const definition = definitionFor(recorded.name);
  if (recorded.name === 'create-state-machine-again-identical') return { ...request, roleArn, definition };
  if (recorded.name === 'create-state-machine-again-other-whitespace') {
    return { ...request, roleArn, definition: JSON.stringify(parseJson(definition), undefined, 2) };
  }
  if (recorded.name === 'create-state-machine-again-other-definition') {
    return { ...request, roleArn, definition: definition.replaceAll('State_1', 'State_0') };
  }
  if (recorded.operation === 'DeleteStateMachine') return filled({ stateMachineArn: `${machineArn}-none` });
  return request;
}

/** An execution that was started without a name has one that nobody can foresee. */
function named(answer: JsonObject, request: JsonObject): JsonObject {
  const { response } = answer;
  if (request['name'] !== undefined || !isObject(response)) return answer;
  const { executionArn } = response;
  if (typeof executionArn !== 'string') return answer;
  return { response: { ...response, executionArn: executionArn.replace(/[^:]+$/, executionName) } };
}

/** Input and output are JSON text on the wire and values in the corpus. */
function decoded(value: Json): Json {
  if (Array.isArray(value)) return value.map(decoded);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) =>
      (name === 'input' || name === 'output') && typeof part === 'string'
        ? [name, parseJson(part)]
        : [name, decoded(part)],
    ),
  );
}
