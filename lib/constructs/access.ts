import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * What a function is told (environment variables) together with what it may do about it (policy statements), so that
 * neither can be given without the other. The `bind…` functions make one a resource; `and` joins them.
 */
export class Access<Variables extends object> {
  readonly variables: Variables;
  readonly statements: readonly PolicyStatement[];

  constructor(variables: Variables, statements: readonly PolicyStatement[]) {
    this.variables = variables;
    this.statements = statements;
  }

  and<More extends object>(other: Access<More>): Access<Variables & More> {
    return new Access({ ...this.variables, ...other.variables }, [...this.statements, ...other.statements]);
  }
}

/** For a function that needs nothing but its own code. */
export const nothing = new Access({}, []);

export function allow(actions: string[], ...resources: string[]): PolicyStatement {
  return new PolicyStatement({ actions, resources });
}
