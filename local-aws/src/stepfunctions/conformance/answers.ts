import { ServiceError, type ServiceCall, type ServiceCaller } from '../integrations/service-caller.ts';
import { isObject } from '../json.ts';
import { wellFormed } from '../tokens.ts';
import type { TaskAnswer } from './case.ts';

/** A service that answers from a case. */
export interface RecordedServices extends ServiceCaller {
  /** The tokens given out, in order: the N-th is `<task_token:N>`. */
  readonly tokens: string[];
  /** Who holds a token and has not yet done with it what was recorded. */
  readonly holders: { token: string; answer: NonNullable<TaskAnswer['holdsToken']> }[];
  /** How many calls will never be answered. */
  readonly hanging: () => number;
}

/** @param startChild starts a child machine as the recorded answer says */
export function recordedServices(
  tasks: TaskAnswer[],
  startChild: (executionArn: string, input: unknown) => Promise<void>,
): RecordedServices {
  const left = [...tasks];
  const tokens: string[] = [];
  const holders: RecordedServices['holders'] = [];
  let hanging = 0;
  const never = (): Promise<never> => {
    hanging += 1;
    return new Promise(() => undefined);
  };
  const call = async (request: ServiceCall): Promise<unknown> => {
    const index = left.findIndex(task => isFor(task, request));
    const [task] = index < 0 ? [] : left.splice(index, 1);
    const token = tokenIn(request.parameters);
    if (token !== undefined && !tokens.includes(token)) tokens.push(token);
    if (task === undefined || task.answersAfterSeconds !== undefined) return never();
    if (token !== undefined && task.holdsToken !== undefined) holders.push({ token, answer: task.holdsToken });
    if (task.throws !== undefined) throw thrown(task.throws);
    if (task.returnsString !== undefined) return task.returnsString.repeat.repeat(task.returnsString.times);
    const started = isObject(task.returns) ? task.returns['ExecutionArn'] : undefined;
    if (typeof started === 'string') await startChild(started, request.parameters);
    return task.returns;
  };
  return { call, tokens, holders, hanging: () => hanging };
}

function isFor(task: TaskAnswer, request: ServiceCall): boolean {
  const named = task.resource.replace(/^arn:aws:states:::/, '').replace(/\.(waitForTaskToken|sync(:2)?)$/, '');
  return named === request.resource || named === `${request.resourceType}:${request.resource}`;
}

function thrown(recorded: NonNullable<TaskAnswer['throws']>): ServiceError {
  const { errorType, errorMessage, payload, service, statusCode, requestId } = recorded;
  if (payload !== undefined) return new ServiceError({ errorType, message: errorMessage, payload });
  return new ServiceError({
    code: errorType,
    message: errorMessage,
    ...(service === undefined ? {} : { service }),
    ...(statusCode === undefined ? {} : { statusCode }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(service === 'S3' ? { extendedRequestId: '<extended_request_id>' } : {}),
  });
}

/** The task token somewhere in a call, also inside a text of JSON. */
function tokenIn(parameters: unknown): string | undefined {
  return (JSON.stringify(parameters) || '').match(/[A-Za-z0-9+/]{88}/g)?.find(wellFormed);
}
