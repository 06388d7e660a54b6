import { CfnAccount } from 'aws-cdk-lib/aws-apigateway';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { RemovalPolicy, Stack, type App, type StackProps } from 'aws-cdk-lib/core';
import { boundary } from '../account/boundary.ts';
import { PipelineRoles } from '../account/pipeline-roles.ts';
import type { AccountWide, Settings } from '../config.ts';

/**
 * What an account and region has one of, whichever stage it serves. It goes first, by an administrator's hand: the other stacks
 * need it there, but import nothing of it, and what deploys them may not change it.
 */
export class AccountStack extends Stack {
  constructor(scope: App, id: string, settings: Settings, accountWide: AccountWide, props: StackProps) {
    super(scope, id, props);
    this.addGatewayLogs();
    boundary(this);
    const { monthlyBudget, repository } = accountWide;
    if (monthlyBudget !== undefined) this.addBudget(monthlyBudget, settings.alarmEmail);
    if (repository !== undefined) new PipelineRoles(this, 'Pipeline', { repository, stage: settings.stage });
  }

  /** Every API of the region writes its logs as this role. Kept when the stack goes: other APIs may be there. */
  private addGatewayLogs(): void {
    const role = new Role(this, 'GatewayLogRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs')],
    });
    role.applyRemovalPolicy(RemovalPolicy.RETAIN);
    new CfnAccount(this, 'Gateway', { cloudWatchRoleArn: role.roleArn }).applyRemovalPolicy(RemovalPolicy.RETAIN);
  }

  /** Told at four fifths of it, and once the month is foreseen to go past it. Nothing is switched off: cases are waiting. */
  private addBudget(dollars: number, address: string | undefined): void {
    const tell = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
      subscribers: [{ subscriptionType: 'EMAIL', address: address ?? '' }],
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: this.stackName,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: dollars, unit: 'USD' },
      },
      ...(address !== undefined && {
        notificationsWithSubscribers: [tell('ACTUAL', 80), tell('FORECASTED', 100)],
      }),
    });
  }
}
