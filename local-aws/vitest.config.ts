import { defineProject } from 'vitest/config';

/** The package's own tests: with the product's quick ones at its root, or alone by `npm test` here. */
export default defineProject({
  test: {
    name: 'local-aws',
    isolate: false,
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: { groupOrder: 0 },
  },
});
