import { CfnOIDCProvider, FederatedPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { DefaultStackSynthesizer, Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { allow } from '../constructs/access.ts';

export interface PipelineRolesProps {
  /** `owner/name` of the repository whose workflow deploys. */
  repository: string;
  /** The stage, which is the workflow's environment, too. */
  stage: string;
}

const issuer = 'token.actions.githubusercontent.com';

/**
 * Who the workflow is in this account, by the word of the place where it runs and for an hour: there is no key to leak. It may
 * become the roles that the CDK's bootstrap made, and nothing else.
 */
export class PipelineRoles extends Construct {
  constructor(scope: Construct, id: string, { repository, stage }: PipelineRolesProps) {
    super(scope, id);
    const provider = new CfnOIDCProvider(this, 'Provider', {
      url: `https://${issuer}`,
      clientIdList: ['sts.amazonaws.com'],
    });
    const role = (roleName: string, environment: string, becomes: readonly string[]) =>
      new Role(this, roleName, {
        roleName,
        maxSessionDuration: Duration.hours(1),
        assumedBy: new FederatedPrincipal(
          provider.attrArn,
          {
            StringEquals: {
              [`${issuer}:aud`]: 'sts.amazonaws.com',
              [`${issuer}:sub`]: `repo:${repository}:environment:${environment}`,
            },
          },
          'sts:AssumeRoleWithWebIdentity',
        ),
      }).addToPolicy(allow(['sts:AssumeRole'], ...becomes.map(name => bootstrapRole(this, name))));
    role('ImrDeploy', stage, ['deploy', 'file-publishing', 'lookup']);
    // Before anybody has approved: only to see what would change.
    role('ImrLook', `${stage}-diff`, ['lookup']);
  }
}

function bootstrapRole(scope: Construct, name: string): string {
  const { account, region, partition } = Stack.of(scope);
  const qualifier = DefaultStackSynthesizer.DEFAULT_QUALIFIER;
  return `arn:${partition}:iam::${account}:role/cdk-${qualifier}-${name}-role-${account}-${region}`;
}
