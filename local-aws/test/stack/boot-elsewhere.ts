import { boot } from '../../src/stack.ts';

/** A stack in a process of its own, to be killed: `node boot-elsewhere.ts STATE_DIRECTORY SYNTHESIZED_APP`. */
const [stateDirectory = '', synthesized = ''] = process.argv.slice(2);
const at = Date.parse('2026-11-24T18:00:00Z');
const stack = await boot({ port: 0, stateDirectory, fresh: true, at, frozen: true, synthesized });
process.stdout.write(`${JSON.stringify(stack.addresses)}\n`);
