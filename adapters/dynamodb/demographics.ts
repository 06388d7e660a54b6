import { paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Demographics } from '../../domain/application/demographics.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';
import { DemographicsRecord } from '../../domain/read/demographics-report.ts';
import { epochMillisecondsOf, type Instant } from '../../domain/time/instants.ts';
import { localDateOf } from '../../domain/time/days.ts';
import type { Table } from './table.ts';

/** Choice: until the reports of its year and of the two that it is compared with are out. */
const secondsToKeep = 3 * 366 * 24 * 60 * 60;

const yearKey = (year: number) => `YEAR#${year}`;

/** Where they belong: to which filing, about which plan, of which year. */
interface Place {
  caseNumber: CaseNumber;
  planId: string;
  receivedAt: Instant;
}

/** Once a filing, however often it is sent: the same again takes its own place. */
export async function keepDemographics(
  table: Table,
  { caseNumber, planId, receivedAt }: Place,
  { race, ethnicity, language }: Demographics,
): Promise<void> {
  const year = Number(localDateOf(receivedAt).slice(0, 4));
  const expires = Math.floor(epochMillisecondsOf(receivedAt) / 1000) + secondsToKeep;
  const Item = { PK: yearKey(year), SK: caseNumber, planId, race, ethnicity, language, expires };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
}

/** All of a year: one partition, page by page. Which case each is of is not read. */
export async function listDemographics(table: Table, year: number): Promise<DemographicsRecord[]> {
  const query = {
    TableName: table.name,
    KeyConditionExpression: 'PK = :year',
    ExpressionAttributeValues: { ':year': yearKey(year) },
    ProjectionExpression: 'planId, race, ethnicity, #language',
    ExpressionAttributeNames: { '#language': 'language' },
  };
  const records: DemographicsRecord[] = [];
  for await (const { Items = [] } of paginateQuery({ client: table.client }, query)) {
    records.push(...Items.map(item => DemographicsRecord.parse(item)));
  }
  return records;
}
