const folder = process.env.MUTANTS_FOLDER ?? '';

/** All kinds of change are on, and a line that is kept from being changed counts as one that no test noticed. */
export default {
  mutate: [folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutants/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  disableTypeChecks: false,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `coverage/mutants/${folder.replaceAll('/', '-')}.json` },
  tempDirName: 'coverage/mutants/tmp',
  ignorePatterns: ['.local', 'cdk.out', 'coverage', 'docs', 'web'],
  warnings: { slow: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
