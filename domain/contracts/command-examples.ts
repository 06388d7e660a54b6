import type * as z from 'zod';
import { commandWords } from './command-words.ts';
import type { commandPayloads, CommandType } from './commands.ts';
import type { Examples } from './examples.ts';

/** What each command carries in a believable case of invented people. */
type Payloads = { readonly [T in CommandType]: z.input<(typeof commandPayloads)[T]> };

const commandExamples: Payloads = {
  'route-case': {
    route: 'imr',
    reviewType: 'medical-necessity',
    reason: 'The plan found the infusion not medically necessary, and its own complaint process is over.',
  },
  reclassify: {
    issues: [{ issue: 1, route: 'complaint' }],
    reason: 'The plan’s contract excludes the service in plain words: it is no question for physicians.',
  },
  reassign: { to: 'analyst-2', reason: 'She knows the member’s earlier case.' },
  'rederive-clocks': { reason: 'The Governor has appointed a day of mourning.' },
  'request-information': {
    items: ['The letter in which the plan decided on your complaint', 'A signed release of your medical records'],
    note: 'The form was signed by the daughter; we need the member’s own signature or a power of attorney.',
  },
  'supply-information': {
    note: 'My mother has signed the form now, and the plan’s letter is attached.',
    signedBy: 'Rosalba Quintero',
    signedOn: '2026-11-24',
  },
  'proceed-without-information': {
    reason: 'Three calls without an answer; the denial letter shows all that is needed.',
  },
  'identify-plan': { planId: 'anthem-blue-cross' },
  'ask-plan': {
    questions: ['licence', 'grievance'],
    note: 'The card names a medical group and no plan; the member says that the grievance was answered by phone.',
  },
  'answer-inquiry': {
    licensed: true,
    grievance: 'decided',
    grievanceFiledOn: '2026-09-28',
    grievanceDecidedOn: '2026-10-26',
    note: 'The written response went out on the day of the decision.',
  },
  'acknowledge-receipt': {},
  'deliver-records': {
    documentIds: ['D0024'],
    note: 'Chart notes of the last two years, the denial and the criteria that it was based on.',
  },
  'complete-documentation': { note: 'Chart notes, denial letter and the plan’s criteria are all there.' },
  'proceed-without-records': { reason: 'The plan did not answer two calls; the member sent the clinic’s own records.' },
  'accept-review': {
    conflicts: {
      plan: false,
      planStaff: false,
      provider: false,
      facility: false,
      manufacturer: false,
      enrollee: false,
    },
  },
  'decline-review': { reason: 'I am away until the middle of December.', conflict: false },
  'assign-reviewer': {
    seat: 1,
    reviewerId: 'rev-internal-medicine-2',
    reason: 'Nobody else on the list is free, and he has treated this condition for sixteen years.',
  },
  'disqualify-reviewer': { seat: 1, reason: 'The reviewer’s practice turned out to have a contract with the plan.' },
  'submit-analysis': {
    finding: 'overturned',
    rationale:
      'The member has had Crohn’s disease for nine years. Two medicines that the plan wants to be tried first have ' +
      'failed, as the chart shows. For a patient in this state the infusion is the accepted next step, and waiting ' +
      'would put her at risk of surgery. It is medically necessary.',
    qualifications: 'Board certified in gastroenterology; nineteen years in practice.',
  },
  'adopt-determination': { authorizeWithin: 3, note: 'The next infusion is due in a week.' },
  'return-determination': {
    reason: 'The analysis does not say which of the plan’s criteria it looked at.',
    seats: [1],
  },
  'report-authorization': {
    authorizedOn: '2026-11-24',
    documentIds: ['D0061'],
    note: 'Authorized for twelve months.',
  },
  'accept-authorization': { note: 'The authorization names the drug, the dose and the clinic.' },
  'refuse-authorization': { reason: 'The authorization is for another drug than the one that was decided on.' },
  'confirm-care': { receivedOn: '2026-11-24', note: 'I had the first infusion this morning. Thank you.' },
  'report-no-care': { note: 'The clinic says that it has no authorization in its system.' },
  expedite: { reason: 'Her doctor says that she may lose a part of the bowel within days.', certifiedBy: 'provider' },
  'return-to-standard': { reason: 'She is stable in hospital, and the doctor agrees that there is time.' },
  'extend-deadline': {
    clock: 'V1',
    days: 3,
    reason: 'The hospital’s records came on the last day, and the reviewer must be able to read them.',
  },
  withdraw: { reason: 'The plan called and will pay after all.' },
  'reverse-by-plan': { note: 'Approved on second look; the member was told by phone today.' },
  'answer-complaint': { documentIds: ['D0015'], note: 'Our answer with the page of the contract that excludes it.' },
  'resolve-complaint': {
    finding: 'in-compliance',
    summary: 'The contract excludes wigs in plain words, and the plan told the member so within the time of the law.',
  },
  'close-case': { outcome: 'duplicate', reason: 'The member sent the same form twice; the first one is under way.' },
  'reopen-case': { reason: 'The member called: the infusion was stopped after one week.' },
  'record-posted': { noticeId: '48BN-6M9K-0005' },
  'give-up-on-documents': { documentIds: ['D0024'] },
  'wait-for-documents': { documentIds: ['D0024'], note: 'AWS reports that scans are slow today.' },
  'clear-trouble': { note: 'The machine’s role may write to the table again.' },
};

/** Other ways to give a command, by names of their own. */
const furtherExamples: Partial<Record<CommandType, Examples>> = {
  'route-case': {
    'route-case-as-recommended': { summary: 'As the classifier recommends', value: { type: 'route-case' } },
  },
  reclassify: {
    'reclassify-to-review': {
      summary: 'A complaint turns out to be a question for physicians',
      value: {
        type: 'reclassify',
        issues: [{ issue: 1, route: 'imr', reviewType: 'medical-necessity' }],
        reason: 'The plan’s answer shows that it denied the service as not medically necessary.',
      },
    },
  },
  'acknowledge-receipt': {
    'acknowledge-receipt-by-proof': {
      summary: 'Somebody at the Help Center records a proof of service',
      value: {
        type: 'acknowledge-receipt',
        receivedOn: '2026-11-24',
        note: 'The courier’s receipt, signed at the plan’s front desk.',
      },
    },
  },
};

/** The examples of whole bodies for those commands: the first of each has the command's own name. */
export function commandExamplesOf(types: readonly CommandType[]): Examples {
  return Object.fromEntries(
    types.flatMap(type => [
      [type, { summary: commandWords[type], value: { type, ...commandExamples[type] } }],
      ...Object.entries(furtherExamples[type] ?? {}),
    ]),
  );
}
