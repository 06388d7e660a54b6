import { writeFileSync } from 'node:fs';
import { lawFile, lawWrittenOut } from './written-out.ts';

/** `npm run law`: writes docs/law.md again after a change of a rule, of what it rests on, or of what holds it. */
writeFileSync(lawFile, lawWrittenOut());
