import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { bindTable, decideAndAdd, decideAndSave } from '../constructs/case-store.ts';
import {
  bindReadsOfVersions,
  bindReadsOfWhatMayBeGone,
  bindWrites,
  type DocumentBucket,
} from '../constructs/document-bucket.ts';
import { AsynchronousHandler } from '../constructs/handler.ts';
import type { StackContext } from '../constructs/stack-context.ts';
import { subscribe } from '../constructs/subscription.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import { InboundMail, mailPrefix } from './inbound-mail.ts';
import { MalwareProtection } from './malware-protection.ts';
import { bindSending, type OutboundMail } from './outbound-mail.ts';

/** Where in the bucket uploaded files land. */
const uploadPrefix = 'uploads/';

interface IntakeProps {
  context: StackContext;
  data: DataStack;
  mail: OutboundMail;
}

/** What comes in beside the API: uploaded files, mail and faxes. */
export class Intake extends Construct {
  constructor(scope: Construct, id: string, { context, data, mail }: IntakeProps) {
    super(scope, id);
    const receiveMail = new AsynchronousHandler(this, 'receive-mail', {
      context,
      // Counts by the calendar, which is a directory.
      access: bindTable(data.store, ['PutItem', 'UpdateItem', 'Query'])
        .and(bindReadsOfWhatMayBeGone(data.inbound, mailPrefix, INBOUND_BUCKET => ({ INBOUND_BUCKET })))
        // Who sent a virus is asked to send it again.
        .and(bindSending(mail, context.settings)),
      timeout: Duration.seconds(30),
    });
    subscribe(receiveMail, objectCreatedIn(data.inbound));
    new InboundMail(this, 'InboundMail', { context, inbound: data.inbound, readBy: receiveMail });

    new MalwareProtection(this, 'MalwareProtection', { bucket: data.uploads, prefix: uploadPrefix });
    const receiveUpload = new AsynchronousHandler(this, 'receive-upload', {
      context,
      access: bindTable(data.store, decideAndAdd),
    });
    subscribe(receiveUpload, objectCreatedIn(data.uploads, uploadPrefix));

    const admitDocument = new AsynchronousHandler(this, 'admit-document', {
      context,
      access: bindTable(data.store, [...decideAndSave, 'Query'])
        .and(bindReadsOfVersions(data.uploads, uploadPrefix, UPLOADS_BUCKET => ({ UPLOADS_BUCKET })))
        .and(bindWrites(data.documents, 'documents/', DOCUMENTS_BUCKET => ({ DOCUMENTS_BUCKET }))),
      memory: 1024,
      timeout: Duration.minutes(2),
    });
    subscribe(admitDocument, checkedForVirusesIn(data.uploads, uploadPrefix));
  }
}

function objectCreatedIn(bucket: DocumentBucket, prefix?: string) {
  return {
    source: ['aws.s3'],
    detailType: ['Object Created'],
    detail: { bucket: { name: [bucket.bucketName] }, ...(prefix && { object: { key: [{ prefix }] } }) },
  };
}

function checkedForVirusesIn(bucket: DocumentBucket, prefix: string) {
  return {
    source: ['aws.guardduty'],
    detailType: ['GuardDuty Malware Protection Object Scan Result'],
    detail: { s3ObjectDetails: { bucketName: [bucket.bucketName], objectKey: [{ prefix }] } },
  };
}
