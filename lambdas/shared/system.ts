import type { Actor } from '../../domain/people/actors.ts';
import { commandOf, type SystemCommandType } from '../../domain/commands/any-command.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import { now } from './clock.ts';
import { giveCommand } from './give-command.ts';
import { logger } from './logger.ts';
import { CaseMovedOn, type LookUp, type SystemCommand } from './system-command.ts';

function systemActor(functionName: string): Actor {
  return { role: 'system', sub: functionName };
}

/**
 * Gives a command on behalf of the machines.
 * @throws CaseMovedOn when the domain refuses it
 */
export async function giveSystemCommand<T extends SystemCommandType>(
  table: Table,
  by: string,
  command: SystemCommand<T>,
  lookUp?: LookUp,
): Promise<void> {
  const { caseNumber, type, payload, expectedVersion } = command;
  const given = commandOf(type, payload, { at: now(), by: systemActor(by), expectedVersion });
  const result = await giveCommand(table, caseNumber, () => given, lookUp);
  if (!('refusal' in result)) return;
  logger.info('The case has moved on', { caseNumber, command: type, reason: result.refusal.kind });
  throw new CaseMovedOn(result.refusal.detail);
}
