/** One call of a service on behalf of a state machine. */
export interface ServiceCall {
  /** `lambda`, `dynamodb`, `aws-sdk:dynamodb`, … */
  resourceType: string;
  /** The action without its suffix (`updateItem`), or the ARN of a function that a Task names directly. */
  resource: string;
  parameters: unknown;
  /** The role of the state machine. */
  roleArn: string;
}

/** How the engine reaches the services. */
export interface ServiceCaller {
  /**
   * @returns the raw result of the integration; for a function named directly, what the function returned
   * @throws ServiceError where the service, or the function, answered with an error
   */
  call(request: ServiceCall): Promise<unknown>;
}

/** An error that a service answered, or that a Lambda function threw (then with `errorType` and `payload`). */
export class ServiceError extends Error {
  /** The service's own code: `ConditionalCheckFailedException`, `NoSuchKey`. */
  readonly code: string;
  readonly statusCode: number;
  readonly requestId: string;
  readonly extendedRequestId: string | undefined;
  readonly service: string | undefined;
  readonly errorType: string | undefined;
  /** The function's error object, or its text where it is no JSON. */
  readonly payload: unknown;

  constructor(error: {
    message: string;
    code?: string;
    statusCode?: number;
    requestId?: string;
    extendedRequestId?: string;
    service?: string;
    errorType?: string;
    payload?: unknown;
  }) {
    super(error.message);
    this.name = 'ServiceError';
    this.code = error.code ?? error.errorType ?? 'Unknown';
    this.statusCode = error.statusCode ?? 400;
    this.requestId = error.requestId ?? '';
    this.extendedRequestId = error.extendedRequestId;
    this.service = error.service;
    this.errorType = error.errorType;
    this.payload = error.payload;
  }
}
