import type { Stage } from './stage-names.ts';

/** The plan’s word that it gives the service after all, while it stands and keeps the case from its decision. */
export function promiseOf<P>({ stage, promised }: { stage: Stage; promised?: P }): P | undefined {
  return stage === 'confirming-care' ? promised : undefined;
}
