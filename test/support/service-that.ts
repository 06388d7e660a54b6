import { createServer, type ServerResponse } from 'node:http';

/** A service on a port of its own that answers every request like this. */
export async function serviceThat(
  answer: (response: ServerResponse) => void,
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const server = createServer((_request, response) => answer(response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The service has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}
