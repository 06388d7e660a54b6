/** A pattern that EventBridge would refuse when the rule is created. */
export class PatternError extends Error {
  override name = 'InvalidEventPatternException';

  constructor(reason: string) {
    super(`Event pattern is not valid. Reason: ${reason}`);
  }
}
