import type { Played } from '../cost/play-metered.ts';
import type { Filed } from './filing-metered.ts';
import { limits } from './limits.ts';

const casesAYear = 1_000_000;
const hoursInYear = 8766;
const aDay = casesAYear / 365.25;
/** A law changes, or a plan fails: a hundred days' intake comes in an hour. */
const rush = (100 * aDay) / 3600;
/** At even pace; in the eight hours of working days it is four times as much. */
const even = casesAYear / (hoursInYear * 3600);

type Rows = Record<string, string>[];

/** In the order in which they break: first what the fewest filings a second reach. */
export function limitRows(filed: Filed): Rows {
  return limits
    .map(limit => ({ ...limit, each: limit.ofFiling(filed) }))
    .toSorted((one, other) => one.size / one.each - other.size / other.each)
    .map(({ what, size, each, raisedBy }) => ({
      limit: what,
      size: size.toLocaleString('en-US'),
      'a filing takes': rounded(each),
      'full at filings an hour': Math.round((size / each) * 3600).toLocaleString('en-US'),
      'a year’s even pace': percent((even * each) / size),
      'the hour’s rush': percent((rush * each) / size),
      'raised by': raisedBy,
    }));
}

export interface Open {
  /** Executions of one case, over all its machines, and how many are open at a time on average at a million cases a year. */
  'a case': string;
  'hours open, a case': string;
  'open at a time': string;
  'of a million': string;
}

/** Open executions don't come with a rush but with the months that cases last. */
export function openExecutions({ machines }: Played): Open {
  const all = Object.values(machines);
  const hours = all.flatMap(machine => machine.hours).reduce((sum, one) => sum + one, 0);
  const open = (casesAYear * hours) / hoursInYear;
  return {
    'a case': String(all.reduce((sum, { executions }) => sum + executions, 0)),
    'hours open, a case': Math.round(hours).toLocaleString('en-US'),
    'open at a time': Math.round(open).toLocaleString('en-US'),
    'of a million': percent(open / 1_000_000),
  };
}

/** docs/national-load.md, whole. */
export function loadPage(filed: Filed, open: Open): string {
  return `# National load

Written by \`npm run bench -- national --write\`: a million cases a year, and a hundred days' intake (${Math.round(100 * aDay).toLocaleString('en-US')} filings) in
one hour, against the limits of one account, in the order in which they break. What a filing takes, until it is acknowledged and its
clocks are watched, was counted on the local stack; the limits are default quotas as they were known of 2025 and settings of ours: look them up
before somebody depends on them. Nothing here was measured on AWS.

${markdown(limitRows(filed))}

A limit that is passed loses nothing: the gateway refuses with 429 and \`Retry-After\`, what is to be started waits in queues for up to two weeks ([ADR 79](adr/0079-a-queue-before-each-start.md)),
machines and other functions that are called by events try again for hours, the sweep starts what was left, and what is throttled at SES waits in its machine. What it costs is time: letters and clocks come late, and
the sweep's alarm rings.

## Executions that are open

A case of story 1, from filing to the end of its last clock. A region has room for a million.

${markdown([{ ...open }])}
`;
}

function markdown(rows: Rows | Open[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cells = rows.map(row => Object.values(row) as string[]);
  return [line(columns), line(columns.map(() => '---')), ...cells.map(line)].join('\n');
}

function rounded(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(2);
}

function percent(share: number): string {
  const hundredths = share * 100;
  return `${hundredths >= 10 ? Math.round(hundredths).toLocaleString('en-US') : hundredths.toPrecision(2)} %`;
}
