import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Activity } from './activity.ts';
import { createApiGateway } from './apigateway/api-gateway.ts';
import type { StackClock } from './clock.ts';
import { controlRoutes } from './control.ts';
import { disturbedCalls, disturbedStream, type Disturbance, type Invoke } from './disturbance.ts';
import type { Fault } from './dynamodb/faults.ts';
import type { EventService, EventServiceOptions } from './events/event-service.ts';
import { layFoundation, type FoundationOptions } from './foundation.ts';
import type { Identity } from './identity/identity.ts';
import type { LambdaRuntime } from './lambda/runtime.ts';
import type { MalwareProtection } from './malware/malware-protection.ts';
import { tryPort } from './ports.ts';
import { Closers } from './servers.ts';
import type { Ses } from './ses/ses.ts';
import { createSettling, type Settling } from './settling.ts';
import { readStackSpec, type StackSpec } from './stack-spec.ts';
import {
  deployFunctions,
  openEvents,
  startBuckets,
  startMachines,
  startMail,
  startSecretsAndIdentity,
  startTables,
  type Announce,
} from './stand-ins.ts';
import type { StepFunctionsEngine } from './stepfunctions/engine.ts';
import { readCloudAssembly } from './template/cloud-assembly.ts';
import { userPoolIn } from './template/specs/people-and-mail.ts';

export interface BootOptions extends FoundationOptions {
  /** Of the API and `/__local`; 0 for any. */
  port: number;
  /** The folder of the synthesized CDK app. */
  synthesized: string;
  /** Hears every event that a bus took. */
  onEvent?: EventServiceOptions['onEvent'];
  /** What goes wrong between the parts, in a drill. */
  disturbance?: Disturbance;
  /** How many sandboxes a function may have side by side; where not given, as many as there are cores, and two at least. */
  sandboxes?: number;
}

/** The running stack. */
export interface Stack extends Settling {
  /** Where each server answers, by name; `api` is the one for people. */
  addresses: Record<string, string>;
  /** Of the runtime, of the product, and of what was synthesized (the hash of its sources). */
  versions: { node: string; product: string; synthesized: string };
  clock: StackClock;
  activity: Activity;
  spec: StackSpec;
  identity: Identity;
  ses: Ses;
  malware: MalwareProtection;
  events: EventService;
  lambda: LambdaRuntime;
  machines: StepFunctionsEngine;
  /** Lets the next calls of the tables fail. */
  inject(fault: Fault): void;
  /** Forgets the faults that have hit nobody yet. */
  heal(): void;
  /** Ends everything that was started. What is in flight is made again at the next start. */
  close(): Promise<void>;
}

/**
 * Boots the synthesized template on this machine.
 * @throws Error in plain words where the directory is taken or the template asks for what isn't known here; the
 * system's `EADDRINUSE` where the port is taken
 */
export async function boot(options: BootOptions): Promise<Stack> {
  // Before anything is touched, above all by `fresh`.
  if (options.port !== 0) await tryPort(options.port);
  const closers = new Closers();
  try {
    return await bootAll(options, closers);
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

async function bootAll(options: BootOptions, closers: Closers): Promise<Stack> {
  const base = await layFoundation(options, closers);
  const assembly = readCloudAssembly(options.synthesized);
  const { secrets, identity } = await startSecretsAndIdentity(base, userPoolIn(assembly, base.region));
  const spec = readStackSpec(assembly, {
    ...base,
    issuerOf: () => identity.issuer(),
    secretArnOf: secret => secrets.createSecret(secret),
  });
  const tables = await startTables(base, spec);
  const lambda = deployFunctions(base, spec, options.sandboxes);
  const { disturbance } = options;
  const undisturbed: Invoke = (name, payload, context) => lambda.invoke(name, payload, context);
  const invoke = disturbance === undefined ? undisturbed : disturbedCalls(undisturbed, disturbance);
  const events = openEvents(base, spec, invoke, options.onEvent);
  const announce: Announce = event => void events.bus.put('default', [event]);
  const malware = await startBuckets(base, spec, announce);
  const ses = await startMail(base, spec, announce);
  const machines = await startMachines(base, spec, invoke, announce);

  const sources = [machines, malware, ...events.sources];
  const stack: Stack = {
    ...createSettling({ ...base, sources }),
    ...{ addresses: base.addresses, clock: base.clock, activity: base.activity },
    versions: versionsOf(options.synthesized),
    ...{ spec, identity, ses, malware, events, lambda, machines },
    inject: fault => tables.proxy.inject(fault),
    heal: () => tables.proxy.heal(),
    close: () => closers.closeAll(),
  };
  const invokeForPerson: Invoke = (name, payload) => invoke(name, payload, { caller: 'person' });
  const api = createApiGateway({ ...base, spec: spec.api, invoke: invokeForPerson, extra: controlRoutes(stack) });
  await base.listenOn(options.port, 'api', api);

  // Undone before anything else: what fails because the stack is closing has not failed.
  closers.add(() => tables.stop());
  closers.add(() => events.stop());
  closers.add(() => malware.stop());
  const { subscribers, checkpoints } = events;
  tables.start(
    disturbance === undefined ? subscribers : subscribers.map(one => disturbedStream(one, disturbance)),
    checkpoints,
  );
  machines.start();
  events.start();
  malware.start();
  for (const source of sources) base.clock.addSource(source);
  return stack;
}

function versionsOf(synthesized: string): Stack['versions'] {
  const description = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return { node: process.version, product: description.version, synthesized: basename(synthesized) };
}
