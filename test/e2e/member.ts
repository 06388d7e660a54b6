import type { TestStack } from '../support/stack.ts';

interface Change {
  email?: string;
  planName?: string;
  contactByEmail?: boolean;
  dateOfBirth?: string;
  memberId?: string;
}

/** An application of an invented member; `change` makes it another. */
export function applicationOf(change: Change = {}): object {
  return {
    patient: {
      firstName: 'Ilse',
      lastName: 'Okafor',
      dateOfBirth: change.dateOfBirth ?? '1971-08-03',
      address: { street: '9 Juniper Court', city: 'Chico', state: 'CA', zip: '95926' },
      phone: '530-555-0162',
      email: change.email ?? 'ilse.okafor@example.org',
      contactByEmail: change.contactByEmail ?? true,
    },
    filedBy: { role: 'self' },
    coverage: {
      planName: change.planName ?? 'Anthem Blue Cross',
      memberId: change.memberId ?? 'QT-771',
      kind: 'commercial',
    },
    grievance: { filed: true, filedOn: '2026-09-21', outcome: 'upheld', decidedOn: '2026-10-19' },
    services: [
      {
        description: 'Infliximab infusions every eight weeks',
        diagnosis: 'Crohn disease',
        kind: 'drug',
        denialReason: 'not-medically-necessary',
        deniedOn: '2026-09-15',
        alreadyReceived: false,
      },
    ],
    consent: { signedBy: 'Ilse Okafor', signedOn: '2026-11-20', releaseOfRecords: true },
  };
}

export interface Filed {
  caseNumber: string;
  accessCode: string;
}

export async function file(stack: TestStack, application: object): Promise<Filed> {
  const { status, body } = await stack.api('POST', '/applications', { body: application });
  if (status !== 201) throw new Error(`The application was answered with ${status}: ${JSON.stringify(body)}`);
  await stack.settled();
  return body as Filed;
}
