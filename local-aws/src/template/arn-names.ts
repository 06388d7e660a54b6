import { TemplateError } from './template-error.ts';

/** The function's name in its ARN, or in API Gateway's address for calling it. @throws TemplateError for another ARN */
export function functionNameIn(text: string, where: string[]): string {
  const name = /:function:([^:/]+)/.exec(text)?.[1];
  if (name === undefined) throw new TemplateError(where, `only functions can be targets here, not ${text}`);
  return name;
}

/** The queue's name in its ARN. @throws TemplateError for another ARN */
export function queueNameIn(text: string, where: string[]): string {
  const name = /^arn:aws:sqs:[^:]*:[^:]*:([^:]+)$/.exec(text)?.[1];
  if (name === undefined) throw new TemplateError(where, `only queues take dead letters here, not ${text}`);
  return name;
}

export function isQueue(text: string): boolean {
  return text.startsWith('arn:aws:sqs:');
}

/** The bus's name, given by name or by ARN. */
export function busNameIn(text: string): string {
  return text.split('/').at(-1) ?? text;
}

export function roleNameIn(text: string): string {
  return text.split('/').at(-1) ?? text;
}
