import type { APIGatewayProxyEvent } from 'aws-lambda';

/** The test of the gateway's console sends no headers at all. */
export interface WithHeaders {
  headers: APIGatewayProxyEvent['headers'] | null;
}

export function headerOf({ headers }: WithHeaders, name: string): string | undefined {
  return Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
}
