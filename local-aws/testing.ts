export type { InvokeFunction } from './src/apigateway/authorize.ts';
export { startGateway } from './src/testing/gateway.ts';
export { place } from './src/testing/place.ts';
export { type ApiAnswer, startStack, type TestStack, type TestStackOptions } from './src/testing/stack.ts';
export { type RunningTables, startTables } from './src/testing/tables.ts';
