import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import * as z from 'zod';
import type { StateFiles } from './state-files.ts';

/**
 * A port for a server that is started a little later, or again and again. It lies below those that systems hand out by
 * themselves (from 32768 on Linux): one of these is soon some other connection's.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    try {
      return await tryPort(randomInt(20_000, 32_768));
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** Takes a port and lets it go again. @throws the system's error, `EADDRINUSE` where it is taken */
export async function tryPort(wanted: number): Promise<number> {
  const server = createServer();
  const port = await listenOn(server, wanted);
  await new Promise(resolve => server.close(resolve));
  return port;
}

/** Listens on the loopback address only. @throws the system's error, `EADDRINUSE` where the port is taken */
export async function listenOn(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return portOf(server);
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.');
  return address.port;
}

/**
 * Gives each server of the stack the port that it had last time, if that is free, so that an address which was handed
 * out (a presigned URL) stays good after a restart.
 */
export class RememberedPorts {
  readonly #file: string;
  readonly #files: StateFiles;
  readonly #ports: Record<string, number>;

  constructor(file: string, files: StateFiles) {
    this.#file = file;
    this.#files = files;
    this.#ports = files.readJson(file, z.record(z.string(), z.int().min(0).max(65_535))) ?? {};
  }

  async listen(name: string, server: Server): Promise<number> {
    const port = await this.#listen(this.#ports[name] ?? 0, server);
    this.#ports[name] = port;
    this.#files.write(this.#file, JSON.stringify(this.#ports));
    return port;
  }

  async #listen(wanted: number, server: Server): Promise<number> {
    try {
      return await listenOn(server, wanted);
    } catch (error) {
      if (wanted === 0) throw error;
      return listenOn(server, 0);
    }
  }
}
