import { mkdirSync, writeFileSync } from 'node:fs';
import { sideBySide, sideBySideFile } from './side-by-side.ts';
import { fileOf, folderNames, folderOf, sampledKinds, writtenOut } from './written-out.ts';

/** `npm run letters`: writes the samples out again after a change of words. What is read in the diff is what readers will read. */
for (const place of folderNames) mkdirSync(folderOf(place), { recursive: true });
for (const { kind, ...place } of sampledKinds) writeFileSync(fileOf(kind, place), writtenOut(kind, place));
writeFileSync(sideBySideFile, sideBySide());
