import type { ApplicationOfStory } from '../story.ts';

/** Invented people; the plans are real ones by their public names. */
export const anaReyes: ApplicationOfStory = {
  patient: {
    firstName: 'Ana',
    lastName: 'Reyes',
    dateOfBirth: '1984-05-17',
    address: { street: '12 Oak Street', city: 'Fresno', state: 'CA', zip: '93701' },
    phone: '559-555-0134',
    email: 'member.reyes@example.org',
    contactByEmail: true,
  },
  filedBy: { role: 'self' },
  coverage: {
    planName: 'Anthem Blue Cross',
    memberId: 'XDP204417',
    kind: 'commercial',
    medicalGroup: 'Sierra Foothill Physicians',
  },
  grievance: { filed: true, filedOn: '2026-10-01', outcome: 'upheld', decidedOn: '2026-10-28' },
  services: [
    {
      description: 'MRI of the lumbar spine',
      diagnosis: 'Lumbar radiculopathy',
      kind: 'treatment',
      denialReason: 'not-medically-necessary',
      deniedOn: '2026-10-28',
      alreadyReceived: false,
      provider: 'Benedikt Halvorsen, MD',
      facility: 'Tule River Imaging',
    },
  ],
  narrative: 'My left leg goes numb when I stand at the counter, and six weeks of exercises did not help.',
  consent: { signedBy: 'Ana Reyes', signedOn: '2026-11-20', releaseOfRecords: true },
};
