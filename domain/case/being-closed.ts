import type { CommonPart } from './common-part.ts';
import type { Stage } from './stage-names.ts';

/** It has come to its end, and only its last letters are to go: nothing of its stage is to be done any more. */
export function isBeingClosed({ stage, concluding }: Pick<CommonPart, 'concluding'> & { stage: Stage }): boolean {
  return concluding !== undefined && stage !== 'closed';
}
