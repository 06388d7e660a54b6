import { join } from 'node:path';
import type { Stack } from '@imr/local-aws';

/** What a person reads when everything answers: where things are, and what to try. */
export function welcome(stack: Stack, stateDirectory: string, milliseconds: number): string {
  const api = stack.addresses['api'] ?? '';
  const now = new Date(stack.clock.now()).toISOString();
  return `
Independent Medical Review is running (ready after ${(milliseconds / 1000).toFixed(1)} s).

  API           ${api}            description: ${api}/openapi.json
  Sent mail     ${api}/__local/inbox
  Mail comes in ${stack.addresses['smtp'] ?? ''}
  The stack     ${api}/__local    its clock: ${now}${stack.clock.frozen ? ', standing' : ''}
  Functions' logs in ${join(stateDirectory, 'logs')}; everything else in ${stateDirectory} too

Try:

  # File an application for review
  curl -s ${api}/applications -H 'content-type: application/json' -d '${JSON.stringify(applicationToTry)}'

  # Look at the work as an analyst of the Help Center
  TOKEN=$(curl -s ${api}/__local/token -d '{"role":"analyst"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
  curl -s '${api}/worklist?queue=help-center' -H "authorization: Bearer $TOKEN"

  # Move the clock by a day: letters go out, reminders come, deadlines pass
  curl -s ${api}/__local/clock -d '{"advanceBy":"P1D"}'

Ctrl-C stops it; the next npm start goes on from here. npm start -- --fresh begins anew.
`;
}

/** An invented person's application; every field is one that the form asks for. */
export const applicationToTry = {
  patient: {
    firstName: 'Ana',
    lastName: 'Reyes',
    dateOfBirth: '1984-05-17',
    address: { street: '12 Oak Street', city: 'Fresno', state: 'CA', zip: '93701' },
    phone: '559-555-0134',
    email: 'ana.reyes@example.org',
    contactByEmail: true,
  },
  filedBy: { role: 'self' },
  coverage: { planName: 'Golden Valley Health Plan', memberId: 'GV-204417', kind: 'commercial' },
  grievance: { filed: true, filedOn: '2026-10-01', outcome: 'upheld', decidedOn: '2026-10-28' },
  services: [
    {
      description: 'MRI of the lumbar spine',
      diagnosis: 'Lumbar radiculopathy',
      kind: 'treatment',
      denialReason: 'not-medically-necessary',
      deniedOn: '2026-10-28',
      alreadyReceived: false,
    },
  ],
  consent: { signedBy: 'Ana Reyes', signedOn: '2026-11-20', releaseOfRecords: true },
};
