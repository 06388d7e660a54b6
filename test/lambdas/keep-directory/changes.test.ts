import { describe, expect, it } from 'vitest';
import type { LookedUp } from '../../../domain/directory/credential.ts';
import { AnyEntry, type EntryChange, type Proposal } from '../../../domain/directory/entry-change.ts';
import { starterReviewers } from '../../../domain/directory/starter-reviewers.ts';
import { Instant, LocalDate } from '../../../domain/time/instants.ts';
import { addressChanged } from '../../../lambdas/keep-directory/address-changed.ts';
import { type Changes, commandEntry, putEntry } from '../../../lambdas/keep-directory/changes.ts';

const at = Instant.parse('2026-11-24T18:00:00Z');
const plan = {
  planId: 'sierra',
  name: 'Sierra Crest',
  aliases: ['Sierra'],
  email: 'old@sierra.example',
  deemedReceipt: true,
};
const supervisor = { role: 'supervisor', sub: 'supervisor-1' } as const;
const director = { role: 'director', sub: 'director-1' } as const;

/** A directory with one entry, which keeps what is done to it. */
function directory(entry: AnyEntry | null = plan, version = 3) {
  const kept: { change: EntryChange; telling?: unknown }[] = [];
  const queues: string[] = [];
  const told: string[] = [];
  const declined: EntryChange[] = [];
  let proposal: Proposal | undefined;
  let telling = false;
  const changes: Changes = {
    load: () => Promise.resolve({ version, entry }),
    loadProposal: () => Promise.resolve(proposal),
    keep: keeping => {
      kept.push(keeping);
      telling = keeping.telling !== undefined;
      if (keeping.proposal !== undefined) proposal = undefined;
      return Promise.resolve(true);
    },
    propose: (one, queue) => {
      if (proposal !== undefined) return Promise.resolve(false);
      proposal = one;
      queues.push(queue);
      return Promise.resolve(true);
    },
    decline: (_proposal, change) => {
      declined.push(change);
      proposal = undefined;
      return Promise.resolve(true);
    },
    recordTold: () => {
      const was = telling;
      telling = false;
      return Promise.resolve(was);
    },
    tell: address => {
      told.push(address);
      return Promise.resolve();
    },
  };
  return { changes, kept, queues, told, declined, isTelling: () => telling };
}

const by = (who: typeof supervisor | typeof director, requestId = 'request-1') => ({
  kind: 'plans' as const,
  id: 'sierra',
  by: who,
  at,
  requestId,
});

const moved = { ...plan, email: 'new@sierra.example' };

