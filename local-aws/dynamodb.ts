export { callDynamo } from './src/dynamodb/call.ts';
export { startEngine } from './src/dynamodb/engine.ts';
export { engineOf } from './src/dynamodb/orphans.ts';
export { ensureTable, type TableSpec } from './src/dynamodb/tables.ts';
