import type { Filing } from './filing.ts';
import type { Affiliations, Organization, Reviewer, Specialty } from './reviewer.ts';
import { LocalDate } from '../time/instants.ts';
import { OrganizationId, ReviewerId } from '../words/ids.ts';

const filedOn = LocalDate.parse('2026-01-15');
const source = 'The organization’s yearly filing (invented)';

function filing(clients: Filing['clients']): Filing {
  return {
    filedOn,
    clients,
    owners: [],
    affiliates: [],
    bondHolders: [],
    officers: [],
    revenueFromReviews: 90,
    choosesReviewers: 'By field of medicine and recent practice; among equals by lot (invented).',
    proprietary: [],
  };
}

/** Two organizations and their reviewers to begin with. All of them are invented. */
export const starterOrganizations: readonly Organization[] = [
  {
    organizationId: OrganizationId.parse('org-redwood'),
    name: 'Redwood Independent Review',
    email: 'assignments@redwood.reviewers.example',
    filing: filing([{ name: 'Sagebrush Mutual of Nevada', knownSince: filedOn, source }]),
  },
  {
    organizationId: OrganizationId.parse('org-poppy'),
    name: 'Golden Poppy Medical Review',
    email: 'assignments@poppy.reviewers.example',
    filing: filing([]),
  },
];

interface Row {
  reviewerId: string;
  organizationId: 'org-redwood' | 'org-poppy';
  name: string;
  specialties: [Specialty, ...Specialty[]];
  /** The board's certificate and the years in practice, as the parties read it. */
  board: string;
  years: number;
  /** The state of the licence; California unless said otherwise. */
  state?: string;
  ties?: Partial<Affiliations>;
}

