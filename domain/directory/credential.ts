import * as z from 'zod';

/** What of a reviewer is looked up before each assignment. H&S 1374.32(d), parallel text Ins. Code 10169.2(d)(4). */
export const Credential = z.enum(['licence', 'board', 'discipline']);
