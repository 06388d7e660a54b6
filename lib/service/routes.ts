import type { FunctionName } from '../environments.ts';

export interface Route {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  to: FunctionName;
  /** Whether anyone may call it; otherwise the authorizer decides. */
  open?: true;
}

/** Every call that the API answers. */
export const routes: readonly Route[] = [
  { method: 'POST', path: '/applications', to: 'file-application', open: true },
  { method: 'POST', path: '/sessions', to: 'open-session', open: true },
  { method: 'GET', path: '/openapi.json', to: 'describe-api', open: true },
  { method: 'GET', path: '/my/case', to: 'read-case' },
  { method: 'GET', path: '/my/case/documents/{documentId}', to: 'read-case' },
  { method: 'POST', path: '/my/case/documents', to: 'issue-upload' },
  { method: 'POST', path: '/my/case/commands', to: 'handle-command' },
  { method: 'GET', path: '/worklist', to: 'read-worklist' },
  { method: 'GET', path: '/cases/{caseNumber}', to: 'read-case' },
  { method: 'GET', path: '/cases/{caseNumber}/events', to: 'read-case' },
  { method: 'GET', path: '/cases/{caseNumber}/documents/{documentId}', to: 'read-case' },
  { method: 'POST', path: '/cases/{caseNumber}/documents', to: 'issue-upload' },
  { method: 'POST', path: '/cases/{caseNumber}/commands', to: 'handle-command' },
  { method: 'GET', path: '/inbound-mail/{mailId}', to: 'handle-mail' },
  { method: 'POST', path: '/inbound-mail/{mailId}/commands', to: 'handle-mail' },
  { method: 'GET', path: '/directory/{kind}', to: 'keep-directory' },
  { method: 'PUT', path: '/directory/{kind}/{id}', to: 'keep-directory' },
];
