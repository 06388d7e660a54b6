import { basename } from 'node:path';
import type * as z from 'zod';
import { createApiGateway } from './apigateway/api-gateway.ts';
import { controlRoutes } from './control.ts';
import { disturbedCalls, disturbedStream, type Disturbance, type Invoke } from './disturbance.ts';
import type { EventServiceOptions } from './events/event-service.ts';
import { layFoundation, type FoundationOptions } from './foundation.ts';
import type { PoolUser, PreTokenEvent } from './identity/claims.ts';
import { freePort, tryPort } from './ports.ts';
import { Problem } from './problem.ts';
import { Closers, originAt } from './servers.ts';
import { createSettling } from './settling.ts';
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
import type { Stack } from './running-stack.ts';
import { readCloudAssembly } from './template/cloud-assembly.ts';
import { userPoolIn } from './template/specs/people-and-mail.ts';

export interface BootOptions extends FoundationOptions {
  /** Of the API and `/__local`; 0 for any. */
  port: number;
  /** The folder of the synthesized CDK app. */
  synthesized: string;
  /** What stands in the template for the address of this API, where it does: the pages come from there. */
  ownOrigin?: string;
  /** Of the product, as `/__local` tells it. */
  version?: string;
  /** What `POST /__local/token` takes; without it, `{ sub, attributes, expiresInSeconds }`. */
  tokenRequest?: z.ZodType<PoolUser>;
  /** Hears every event that a bus took. */
  onEvent?: EventServiceOptions['onEvent'];
  /** What goes wrong between the parts, in a drill. */
  disturbance?: Disturbance;
  /** How many sandboxes a function may have side by side; where not given, as many as there are cores, and two at least. */
  sandboxes?: number;
  /**
   * Hears why the stack can't go on: a file of its state can't be read or written any more, or the engine of the tables
   * can't be started again. Whoever hears it ends the process; where nobody does, the stack says so and closes. What was
   * acknowledged is kept.
   */
  onUnusable?: (error: Error) => void;
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
  let unusable = false;
  const base = await layFoundation(options, closers, error => {
    if (unusable) return;
    unusable = true;
    (options.onUnusable ?? closeSaying(closers))(error);
  });
  const port = options.port === 0 ? await freePort() : options.port;
  const { ownOrigin } = options;
  const standsFor = ownOrigin === undefined ? {} : { [ownOrigin]: originAt(port) };
  const assembly = readCloudAssembly(options.synthesized, standsFor);
  const pool = userPoolIn(assembly, base.region);
  // The template's values name the pool, and the pool's trigger is one of the functions: it is asked for later.
  const trigger = (event: PreTokenEvent) => askTrigger(event, spec.preTokenFunction, undisturbed);
  const { secrets, identity } = await startSecretsAndIdentity(base, { ...pool, trigger });
  const spec: StackSpec = readStackSpec(assembly, {
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

  const sources = [machines, malware, ses, ...events.sources];
  const stack: Stack = {
    ...createSettling({ ...base, sources }),
    ...{ addresses: base.addresses, clock: base.clock, activity: base.activity },
    versions: {
      node: process.version,
      product: options.version ?? 'unknown',
      synthesized: basename(options.synthesized),
    },
    ...{ spec, identity, ses, malware, events, lambda, machines },
    inject: fault => tables.proxy.inject(fault),
    heal: () => tables.proxy.heal(),
    close: () => closers.closeAll(),
  };
  const invokeForPerson: Invoke = (name, payload) => invoke(name, payload, { caller: 'person' });
  const api = createApiGateway({
    ...base,
    spec: spec.api,
    invoke: invokeForPerson,
    extra: controlRoutes(stack, options.tokenRequest),
  });
  await base.listenOn(port, 'api', api);

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

function closeSaying(closers: Closers): (error: Error) => void {
  return ({ message }) => {
    process.stderr.write(`${message}\nThe local stack stops.\n`);
    closers.closeAll().catch(() => undefined);
  };
}

/** Asks the pool's trigger as Cognito does; who has none adds no claims. */
async function askTrigger(event: PreTokenEvent, functionName: string | undefined, invoke: Invoke): Promise<unknown> {
  if (functionName === undefined) return undefined;
  const outcome = await invoke(functionName, event);
  if ('payload' in outcome) return outcome.payload;
  const detail = `PreTokenGeneration failed with error ${outcome.functionError.errorMessage}.`;
  throw new Problem(502, 'UserLambdaValidationException', detail);
}
