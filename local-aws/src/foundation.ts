import { join } from 'node:path';
import type { Server } from 'node:net';
import { Activity } from './activity.ts';
import { StackClock } from './clock.ts';
import type { Closers } from './servers.ts';
import { Servers } from './servers.ts';
import type { AnsweredCall } from './signed-by.ts';
import { takeStateDirectory } from './state-directory.ts';
import { StateFiles } from './state-files.ts';

const account = '000000000000';
const region = 'us-west-2';

/** What every stand-in stands on. */
export interface Foundation {
  account: string;
  region: string;
  clock: StackClock;
  activity: Activity;
  closers: Closers;
  files: StateFiles;
  /** Hears that the stack can't go on. */
  onUnusable: (error: Error) => void;
  onCall: (call: AnsweredCall) => void;
  /** Where each server answers, by name. */
  addresses: Record<string, string>;
  /** A place in the state directory. */
  place(name: string): string;
  /** Lets a server listen on a port of its own, and answers its address. */
  listen(name: string, server: Server): Promise<string>;
  /** Lets a server listen on just this port. */
  listenOn(port: number, name: string, server: Server): Promise<string>;
}

export interface FoundationOptions {
  stateDirectory: string;
  /** Begins with an empty state. */
  fresh: boolean;
  /** Where the clock starts, in epoch milliseconds; it never goes back behind the saved state. */
  at?: number | undefined;
  /** Whether the clock stands between moves; as it was where not given. */
  frozen?: boolean | undefined;
  /** Hears every call that a stand-in answered. */
  onCall?: ((call: AnsweredCall) => void) | undefined;
}

/** Takes the state directory and sets the clock. @throws Error where that directory is not to be had */
export async function layFoundation(
  options: FoundationOptions,
  closers: Closers,
  onUnusable: (error: Error) => void,
): Promise<Foundation> {
  const { stateDirectory, at, frozen } = options;
  const files = new StateFiles(onUnusable);
  closers.add(await takeStateDirectory(stateDirectory, options.fresh, files));
  const clock = new StackClock({
    file: join(stateDirectory, 'clock.json'),
    files,
    ...(at !== undefined && { at }),
    ...(frozen !== undefined && { frozen }),
  });
  closers.add(() => clock.stop());
  const servers = new Servers(stateDirectory, files, closers);
  const addresses: Record<string, string> = {};
  return {
    account,
    region,
    clock,
    activity: new Activity(),
    closers,
    files,
    onUnusable,
    onCall: options.onCall ?? (() => undefined),
    addresses,
    place: name => join(stateDirectory, name),
    listen: async (name, server) => (addresses[name] = await servers.listen(name, server)),
    listenOn: async (port, name, server) => (addresses[name] = await servers.listenOn(port, server)),
  };
}
