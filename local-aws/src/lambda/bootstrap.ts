/**
 * Runs in a worker thread: one sandbox of one function. It puts the stack's clock in the place of `Date` before the
 * function's module is loaded, then answers calls one after the other, as the runtime of nodejs24.x does.
 */
import { flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { FunctionError, InvokeMessage, SandboxData, WorkerMessage } from './messages.ts';
import { clockReader, stackDate } from './stack-date.ts';

type Handler = (event: unknown, context: unknown) => unknown;

const port = parentPort;
if (port === null) throw new Error('This module is the start of a worker thread.');
const data = workerData as SandboxData;

captureOutput(process.stdout);
captureOutput(process.stderr);
process.on('warning', warning => process.stderr.write(`${warning.stack ?? warning.message}\n`));
process.on('uncaughtException', error => die(reportOf(error)));
process.on('unhandledRejection', reason =>
  die({ ...reportOf(reason), errorType: 'Runtime.UnhandledPromiseRejection', errorMessage: String(reason) }),
);
setClock();

const handler = await loadHandler();
if (handler !== undefined) {
  post({ type: 'ready' });
  // A thread that is ended, as most are, would not leave it to the next one.
  flushCompileCache();
  port.on('message', (call: InvokeMessage) => void answer(handler, call));
}

function post(message: WorkerMessage): void {
  port?.postMessage(message);
}

function setClock(): void {
  const date = stackDate(clockReader(data.clock, Date.now));
  globalThis.Date = date;
  Object.defineProperty(Date.prototype, 'constructor', { value: date, writable: true, configurable: true });
}

/** Posts what is written, at once: a worker's own streams wait for their reader and lose what waits when it ends. */
function captureOutput(stream: NodeJS.WriteStream): void {
  const decoder = new TextDecoder();
  stream.write = (
    chunk: string | Uint8Array,
    encodingOrDone?: BufferEncoding | ((error?: Error | null) => void),
    done?: (error?: Error | null) => void,
  ): boolean => {
    post({ type: 'output', text: typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }) });
    const written = typeof encodingOrDone === 'function' ? encodingOrDone : done;
    if (written !== undefined) process.nextTick(written);
    return true;
  };
}

async function loadHandler(): Promise<Handler | undefined> {
  try {
    const loaded = (await import(pathToFileURL(data.entry).href)) as Record<string, unknown>;
    const exported = loaded[data.handler.slice(data.handler.lastIndexOf('.') + 1)];
    if (isHandler(exported)) return exported;
    post({
      type: 'failed',
      fatal: true,
      error: {
        errorType: 'Runtime.HandlerNotFound',
        errorMessage: `${data.handler} is undefined or not exported`,
        trace: [],
      },
    });
  } catch (error) {
    post({ type: 'failed', fatal: true, error: initErrorOf(error) });
  }
  return undefined;
}

function isHandler(exported: unknown): exported is Handler {
  return typeof exported === 'function';
}

async function answer(handle: Handler, call: InvokeMessage): Promise<void> {
  process.env['_X_AMZN_TRACE_ID'] = call.traceId;
  const deadline = performance.now() + call.timeoutMs;
  const context = {
    ...data.context,
    awsRequestId: call.requestId,
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(deadline - performance.now())),
  };
  try {
    const event: unknown = JSON.parse(call.payload);
    post(returned(await handle(event, context)));
  } catch (error) {
    post({ type: 'failed', fatal: false, error: reportOf(error) });
  }
}

function returned(value: unknown): WorkerMessage {
  try {
    return { type: 'returned', payload: JSON.stringify(value ?? null) };
  } catch (error) {
    const marshal = { errorType: 'Runtime.MarshalError', errorMessage: 'Unable to stringify response body' };
    return { type: 'failed', fatal: false, error: { ...reportOf(error), ...marshal } };
  }
}

function die(error: FunctionError): void {
  post({ type: 'failed', fatal: true, error });
  process.exit(129);
}

function initErrorOf(error: unknown): FunctionError {
  const report = reportOf(error);
  if (report.errorType === 'SyntaxError') return { ...report, errorType: 'Runtime.UserCodeSyntaxError' };
  const missing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  return missing ? { ...report, errorType: 'Runtime.ImportModuleError' } : report;
}

function reportOf(error: unknown): FunctionError {
  if (error instanceof Error) {
    return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] };
  }
  return { errorType: typeof error, errorMessage: String(error), trace: [] };
}
