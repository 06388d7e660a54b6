import type { CaseState } from '../../domain/case/state.ts';
import type { Payloads, SystemCommandType } from '../../domain/commands/any-command.ts';
import type { Lookups } from '../../domain/decide/decider.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/** The case is no longer where the machine saw it: it looks again. The machines catch it by this name. */
export class CaseMovedOn extends Error {
  override name = 'CaseMovedOn';
}

/** A command that a function gives on behalf of the machines. */
export interface SystemCommand<T extends SystemCommandType> {
  caseNumber: CaseNumber;
  type: T;
  payload: Payloads[T];
  /** The version that the machine looked at, where the command holds only for that. */
  expectedVersion?: number | undefined;
}

/** What the decision needs of the directories. */
export type LookUp = (state: CaseState) => Lookups | Promise<Lookups>;

/** How the work of a function gives one, whatever the case is kept in. @throws CaseMovedOn when the domain refuses it */
export type GiveSystemCommand = <T extends SystemCommandType>(
  command: SystemCommand<T>,
  lookUp?: LookUp,
) => Promise<void>;
