/** One thing that is wrong with a definition. */
export interface Diagnostic {
  code: string;
  message: string;
  /** A path into the definition, as `/States/Look again/Next`; absent where the whole of it is meant. */
  location?: string;
}

/** The definition is refused: the error of CreateStateMachine. */
export class InvalidDefinition extends Error {
  readonly diagnostics: Diagnostic[];

  constructor(diagnostics: Diagnostic[]) {
    const all = diagnostics.map(found => `${found.code}: ${found.message} at ${found.location ?? 'null'}`).join(', ');
    super(`Invalid State Machine Definition: '${all}'`);
    this.name = 'InvalidDefinition';
    this.diagnostics = diagnostics;
  }
}

export function schemaFault(location: string, message: string): Diagnostic {
  return { code: 'SCHEMA_VALIDATION_FAILED', message, location };
}
