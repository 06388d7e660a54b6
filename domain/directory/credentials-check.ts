import type { LocalDate } from '../time/instants.ts';
import type { CredentialCheck, LookedUp } from './credential.ts';
import type { Reviewer } from './reviewer.ts';

/** How many checks an entry keeps; who checked what before stands in what became of the entry. */
const mostKept = 100;

/**
 * A reviewer's entry with what was looked up: the checks with day and proof, and what the newest of each says of licence, board and
 * discipline. The same check again changes nothing, and an older one takes back nothing that was found later.
 * @param by the `sub` of who looked it up
 */
export function withChecks(reviewer: Reviewer, looked: readonly LookedUp[], by: string): Reviewer {
  return looked.reduce((entry, one) => withCheck(entry, one, by), reviewer);
}

function withCheck(reviewer: Reviewer, looked: LookedUp, by: string): Reviewer {
  const { checks = [] } = reviewer;
  const { what, on, result } = looked;
  const proof = `${looked.source}; ${looked.reference}`;
  if (checks.some(one => one.what === what && one.on === on && one.result === result && one.proof === proof)) {
    return reviewer;
  }
  const kept: CredentialCheck[] = [...checks, { what, on, proof, result, by }];
  const ordered = kept.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
  const isNewest = checks.every(one => one.what !== what || one.on <= on);
  return { ...reviewer, ...(isNewest && found(reviewer, looked)), checks: ordered.slice(-mostKept) };
}

function found({ licence }: Reviewer, { what, result }: LookedUp): Partial<Reviewer> {
  switch (what) {
    case 'licence':
      return { licence: { ...licence, standing: result === 'not-found' ? 'unknown' : result } };
    case 'board':
      return { boardCertified: result === 'certified' };
    case 'discipline':
      return { discipline: result };
  }
}

/** Which of them are said to have been looked up on a day that has not come yet, by their place. */
export function notYet(looked: readonly LookedUp[], today: LocalDate): number[] {
  return looked.flatMap(({ on }, place) => (on > today ? [place] : []));
}
