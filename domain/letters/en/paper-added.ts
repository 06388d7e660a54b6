import { toProviders } from './to-providers.ts';

type From = 'applicant' | 'plan';
const sender: Readonly<Record<From, string>> = { applicant: 'the member', plan: 'the plan' };
const some = (papers: number) => (papers === 1 ? 'a further paper' : `${papers} further papers`);
const came = (papers: number, from: From) =>
  `Independent Medical Review: ${sender[from]} has sent ${some(papers)}, and ${papers === 1 ? 'it is' : 'they are'} with whoever reviews the case.`;

export const words = {
  reviewer: {
    subject: 'A further paper in your case',
    came: (papers: number, from: From) =>
      `${sender[from] === 'the plan' ? 'The plan' : 'The member'} has sent ${some(papers)}.`,
    read: (papers: number) => `Please sign in and read ${papers === 1 ? 'it' : 'them'} before you decide.`,
  },
  applicant: {
    subject: 'Your plan sent more papers',
    came: (papers: number) =>
      `Your plan sent ${some(papers)} for your case. Whoever decides your case has ${papers === 1 ? 'it' : 'them'} too.`,
    read: (papers: number) =>
      papers === 1 ? 'You get a copy: sign in to read it.' : 'You get copies: sign in to read them.',
    nothingToDo: 'You do not have to do anything. You may tell us what you think about it.',
  },
  plan: {
    subject: 'Further papers: copy',
    came: (papers: number) => came(papers, 'applicant'),
    read: (papers: number) => `${papers === 1 ? 'A copy is' : 'Copies are'} in the portal (H&S 1374.33).`,
  },
  provider: {
    subject: 'Further papers: copy',
    came,
    howToGetIt: (papers: number) =>
      papers === 1 ? toProviders.howToGetIt('a copy') : toProviders.howToGetThem('copies'),
  },
};
