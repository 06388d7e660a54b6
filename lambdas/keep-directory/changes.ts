import type { LookedUp } from '../../domain/directory/credential.ts';
import { notYet, withChecks } from '../../domain/directory/credentials-check.ts';
import { Reviewer } from '../../domain/directory/reviewer.ts';
import {
  addressesToTell,
  AnyEntry,
  type DirectoryKind,
  type EntryChange,
  type EntryCommand,
  needsSecondPerson,
  type Proposal,
  tellDuty,
} from '../../domain/directory/entry-change.ts';
import type { Actor } from '../../domain/people/actors.ts';
import { localDateOf } from '../../domain/time/days.ts';
import { type Instant, type LocalDate, plus } from '../../domain/time/instants.ts';
import { Problem } from '../shared/problem.ts';
import { forStaff } from '../../domain/words/refusals/said.ts';

/** How long a second person, or the desk that telephones, has (choice: a weekend lies in it). */
const hoursToLook = 72;
const hoursToTell = 24;

interface Telling {
  queue: 'post';
  duty: string;
  dueAt: Instant;
}

/** What the directories are kept in. All of them answer false where somebody was first. */
export interface Changes {
  load: () => Promise<{ version: number; entry: AnyEntry | null }>;
  loadProposal: () => Promise<Proposal | undefined>;
  keep: (keeping: { change: EntryChange; proposal?: Proposal; telling?: Telling | undefined }) => Promise<boolean>;
  propose: (proposal: Proposal, queue: 'supervisor' | 'director') => Promise<boolean>;
  decline: (proposal: Proposal, change: EntryChange) => Promise<boolean>;
  recordTold: (version: number) => Promise<boolean>;
  /** Writes to an address. It may fail: then the desk has the item. */
  tell: (address: string, version: number) => Promise<void>;
}

/** Where, by whom, when, and under which id a proposal would be known. */
export interface Occasion {
  kind: DirectoryKind;
  id: string;
  by: Actor;
  at: Instant;
  requestId: string;
}

/**
 * Keeps an entry at once, or lays it before a second person where it says where letters go, who may sign in or what they may do.
 * The same again changes nothing.
 * @throws Problem 409
 */
export async function putEntry(
  after: AnyEntry,
  on: Occasion,
  changes: Changes,
): Promise<{ kept: AnyEntry } | { proposal: Proposal }> {
  const { version, entry: before } = await changes.load();
  if (before !== null && same(before, after)) return { kept: after };
  if (!needsSecondPerson(on.kind, before, after)) {
    const { requestId: changeId, at, by } = on;
    const change = { changeId, outcome: 'kept', version: version + 1, at, by: by.sub, before, after } as const;
    if (!(await changes.keep({ change }))) throw movedOn();
    return { kept: after };
  }
  return { proposal: await proposed({ before, after, baseVersion: version }, on, changes) };
}

async function proposed(
  change: Pick<Proposal, 'before' | 'after' | 'baseVersion'>,
  { kind, id, by, at, requestId }: Occasion,
  changes: Changes,
): Promise<Proposal> {
  const { sub, role } = by;
  const dueAt = plus(at, { hours: hoursToLook });
  const proposal = { proposalId: requestId, kind, id, ...change, proposedBy: { sub, role }, proposedAt: at, dueAt };
  // Where it is surely somebody else who finds it.
  if (await changes.propose(proposal, role === 'director' ? 'supervisor' : 'director')) return proposal;
  const waiting = await changes.loadProposal();
  if (waiting?.proposedBy.sub === sub && same(waiting.after, change.after)) return waiting;
  throw new Problem(409, forStaff('Another change of this entry waits to be confirmed or declined. That comes first.'));
}

/** @throws Problem 403, 404 or 409 */
export async function commandEntry(command: EntryCommand, on: Occasion, changes: Changes): Promise<EntryOutcome> {
  if (command.type === 'record-told') {
    if (await changes.recordTold(command.version)) return { outcome: 'told', version: command.version };
    throw new Problem(409, forStaff('Nobody waits to be told of that version.'));
  }
  if (command.type === 'record-credentials-check') return recordChecks(command.checks, on, changes);
  const proposal = await changes.loadProposal();
  if (proposal?.proposalId !== command.proposalId) {
    throw new Problem(409, forStaff('That change does not wait any more: somebody has confirmed or declined it.'));
  }
  const { note } = command;
  return command.type === 'confirm-change'
    ? confirm(proposal, note, on, changes)
    : decline(proposal, note, on, changes);
}

