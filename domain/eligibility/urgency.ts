import { parallel } from '../law/grounds.ts';
import { UrgencyGround } from '../application/application.ts';
import type { LocalDate } from '../time/instants.ts';
import { dateInWords } from '../time/words.ts';
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
        return { effect: 'urgent', words: certification(certifiedBy, certifiedOn, certifies) };
      case 'claimed':
        return {
          effect: 'flag',
          words:
            `The applicant says that it is urgent, and ${licence === null ? noLicence : certifies === null ? 'no provider has certified it' : noGround}. A nurse should look at it today: ` +
            'the Department can certify it too.',
          missing: ['urgency-certification'],
        };
      case 'too-late':
        return {
          effect: 'flag',
          words: 'The applicant says that it is urgent, but all of the care was given already: the review is standard.',
        };
    }
  },
});

/** H&S 1374.33(c) speaks of the member's provider; whether one whose licence nobody names is one, a person finds out. */
function isUnlicensed({ urgency }: Intake['application']): boolean {
  return urgency?.certifiedBy !== undefined && urgency.certifiedBy.licence === undefined;
}

const noLicence = 'whoever certifies it gives no licence, as a doctor in another country may not';

const noGround =
  'a provider certifies only that it would work less later, which makes an experimental treatment urgent, and no other';

const grounds: Readonly<Record<UrgencyGround, string>> = {
  'serious-threat': "waiting is a serious and near threat to the member's health",
  'less-effective-later': 'the treatment would be much less effective if it did not begin promptly',
};

function certification(by: string | null, on: LocalDate | null, certifies: string | null): string {
  const when = on === null ? '' : ` on ${dateInWords(on)}`;
  const said = UrgencyGround.options.filter(ground => certifies?.includes(ground) ?? ground === 'serious-threat');
  return `${by ?? 'A provider'} certified${when} that ${said.map(ground => grounds[ground]).join(', and that ')}.`;
}
