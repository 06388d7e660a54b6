import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it } from 'vitest';
import { memberMarks } from '../../adapters/access/member-marks.ts';
import { appendFiling } from '../../adapters/dynamodb/case-writes.ts';
import { markedCases } from '../../adapters/dynamodb/member-marks.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { application } from '../domain/eligibility/applications.ts';
import { play } from '../domain/case/support/play.ts';

const asked = application({ coverage: { ...application().coverage, memberId: 'GV-100 7' } });
const filed = () => play({ at: '2027-02-02T09:00-08:00', application: asked });

it('A mark tells whoever reads the table neither the birth date nor the number with the plan', () => {
  const marks = memberMarks('secret', asked);
  expect(marks).toHaveLength(2);
  expect(marks.join(' ')).not.toMatch(/1961|GV|100/u);
  expect(memberMarks('another secret', asked)).not.toEqual(marks);
  const typed = { ...asked, coverage: { ...asked.coverage, memberId: 'gv1007' } };
  expect(memberMarks('secret', typed)).toEqual(marks);
});

it('A case is found by its marks from the moment at which it is there, for a month', async () => {
  const table = tableNamed('cases', new DynamoDBClient({}));
  const client = mockClient(table.client);
  const told = filed();
  await appendFiling(table, { events: told.events, after: told.state() }, undefined, ['m1', 'm2']);
  const items = client
    .commandCalls(TransactWriteCommand)
    .flatMap(({ args: [{ input }] }) => input.TransactItems ?? [])
    .map(({ Put }) => Put?.Item)
    .filter(item => String(item?.['PK']).startsWith('MARK#'));
  const rest = { SK: '2222-2222', caseNumber: '2222-2222', filedAt: '2027-02-02T17:00:00.000Z' };
  const expires = Date.parse('2027-03-04T17:00:00Z') / 1000;
  expect(items).toEqual([
    { PK: 'MARK#m1', ...rest, expires },
    { PK: 'MARK#m2', ...rest, expires },
  ]);
});

it('Of many cases under a mark the latest few are opened, read consistently and each once', async () => {
  const table = tableNamed('cases', new DynamoDBClient({}));
  const client = mockClient(table.client);
  const of = (caseNumber: string, filedAt: string) => ({ caseNumber, filedAt });
  const Items = [of('2222-2222', '2027-02-01'), of('3333-3338', '2027-02-03'), of('K7MH-4P9N', '2027-02-02')];
  client.on(QueryCommand).resolves({ Items });
  expect(await markedCases(table, ['m1', 'm2'], 2)).toEqual(['3333-3338', 'K7MH-4P9N']);
  expect(client.commandCalls(QueryCommand).map(({ args: [{ input }] }) => input.ConsistentRead)).toEqual([true, true]);
});
