import { forCounsel, notRead, parallel } from '../law/grounds.ts';
import { derive } from '../clocks/derive.ts';
import { type LocalDate } from '../time/instants.ts';
import type { Intake } from './intake.ts';
import { type Rule, rule } from './rule.ts';
import { atLocal } from '../time/days.ts';
import { isMinorOn } from '../application/minor.ts';
import { isSignatureInDoubt, signerOf } from '../application/signer.ts';

const signature = rule({
  id: 'signature',
  ...notRead('28 CCR 1300.74.30; form DMHC 20-224', 'summaries of 28 CCR 1300.74.30 and a copy of the form'),
  reads: ({ application, receivedOn }: Intake) => ({
    signed: application.consent?.signedBy !== undefined,
    signedOn: application.consent?.signedOn ?? null,
    lapsedOn: lapseOf(application.consent?.signedOn, receivedOn),
  }),
  concludes: ({ signed, signedOn, lapsedOn }) => {
    if (!signed || signedOn === null) {
      return {
        effect: 'needs-signature',
        says: [['form-unsigned']],
        missing: ['signature'],
      };
    }
    if (lapsedOn === null) return { effect: 'passes', says: [['form-signed']] };
    return {
      effect: 'needs-signature',
      says: [['signature-lapsed']],
      missing: ['signature'],
    };
  },
});

const release = rule({
  id: 'release-of-records',
  ...parallel('H&S 1374.30(m); form DMHC 20-224', 'Ins. Code 10169(m)'),
  reads: ({ application }: Intake) => ({ released: application.consent?.releaseOfRecords ?? false }),
  concludes: ({ released }) =>
    released
      ? undefined
      : {
          effect: 'needs-signature',
          says: [['release-missing']],
          missing: ['release-of-records'],
        },
});

const representative = rule({
  id: 'representative',
  ...parallel('H&S 1368(b); H&S 1374.30(e); form DMHC 20-160', 'Ins. Code 10169(e); form DMHC 20-160 not found'),
  reads: ({ application, receivedOn }: Intake) => ({
    filedBy: application.filedBy.role,
    minor: isMinorOn(application.patient.dateOfBirth, receivedOn),
    assistantNamed: application.assistant !== undefined,
    authorizedOn: application.assistant?.authorizedOn ?? null,
  }),
  concludes: ({ filedBy, minor, assistantNamed, authorizedOn }) => {
    if (filedBy === 'guardian' && !minor) {
      return {
        effect: 'needs-signature',
        says: [['guardian-of-adult']],
        missing: ['legal-document'],
      };
    }
    const actsForAnother = filedBy === 'assistant' || filedBy === 'provider' || (filedBy === 'parent' && !minor);
    if (!actsForAnother && !assistantNamed) return undefined;
    if (authorizedOn !== null) return { effect: 'passes', says: [['helper-authorized']] };
    return {
      effect: 'needs-signature',
      says: [['helper-unauthorized']],
      missing: ['authorized-assistant-form'],
    };
  },
});

const signer = rule({
  id: 'signer',
  ...forCounsel(
    'H&S 1368(b); H&S 1374.30(e), (m); form DMHC 20-224',
    'Ins. Code 10169(e), (m), parallel text: who may sign for another',
  ),
  reads: ({ application, receivedOn }: Intake) => ({
    signer: signerOf(application, receivedOn) ?? null,
    signedBy: application.consent?.signedBy ?? null,
    inDoubt: isSignatureInDoubt(application, receivedOn),
  }),
  concludes: ({ inDoubt, signedBy }) =>
    inDoubt
      ? {
          effect: 'flag',
          says: [['signer-in-doubt', signedBy ?? '']],
        }
      : undefined,
});

/** The last day of a release (E1) that was over before the application came in. */
function lapseOf(signedOn: LocalDate | undefined, receivedOn: LocalDate): LocalDate | null {
  if (signedOn === undefined) return null;
  const startedAt = atLocal(signedOn, '00:00');
  const { dueOn } = derive({ rule: 'E1', startedBy: 'signature', startedAt, asOf: startedAt });
  return dueOn < receivedOn ? dueOn : null;
}

/** Step 3: whether who signed may sign, and may get the records. What is missing is asked for, never a refusal. */
export const authorityRules: readonly Rule<Intake>[] = [signature, signer, release, representative];
