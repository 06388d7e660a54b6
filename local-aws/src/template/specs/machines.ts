import { stateMachine } from '../kinds/machines.ts';
import { arn, type Place } from '../resource-kind.ts';
import type { LoadedTemplate } from '../template.ts';
import { TemplateError } from '../template-error.ts';

export interface MachineSpec {
  name: string;
  arn: string;
  /** ASL as JSON text, with nothing left to substitute. */
  definition: string;
  roleArn: string;
  loggingLevel: 'ALL' | 'ERROR' | 'FATAL' | 'OFF';
}

export function machinesIn(template: LoadedTemplate, place: Place): MachineSpec[] {
  return template.all(stateMachine).map(({ stack, logicalId, properties }) => ({
    name: logicalId,
    arn: arn(place, 'states', `stateMachine:${logicalId}`),
    definition: substituted(properties.DefinitionString, properties.DefinitionSubstitutions, [stack, logicalId]),
    roleArn: properties.RoleArn,
    loggingLevel: properties.LoggingConfiguration?.Level ?? 'OFF',
  }));
}

/** AWS deploys a definition with a `${Typo}` left in it; here that is refused. */
function substituted(definition: string, values: Record<string, string>, where: string[]): string {
  return definition.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new TemplateError(where, `the definition names \${${name}}, which is not given`);
    return JSON.stringify(value).slice(1, -1);
  });
}
