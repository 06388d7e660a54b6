import type { Writer } from './letter-context.ts';

const named = 'You are named as the provider in a request to the Department of Managed Health Care.';

/** H&S 1374.31(b). The scope is the member's to share: a provider has no sign-in. */
export const imrApproved: Writer = ({ state: { urgency } }, { facts }) => ({
  subject: 'A review was approved',
  paragraphs: [
    `${named} The Department has approved it for ${urgency === 'expedited' ? 'an expedited' : 'a standard'} Independent ` +
      `Medical Review${facts['inPart'] === 'yes' ? ', in part; the other part is handled as a complaint' : ''}. ` +
      'A review organization that is independent of the plan chooses the reviewers.',
    'You may send records and a statement to support your patient (H&S 1374.30). Send them soon, by mail or fax, with ' +
      'the case number on each page.',
  ],
});

/** H&S 1374.33: the determination goes to the provider too. The text itself is on paper, never in a mail. */
export const decision: Writer = (_context, { facts }) => ({
  subject: 'Determination adopted',
  paragraphs: [
    `${named} The director has adopted the determination of the independent reviewers; it is binding on the plan ` +
      `(H&S 1374.33). ${resultInWords(facts['result'])}`,
    ...(facts['result'] === 'upheld'
      ? []
      : [
          'The plan must authorize the service or pay for it within 5 business days of its receipt of the decision, or ' +
            'sooner if the decision says so (H&S 1374.34), and tell you and the member.',
        ]),
    'With the determination come the analyses and the reviewers’ qualifications; their names are confidential. ' +
      howToGetIt('the determination'),
  ],
});

function resultInWords(result: string | undefined): string {
  if (result === 'upheld') return 'It upholds the plan’s decision.';
  return `It overturns the plan’s decision${result === 'overturned' ? '' : ' in part'}.`;
}

function howToGetIt(what: string): string {
  return (
    `If this is a letter on paper, ${what} is enclosed. If it is an email, call us with the case number and we send ` +
    'it to you by mail or fax.'
  );
}

/** H&S 1368(b)(5). */
export const complaintClosing: Writer = (_context, { facts }) => ({
  subject: 'Complaint closed',
  paragraphs: [
    `${named} The Department has closed its review of the complaint (H&S 1368(b)(5)). ${complaintInWords(facts['finding'])}`,
    `The findings, the reasons and any corrective action are in the closing letter. ${howToGetIt('that letter')}`,
  ],
});

function complaintInWords(finding: string | undefined): string {
  if (finding === 'in-compliance') return 'It found the plan in compliance.';
  if (finding === 'out-of-compliance') return 'It found the plan out of compliance.';
  return 'The matter was settled.';
}
