import type { Reporter, TestModule } from 'vitest/node';
import { startVitest } from 'vitest/node';

interface Count {
  passed: number;
  failed: number;
}

/**
 * Counts tests by the runner's own results. What breaks outside a test (a file that doesn't load, a hook, a rejection
 * that nobody handled) counts as failed: no run with a defect may look like a good one.
 */
function counting(count: Count): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      for (const module of modules) countModule(module, count);
      count.failed += unhandledErrors.length;
    },
  };
}

function countModule(module: TestModule, count: Count): void {
  let failedInside = 0;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed') count.passed += 1;
    if (state === 'failed') failedInside += 1;
  }
  count.failed += Math.max(failedInside, module.ok() ? 0 : 1);
}

const count: Count = { passed: 0, failed: 0 };
const filters = process.argv.slice(2);
const vitest = await startVitest(filters, { watch: false, reporters: ['default', counting(count)] });
await vitest.close();

// Nothing ran: a wrong filter or a broken configuration, and not a success.
const good = count.failed === 0 && count.passed > 0;
process.exitCode = good ? 0 : 1;
process.on('exit', () => console.log(`${count.passed} passed, ${count.failed} failed`));
