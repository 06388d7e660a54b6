import { certifiedUrgency, coverage, exclusion } from '../../eligibility/applications.ts';
import { experimental, filed, mourning } from '../cases.ts';
import { type Story, story } from '../script.ts';

/** Applications as they come in, and what the machines do at once. */
export const filing: Story[] = [
  story('a complete application', () => filed()),
  story('a doctor certifies that it is urgent', () => filed({ changed: { urgency: certifiedUrgency } })),
  story('the member says that it is urgent', () => filed({ changed: { urgency: { reason: 'Pain' } } })),
  story('without a signature', () => filed({ changed: { consent: undefined } })),
  story('without a release of records', () =>
    filed({ changed: { consent: { signedBy: 'Maria Lopez', signedOn: '2026-11-24', releaseOfRecords: false } } }),
  ),
  story('a signature without its day', () =>
    filed({ changed: { consent: { signedBy: 'Maria Lopez', releaseOfRecords: true } } }),
  ),
  story('late, after the plan’s decision of May', () =>
    filed({
      changed: { grievance: { filed: true, filedOn: '2026-04-05', outcome: 'upheld', decidedOn: '2026-05-01' } },
    }),
  ),
  story('on the last day of the six months', () =>
    filed({
      changed: { grievance: { filed: true, filedOn: '2026-07-05', outcome: 'upheld', decidedOn: '2026-08-02' } },
    }),
  ),
  story('before the plan has answered', () =>
    filed({ changed: { grievance: { filed: true, filedOn: '2027-01-20' } } }),
  ),
  story('for other kinds of coverage', () => filed({ changed: coverage('self-insured') })),
  story('of two services', () => filed({ services: [experimental, exclusion] })),
  story('on a day on which the offices are closed', () => filed({ at: '2027-02-04T09:00-08:00', counting: mourning })),
];
