import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnReceiptRule, CfnReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import { AwsCustomResource, PhysicalResourceId } from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import { allow } from '../constructs/access.ts';
import type { DocumentBucket } from '../constructs/document-bucket.ts';
import { logGroup, type StackContext } from '../constructs/stack-context.ts';

/** Where in the bucket mail lies, as it came. */
export const mailPrefix = 'mail/';

/** Where among the documents the clean attachments of mail lie, as files of their own. */
export const mailPartPrefix = 'mail-parts/';

interface InboundMailProps {
  context: StackContext;
  inbound: DocumentBucket;
  /** What follows a new mail: it has to be there before the first comes, for nobody tells of that again. */
  readBy: Construct;
}

/**
 * Writes every mail to the domain, as it came, into the inbound bucket. An account has one active rule set a region, so
 * two stages that both receive mail need two accounts.
 */
export class InboundMail extends Construct {
  constructor(scope: Construct, id: string, { context, inbound, readBy }: InboundMailProps) {
    super(scope, id);
    const ruleSet = new CfnReceiptRuleSet(this, 'RuleSet');
    const rule = new CfnReceiptRule(this, 'Rule', {
      ruleSetName: ruleSet.ref,
      rule: {
        enabled: true,
        recipients: [context.settings.domain],
        scanEnabled: true,
        // A sender whose server can't encrypt is still heard: nothing that is sent to the Help Center is thrown away.
        tlsPolicy: 'Optional',
        // No KMS key here: with one SES encrypts on its own side and no reader of the bucket can decrypt. The bucket does it.
        actions: [{ s3Action: { bucketName: inbound.bucketName, objectKeyPrefix: mailPrefix } }],
      },
    });
    // SES tries the bucket when the rule is made: its policy has to be there.
    if (inbound.policy) rule.node.addDependency(inbound.policy);
    rule.node.addDependency(readBy);
    this.activate(context, ruleSet).node.addDependency(rule);
  }

  /** CloudFormation can make a rule set but not activate it. Deleting the stack leaves no set active, as it must be to go. */
  private activate(context: StackContext, ruleSet: CfnReceiptRuleSet): AwsCustomResource {
    const call = { service: 'SES', action: 'setActiveReceiptRuleSet' };
    const activate = {
      ...call,
      parameters: { RuleSetName: ruleSet.ref },
      physicalResourceId: PhysicalResourceId.of('active-receipt-rule-set'),
    };
    const log = logGroup(this, context, 'functions', 'activate-receipt-rule-set');
    const role = new Role(this, 'ActivationRole', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      // In the role, and not beside it: a policy of its own is one step before its first use, and may not be known everywhere yet.
      inlinePolicies: {
        Rights: new PolicyDocument({
          statements: [
            allow(['logs:CreateLogStream', 'logs:PutLogEvents'], log.logGroupArn),
            // Which set is active belongs to the account: the action takes no resource.
            allow(['ses:SetActiveReceiptRuleSet'], '*'),
          ],
        }),
      },
    });
    // Made early, for the rule set waits for all that mail leads to.
    ruleSet.node.addDependency(role);
    return new AwsCustomResource(this, 'Activation', {
      onCreate: activate,
      onUpdate: activate,
      onDelete: call,
      installLatestAwsSdk: false,
      role: role.withoutPolicyUpdates(),
      memorySize: 256,
      logGroup: log,
    });
  }
}
