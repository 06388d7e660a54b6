import * as z from 'zod';
import { EntryChange } from '../../domain/directory/entry-change.ts';
import type { KeptChange } from './clerk.ts';
import type { Kept } from './kept.ts';

const Stored = z.object({ entry: z.record(z.string(), z.unknown()), version: z.int() });

/** Each change of a directory that was acknowledged was made once, in order, and the entry is what its last change made it. */
export function directoryWrongs(
  { others, mails }: Pick<Kept, 'others' | 'mails'>,
  changes: readonly KeptChange[],
): string[] {
  const entries = [...new Set(changes.map(({ kind, id }) => `${kind}#${id}`))];
  const told = mails
    .filter(({ tags }) => tags['directory'] !== undefined)
    .map(({ tags, to }) => `${tags['entry'] ?? ''} ${tags['version'] ?? ''} to ${to.join(' ')}`);
  const twice = told.filter((one, place) => told.indexOf(one) !== place);
  return [
    ...entries.flatMap(place => wrongsOfEntry(place, others, changes)),
    ...twice.map(one => `${one} was told twice of another address.`),
  ];
}

function wrongsOfEntry(place: string, others: Kept['others'], changes: readonly KeptChange[]): string[] {
  const history = others
    .filter(({ PK, SK }) => PK === `ENTRY#${place}` && SK.startsWith('CHANGE#'))
    .map(item => EntryChange.parse(item))
    .filter(({ outcome }) => outcome === 'kept')
    .toSorted((a, b) => a.version - b.version);
  const own = changes.filter(({ kind, id }) => `${kind}#${id}` === place);
  const [kind = '', id = ''] = place.split('#');
  const stored = others.find(({ PK, SK }) => PK === `DIRECTORY#${kind}` && SK === id);
  const made = ({ field, value }: KeptChange) =>
    history.filter(({ before, after }) => after[field] === value && before?.[field] !== value).length;
  const versions = history.map(({ version }) => version);
  const last = own.at(-1);
  return [
    ...own.filter(one => made(one) !== 1).map(one => `${id}: ${one.value} was kept ${made(one)} times.`),
    ...(versions.every((version, index) => version === index + 1)
      ? []
      : [`${id} has the versions ${versions.join(', ')}.`]),
    ...(last !== undefined && Stored.parse(stored).entry[last.field] !== last.value
      ? [`${id} is not what its last change made it: ${last.value}.`]
      : []),
    ...(others.some(({ PK, SK }) => PK === `ENTRY#${place}` && SK === 'PROPOSAL')
      ? [`${id} has a change that waits.`]
      : []),
  ];
}
