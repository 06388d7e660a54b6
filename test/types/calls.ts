import type { Client } from '../../client/client.ts';

// What must not compile, of calls by the typed client. Nothing here is run: `npm run types` reads it.

export async function slips(client: Client): Promise<void> {
  const path = { caseNumber: '48BN-6M9K' };
  await client('readCase', { path, token: 't' });
  // @ts-expect-error a call that there is not
  await client('readCases', { token: 't' });
  // @ts-expect-error a path without its name
  await client('readCase', { token: 't' });
  // @ts-expect-error a path with another name
  await client('readCase', { path: { number: '48BN-6M9K' }, token: 't' });
  // @ts-expect-error a query that the call does not have
  await client('readHistory', { path, query: { before: 1 }, token: 't' });
  // @ts-expect-error a call without its body
  await client('openSession', {});
  // @ts-expect-error a command that there is not
  await client('commandCase', { path, body: { type: 'forget' }, token: 't' });
  // @ts-expect-error a command without what it carries
  await client('commandCase', { path, body: { type: 'expedite' }, token: 't' });
  const mine = await client('readMyCase', { token: 't' });
  // @ts-expect-error an answer's field that there is not
  String(mine.patient);
}
