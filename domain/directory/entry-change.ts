import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { text } from '../words/text.ts';
import { LookedUp } from './credential.ts';

/** The directories by their names. */
export const DirectoryKind = z.enum([
  'plans',
  'reviewers',
  'organizations',
  'staff',
  'systems',
  'calendar',
  'contacts',
]);
export type DirectoryKind = z.infer<typeof DirectoryKind>;

/** What is kept of an entry, whichever directory it stands in; read by its own schema where more of it is needed. */
export const AnyEntry = z.record(z.string(), z.unknown());
export type AnyEntry = z.infer<typeof AnyEntry>;

const Person = z.object({ sub: z.string(), role: z.string() });

/** A change of an entry that waits for a second person. */
export const Proposal = z.object({
  proposalId: z.string(),
  kind: DirectoryKind,
  id: z.string(),
  /** Of the entry that it changes; 0 for one that nobody has kept. */
  baseVersion: z.int().nonnegative(),
  before: z.nullable(AnyEntry),
  after: AnyEntry,
  proposedBy: Person,
  proposedAt: Instant,
  /** By when somebody should have looked at it. */
  dueAt: Instant,
});
export type Proposal = z.infer<typeof Proposal>;

/** What became of an entry: who changed it, when, from what to what; or what somebody proposed and somebody declined. */
export const EntryChange = z.object({
  changeId: z.string(),
  outcome: z.enum(['kept', 'declined']),
  /** Of the entry, from 1; of what was declined, the one that stayed. */
  version: z.int().nonnegative(),
  at: Instant,
  /** Who kept it, or proposed it. */
  by: z.string(),
  /** The second person, where one was needed. */
  decidedBy: z.optional(z.string()),
  note: z.optional(z.string()),
  before: z.nullable(AnyEntry),
  after: AnyEntry,
});
export type EntryChange = z.infer<typeof EntryChange>;

/** What is done about an entry beside keeping it. */
export const EntryCommand = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('confirm-change'), proposalId: text(100), note: z.optional(text(2000)) }),
    z.strictObject({ type: z.literal('decline-change'), proposalId: text(100), note: text(2000) }),
    z.strictObject({ type: z.literal('record-told'), version: z.int().positive(), note: text(2000) }),
    z.strictObject({ type: z.literal('record-credentials-check'), checks: z.array(LookedUp).min(1).max(20) }),
  ],
  { error: 'must be one of: confirm-change, decline-change, record-told, record-credentials-check' },
);
export type EntryCommand = z.infer<typeof EntryCommand>;

/** By what somebody could have letters or members sent to them, sign in, or do what they may not: of these a change needs two people. */
const guarded: Readonly<Record<DirectoryKind, readonly string[]>> = {
  plans: ['email'],
  reviewers: ['email', 'organizationId'],
  organizations: ['organizationId', 'email'],
  staff: ['sub', 'email', 'role'],
  systems: [],
  calendar: [],
  contacts: ['name', 'phone', 'tdd', 'fax', 'address', 'website'],
};

/** Whether a second person has to confirm it. A new entry changes all that it has. Who has left comes back by two; they go at once. */
export function needsSecondPerson(kind: DirectoryKind, before: AnyEntry | null, after: AnyEntry): boolean {
  const comesBack = before?.['active'] === false && after['active'] !== false;
  return comesBack || guarded[kind].some(field => before?.[field] !== after[field]);
}

/** The address before and the address after, where it is another: both are told. Who is new is told at the one that they have. */
export function addressesToTell(before: AnyEntry | null, after: AnyEntry): string[] {
  const [old, now] = [before?.['email'], after['email']];
  if (old === now) return [];
  return [old, now].filter(address => typeof address === 'string');
}

/** The desk’s duty to tell an entry’s old and new address that it has changed. */
export function tellDuty({ kind, id }: { kind: DirectoryKind; id: string }, version: number): string {
  return `tell-addresses:${kind}:${id}:${version}`;
}
