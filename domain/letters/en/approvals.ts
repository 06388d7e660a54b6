import type { Approval } from '../approval.ts';

/** `a standard Independent Medical Review, in part`. */
export function review({ urgency, inPart }: Approval): string {
  const speed = urgency === 'expedited' ? 'an expedited' : 'a standard';
  return `${speed} Independent Medical Review${inPart ? ', in part' : ''}`;
}
