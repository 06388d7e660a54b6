import * as z from 'zod';
import {
  arn,
  bucketName,
  type CloudAssembly,
  loadTemplate,
  type Place,
  policiesIn,
  type PolicyStatement,
  resourceKind,
} from '@imr/local-aws/template';

const oneOrMore = z.union([z.string().transform(text => [text]), z.array(z.string())]);

const Principal = z.union([
  z.literal('*').transform(() => ['*']),
  z.record(z.string(), oneOrMore).transform(kinds => Object.values(kinds).flat()),
]);

const ResourceStatement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Principal,
  Action: oneOrMore,
  Resource: oneOrMore,
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
export type ResourceStatement = z.infer<typeof ResourceStatement>;

const Policy = z.object({ Statement: z.array(ResourceStatement) });

/** These have no stand-in, so the stack looks into none of them: here they are read. */
const bucketPolicy = resourceKind('AWS::S3::BucketPolicy', z.object({ Bucket: z.string(), PolicyDocument: Policy }));
const key = resourceKind('AWS::KMS::Key', z.object({ KeyPolicy: Policy }));

const Encryption = z.object({
  ServerSideEncryptionConfiguration: z.array(
    z.object({ ServerSideEncryptionByDefault: z.object({ KMSMasterKeyID: z.string().optional() }) }),
  ),
});
const bucket = resourceKind('AWS::S3::Bucket', z.object({ BucketEncryption: Encryption.optional() }));
const table = resourceKind(
  'AWS::DynamoDB::Table',
  z.object({ SSESpecification: z.object({ KMSMasterKeyId: z.string() }) }),
);
const secret = resourceKind('AWS::SecretsManager::Secret', z.object({ KmsKeyId: z.string() }));

/** Every policy of the synthesized stacks that says yes or no to a call. */
export interface Policies {
  /** Of each role, by its name. */
  identity: Map<string, PolicyStatement[]>;
  /** Of each bucket and key, by its ARN. */
  resource: Map<string, ResourceStatement[]>;
  /** Which key encrypts a table, a bucket or a secret: by the beginning of the resource's ARN. */
  keyOf: Map<string, string>;
}

export function readPolicies(assembly: CloudAssembly, place: Place): Policies {
  const template = loadTemplate(assembly, place);
  const bucketArn = (name: string) => `arn:aws:s3:::${name}`;
  const keyArn = (logicalId: string) => arn(place, 'kms', `key/${logicalId}`);
  const encrypted: [resource: string, key: string | undefined][] = [
    ...template
      .all(table)
      .map(({ logicalId, properties }): [string, string] => [
        arn(place, 'dynamodb', `table/${logicalId}`),
        properties.SSESpecification.KMSMasterKeyId,
      ]),
    ...template.all(bucket).map((one): [string, string | undefined] => {
      const [rule] = one.properties.BucketEncryption?.ServerSideEncryptionConfiguration ?? [];
      return [bucketArn(bucketName(one)), rule?.ServerSideEncryptionByDefault.KMSMasterKeyID];
    }),
    ...template
      .all(secret)
      .map(({ logicalId, properties }): [string, string] => [
        arn(place, 'secretsmanager', `secret:${logicalId}`),
        properties.KmsKeyId,
      ]),
  ];
  return {
    identity: policiesIn(template),
    resource: new Map([
      ...template
        .all(bucketPolicy)
        .map(({ properties }) => [bucketArn(properties.Bucket), properties.PolicyDocument.Statement] as const),
      ...template
        .all(key)
        .map(({ logicalId, properties }) => [keyArn(logicalId), properties.KeyPolicy.Statement] as const),
    ]),
    keyOf: new Map(encrypted.flatMap(([resource, itsKey]) => (itsKey === undefined ? [] : [[resource, itsKey]]))),
  };
}
