import type { CaseNumber } from '../../domain/case/case-number.ts';
/** A machine is parked on what is past, and its token does not wake it: its execution may be dead. */
export class StillParked extends Error {
  override name = 'StillParked';
  /** The execution that the token is of. */
  readonly execution: string;

  constructor(caseNumber: CaseNumber, { generation }: { generation: number }) {
    super(`The machine of ${caseNumber} does not wake.`);
    this.execution = `${caseNumber}-${generation}`;
  }
}
