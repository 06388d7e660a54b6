import { Bucket, BlockPublicAccess, BucketEncryption, CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { CorsRule, LifecycleRule } from 'aws-cdk-lib/aws-s3';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Access, allow } from './access.ts';
import { pin } from './pin.ts';

export interface DocumentBucketProps {
  key: IKey;
  /** Where S3 notes who fetched what. */
  accessLogs: Bucket;
  /** Whether a new object is announced on the account's default bus. */
  announces: boolean;
  cors?: CorsRule[];
  lifecycleRules?: LifecycleRule[];
}

/** A bucket that holds health information: the customer's key, versions, TLS only, never public, never deleted. */
export class DocumentBucket extends Bucket {
  readonly key: IKey;

  constructor(scope: Construct, id: string, props: DocumentBucketProps) {
    super(scope, id, {
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(props.cors && { cors: props.cors }),
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }, ...(props.lifecycleRules ?? [])],
    });
    this.key = props.key;
    const bucket = pin(this, id, CfnBucket);
    bucket.loggingConfiguration = { destinationBucketName: props.accessLogs.bucketName, logFilePrefix: `${id}/` };
    if (props.announces) {
      // The construct's own switch would add a custom resource with a Python function; CloudFormation needs neither.
      bucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    }
  }
}

/** To read objects under `prefix`; the variable is named where the function is wired: `name => ({ X_BUCKET: name })`. */
export function bindReads<Variable extends object>(
  bucket: DocumentBucket,
  prefix: string,
  variable: (bucketName: string) => Variable,
): Access<Variable> {
  return new Access(variable(bucket.bucketName), readStatements('s3:GetObject', bucket, prefix));
}

/** To read the very version that an event named, whatever has been written over it since: and never just the newest. */
export function bindReadsOfVersions<Variable extends object>(
  bucket: DocumentBucket,
  prefix: string,
  variable: (bucketName: string) => Variable,
): Access<Variable> {
  return new Access(variable(bucket.bucketName), readStatements('s3:GetObjectVersion', bucket, prefix));
}

/** The same where what is to be read may be gone: only who may list a bucket is told so, everybody else that they may not read it. */
export function bindReadsOfWhatMayBeGone<Variable extends object>(
  bucket: DocumentBucket,
  prefix: string,
  variable: (bucketName: string) => Variable,
): Access<Variable> {
  return bindReads(bucket, prefix, variable).and(new Access({}, [allow(['s3:ListBucket'], bucket.bucketArn)]));
}

function readStatements(action: string, bucket: DocumentBucket, prefix: string): PolicyStatement[] {
  return [allow([action], bucket.arnForObjects(`${prefix}*`)), allow(['kms:Decrypt'], bucket.key.keyArn)];
}

/** To write objects under `prefix`, or to sign somebody else's upload there: the signer lends its own rights. */
export function bindWrites<Variable extends object>(
  bucket: DocumentBucket,
  prefix: string,
  variable: (bucketName: string) => Variable,
): Access<Variable> {
  return new Access(variable(bucket.bucketName), [
    allow(['s3:PutObject'], bucket.arnForObjects(`${prefix}*`)),
    allow(['kms:Decrypt', 'kms:GenerateDataKey'], bucket.key.keyArn),
  ]);
}
