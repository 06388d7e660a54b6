import { endWithSignals } from '@imr/local-aws';
import { apiAt } from '../../local/walkthrough/api.ts';
import { startStack } from '../support/stack.ts';
import { askMatrix } from './matrix.ts';

/** `npm run matrix`: who may do what, asked of a whole stack over HTTP. */
endWithSignals();
const stack = await startStack({ at: '2026-11-24T18:00:00Z' });
const { asked, wrong } = await askMatrix(apiAt(stack.stack.addresses['api'] ?? ''), () => stack.settled());
for (const one of wrong) console.error(`wrong: ${one}`);
console.log(`${asked} cells, ${wrong.length} answered otherwise than they should.`);
await stack.close();
process.exit(wrong.length === 0 ? 0 : 1);
