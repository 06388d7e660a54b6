import { isObject, type Json, type JsonObject } from '../json.ts';

/** How a service is called over AWS JSON. */
export interface Wire {
  signingName: string;
  targetPrefix: string;
  jsonVersion: '1.0' | '1.1';
  /** The service's own members begin with a small letter, those of the integration with a capital. */
  smallMembers?: true;
}

/** By the service's name in `aws-sdk:`. */
export const wires: Record<string, Wire> = {
  dynamodb: { signingName: 'dynamodb', targetPrefix: 'DynamoDB_20120810', jsonVersion: '1.0' },
  eventbridge: { signingName: 'events', targetPrefix: 'AWSEvents', jsonVersion: '1.1' },
  secretsmanager: { signingName: 'secretsmanager', targetPrefix: 'secretsmanager', jsonVersion: '1.1' },
  sfn: { signingName: 'states', targetPrefix: 'AWSStepFunctions', jsonVersion: '1.0', smallMembers: true },
  sqs: { signingName: 'sqs', targetPrefix: 'AmazonSQS', jsonVersion: '1.0' },
};

/** The service behind an optimised integration. */
export const behind: Record<string, string> = {
  dynamodb: 'dynamodb',
  events: 'eventbridge',
  sqs: 'sqs',
  states: 'sfn',
};

/** The members of a call as the service has them. A null is a member left out. */
export function toWire(wire: Wire, parameters: unknown): JsonObject {
  if (!isObject(parameters)) return {};
  const given = Object.entries(parameters).filter(([, value]) => value !== null);
  return Object.fromEntries(
    given.map(([name, value]) => [wire.smallMembers ? withFirst(name, 'toLowerCase') : name, value]),
  );
}

/** The members of an answer as the integration has them; dates as text. */
export function fromWire(wire: Wire, value: Json): Json {
  if (!wire.smallMembers) return value;
  if (Array.isArray(value)) return value.map(part => fromWire(wire, part));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      withFirst(name, 'toUpperCase'),
      name.endsWith('Date') && typeof part === 'number' ? new Date(part * 1000).toISOString() : fromWire(wire, part),
    ]),
  );
}

function withFirst(name: string, change: 'toLowerCase' | 'toUpperCase'): string {
  return name.charAt(0)[change]() + name.slice(1);
}
