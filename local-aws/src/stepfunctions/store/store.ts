import { StateFiles } from '../../state-files.ts';
import { Database } from './database.ts';
import { ExecutionStore } from './executions.ts';
import { FrameStore } from './frames.ts';
import { MachineStore } from './machines.ts';
import { TimerStore } from './timers.ts';

/** Everything on disk. */
export interface Store {
  database: Database;
  machines: MachineStore;
  executions: ExecutionStore;
  frames: FrameStore;
  timers: TimerStore;
}

/** @param file a path, or `:memory:` */
export function openStore(file: string, files = new StateFiles()): Store {
  const database = new Database(file, files);
  return {
    database,
    machines: new MachineStore(database),
    executions: new ExecutionStore(database),
    frames: new FrameStore(database),
    timers: new TimerStore(database),
  };
}
