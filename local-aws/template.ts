export { matchRoute } from './src/apigateway/match-route.ts';
export { rulesFor } from './src/ses/receipt-rules.ts';
export { readStackSpec, type StackSpec } from './src/stack-spec.ts';
export {
  type CloudAssembly,
  type RawResource,
  readCloudAssembly,
  type StackTemplate,
} from './src/template/cloud-assembly.ts';
export { bucketName } from './src/template/kinds/buckets.ts';
export { arn, type Place, resourceKind } from './src/template/resource-kind.ts';
export { covers, policiesIn, type PolicyStatement } from './src/template/specs/roles.ts';
export { TemplateError } from './src/template/template-error.ts';
export { loadTemplate } from './src/template/template.ts';
