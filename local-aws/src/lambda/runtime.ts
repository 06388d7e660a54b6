import { randomBytes, randomUUID } from 'node:crypto';
import type { Activity } from '../activity.ts';
import type { StackClock } from '../clock.ts';
import type { FunctionSpec } from './function-spec.ts';
import { defaultMemorySize, environmentOf } from './environment.ts';
import { FunctionPool, type FunctionStats, mostSandboxes } from './pool.ts';
import { type Caller, Precedence } from './precedence.ts';
import type { Outcome, SandboxOptions } from './sandbox.ts';

export interface LambdaOptions {
  clock: StackClock;
  activity: Activity;
  /** `AWS_ENDPOINT_URL_*`, asked for whenever a sandbox starts. */
  endpoints: () => Record<string, string>;
  region: string;
  account: string;
  /** Each line that a function wrote on its standard output or error. */
  log?: (line: string, functionName: string) => void;
  /** How many sandboxes a function may have side by side; where not given, as many as there are cores, and two at least. */
  sandboxes?: number | undefined;
}

export interface InvokeContext {
  /** The `X-Amzn-Trace-Id` of the caller. */
  traceId?: string;
  /** Who waits for the answer; nobody where not given. */
  caller?: Caller;
}

/** A call that Lambda refuses before the function sees it; `name` is Lambda's error code. */
export class InvokeRefused extends Error {
  readonly statusCode: number;

  constructor(
    name: 'ResourceNotFoundException' | 'RequestTooLargeException' | 'TooManyRequestsException',
    statusCode: number,
    message: string,
  ) {
    super(message);
    this.name = name;
    this.statusCode = statusCode;
  }
}

const largestRequest = 6_291_456;

/** Runs the deployed functions, each in worker threads of its own, kept warm between calls. */
export class LambdaRuntime {
  readonly #options: LambdaOptions;
  readonly #functions = new Map<string, { spec: FunctionSpec; pool: FunctionPool }>();
  readonly #retired: FunctionPool[] = [];
  readonly #precedence = new Precedence();

  constructor(options: LambdaOptions) {
    this.#options = options;
  }

  /** Deploying again replaces: calls under way finish on the version that they began with. */
  deploy(spec: FunctionSpec): void {
    const before = this.#functions.get(spec.name);
    if (before !== undefined) {
      before.pool.retire();
      this.#retired.push(before.pool);
    }
    const most = this.#options.sandboxes ?? mostSandboxes;
    this.#functions.set(spec.name, { spec, pool: new FunctionPool(() => this.#sandboxOptions(spec), most) });
  }

  /**
   * Calls a function with a copy of `payload`, as JSON. A failure of the function is an answer, as in Lambda.
   * @throws InvokeRefused when there is no such function, or the payload is over 6 MB
   */
  async invoke(name: string, payload: unknown, context: InvokeContext = {}): Promise<Outcome> {
    const found = this.#functions.get(name);
    if (found === undefined) {
      const message = `Function not found: ${this.#arnOf(name)}`;
      throw new InvokeRefused('ResourceNotFoundException', 404, message);
    }
    const json = JSON.stringify(payload ?? null);
    if (Buffer.byteLength(json) > largestRequest) {
      const message = `Request must be smaller than ${largestRequest} bytes for the InvokeFunction operation`;
      throw new InvokeRefused('RequestTooLargeException', 413, message);
    }
    return this.#options.activity.track(`function ${name}`, () =>
      this.#precedence.inTurn(context.caller ?? 'background', () =>
        found.pool.invoke({
          requestId: randomUUID(),
          traceId: context.traceId ?? this.#newTraceId(),
          payload: json,
          timeoutMs: found.spec.timeoutSeconds * 1000,
        }),
      ),
    );
  }

  /** Ends the sandboxes of a function that are at work, in the middle of it: their calls answer `Runtime.ExitError`. */
  kill(name: string): void {
    this.#functions.get(name)?.pool.kill();
  }

  stats(): Record<string, FunctionStats> {
    return Object.fromEntries([...this.#functions].map(([name, { pool }]) => [name, { ...pool.stats }]));
  }

  /** Ends every sandbox; calls under way answer with `Runtime.ExitError`. */
  async close(): Promise<void> {
    const pools = [...this.#retired, ...[...this.#functions.values()].map(({ pool }) => pool)];
    await Promise.all(pools.map(pool => pool.close()));
  }

  #sandboxOptions(spec: FunctionSpec): Omit<SandboxOptions, 'onEnd'> {
    const memorySize = spec.memorySize ?? defaultMemorySize;
    const { region, log } = this.#options;
    const environment = environmentOf(spec, region, this.#options.endpoints());
    return {
      environment,
      memorySize,
      timeoutSeconds: spec.timeoutSeconds,
      log: line => log?.(line, spec.name),
      data: {
        entry: spec.entry,
        handler: spec.handler,
        clock: this.#options.clock.shared,
        context: {
          functionName: spec.name,
          functionVersion: '$LATEST',
          invokedFunctionArn: this.#arnOf(spec.name),
          memoryLimitInMB: String(memorySize),
          logGroupName: environment.AWS_LAMBDA_LOG_GROUP_NAME,
          logStreamName: environment.AWS_LAMBDA_LOG_STREAM_NAME,
        },
      },
    };
  }

  #arnOf(name: string): string {
    return `arn:aws:lambda:${this.#options.region}:${this.#options.account}:function:${name}`;
  }

  #newTraceId(): string {
    const seconds = Math.floor(this.#options.clock.now() / 1000).toString(16);
    return `Root=1-${seconds}-${randomBytes(12).toString('hex')};Parent=${randomBytes(8).toString('hex')};Sampled=1`;
  }
}
