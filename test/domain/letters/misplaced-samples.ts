import { DocumentId, PlanId } from '../../../domain/words/ids.ts';
import { caseIn, complaintOnly, notice, reviewOnly } from './sample-case.ts';
import { adoptedAt, friday, type SampleLetter, winning } from './sample-letter.ts';

const laCare = { planId: PlanId.parse('la-care'), name: 'L.A. Care', listed: true };
/** The case came to the plan that it has now. */
export const cameToPlan = { movedToPlanAt: adoptedAt };
/** It went from that plan to another. */
export const leftPlan = { plan: laCare, movedToPlanAt: adoptedAt };

const paper = {
  id: DocumentId.parse('D0024'),
  kind: 'evidence' as const,
  fileName: 'scan.pdf',
  contentType: 'application/pdf',
  bytes: 9,
  from: 'applicant' as const,
  status: 'admitted' as const,
  announcedAt: adoptedAt,
};
export const withPaperOut = { setAside: [{ ...paper, setAside: { because: 'misfiled' as const, at: adoptedAt } }] };

/** Of what was put where it does not belong. */
export const misplacedSamples: SampleLetter[] = [
  {
    notice: notice('case-moved', 'applicant', { explained: true, planKnew: true }),
    what: 'to the doctors’ review again, with reasons',
    state: caseIn('gathering-records', { ...leftPlan, issues: reviewOnly }),
    at: friday,
    says: [
      'We had the wrong health plan in your case. Your case is with this plan now: L.A. Care.',
      'We ask this plan for your medical records now.',
      'The other plan cannot see your case any more.',
      'Sign in to read why we changed the plan.',
    ],
  },
  {
    notice: notice('case-moved', 'applicant'),
    what: 'before any plan knew of it',
    state: caseIn('screening', leftPlan),
    at: friday,
    says: ['We still look at which path your case takes.'],
    never: ['The other plan', 'read why we changed'],
  },
  {
    notice: notice('case-moved', 'applicant', { planKnew: true }),
    what: 'after the decision',
    state: caseIn('authorizing', { ...leftPlan, ...winning }),
    at: friday,
    says: ['The decision in your case stays as it is. We sent it to this plan.'],
  },
  {
    notice: notice('case-moved', 'applicant', { planKnew: true }),
    what: 'of a complaint',
    state: caseIn('resolving-complaint', { ...leftPlan, issues: complaintOnly }),
    at: friday,
    says: ['We ask this plan to answer your complaint.'],
  },
  {
    notice: notice('case-moved', 'plan'),
    what: 'to the plan that has it now',
    state: caseIn('gathering-records', { ...cameToPlan, issues: reviewOnly }),
    at: friday,
    says: ['It is about a member of your plan', 'counts from your own receipt of each notice', 'acknowledge receipt'],
    never: ['Destroy', 'why the case is yours'],
  },
  {
    notice: notice('case-moved', 'plan', { explained: true }),
    what: 'to the plan that has it now, with reasons',
    state: caseIn('gathering-records', { ...cameToPlan, issues: reviewOnly }),
    at: friday,
    says: ['why the case is yours is in the portal'],
  },
  {
    notice: notice('case-moved', 'plan'),
    what: 'to the plan that had it by mistake',
    state: caseIn('gathering-records', { ...leftPlan, issues: reviewOnly }),
    at: friday,
    says: [
      'it is about a member of another plan. Your plan owes nothing in it',
      'missed times, violations, days of penalty',
      'Destroy it with all copies',
    ],
    never: ['acknowledge receipt', 'L.A. Care', 'you find the whole letter'],
  },
  {
    notice: notice('paper-taken-out', 'plan'),
    what: 'with its number',
    state: caseIn('gathering-records', { ...withPaperOut, issues: reviewOnly }),
    at: friday,
    says: ['The paper with the number D0024', 'Destroy any copies', 'a notice of its own says what'],
  },
  {
    notice: notice('paper-taken-out', 'reviewer'),
    what: 'with what follows for an analysis',
    state: caseIn('reviewing', { ...withPaperOut, issues: reviewOnly }),
    at: friday,
    says: ['The paper with the number D0024', 'Please decide without it.', 'we ask you for your analysis again'],
  },
];
