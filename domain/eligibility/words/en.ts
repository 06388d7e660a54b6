import type { CertifiedGround, UrgencyGround } from '../../application/application.ts';
import type { LocalDate } from '../../time/instants.ts';
import { dateInWords } from '../../time/words.ts';
import type { SaidOf } from '../../words/sentence.ts';
import type { MissingItem } from '../missing.ts';
import type { TermsQuestion } from '../plan-word.ts';
import { type ReferralId, referrals } from '../referrals.ts';

/** Why nobody counts as having certified what is said to be urgent. */
export type Uncertified = 'no-licence' | 'not-certified' | 'no-threat';

const uncertified: Readonly<Record<Uncertified, string>> = {
  'no-licence': 'whoever certifies it gives no licence, as a doctor in another country may not',
  'not-certified': 'no provider has certified it',
  'no-threat':
    'a provider certifies only that it would work less later, which makes an experimental treatment urgent, and no other',
};

const urgencyGrounds: Readonly<Record<UrgencyGround, string>> = {
  'serious-threat': "waiting is a serious and near threat to the member's health",
  'less-effective-later': 'the treatment would be much less effective if it did not begin promptly',
};

const certifiedGrounds: Readonly<Record<CertifiedGround, string>> = {
  'standard-failed': 'standard treatment has not worked',
  'standard-unsuitable': 'standard treatment would not be right',
  'none-better': 'nothing that the plan covers is better',
};

const terms: Readonly<Record<TermsQuestion, string>> = {
  'excluded-by-name': 'if its contract excludes this therapy by name',
  'covered-otherwise': 'if it would cover it but for its being called experimental',
};

const waiver = 'The Department may waive this in an extraordinary and compelling case.';

/** What a rule can conclude. Plain words, for the person who decides and for the letter. */
const sentences = {
  'urgency-certified': (by: string | null, on: LocalDate | null, grounds: UrgencyGround[]) =>
    `${by ?? 'A provider'} certified${on === null ? '' : ` on ${dateInWords(on)}`} that ${grounds.map(one => urgencyGrounds[one]).join(', and that ')}.`,
  'urgency-claimed': (why: Uncertified) =>
    `The applicant says that it is urgent, and ${uncertified[why]}. A nurse should look at it today: the Department can certify it too.`,
  'urgency-too-late': () =>
    'The applicant says that it is urgent, but all of the care was given already: the review is standard.',

  'no-name': () => 'The name of the patient is not given.',
  'one-name': () => 'Only one name is given. It may be the whole name; ask how the plan knows the member.',
  'no-address': (hasPhone: boolean) =>
    `There is no address to write to. ${
      hasPhone ? 'Call, and ask' : 'There is no phone either. Find out from whoever sent it'
    } where letters can go: a shelter, General Delivery, somebody they trust.`,

  'other-agency': (agency: ReferralId) => referrals[agency].wording,
  'coverage-ours': () => 'The Department takes cases of this kind of coverage.',
  'coverage-unlisted': () =>
    'The kind of coverage is not one of those that the form lists. A person has to find out who regulates it.',
  'plan-unknown': () =>
    'The directory does not know this plan. That is no reason to refuse: a person has to find out which it is.',
  'plan-licensed': () => 'The plan is licensed by the Department.',
  'regulator-unclear': () =>
    'The plan is not licensed by the Department, and who regulates it is not clear. A person has to find out.',
  'hearing-held': () =>
    'A State Hearing was held. If it was on the same issue, its decision stands and there is no review. ' +
    'A person has to compare the two.',
  'hearing-asked-for': () =>
    'A State Hearing was asked for and not yet held. The review can go on; a person should check the hearing.',

  'form-unsigned': () => 'The form is not signed and dated. The case goes on; the signature is asked for.',
  'form-signed': () => 'The form is signed and dated.',
  'signature-lapsed': () =>
    'The signature is more than a year old, so the release of records has lapsed. A new one is asked for.',
  'signer-in-doubt': (signedBy: string) =>
    `The name under the form, “${signedBy}”, is not that of the patient or of a parent of a minor child. A person compares ` +
    'it with who may sign.',
  'release-missing': () => 'The release of medical records is not given. Without it the reviewers get no records.',
  'guardian-of-adult': () => 'A guardian acts for an adult. A copy of the legal document is asked for.',
  'helper-authorized': () => 'The patient has authorized the helper.',
  'helper-unauthorized': () =>
    'The patient has not authorized the helper yet. The Department may not speak with the helper until then.',

  'grievance-not-needed': () => 'An urgent case needs no grievance first.',
  'grievance-decided': () => 'The plan has decided the grievance.',
  'grievance-open-30-days': () => 'The grievance has been open for 30 days.',
  'grievance-runs': (openFrom: LocalDate) =>
    `The plan still has time to decide the grievance. If it says nothing until then, the application can be ` +
    `made from ${dateInWords(openFrom)}; if it says no before, from that day. ${waiver}`,
  'grievance-none': () =>
    'No grievance was filed with the plan. It comes first; if the plan says no, or says nothing for 30 days, ' +
    `the application can be made. ${waiver}`,
  'grievance-contradictory': () =>
    'The form says that no grievance was filed, and yet gives a date or a result of one. A person has to ask.',
  'grievance-undated': () =>
    'The grievance is undecided and its date is not given, so the 30 days cannot be counted. A person has to ask.',
  'grievance-early-unless-urgent': () =>
    'The grievance has not run its time. That does not matter if the case is urgent, which a nurse has to say.',
  'in-time': (applyBy: LocalDate) => `The application came in time: the last day is ${dateInWords(applyBy)}.`,
  'six-months-over': (applyBy: LocalDate) =>
    `The six months to apply ended on ${dateInWords(applyBy)}. A person decides whether there is good cause for the delay.`,
  'decision-undated': () =>
    'The date of the plan’s decision is not given, so the six months to apply cannot be counted yet.',

  'plan-agrees': () => 'The plan agrees that the case qualifies for a review: approve it promptly.',
  'plan-disagrees': () =>
    'The plan says that the case does not qualify for a review. Read why; the Department decides.',

  'medical-necessity': () =>
    'The plan says that the service is not medically necessary: doctors outside the plan can review that.',
  experimental: () =>
    'The plan says that the treatment is experimental: three reviewers look at it, and no grievance is needed first.',
  'emergency-given': () =>
    'The plan refuses to pay for care because it was no emergency: reviewers can say whether it was.',
  'emergency-to-come': () =>
    'Emergency care is refused that was not given yet. A person has to find out what the plan denied.',
  'coverage-decision': () =>
    'The plan says that the contract does not cover the service: that is a complaint, handled at once.',
  'other-reason': () =>
    'The plan gives another reason. A person has to read it: any medical question goes to review, ' +
    'a bill, a copayment, a delay or the quality of care is a complaint.',
  'specialized-plan': (kind: 'dental' | 'vision') =>
    `A ${kind} plan comes to review only if the practice of medicine is involved, or a medical plan ` +
    'provides the service. A person has to say; otherwise it is a complaint.',
  'no-treating-provider': () =>
    'No doctor is named who asked for the service or has seen the member for it. The name is asked for.',
  'drug-benefit': () => 'A drug is reviewed if the plan covers drugs. The plan can confirm that it does.',

  'experimental-six-months-over': (applyBy: LocalDate) =>
    `Six months after the denial ended on ${dateInWords(applyBy)}. A person decides whether there is good cause for the delay.`,
  'not-certified': () => 'Look for the doctor’s certification.',
  'certified-without-ground': (on: LocalDate) =>
    `The treating doctor has certified it on ${dateInWords(on)}, not saying on which of the three grounds: that standard treatment failed, that it would not suit, or that none covered is better.`,
  certified: (on: LocalDate, grounds: CertifiedGround[]) =>
    `The treating doctor has certified it on ${dateInWords(on)}: ${grounds.map(one => certifiedGrounds[one]).join('; ')}.`,
  'recommended-by-plan-doctor': () => 'That doctor contracts with the plan: no documents of evidence are needed.',
  'evidence-needed': (documents: number) =>
    `Unless a doctor who contracts with the plan recommends it in writing, two documents of evidence are needed; ${documents === 0 ? 'none is named' : 'one is named'}.`,
  'evidence-named': (documents: number) => `${documents} documents of evidence are named.`,
  'board-unknown': () => 'Look whether that doctor is board-certified or eligible in the field.',
  'missing-asked-for': () => 'What is missing is asked for; the case is not refused for it.',
  'excluded-by-name': () => 'The plan says that its contract excludes this therapy by name.',
  'not-covered-otherwise': () =>
    'The plan says that it would not cover this therapy either if it were not experimental.',
  'compare-contract': () =>
    'A person compares that with the contract: if it is so, the question is one of coverage, and a complaint.',
  'covered-but-experimental': () =>
    'The plan says that its contract does not exclude the therapy by name, and covers it but for its being called experimental.',
  'ask-plan-terms': (questions: TermsQuestion[]) =>
    `Ask the plan ${questions.map(question => terms[question]).join(', and ')}. The case goes on meanwhile.`,
};

