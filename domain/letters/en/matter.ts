import type { Urgency } from '../../case/common-part.ts';
import type { FindingOnIssue } from '../../case/seat.ts';
import type { ReviewType } from '../../eligibility/recommendation.ts';

interface Words {
  underReview: (service: string, type: ReviewType | undefined) => string;
  kind: Readonly<Record<Urgency, string>>;
  organizations: (names: readonly string[]) => string;
  complaint: (service: string) => string;
  decided: (service: string, finding: FindingOnIssue['finding']) => string;
  /** A service that nobody described. */
  unnamed: (number: number) => string;
}

const questions: Readonly<Record<ReviewType, string>> = {
  'medical-necessity': 'Do you need this care?',
  experimental: 'May this care do more for you than other care?',
  'urgent-care': 'Was it an emergency, or urgent?',
};
const types: Readonly<Record<ReviewType, string>> = {
  'medical-necessity': 'medical necessity',
  experimental: 'experimental or investigational',
  'urgent-care': 'emergency or urgent care',
};

const unnamed = (number: number) => `Service ${number}`;

/** What a case is about, beside letters that may not say it: to the member. */
export const toMember: Words = {
  underReview: (service, type) =>
    `Under review: ${service}.${type === undefined ? '' : ` The question is: ${questions[type]}`}`,
  kind: {
    standard: 'Kind of review: Independent Medical Review, at the normal speed.',
    expedited: 'Kind of review: Independent Medical Review, as an urgent case.',
  },
  organizations: names => {
    if (names.length === 0) return 'Review group: not chosen yet. When it is, you can read its name here, or call us.';
    return `${names.length === 1 ? 'Review group' : 'Review groups'}: ${names.join(', ')}.`;
  },
  complaint: service => `Handled as a complaint: ${service}.`,
  decided: (service, finding) =>
    `${service}: ${finding === 'overturned' ? 'decided for you.' : 'decided for your health plan.'}`,
  unnamed,
};

/** The same to plans and providers. */
export const toOthers: Words = {
  underReview: (service, type) => `Under review: ${service}${type === undefined ? '' : ` (${types[type]})`}.`,
  kind: {
    standard: 'Kind of review: standard Independent Medical Review.',
    expedited: 'Kind of review: expedited Independent Medical Review.',
  },
  organizations: names => {
    if (names.length === 0) return 'Review organization: not chosen yet.';
    return `${names.length === 1 ? 'Review organization' : 'Review organizations'}: ${names.join(', ')}.`;
  },
  complaint: service => `Handled as a complaint: ${service}.`,
  decided: (service, finding) => `${service}: ${finding}.`,
  unnamed,
};

export const analyses = {
  text: (number: number, rationale: string) => `Analysis ${number}: ${rationale}`,
  author: (qualifications: string) => `Its author: ${qualifications}`,
};

/** To whoever prints the letter to a provider of some of the services. */
export const forStaff = 'The analyses are about other services, too: what they say of these is added by hand.';
