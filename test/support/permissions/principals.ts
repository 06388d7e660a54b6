export function isService(principal: string): boolean {
  return principal.endsWith('.amazonaws.com');
}

/** The account itself: whoever its policies name. */
export function isAccount(principal: string): boolean {
  return principal.endsWith(':root');
}

export function isKey(arn: string): boolean {
  return arn.includes(':kms:');
}