/** What the applicant is asked for, as an item of a list, by the classifier's name for it. */
const missing: Readonly<Record<MissingItem, string>> = {
  signature: 'the form with your signature and the date of it',
  'release-of-records': 'your yes to our getting your medical records, signed',
  'authorized-assistant-form': 'the form by which the patient lets somebody else act for them, signed by both',
  'legal-document': 'a copy of the legal paper that says that you may act for the patient',
  'way-to-reach': 'an address where our letters reach you: it can be a shelter, or somebody you trust',
  'full-name': 'your full name, as your plan knows you',
  'plan-identification': 'the name of your health plan, as it stands on your card',
  'coverage-details': 'what kind of health coverage you have, and who pays for it',
  'urgency-certification': 'a note from a doctor that says why your care cannot wait',
  'grievance-date': 'the day on which you filed the grievance with your plan',
  'grievance-details': 'if you filed a grievance with your plan: when, and what the plan said',
  'plan-decision-date': 'the date of your plan’s decision on your grievance',
  'treating-provider': 'the name of the doctor who asked for the service or has seen you for it',
  'e-i-certification':
    'a paper in which your doctor certifies that standard treatment did not work, would not be right for you, or that nothing your plan covers is better',
  'e-i-evidence':
    'two documents of medical evidence for the treatment, such as studies, or a written recommendation of a doctor who contracts with your plan',
  'e-i-grounds':
    'a word from your doctor: did standard treatment not work, would it not be right for you, or is nothing that your plan covers better',
  'e-i-board': 'if your doctor is board-certified or board-eligible in the field of this treatment',
};

/** To who asks what the rules would recommend, before they file. */
const noDecision =
  'This is not a decision. It is what our rules would recommend today, from what you told us. We keep none of it. ' +
  'When you apply, a person at the Help Center looks at your case and decides.';

export const words = { sentences, missing, noDecision };

/** One sentence of a conclusion, and its values. */
export type FindingSentence = SaidOf<typeof sentences>;
