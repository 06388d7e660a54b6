import type { AsyncInvokeConfig } from './events/deliveries.ts';
import type { RuleSpec } from './events/bus.ts';
import type { MappingSpec } from './events/event-source-mappings.ts';
import type { PipeSpec } from './events/pipe.ts';
import type { ScheduleSpec } from './events/scheduler.ts';
import type { TableSpec } from './dynamodb/tables.ts';
import type { ProtectedBucket } from './malware/malware-protection.ts';
import type { BucketSpec } from './s3/buckets.ts';
import type { CloudAssembly } from './template/cloud-assembly.ts';
import { checkPermissions } from './template/permissions.ts';
import type { Place } from './template/resource-kind.ts';
import { checkSources } from './template/sources.ts';
import { apiIn, type TemplateApi } from './template/specs/api.ts';
import { busesIn, pipesIn, rulesIn, schedulesIn } from './template/specs/event-routes.ts';
import { asyncInvokeConfigsIn, functionsIn } from './template/specs/functions.ts';
import { mappingsIn } from './template/specs/mappings.ts';
import { machinesIn, type MachineSpec } from './template/specs/machines.ts';
import { createSecretsOf, mailIn, type MailSpec, preTokenFunctionIn } from './template/specs/people-and-mail.ts';
import { policiesIn, rolesIn, type PolicyStatement } from './template/specs/roles.ts';
import { bucketsIn, protectedBucketsIn, queuesIn, tablesIn } from './template/specs/storage.ts';
import { loadTemplate } from './template/template.ts';
import type { FunctionSpec } from './lambda/function-spec.ts';

/** Everything that the template asks for, in the words of the stand-ins. */
export interface StackSpec {
  tables: TableSpec[];
  buckets: BucketSpec[];
  protectedBuckets: ProtectedBucket[];
  /** All of them, those for dead letters and those whose messages are handed to functions. */
  queues: string[];
  mappings: MappingSpec[];
  functions: FunctionSpec[];
  asyncInvokeConfigs: Map<string, AsyncInvokeConfig>;
  buses: string[];
  rules: RuleSpec[];
  pipes: PipeSpec[];
  schedules: ScheduleSpec[];
  machines: MachineSpec[];
  mail: MailSpec;
  /** What the user pool calls before it makes a token. */
  preTokenFunction: string | undefined;
  api: TemplateApi;
  /** What each role may do, for holding calls against it. */
  policies: Map<string, PolicyStatement[]>;
  /** Under which role each pipe, schedule and function works, by its ARN. */
  roles: Map<string, string>;
}

/** @throws TemplateError for whatever is not known here, or would not work on AWS */
export function readStackSpec(assembly: CloudAssembly, place: Place): StackSpec {
  const template = loadTemplate(assembly, place);
  const api = apiIn(template);
  checkPermissions(template, api, place);
  checkSources(template, place);
  createSecretsOf(template, place);
  return {
    tables: tablesIn(template),
    buckets: bucketsIn(template),
    protectedBuckets: protectedBucketsIn(template),
    queues: queuesIn(template),
    mappings: mappingsIn(template, place),
    functions: functionsIn(template, assembly),
    asyncInvokeConfigs: asyncInvokeConfigsIn(template),
    buses: busesIn(template),
    rules: rulesIn(template, place),
    pipes: pipesIn(template, place),
    schedules: schedulesIn(template, place),
    machines: machinesIn(template, place),
    mail: mailIn(template),
    preTokenFunction: preTokenFunctionIn(template),
    api,
    policies: policiesIn(template),
    roles: rolesIn(template, place),
  };
}
