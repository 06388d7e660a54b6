import { rows } from '../domain/case/support/permitted.ts';
import { type OperationId, routeTable } from '../../domain/api/route-table.ts';
import { type Comer, everybody, roleOf } from './people.ts';

/** One question to the API by one of those people, and the status of the answer. */
export interface Cell {
  who: Comer;
  method: string;
  path: string;
  body?: unknown;
  status: number;
}

/** What stands in addresses. */
export interface Places {
  caseNumber: string;
  documentId: string;
  noticeId: string;
}

const signedOut: Partial<Record<Comer, number>> = { nobody: 401, 'a token that has run out': 401 };
const members = ['its member', 'another member'] as const;
const helpCenter = ['analyst', 'nurse', 'attorney', 'supervisor', 'director'] as const;
const strangers = ['another plan', 'another reviewer', 'another organization'] as const;
const parties = ['its plan', 'its reviewer', 'its organization'] as const;

function of(status: number, ...who: readonly Comer[]): Partial<Record<Comer, number>> {
  return Object.fromEntries(who.map(one => [one, status]));
}

type Answers = Partial<Record<Comer, number>>;

/** The member's own addresses: nobody else's. */
const membersOwn = (answers: Answers): Answers => ({ ...of(403, ...everybody), ...signedOut, ...answers });
/** Those of everybody who signs in: no member's. */
const forSignIns = (answers: Answers): Answers => ({ ...of(403, ...everybody), ...signedOut, ...answers });
/** Of a case: whoever does not see it is not told that there is one. */
const ofCase = (answers: Answers): Answers => forSignIns({ ...of(404, ...strangers), ...answers });

/** Written out by hand, beside the code that decides it. A body is empty, so that what is let through is malformed and does nothing. */
const routes: Readonly<Record<OperationId, { path: string; answers: Answers }>> = {
  fileApplication: { path: '/applications', answers: of(400, ...everybody) },
  checkEligibility: { path: '/eligibility', answers: of(400, ...everybody) },
  openSession: { path: '/sessions', answers: of(400, ...everybody) },
  describeApi: { path: '/openapi.json', answers: of(200, ...everybody) },
  readProblem: { path: '/problems/malformed', answers: of(200, ...everybody) },
  readFiling: { path: '/organizations/org-redwood/filing', answers: of(200, ...everybody) },
  findPlans: { path: '/plans?name=kaiser', answers: of(200, ...everybody) },
  readMe: { path: '/me', answers: { ...of(200, ...everybody), ...signedOut } },
  readMyCase: { path: '/my/case', answers: membersOwn(of(200, ...members)) },
  readMyDocument: {
    path: '/my/case/documents/{documentId}',
    answers: membersOwn({ 'its member': 200, 'another member': 404 }),
  },
  readMyLetter: {
    path: '/my/case/letters/{noticeId}',
    answers: membersOwn({ 'its member': 200, 'another member': 404 }),
  },
  readMyReads: { path: '/my/case/reads', answers: membersOwn(of(200, ...members)) },
  sendMyDocument: { path: '/my/case/documents', answers: membersOwn(of(400, ...members)) },
  commandMyCase: { path: '/my/case/commands', answers: membersOwn(of(400, ...members)) },
  // An auditor has no queue, and says which they mean.
  readWorklist: {
    path: '/worklist',
    answers: forSignIns({ ...of(200, ...helpCenter, ...parties, ...strangers), auditor: 400 }),
  },
  readCase: { path: '/cases/{caseNumber}', answers: ofCase(of(200, ...helpCenter, 'auditor', ...parties)) },
  readHistory: { path: '/cases/{caseNumber}/events', answers: ofCase(of(200, ...helpCenter, 'auditor', ...parties)) },
  printLetter: {
    path: '/cases/{caseNumber}/letters/{noticeId}',
    answers: ofCase(of(200, ...helpCenter, 'auditor')),
  },
  readDocument: {
    path: '/cases/{caseNumber}/documents/{documentId}',
    answers: ofCase(of(200, ...helpCenter, 'auditor', ...parties)),
  },
  readCaseReads: { path: '/cases/{caseNumber}/reads', answers: ofCase({ auditor: 200 }) },
  findReads: { path: '/reads?reader=x', answers: forSignIns({ auditor: 200 }) },
  reportDemographics: { path: '/reports/demographics?year=2026', answers: forSignIns({ auditor: 200 }) },
  // What is sent is read first, whoever sends it: of the case that says nothing.
  sendDocument: {
    path: '/cases/{caseNumber}/documents',
    answers: forSignIns(of(400, ...helpCenter, 'auditor', ...parties, ...strangers)),
  },
  commandCase: {
    path: '/cases/{caseNumber}/commands',
    answers: forSignIns(of(400, ...helpCenter, 'auditor', ...parties, ...strangers)),
  },
  orderRederivation: { path: '/cases/rederive-clocks', answers: forSignIns(of(400, 'supervisor', 'director')) },
  readRederivation: { path: '/cases/rederive-clocks/none', answers: forSignIns(of(404, ...helpCenter, 'auditor')) },
  readMail: { path: '/inbound-mail/none', answers: forSignIns(of(404, ...helpCenter)) },
  settleMail: { path: '/inbound-mail/none/commands', answers: forSignIns(of(400, ...helpCenter)) },
  readDirectory: { path: '/directory/staff', answers: forSignIns(of(200, ...helpCenter, 'auditor')) },
  keepDirectoryEntry: { path: '/directory/plans/x', answers: forSignIns(of(400, 'supervisor', 'director')) },
  readEntryChanges: {
    path: '/directory/plans/health-net/changes',
    answers: forSignIns(of(200, ...helpCenter, 'auditor')),
  },
  readEntryProposal: {
    path: '/directory/plans/health-net/proposal',
    answers: forSignIns(of(404, ...helpCenter, 'auditor')),
  },
  commandEntry: {
    path: '/directory/plans/health-net/commands',
    answers: forSignIns(of(400, 'supervisor', 'director')),
  },
};

