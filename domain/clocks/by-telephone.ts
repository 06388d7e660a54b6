import { type Instant, plus } from '../time/instants.ts';
import { ruleFor } from './rules.ts';

/** By when somebody telephones who must not wait for a letter. Choice: as soon as a letter of an urgent case is told so (N1). */
export function byTelephone(since: Instant): Instant {
  return plus(since, { hours: ruleFor('N1', 'expedited').length });
}
