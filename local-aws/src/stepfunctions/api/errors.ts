/** An error of the Step Functions API, in the words that AWS uses. */
export class ApiError extends Error {
  /** What the SDK calls it: `ExecutionAlreadyExists`. */
  readonly code: string;
  readonly statusCode: number;

  constructor(code: string, message: string, statusCode = 400) {
    super(message);
    this.name = code;
    this.code = code;
    this.statusCode = statusCode;
  }
}

export const executionDoesNotExist = (arn: string): ApiError =>
  new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
export const machineDoesNotExist = (arn: string): ApiError =>
  new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
const invalidArn = (arn: string): ApiError => new ApiError('InvalidArn', `Invalid Arn: 'Invalid ARN prefix: ${arn}'`);
export const invalidToken = (): ApiError => new ApiError('InvalidToken', "Invalid Token: 'Invalid token'");
export const taskTimedOut = (): ApiError =>
  new ApiError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
export const validation = (message: string): ApiError => new ApiError('ValidationException', message);

/** What cannot be read as an ARN of Step Functions is an error of its own. */
export function checkArn(arn: string): void {
  if (!/^arn:[\w-]+:states:/.test(arn)) throw invalidArn(arn);
}
