/** Why a file can't be used, and a few words more. */
export interface Why {
  kind: 'full' | 'damaged' | 'forbidden' | 'broken';
  words: string;
}

/** SQLite's primary result codes (https://sqlite.org/rescode.html) that are the file's or the disk's. */
const ofSqlite: Readonly<Record<number, Why['kind']>> = {
  8: 'forbidden',
  10: 'broken',
  11: 'damaged',
  13: 'full',
  14: 'forbidden',
  26: 'damaged',
};

/** The system's codes, likewise. */
const ofSystem: Readonly<Record<string, Why['kind']>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  EIO: 'broken',
  EISDIR: 'damaged',
  ENOTDIR: 'damaged',
};

/** @returns why a file can't be used; undefined where what failed is not the file's, nor the disk's */
export function whyUnusable(error: unknown): Why | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  if (error.code === 'ERR_SQLITE_ERROR' && 'errcode' in error) {
    // An extended code has the primary one in its last byte.
    const kind = ofSqlite[Number(error.errcode) & 0xff];
    return kind && { kind, words: error.message };
  }
  const kind = ofSystem[String(error.code)];
  return kind && { kind, words: String(error.code) };
}

const fresh = 'put back a copy of the whole directory, or begin anew with --fresh, which deletes all that is in it';

/** What can be done about damage, short of losing everything; else the only way is all or nothing. */
const ofDamage: Readonly<Record<string, string>> = {
  'clock.json': 'move it away and start with --at and the time that the stack was at',
  'ports.json': 'move it away and start again: links that were handed out before may lead nowhere',
  'stack.lock': 'move it away and start again, when no other stack runs on this directory',
  'signing-key.json': 'move it away and start again: whoever was signed in signs in again',
};

/** The sentence about a file, from its verb on: why it can't be used, and what to do. */
export function remedyFor({ kind, words }: Why, name: string): string {
  switch (kind) {
    case 'full':
      return `cannot be written: the disk is full (${words}). Make room and start again: nothing that was acknowledged is lost.`;
    case 'forbidden':
      return `cannot be used (${words}). See to it that you may read and write it, and start again.`;
    case 'broken':
      return `cannot be read or written (${words}). See whether its disk has room and is in order, and start again.`;
    case 'damaged':
      return `is damaged (${words}). To go on, ${ofDamage[name] ?? fresh}.`;
  }
}
