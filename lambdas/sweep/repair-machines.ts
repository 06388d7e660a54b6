import type { Stage } from '../../domain/case/stage-names.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { StillParked } from '../shared/still-parked.ts';
import type { GiveSystemCommand } from '../shared/system-command.ts';
import { watchInput, watchName } from '../shared/watch.ts';
import type { ClockRun } from '../../domain/case/clock.ts';
import type { NoticeId } from '../../domain/words/ids.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

export interface CaseRow {
  caseNumber: CaseNumber;
}
export interface NoticeRow extends CaseRow {
  noticeId: NoticeId;
}
export interface ClockRow extends CaseRow, ClockRun {}

interface Workflow {
  generation: number;
  stage: Stage;
  taskToken?: string | undefined;
  /** The version at which the machine ended, the case being closed. */
  leftVersion?: number | undefined;
}

/** The executions of one state machine. */
export interface Machine {
  isRunning: (name: string) => Promise<boolean>;
  /** @returns whether it was started now: a name is used once */
  startOnce: (name: string, input: object) => Promise<boolean>;
}

export interface Machines {
  lifecycle: Machine;
  deadline: Machine;
  noticeDelivery: Machine;
  openWorkflow: (caseNumber: CaseNumber) => Promise<Workflow | undefined>;
  /** @throws StillParked */
  wakeCase: (caseNumber: CaseNumber) => Promise<void>;
  /** Put off the next look at a machine that waits and was seen to live. */
  workflowStillLives: (row: CaseRow, at: Instant) => Promise<void>;
  noticeStillLives: (row: NoticeRow, at: Instant) => Promise<void>;
  give: GiveSystemCommand;
}

/** A machine that never started is started, one that sleeps is woken, one that died gets a successor. */
export async function repairWorkflow(machines: Machines, { caseNumber }: CaseRow): Promise<boolean> {
  const { openWorkflow, wakeCase, lifecycle } = machines;
  const workflow = await openWorkflow(caseNumber);
  if (workflow === undefined) return false;
  const { generation, stage, leftVersion, taskToken } = workflow;
  if (stage === 'closed' && leftVersion !== undefined) {
    await wakeCase(caseNumber);
    return false;
  }
  const name = `${caseNumber}-${generation}`;
  if (await lifecycle.isRunning(name)) return wokeUp(machines, caseNumber, taskToken !== undefined);
  if (!(await lifecycle.startOnce(name, { caseNumber, generation }))) await renew(machines, caseNumber);
  return true;
}

async function wokeUp(machines: Machines, caseNumber: CaseNumber, isParked: boolean): Promise<boolean> {
  try {
    await machines.wakeCase(caseNumber);
  } catch (error) {
    if (!(error instanceof StillParked)) throw error;
    await renew(machines, caseNumber);
  }
  return isParked;
}

/** A machine can die in its sleep, unseen: its case gets a successor. */
export async function checkParkedWorkflow(machines: Machines, row: CaseRow, at: Instant): Promise<boolean> {
  const workflow = await machines.openWorkflow(row.caseNumber);
  if (workflow === undefined) return false;
  if (await machines.lifecycle.isRunning(`${row.caseNumber}-${workflow.generation}`)) {
    await machines.workflowStillLives(row, at);
    return false;
  }
  await renew(machines, row.caseNumber);
  return true;
}

async function renew({ give }: Machines, caseNumber: CaseNumber): Promise<void> {
  await give({ caseNumber, type: 'renew-workflow', payload: {} });
}

export async function checkParkedNotice(machines: Machines, row: NoticeRow, at: Instant): Promise<boolean> {
  if (!(await machines.noticeDelivery.isRunning(row.noticeId))) return repairNotice(machines, row, at);
  await machines.noticeStillLives(row, at);
  return false;
}

export async function repairNotice(machines: Machines, row: NoticeRow, at: Instant): Promise<boolean> {
  const { caseNumber, noticeId } = row;
  return restart(machines.noticeDelivery, noticeId, { caseNumber, noticeId }, at);
}

export async function repairClock(machines: Machines, row: ClockRow, at: Instant): Promise<boolean> {
  const { caseNumber } = row;
  return restart(machines.deadline, watchName(caseNumber, row), watchInput(caseNumber, row), at);
}

/** The first execution has the plain name; one that takes its place has the time in it, for a name is used once. */
async function restart(machine: Machine, name: string, input: object, at: Instant): Promise<boolean> {
  if (await machine.isRunning(name)) return false;
  if (await machine.startOnce(name, input)) return true;
  return machine.startOnce(`${name}-${at.slice(0, 13).replaceAll(/[^\dT]/gu, '')}`, input);
}
