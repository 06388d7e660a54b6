const ofCases = 'test/domain/case';

/**
 * The folders, and files, whose tests are tested: each with the tests that are to notice a change in it. No test of the whole
 * stack is among them, and no random walk: what they find they find late.
 */
export const folders: Readonly<Record<string, readonly string[]>> = {
  'domain/clocks': ['test/domain/clocks'],
  'domain/eligibility': ['test/domain/eligibility'],
  'domain/conflicts': ['test/domain/conflicts'],
  'domain/case/access.ts': [`${ofCases}/organizations.test.ts`, `${ofCases}/permissions.test.ts`],
  'domain/decide': ['test/domain/decide'],
  'domain/letters': ['test/domain/letters', `${ofCases}/notice-words.test.ts`],
};
