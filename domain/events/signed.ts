import { isScreening } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import type { LocalDate } from '../time/instants.ts';

/** A signature that came later, which releases the records; while the case is screened, what is recommended may be another thing with it. */
export function signed(
  state: CaseState,
  { signedBy, signedOn }: { signedBy?: string | undefined; signedOn?: LocalDate | undefined },
): CaseState {
  if (signedBy === undefined) return state;
  const consent = { releaseOfRecords: true, ...state.application.consent, signedBy, signedOn };
  return {
    ...state,
    application: { ...state.application, consent },
    signatureJudged: undefined,
    ...(isScreening(state) && { recommendation: undefined }),
  };
}
