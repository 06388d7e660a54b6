import { closeSync, existsSync, openSync, readSync } from 'node:fs';

const headerBytes = 32;

/**
 * Whether a database's log does not begin as one (https://sqlite.org/fileformat.html, 4.1). SQLite would pass over it in
 * silence, and over all that was committed and not yet put into the database. An empty log, or one with a torn end, is
 * what a killed process leaves.
 */
export function hasDamagedLog(file: string): boolean {
  const log = `${file}-wal`;
  if (!existsSync(log)) return false;
  const header = Buffer.alloc(headerBytes);
  const descriptor = openSync(log, 'r');
  try {
    if (readSync(descriptor, header, 0, headerBytes, 0) < headerBytes) return false;
  } finally {
    closeSync(descriptor);
  }
  return !isHeader(header);
}

function isHeader(header: Buffer): boolean {
  const magic = header.readUInt32BE(0);
  if (magic !== 0x377f0682 && magic !== 0x377f0683) return false;
  const word = (at: number) => (magic === 0x377f0683 ? header.readUInt32BE(at) : header.readUInt32LE(at));
  let [first, second] = [0, 0];
  for (let at = 0; at < 24; at += 8) {
    first = (first + word(at) + second) >>> 0;
    second = (second + word(at + 4) + first) >>> 0;
  }
  return header.readUInt32BE(24) === first && header.readUInt32BE(28) === second;
}
