/** Why a rule is not kept, in words for whoever answers for security. */
export interface Acknowledgement {
  /** The rules' ids, as the packs call them; without the detail in brackets: every detail; up to `::`: all of that kind. */
  rules: readonly string[];
  /** The paths of the constructs that it speaks of. */
  on: RegExp;
  reason: string;
}

/** One rule that HIPAA.Security and NIST.800.53.R5 both have. */
export function hipaaAndNist(rule: string): string[] {
  return [`HIPAA.Security-${rule}`, `NIST.800.53.R5-${rule}`];
}
