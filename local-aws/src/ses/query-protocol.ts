/** An answer that SES gives instead of a result. The codes are SES's own, as the SDK knows them. */
export class SesError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = 'SesError';
    this.code = code;
    this.status = status;
  }
}

/** The list that the query protocol spells `prefix.member.1`, `prefix.member.2`, … */
export function members(parameters: URLSearchParams, prefix: string): string[] {
  const values: string[] = [];
  for (let n = 1; ; n++) {
    const value = parameters.get(`${prefix}.member.${n}`);
    if (value === null) return values;
    values.push(value);
  }
}

/** @throws SesError ValidationError, with the words of AWS, when the parameter was not sent */
export function required(parameters: URLSearchParams, name: string): string {
  const value = parameters.get(name);
  if (value !== null) return value;
  const field = name.charAt(0).toLowerCase() + name.slice(1);
  const message = `1 validation error detected: Value null at '${field}' failed to satisfy constraint: Member must not be null`;
  throw new SesError('ValidationError', message);
}

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/';

export function resultXml(action: string, result: Record<string, string>, requestId: string): string {
  const fields = Object.entries(result).map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`);
  return (
    `<${action}Response xmlns="${namespace}"><${action}Result>${fields.join('')}</${action}Result>` +
    `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`
  );
}

export function errorXml(error: SesError, requestId: string): string {
  const type = error.status < 500 ? 'Sender' : 'Receiver';
  return (
    `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${error.code}</Code>` +
    `<Message>${escapeXml(error.message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`
  );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
