import { TransactWriteCommand, type TransactWriteCommandOutput } from '@aws-sdk/lib-dynamodb';
import { failedConditions } from './errors.ts';
import { pastOthers } from './past-others.ts';
import type { Table } from './table.ts';
import type { Write } from './writes.ts';

/** All of them, or none. @throws StoreContended when others stay in the way */
export function transact(table: Table, writes: Write[]): Promise<TransactWriteCommandOutput> {
  return pastOthers(() => table.client.send(new TransactWriteCommand({ TransactItems: writes })));
}

/** The same where somebody may have been first. @returns false where a condition did not hold */
export async function transactIfStill(table: Table, writes: Write[]): Promise<boolean> {
  try {
    await transact(table, writes);
    return true;
  } catch (error) {
    if (failedConditions(error).length > 0) return false;
    throw error;
  }
}
