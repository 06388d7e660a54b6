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
  /** Mail to these addresses is found to hold a virus: it is taken and not sent. */
  reject: string[];
  /**
   * Addresses to which the account sends nothing any more, since a mail to them bounced or was complained of: mail to them is taken, and
   * then told of as bounced, or complained of, again. What happens to mail here adds to it.
   */
  suppressed: { address: string; reason: 'BOUNCE' | 'COMPLAINT' }[];
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
  reject: [],
  suppressed: [],
  silent: false,
  answerLost: false,
};

/**
 * What becomes of a mail, in order. As with SES's mailbox simulator the local part decides (`bounce@…`,
 * `bounce+label@…`, `complaint@…`), at any domain here; further addresses can be told to bounce, or to be suppressed.
 */
export function outcomeFor(
  destinations: string[],
  behaviour: Pick<Behaviour, 'bounce' | 'reject' | 'suppressed' | 'silent'>,
): Happening[] {
  if (behaviour.silent) return [];
  if (destinations.some(to => isOneOf(behaviour.reject, to))) {
    return [
      { eventType: 'Send', recipients: destinations },
      { eventType: 'Reject', recipients: destinations },
    ];
  }
  const listed = (why: 'BOUNCE' | 'COMPLAINT') => destinations.filter(to => suppressionOf(to, behaviour) === why);
  const tried = destinations.filter(to => suppressionOf(to, behaviour) === undefined);
  const bounced = tried.filter(to => localPart(to) === 'bounce' || isOneOf(behaviour.bounce, to));
  const delivered = tried.filter(to => !bounced.includes(to));
  const complained = delivered.filter(to => localPart(to) === 'complaint');
  const happenings: Happening[] = [
    { eventType: 'Send', recipients: destinations },
    { eventType: 'Delivery', recipients: delivered },
    { eventType: 'Bounce', recipients: bounced },
    { eventType: 'Bounce', recipients: listed('BOUNCE'), suppressed: true },
    { eventType: 'Complaint', recipients: complained },
    { eventType: 'Complaint', recipients: listed('COMPLAINT'), suppressed: true },
  ];
  return happenings.filter(happening => happening.recipients.length > 0);
}

/** The suppression list after what happened to a mail: a hard bounce and a complaint put an address on it. */
export function suppressedAfter(happenings: Happening[], before: Behaviour['suppressed']): Behaviour['suppressed'] {
  const added = happenings.flatMap(({ eventType, recipients }) => {
    if (eventType !== 'Bounce' && eventType !== 'Complaint') return [];
    const reason = eventType === 'Bounce' ? ('BOUNCE' as const) : ('COMPLAINT' as const);
    return recipients.map(address => ({ address, reason }));
  });
  const fresh = added.filter(({ address }) => !before.some(one => isOneOf([one.address], address)));
  return [...before, ...fresh];
}

function suppressionOf(address: string, { suppressed }: Pick<Behaviour, 'suppressed'>) {
  return suppressed.find(one => isOneOf([one.address], address))?.reason;
}

function isOneOf(addresses: readonly string[], address: string): boolean {
  return addresses.some(one => one.toLowerCase() === address.toLowerCase());
}

/** The worst that happened, for the list of mails. */
export function statusAfter(happenings: Happening[]): MailStatus {
  const types = new Set(happenings.map(happening => happening.eventType));
  if (types.has('Bounce')) return 'bounced';
  if (types.has('Reject')) return 'rejected';
  if (types.has('Complaint')) return 'complained';
  return types.has('Delivery') ? 'delivered' : 'sent';
}

function localPart(address: string): string {
  return address.slice(0, address.lastIndexOf('@')).replace(/\+.*$/, '').toLowerCase();
}
