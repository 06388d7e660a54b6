import { mkdirSync } from 'node:fs';
import type { Invoke } from './disturbance.ts';
import { startTableService, type TableService } from './dynamodb/table-service.ts';
import type { NewEvent } from './events/event.ts';
import { createEventService, type EventService, type EventServiceOptions } from './events/event-service.ts';
import type { Foundation } from './foundation.ts';
import { functionLogs } from './function-logs.ts';
import { createIdentity, type Identity, type IdentityOptions } from './identity/identity.ts';
import { putInboundObject } from './inbound-object.ts';
import { LambdaRuntime } from './lambda/runtime.ts';
import { machineServices } from './machine-services.ts';
import { createMalwareProtection, type MalwareProtection } from './malware/malware-protection.ts';
import { createS3 } from './s3/server.ts';
import { createSecrets, type Secrets } from './secrets/secrets.ts';
import { acceptMail, createInboundMail, type InboundOptions } from './ses/receive.ts';
import { createSes, type Ses } from './ses/ses.ts';
import type { StackSpec } from './stack-spec.ts';
import { StepFunctionsEngine } from './stepfunctions/engine.ts';
import { stepFunctionsServer } from './stepfunctions/server.ts';

/** Puts an event on the account's default bus, as AWS's services do. */
export type Announce = (event: NewEvent) => void;

/** Secrets and sign-in come first: the template's values name them. */
export async function startSecretsAndIdentity(
  base: Foundation,
  pool: Pick<IdentityOptions, 'poolId' | 'clientId' | 'trigger'>,
): Promise<{ secrets: Secrets; identity: Identity }> {
  const directory = base.place('.');
  const secrets = createSecrets({ ...base, directory });
  const identity = createIdentity({ ...base, directory, ...pool });
  await Promise.all([base.listen('secretsmanager', secrets.server), base.listen('identity', identity.server)]);
  return { secrets, identity };
}

export async function startTables(base: Foundation, spec: StackSpec): Promise<TableService> {
  const endpoint = process.env['DYNAMODB_ENDPOINT'];
  const tables = await startTableService({
    ...base,
    directory: base.place('dynamodb'),
    endpoint,
    tables: spec.tables,
    onEnd: base.onUnusable,
  });
  base.closers.add(() => tables.close());
  await base.listen('dynamodb', tables.proxy.server);
  return tables;
}

export function deployFunctions(base: Foundation, spec: StackSpec, sandboxes: number | undefined): LambdaRuntime {
  const logs = functionLogs(base.place('logs'), base.files);
  base.closers.add(() => logs.close());
  const endpoints = () => sdkEndpoints(base.addresses);
  const lambda = new LambdaRuntime({ ...base, endpoints, log: logs.write, sandboxes });
  base.closers.add(() => lambda.close());
  for (const function_ of spec.functions) lambda.deploy(function_);
  return lambda;
}

function sdkEndpoints(addresses: Record<string, string>): Record<string, string> {
  return {
    AWS_ENDPOINT_URL_DYNAMODB: addresses['dynamodb'] ?? '',
    AWS_ENDPOINT_URL_S3: addresses['s3'] ?? '',
    AWS_ENDPOINT_URL_SES: addresses['ses'] ?? '',
    AWS_ENDPOINT_URL_SFN: addresses['stepfunctions'] ?? '',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: addresses['secretsmanager'] ?? '',
  };
}

export function openEvents(
  base: Foundation,
  spec: StackSpec,
  invoke: Invoke,
  onEvent: EventServiceOptions['onEvent'],
): EventService {
  const events = createEventService({ ...base, ...spec, file: base.place('events.sqlite'), invoke, onEvent });
  base.closers.add(() => events.close());
  return events;
}

/** The buckets, with what scans the files in them. */
export async function startBuckets(base: Foundation, spec: StackSpec, announce: Announce): Promise<MalwareProtection> {
  const directory = base.place('s3');
  mkdirSync(directory, { recursive: true });
  const s3 = createS3({
    ...base,
    directory,
    onEvent: event => {
      malware.onObjectEvent(event);
      announce(event);
    },
  });
  base.closers.add(() => s3.close());
  const malware = createMalwareProtection({
    ...base,
    file: base.place('malware.sqlite'),
    buckets: spec.protectedBuckets,
    readStart: (role, object, bytes) => s3.readStart(role, object, bytes),
    announce,
  });
  base.closers.add(() => malware.close());
  for (const bucket of spec.buckets) s3.createBucket(bucket);
  await base.listen('s3', s3.server);
  return malware;
}

export async function startMail(base: Foundation, { mail }: StackSpec, announce: Announce): Promise<Ses> {
  const s3 = { endpoint: base.addresses['s3'] ?? '', region: base.region, now: () => base.clock.now() };
  const receiving: InboundOptions = {
    ...base,
    rules: mail.receiptRules,
    putObject: (bucket, key, bytes) => putInboundObject(s3, bucket, key, bytes),
  };
  const ses = createSes({
    ...base,
    ...mail,
    directory: base.place('.'),
    onEvent: announce,
    onFeedback: async (to, message) => {
      await acceptMail(receiving, message, { from: '', to: [to], via: 'amazonses.com' });
    },
  });
  await base.listen('ses', ses.server);
  const inbound = createInboundMail(receiving);
  const address = await base.listen('smtp', inbound.server);
  base.addresses['smtp'] = address.replace('http:', 'smtp:');
  return ses;
}

export async function startMachines(
  base: Foundation,
  spec: StackSpec,
  invoke: Invoke,
  announce: Announce,
): Promise<StepFunctionsEngine> {
  const endpoints = { dynamodb: base.addresses['dynamodb'] ?? '' };
  const services = machineServices({ ...base, invoke, endpoints, now: () => base.clock.now() });
  const file = base.place('stepfunctions.sqlite');
  const machines = new StepFunctionsEngine({ ...base, file, services, onStatusChange: announce });
  base.closers.add(() => machines.close());
  for (const machine of spec.machines) machines.deploy(machine);
  await base.listen('stepfunctions', stepFunctionsServer(machines, base));
  return machines;
}
