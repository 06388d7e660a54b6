import type { CredentialChecks } from '../case/seat.ts';
import { Credential } from '../directory/credential.ts';
import type { Reviewer } from '../directory/reviewer.ts';
import { plusDays } from '../time/days.ts';
import type { LocalDate } from '../time/instants.ts';

/** How long a check of a credential may be relied on without another. Choice: the law has them checked and gives no length. */
const freshForDays = 30;

/** On what a choice of that day rests. H&S 1374.32(d), parallel text Ins. Code 10169.2(d)(4). */
export function credentialsOf({ checks = [] }: Pick<Reviewer, 'checks'>, on: LocalDate): CredentialChecks {
  const known = checks.filter(check => check.on <= on).toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const last = Credential.options.flatMap(what => known.findLast(check => check.what === what) ?? []);
  const since = plusDays(on, -freshForDays);
  const fresh = last.filter(check => check.on >= since).map(({ what }) => what);
  return { checks: last, unchecked: Credential.options.filter(what => !fresh.includes(what)) };
}
