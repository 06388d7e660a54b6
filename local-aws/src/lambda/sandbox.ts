import { Worker } from 'node:worker_threads';
import { lineSplitter } from './lines.ts';
import type { FunctionError, InvokeMessage, SandboxData, WorkerMessage } from './messages.ts';

export type Outcome = { payload: unknown } | { functionError: FunctionError };

export interface SandboxOptions {
  data: SandboxData;
  environment: Record<string, string>;
  memorySize: number;
  timeoutSeconds: number;
  log: (line: string) => void;
  /** It is gone, of whatever cause. */
  onEnd: () => void;
}

/** Lambda gives a function this long to load, apart from its own timeout. */
const initSeconds = 10;

const compileCache = new URL('../compile-cache.mjs', import.meta.url).href;

const largestResponse = 6_291_556;

/** One worker thread with one function loaded in it. It takes one call at a time. */
export class Sandbox {
  readonly #options: SandboxOptions;
  readonly #worker: Worker;
  readonly #output: ReturnType<typeof lineSplitter>;
  #call: { requestId: string; settle: (outcome: Outcome) => void } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #ready = false;
  #error: FunctionError | undefined;

  constructor(options: SandboxOptions) {
    this.#options = options;
    this.#output = lineSplitter(options.log);
    this.#worker = new Worker(new URL('./bootstrap.ts', import.meta.url), {
      workerData: options.data,
      env: options.environment,
      execArgv: ['--no-warnings', '--import', compileCache],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: options.memorySize },
    });
    this.#worker.unref();
    this.#worker.on('message', (message: WorkerMessage) => this.#hear(message));
    this.#worker.on('error', (error: Error) => {
      this.#error ??= { errorType: 'Runtime.ExitError', errorMessage: `Error: Runtime exited: ${error.message}` };
    });
    this.#worker.on('exit', code => this.#ended(code));
  }

  /** Answers when the function has returned or failed, ran out of time, or its thread has ended. Never rejects. */
  invoke(call: InvokeMessage): Promise<Outcome> {
    return new Promise(resolve => {
      this.#call = { requestId: call.requestId, settle: resolve };
      this.#worker.ref();
      this.#setTimer(call.timeoutMs + (this.#ready ? 0 : initSeconds * 1000));
      this.#worker.postMessage(call);
    });
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(message: WorkerMessage): void {
    switch (message.type) {
      case 'output':
        return this.#output.write(message.text);
      case 'ready':
        this.#ready = true;
        if (this.#call !== undefined) this.#setTimer(this.#options.timeoutSeconds * 1000);
        return;
      case 'returned':
        return this.#settle(outcomeOf(message.payload));
      case 'failed':
        if (!message.fatal) return this.#settle({ functionError: message.error });
        this.#error = message.error;
        void this.terminate();
        return;
      default:
        return message satisfies never;
    }
  }

  #setTimer(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const seconds = this.#options.timeoutSeconds.toFixed(2);
      const errorMessage = `RequestId: ${this.#call?.requestId ?? ''} Error: Task timed out after ${seconds} seconds`;
      this.#error = { errorType: 'Sandbox.Timedout', errorMessage };
      this.#options.log(errorMessage);
      void this.terminate();
    }, milliseconds);
  }

  #settle(outcome: Outcome): void {
    clearTimeout(this.#timer);
    this.#output.flush();
    this.#worker.unref();
    const call = this.#call;
    this.#call = undefined;
    call?.settle(outcome);
  }

  /** The last that is heard of a worker, after all that it posted. */
  #ended(code: number): void {
    const requestId = this.#call?.requestId ?? '';
    const errorMessage = `RequestId: ${requestId} Error: Runtime exited with error: exit status ${code}`;
    this.#options.onEnd();
    this.#settle({ functionError: this.#error ?? { errorType: 'Runtime.ExitError', errorMessage } });
  }
}

function outcomeOf(json: string): Outcome {
  const size = Buffer.byteLength(json);
  if (size <= largestResponse) return { payload: JSON.parse(json) as unknown };
  const errorMessage = `Response payload size exceeded maximum allowed payload size (${largestResponse} bytes).`;
  return { functionError: { errorType: 'Function.ResponseSizeTooLarge', errorMessage } };
}
