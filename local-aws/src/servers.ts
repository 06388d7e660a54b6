import { Server as HttpServer } from 'node:http';
import type { Server, Socket } from 'node:net';
import { join } from 'node:path';
import { listenOn, RememberedPorts } from './ports.ts';
import type { StateFiles } from './state-files.ts';

/** What has to be undone when the stack ends, last begun first undone. */
export class Closers {
  readonly #closers: (() => unknown)[] = [];

  add(close: () => unknown): void {
    this.#closers.unshift(close);
  }

  /** Undoes everything, whatever fails on the way. @throws the first failure, after all the rest was undone */
  async closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.#closers.splice(0)) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}

/**
 * How long a connection may stay open with nothing to do, in real milliseconds. Node's own five seconds let a busy
 * machine cut off a call that was on its way on a kept connection.
 */
const idleMs = 10 * 60 * 1000;

/** Scheme and host of a server on this machine. */
export function originAt(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** Lets servers listen on the loopback address, on the ports that they had last time, until the stack closes. */
export class Servers {
  readonly #ports: RememberedPorts;
  readonly #closers: Closers;

  constructor(stateDirectory: string, files: StateFiles, closers: Closers) {
    this.#ports = new RememberedPorts(join(stateDirectory, 'ports.json'), files);
    this.#closers = closers;
  }

  /** @returns its address, such as `http://127.0.0.1:40123` */
  async listen(name: string, server: Server): Promise<string> {
    this.#closeWithStack(server);
    const port = await this.#ports.listen(name, server);
    return originAt(port);
  }

  /** Listens on just that port. @throws the system's error, `EADDRINUSE` where it is taken */
  async listenOn(port: number, server: Server): Promise<string> {
    this.#closeWithStack(server);
    return originAt(await listenOn(server, port));
  }

  #closeWithStack(server: Server): void {
    if (server instanceof HttpServer) server.keepAliveTimeout = idleMs;
    const sockets = new Set<Socket>();
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    this.#closers.add(async () => {
      const closed = new Promise(resolve => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    });
  }
}
