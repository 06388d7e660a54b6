import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';

/**
 * The gateway's own refusals, as problem documents like the handlers'. Every type that API Gateway has is here with its
 * status: a default's status would become that of every type without one. The defaults are left for what has no type of
 * its own; above all, DEFAULT_5XX answers for a function that crashed or was stopped at its timeout (502 by itself).
 */
const problems: readonly { type: ResponseType; status: number; title: string; detail: string }[] = [
  { type: ResponseType.DEFAULT_4XX, status: 400, title: 'Bad request', detail: 'The request could not be understood.' },
  {
    type: ResponseType.BAD_REQUEST_BODY,
    status: 400,
    title: 'Bad request',
    detail: 'The body could not be understood.',
  },
  {
    type: ResponseType.BAD_REQUEST_PARAMETERS,
    status: 400,
    title: 'Bad request',
    detail: 'A parameter could not be understood.',
  },
  {
    type: ResponseType.UNAUTHORIZED,
    status: 401,
    title: 'Not signed in',
    detail: 'Sign in, or enter the case number and access code again.',
  },
  {
    type: ResponseType.EXPIRED_TOKEN,
    status: 401,
    title: 'Not signed in',
    detail: 'The session has ended; sign in again.',
  },
  { type: ResponseType.ACCESS_DENIED, status: 403, title: 'Not allowed', detail: 'This is not yours to do.' },
  { type: ResponseType.INVALID_API_KEY, status: 403, title: 'Not allowed', detail: 'This is not yours to do.' },
  { type: ResponseType.INVALID_SIGNATURE, status: 403, title: 'Not allowed', detail: 'This is not yours to do.' },
  {
    type: ResponseType.WAF_FILTERED,
    status: 403,
    title: 'Not allowed',
    detail: 'The request was refused by the firewall.',
  },
  {
    type: ResponseType.RESOURCE_NOT_FOUND,
    status: 404,
    title: 'Not found',
    detail: 'There is nothing at this address.',
  },
  // What the gateway says of an address that it doesn't have, whatever the name suggests.
  {
    type: ResponseType.MISSING_AUTHENTICATION_TOKEN,
    status: 404,
    title: 'Not found',
    detail: 'There is nothing at this address.',
  },
  {
    type: ResponseType.REQUEST_TOO_LARGE,
    status: 413,
    title: 'Too large',
    detail: 'Send files as documents, not in the body.',
  },
  { type: ResponseType.UNSUPPORTED_MEDIA_TYPE, status: 415, title: 'Unsupported media type', detail: 'Send JSON.' },
  { type: ResponseType.THROTTLED, status: 429, title: 'Too many requests', detail: 'Wait a little and try again.' },
  {
    type: ResponseType.QUOTA_EXCEEDED,
    status: 429,
    title: 'Too many requests',
    detail: 'Wait a little and try again.',
  },
  {
    type: ResponseType.DEFAULT_5XX,
    status: 500,
    title: 'Something went wrong',
    detail: 'The request may still have been carried out; look before you try again.',
  },
  {
    type: ResponseType.API_CONFIGURATION_ERROR,
    status: 500,
    title: 'Something went wrong',
    detail: 'Nothing is known to be lost; try again.',
  },
  {
    type: ResponseType.AUTHORIZER_FAILURE,
    status: 500,
    title: 'Something went wrong',
    detail: 'Who you are could not be checked; try again.',
  },
  {
    type: ResponseType.AUTHORIZER_CONFIGURATION_ERROR,
    status: 500,
    title: 'Something went wrong',
    detail: 'Who you are could not be checked; try again.',
  },
  {
    type: ResponseType.INTEGRATION_FAILURE,
    status: 502,
    title: 'Something went wrong',
    detail: 'Nothing is known to be lost; try again.',
  },
  {
    type: ResponseType.INTEGRATION_TIMEOUT,
    status: 504,
    title: 'It took too long',
    detail: 'The request may still have been carried out; look before you try again.',
  },
];

export function refuseWithProblems(api: RestApi, portalOrigin: string): void {
  for (const { type, status, title, detail } of problems) {
    api.addGatewayResponse(type.responseType, {
      type,
      statusCode: String(status),
      responseHeaders: {
        // The key of the template stays application/json: the gateway picks by what the caller accepts.
        'Content-Type': "'application/problem+json'",
        'Access-Control-Allow-Origin': `'${portalOrigin}'`,
        ...(status === 401 && { 'WWW-Authenticate': "'Bearer'" }),
      },
      templates: { 'application/json': problemDocument(status, title, detail) },
    });
  }
}

/** RFC 9457; `about:blank` says that the status tells all there is to tell of the type. */
export function problemDocument(status: number, title: string, detail: string): string {
  return JSON.stringify({ type: 'about:blank', title, status, detail });
}