describe('A change of the directory', () => {
  it('that leads nobody anywhere is kept at once, with what it was before and who did it', async () => {
    const { changes, kept } = directory();
    const after = { ...plan, aliases: ['Sierra', 'SCHP'] };
    expect(await putEntry(after, by(supervisor), changes)).toEqual({ kept: after });
    expect(kept).toEqual([
      {
        change: { changeId: 'request-1', outcome: 'kept', version: 4, at, by: 'supervisor-1', before: plan, after },
      },
    ]);
  });

  it('that changes nothing is none, whatever order its fields have', async () => {
    const { changes, kept, queues } = directory();
    const again = Object.fromEntries(Object.entries(plan).toReversed());
    expect(await putEntry(again, by(supervisor), changes)).toEqual({ kept: again });
    expect([kept, queues]).toEqual([[], []]);
  });

  it.each([
    ['a supervisor’s before the director', supervisor, 'director'],
    ['the director’s before supervisors', director, 'supervisor'],
  ] as const)('of a plan’s address waits for a second person: %s', async (_whose, who, queue) => {
    const { changes, kept, queues } = directory();
    const result = await putEntry(moved, by(who), changes);
    expect(result).toMatchObject({ proposal: { before: plan, after: moved, dueAt: '2026-11-27T18:00:00.000Z' } });
    expect([kept, queues]).toEqual([[], [queue]]);
  });

  it('that waits is not confirmed by whoever proposed it', async () => {
    const { changes, kept } = directory();
    await putEntry(moved, by(supervisor), changes);
    const confirming = commandEntry({ type: 'confirm-change', proposalId: 'request-1' }, by(supervisor), changes);
    await expect(confirming).rejects.toMatchObject({ kind: 'second-person-needed', status: 403 });
    expect(kept).toEqual([]);
  });

  it('is kept when another confirms it, and the old and the new address are told', async () => {
    const { changes, kept, told, isTelling } = directory();
    await putEntry(moved, by(supervisor), changes);
    const confirm = { type: 'confirm-change', proposalId: 'request-1' } as const;
    expect(await commandEntry(confirm, by(director, 'request-2'), changes)).toEqual({ outcome: 'kept', version: 4 });
    expect(kept).toMatchObject([
      {
        change: { by: 'supervisor-1', decidedBy: 'director-1', before: plan, after: moved },
        telling: { queue: 'post', duty: 'tell-addresses:plans:sierra:4', dueAt: '2026-11-25T18:00:00.000Z' },
      },
    ]);
    expect(told).toEqual(['old@sierra.example', 'new@sierra.example']);
    expect(isTelling()).toBe(false);
  });

  it('of which an address cannot be told stays with the desk, until somebody has told it', async () => {
    const { changes, isTelling } = directory();
    const silent = { ...changes, tell: () => Promise.reject(new Error('refused')) };
    await putEntry(moved, by(supervisor), silent);
    await commandEntry({ type: 'confirm-change', proposalId: 'request-1' }, by(director), silent);
    expect(isTelling()).toBe(true);
    const record = { type: 'record-told', version: 4, note: 'By telephone.' } as const;
    expect(await commandEntry(record, by(supervisor), silent)).toEqual({ outcome: 'told', version: 4 });
    await expect(commandEntry(record, by(supervisor), silent)).rejects.toMatchObject({ status: 409 });
  });

  it('is declined with a note, and stays on record', async () => {
    const { changes, kept, declined } = directory();
    await putEntry(moved, by(supervisor), changes);
    const decline = { type: 'decline-change', proposalId: 'request-1', note: 'Nobody asked for it.' } as const;
    expect(await commandEntry(decline, by(director), changes)).toEqual({ outcome: 'declined', version: 3 });
    expect(kept).toEqual([]);
    expect(declined).toMatchObject([{ by: 'supervisor-1', decidedBy: 'director-1', note: 'Nobody asked for it.' }]);
  });

  it('that waits keeps another out, and is itself the answer to the same again', async () => {
    const { changes } = directory();
    await putEntry(moved, by(supervisor), changes);
    expect(await putEntry(moved, by(supervisor, 'request-2'), changes)).toMatchObject({
      proposal: { proposalId: 'request-1' },
    });
    const other = putEntry({ ...plan, email: 'third@sierra.example' }, by(supervisor, 'request-3'), changes);
    await expect(other).rejects.toMatchObject({ status: 409 });
    await expect(putEntry(moved, by(director, 'request-4'), changes)).rejects.toMatchObject({ status: 409 });
  });

  it('that somebody has confirmed is not confirmed again', async () => {
    const { changes } = directory();
    await putEntry(moved, by(supervisor), changes);
    const confirm = { type: 'confirm-change', proposalId: 'request-1' } as const;
    await commandEntry(confirm, by(director), changes);
    await expect(commandEntry(confirm, by(director), changes)).rejects.toMatchObject({ status: 409 });
  });

  it('that was based on another version is not kept over it', async () => {
    const { changes } = directory();
    await putEntry(moved, by(supervisor), changes);
    const late = { ...changes, keep: () => Promise.resolve(false) };
    const confirm = { type: 'confirm-change', proposalId: 'request-1' } as const;
    await expect(commandEntry(confirm, by(director), late)).rejects.toMatchObject({ kind: 'version-moved' });
  });
});

describe('A check of a reviewer’s credentials', () => {
  const [entry = null] = starterReviewers;
  const checks: LookedUp[] = [
    {
      what: 'licence',
      result: 'restricted',
      on: LocalDate.parse('2026-11-24'),
      source: 'Medical Board of California',
      reference: 'License INVENTED-001',
    },
  ];
  const check = { type: 'record-credentials-check', checks } as const;
  const occasion = { ...by(supervisor), kind: 'reviewers' as const, id: 'rev-oncology-1' };

  it('is kept at once by one supervisor, and what it came to is of the entry', async () => {
    const { changes, kept } = directory(AnyEntry.parse(entry));
    expect(await commandEntry(check, occasion, changes)).toEqual({ outcome: 'kept', version: 4 });
    expect(kept).toMatchObject([
      {
        change: {
          by: 'supervisor-1',
          version: 4,
          after: {
            licence: { standing: 'restricted' },
            checks: [{ what: 'licence', on: '2026-11-24', by: 'supervisor-1' }],
          },
        },
      },
    ]);
  });

  it('of a day that has not come is not kept, and which one is said', async () => {
    const { changes, kept } = directory(AnyEntry.parse(entry));
    const tomorrow = { ...check, checks: checks.map(one => ({ ...one, on: LocalDate.parse('2026-11-25') })) };
    await expect(commandEntry(tomorrow, occasion, changes)).rejects.toMatchObject({
      status: 422,
      extras: { errors: [{ path: 'checks.0.on', reason: 'is a day that has not come yet' }] },
    });
    expect(kept).toEqual([]);
  });

  it('is of a reviewer whom the directory has', async () => {
    const none = directory(null);
    await expect(commandEntry(check, occasion, none.changes)).rejects.toMatchObject({ status: 404 });
    await expect(commandEntry(check, by(supervisor), directory().changes)).rejects.toMatchObject({ status: 422 });
  });
});

it('An address is told of its change without either address, and whom to call', () => {
  const { subject, text } = addressChanged(moved);
  expect(subject).toBe('The address that we write to has changed');
  expect(text).toContain('Sierra Crest');
  expect(text).toContain('1-888-466-2219');
  expect(text).not.toMatch(/old@|new@/u);
});
