import { writeFileSync } from 'node:fs';
import { adviceFile, adviceWrittenOut } from './advice-written-out.ts';

/** `npm run advice`: writes the classifier's advice out again after a change of its rules or their words. */
writeFileSync(adviceFile, adviceWrittenOut());
