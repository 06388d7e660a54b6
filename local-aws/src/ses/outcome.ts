import type { Happening } from './events.ts';
import type { MailStatus } from './mail.ts';

/** How the mail service behaves. In memory only: a restarted stack has a mail service that works. */
export interface Behaviour {
  /** Every call answers 503. */
  down: boolean;
  /** Every call answers Throttling. */
  throttle: boolean;
  /** Every call answers MailFromDomainNotVerified. */
  mailFromDomainUnverified: boolean;
  /** Mail to these addresses bounces. */
  bounce: string[];
  /** Mail is taken, and no event ever tells what became of it. */
  silent: boolean;
  /** Mail is taken, and the connection breaks before the answer. */
  answerLost: boolean;
}

export const allWell: Behaviour = {
  down: false,
  throttle: false,
  mailFromDomainUnverified: false,
  bounce: [],
  silent: false,
  answerLost: false,
};

/**
 * What becomes of a mail, in order. As with SES's mailbox simulator the local part decides (`bounce@…`,
 * `bounce+label@…`, `complaint@…`), at any domain here; further addresses can be told to bounce.
 */
export function outcomeFor(destinations: string[], behaviour: Pick<Behaviour, 'bounce' | 'silent'>): Happening[] {
  if (behaviour.silent) return [];
  const told = behaviour.bounce.map(address => address.toLowerCase());
  const bounced = destinations.filter(to => localPart(to) === 'bounce' || told.includes(to.toLowerCase()));
  const delivered = destinations.filter(to => !bounced.includes(to));
  const complained = delivered.filter(to => localPart(to) === 'complaint');
  const happenings: Happening[] = [
    { eventType: 'Send', recipients: destinations },
    { eventType: 'Delivery', recipients: delivered },
    { eventType: 'Bounce', recipients: bounced },
    { eventType: 'Complaint', recipients: complained },
  ];
  return happenings.filter(happening => happening.recipients.length > 0);
}

/** The worst that happened, for the list of mails. */
export function statusAfter(happenings: Happening[]): MailStatus {
  const types = new Set(happenings.map(happening => happening.eventType));
  if (types.has('Bounce')) return 'bounced';
  if (types.has('Complaint')) return 'complained';
  return types.has('Delivery') ? 'delivered' : 'sent';
}

function localPart(address: string): string {
  return address.slice(0, address.lastIndexOf('@')).replace(/\+.*$/, '').toLowerCase();
}
