import { isDeepStrictEqual } from 'node:util';
import { Refused } from '../../client/client.ts';
import { UnexpectedAnswer } from '../walkthrough/api.ts';
import type { PatientApi } from './patient-api.ts';

type Kind = 'reviewers' | 'organizations';
type Entry = Readonly<Record<string, unknown>>;

/** What is changed in a directory: words of a reviewer at once, an organization's address by two people. */
export type DirectoryChange = { what: 'words' | 'address'; nth: number };

/** A change of a directory that was acknowledged. */
export interface KeptChange {
  kind: Kind;
  id: string;
  field: 'qualifications' | 'email';
  value: string;
}

const mostTries = 40;
const ids = { reviewers: 'reviewerId', organizations: 'organizationId' } as const;

/** Keeps an entry of a directory, and looks after each try whether it is kept. @throws UnexpectedAnswer where it never is */
export async function keepEntry(api: PatientApi, { what, nth }: DirectoryChange, key: string): Promise<KeptChange> {
  const kind: Kind = what === 'words' ? 'reviewers' : 'organizations';
  const supervisor = () => api.token({ role: 'supervisor', sub: 'supervisor-1' });
  const entries = await entriesOf();
  const before = entries[nth % entries.length] ?? {};
  const id = String(before[ids[kind]]);
  const [field, value] =
    what === 'words'
      ? (['qualifications', `${String(before['qualifications']).replace(/ \(.*\)$/u, '')} (${key})`] as const)
      : (['email', `${key}@reviewers.example`] as const);
  const after = { ...before, [field]: value };

  async function entriesOf(): Promise<Entry[]> {
    const { items } = await api.client('readDirectory', { path: { kind }, token: await supervisor() });
    return items;
  }

  for (let tries = 1; tries <= mostTries; tries += 1) {
    await put();
    if (what === 'address') await confirm();
    const found = (await entriesOf()).find(entry => entry[ids[kind]] === id);
    if (isDeepStrictEqual(found, after)) return { kind, id, field, value };
  }
  throw new UnexpectedAnswer(`The change ${key} of ${id} was never kept.`);

  async function put(): Promise<void> {
    const path = `/directory/${kind}/${id}`;
    const headers = { 'idempotency-key': key };
    const { status, body } = await api.call('PUT', path, { token: await supervisor(), headers, body: after });
    if (status !== 200 && status !== 202 && status !== 409) {
      throw new UnexpectedAnswer(`PUT ${path} was answered with ${status}: ${JSON.stringify(body)}`);
    }
  }

  /** By a second person; where nothing waits, somebody has done so. */
  async function confirm(): Promise<void> {
    const token = await api.token({ role: 'director', sub: 'director-1' });
    const path = { kind, id };
    try {
      const { proposalId } = await api.client('readEntryProposal', { path, token });
      const headers = { 'idempotency-key': `${key}-confirmed` };
      await api.client('commandEntry', { path, token, headers, body: { type: 'confirm-change', proposalId } });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
}
