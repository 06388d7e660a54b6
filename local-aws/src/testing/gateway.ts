import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Activity } from '../activity.ts';
import { createApiGateway } from '../apigateway/api-gateway.ts';
import type { ApiGatewayOptions } from '../apigateway/api-gateway.ts';
import type { ApiSpec } from '../apigateway/api-spec.ts';

type Outcome = Awaited<ReturnType<ApiGatewayOptions['invoke']>>;

/** A gateway on a port of its own, whose functions answer what the test tells them. */
export interface RunningGateway {
  origin: string;
  activity: Activity;
  clock: { now(): number; at: number };
  /** What the functions were called with, in order. */
  calls: { functionName: string; event: Record<string, unknown> }[];
  answers: Map<string, (event: Record<string, unknown>) => Outcome | Promise<Outcome>>;
  stop(): Promise<void>;
}

export const spec: ApiSpec = {
  stageName: 'v1',
  routes: [
    { method: 'POST', path: '/applications', functionName: 'file-application', authorized: false },
    { method: 'GET', path: '/cases/{caseNumber}', functionName: 'read-case', authorized: true },
    { method: 'POST', path: '/cases/{caseNumber}/commands', functionName: 'handle-command', authorized: true },
    { method: 'GET', path: '/cases/mine', functionName: 'read-mine', authorized: false },
    { method: 'ANY', path: '/files/{path+}', functionName: 'read-file', authorized: false },
  ],
  authorizer: {
    functionName: 'authorize',
    type: 'REQUEST',
    ttlSeconds: 300,
    identitySources: ['method.request.header.Authorization'],
  },
  gatewayResponses: [],
  maxBodyBytes: 10_485_760,
};

export async function startGateway(
  change: Partial<ApiSpec> = {},
  options: Partial<ApiGatewayOptions> = {},
): Promise<RunningGateway> {
  const clock = { at: Date.parse('2026-11-24T20:00:00.250Z'), now: () => clock.at };
  const activity = new Activity();
  const calls: RunningGateway['calls'] = [];
  const answers: RunningGateway['answers'] = new Map();
  const server: Server = createApiGateway({
    spec: { ...spec, ...change },
    clock,
    activity,
    account: '000000000000',
    region: 'us-west-2',
    invoke: async (functionName, event) => {
      const copy = JSON.parse(JSON.stringify(event)) as Record<string, unknown>;
      calls.push({ functionName, event: copy });
      return (await answers.get(functionName)?.(copy)) ?? { payload: { statusCode: 200, body: functionName } };
    },
    ...options,
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    activity,
    clock,
    calls,
    answers,
    stop: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** An authorizer's answer for what it was asked about. */
export function policy(effect: 'Allow' | 'Deny', resource: string, context: Record<string, unknown> = {}) {
  const Statement = [{ Action: 'execute-api:Invoke', Effect: effect, Resource: resource }];
  return { payload: { principalId: 'pat', policyDocument: { Version: '2012-10-17', Statement }, context } };
}
