import { defineConfig } from 'vitest/config';

const tests = (process.env['MUTANTS_TESTS'] ?? '').split(',');

/** The tests of one folder, as `run.ts` names them. */
export default defineConfig({
  test: {
    include: tests.map(path => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)),
    testTimeout: 20_000,
    // Loading the domain once for all files, anew for each change, takes a third of the time.
    isolate: false,
  },
});
