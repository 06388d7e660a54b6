import type { ApplicationOfStory } from '../walkthrough/application-of-story.ts';
import { anaReyes, jonahTran, miriamCastellanos } from '../walkthrough/stories/applicants.ts';

const [service] = anaReyes.services;

/** As she is in her story, on the day on which drills begin. */
function ofToday(person: ApplicationOfStory): ApplicationOfStory {
  return {
    ...person,
    grievance: anaReyes.grievance,
    services: person.services.map(one => ({ ...one, deniedOn: service?.deniedOn })),
    consent: {
      releaseOfRecords: true,
      signedOn: anaReyes.consent?.signedOn,
      signedBy: `${person.patient.firstName} ${person.patient.lastName}`,
    },
  };
}

/** Urgent: a doctor certifies the threat. */
export const urgentApplication: ApplicationOfStory = {
  ...ofToday(jonahTran),
  urgency: {
    reason: 'Fluid in the lungs is getting worse by the day.',
    certifiedBy: { name: 'Odalys Brennan, MD', licence: 'A48213', on: '2026-11-23' },
  },
};

/** Of a treatment that the plan calls experimental: three reviewers. */
export const experimentalApplication = ofToday(miriamCastellanos);
