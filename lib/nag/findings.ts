import type { App } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks, ServerlessChecks } from 'cdk-nag';
import type { Acknowledgement } from './acknowledgement.ts';
import { guardFindings } from './guard.ts';
import type { Finding } from './finding.ts';

export interface Verdict {
  /** What nobody has answered for. */
  open: Finding[];
  /** Answers to what is not found, or is found no more. */
  idle: Acknowledgement[];
  answered: number;
}

/**
 * What the four packs and Control Tower's rules find in an app that has been synthesized into `outdir`: before, half of the
 * policies aren't made yet.
 */
export function findings(app: App, outdir: string): Finding[] {
  const packs = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks, ServerlessChecks];
  const violations = packs.flatMap(Pack => new Pack(app).validateScope(app).violations);
  const inPacks = violations.flatMap(({ ruleName, description, violatingResources }) =>
    violatingResources.map(({ constructPath }) => ({ rule: ruleName, path: constructPath ?? '', description })),
  );
  return [...inPacks, ...guardFindings(app, outdir)];
}

/**
 * Holds the findings against the acknowledgements. cdk-nag's own way of acknowledging can't tell which are left over, and
 * one that answers for nothing today would answer for something else tomorrow.
 */
export function judge(found: readonly Finding[], acknowledgements: readonly Acknowledgement[]): Verdict {
  const open = found.filter(finding => !acknowledgements.some(one => answersFor(one, finding)));
  const idle = acknowledgements.flatMap(one => idlePartOf(one, found));
  return { open, idle, answered: found.length - open.length };
}

function answersFor({ rules, on }: Acknowledgement, { rule, path }: Finding): boolean {
  return on.test(path) && rules.some(answered => covers(answered, rule));
}

/** A rule without its detail covers all of its details, and one that ends in `::` all of that kind. */
function covers(answered: string, rule: string): boolean {
  return rule === answered || rule.startsWith(answered.endsWith('::') ? answered : `${answered}[`);
}

function idlePartOf(one: Acknowledgement, found: readonly Finding[]): Acknowledgement[] {
  const rules = one.rules.filter(
    answered => !found.some(({ rule, path }) => covers(answered, rule) && one.on.test(path)),
  );
  return rules.length === 0 ? [] : [{ ...one, rules }];
}
