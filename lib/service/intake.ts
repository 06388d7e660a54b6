import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { bindTable, decideAndSave } from '../constructs/case-store.ts';
import { bindReadsOfVersions, bindWrites, type DocumentBucket } from '../constructs/document-bucket.ts';
import { AsynchronousHandler } from '../constructs/handler.ts';
import type { House } from '../constructs/house.ts';
import { subscribe } from '../constructs/subscription.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import { InboundMail } from './inbound-mail.ts';

/** What comes in beside the API: uploaded files, mail and faxes. */
export class Intake extends Construct {
  constructor(scope: Construct, id: string, { house, data }: { house: House; data: DataStack }) {
    super(scope, id);
    new InboundMail(this, 'InboundMail', { house, inbound: data.inbound });

    const receiveMail = new AsynchronousHandler(this, 'receive-mail', {
      house,
      access: bindTable(data.store, ['PutItem']),
      timeout: Duration.seconds(30),
    });
    subscribe(receiveMail, objectCreatedIn(data.inbound));

    const admitDocument = new AsynchronousHandler(this, 'admit-document', {
      house,
      access: bindTable(data.store, decideAndSave)
        .and(bindReadsOfVersions(data.uploads, 'uploads/', UPLOADS_BUCKET => ({ UPLOADS_BUCKET })))
        .and(bindWrites(data.documents, 'documents/', DOCUMENTS_BUCKET => ({ DOCUMENTS_BUCKET }))),
      memory: 1024,
      timeout: Duration.minutes(2),
    });
    subscribe(admitDocument, objectCreatedIn(data.uploads));
  }
}

function objectCreatedIn(bucket: DocumentBucket) {
  return {
    source: ['aws.s3'],
    detailType: ['Object Created'],
    detail: { bucket: { name: [bucket.bucketName] } },
  };
}
