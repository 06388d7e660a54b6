import { mayBeSame } from '../people/same-name.ts';
import type { Address, ApplicationFacts } from '../application/application.ts';
import type { RecipientOf } from './notice.ts';
import type * as z from 'zod';

/** A provider who gets copies: somebody's doctor in this dispute, or the provider who filed for the patient. */
export interface ProviderOfCase {
  /** The first of their issues; without one, the provider who filed and is none of the named ones. */
  issue?: number;
  /** Which services are theirs, counted from 1. */
  issues: number[];
  name?: string | undefined;
  email?: string | undefined;
  address?: z.infer<typeof Address> | undefined;
}

/**
 * The providers of a case, each once. Two services by the same name are one provider's; the contact may stand at either.
 * Names are told apart to the letter, so that nobody reads of another's patient.
 */
export function providersOf(application: ApplicationFacts): ProviderOfCase[] {
  const found: ProviderOfCase[] = [];
  for (const [index, { provider: name, providerContact }] of application.services.entries()) {
    if (name === undefined && providerContact === undefined) continue;
    const same = found.find(one => name !== undefined && plain(one.name) === plain(name));
    const one = same ?? { issue: index + 1, issues: [], name };
    one.issues.push(index + 1);
    one.email ??= providerContact?.email;
    one.address ??= providerContact?.address;
    if (same === undefined) found.push(one);
  }
  return withFiler(application, found);
}

/** A provider who files knows all of the application: a like name is enough to take the two for one. */
function withFiler({ filedBy, services }: ApplicationFacts, named: ProviderOfCase[]): ProviderOfCase[] {
  if (filedBy.role !== 'provider') return named;
  const { name, email } = filedBy;
  const same = named.find(one => name === undefined || one.name === undefined || mayBeSame(one.name, name));
  if (same === undefined) return [...named, { issues: services.map((_, index) => index + 1), name, email }];
  same.email ??= email;
  return named;
}

function plain(name: string | undefined): string | undefined {
  return name?.toLowerCase().replaceAll(/\s+/gu, ' ');
}

export function providerOf(
  application: ApplicationFacts,
  { issue }: RecipientOf<'provider'>,
): ProviderOfCase | undefined {
  const providers = providersOf(application);
  // One whose name was put right may be the provider of an earlier service, too.
  return (
    providers.find(one => one.issue === issue) ??
    providers.find(({ issues }) => issue !== undefined && issues.includes(issue))
  );
}

export function recipientOf({ issue }: ProviderOfCase): RecipientOf<'provider'> {
  return { party: 'provider', ...(issue === undefined ? {} : { issue }) };
}

/** Whether a copy can reach them without somebody finding out where they are. */
export function canBeReached({ email, address }: ProviderOfCase): boolean {
  return email !== undefined || address !== undefined;
}
