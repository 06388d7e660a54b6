export { Activity } from './src/activity.ts';
export { callOperation } from './src/stepfunctions/api/operations.ts';
export { StepFunctionsEngine } from './src/stepfunctions/engine.ts';
