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

export function notNow(detail: string): Refusal {
  return { kind: 'not-now', detail };
}