/** At once: where letters go and who may sign in stay as they are. */
async function recordChecks(checks: readonly LookedUp[], on: Occasion, changes: Changes): Promise<EntryOutcome> {
  const { kind, by, at, requestId: changeId } = on;
  if (kind !== 'reviewers') throw new Problem(422, forStaff('Credentials are checked of reviewers alone.'));
  mustHaveLooked(checks, localDateOf(at));
  const { version, entry: before } = await changes.load();
  if (before === null) throw new Problem(404, forStaff('There is no such reviewer in the directory.'));
  const after = AnyEntry.parse(withChecks(Reviewer.parse(before), checks, by.sub));
  if (same(before, after)) return { outcome: 'kept', version };
  const change = { changeId, outcome: 'kept', version: version + 1, at, by: by.sub, before, after } as const;
  if (!(await changes.keep({ change }))) throw movedOn();
  return { outcome: 'kept', version: version + 1 };
}

/** @throws Problem 422 */
function mustHaveLooked(checks: readonly LookedUp[], today: LocalDate): void {
  const errors = notYet(checks, today).map(place => ({
    path: `checks.${place}.on`,
    reason: forStaff('is a day that has not come yet'),
  }));
  if (errors.length === 0) return;
  throw new Problem(422, forStaff('Nothing was recorded: a check has a day that has not come yet.'), { errors });
}

export interface EntryOutcome {
  outcome: 'kept' | 'declined' | 'told';
  version: number;
}

async function confirm(proposal: Proposal, note: string | undefined, on: Occasion, changes: Changes) {
  const { before, after, baseVersion, proposedBy } = proposal;
  if (proposedBy.sub === on.by.sub) {
    throw new Problem('second-person-needed', forStaff('You proposed this change. Somebody else has to confirm it.'));
  }
  const version = baseVersion + 1;
  const change: EntryChange = {
    changeId: on.requestId,
    outcome: 'kept',
    version,
    at: on.at,
    by: proposedBy.sub,
    decidedBy: on.by.sub,
    note,
    before,
    after,
  };
  const addresses = addressesToTell(before, after);
  const telling = addresses.length === 0 ? undefined : tellingOf(version, on);
  if (!(await changes.keep({ change, proposal, telling }))) throw movedOn();
  if (telling !== undefined) await tellAll(addresses, version, changes);
  return { outcome: 'kept', version } as const;
}

function tellingOf(version: number, on: Occasion): Telling {
  return { queue: 'post', duty: tellDuty(on, version), dueAt: plus(on.at, { hours: hoursToTell }) };
}

/** Where one cannot be told, or this stops in between, the item stays with the desk, which telephones. */
async function tellAll(addresses: string[], version: number, { tell, recordTold }: Changes): Promise<void> {
  const told = await Promise.allSettled(addresses.map(address => tell(address, version)));
  if (told.every(({ status }) => status === 'fulfilled')) await recordTold(version);
}

async function decline(
  proposal: Proposal,
  note: string | undefined,
  { by, at, requestId }: Occasion,
  changes: Changes,
) {
  const { before, after, baseVersion: version, proposedBy } = proposal;
  const change: EntryChange = {
    changeId: requestId,
    outcome: 'declined',
    version,
    at,
    by: proposedBy.sub,
    decidedBy: by.sub,
    note,
    before,
    after,
  };
  if (!(await changes.decline(proposal, change))) throw movedOn();
  return { outcome: 'declined', version } as const;
}

function movedOn(): Problem {
  return new Problem(
    'version-moved',
    forStaff('Somebody has changed this entry meanwhile. Read it again, and propose it anew.'),
  );
}

function same(one: AnyEntry, other: AnyEntry): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** What a store gives back has its fields in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, sorted(one)]));
}
