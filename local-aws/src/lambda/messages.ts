/** What Lambda reports of a function that failed: `errorType` is the name of the error that was thrown. */
export interface FunctionError {
  errorType: string;
  errorMessage: string;
  trace?: string[];
}

/** What a worker is started with. */
export interface SandboxData {
  /** Absolute path of the bundled module. */
  entry: string;
  /** As deployed, for example `index.handler`. */
  handler: string;
  /** The memory of the stack's clock. */
  clock: SharedArrayBuffer;
  /** The part of the handler's context that is the same in every call. */
  context: {
    functionName: string;
    functionVersion: string;
    invokedFunctionArn: string;
    memoryLimitInMB: string;
    logGroupName: string;
    logStreamName: string;
  };
}

/** One call, to the worker. */
export interface InvokeMessage {
  requestId: string;
  traceId: string;
  /** JSON. */
  payload: string;
  /** How long the function may take, in milliseconds. */
  timeoutMs: number;
}

/** What the worker says. `failed` with `fatal` means that it ends now: at start-up, or by an error nobody caught. */
export type WorkerMessage =
  | { type: 'ready' }
  | { type: 'output'; text: string }
  | { type: 'returned'; payload: string }
  | { type: 'failed'; error: FunctionError; fatal: boolean };
