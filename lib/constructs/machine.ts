import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnStateMachine, DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { ArnFormat, CfnResource, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { Access, allow } from './access.ts';
import { tableKeyStatement, type CaseStore } from './case-store.ts';
import type { Handler } from './handler.ts';
import { logGroup, type StackContext } from './stack-context.ts';
import { pin } from './pin.ts';
import { checkSubstitutions } from './substitutions.ts';

const definitions = join(import.meta.dirname, '..', '..', 'statemachines');

export type MachineName = 'case-lifecycle' | 'deadline' | 'notice-delivery' | 'rederivation';

export interface MachineProps {
  context: StackContext;
  /** Pinned: replacing a machine ends its executions. */
  logicalId: string;
  /** The functions that the definition names, each by its `${…}`. */
  invokes: Record<string, Handler>;
  /** The table, as `${TableName}`, on whose items the machine parks its tokens. */
  parksOn?: CaseStore;
}

/** A machine of statemachines/<name>.asl.json. Outlives the stack, with its role and its functions. */
export class Machine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, name: MachineName, props: MachineProps) {
    super(scope, name);
    const { context, parksOn } = props;
    const functions = Object.entries(props.invokes);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    pin(role, `${props.logicalId}Role`, CfnResource);
    role.addToPolicy(allow(['lambda:InvokeFunction'], ...functions.map(([, handler]) => handler.arn)));
    if (parksOn) {
      role.addToPolicy(allow(['dynamodb:UpdateItem'], parksOn.table.tableArn));
      role.addToPolicy(tableKeyStatement(parksOn));
    }
    const text = readFileSync(join(definitions, `${name}.asl.json`), 'utf8');
    const substitutions = {
      ...Object.fromEntries(functions.map(([variable, handler]) => [variable, handler.arn])),
      ...(parksOn && { TableName: parksOn.table.tableName }),
    };
    checkSubstitutions(`${name}.asl.json`, text, Object.keys(substitutions));
    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromString(text),
      definitionSubstitutions: substitutions,
      role,
      tracingEnabled: true,
      logs: {
        destination: logGroup(this, context, 'machines', name),
        // What went well is in the execution's history, for ninety days, and on the case for good.
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
    pin(this.machine, props.logicalId, CfnStateMachine);
    this.keepForRunningExecutions();
    for (const [, handler] of functions) handler.keepForThoseWhoNameIt();
  }

  get arn(): string {
    return this.machine.stateMachineArn;
  }

  /** But not when their first creation fails, for then nothing runs, and the log's name would block the second attempt. */
  private keepForRunningExecutions(): void {
    for (const child of this.node.findAll()) {
      if (child instanceof CfnResource) child.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    }
  }
}

/** To start executions; the variable is named where the function is wired. */
export function bindStarts<Variable extends object>(
  machine: Machine,
  variable: (machineArn: string) => Variable,
): Access<Variable> {
  return new Access(variable(machine.arn), [allow(['states:StartExecution'], machine.arn)]);
}

/** To end an execution; the variable is named where the function is wired. */
export function bindStops<Variable extends object>(
  machine: Machine,
  variable: (machineArn: string) => Variable,
): Access<Variable> {
  return new Access(variable(machine.arn), [allow(['states:StopExecution'], executionsOf(machine))]);
}

/** To answer a parked token. The token itself says where; hence no variable. */
export function bindWakes(machine: Machine): Access<object> {
  return new Access({}, [allow(['states:SendTaskSuccess'], machine.arn)]);
}

/** To see whether an execution runs; the variable is named where the function is wired. */
export function bindLooks<Variable extends object>(
  machine: Machine,
  variable: (machineArn: string) => Variable,
): Access<Variable> {
  return new Access(variable(machine.arn), [allow(['states:DescribeExecution'], executionsOf(machine))]);
}

/** To see whether an execution runs, and to start one in its place. */
export function bindRepairs<Variable extends object>(
  machine: Machine,
  variable: (machineArn: string) => Variable,
): Access<Variable> {
  return bindStarts(machine, variable).and(bindLooks(machine, variable));
}

/** An execution's ARN ends in a name that is not known before it runs: hence the wildcard. */
function executionsOf(machine: Machine): string {
  return machine.machine.stack.formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${machine.machine.stateMachineName}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}