const rows: Row[] = [
  {
    reviewerId: 'rev-oncology-1',
    organizationId: 'org-redwood',
    name: 'Ines Calloway, MD',
    specialties: ['oncology', 'internal-medicine'],
    board: 'medical oncology',
    years: 17,
  },
  {
    reviewerId: 'rev-oncology-2',
    organizationId: 'org-poppy',
    name: 'Tobias Renwick, MD',
    specialties: ['oncology'],
    board: 'hematology and medical oncology',
    years: 22,
  },
  {
    reviewerId: 'rev-oncology-3',
    organizationId: 'org-redwood',
    name: 'Marguerite Osei, MD',
    specialties: ['oncology', 'surgery'],
    board: 'complex general surgical oncology',
    years: 14,
    state: 'Oregon',
  },
  {
    reviewerId: 'rev-oncology-4',
    organizationId: 'org-poppy',
    name: 'Annelise Thackeray, MD',
    specialties: ['oncology', 'internal-medicine'],
    board: 'hematology and medical oncology',
    years: 11,
  },
  {
    reviewerId: 'rev-cardiology-1',
    organizationId: 'org-redwood',
    name: 'Anselm Vickery, MD',
    specialties: ['cardiology', 'internal-medicine'],
    board: 'cardiovascular disease',
    years: 20,
    ties: { facilities: ['Bayview Heart Institute'] },
  },
  {
    reviewerId: 'rev-orthopedics-1',
    organizationId: 'org-poppy',
    name: 'Leocadia Brandt, MD',
    specialties: ['orthopedics', 'surgery'],
    board: 'orthopaedic surgery',
    years: 25,
    ties: { manufacturers: ['Northgate Implants'] },
  },
  {
    reviewerId: 'rev-psychiatry-1',
    organizationId: 'org-redwood',
    name: 'Quentin Adeyemi, MD',
    specialties: ['psychiatry'],
    board: 'psychiatry',
    years: 12,
  },
  {
    reviewerId: 'rev-neurology-1',
    organizationId: 'org-poppy',
    name: 'Sunniva Halloran, MD',
    specialties: ['neurology'],
    board: 'neurology',
    years: 18,
  },
  {
    reviewerId: 'rev-endocrinology-1',
    organizationId: 'org-redwood',
    name: 'Dashiell Kwan, MD',
    specialties: ['endocrinology', 'internal-medicine'],
    board: 'endocrinology, diabetes and metabolism',
    years: 15,
  },
  {
    reviewerId: 'rev-gastroenterology-1',
    organizationId: 'org-poppy',
    name: 'Philippa Navarro, MD',
    specialties: ['gastroenterology', 'internal-medicine'],
    board: 'gastroenterology',
    years: 19,
  },
  {
    reviewerId: 'rev-pediatrics-1',
    organizationId: 'org-redwood',
    name: 'Corwin Abernathy, MD',
    specialties: ['pediatrics'],
    board: 'pediatrics',
    years: 21,
  },
  {
    reviewerId: 'rev-internal-medicine-1',
    organizationId: 'org-redwood',
    name: 'Rosalind Petrakis, MD',
    specialties: ['internal-medicine'],
    board: 'internal medicine',
    years: 28,
  },
  {
    reviewerId: 'rev-internal-medicine-2',
    organizationId: 'org-poppy',
    name: 'Emeka Thornbury, MD',
    specialties: ['internal-medicine', 'pulmonology'],
    board: 'internal medicine and pulmonary disease',
    years: 16,
  },
  {
    reviewerId: 'rev-emergency-medicine-1',
    organizationId: 'org-poppy',
    name: 'Wilhelmina Castro, MD',
    specialties: ['emergency-medicine'],
    board: 'emergency medicine',
    years: 13,
  },
  {
    reviewerId: 'rev-pain-1',
    organizationId: 'org-redwood',
    name: 'Lysander Okafor, MD',
    specialties: ['pain', 'neurology'],
    board: 'anesthesiology and pain medicine',
    years: 11,
  },
  {
    reviewerId: 'rev-rheumatology-1',
    organizationId: 'org-poppy',
    name: 'Beatrix Yamada, MD',
    specialties: ['rheumatology', 'internal-medicine'],
    board: 'rheumatology',
    years: 23,
    state: 'Nevada',
  },
  {
    reviewerId: 'rev-gastroenterology-2',
    organizationId: 'org-redwood',
    name: 'Hollis Verhoeven, MD',
    specialties: ['gastroenterology'],
    board: 'gastroenterology',
    years: 14,
  },
  {
    reviewerId: 'rev-cardiology-2',
    organizationId: 'org-poppy',
    name: 'Saskia Ibarra, MD',
    specialties: ['cardiology'],
    board: 'cardiovascular disease',
    years: 18,
  },
  {
    reviewerId: 'rev-orthopedics-2',
    organizationId: 'org-poppy',
    name: 'Barnaby Szabo, MD',
    specialties: ['orthopedics'],
    board: 'orthopaedic surgery',
    years: 20,
  },
  {
    reviewerId: 'rev-neurology-2',
    organizationId: 'org-redwood',
    name: 'Calista Moreau, MD',
    specialties: ['neurology', 'pain'],
    board: 'neurology',
    years: 13,
  },
  {
    reviewerId: 'rev-psychiatry-2',
    organizationId: 'org-poppy',
    name: 'Ignatius Holm, MD',
    specialties: ['psychiatry'],
    board: 'psychiatry',
    years: 24,
  },
  {
    reviewerId: 'rev-endocrinology-2',
    organizationId: 'org-poppy',
    name: 'Thandiwe Novak, MD',
    specialties: ['endocrinology'],
    board: 'endocrinology, diabetes and metabolism',
    years: 10,
  },
  {
    reviewerId: 'rev-pediatrics-2',
    organizationId: 'org-poppy',
    name: 'Leopold Fairweather, MD',
    specialties: ['pediatrics'],
    board: 'pediatrics',
    years: 15,
  },
  {
    reviewerId: 'rev-rheumatology-2',
    organizationId: 'org-redwood',
    name: 'Xanthe Delgado, MD',
    specialties: ['rheumatology'],
    board: 'rheumatology',
    years: 12,
  },
  {
    reviewerId: 'rev-emergency-medicine-2',
    organizationId: 'org-redwood',
    name: 'Phineas Adair, MD',
    specialties: ['emergency-medicine'],
    board: 'emergency medicine',
    years: 17,
  },
  {
    reviewerId: 'rev-obstetrics-gynecology-1',
    organizationId: 'org-poppy',
    name: 'Ottilie Brannigan, MD',
    specialties: ['obstetrics-gynecology', 'surgery'],
    board: 'obstetrics and gynecology',
    years: 19,
  },
  {
    reviewerId: 'rev-pulmonology-1',
    organizationId: 'org-redwood',
    name: 'Evander Sokolov, MD',
    specialties: ['pulmonology', 'internal-medicine'],
    board: 'internal medicine and pulmonary disease',
    years: 16,
  },
];

const noTies: Affiliations = { plans: [], parentCompanies: [], facilities: [], providers: [], manufacturers: [] };

export const starterReviewers: readonly Reviewer[] = rows.map((row, index) => {
  const { reviewerId, organizationId, name, specialties, board, years, state = 'California', ties } = row;
  return {
    reviewerId: ReviewerId.parse(reviewerId),
    organizationId: OrganizationId.parse(organizationId),
    name,
    email: `${reviewerId.replace('rev-', '')}@reviewers.example`,
    specialties,
    licence: { number: `INVENTED-${String(index + 1).padStart(3, '0')}`, state, standing: 'unrestricted' },
    boardCertified: true,
    californiaLicensed: state === 'California',
    active: true,
    affiliations: { ...noTies, ...ties },
    discipline: 'none',
    practice: specialties.map(specialty => ({ specialty })),
    qualifications: `Board certified in ${board}; unrestricted license in ${state}; ${years} years in practice.`,
    maxOpen: 12,
  };
});
