import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { CaseEvent } from '../../domain/events/events.ts';
import { nextCheckDue } from '../../domain/case/document-check.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { watchedClocks } from '../../domain/case/clock-watch.ts';
import { holderOf, holdersOf, reviewerToCheck, workItems } from '../../domain/read/work.ts';
import type { WorkItem } from '../../domain/read/work-item.ts';
import { isUnderWay, type Notice } from '../../domain/case/notice.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { pendingChecks, pendingClocks, pendingKey, pendingNotices, pendingWorkflows } from './pending.ts';
import { packSnapshot } from './snapshot.ts';
import { keys, type Table } from './table.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** The snapshot, written only if the case is still at the version that the decision was made on. */
export function snapshotWrite(table: Table, before: CaseState | undefined, after: CaseState): Write {
  const item = {
    ...keys.case(after.caseNumber),
    version: after.version,
    state: packSnapshot(after),
    findKey: `PLAN#${after.plan.planId}`,
    findAt: after.receivedAt,
  };
  if (before === undefined) {
    return { Put: { TableName: table.name, Item: item, ConditionExpression: 'attribute_not_exists(PK)' } };
  }
  return {
    Put: {
      TableName: table.name,
      Item: item,
      ConditionExpression: 'version = :before',
      ExpressionAttributeValues: { ':before': before.version },
    },
  };
}

/** @param wakes whether it wakes the case's machine: the last of its decision does it for all of them */
export function eventWrite(table: Table, event: CaseEvent, wakes: boolean): Write {
  return {
    Put: {
      TableName: table.name,
      Item: { ...keys.event(event.caseNumber, event.version), ...event, wakes },
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  };
}

/** Marks the workflow as having something to look at, since when; parking at this version changes the mark to parked. */
export function workflowWrite(table: Table, after: CaseState, at: Instant): Write {
  return {
    Update: {
      TableName: table.name,
      Key: keys.workflow(after.caseNumber),
      UpdateExpression:
        'SET version = :version, generation = :generation, stage = :stage, caseNumber = :case, ' +
        'pending = :pending, pendingSince = :at' +
        (after.correlationId === undefined ? '' : ', correlationId = :correlation'),
      ExpressionAttributeValues: {
        ...(after.correlationId !== undefined && { ':correlation': after.correlationId }),
        ':version': after.workflowVersion,
        ':generation': after.generation,
        ':stage': after.stage,
        ':case': after.caseNumber,
        ':pending': pendingKey(pendingWorkflows, after.caseNumber),
        ':at': at,
      },
    },
  };
}

/**
 * Puts the items that are new or changed, deletes those that are gone. What somebody holds is put each time: of before there was an
 * index of it, it may lie there without its key.
 */
export function workWrites(table: Table, before: CaseState | undefined, after: CaseState): Write[] {
  const old = new Map(before === undefined ? [] : itemsOf(before).map(item => [item.SK, item]));
  const now = new Map(itemsOf(after).map(item => [item.SK, item]));
  const gone = [...old.values()].filter(({ SK }) => !now.has(SK));
  const changed = [...now.values()].filter(
    item => 'findKey' in item || JSON.stringify(old.get(item.SK)) !== JSON.stringify(item),
  );
  return [
    ...gone.map(({ PK, SK }): Write => ({ Delete: { TableName: table.name, Key: { PK, SK } } })),
    ...changed.map((item): Write => ({ Put: { TableName: table.name, Item: item } })),
  ];
}

function itemsOf(state: CaseState) {
  const { caseNumber, stage, urgency } = state;
  const items = workItems(state);
  const work = items.map(item => ({
    ...keys.work(caseNumber, item.duty),
    caseNumber,
    stage,
    urgency,
    ...item,
    ...foundBy(item),
  }));
  const held = holdersOf(state, items).map(sub => ({
    ...keys.held(caseNumber, sub),
    findKey: keys.casesOf(sub),
    findAt: state.receivedAt,
  }));
  const clocks = watchedClocks(state).map(({ nextAt, ...run }) => ({
    ...keys.clock(caseNumber, run),
    caseNumber,
    ...run,
    pending: pendingKey(pendingClocks, caseNumber),
    pendingSince: nextAt,
  }));
  return [...work, ...held, ...clocks, ...awaitedChecks(state)];
}

/** All that somebody holds is found under them, most urgent first; a check that is missing, under the reviewer. */
function foundBy({ duty, owner, dueAt }: WorkItem) {
  const sub = holderOf(owner);
  if (sub !== undefined) return { findKey: keys.dutiesOf(sub), findAt: dueAt };
  const reviewerId = reviewerToCheck(duty);
  return reviewerId === undefined ? {} : { findKey: keys.checksOf(reviewerId), findAt: dueAt };
}

/** One mark a case for the sweep: when the first of its files has been in the check for viruses for too long. */
function awaitedChecks(state: CaseState) {
  const due = nextCheckDue(state);
  if (due === undefined) return [];
  const { caseNumber } = state;
  return [
    { ...keys.checks(caseNumber), caseNumber, pending: pendingKey(pendingChecks, caseNumber), pendingSince: due },
  ];
}

/** The delivery records of the notices that this decision queued or moved on. */
export function noticeWrites(table: Table, before: CaseState | undefined, after: CaseState, at: Instant): Write[] {
  const old = new Map(before?.notices.map(notice => [notice.id, notice.status]));
  const moved = after.notices.filter(notice => old.get(notice.id) !== notice.status);
  return moved.map(notice => noticeWrite(table, after.caseNumber, notice, at));
}

function noticeWrite(table: Table, caseNumber: CaseNumber, notice: Notice, at: Instant): Write {
  const underWay = isUnderWay(notice);
  return {
    Update: {
      TableName: table.name,
      Key: keys.notice(caseNumber, notice.id),
      UpdateExpression:
        'SET caseNumber = :case, noticeId = :id, #status = :status, attempts = if_not_exists(attempts, :none)' +
        (underWay ? ', pending = :pending, pendingSince = :at' : '') +
        (underWay ? '' : ' REMOVE pending, pendingSince') +
        ' ADD revision :one',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':case': caseNumber,
        ':id': notice.id,
        ':status': notice.status,
        ':none': 0,
        ':one': 1,
        ...(underWay ? { ':pending': pendingKey(pendingNotices, caseNumber), ':at': at } : {}),
      },
    },
  };
}

/** How many open assignments each reviewer has, kept in step so that the choice can be fair without counting cases. */
export function loadWrites(table: Table, before: CaseState | undefined, after: CaseState): Write[] {
  const old = busyReviewers(before);
  const now = busyReviewers(after);
  const changes = [
    ...[...now].filter(id => !old.has(id)).map(id => ({ id, by: 1 })),
    ...[...old].filter(id => !now.has(id)).map(id => ({ id, by: -1 })),
  ];
  return changes.map(({ id, by }) => ({
    Update: {
      TableName: table.name,
      Key: { PK: keys.loads, SK: id },
      UpdateExpression: 'ADD openAssignments :by',
      ExpressionAttributeValues: { ':by': by },
    },
  }));
}

function busyReviewers(state: CaseState | undefined): Set<string> {
  if (state === undefined || state.stage === 'closed') return new Set();
  return new Set(state.seats.filter(({ status }) => status !== 'analysed').map(({ reviewerId }) => reviewerId));
}
