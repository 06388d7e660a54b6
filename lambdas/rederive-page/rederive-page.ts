import type { CaseNumber } from '../../domain/case/case-number.ts';
import type { Rederivation, RederivationStep } from '../../domain/read/rederivation.ts';
import { Instant } from '../../domain/time/instants.ts';
import { logger, nameNoCase } from '../shared/logger.ts';

interface Page {
  rows: { caseNumber: CaseNumber }[];
  /** Where it ended; undefined after the last. */
  next: Rederivation['cursor'];
}

/** The open cases whose machine has that mark, since then. */
interface Walk {
  mark: 'workflow' | 'parked-workflow';
  since: { from: Instant } | { before: Instant };
}

export interface Ports {
  now: () => Instant;
  load: (jobId: string) => Promise<Rederivation | undefined>;
  /** @returns false where somebody has saved that page before */
  save: (job: Rederivation) => Promise<boolean>;
  page: (walk: Walk, page: { limit: number; cursor: Rederivation['cursor'] }) => Promise<Page>;
  /** Gives one case the command. @returns whether anything came out otherwise */
  rederive: (caseNumber: CaseNumber, order: Rederivation) => Promise<boolean>;
}

const casesOnAPage = 100;
const atOnce = 10;
/** What could not be counted is named up to here; the log has all of it. */
const mostNamed = 100;
const ever = Instant.parse('1970-01-01T00:00:00.000Z');

/**
 * The walks through all open cases, by the mark of their machine: each has one, and nothing else has. A machine that wakes
 * meanwhile takes its mark from the first walk to the second, and to the third when it waits again.
 */
function walksOf({ startedAt }: Rederivation): Walk[] {
  return [
    { mark: 'parked-workflow', since: { before: startedAt } },
    { mark: 'workflow', since: { from: ever } },
    { mark: 'parked-workflow', since: { from: startedAt } },
  ];
}

/**
 * Counts the deadlines of one page of open cases again, and notes how far it is. A page that is done twice changes nothing
 * the second time.
 * @throws Error where nobody has ordered it
 */
export async function rederivePage(jobId: string, ports: Ports): Promise<RederivationStep> {
  const order = await ports.load(jobId);
  if (order === undefined) throw new Error('Nobody has ordered this rederivation.');
  const walks = walksOf(order);
  const walk = walks[order.walk];
  if (order.endedAt !== undefined || walk === undefined) return { next: 'over' };
  const { rows, next } = await ports.page(walk, { limit: casesOnAPage, cursor: order.cursor });
  const done = await countAgain(rows, order, ports);
  const walkAfter = next === undefined ? order.walk + 1 : order.walk;
  const isOver = walkAfter === walks.length;
  await ports.save({
    ...order,
    ...done,
    pages: order.pages + 1,
    walk: walkAfter,
    cursor: next,
    ...(isOver && { endedAt: ports.now() }),
  });
  return { next: isOver ? 'over' : 'next-page' };
}

async function countAgain(rows: Page['rows'], order: Rederivation, { rederive }: Ports) {
  let { changed } = order;
  const failed = [...order.failed];
  for (let first = 0; first < rows.length; first += atOnce) {
    const some = rows.slice(first, first + atOnce);
    const results = await Promise.allSettled(some.map(({ caseNumber }) => rederive(caseNumber, order)));
    results.forEach((result, place) => {
      const caseNumber = some[place]?.caseNumber;
      if (result.status === 'fulfilled') changed += result.value ? 1 : 0;
      else if (caseNumber !== undefined) failed.push(tellOf(caseNumber, result.reason));
    });
  }
  return { looked: order.looked + rows.length, changed, failed: [...new Set(failed)].slice(0, mostNamed) };
}

/** A case that cannot be counted keeps none of the others waiting. @throws what it would be with all that follow */
function tellOf(caseNumber: CaseNumber, error: unknown): CaseNumber {
  const name = error instanceof Error ? error.name : 'unknown';
  if (name === 'StoreUnreachable') throw error;
  nameNoCase();
  logger.error('The deadlines of a case could not be counted again', { caseNumber, error: name });
  return caseNumber;
}
