import * as z from 'zod';
import { text } from '../words/text.ts';
import { LocalDate } from '../time/instants.ts';

const names = z.array(text(200)).max(300);

/**
 * A health system and what belongs to it: where reviewers' ties are looked for (H&S 1374.32), a tie to one of its houses is a tie to
 * all of them. Kept by hand, with the source of what it says.
 */
export const HealthSystem = z.strictObject({
  systemId: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, {
      error: 'must be small letters and digits with hyphens, like sutter-health',
    })
    .brand<'SystemId'>(),
  name: text(200),
  /** The other names of the system itself, also those of before. */
  aliases: names,
  /** Its hospitals, clinics and medical groups, each by every name that it goes by. */
  hospitals: names,
  /** Where that was read. */
  source: text(1000),
  /** When somebody last held it against that source; left out where nobody has. */
  checkedOn: z.optional(LocalDate),
});
export type HealthSystem = z.infer<typeof HealthSystem>;
