import { writeFileSync } from 'node:fs';
import { fileOf, sampledKinds, writtenOut } from './written-out.ts';

/** `npm run letters`: writes the samples out again after a change of words. What is read in the diff is what readers will read. */
for (const kind of sampledKinds) writeFileSync(fileOf(kind), writtenOut(kind));
