import { isObject, type Json, type JsonObject } from '../json.ts';
import type { TaskResource } from './resources.ts';

/** Where the optimised integrations take an object and send it as text. */
const sentAsText: Record<string, string> = {
  'sqs:sendMessage': 'MessageBody',
  'states:startExecution': 'Input',
};

/**
 * What goes to the service for a task's evaluated Arguments. The optimised integrations turn nested JSON into the text
 * that the service takes, and `events:putEvents` adds the machine and the execution to each entry's resources.
 */
export function requestParameters(
  resource: TaskResource,
  parameters: Json,
  arns: { machine: string; execution: string },
): Json {
  if (resource.kind === 'function' || !isObject(parameters)) return parameters;
  const call = `${resource.resourceType}:${resource.action}`;
  if (call === 'events:putEvents') return { ...parameters, Entries: entriesOf(parameters, arns) };
  const field = sentAsText[call];
  const value = field === undefined ? undefined : parameters[field];
  if (field === undefined || value === undefined || value === null) return parameters;
  return { ...parameters, [field]: asText(value) };
}

/** Why an answer that HTTP calls a success fails the task all the same, as JSON; else undefined. */
export function failedEntries(resource: TaskResource, result: Json): string | undefined {
  if (resource.kind === 'function' || resource.resourceType !== 'events' || !isObject(result)) return undefined;
  return Number(result['FailedEntryCount']) > 0 ? JSON.stringify(result) : undefined;
}

function entriesOf(parameters: JsonObject, arns: { machine: string; execution: string }): Json {
  const entries = parameters['Entries'];
  if (!Array.isArray(entries)) return entries ?? null;
  return entries.map(entry => {
    if (!isObject(entry)) return entry;
    const named = Array.isArray(entry['Resources']) ? entry['Resources'] : [];
    const detail = entry['Detail'] === undefined ? {} : { Detail: asText(entry['Detail']) };
    return { ...entry, ...detail, Resources: [...named, arns.machine, arns.execution] };
  });
}

function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
