import { StateFiles } from '../state-files.ts';

/** What the engine remembers of its streams, in its own file. */
export interface StreamRecords {
  /**
   * Forgets what comes before this record of a table's stream. The record itself stays: the engine numbers the next one
   * after the highest that it has. To be called while the engine is at no write: it begins one with a look at the file, and
   * would find it changed.
   */
  forgetBefore(tableName: string, sequenceNumber: number): void;
  close(): void;
}

/** The engines whose file was looked into, and what their table of records looks like. */
const knownVersions = ['1.2.1'];
const knownColumns =
  'id table_name event_name keys_json new_image old_image sequence_number shard_id created_at user_identity';

/**
 * Puts an index on the engine's table of stream records, which has none: to number a record, the engine looks for the
 * highest number among all of them, at every item that is written. It forgets none either. docs/dynoxide-streams.md
 * @returns undefined for an engine that nobody here has looked into: it runs as it is, and a sentence says so
 */
export function openStreamRecords(file: string, version: string, files = new StateFiles()): StreamRecords | undefined {
  if (!knownVersions.includes(version)) return leaveAlone(`its version ${version} is not known here`);
  // The engine has the file open too; each waits for the other.
  const database = files.open(file);
  const columns = database.prepare('SELECT name FROM pragma_table_info(?)').all('_stream_records');
  if (columns.map(({ name }) => name).join(' ') !== knownColumns) {
    database.close();
    return leaveAlone('its table of records is not the one that is known here');
  }
  // The very expression that the engine asks for, and with it the one that it reads a shard by.
  database.exec(`
    CREATE INDEX IF NOT EXISTS _stream_records_in_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
  `);
  const forget = database.prepare(
    'DELETE FROM _stream_records WHERE table_name = ? AND CAST(sequence_number AS INTEGER) < ?',
  );
  return {
    forgetBefore: (tableName, sequenceNumber) => void forget.run(tableName, sequenceNumber),
    close: () => database.close(),
  };
}

function leaveAlone(why: string): undefined {
  process.stderr.write(
    `The DynamoDB engine keeps every stream record, and gets slower with each: ${why} (docs/dynoxide-streams.md).\n`,
  );
}
