import { type Contact, contactOf, printedContact } from '../directory/contact.ts';
import { MissingItem } from '../eligibility/missing.ts';
import type { Finding, Recommendation } from '../eligibility/recommendation.ts';
import { contactIdOf, ReferralId, referrals } from '../eligibility/referrals.ts';
import { askedItemIn, conclusionIn, findingSentenceIn, noDecisionIn } from '../eligibility/words/words.ts';
import type { Instant } from '../time/instants.ts';
import type { Language } from '../words/language.ts';

/**
 * What the classifier would recommend, for who asks before they file.
 * @param contacts the directory of agencies; needed only where the recommendation refers to one
 */
export function eligibilityView(
  { route, urgency, reviewers, issues, findings, missing, applyBy, refileFrom, referral }: Recommendation,
  { asOf, language, contacts }: { asOf: Instant; language: Language; contacts: readonly Contact[] },
) {
  const said = (finding: Finding): Finding => ({ ...finding, conclusion: conclusionIn(language, finding).text });
  const whyUrgent = urgency === 'expedited' ? findings.find(({ effect }) => effect === 'urgent') : undefined;
  return {
    isDecision: false as const,
    notice: noDecisionIn(language),
    asOf,
    route,
    urgency,
    ...(whyUrgent !== undefined && { urgencyReason: said(whyUrgent).conclusion }),
    reviewers,
    issues: issues.map(issue => ({ ...issue, reasons: issue.reasons.map(said) })),
    findings: findings.map(said),
    missing: missing.map(item => ({ item: MissingItem.parse(item), inWords: askedItemIn(language, item).text })),
    applyBy: applyBy ?? null,
    refileFrom: refileFrom ?? null,
    referral: referral === undefined ? null : referralView(ReferralId.parse(referral), contacts, language),
  };
}

function referralView(agency: ReferralId, contacts: readonly Contact[], language: Language) {
  const contact = contactOf(contactIdOf(agency), contacts);
  const { freeHelp } = referrals[agency];
  const helper = freeHelp === undefined ? undefined : contactOf(freeHelp, contacts);
  return {
    agency,
    inWords: findingSentenceIn(language, ['other-agency', agency]),
    contact: contact === undefined ? null : printedContact(contact),
    // A letter names free help by its number alone.
    freeHelp: helper === undefined || printedContact(helper).phone === undefined ? null : printedContact(helper),
  };
}
