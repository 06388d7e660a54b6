import { addressParser } from 'postal-mime';
import { SesError } from './query-protocol.ts';

export interface Mailbox {
  name: string;
  address: string;
}

/**
 * Takes apart one address of an API call.
 * @throws SesError InvalidParameterValue for what SES does not take as an address
 */
export function parseAddress(text: string): Mailbox {
  const [mailbox, ...more] = addressParser(text, { flatten: true });
  const address = mailbox?.address ?? '';
  const at = address.lastIndexOf('@');
  if (mailbox === undefined || more.length > 0) throw illegal('Illegal address');
  if (at < 0) throw illegal("Missing final '@domain'");
  if (!/^[\x21-\x7e]{1,64}$/.test(address.slice(0, at))) throw illegal('Local address contains control or whitespace');
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9]$/i.test(address.slice(at + 1))) {
    throw illegal('Domain contains illegal character');
  }
  return { name: mailbox.name, address };
}

/** The verified identity (address, domain or a domain above it) that covers an address. */
export function identityOf<T extends { name: string }>(address: string, identities: readonly T[]): T | undefined {
  const sought = address.toLowerCase();
  const domain = sought.slice(sought.lastIndexOf('@') + 1);
  return (
    identities.find(({ name }) => name.toLowerCase() === sought) ??
    identities.find(({ name }) => domain === name.toLowerCase() || domain.endsWith(`.${name.toLowerCase()}`))
  );
}

function illegal(message: string): SesError {
  return new SesError('InvalidParameterValue', message);
}
