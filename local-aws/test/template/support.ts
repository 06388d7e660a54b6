import type { CloudAssembly, StackTemplate } from '../../src/template/cloud-assembly.ts';

export type Resources = StackTemplate['template']['Resources'];

/** An assembly of one stack, or of several by name. */
export function assemblyOf(
  stacks: Record<string, Omit<StackTemplate['template'], 'Resources'> & { Resources?: Resources }>,
): CloudAssembly {
  return {
    stacks: Object.entries(stacks).map(([name, template]) => ({ name, template: { Resources: {}, ...template } })),
    assets: new Map([['code.zip', '/assets/code']]),
  };
}

export function functionResource(environment: Record<string, unknown> = {}) {
  return {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: { S3Bucket: 'assets', S3Key: 'code.zip' },
      Handler: 'index.handler',
      Role: { 'Fn::GetAtt': ['FollowRole', 'Arn'] },
      Runtime: 'nodejs24.x',
      Environment: { Variables: environment },
    },
  };
}

export const followRole = { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } };
