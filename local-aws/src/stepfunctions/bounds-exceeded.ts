/** An expression went too deep, took too long or grew too large. The message is AWS's, which has no code of JSONata's. */
export class BoundExceeded extends Error {}

export function tooDeep(depth: number, most: number): BoundExceeded {
  return new BoundExceeded(
    `Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive. Depth=${depth} max=${most}`,
  );
}

export function tooLong(): BoundExceeded {
  return new BoundExceeded('Expression evaluation timeout: Check for infinite loop');
}

export function tooLarge(): BoundExceeded {
  return new BoundExceeded('Expression evaluation memory limit exceeded: Check for excessive memory usage');
}
