/** A call of the API: who may make it, and where. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  /** `signed-in`: applicants and staff. */
  who: 'anyone' | 'signed-in' | 'applicant' | 'staff';
  /** What may stand in its query; anything else is refused. */
  query?: readonly string[];
}

/** Every call of the API, by its name: what the gateway, the document and the client are made from. Plain data. */
export const routeTable = {
  fileApplication: { method: 'POST', path: '/applications', who: 'anyone' },
  checkEligibility: { method: 'POST', path: '/eligibility', who: 'anyone' },
  openSession: { method: 'POST', path: '/sessions', who: 'anyone' },
  describeApi: { method: 'GET', path: '/openapi.json', who: 'anyone' },
  readProblem: { method: 'GET', path: '/problems/{kind}', who: 'anyone' },
  readFiling: { method: 'GET', path: '/organizations/{id}/filing', who: 'anyone' },
  findPlans: { method: 'GET', path: '/plans', who: 'anyone', query: ['name'] },
  readMe: { method: 'GET', path: '/me', who: 'signed-in' },
  readMyCase: { method: 'GET', path: '/my/case', who: 'applicant' },
  readMyDocument: { method: 'GET', path: '/my/case/documents/{documentId}', who: 'applicant' },
  readMyLetter: { method: 'GET', path: '/my/case/letters/{noticeId}', who: 'applicant' },
  readMyReads: { method: 'GET', path: '/my/case/reads', who: 'applicant', query: ['cursor'] },
  sendMyDocument: { method: 'POST', path: '/my/case/documents', who: 'applicant' },
  commandMyCase: { method: 'POST', path: '/my/case/commands', who: 'applicant' },
  readWorklist: { method: 'GET', path: '/worklist', who: 'staff', query: ['queue', 'cursor'] },
  readCase: { method: 'GET', path: '/cases/{caseNumber}', who: 'staff' },
  readHistory: { method: 'GET', path: '/cases/{caseNumber}/events', who: 'staff', query: ['after'] },
  printLetter: { method: 'GET', path: '/cases/{caseNumber}/letters/{noticeId}', who: 'staff' },
  readDocument: { method: 'GET', path: '/cases/{caseNumber}/documents/{documentId}', who: 'staff' },
  readCaseReads: { method: 'GET', path: '/cases/{caseNumber}/reads', who: 'staff', query: ['cursor'] },
  findReads: { method: 'GET', path: '/reads', who: 'staff', query: ['reader', 'attention', 'cursor'] },
  reportDemographics: { method: 'GET', path: '/reports/demographics', who: 'staff', query: ['year'] },
  sendDocument: { method: 'POST', path: '/cases/{caseNumber}/documents', who: 'staff' },
  commandCase: { method: 'POST', path: '/cases/{caseNumber}/commands', who: 'staff' },
  orderRederivation: { method: 'POST', path: '/cases/rederive-clocks', who: 'staff' },
  readRederivation: { method: 'GET', path: '/cases/rederive-clocks/{jobId}', who: 'staff' },
  readMail: { method: 'GET', path: '/inbound-mail/{mailId}', who: 'staff' },
  settleMail: { method: 'POST', path: '/inbound-mail/{mailId}/commands', who: 'staff' },
  readDirectory: { method: 'GET', path: '/directory/{kind}', who: 'staff' },
  keepDirectoryEntry: { method: 'PUT', path: '/directory/{kind}/{id}', who: 'staff' },
  readEntryChanges: { method: 'GET', path: '/directory/{kind}/{id}/changes', who: 'staff' },
  readEntryProposal: { method: 'GET', path: '/directory/{kind}/{id}/proposal', who: 'staff' },
  commandEntry: { method: 'POST', path: '/directory/{kind}/{id}/commands', who: 'staff' },
} as const satisfies Record<string, Route>;

export type OperationId = keyof typeof routeTable;
export const operationIds = Object.keys(routeTable) as OperationId[];

/** The call that is made by that method at that address of the table, if there is one. */
export function routeAt(method: string, path: string): Route | undefined {
  const routes: readonly Route[] = Object.values(routeTable);
  return routes.find(route => route.method === method && route.path === path);
}
