import type { Json, JsonObject } from '../json.ts';
import { checkArn, validation } from './errors.ts';

/** Reads the members of a request, as strictly as the service does. */
export function text(input: JsonObject, name: string): string {
  const value = optionalText(input, name);
  if (value === undefined)
    throw validation(
      `1 validation error detected: Value null at '${name}' failed to satisfy constraint: Member must not be null`,
    );
  return value;
}

export function optionalText(input: JsonObject, name: string): string | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw validation(`The member '${name}' must be a string.`);
}

export function arn(input: JsonObject, name: string): string {
  const value = text(input, name);
  checkArn(value);
  return value;
}

export function flag(input: JsonObject, name: string, otherwise: boolean): boolean {
  const value = input[name] ?? otherwise;
  if (typeof value === 'boolean') return value;
  throw validation(`The member '${name}' must be a boolean.`);
}

/** A page's size: 100 unless told (0 counts as not told), 1,000 at most. */
export function pageSize(input: JsonObject): number {
  const value: Json = input['maxResults'] ?? 0;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1000) return value || 100;
  throw validation(
    `1 validation error detected: Value '${JSON.stringify(value)}' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 1000`,
  );
}

export function atMost(value: string, name: string, length: number): string {
  if (Buffer.byteLength(value) <= length) return value;
  throw validation(
    `1 validation error detected: Value at '${name}' failed to satisfy constraint: Member must have length less than or equal to ${length}`,
  );
}
