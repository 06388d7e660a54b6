import { credentialsFor } from '../credentials.ts';
import type { FunctionSpec } from './function-spec.ts';

/** Memory of a function whose template names none, in MB. */
export const defaultMemorySize = 128;

/**
 * The whole environment of a function: its own variables, what Lambda sets, and where the stand-ins are. Nothing of the
 * machine's own environment gets in.
 */
export function environmentOf(spec: FunctionSpec, region: string, endpoints: Record<string, string>) {
  const { accessKeyId, secretAccessKey } = credentialsFor(spec.roleName);
  return {
    ...spec.environment,
    ...endpoints,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: spec.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memorySize ?? defaultMemorySize),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${spec.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    _HANDLER: spec.handler,
    TZ: ':UTC',
  };
}
