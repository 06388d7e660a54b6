import { forCounsel, notRead } from '../law/grounds.ts';
import * as z from 'zod';
import { isSignatureInDoubt } from '../application/signer.ts';
import { openStages } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import { mayBeSame } from '../people/same-name.ts';
import { localDateOf } from '../time/days.ts';
import { LocalDate } from '../time/instants.ts';
import { command } from './command.ts';
import { caseworkers, forMember, note, reason } from './fields.ts';
import { say } from '../words/refusals/said.ts';

export const releaseCommands = {
  'revoke-release': command({
    title: 'Refuse or take back the release',
    says: 'Says that the member does not release the medical records, or no longer: nobody is asked for any, and the case goes on with what there is.',
    grounds: notRead('Release in the IMR Application/Complaint Form (DMHC 20-224)', 'a copy of the form'),
    payload: z.strictObject({
      /** For the Help Center, which enters what came by mail, fax or telephone: the day on which it came in. */
      receivedOn: z.optional(LocalDate),
      /** Needed where that is more than a week back. */
      reason: z.optional(reason),
      note,
    }),
    example: { note: 'She called: the clinic shall send nothing more about the years before.' },
    roles: ['applicant', ...caseworkers],
    stages: openStages,
    when: {
      holds: ({ releaseEnded }) => releaseEnded === undefined,
      otherwise: say('not-released'),
    },
    undoneBy: {
      by: 'supply-information',
      butNot:
        'A new signature releases the records again from then on; what was not asked for meanwhile is asked for then.',
    },
  }),
  'judge-signature': command({
    title: 'Compare the signature',
    says: 'Says whether a signature by another name than the patient’s counts; one that does not is asked for anew.',
    grounds: forCounsel('H&S 1374.30(e), (m)', 'Ins. Code 10169(e), (m), parallel text: who may sign for another'),
    payload: z.strictObject({
      accepted: z.boolean({ error: 'is needed: true where the signature counts, false where it does not' }),
      reason,
      forMember,
    }),
    example: {
      accepted: true,
      reason: 'Her married name; the plan’s letter has both.',
    },
    roles: caseworkers,
    stages: openStages,
    when: {
      holds: hasDoubtfulSignature,
      otherwise: 'No signature waits to be compared with who may sign.',
    },
    undoneBy: {
      by: 'supply-information',
      butNot: 'A signature that was found not to count stays so: a new one takes its place.',
    },
  }),
};

/** Nobody has compared it yet. */
export function hasDoubtfulSignature(state: CaseState): boolean {
  const { application, receivedAt, signatureJudged, standIn } = state;
  const signedBy = application.consent?.signedBy;
  // Whoever stands in the member’s place has shown that they may.
  if (signedBy !== undefined && standIn !== undefined && mayBeSame(signedBy, standIn.name)) return false;
  return signatureJudged === undefined && isSignatureInDoubt(application, localDateOf(receivedAt));
}
