import { RuleTargetInput, type RuleTargetInputProperties } from 'aws-cdk-lib/aws-events';

/** What SES tells of the mails of a configuration set, as EventBridge names it. */
export const toldOfMail = {
  source: ['aws.ses'],
  detailType: [
    'Email Delivered',
    'Email Bounced',
    'Email Complaint Received',
    'Email Rejected',
    'Email Delivery Delayed',
  ],
};

/** The tags that are ours (`lambdas/record-delivery/mail-event.ts`). */
const tags = ['notice', 'case', 'directory', 'entry', 'version'];

const paths: Readonly<Record<string, string>> = {
  type: '$.detail-type',
  messageId: '$.detail.mail.messageId',
  sent: '$.detail.mail.timestamp',
  delivered: '$.detail.delivery.timestamp',
  bounceType: '$.detail.bounce.bounceType',
  bounceSubType: '$.detail.bounce.bounceSubType',
  bounced: '$.detail.bounce.timestamp',
  complaintSubType: '$.detail.complaint.complaintSubType',
  complaintFeedbackType: '$.detail.complaint.complaintFeedbackType',
  complained: '$.detail.complaint.timestamp',
  ...Object.fromEntries(tags.map(name => [name, `$.detail.mail.tags.${name}[0]`])),
};

/** Everything in quotation marks: what an event does not have leaves empty text, and never half a document. */
const template = JSON.stringify({
  'detail-type': '<type>',
  detail: {
    mail: {
      messageId: '<messageId>',
      timestamp: '<sent>',
      tags: Object.fromEntries(tags.map(name => [name, [`<${name}>`]])),
    },
    delivery: { timestamp: '<delivered>' },
    bounce: { bounceType: '<bounceType>', bounceSubType: '<bounceSubType>', timestamp: '<bounced>' },
    complaint: {
      complaintSubType: '<complaintSubType>',
      complaintFeedbackType: '<complaintFeedbackType>',
      timestamp: '<complained>',
    },
  },
});

/** Of an event of SES what is read of it: no address, no header, no subject goes on to a function or a queue behind it (ADR 69). */
class WithoutAddresses extends RuleTargetInput {
  static readonly input = new WithoutAddresses();

  bind(): RuleTargetInputProperties {
    return { inputPathsMap: { ...paths }, inputTemplate: template };
  }
}

export const withoutAddresses: RuleTargetInput = WithoutAddresses.input;
