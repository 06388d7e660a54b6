import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { serviceThat } from '../../support/service-that.ts';

/** A service that is in trouble: Secrets Manager, and the pool that has the keys. */
let broken: Awaited<ReturnType<typeof serviceThat>>;
let handler: (event: { methodArn: string; headers: Record<string, string> }, context: Context) => Promise<unknown>;

beforeAll(async () => {
  broken = await serviceThat(response => response.writeHead(500).end());
  const { origin } = broken;
  const environment = {
    SECRET_ARN: 'arn:aws:secretsmanager:us-west-2:000000000000:secret:access',
    ISSUER: origin,
    CLIENT_ID: 'pages',
    AWS_ENDPOINT_URL: origin,
    AWS_REGION: 'us-west-2',
    AWS_ACCESS_KEY_ID: 'any',
    AWS_SECRET_ACCESS_KEY: 'any',
    POWERTOOLS_METRICS_NAMESPACE: 'imr/local',
    POWERTOOLS_SERVICE_NAME: 'imr',
    POWERTOOLS_DEV: 'true',
    POWERTOOLS_METRICS_DISABLED: 'false',
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  ({ handler } = await import('../../../lambdas/authorize/handler.ts'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await broken.stop();
});

const methodArn = 'arn:aws:execute-api:us-west-2:000000000000:api/v1/GET/my/case';

/** What comes of a call, and what is written of it. */
async function called(headers: Record<string, string>) {
  const written: string[] = [];
  for (const way of ['log', 'info', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((line: unknown) => void written.push(String(line)));
  const error: unknown = await handler({ methodArn, headers }, { awsRequestId: 'r' } as Context).catch(
    (thrown: unknown) => thrown,
  );
  vi.restoreAllMocks();
  return { error, written: written.join('\n') };
}

it('who brings no token is a stranger, and nobody is told', async () => {
  const { error, written } = await called({});
  // The very word that makes API Gateway answer 401.
  expect(error).toMatchObject({ message: 'Unauthorized' });
  expect(written).not.toContain('CallersUnknown');
});

it('whose token nobody can judge is none, and that is heard of', async () => {
  const { error, written } = await called({ Authorization: 'Bearer abc.def.ghi' });
  expect(error).toMatchObject({ name: 'StoreUnreachable' });
  expect(written).toMatch(/"CallersUnknown": ?1/u);
  expect(written).not.toContain('abc.def.ghi');
});
