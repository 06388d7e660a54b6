import { boot } from '../../src/stack.ts';

/** A stack in a process of its own, to be killed: `node boot-elsewhere.ts STATE_DIRECTORY SYNTHESIZED_APP fresh|go-on`. */
const [stateDirectory = '', synthesized = '', how] = process.argv.slice(2);
const at = Date.parse('2026-11-24T18:00:00Z');
const onUnusable = ({ message }: Error): void => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};
const stack = await boot({
  ...{ port: 0, stateDirectory, fresh: how === 'fresh', at, frozen: true, synthesized, onUnusable },
});
process.stdout.write(`${JSON.stringify(stack.addresses)}\n`);
