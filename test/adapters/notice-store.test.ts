import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { loadNotice } from '../../adapters/dynamodb/notice-store.ts';
import { packSnapshot } from '../../adapters/dynamodb/snapshot.ts';
import { keys, tableNamed } from '../../adapters/dynamodb/table.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { sample } from '../domain/case/support/samples.ts';
import type { NoticeId } from '../../domain/words/ids.ts';

/** A store in which one notice is delivered right after the first of two reads, whichever that is. */
function tableThatMovesOn(before: CaseState, noticeId: NoticeId) {
  const notices = before.notices.map(notice =>
    notice.id === noticeId ? { ...notice, status: 'delivered' as const } : notice,
  );
  const worlds = [
    { state: packSnapshot(before), revision: 3 },
    { state: packSnapshot({ ...before, notices }), revision: 4 },
  ] as const;
  const table = tableNamed('cases', new DynamoDBClient({}));
  const client = mockClient(table.client);
  let reads = 0;
  const world = () => worlds[reads++ === 0 ? 0 : 1];
  const { caseNumber } = before;
  client.on(GetCommand, { Key: keys.case(caseNumber) }).callsFake(() => ({ Item: { state: world().state } }));
  client
    .on(GetCommand, { Key: keys.notice(caseNumber, noticeId) })
    .callsFake(() => ({ Item: { revision: world().revision, attempts: 1 } }));
  return table;
}

describe('a notice that is read while it moves on', () => {
  it('never shows an old status with the new revision, on which a machine would park in vain or claim a second sending', async () => {
    const state = sample('authorizing').state();
    const [notice] = state.notices;
    if (notice === undefined) throw new Error('The sample has no notice.');
    const found = await loadNotice(tableThatMovesOn(state, notice.id), state.caseNumber, notice.id);
    expect([found?.notice.status, found?.delivery.revision]).toEqual(['delivered', 3]);
  });
});
