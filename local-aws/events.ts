export { fillPipeTemplate, fillTemplate } from './src/events/input-template.ts';
export { isObject } from './src/events/json-object.ts';
export { readPath } from './src/events/json-path.ts';
export { matches, type Pattern } from './src/events/pattern.ts';
export { type ScanResult, scanResultEvent } from './src/malware/scan-result.ts';
