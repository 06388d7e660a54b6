import type { Api } from '../../local/walkthrough/api.ts';
import { CaseClient } from '../../local/walkthrough/case-client.ts';
import { deliversRecords, gives, inTurn } from '../../local/walkthrough/steps.ts';
import { noConflicts } from '../domain/case/support/people.ts';
import { anaReyes } from '../../local/walkthrough/stories/applicants.ts';
import type { ApplicationOfStory } from '../../local/walkthrough/application-of-story.ts';
import { type Cell, cells } from './cells.ts';
import { tokensOf } from './people.ts';

/** Members of their own: the same one twice would be two cases to compare. */
const member = (firstName: string, lastName: string, dateOfBirth: string, memberId: string): ApplicationOfStory => ({
  ...anaReyes,
  patient: { ...anaReyes.patient, firstName, lastName, dateOfBirth },
  coverage: { ...anaReyes.coverage, memberId },
});

/** Asks every cell, or a share of them. @param every the first of so many is asked @returns how many were, and those answered otherwise */
export async function askMatrix(
  api: Api,
  settled: () => Promise<unknown>,
  every = 1,
): Promise<{ asked: number; wrong: string[] }> {
  const one = new CaseClient(api, member('Wilhelmina', 'Sorrel', '1958-02-11', 'XQ-55119'));
  const other = new CaseClient(api, member('Odalys', 'Brandt', '1971-08-30', 'XQ-55120'));
  await one.file('matrix-1');
  await other.file('matrix-2');
  await settled();
  for (const act of underReview) {
    await act(one);
    await settled();
  }
  const tokens = await tokensOf(one, other);
  const { documents, notices } = await one.look();
  const places = {
    caseNumber: one.caseNumber,
    documentId: documents.find(({ from }) => from === 'plan')?.documentId ?? '',
    noticeId: notices.find(({ to, kind }) => to === 'applicant' && kind === 'acknowledgement')?.noticeId ?? '',
  };
  const chosen = cells(places).filter((_cell, place) => place % every === 0);
  const wrong: string[] = [];
  for (const cell of chosen) {
    const token = tokens.get(cell.who);
    const { who, method, path, body, status } = cell;
    const answer = await api.call(method, path, {
      ...(token !== undefined && { token }),
      ...(body !== undefined && { body }),
    });
    if (answer.status !== status) wrong.push(`${who}: ${inWords(cell)}: ${answer.status}, and not ${status}`);
  }
  return { asked: chosen.length, wrong };
}

const underReview = [
  gives('analyst', 'route-case', { route: 'imr' }),
  inTurn(deliversRecords('Medical records.pdf')),
  gives('nurse', 'complete-documentation'),
  gives('reviewer 1', 'accept-review', { conflicts: noConflicts }),
];

function inWords({ method, path, body }: Cell): string {
  return body === undefined ? `${method} ${path}` : `${method} ${path} ${JSON.stringify(body)}`;
}
