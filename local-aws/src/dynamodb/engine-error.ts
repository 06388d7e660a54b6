/** SQLite's words for its result codes, as the engine puts them into its own failures. */
const codes: readonly (readonly [words: string, code: number])[] = [
  ['database or disk is full', 13],
  ['disk I/O error', 10],
  ['database disk image is malformed', 11],
  ['file is not a database', 26],
  ['attempt to write a readonly database', 8],
  ['unable to open database file', 14],
];

/** What the engine said of its failure, as the error that SQLite itself would give. @returns undefined for any other */
export function engineError(words: string): Error | undefined {
  const found = codes.find(([known]) => words.includes(known));
  return found && Object.assign(new Error(found[0]), { code: 'ERR_SQLITE_ERROR', errcode: found[1] });
}
