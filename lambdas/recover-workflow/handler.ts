import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { openCase } from '../shared/open-case.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { Env } from './env.ts';
import { Ended, type Ports, recover } from './recover.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);

const ports: Ports = {
  openCase: caseNumber => openCase(table, caseNumber),
  give: command => giveSystemCommand(table, 'recover-workflow', command),
};

export const handler = eventHandler(async event => recover(Ended.parse(event), ports));
