import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { definitions } from './definitions.ts';
import { withPicture } from './picture.ts';

/** `npm run machines`: writes what AWS runs, beside the tables that it is made from, and the README's picture of it. */
for (const [name, definition] of Object.entries(definitions)) {
  const file = join(import.meta.dirname, `${name}.asl.json`);
  const text = JSON.stringify(definition, null, 2);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

const readme = join(import.meta.dirname, '..', 'README.md');
writeFileSync(readme, withPicture(readFileSync(readme, 'utf8'), definitions['case-lifecycle']));
