import * as z from 'zod';

export const MissingItem = z.enum([
  'signature',
  'release-of-records',
  'authorized-assistant-form',
  'legal-document',
  'plan-identification',
  'coverage-details',
  'urgency-certification',
  'grievance-date',
  'grievance-details',
  'plan-decision-date',
  'treating-provider',
  'e-i-certification',
  'e-i-evidence',
]);
export type MissingItem = z.infer<typeof MissingItem>;

/** What to ask the applicant for, in words that fit into a letter. Nothing here is a reason to refuse (28 CCR 1300.74.30). */
export const missingInWords: Readonly<Record<MissingItem, string>> = {
  signature: 'Your signature and its date on the application form.',
  'release-of-records': 'Your permission to get your medical records from your plan and your doctors.',
  'authorized-assistant-form': 'The Authorized Assistant Form, signed by the patient and by the helper.',
  'legal-document':
    'A copy of the paper that lets you act for the patient, such as a power of attorney for health care.',
  'plan-identification': 'The full name of your health plan, and a copy of both sides of your insurance card.',
  'coverage-details':
    'How you get your coverage: through work, Medi-Cal, Medicare, the federal government, or in another way.',
  'urgency-certification': 'A note from your doctor that waiting is a serious and near threat to your health.',
  'grievance-date': 'The date when you filed the grievance with your plan, or a copy of it.',
  'grievance-details': 'A copy of the grievance that you filed with your plan, and of the answer if there is one.',
  'plan-decision-date': "A copy of the plan's written decision on your grievance, or its date.",
  'treating-provider': 'The name of the doctor who says that you need the service, or who has seen you for it.',
  'e-i-certification':
    'A statement by your doctor that standard treatments did not work, would not work, or are not right for you.',
  'e-i-evidence': 'Two medical or scientific documents about the treatment, unless a doctor of your plan asked for it.',
};
