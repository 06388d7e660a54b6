import { isObject } from '@imr/local-aws/events';
import type { CloudAssembly, RawResource } from '@imr/local-aws/template';
import type * as z from 'zod';

type Resource = z.infer<typeof RawResource>;

/** One thing taken away from the synthesized app. */
export interface Mutation {
  /** `<logical id>: without <what>` */
  name: string;
  apply(assembly: CloudAssembly): CloudAssembly;
}

type Path = readonly (string | number)[];

/** Types of which each resource is taken away whole. */
const wholly = new Set([
  'AWS::ApiGateway::Method',
  'AWS::Lambda::Permission',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Events::Rule',
  'AWS::Pipes::Pipe',
  'AWS::Scheduler::Schedule',
  'AWS::SES::ReceiptRule',
  'AWS::GuardDuty::MalwareProtectionPlan',
  'AWS::SES::ConfigurationSetEventDestination',
  'Custom::AWS',
]);

/** What is the same for every function, and only changes what it writes into its log. */
const common = ['POWERTOOLS_SERVICE_NAME', 'POWERTOOLS_METRICS_NAMESPACE', 'LOG_LEVEL'];

/** Every single thing that can be taken away from what the stack on one machine runs. */
export function mutationsOf({ stacks }: CloudAssembly): Mutation[] {
  return stacks.flatMap(({ template }) =>
    Object.entries(template.Resources).flatMap(([logicalId, resource]) => [
      ...(wholly.has(resource.Type) ? [without(logicalId, [])] : []),
      ...placesIn(resource).map(path => without(logicalId, ['Properties', ...path])),
    ]),
  );
}

/** Takes away what stands at the path in the resource; the resource itself for an empty path. */
export function without(logicalId: string, path: Path): Mutation {
  return {
    name: `${logicalId}: without ${path.length === 0 ? 'itself' : path.slice(1).join('.')}`,
    apply: ({ stacks, assets }) => ({
      assets,
      stacks: stacks.map(stack => {
        if (!(logicalId in stack.template.Resources)) return stack;
        const template = structuredClone(stack.template);
        remove(template.Resources, [logicalId, ...path]);
        return { ...stack, template };
      }),
    }),
  };
}

function remove(from: object, path: Path): void {
  const parent = path.slice(0, -1).reduce<unknown>(childOf, from);
  const last = path.at(-1) ?? '';
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(Object(parent) as object, last);
}

function childOf(parent: unknown, name: string | number): unknown {
  return Reflect.get(Object(parent) as object, name) as unknown;
}

/** The places in a resource's properties at which something is taken away. */
function placesIn({ Type, Properties = {} }: Resource): Path[] {
  switch (Type) {
    case 'AWS::Lambda::Function':
      return under(Properties, ['Environment', 'Variables'], 1).filter(path => !common.includes(String(path.at(-1))));
    case 'AWS::ApiGateway::Method':
      return Properties['AuthorizationType'] === 'CUSTOM' ? [['AuthorizationType']] : [];
    case 'AWS::Events::Rule':
      return [...leavesUnder(Properties, ['EventPattern']), ...under(Properties, ['Targets'], 2)].filter(
        path => !['Id', 'RetryPolicy'].includes(String(path.at(-1))),
      );
    case 'AWS::Pipes::Pipe':
      return [
        ['SourceParameters', 'FilterCriteria'],
        ['TargetParameters', 'InputTemplate'],
        ...under(Properties, ['TargetParameters', 'EventBridgeEventBusParameters'], 1),
        ['SourceParameters', 'DynamoDBStreamParameters', 'DeadLetterConfig'],
      ];
    case 'AWS::DynamoDB::Table':
      return [
        ...('StreamSpecification' in Properties ? [['StreamSpecification']] : []),
        ...under(Properties, ['GlobalSecondaryIndexes'], 1),
      ];
    case 'AWS::S3::Bucket':
      return 'NotificationConfiguration' in Properties ? [['NotificationConfiguration']] : [];
    case 'AWS::SES::ConfigurationSetEventDestination':
      return under(Properties, ['EventDestination', 'MatchingEventTypes'], 1);
    case 'AWS::StepFunctions::StateMachine':
      return under(Properties, ['DefinitionSubstitutions'], 1);
    default:
      return [];
  }
}

/** Everything below a place, down to a depth. */
function under(properties: unknown, path: Path, depth: number): Path[] {
  const value = path.reduce(childOf, properties);
  const paths = Object.keys(Object(value) as object).map(name => [...path, Array.isArray(value) ? Number(name) : name]);
  return depth === 1 ? paths : [...paths, ...paths.flatMap(one => under(properties, one, depth - 1))];
}

/** Every field of a pattern, and every value that is not the only one of its list. */
function leavesUnder(properties: unknown, path: Path): Path[] {
  const value = path.reduce(childOf, properties);
  if (Array.isArray(value)) return value.length === 1 ? [] : value.map((_, index) => [...path, index]);
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap(name => [[...path, name], ...leavesUnder(properties, [...path, name])]);
}
