/** A function as the template deploys it. */
export interface FunctionSpec {
  name: string;
  /** Whose keys it signs with. */
  roleName: string;
  /** Absolute path of the bundled ES module. */
  entry: string;
  /** For example `index.handler`. */
  handler: string;
  environment: Record<string, string>;
  timeoutSeconds: number;
  /** In MB. */
  memorySize?: number;
}
