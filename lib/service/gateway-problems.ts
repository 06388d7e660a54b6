import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { problemKinds, type ProblemKindName, problemType } from '../../domain/api/problem-kinds.ts';
import { problemTitle } from '../../domain/api/problem-titles.ts';

/** The gateway cannot choose a language: it says both. Members can meet these, too. */
const inSpanish = {
  'The request could not be understood.': 'No se pudo entender el envío.',
  'The body could not be understood.': 'No se pudo entender el contenido del envío.',
  'A parameter could not be understood.': 'No se pudo entender un parámetro.',
  'Sign in, or enter the case number and access code again.':
    'Entre con su cuenta, o escriba otra vez el número de caso y el código de acceso.',
  'The session has ended; sign in again.': 'La sesión terminó; entre otra vez.',
  'This is not yours to do.': 'Usted no puede hacer esto.',
  'The request was refused by the firewall.': 'El cortafuegos no dejó pasar el envío.',
  'There is nothing at this address.': 'No hay nada en esta dirección.',
  'Send files as documents, not in the body.': 'Envíe los archivos como documentos, y no en el contenido.',
  'Send JSON.': 'Envíe JSON.',
  'Wait a little and try again.': 'Espere un poco y pruebe otra vez.',
  'The request may still have been carried out; look before you try again.':
    'Puede que sí se haya hecho; mire antes de probar otra vez.',
  'Nothing is known to be lost; try again.': 'No parece que se haya perdido nada; pruebe otra vez.',
  'Who you are could not be checked; try again.': 'No se pudo comprobar quién es usted; pruebe otra vez.',
} as const;
type Detail = keyof typeof inSpanish;

/**
 * The gateway's own refusals, as problem documents like the handlers'. Every type that API Gateway has is here with its
 * status: a default's status would become that of every type without one. The defaults are left for what has no type of
 * its own; above all, DEFAULT_5XX answers for a function that crashed or was stopped at its timeout (502 by itself).
 */
const problems: readonly [type: ResponseType, kind: ProblemKindName, detail: Detail][] = [
  [ResponseType.DEFAULT_4XX, 'malformed', 'The request could not be understood.'],
  [ResponseType.BAD_REQUEST_BODY, 'malformed', 'The body could not be understood.'],
  [ResponseType.BAD_REQUEST_PARAMETERS, 'malformed', 'A parameter could not be understood.'],
  [ResponseType.UNAUTHORIZED, 'not-signed-in', 'Sign in, or enter the case number and access code again.'],
  [ResponseType.EXPIRED_TOKEN, 'not-signed-in', 'The session has ended; sign in again.'],
  [ResponseType.ACCESS_DENIED, 'not-yours', 'This is not yours to do.'],
  [ResponseType.INVALID_API_KEY, 'not-yours', 'This is not yours to do.'],
  [ResponseType.INVALID_SIGNATURE, 'not-yours', 'This is not yours to do.'],
  [ResponseType.WAF_FILTERED, 'not-yours', 'The request was refused by the firewall.'],
  [ResponseType.RESOURCE_NOT_FOUND, 'not-found', 'There is nothing at this address.'],
  // What the gateway says of an address that it doesn't have, whatever the name suggests.
  [ResponseType.MISSING_AUTHENTICATION_TOKEN, 'not-found', 'There is nothing at this address.'],
  [ResponseType.REQUEST_TOO_LARGE, 'too-large', 'Send files as documents, not in the body.'],
  [ResponseType.UNSUPPORTED_MEDIA_TYPE, 'not-json', 'Send JSON.'],
  [ResponseType.THROTTLED, 'too-many', 'Wait a little and try again.'],
  [ResponseType.QUOTA_EXCEEDED, 'too-many', 'Wait a little and try again.'],
  [ResponseType.DEFAULT_5XX, 'failed', 'The request may still have been carried out; look before you try again.'],
  [ResponseType.API_CONFIGURATION_ERROR, 'failed', 'Nothing is known to be lost; try again.'],
  [ResponseType.AUTHORIZER_FAILURE, 'failed', 'Who you are could not be checked; try again.'],
  [ResponseType.AUTHORIZER_CONFIGURATION_ERROR, 'failed', 'Who you are could not be checked; try again.'],
  [ResponseType.INTEGRATION_FAILURE, 'no-answer', 'Nothing is known to be lost; try again.'],
  [
    ResponseType.INTEGRATION_TIMEOUT,
    'too-slow',
    'The request may still have been carried out; look before you try again.',
  ],
];

export function refuseWithProblems(api: RestApi, portalOrigin: string): void {
  for (const [type, kind, detail] of problems) {
    const { status } = problemKinds[kind];
    api.addGatewayResponse(type.responseType, {
      type,
      statusCode: String(status),
      responseHeaders: {
        // The key of the template stays application/json: the gateway picks by what the caller accepts.
        'Content-Type': "'application/problem+json'",
        'Content-Language': "'en, es'",
        'Access-Control-Allow-Origin': `'${portalOrigin}'`,
        ...(status === 401 && { 'WWW-Authenticate': "'Bearer'" }),
        // The bucket of calls is filled again within the second.
        ...(status === 429 && { 'Retry-After': "'1'", 'Access-Control-Expose-Headers': "'Retry-After'" }),
      },
      templates: { 'application/json': problemDocument(portalOrigin, kind, detail, inSpanish[detail]) },
    });
  }
}

/** A refusal (RFC 9457) with the URI of its kind, as the functions write it, and the same in Spanish beside it. */
export function problemDocument(portalOrigin: string, kind: ProblemKindName, detail: string, spanish: string): string {
  const { status, title } = problemKinds[kind];
  const both = { title: problemTitle(kind, 'es'), detail: spanish };
  return JSON.stringify({ type: problemType(portalOrigin, kind), title, status, detail, inSpanish: both });
}
