import { defineConfig } from 'vitest/config';

/**
 * Two groups, one after the other: quick tests side by side, then those that run the whole stack. A stack keeps a core
 * busy, so no more than two of them run at a time, and they get the time that a shared machine may take.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      'local-aws',
      {
        test: {
          name: 'parts',
          // Loading costs more than running: what a file mocks it gives back, and the next goes on in the same worker.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'e2e',
          // What the stack itself is made of stays compiled from file to file; some share a stack (`on-stage.ts`).
          isolate: false,
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          // The first to come synthesizes the app.
          hookTimeout: 240_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
