import { join } from 'node:path';
import { defaultAsyncInvokeConfig, type AsyncInvokeConfig } from '../../events/deliveries.ts';
import { functionNameIn, queueNameIn, roleNameIn } from '../arn-names.ts';
import type { CloudAssembly } from '../cloud-assembly.ts';
import { eventInvokeConfig, lambdaFunction } from '../kinds/functions.ts';
import { customAws } from '../kinds/mail.ts';
import type { LoadedTemplate } from '../template.ts';
import { TemplateError } from '../template-error.ts';
import type { FunctionSpec } from '../../lambda/function-spec.ts';

/** The functions of the product; those that only serve the deployment (behind custom resources) never run here. */
export function functionsIn(template: LoadedTemplate, assembly: CloudAssembly): FunctionSpec[] {
  const deployers = new Set(
    template
      .all(customAws)
      .map(({ stack, logicalId, properties }) => nameOf(properties.ServiceToken, [stack, logicalId])),
  );
  const ours = template.all(lambdaFunction).filter(({ logicalId }) => !deployers.has(logicalId));
  return ours.map(({ stack, logicalId, properties }) => {
    const folder = assembly.assets.get(properties.Code.S3Key);
    if (folder === undefined) throw new TemplateError([stack, logicalId, 'Code'], 'there is no such asset');
    const [module = 'index'] = properties.Handler.split('.');
    return {
      name: logicalId,
      roleName: roleNameIn(properties.Role),
      entry: join(folder, `${module}.mjs`),
      handler: properties.Handler,
      environment: properties.Environment?.Variables ?? {},
      timeoutSeconds: properties.Timeout,
      memorySize: properties.MemorySize,
    };
  });
}

/** How each function wants to be called asynchronously, by its name. */
export function asyncInvokeConfigsIn(template: LoadedTemplate): Map<string, AsyncInvokeConfig> {
  return new Map(
    template.all(eventInvokeConfig).map(({ stack, logicalId, properties }) => {
      const where = [stack, logicalId];
      const queue = properties.DestinationConfig?.OnFailure?.Destination;
      return [
        nameOf(properties.FunctionName, where),
        {
          ...defaultAsyncInvokeConfig,
          maximumRetryAttempts: properties.MaximumRetryAttempts,
          maximumAgeSeconds: properties.MaximumEventAgeInSeconds,
          onFailureQueue: queue === undefined ? undefined : queueNameIn(queue, where),
        },
      ];
    }),
  );
}

function nameOf(function_: string, where: string[]): string {
  return function_.startsWith('arn:') ? functionNameIn(function_, where) : function_;
}
