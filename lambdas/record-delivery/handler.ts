import { tellByHand } from '../../adapters/dynamodb/entry-changes.ts';
import { forgetNoticeToken, loadDelivery } from '../../adapters/dynamodb/notice-store.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { sfnClient, wake } from '../../adapters/stepfunctions/executions.ts';
import { tellDuty } from '../../domain/directory/entry-change.ts';
import { plus } from '../../domain/time/instants.ts';
import { now } from '../shared/clock.ts';
import { countingForNotice } from '../shared/counting.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { Env } from './env.ts';
import { MailEvent } from './mail-event.ts';
import { type Ports, recordDelivery } from './record-delivery.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const sfn = sfnClient();

const ports: Ports = {
  give: (command, lookUp) => giveSystemCommand(table, 'record-delivery', command, lookUp),
  countingForNotice: (state, noticeId) => countingForNotice(table, state, noticeId),
  loadToken: async ({ caseNumber, noticeId }) => (await loadDelivery(table, caseNumber, noticeId))?.taskToken,
  wake: taskToken => wake(sfn, taskToken),
  tellByHand: ({ kind, id, version }) =>
    tellByHand(table, { kind, id }, version, {
      duty: tellDuty({ kind, id }, version),
      dueAt: plus(now(), { hours: 24 }),
    }),
  forgetToken: notice => forgetNoticeToken(table, notice),
};

export const handler = eventHandler(async event => recordDelivery(MailEvent.parse(event), ports));
