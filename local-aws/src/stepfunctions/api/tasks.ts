import type { StepFunctionsEngine } from '../engine.ts';
import { largestPayload, parseJson, type Json, type JsonObject } from '../json.ts';
import { wellFormed } from '../tokens.ts';
import type { Turn } from '../turn.ts';
import { heartbeat, tokenFailed, tokenSucceeded } from '../wakes.ts';
import { ApiError, invalidToken, taskTimedOut } from './errors.ts';
import { errorOf } from './executions.ts';
import { atMost, text } from './input.ts';

export async function sendTaskSuccess(engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  const token = tokenIn(input);
  const output = parseOutput(atMost(text(input, 'output'), 'output', largestPayload));
  return forHolder(engine, token, (turn, frame) => tokenSucceeded(turn, frame, output));
}

export async function sendTaskFailure(engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  const token = tokenIn(input);
  const failure = errorOf(input);
  return forHolder(engine, token, (turn, frame) => tokenFailed(turn, frame, failure));
}

export async function sendTaskHeartbeat(engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  return forHolder(engine, tokenIn(input), heartbeat);
}

/** A token counts until its task has ended, however that was. It answers once what follows is on disk. */
function forHolder(
  engine: StepFunctionsEngine,
  token: string,
  happens: (turn: Turn, frame: number) => void,
): Promise<object> {
  return engine.serially(async () => {
    const holder = engine.store.frames.holderOf(token);
    if (holder === undefined) throw taskTimedOut();
    await engine.turn(
      () => engine.store.executions.byId(holder.execution),
      turn => happens(turn, holder.frame),
    );
    return {};
  });
}

function tokenIn(input: JsonObject): string {
  const token = text(input, 'taskToken');
  if (!wellFormed(token)) throw invalidToken();
  return token;
}

function parseOutput(output: string): Json {
  try {
    return parseJson(output);
  } catch {
    throw new ApiError('InvalidOutput', "Invalid Output: 'Invalid Json output.'");
  }
}
