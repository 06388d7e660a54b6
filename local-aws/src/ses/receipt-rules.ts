/** One rule of the active receipt rule set, with its S3 action. */
export interface ReceiptRule {
  name: string;
  enabled: boolean;
  /** Addresses, domains, or `.domain` for everything below a domain. Empty: every recipient. */
  recipients: string[];
  /** Whether its mail is looked at for spam and viruses. */
  scans: boolean;
  bucket: string;
  /** Comes before the message id in the object's key; empty for none. */
  prefix: string;
}

/** The rules that a recipient falls under, in their order. */
export function rulesFor(recipient: string, rules: ReceiptRule[]): ReceiptRule[] {
  return rules.filter(
    rule =>
      rule.enabled && (rule.recipients.length === 0 || rule.recipients.some(condition => covers(condition, recipient))),
  );
}

/** As SES matches: case does not count, and a label (`name+label@…`) is looked past. */
function covers(condition: string, recipient: string): boolean {
  const wanted = condition.toLowerCase();
  const address = recipient.toLowerCase();
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (wanted.startsWith('.')) return domain.endsWith(wanted);
  if (!wanted.includes('@')) return domain === wanted;
  return address === wanted || address.replace(/\+[^@]*@/, '@') === wanted;
}
