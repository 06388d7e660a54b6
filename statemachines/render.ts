import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { definitions } from './definitions.ts';

/** `npm run machines`: writes what AWS runs, beside the tables that it is made from. */
for (const [name, definition] of Object.entries(definitions)) {
  const file = join(import.meta.dirname, `${name}.asl.json`);
  const text = JSON.stringify(definition, null, 2);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
