import { parallel } from '../law/grounds.ts';
import { UrgencyGround } from '../application/application.ts';
import type { Intake } from './intake.ts';
import { rule } from './rule.ts';

/** Step 1: before all else, since an urgent case is decided in 48 hours and needs no grievance first. */
export const urgentScreen = rule({
  id: 'urgent-screen',
  ...parallel('H&S 1374.31(a); H&S 1374.33(c); 28 CCR 1300.68.01', 'Ins. Code 10169.1(a), 10169.3(c)'),
  reads: ({ application, urgency }: Intake) => ({
    urgency,
    certifiedBy: application.urgency?.certifiedBy?.name ?? null,
    certifiedOn: application.urgency?.certifiedBy?.on ?? null,
    certifies: application.urgency?.certifiedBy?.certifies?.join(' and ') ?? null,
    ...(isUnlicensed(application) ? { licence: null } : {}),
  }),
  concludes: ({ urgency, certifiedBy, certifiedOn, certifies, licence }) => {
    switch (urgency) {
      case 'none':
        return undefined;
      case 'certified':
        return { effect: 'urgent', says: [['urgency-certified', certifiedBy, certifiedOn, groundsIn(certifies)]] };
      case 'claimed':
        return {
          effect: 'flag',
          says: [
            ['urgency-claimed', licence === null ? 'no-licence' : certifies === null ? 'not-certified' : 'no-threat'],
          ],
          missing: ['urgency-certification'],
        };
      case 'too-late':
        return { effect: 'flag', says: [['urgency-too-late']] };
    }
  },
});

/** H&S 1374.33(c) speaks of the member's provider; whether one whose licence nobody names is one, a person finds out. */
function isUnlicensed({ urgency }: Intake['application']): boolean {
  return urgency?.certifiedBy !== undefined && urgency.certifiedBy.licence === undefined;
}

function groundsIn(certifies: string | null): UrgencyGround[] {
  return UrgencyGround.options.filter(ground => certifies?.includes(ground) ?? ground === 'serious-threat');
}
