import { listCalendar, listStaff, loadCalendar } from '../../adapters/dynamodb/directory.ts';
import { askForMoons } from '../../adapters/dynamodb/entry-changes.ts';
import { casesHeldBy } from '../../adapters/dynamodb/holdings.ts';
import { clockMail, loadMail, missMail, unreadMails } from '../../adapters/dynamodb/inbound-mail.ts';
import {
  findPending,
  parkedNotices,
  parkedWorkflows,
  pendingChecks,
  pendingClocks,
  subjectIn,
  pendingNotices,
  pendingWorkflows,
  stillLives,
} from '../../adapters/dynamodb/pending.ts';
import { keys, tableNamed } from '../../adapters/dynamodb/table.ts';
import { countOverdue } from '../../adapters/dynamodb/worklist.ts';
import { isRunning, sfnClient, startOnce } from '../../adapters/stepfunctions/executions.ts';
import { isActive } from '../../domain/directory/away.ts';
import { now } from '../shared/clock.ts';
import { eventHandler } from '../shared/event-handler.ts';
import { measure } from '../shared/metrics.ts';
import { openWorkflow } from '../shared/open-workflow.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { wakeCase } from '../shared/wake-case.ts';
import { Env } from './env.ts';
import type { Machine } from './repair-machines.ts';
import { sweep } from './sweep.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const sfn = sfnClient();

const mostAtOnce = 200;

const machine = (arn: string): Machine => ({
  isRunning: name => isRunning(sfn, arn, name),
  startOnce: (name, input) => startOnce(sfn, arn, name, input),
});

export const handler = eventHandler(() =>
  sweep(now(), {
    lifecycle: machine(env.CASE_LIFECYCLE_ARN),
    deadline: machine(env.DEADLINE_ARN),
    noticeDelivery: machine(env.NOTICE_DELIVERY_ARN),
    pending: {
      workflows: before => findPending(table, pendingWorkflows, before, mostAtOnce),
      notices: before => findPending(table, pendingNotices, before, mostAtOnce),
      clocks: async before => {
        const rows = await findPending(table, pendingClocks, before, mostAtOnce);
        return rows.map(row => ({ ...row, subject: subjectIn(row) }));
      },
      checks: before => findPending(table, pendingChecks, before, mostAtOnce),
    },
    parked: {
      workflows: before => findPending(table, parkedWorkflows, before, mostAtOnce),
      notices: before => findPending(table, parkedNotices, before, mostAtOnce),
    },
    workflowStillLives: ({ caseNumber }, at) =>
      stillLives(table, keys.workflow(caseNumber), { kind: parkedWorkflows, caseNumber }, at),
    noticeStillLives: ({ caseNumber, noticeId }, at) =>
      stillLives(table, keys.notice(caseNumber, noticeId), { kind: parkedNotices, caseNumber }, at),
    openWorkflow: caseNumber => openWorkflow(table, caseNumber),
    wakeCase: caseNumber => wakeCase(table, sfn, caseNumber),
    give: command => giveSystemCommand(table, 'sweep', command),
    inbox: {
      unread: () => unreadMails(table),
      load: mailId => loadMail(table, mailId),
      calendar: () => loadCalendar(table),
      clock: (mailId, derivation) => clockMail(table, mailId, derivation),
      miss: (mailId, dueAt, at) => missMail(table, mailId, dueAt, at),
    },
    years: () => listCalendar(table),
    askForMoons: moons => askForMoons(table, moons),
    leavers: async () => (await listStaff(table)).filter(one => !isActive(one)).map(({ sub }) => sub),
    heldBy: sub => casesHeldBy(table, sub, mostAtOnce),
    countOverdue: (queue, before) => countOverdue(table, queue, before),
    measure,
  }),
);
