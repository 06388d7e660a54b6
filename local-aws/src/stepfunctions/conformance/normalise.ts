import { isObject, parseJson, type Json, type JsonObject } from '../json.ts';
import { executionName, machineName, roleArn } from './play.ts';

/** The members of event details that are JSON text on the wire. */
const decoded = new Set(['input', 'output', 'parameters']);

/** An event of ours in the form of the corpus: no timestamp, JSON texts decoded, names and tokens masked. */
export function asRecorded(event: JsonObject, tokens: string[]): JsonObject {
  const masked = maskedEvent(event, tokens);
  return Object.fromEntries(
    Object.entries(masked)
      .filter(([name]) => name !== 'timestamp')
      .map(([name, value]) => [name, isObject(value) ? details(value) : value]),
  );
}

export function maskedEvent(value: JsonObject, tokens: string[]): JsonObject {
  let text = JSON.stringify(value)
    .replaceAll(roleArn, '<role_arn>')
    .replaceAll(machineName, '<state_machine_name>')
    .replaceAll(executionName, '<execution_name>');
  for (const [index, token] of tokens.entries()) text = text.replaceAll(token, `<task_token:${index + 1}>`);
  const masked = parseJson(text);
  return isObject(masked) ? masked : {};
}

/** Texts that hold a JSON object count as that object, on both sides: white space in them differs between recordings. */
export function opened(value: Json): Json {
  if (typeof value === 'string') return openedText(value);
  if (Array.isArray(value)) return value.map(opened);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, opened(part)]));
}

function openedText(text: string): Json {
  if (!text.startsWith('{')) return text;
  try {
    return opened(parseJson(text));
  } catch {
    return text;
  }
}

function details(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      if (name === 'assignedVariables' && isObject(part)) return [name, mapValues(part)];
      return [name, decoded.has(name) && typeof part === 'string' ? parseJson(part) : part];
    }),
  );
}

function mapValues(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, typeof part === 'string' ? parseJson(part) : part]),
  );
}
