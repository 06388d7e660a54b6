import type { StepFunctionsEngine } from '../engine.ts';
import { parseJson, isObject, type JsonObject } from '../json.ts';
import type { EventRow } from '../store/rows.ts';
import { existing } from './executions.ts';
import { arn, flag, pageSize } from './input.ts';
import { nextToken, pageFrom } from './page.ts';

/** What includeExecutionData: false leaves out. */
const executionData = ['input', 'output', 'parameters', 'assignedVariables'];

export function getExecutionHistory(engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  return engine.serially(() => {
    const execution = existing(engine, arn(input, 'executionArn'));
    const size = pageSize(input);
    const reverse = flag(input, 'reverseOrder', false);
    const withData = flag(input, 'includeExecutionData', true);
    const from = pageFrom(input, reverse ? execution.events : 1);
    const events = engine.store.executions.history(execution.id, from, size, reverse);
    const next = reverse ? from - size : from + size;
    return {
      events: events.map(event => eventOf(event, withData)),
      ...(next >= 1 && next <= execution.events ? { nextToken: nextToken(next) } : {}),
    };
  });
}

/** An event in the shape of the API. Its time is in epoch seconds. */
function eventOf(event: EventRow, withData: boolean): object {
  const details = event.details === null ? null : parseJson(event.details);
  return {
    timestamp: event.at / 1000,
    type: event.type,
    id: event.id,
    previousEventId: event.previous,
    ...(isObject(details) ? { [detailsKey(event.type)]: withData ? details : withoutData(details) } : {}),
  };
}

function withoutData(details: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(details).filter(([name]) => !executionData.includes(name)));
}

/** All entries share one member, and so do all exits. */
function detailsKey(type: string): string {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails';
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails';
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
}
