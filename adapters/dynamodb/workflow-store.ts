import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Stage } from '../../domain/case/stage-names.ts';
import { pastOthers } from './past-others.ts';
import { keys, type Table } from './table.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/** Where the machine of a case is: parked with a token at a version, or on its way, or gone. */
export const Workflow = z.object({
  version: z.int(),
  generation: z.int(),
  stage: Stage,
  taskToken: z.optional(z.string()),
  parkedVersion: z.optional(z.int()),
  /** The version at which the machine ended, the case being closed. */
  leftVersion: z.optional(z.int()),
  pendingSince: z.optional(z.string()),
  correlationId: z.optional(z.string()),
});
export type Workflow = z.infer<typeof Workflow>;

export async function loadWorkflow(table: Table, caseNumber: CaseNumber): Promise<Workflow | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.workflow(caseNumber), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : Workflow.parse(Item);
}

/** Takes a token away once it is used, unless another has been parked meanwhile. */
export async function forgetToken(table: Table, caseNumber: CaseNumber, taskToken: string): Promise<void> {
  await ifStill(table, {
    Key: keys.workflow(caseNumber),
    UpdateExpression: 'REMOVE taskToken, parkedVersion, waitsAt',
    ConditionExpression: 'taskToken = :token',
    ExpressionAttributeValues: { ':token': taskToken },
  });
}

/** A closed case whose machine has left needs nobody to look at it. */
export async function settleClosed(table: Table, caseNumber: CaseNumber, version: number): Promise<void> {
  await ifStill(table, {
    Key: keys.workflow(caseNumber),
    UpdateExpression: 'REMOVE pending, pendingSince',
    ConditionExpression: 'version = :version AND stage = :closed AND attribute_exists(leftVersion)',
    ExpressionAttributeValues: { ':version': version, ':closed': 'closed' },
  });
}

type Update = Omit<ConstructorParameters<typeof UpdateCommand>[0], 'TableName'>;

async function ifStill(table: Table, update: Update): Promise<boolean> {
  try {
    await pastOthers(() => table.client.send(new UpdateCommand({ TableName: table.name, ...update })));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
