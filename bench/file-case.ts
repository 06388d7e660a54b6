import type { Stack } from '@imr/local-aws';

/** An application of an invented member, as the form sends it. */
const application = {
  patient: {
    firstName: 'Marta',
    lastName: 'Quiroga',
    dateOfBirth: '1968-02-11',
    address: { street: '48 Alder Way', city: 'Stockton', state: 'CA', zip: '95202' },
    phone: '209-555-0117',
    email: 'marta.quiroga@example.org',
    contactByEmail: true,
  },
  filedBy: { role: 'self' },
  coverage: { planName: 'Anthem Blue Cross', memberId: 'XJ-55120', kind: 'commercial' },
  grievance: { filed: true, filedOn: '2026-09-14', outcome: 'upheld', decidedOn: '2026-10-12' },
  services: [
    {
      description: 'Continuous glucose monitor with sensors for twelve months',
      diagnosis: 'Type 1 diabetes with unawareness of low blood sugar',
      kind: 'equipment',
      denialReason: 'not-medically-necessary',
      deniedOn: '2026-09-10',
      alreadyReceived: false,
    },
  ],
  narrative: 'My doctor asked for the monitor because I do not feel when my sugar drops at night.',
  consent: { signedBy: 'Marta Quiroga', signedOn: '2026-11-20', releaseOfRecords: true },
} as const;

/** Files a case over HTTP. @returns the status of the answer: 201 where it was filed */
export async function tryToFile(stack: Stack): Promise<number> {
  const response = await fetch(`${stack.addresses['api'] ?? ''}/applications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(application),
  });
  await response.arrayBuffer();
  return response.status;
}

/** The same. @throws Error where it is answered otherwise than with 201 */
export async function fileCase(stack: Stack): Promise<void> {
  const status = await tryToFile(stack);
  if (status !== 201) throw new Error(`An application was answered with ${status}.`);
}
