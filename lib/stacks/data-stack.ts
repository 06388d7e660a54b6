import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { AttributeType, CfnTable, ProjectionType, StreamViewType } from 'aws-cdk-lib/aws-dynamodb';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import type { App, StackProps } from 'aws-cdk-lib/core';
import type { AccessSecret } from '../constructs/access-secret.ts';
import { Backups } from '../constructs/backups.ts';
import type { CaseStore, Index } from '../constructs/case-store.ts';
import { demographicsTable } from '../constructs/demographics.ts';
import { DocumentBucket } from '../constructs/document-bucket.ts';
import type { StackContext } from '../constructs/stack-context.ts';
import {
  allowAccessLogsInto,
  allowAlarms,
  allowLogs,
  allowMail,
  allowMailInto,
  customerKey,
} from '../constructs/keys.ts';
import { keptTable } from '../constructs/kept-table.ts';
import { pin } from '../constructs/pin.ts';
import { readLogTable } from '../constructs/read-log.ts';
import { StaffDirectory } from '../constructs/staff-directory.ts';

/** As long as HIPAA has documentation of security kept (45 CFR § 164.316(b)(2)(i)). */
const sixYears = Duration.days(6 * 365 + 2);

/** Everything whose loss would lose a case: kept when the stack goes, with logical ids that never change. */
export class DataStack extends Stack {
  readonly store: CaseStore;
  /** Who read what of the cases. */
  readonly readLog: CaseStore;
  /** Race, ethnicity and language of who filed. */
  readonly demographics: CaseStore;
  readonly uploads: DocumentBucket;
  readonly documents: DocumentBucket;
  readonly inbound: DocumentBucket;
  readonly accessSecret: AccessSecret;
  /** What every construct of both stacks shares. */
  readonly context: StackContext;
  readonly staff: StaffDirectory;
  readonly alarmKey: Key;

  constructor(scope: App, id: string, { settings, bundles }: Omit<StackContext, 'logKey'>, props: StackProps) {
    super(scope, id, props);
    const caseKey = customerKey(this, 'CaseKey', 'The cases and the secret that access codes are derived from');
    const documentKey = customerKey(this, 'DocumentKey', 'Documents and uploads');
    const mailKey = customerKey(this, 'MailKey', 'Mail and faxes as they came in');
    const logKey = customerKey(this, 'LogKey', 'Log groups');
    this.alarmKey = customerKey(this, 'AlarmKey', 'What alarms tell');
    allowAlarms(this.alarmKey);
    allowMail(mailKey);
    allowLogs(logKey);
    this.context = { settings, bundles, logKey };

    this.store = { table: this.caseTable(caseKey), key: caseKey };
    // A key of its own: a right to the cases is none to who saw them.
    this.readLog = readLogTable(this, customerKey(this, 'ReadLogKey', 'Who read what of the cases'));
    // And to neither what is for the statistics alone.
    this.demographics = demographicsTable(this, customerKey(this, 'DemographicsKey', 'Race, ethnicity and language'));
    new Backups(this, 'Backups', this.store, [this.readLog.table, this.demographics.table]);
    const accessLogs = this.accessLogBucket();
    this.documents = new DocumentBucket(this, 'Documents', {
      key: documentKey,
      accessLogs,
      announces: false,
      // To be read in a page, also part by part.
      cors: [
        {
          allowedMethods: [HttpMethods.GET],
          allowedOrigins: [settings.portalOrigin],
          allowedHeaders: ['Range'],
          exposedHeaders: ['Accept-Ranges', 'Content-Range'],
        },
      ],
    });
    this.uploads = new DocumentBucket(this, 'Uploads', {
      key: documentKey,
      accessLogs,
      announces: true,
      cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [settings.portalOrigin], allowedHeaders: ['*'] }],
      // A landing place: what is admitted is copied to Documents. Gone after 90 days: at the end of the first time S3 only marks
      // an object as deleted. The second is long enough for a person to empty a dead-letter queue.
      lifecycleRules: [
        { expiration: Duration.days(75), noncurrentVersionExpiration: Duration.days(15) },
        { expiredObjectDeleteMarker: true },
      ],
    });
    this.inbound = new DocumentBucket(this, 'Inbound', { key: mailKey, accessLogs, announces: true });
    allowMailInto(this.inbound);
    this.accessSecret = { secret: this.generatedSecret(caseKey), key: caseKey };
    this.staff = new StaffDirectory(this, 'Staff', this.context);
  }

  private caseTable(key: Key): Table {
    const table = keptTable(this, 'Cases', key, { stream: StreamViewType.NEW_IMAGE });
    // No index holds more than its readers need, and none of them health information.
    this.addIndex(table, 'work', 'queue', 'dueAt', ['caseNumber', 'mailId', 'duty', 'owner', 'stage', 'urgency']);
    this.addIndex(table, 'pending', 'pending', 'pendingSince', ['caseNumber', 'noticeId', 'clock', 'revision']);
    this.addIndex(table, 'find', 'findKey', 'findAt', []);
    pin(table, 'CaseTable', CfnTable);
    return table;
  }

  private addIndex(table: Table, indexName: Index, partition: string, sort: string, shows: string[]): void {
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: { name: partition, type: AttributeType.STRING },
      sortKey: { name: sort, type: AttributeType.STRING },
      ...(shows.length === 0
        ? { projectionType: ProjectionType.KEYS_ONLY }
        : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: shows }),
    });
  }

  /** Who fetched which object when. S3 can deliver these only with its own key. */
  private accessLogBucket(): Bucket {
    const bucket = new Bucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      lifecycleRules: [
        { expiration: sixYears, noncurrentVersionExpiration: Duration.days(15) },
        { expiredObjectDeleteMarker: true },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    pin(bucket, 'AccessLogs', CfnBucket);
    allowAccessLogsInto(bucket);
    return bucket;
  }

  private generatedSecret(key: Key): Secret {
    const secret = new Secret(this, 'AccessSecret', {
      description:
        'Access codes and session tokens are derived from this: a new value makes every printed code invalid',
      encryptionKey: key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    pin(secret, 'AccessSecret', CfnSecret);
    return secret;
  }
}
