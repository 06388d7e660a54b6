/** Why a command was refused. A closed list: each kind has one HTTP status, and one answer to "what now". */
export type Refusal =
  | { kind: 'forbidden'; detail: string }
  | { kind: 'unknown'; detail: string }
  | { kind: 'not-now'; detail: string }
  | { kind: 'moved'; detail: string }
  | { kind: 'unacceptable'; detail: string; errors: { path: string; reason: string }[] };

export function unacceptable(path: string, reason: string): Refusal {
  return {
    kind: 'unacceptable',
    detail: `The command cannot be carried out: ${path} ${reason}.`,
    errors: [{ path, reason }],
  };
}

/** All that is wrong, at once. @param errors at least one */
export function unacceptableIn(errors: readonly { path: string; reason: string }[]): Refusal {
  const said = errors.map(({ path, reason }) => `${path} ${reason}`).join('; ');
  return { kind: 'unacceptable', detail: `The command cannot be carried out: ${said}.`, errors: [...errors] };
}

export function notNow(detail: string): Refusal {
  return { kind: 'not-now', detail };
}
