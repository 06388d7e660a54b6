import { join } from 'node:path';
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, CfnFunction, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { CfnResource, Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Environments, FunctionName } from '../environments.ts';
import { allow, type Access } from './access.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { logGroup, metricNamespace, serviceName, type StackContext } from './stack-context.ts';
import { pascalCase } from './pascal-case.ts';
import { pin } from './pin.ts';

export interface HandlerProps<Name extends FunctionName> {
  context: StackContext;
  /** The function's variables, which must be those of its env.ts, and its rights. */
  access: Access<Environments[Name]>;
  /** Megabytes; CPU grows with it. Default 512. */
  memory?: number;
  /** Default 15 seconds: the gateway gives up at 29. */
  timeout?: Duration;
  /** How many run at a time, kept for it; absent: whatever the account has left. */
  concurrency?: number | undefined;
}

/** A function of lambdas/<name>/: its bundle, a role of its own, its log group, active tracing. */
export class Handler<Name extends FunctionName = FunctionName> extends Construct {
  readonly function: LambdaFunction;
  readonly functionName: Name;
  /** What it may do: in its role, and not beside it, for a stack may have 500 resources. */
  protected readonly rights: PolicyDocument;

  constructor(scope: Construct, name: Name, props: HandlerProps<Name>) {
    super(scope, name);
    const { context, access } = props;
    const log = logGroup(this, context, 'functions', name);
    const writesLog = allow(['logs:CreateLogStream', 'logs:PutLogEvents'], log.logGroupArn);
    // Traces belong to no resource: AWS takes no narrower one.
    const traces = allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], '*');
    this.rights = new PolicyDocument({ statements: [writesLog, traces, ...access.statements] });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { Rights: this.rights },
    });
    pin(role, `${pascalCase(name)}Role`, CfnResource);
    this.functionName = name;
    this.function = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(join(context.bundles, name), { exclude: ['*.map'] }),
      memorySize: props.memory ?? 512,
      timeout: props.timeout ?? Duration.seconds(15),
      ...(props.concurrency !== undefined && { reservedConcurrentExecutions: props.concurrency }),
      tracing: Tracing.ACTIVE,
      logGroup: log,
      // It may not be added to: what the construct would add for traces stands there already.
      role: role.withoutPolicyUpdates(),
      environment: {
        ...access.variables,
        POWERTOOLS_SERVICE_NAME: serviceName,
        POWERTOOLS_METRICS_NAMESPACE: metricNamespace(context),
        LOG_LEVEL: context.settings.logLevel,
      },
    });
    pin(this.function, pascalCase(name), CfnFunction);
  }

  get arn(): string {
    return this.function.functionArn;
  }

  /** What stays when the stack goes (a running execution, the user pool) goes on naming this function: it stays, too. */
  keepForThoseWhoNameIt(): void {
    for (const child of this.node.findAll()) {
      if (child instanceof CfnResource) child.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    }
  }
}

/** A function that is called without anybody waiting: after two retries of its own error the event goes to `failed`. */
export class AsynchronousHandler<Name extends FunctionName = FunctionName> extends Handler<Name> {
  /** Events that this function was given and failed on. */
  readonly failed: IQueue;
  #undelivered: IQueue | undefined;

  constructor(scope: Construct, name: Name, props: HandlerProps<Name>) {
    super(scope, name, props);
    this.failed = new DeadLetterQueue(this, 'Failed');
    this.rights.addStatements(allow(['sqs:SendMessage'], this.failed.queueArn));
    this.function.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      // The construct for this would also give the right to look the queue up, which Lambda has no use for.
      onFailure: { bind: () => ({ destination: this.failed.queueArn }) },
    });
  }

  /** Events that never reached this function, as they came; made for whoever asks for it first. */
  get undelivered(): IQueue {
    return (this.#undelivered ??= new DeadLetterQueue(this, 'Undelivered'));
  }
}
