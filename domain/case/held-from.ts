import * as z from 'zod';
import { Instant } from '../time/instants.ts';

/** Who can bring a case on, while it stands as it does. `nobody`: it is closed, or the care itself is awaited. */
export const Holder = z.enum(['member', 'plan', 'department', 'organization', 'nobody']);
export type Holder = z.infer<typeof Holder>;

/** From when on somebody holds a case, until the next of them does. */
export const HeldFrom = z.object({ from: Instant, by: Holder });
export type HeldFrom = z.infer<typeof HeldFrom>;
