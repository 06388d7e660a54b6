import type { input } from 'zod';

import type { Env as AddClaims } from '../lambdas/add-claims/env.ts';
import type { Env as AdmitDocument } from '../lambdas/admit-document/env.ts';
import type { Env as Authorize } from '../lambdas/authorize/env.ts';
import type { Env as CheckDeadline } from '../lambdas/check-deadline/env.ts';
import type { Env as CheckNotice } from '../lambdas/check-notice/env.ts';
import type { Env as ClassifyCase } from '../lambdas/classify-case/env.ts';
import type { Env as DescribeApi } from '../lambdas/describe-api/env.ts';
import type { Env as FileApplication } from '../lambdas/file-application/env.ts';
import type { Env as HandleCommand } from '../lambdas/handle-command/env.ts';
import type { Env as HandleMail } from '../lambdas/handle-mail/env.ts';
import type { Env as IssueUpload } from '../lambdas/issue-upload/env.ts';
import type { Env as KeepDirectory } from '../lambdas/keep-directory/env.ts';
import type { Env as LookAtCase } from '../lambdas/look-at-case/env.ts';
import type { Env as OpenSession } from '../lambdas/open-session/env.ts';
import type { Env as PerformAct } from '../lambdas/perform-act/env.ts';
import type { Env as ReadCase } from '../lambdas/read-case/env.ts';
import type { Env as ReadWorklist } from '../lambdas/read-worklist/env.ts';
import type { Env as ReceiveMail } from '../lambdas/receive-mail/env.ts';
import type { Env as ReceiveUpload } from '../lambdas/receive-upload/env.ts';
import type { Env as RecordDelivery } from '../lambdas/record-delivery/env.ts';
import type { Env as RecordMilestone } from '../lambdas/record-milestone/env.ts';
import type { Env as RecoverWorkflow } from '../lambdas/recover-workflow/env.ts';
import type { Env as SendNotice } from '../lambdas/send-notice/env.ts';
import type { Env as StartDeadline } from '../lambdas/start-deadline/env.ts';
import type { Env as StartNotice } from '../lambdas/start-notice/env.ts';
import type { Env as StartWorkflow } from '../lambdas/start-workflow/env.ts';
import type { Env as StopDeadline } from '../lambdas/stop-deadline/env.ts';
import type { Env as Sweep } from '../lambdas/sweep/env.ts';
import type { Env as WakeWorkflow } from '../lambdas/wake-workflow/env.ts';

/** Every function of the system, by its folder in `lambdas/`, with the environment that its env.ts asks for. */
export interface Environments {
  'add-claims': input<typeof AddClaims>;
  'admit-document': input<typeof AdmitDocument>;
  authorize: input<typeof Authorize>;
  'check-deadline': input<typeof CheckDeadline>;
  'check-notice': input<typeof CheckNotice>;
  'classify-case': input<typeof ClassifyCase>;
  'describe-api': input<typeof DescribeApi>;
  'file-application': input<typeof FileApplication>;
  'handle-command': input<typeof HandleCommand>;
  'handle-mail': input<typeof HandleMail>;
  'issue-upload': input<typeof IssueUpload>;
  'keep-directory': input<typeof KeepDirectory>;
  'look-at-case': input<typeof LookAtCase>;
  'open-session': input<typeof OpenSession>;
  'perform-act': input<typeof PerformAct>;
  'read-case': input<typeof ReadCase>;
  'read-worklist': input<typeof ReadWorklist>;
  'receive-mail': input<typeof ReceiveMail>;
  'receive-upload': input<typeof ReceiveUpload>;
  'record-delivery': input<typeof RecordDelivery>;
  'record-milestone': input<typeof RecordMilestone>;
  'recover-workflow': input<typeof RecoverWorkflow>;
  'send-notice': input<typeof SendNotice>;
  'start-deadline': input<typeof StartDeadline>;
  'start-notice': input<typeof StartNotice>;
  'start-workflow': input<typeof StartWorkflow>;
  'stop-deadline': input<typeof StopDeadline>;
  sweep: input<typeof Sweep>;
  'wake-workflow': input<typeof WakeWorkflow>;
}

export type FunctionName = keyof Environments;
