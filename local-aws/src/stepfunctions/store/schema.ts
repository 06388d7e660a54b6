/** All that the engine knows lies in these tables; nothing of a parked execution is kept in memory. */
export const schema = `
CREATE TABLE IF NOT EXISTS definitions (hash TEXT PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS machines (
  arn TEXT PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, roleArn TEXT NOT NULL, loggingLevel TEXT NOT NULL,
  createdAt INTEGER NOT NULL, updatedAt INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS revisions (arn TEXT PRIMARY KEY, id TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS executions (
  id INTEGER PRIMARY KEY, arn TEXT NOT NULL UNIQUE, name TEXT NOT NULL, machineArn TEXT NOT NULL, hash TEXT NOT NULL,
  roleArn TEXT NOT NULL, status TEXT NOT NULL, input TEXT NOT NULL, output TEXT, error TEXT, cause TEXT,
  startedAt INTEGER NOT NULL, stoppedAt INTEGER, events INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS executionsOfMachine ON executions (machineArn, id);
CREATE INDEX IF NOT EXISTS executionsByStatus ON executions (machineArn, status, id);
CREATE TABLE IF NOT EXISTS events (
  execution INTEGER NOT NULL, id INTEGER NOT NULL, previous INTEGER NOT NULL, at INTEGER NOT NULL, type TEXT NOT NULL,
  details TEXT, PRIMARY KEY (execution, id));
CREATE TABLE IF NOT EXISTS frames (
  execution INTEGER NOT NULL, id INTEGER NOT NULL, parent INTEGER, position INTEGER NOT NULL, phase TEXT NOT NULL,
  data TEXT NOT NULL, PRIMARY KEY (execution, id));
CREATE INDEX IF NOT EXISTS framesOfParent ON frames (execution, parent, phase, position);
CREATE INDEX IF NOT EXISTS framesCalling ON frames (execution, id) WHERE phase = 'calling';
CREATE TABLE IF NOT EXISTS timers (
  execution INTEGER NOT NULL, frame INTEGER NOT NULL, purpose TEXT NOT NULL, due INTEGER NOT NULL,
  fired INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (execution, frame, purpose)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS timersDue ON timers (due) WHERE fired = 0;
CREATE TABLE IF NOT EXISTS tokens (
  token TEXT PRIMARY KEY, execution INTEGER NOT NULL, frame INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS tokensOfFrame ON tokens (execution, frame);
CREATE TABLE IF NOT EXISTS watches (
  child TEXT NOT NULL, execution INTEGER NOT NULL, frame INTEGER NOT NULL, PRIMARY KEY (child, execution, frame))
  WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS watchesOfFrame ON watches (execution, frame);
CREATE TABLE IF NOT EXISTS announcements (
  id INTEGER PRIMARY KEY, execution INTEGER NOT NULL, status TEXT NOT NULL);
`;
