import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { openApi } from '../../domain/api/openapi.ts';

/** `npm run openapi`: writes what the API says of itself, so that the function need not make it whenever it starts. */
const file = join(import.meta.dirname, 'openapi.json');
const text = JSON.stringify(openApi(), null, 2);
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
