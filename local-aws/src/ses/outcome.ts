import { type Fate, isTriedAgain, happeningsOf } from './fate.ts';
import type { Happening } from './happening.ts';
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
  /** What becomes of mail to these addresses, step by step. */
  fates: Fate[];
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
  fates: [],
  silent: false,
  answerLost: false,
};

/** An address to which the account sends nothing any more, since a mail to it bounced or was complained of. */
export interface Suppressed {
  address: string;
  reason: 'BOUNCE' | 'COMPLAINT';
}

/** How long SES tries to hand a mail on where its configuration set names no other time: 840 minutes. */
export const longestTrySeconds = 50_400;

interface Rules {
  /** Those that hold for this mail: a configuration set may leave reasons out. */
  suppressed: readonly Suppressed[];
  /** How long its configuration set lets SES try to hand it on. */
  maxDeliverySeconds?: number | undefined;
}

/**
 * What becomes of a mail, in order, each with the seconds after which it does. As with SES's mailbox simulator the local part decides
 * (`bounce@…`, `bounce+label@…`, `complaint@…`, `suppressionlist@…`), at any domain here; others do what they were told to.
 */
export function outcomeFor(
  destinations: string[],
  behaviour: Pick<Behaviour, 'bounce' | 'reject' | 'fates' | 'silent'>,
  rules: Rules,
): Happening[] {
  if (behaviour.silent) return [];
  const sent: Happening = { eventType: 'Send', recipients: destinations, afterSeconds: 0 };
  if (destinations.some(to => isOneOf(behaviour.reject, to))) {
    return [sent, { eventType: 'Reject', recipients: destinations, afterSeconds: 0 }];
  }
  const single = destinations.flatMap(to => outcomeOf(to, behaviour, rules));
  return [sent, ...together(single.toSorted((one, other) => one.afterSeconds - other.afterSeconds))];
}

function outcomeOf(to: string, behaviour: Pick<Behaviour, 'bounce' | 'fates'>, rules: Rules): Happening[] {
  const happening = { recipients: [to], afterSeconds: 0 };
  switch (suppressionOf(to, rules.suppressed)) {
    case 'BOUNCE':
      return [
        { ...happening, eventType: 'Bounce', bounceType: 'Permanent', bounceSubType: 'OnAccountSuppressionList' },
      ];
    case 'COMPLAINT':
      return [{ ...happening, eventType: 'Complaint', complaintSubType: 'OnAccountSuppressionList' }];
    case undefined:
      break;
  }
  const fate = behaviour.fates.find(({ address }) => isOneOf([address], to));
  if (fate !== undefined) return inItsTime(happeningsOf(fate), to, rules.maxDeliverySeconds);
  const hardBounce = { ...happening, eventType: 'Bounce', bounceType: 'Permanent' } as const;
  if (localPart(to) === 'suppressionlist') return [{ ...hardBounce, bounceSubType: 'Suppressed' }];
  if (localPart(to) === 'bounce' || isOneOf(behaviour.bounce, to)) return [{ ...hardBounce, bounceSubType: 'General' }];
  const delivered: Happening = { ...happening, eventType: 'Delivery' };
  if (localPart(to) !== 'complaint') return [delivered];
  return [delivered, { ...happening, eventType: 'Complaint', complaintSubType: null, complaintFeedbackType: 'abuse' }];
}

/** A mail that nobody takes is tried again until its time is over: what was to happen later does not. */
function inItsTime(steps: Happening[], to: string, maxDeliverySeconds: number | undefined): Happening[] {
  const limit = maxDeliverySeconds ?? longestTrySeconds;
  const taken = steps.findIndex(step => !isTriedAgain(step));
  const firstWord = taken === -1 ? Infinity : (steps[taken]?.afterSeconds ?? Infinity);
  const told = steps.map(step => ({ ...step, recipients: [to] }));
  if (firstWord <= limit) return told;
  return [
    ...told.filter(step => isTriedAgain(step) && step.afterSeconds < limit),
    {
      eventType: 'Bounce',
      recipients: [to],
      afterSeconds: limit,
      bounceType: 'Transient',
      bounceSubType: maxDeliverySeconds === undefined ? 'General' : 'CustomTimeoutExceeded',
    },
  ];
}

/** Recipients to whom the same happened at the same time are told of together. */
function together(happenings: Happening[]): Happening[] {
  const kinds = new Map<string, Happening>();
  for (const happening of happenings) {
    const kind = JSON.stringify({ ...happening, recipients: [] });
    const same = kinds.get(kind);
    kinds.set(kind, { ...happening, recipients: [...(same?.recipients ?? []), ...happening.recipients] });
  }
  return [...kinds.values()];
}

/** What a happening puts on the suppression list: a hard bounce and a complaint do, what may pass does not. */
export function suppressedBy(happening: Happening): Suppressed[] {
  const reason = whySuppressed(happening);
  return reason === undefined ? [] : happening.recipients.map(address => ({ address, reason }));
}

function whySuppressed(happening: Happening): Suppressed['reason'] | undefined {
  switch (happening.eventType) {
    case 'Bounce':
      return happening.bounceType === 'Permanent' ? 'BOUNCE' : undefined;
    case 'Complaint':
      return happening.complaintFeedbackType === 'not-spam' ? undefined : 'COMPLAINT';
    case 'Send':
    case 'Delivery':
    case 'DeliveryDelay':
    case 'Reject':
      return undefined;
  }
}

function suppressionOf(address: string, suppressed: readonly Suppressed[]): Suppressed['reason'] | undefined {
  return suppressed.find(one => isOneOf([one.address], address))?.reason;
}

function isOneOf(addresses: readonly string[], address: string): boolean {
  return addresses.some(one => one.toLowerCase() === address.toLowerCase());
}

/** The worst that happened, for the list of mails. */
export function statusAfter(happenings: Happening[], before: MailStatus = 'sent'): MailStatus {
  const types = new Set(happenings.map(happening => happening.eventType));
  if (types.has('Bounce')) return 'bounced';
  if (types.has('Reject')) return 'rejected';
  if (types.has('Complaint')) return 'complained';
  return types.has('Delivery') ? 'delivered' : before;
}

function localPart(address: string): string {
  return address.slice(0, address.lastIndexOf('@')).replace(/\+.*$/, '').toLowerCase();
}
