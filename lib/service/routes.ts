import { type OperationId, operationIds, routeTable } from '../../domain/api/route-table.ts';
import type { FunctionName } from '../environments.ts';

/** The function behind each call. */
const functions: Readonly<Record<OperationId, FunctionName>> = {
  fileApplication: 'file-application',
  checkEligibility: 'check-eligibility',
  openSession: 'open-session',
  describeApi: 'describe-api',
  readProblem: 'describe-api',
  readFiling: 'read-filing',
  findPlans: 'read-filing',
  readMe: 'read-worklist',
  readMyCase: 'read-case',
  readMyDocument: 'read-document',
  readMyLetter: 'print-letter',
  readMyReads: 'list-reads',
  sendMyDocument: 'issue-upload',
  commandMyCase: 'handle-command',
  readWorklist: 'read-worklist',
  readCase: 'read-case',
  readHistory: 'read-history',
  readDocument: 'read-document',
  readCaseReads: 'list-reads',
  findReads: 'list-reads',
  reportDemographics: 'report-demographics',
  printLetter: 'print-letter',
  sendDocument: 'issue-upload',
  commandCase: 'handle-command',
  orderRederivation: 'order-rederivation',
  readRederivation: 'order-rederivation',
  readMail: 'handle-mail',
  settleMail: 'handle-mail',
  readDirectory: 'keep-directory',
  keepDirectoryEntry: 'keep-directory',
  readEntryChanges: 'keep-directory',
  readEntryProposal: 'keep-directory',
  commandEntry: 'keep-directory',
};

export interface GatewayRoute {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  to: FunctionName;
  /** Whether anyone may call it; otherwise the authorizer decides. */
  open: boolean;
}

/** Says what methods an address takes, to whoever tries another. */
export const saysWhatIsAllowed: FunctionName = 'describe-api';

/** Every call that the API answers. */
export const routes: readonly GatewayRoute[] = operationIds.map(operation => {
  const { method, path, who } = routeTable[operation];
  return { method, path, to: functions[operation], open: who === 'anyone' };
});