/** Other addresses of the same calls, which answer otherwise. */
const further: readonly [OperationId, (typeof routes)[OperationId]][] = [
  // The plans by their names: whoever signs in may look one up.
  [
    'readDirectory',
    { path: '/directory/plans', answers: forSignIns(of(200, ...helpCenter, 'auditor', ...parties, ...strangers)) },
  ],
  ['readDirectory', { path: '/directory/reviewers', answers: forSignIns(of(200, ...helpCenter, 'auditor')) }],
  ['readWorklist', { path: '/worklist?queue=nurse', answers: forSignIns(of(200, ...helpCenter, 'auditor')) }],
];

function routeCells(places: Places): Cell[] {
  const all = [...(Object.entries(routes) as typeof further), ...further];
  return all.flatMap(([name, { path, answers }]) => {
    const { method } = routeTable[name];
    const body = method === 'GET' ? {} : { body: {} };
    return everybody.map(who => ({ who, method, path: placed(path, places), ...body, status: answers[who] ?? 0 }));
  });
}

/**
 * Every command, for a version that the case has left long ago: whoever may give it is told that (409), and nothing happens. In which stages
 * is held elsewhere; here, whose it is.
 */
function commandCells(places: Places): Cell[] {
  return rows.flatMap(({ type, roles }) =>
    everybody.map(who => {
      const isMembers = who === 'its member';
      const path = isMembers ? '/my/case/commands' : placed('/cases/{caseNumber}/commands', places);
      const body = { type, expectedVersion: 1 };
      return { who, method: 'POST', path, body, status: answerTo(who, roles) };
    }),
  );
}

function answerTo(who: Comer, roles: readonly string[]): number {
  const role = roleOf[who];
  if (role !== undefined) return roles.includes(role) ? 409 : 403;
  return signedOut[who] ?? (who === 'another member' ? 403 : 404);
}

function placed(path: string, { caseNumber, documentId, noticeId }: Places): string {
  return path.replace('{caseNumber}', caseNumber).replace('{documentId}', documentId).replace('{noticeId}', noticeId);
}

export function cells(places: Places): Cell[] {
  return [...routeCells(places), ...commandCells(places)];
}
