import { parseJson, type Json } from '../json.ts';
import { ApiError } from './errors.ts';

/**
 * The input of an execution: any JSON value.
 * @throws ApiError in the words of the JSON parser that AWS uses, as far as they were recorded
 */
export function parseExecutionInput(text: string): Json {
  if (text.trim() === '') throw invalid('Invalid execution input.');
  try {
    return parseJson(text);
  } catch (error) {
    throw invalid(reasonFor(text.trim(), error));
  }
}

function reasonFor(text: string, error: unknown): string {
  const [word] = /^[A-Za-z_$][\w$]*/.exec(text) ?? [];
  if (word !== undefined) {
    return `Unrecognized token '${word}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')`;
  }
  const [, found] = /^\{\s*([^\s"}])/.exec(text) ?? [];
  if (found !== undefined) {
    return `Unexpected character ('${found}' (code ${found.charCodeAt(0)})): was expecting double-quote to start field name`;
  }
  return error instanceof Error ? error.message : String(error);
}

function invalid(reason: string): ApiError {
  return new ApiError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${reason}'`);
}
