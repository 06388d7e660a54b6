import type { Invoke } from './disturbance.ts';
import { InvokeRefused } from './lambda/runtime.ts';
import type { AnsweredCall } from './signed-by.ts';
import { ServiceError, type ServiceCaller } from './stepfunctions/integrations/service-caller.ts';
import { stackServices, type FunctionAnswer } from './stepfunctions/services.ts';

/** How the machines reach the functions and the tables of the stack, each call under the machine's own role. */
export function machineServices(options: {
  invoke: Invoke;
  endpoints: Record<string, string>;
  region: string;
  now: () => number;
  onCall: (call: AnsweredCall) => void;
}): ServiceCaller {
  async function invokeFunction(
    functionArn: string,
    payload: unknown,
    call: { principal: string; invocationType: string },
  ): Promise<FunctionAnswer> {
    if (call.invocationType !== 'RequestResponse') {
      const message = `A machine calls functions as RequestResponse here, not as ${call.invocationType}.`;
      throw new ServiceError({ code: 'InvalidParameterValueException', message });
    }
    const name = functionArn.split(':function:').at(-1)?.split(':')[0] ?? functionArn;
    const outcome = await options.invoke(name, payload).catch(refused);
    options.onCall({ principal: call.principal, service: 'lambda', action: 'InvokeFunction', resource: functionArn });
    const answer = { StatusCode: 200, ExecutedVersion: '$LATEST' };
    if ('payload' in outcome) return { ...answer, Payload: outcome.payload };
    return { ...answer, FunctionError: 'Unhandled', Payload: outcome.functionError };
  }

  return stackServices({ invokeFunction, endpoints: options.endpoints, region: options.region, now: options.now });
}

function refused(error: unknown): never {
  if (!(error instanceof InvokeRefused)) throw error;
  throw new ServiceError({ code: error.name, statusCode: error.statusCode, message: error.message });
}
