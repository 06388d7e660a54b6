import { toProviders } from './to-providers.ts';

type From = 'applicant' | 'plan';
const sender: Readonly<Record<From, string>> = { applicant: 'the member', plan: 'the plan' };
const some = (papers: number) => (papers === 1 ? 'a further paper' : `${papers} further papers`);
const came = (papers: number, from: From) =>
  `Independent Medical Review: ${sender[from]} has sent ${some(papers)}, and the reviewers have ${papers === 1 ? 'it' : 'them'}.`;

export const words = {
  reviewer: {
    subject: 'A further paper in your case',
    came: (papers: number, from: From) =>
      `${sender[from] === 'the plan' ? 'The plan' : 'The member'} has sent ${some(papers)}.`,
    read: 'Please sign in and read it before you decide.',
  },
  applicant: {
    subject: 'Your plan sent more papers',
    came: (papers: number) =>
      `Your plan sent ${some(papers)} for your case. The doctors have ${papers === 1 ? 'it' : 'them'} too.`,
    read: 'You get a copy: sign in to read it.',
    nothingToDo: 'You do not have to do anything. You may tell us what you think about it.',
  },
  plan: {
    subject: 'Further papers: copy',
    came: (papers: number) => came(papers, 'applicant'),
    read: 'A copy is in the portal (H&S 1374.33).',
  },
  provider: {
    subject: 'Further papers: copy',
    came,
    howToGetIt: toProviders.howToGetIt('a copy'),
  },
};
