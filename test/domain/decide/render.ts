import { writeFileSync } from 'node:fs';
import { fileOf, parts, writtenOut } from './written-out.ts';

/** `npm run decisions`: writes the decisions out again after a change of what a command makes of a case. */
for (const part of parts) writeFileSync(fileOf(part), writtenOut(part));
