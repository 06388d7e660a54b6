const ofCases = 'test/domain/case';
const played = [
  ...[1, 2, 3, 4, 5].map(story => `story-${story}`),
  'document-checks',
  'endings',
  'enforcement',
  'extend-deadline',
  'idempotent',
  'inquiry',
  'organizations',
  'papers',
  'penalty-sum',
  'providers',
  'reassign',
  'receipt',
  'reclassify',
  'reclassify-halfway',
  'rederive',
  'split',
  'urgency',
  'withdraw-extension',
].map(name => `${ofCases}/${name}.test.ts`);

/**
 * The folders, and files, whose tests are tested: each with the tests that are to notice a change in it. No test of the whole
 * stack is among them, and no random walk: what they find they find late.
 */
export const folders: Readonly<Record<string, readonly string[]>> = {
  'domain/clocks': ['test/domain/clocks'],
  'domain/eligibility': ['test/domain/eligibility'],
  'domain/conflicts': ['test/domain/conflicts'],
  'domain/case/access.ts': [`${ofCases}/organizations.test.ts`, `${ofCases}/permissions.test.ts`],
  'domain/decide': [...played, 'test/domain/letters/decided.test.ts'],
  'domain/letters': ['test/domain/letters', `${ofCases}/notice-words.test.ts`],
};
