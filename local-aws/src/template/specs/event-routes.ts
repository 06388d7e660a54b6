import type { RuleSpec, TargetSpec } from '../../events/bus.ts';
import type { DeliveryPolicy } from '../../events/delivery-store.ts';
import { placeholdersOf } from '../../events/input-template.ts';
import { stepsOf } from '../../events/json-path.ts';
import { checkPattern, type Pattern } from '../../events/pattern.ts';
import type { MappingSpec } from '../../events/event-source-mappings.ts';
import type { PipeSpec } from '../../events/pipe.ts';
import type { ScheduleSpec } from '../../events/scheduler.ts';
import { busNameIn, functionNameIn, isQueue, queueNameIn } from '../arn-names.ts';
import { eventBus, pipe, rule, ruleArn, schedule } from '../kinds/events.ts';
import { arn, type Place } from '../resource-kind.ts';
import type { LoadedTemplate } from '../template.ts';
import { TemplateError } from '../template-error.ts';
import { mappingsIn } from './mappings.ts';

/** The names of the buses; the account's default bus is always there. */
export function busesIn(template: LoadedTemplate): string[] {
  return ['default', ...template.all(eventBus).map(({ properties }) => properties.Name)];
}

/** @throws TemplateError also for a queue that nobody takes messages from */
export function rulesIn(template: LoadedTemplate, place: Place): RuleSpec[] {
  const mappings = mappingsIn(template, place);
  return template.all(rule).map(resource => {
    const { stack, logicalId, properties } = resource;
    const originArn = ruleArn(resource, place);
    return {
      name: logicalId,
      busName: busNameIn(properties.EventBusName),
      enabled: properties.State === 'ENABLED',
      pattern: checked(properties.EventPattern, [stack, logicalId, 'EventPattern']),
      targets: properties.Targets.map(target => {
        const where = [stack, logicalId, target.Id];
        return {
          ...calledBy(target.Arn, mappings, where),
          policy: policyOf(originArn, target, where),
          input: inputOf(target, where),
        };
      }),
    };
  });
}

export function pipesIn(template: LoadedTemplate, place: Place): PipeSpec[] {
  return template.all(pipe).map(({ stack, logicalId, properties }) => {
    const where = [stack, logicalId];
    const stream = properties.SourceParameters.DynamoDBStreamParameters;
    const tableName = /:table\/([^/]+)\/stream\//.exec(properties.Source)?.[1];
    if (tableName === undefined)
      throw new TemplateError([...where, 'Source'], 'only a table’s stream can be a source here');
    const bus = properties.TargetParameters.EventBridgeEventBusParameters;
    const inputTemplate = properties.TargetParameters.InputTemplate;
    placeholdersOf(inputTemplate ?? '').forEach(stepsOf);
    return {
      name: logicalId,
      arn: arn(place, 'pipes', `pipe/${logicalId}`),
      sourceArn: properties.Source,
      tableName,
      busName: busNameIn(properties.Target),
      filters: (properties.SourceParameters.FilterCriteria?.Filters ?? []).map(filter =>
        checked(JSON.parse(filter.Pattern) as Pattern, [...where, 'FilterCriteria']),
      ),
      inputTemplate,
      source: bus.Source,
      detailType: bus.DetailType,
      batchSize: stream.BatchSize,
      parallelizationFactor: stream.ParallelizationFactor,
      maximumRetryAttempts: endless(stream.MaximumRetryAttempts),
      maximumRecordAgeSeconds: endless(stream.MaximumRecordAgeInSeconds),
      bisect: stream.OnPartialBatchItemFailure !== undefined,
      deadLetterQueue: stream.DeadLetterConfig && queueNameIn(stream.DeadLetterConfig.Arn, where),
    };
  });
}

export function schedulesIn(template: LoadedTemplate, place: Place): ScheduleSpec[] {
  return template.all(schedule).map(({ stack, logicalId, properties }) => {
    const where = [stack, logicalId];
    return {
      name: logicalId,
      expression: properties.ScheduleExpression,
      enabled: properties.State === 'ENABLED',
      functionName: functionNameIn(properties.Target.Arn, where),
      input: properties.Target.Input,
      policy: policyOf(arn(place, 'scheduler', `schedule/default/${logicalId}`), properties.Target, where),
    };
  });
}

function calledBy(
  target: string,
  mappings: MappingSpec[],
  where: string[],
): Pick<TargetSpec, 'functionName' | 'queue'> {
  if (!isQueue(target)) return { functionName: functionNameIn(target, where) };
  const queue = queueNameIn(target, where);
  const mapping = mappings.find(one => one.queue.name === queue);
  if (mapping === undefined) throw new TemplateError(where, `nobody takes messages from the queue ${queue}`);
  return { functionName: mapping.functionName, queue };
}

interface TargetProperties {
  RetryPolicy: { MaximumRetryAttempts: number; MaximumEventAgeInSeconds: number };
  DeadLetterConfig?: { Arn: string } | undefined;
}

function policyOf(originArn: string, target: TargetProperties, where: string[]): DeliveryPolicy {
  return {
    originArn,
    maximumRetryAttempts: target.RetryPolicy.MaximumRetryAttempts,
    maximumAgeSeconds: target.RetryPolicy.MaximumEventAgeInSeconds,
    ...(target.DeadLetterConfig && { deadLetterQueue: queueNameIn(target.DeadLetterConfig.Arn, where) }),
  };
}

interface InputProperties {
  Input?: string | undefined;
  InputPath?: string | undefined;
  InputTransformer?: { InputPathsMap: Record<string, string>; InputTemplate: string } | undefined;
}

function inputOf(target: InputProperties, where: string[]): TargetSpec['input'] {
  const { Input, InputPath, InputTransformer } = target;
  if (Input !== undefined) return { constant: Input };
  if (InputPath !== undefined) return { path: readable(InputPath, where) };
  if (InputTransformer === undefined) return undefined;
  const { InputPathsMap: paths, InputTemplate: template } = InputTransformer;
  Object.values(paths).forEach(path => readable(path, where));
  const unknown = placeholdersOf(template).find(name => !(name in paths));
  if (unknown !== undefined) throw new TemplateError(where, `the input template names <${unknown}>, which has no path`);
  return { template, paths };
}

function readable(path: string, where: string[]): string {
  try {
    stepsOf(path);
    return path;
  } catch (error) {
    throw new TemplateError(where, error instanceof Error ? error.message : String(error));
  }
}

function checked(pattern: Pattern, where: string[]): Pattern {
  try {
    checkPattern(pattern);
    return pattern;
  } catch (error) {
    throw new TemplateError(where, error instanceof Error ? error.message : String(error));
  }
}

/** Minus one means without end. */
function endless(count: number): number {
  return count === -1 ? Infinity : count;
}
