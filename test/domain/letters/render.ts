import { mkdirSync, writeFileSync } from 'node:fs';
import { fileOf, folderOf, sampledKinds, writtenOut } from './written-out.ts';

for (const language of ['en', 'es'] as const) mkdirSync(folderOf(language), { recursive: true });
for (const { kind, language } of sampledKinds) writeFileSync(fileOf(kind, language), writtenOut(kind, language));
