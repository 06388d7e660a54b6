import { diagnose, parseDefinition } from '../definition/validate.ts';
import { InvalidDefinition } from '../definition/diagnostic.ts';
import { isObject, parseJson, type Json, type JsonObject } from '../json.ts';
import type { Case } from './case.ts';
import { difference, historyDifference } from './compare.ts';
import type { OlderRecording } from './exceptions.ts';
import { asRecorded, maskedEvent, opened } from './normalise.ts';
import { play } from './play.ts';

/**
 * What our engine does otherwise than AWS did in a case, in words; undefined where it does the same.
 * @param older where given, ours is first put back into the form of older recordings
 */
export async function judge(recorded: Case, older?: OlderRecording): Promise<string | undefined> {
  const { createError, validateDefinition } = recorded.expect;
  const definition = JSON.stringify(recorded.definition);
  if (createError !== undefined) return difference(createError.message, refusalOf(definition), 'refusal');
  if (validateDefinition !== undefined) {
    const diagnostics = diagnose(definition).map(found => ({ ...found, severity: 'ERROR' }));
    const result = { result: diagnostics.length === 0 ? 'OK' : 'FAIL', diagnostics, truncated: false };
    return difference(validateDefinition, result, 'validation');
  }
  const played = await play(recorded);
  const { status, output, error, cause, history } = recorded.expect;
  const ours = (value: JsonObject): JsonObject => (older === undefined ? value : objectOf(older(opened(value))));
  const got = ours(outcomeOf(maskedEvent(played.description, played.tokens)));
  const expected = {
    ...(status === undefined ? {} : { status }),
    ...(output === undefined ? {} : { output }),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
  };
  if (history?.at(-1)?.['type'] === 'ExecutionSucceeded' && output === undefined) delete got['output'];
  const found = difference(expected, got, 'outcome');
  if (found !== undefined || history === undefined) return found;
  const events = played.history.map(event => ours(asRecorded(event, played.tokens)));
  return historyDifference(history, events, recorded.historyOrder);
}

function outcomeOf(description: JsonObject): JsonObject {
  const { status = null, output, error, cause } = description;
  return {
    status,
    ...(typeof output === 'string' ? { output: parseJson(output) } : {}),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
  };
}

function objectOf(value: Json): JsonObject {
  return isObject(value) ? value : {};
}

function refusalOf(definition: string): string {
  try {
    parseDefinition(definition);
    return 'accepted';
  } catch (error) {
    if (error instanceof InvalidDefinition) return error.message;
    throw error;
  }
}
