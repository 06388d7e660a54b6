/** One rule that one resource does not keep. */
export interface Finding {
  /** As the pack calls it, with the detail in brackets where it has one: `AwsSolutions-IAM5[Resource::*]`. */
  rule: string;
  /** Of the construct, from the app down. */
  path: string;
  description: string;
}
