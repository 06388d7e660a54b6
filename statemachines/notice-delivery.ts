import type { NoticeStep } from '../domain/read/notice-step.ts';
import { inputField, invoke, machine, type Named, park, succeed, waitUntil } from './asl.ts';

const ask = 'Is it still valid?';
const notice = { caseNumber: inputField('caseNumber'), noticeId: inputField('noticeId') };

function act(name: string, command: 'withdraw-notice' | 'queue-for-post'): Named {
  return { name, state: invoke('PerformActArn', { ...notice, act: command }, { Next: ask }) };
}

const post = act('Put it in the post queue', 'queue-for-post');

/** SES asks to wait: for hours if it must be, and then the letter goes by post. */
const throttled = {
  ErrorEquals: ['MailThrottled'],
  IntervalSeconds: 30,
  BackoffRate: 2,
  MaxAttempts: 20,
  MaxDelaySeconds: 3600,
  JitterStrategy: 'FULL',
};

export const noticeDelivery = machine<NoticeStep['next']>({
  comment:
    'Brings one notice to its reader: holds it until it may go out, asks whether it still holds, sends it, and waits for word of its delivery. What cannot be mailed goes to the post queue.',
  asks: { name: ask, functionArn: 'CheckNoticeArn', payload: notice, variable: 'step' },
  steps: {
    hold: { name: 'Hold until it may be sent', state: waitUntil('{% $step.until %}', ask) },
    send: {
      name: 'Send',
      state: invoke('SendNoticeArn', notice, {
        retry: [throttled],
        catches: [
          { ErrorEquals: ['MailRefused', 'MailThrottled'], Output: {}, Next: post.name },
          { ErrorEquals: ['MailInDoubt'], Output: {}, Next: ask },
        ],
        Next: ask,
      }),
    },
    'wait-for-delivery': {
      name: 'Wait for delivery',
      state: park({
        sortKey: "{% 'NOTICE#' & $states.context.Execution.Input.noticeId %}",
        condition: 'revision = :revision',
        update: 'SET taskToken = :token, pending = :parked, pendingSince = :since',
        values: {
          ':revision': { N: '{% $string($step.revision) %}' },
          ':token': { S: '{% $states.context.Task.Token %}' },
          ':parked': { S: '{% $step.parkedAs %}' },
          ':since': { S: '{% $states.context.State.EnteredTime %}' },
        },
        seconds: '{% $step.seconds %}',
        next: ask,
      }),
    },
    withdraw: act('Withdraw it', 'withdraw-notice'),
    post,
    over: { name: 'Settled', state: succeed },
  },
});
