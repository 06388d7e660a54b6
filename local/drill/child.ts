import { flushCompileCache } from 'node:module';
import * as z from 'zod';
import { Order, type Word } from './child-words.ts';
import { hostStack } from './site.ts';

const Place = z.object({ synthesized: z.string(), stateDirectory: z.string(), port: z.number(), at: z.number() });

function say(word: Word): void {
  process.send?.(word);
}

const place = Place.parse(JSON.parse(process.argv[2] ?? ''));
const { stack, troublemaker } = await hostStack(place, {
  // Nothing is closed: as if the power had gone.
  breakDown: () => void process.kill(process.pid, 'SIGKILL'),
  struck: what => say({ struck: what }),
});

// It is going to be killed.
flushCompileCache();
process.on('message', (message: unknown) => {
  const order = Order.parse(message);
  if (order.order === 'make-peace') troublemaker.makePeace();
  else if (order.trouble.kind !== 'mail') troublemaker.lay(order.trouble, stack);
  say({ done: true });
});
// Whoever drilled is gone.
process.on('disconnect', () => process.exit(1));
say({ done: true });
