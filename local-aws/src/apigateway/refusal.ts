/** The gateway's own answers, with the status that each has when no gateway response sets another. */
export const defaultStatus = {
  MISSING_AUTHENTICATION_TOKEN: 403,
  UNAUTHORIZED: 401,
  ACCESS_DENIED: 403,
  AUTHORIZER_CONFIGURATION_ERROR: 500,
  REQUEST_TOO_LARGE: 413,
  THROTTLED: 429,
  INTEGRATION_TIMEOUT: 504,
  /** What is wrong with a request that is no HTTP, or asks for no path: there is no type of its own. */
  DEFAULT_4XX: 400,
  /** What a function's failure and a malformed answer come under: there is no type of their own. */
  DEFAULT_5XX: 502,
} as const;

export type RefusalType = keyof typeof defaultStatus;

/** Thrown where the gateway answers in the function's place. */
export class GatewayRefusal extends Error {
  readonly type: RefusalType;
  /** The text of `$context.error.message`; API Gateway has none for an authorizer that failed. */
  readonly detail: string | null;

  constructor(type: RefusalType, detail: string | null) {
    super(detail ?? type);
    this.name = 'GatewayRefusal';
    this.type = type;
    this.detail = detail;
  }
}
