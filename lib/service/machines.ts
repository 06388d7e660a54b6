import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { bindTable, decideAndAdd, decideAndSave, type CaseStore } from '../constructs/case-store.ts';
import { Handler } from '../constructs/handler.ts';
import type { House } from '../constructs/house.ts';
import { Machine } from '../constructs/machine.ts';
import { bindMail, type OutboundMail } from './outbound-mail.ts';

export interface MachinesProps {
  house: House;
  store: CaseStore;
  mail: OutboundMail;
}

/** The three machines and the functions that they call. None of these may be given a right to a machine: a circle. */
export class Machines extends Construct {
  readonly caseLifecycle: Machine;
  readonly deadline: Machine;
  readonly noticeDelivery: Machine;

  constructor(scope: Construct, id: string, { house, store, mail }: MachinesProps) {
    super(scope, id);
    const looks = bindTable(store, ['GetItem']);
    const changes = bindTable(store, decideAndSave);
    // Who chooses reviewers, or looks for the director's address, goes through a directory.
    const looksAround = bindTable(store, ['GetItem', 'Query']);
    const changesAround = bindTable(store, [...decideAndSave, 'Query']);
    // By the calendar, which is a directory.
    const classifies = bindTable(store, [...decideAndAdd, 'Query']);
    const timeout = Duration.seconds(30);
    const performAct = new Handler(this, 'perform-act', { house, access: changesAround, timeout });

    this.caseLifecycle = new Machine(this, 'case-lifecycle', {
      house,
      logicalId: 'CaseLifecycle',
      parksOn: store,
      invokes: {
        LookAtCaseArn: new Handler(this, 'look-at-case', { house, access: looks, timeout }),
        ClassifyCaseArn: new Handler(this, 'classify-case', { house, access: classifies, timeout }),
        PerformActArn: performAct,
      },
    });
    this.deadline = new Machine(this, 'deadline', {
      house,
      logicalId: 'Deadline',
      invokes: {
        CheckDeadlineArn: new Handler(this, 'check-deadline', { house, access: looks, timeout }),
        RecordMilestoneArn: new Handler(this, 'record-milestone', { house, access: changes, timeout }),
      },
    });
    this.noticeDelivery = new Machine(this, 'notice-delivery', {
      house,
      logicalId: 'NoticeDelivery',
      parksOn: store,
      invokes: {
        CheckNoticeArn: new Handler(this, 'check-notice', { house, access: looksAround, timeout }),
        SendNoticeArn: new Handler(this, 'send-notice', {
          house,
          access: changesAround.and(bindMail(mail, house.settings)),
          timeout,
        }),
        PerformActArn: performAct,
      },
    });
  }
}
