import type { MappingSpec } from '../../events/event-source-mappings.ts';
import { functionNameIn, queueNameIn } from '../arn-names.ts';
import { eventSourceMapping, lambdaFunction } from '../kinds/functions.ts';
import { queue } from '../kinds/queues.ts';
import { arn, type Place } from '../resource-kind.ts';
import type { LoadedTemplate } from '../template.ts';
import { TemplateError } from '../template-error.ts';

/** As many as Lambda begins with, where the mapping says nothing; it would go on to more. */
const firstPollers = 5;

/** Which function is handed the messages of which queue. @throws TemplateError for what AWS refuses to make */
export function mappingsIn(template: LoadedTemplate, place: Place): MappingSpec[] {
  const queues = template.all(queue);
  return template.all(eventSourceMapping).map(({ stack, logicalId, properties }) => {
    const where = [stack, logicalId];
    const name = queueNameIn(properties.EventSourceArn, where);
    const found = queues.find(one => one.logicalId === name);
    if (found === undefined) throw new TemplateError(where, `there is no queue ${name}`);
    const { VisibilityTimeout, MessageRetentionPeriod, RedrivePolicy } = found.properties;
    const functionName = properties.FunctionName.startsWith('arn:')
      ? functionNameIn(properties.FunctionName, where)
      : properties.FunctionName;
    const timeout = template.all(lambdaFunction).find(one => one.logicalId === functionName)?.properties.Timeout;
    if (timeout === undefined) throw new TemplateError(where, `there is no function ${functionName}`);
    if (timeout > VisibilityTimeout) {
      const message = `Queue visibility timeout: ${VisibilityTimeout} seconds is less than Function timeout: ${timeout} seconds`;
      throw new TemplateError(where, message);
    }
    return {
      queue: {
        name,
        arn: arn(place, 'sqs', name),
        region: place.region,
        visibilityTimeoutMs: VisibilityTimeout * 1000,
        retentionMs: MessageRetentionPeriod * 1000,
        redrive: RedrivePolicy && {
          queue: queueNameIn(RedrivePolicy.deadLetterTargetArn, where),
          maxReceiveCount: RedrivePolicy.maxReceiveCount,
        },
      },
      functionName,
      enabled: properties.Enabled,
      batchSize: properties.BatchSize,
      reportsFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
      maximumConcurrency: properties.ScalingConfig?.MaximumConcurrency ?? firstPollers,
    };
  });
}
