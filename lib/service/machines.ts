import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { bindTable, decideAndAdd, decideAndSave } from '../constructs/case-store.ts';
import { bindSecret } from '../constructs/access-secret.ts';
import { Handler } from '../constructs/handler.ts';
import type { StackContext } from '../constructs/stack-context.ts';
import { Machine } from '../constructs/machine.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import { bindMail, type OutboundMail } from './outbound-mail.ts';

export interface MachinesProps {
  context: StackContext;
  data: DataStack;
  mail: OutboundMail;
}

/** The four machines and the functions that they call. None of these may be given a right to a machine: a circle. */
export class Machines extends Construct {
  readonly caseLifecycle: Machine;
  readonly deadline: Machine;
  readonly noticeDelivery: Machine;
  readonly rederivation: Machine;

  constructor(scope: Construct, id: string, { context, data, mail }: MachinesProps) {
    super(scope, id);
    const { store, accessSecret } = data;
    const looks = bindTable(store, ['GetItem']);
    const changes = bindTable(store, decideAndSave);
    // Who chooses reviewers, or looks for the director's address, goes through a directory.
    const looksAround = bindTable(store, ['GetItem', 'Query']);
    const changesAround = bindTable(store, [...decideAndSave, 'Query']);
    // By the calendar, which is a directory.
    const classifies = bindTable(store, [...decideAndAdd, 'Query']);
    const sends = bindTable(store, [...decideAndSave, 'BatchGetItem', 'Query']);
    const timeout = Duration.seconds(30);
    const performAct = new Handler(this, 'perform-act', { context, access: changesAround, timeout });

    this.caseLifecycle = new Machine(this, 'case-lifecycle', {
      context,
      logicalId: 'CaseLifecycle',
      parksOn: store,
      invokes: {
        LookAtCaseArn: new Handler(this, 'look-at-case', { context, access: looks, timeout }),
        ClassifyCaseArn: new Handler(this, 'classify-case', {
          context,
          // Other cases of the member are found by keyed hashes.
          access: classifies.and(bindSecret(accessSecret)),
          timeout,
        }),
        PerformActArn: performAct,
      },
    });
    this.deadline = new Machine(this, 'deadline', {
      context,
      logicalId: 'Deadline',
      invokes: {
        CheckDeadlineArn: new Handler(this, 'check-deadline', { context, access: looks, timeout }),
        RecordMilestoneArn: new Handler(this, 'record-milestone', { context, access: changes, timeout }),
      },
    });
    this.noticeDelivery = new Machine(this, 'notice-delivery', {
      context,
      logicalId: 'NoticeDelivery',
      parksOn: store,
      invokes: {
        CheckNoticeArn: new Handler(this, 'check-notice', { context, access: looksAround, timeout }),
        SendNoticeArn: new Handler(this, 'send-notice', {
          context,
          // What was written for its reader, and an access code in one.
          access: sends.and(bindMail(mail, context.settings)).and(bindSecret(accessSecret)),
          timeout,
        }),
        PerformActArn: performAct,
      },
    });
    this.rederivation = new Machine(this, 'rederivation', {
      context,
      logicalId: 'Rederivation',
      invokes: {
        RederivePageArn: new Handler(this, 'rederive-page', {
          context,
          access: bindTable(store, [...decideAndSave, 'Query'], 'pending'),
          timeout: Duration.seconds(60),
        }),
      },
    });
  }
}
