import { prices, pricesHeld, sum } from '../prices.ts';
import { billRows, fixedRows, savedRows, storageRows, yearRows, type Costs } from './tables.ts';
import { assumedDocumentBytes, assumedReaders, assumedReceived } from './usage-of.ts';

/** docs/costs.md, whole. */
export function costsPage(costs: Costs): string {
  const { waits, use, polling } = costs;
  const hours = Math.round(waits.caseHours).toLocaleString('en-US');
  const clockHours = Math.round(waits.clockHours).toLocaleString('en-US');
  return `# What it costs

Written by \`npm run bench -- cost --write\`: it plays story 1 of the walkthrough (filing to close, ${hours} hours) on the
local stack, counts everything that AWS charges for, and multiplies by list prices (\`bench/prices.ts\`: ${pricesHeld.region},
as they were known of ${pricesHeld.on}, without free tiers: look them up before a budget depends on them). Nothing here was
measured on AWS.

## A year

Dollars, for a first year at even pace: the cases are stored for half of it on average.

${markdown(yearRows(costs))}

## A case

From filing to close, ${dollars(sum(use.ofCase))} dollars. Beside it, what the same waiting would add if each waiting thing were
looked at every hour by its key (a Wait, a look, a Choice): the case for ${hours} hours and its ${waits.clocks} clocks for ${clockHours} in all,
${dollars(sum(polling))} dollars.

${markdown(billRows(costs))}

## What four small savings are worth

Each was an edit of a line or two. What a case would cost more without it, from the same counts:

${markdown(savedRows(costs))}

## Before any case comes, a month

${markdown(fixedRows(costs))}

## What a closed case goes on costing

${markdown(storageRows(costs))}

## How it was counted

- DynamoDB: every request asked for its \`ReturnConsumedCapacity\`; the engine answers as DynamoDB documents it (a transaction
  twice, indexes apart). A refused write, for which the answer names nothing, counts as the smallest one.
- Transitions: states entered, and each further attempt at a task.
- Lambda: the calls of the run, cold starts included. Compute is a cautious guess: the time that a call took here, as if all of
  it were work of the processor, on the part of a core that the function's memory gets on Lambda. A busy machine makes it more.
- HTTP requests: those of the story's people, and one look at the case by the Help Center after each of its steps.
- Pipes, KMS and X-Ray: at most. Batches, cached keys and Lambda's own sampling make it less. Of the traces that the API and
  the machines begin, one in twenty is recorded (\`lib/service/sampling.ts\`).
- The stream's reads: four shards, asked four times a second. AWS doesn't charge them to Lambda triggers; for a pipe its pages
  don't say, so they are counted.
- Queues: a message each is sent for every execution; taking out and deleting as it was counted, in batches. Lambda asks an empty
  queue by five readers, three times a minute each, day and night.
- Logs: what the functions wrote here, and an allowance for what Lambda writes itself. Machines log errors only.
- Documents: ${assumedDocumentBytes / 2 ** 20} MB a case is an assumption, scanned and kept once, and fetched by ${assumedReaders}; versions and access logs are not counted.
- Mail that comes in: ${assumedReceived.mails} of ${assumedReceived.bytes / 2 ** 20} MB a case is an assumption.
- Copies in the vault: each is whole, daily for 35 days and monthly for a year.
- Alarms are charged by the figures that they look at; of our own figures only those that every sweep tells are there each hour of a month
  (what lies overdue at each desk, unread mail, and what it found), and the others are there for an hour when something happens.
- Not counted: staff who sign in (Cognito, by the month and person), support, taxes.

## The prices

${markdown(Object.values(prices).map(({ unit, dollars: price, per }) => ({ unit, dollars: String(price), for: per.toLocaleString('en-US') })))}
`;
}

function markdown(rows: Record<string, string | number>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map(row => line(columns.map(column => row[column] ?? '')));
  return [line(columns), line(columns.map((_, index) => (index === 0 ? '---' : '---:'))), ...body].join('\n');
}

function dollars(amount: number): string {
  return amount.toFixed(3);
}
