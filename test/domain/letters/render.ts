import { mkdirSync, writeFileSync } from 'node:fs';
import { sideBySide, sideBySideFile } from './side-by-side.ts';
import { fileOf, folderOf, sampledKinds, writtenOut } from './written-out.ts';

/** `npm run letters`: writes the samples out again after a change of words. What is read in the diff is what readers will read. */
for (const language of ['en', 'es'] as const) mkdirSync(folderOf(language), { recursive: true });
for (const { kind, language } of sampledKinds) writeFileSync(fileOf(kind, language), writtenOut(kind, language));
writeFileSync(sideBySideFile, sideBySide());
