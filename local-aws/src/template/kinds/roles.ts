import * as z from 'zod';
import { resourceKind } from '../resource-kind.ts';

export const oneOrMore = z.union([z.string().transform(text => [text]), z.array(z.string())]);

export const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore,
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});

const PolicyDocument = z.strictObject({ Version: z.string(), Statement: z.array(Statement) });

export const role = resourceKind(
  'AWS::IAM::Role',
  z.strictObject({
    Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument })).default([]),
  }),
  {
    ignored: {
      AssumeRolePolicyDocument: 'the stack gives each function and machine the keys of its own role',
      ManagedPolicyArns: "what AWS's own policies allow (logs) has no stand-in",
      Description: 'for people',
    },
    attributes: {
      Arn: (resource, place) => `arn:aws:iam::${place.account}:role/${resource.logicalId}`,
      RoleId: resource => resource.logicalId,
    },
  },
);

export const policy = resourceKind(
  'AWS::IAM::Policy',
  z.strictObject({ PolicyName: z.string(), PolicyDocument, Roles: z.array(z.string()) }),
);
