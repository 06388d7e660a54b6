import * as z from 'zod';
import { hostStack } from './site.ts';
import { Trouble } from './trouble.ts';

/** What the drill says to the process with the stack. */
export const Order = z.discriminatedUnion('order', [
  z.object({ order: z.literal('lay'), trouble: Trouble }),
  z.object({ order: z.literal('make-peace') }),
]);
export type Order = z.infer<typeof Order>;

const Place = z.object({ synthesized: z.string(), stateDirectory: z.string(), port: z.number(), at: z.number() });

/** Nothing is closed, nothing is said: as if the power had gone. */
function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

const place = Place.parse(JSON.parse(process.argv[2] ?? ''));
const { stack, troublemaker } = await hostStack(place, die);

process.on('message', (message: unknown) => {
  const order = Order.parse(message);
  if (order.order === 'make-peace') return void process.send?.({ struck: troublemaker.makePeace() });
  if (order.trouble.kind !== 'mail') troublemaker.lay(order.trouble, stack);
  process.send?.({ struck: [] });
});
// Whoever drilled is gone.
process.on('disconnect', () => process.exit(1));
process.send?.({ struck: [] });
