import * as z from 'zod';
import { text } from '../words/text.ts';

/** Where something of the list stands, as the plan says, or as a person has found. */
const RecordsItemState = z.enum(['there', 'not-applicable', 'withheld', 'missing']);

const stated = { state: RecordsItemState, reason: z.optional(text(2000)) };
const item = z.strictObject(stated);

/**
 * Who decided and with what help (SB 1120, ch. 879 of 2024): the role and licence of the clinician, no name; whether a tool or
 * an algorithm had a part in it, and which.
 */
const decisionMaker = z.strictObject({
  ...stated,
  decidedBy: z.optional(text(300)),
  toolUsed: z.optional(z.boolean()),
  tool: z.optional(text(500)),
});

/** Which criteria were relied on; for mental health and substance use those of the professions, 28 CCR 1300.74.72. */
const criteria = z.strictObject({ ...stated, criteria: z.optional(text(2000)) });

const wanted =
  'is needed: of each thing on the list whether it is there, not applicable, withheld or missing (medical-records, ' +
  'correspondence, submissions, grievance-response, criteria, statement-of-reasons, annotated-list, decision-maker)';

/** What a plan sends, H&S 1374.30(n) and 1374.31(b), each with where it stands. What is not named is missing. */
export const RecordsList = z.strictObject(
  {
    'medical-records': z.optional(item),
    correspondence: z.optional(item),
    submissions: z.optional(item),
    'grievance-response': z.optional(item),
    criteria: z.optional(criteria),
    'statement-of-reasons': z.optional(item),
    'annotated-list': z.optional(item),
    'decision-maker': z.optional(decisionMaker),
  },
  { error: ({ input }) => (input === undefined ? wanted : undefined) },
);
export type RecordsList = z.infer<typeof RecordsList>;

export const RecordsItem = RecordsList.keyof();
export type RecordsItem = z.infer<typeof RecordsItem>;

/** For whoever reads or writes the list. */
export const recordsItems: Readonly<Record<RecordsItem, string>> = {
  'medical-records':
    'all medical records on the condition, the services being provided and the disputed service (searchable files, please)',
  correspondence: 'all correspondence with the member about the decision',
  submissions: 'everything that the member or the provider submitted',
  'grievance-response': 'the written response to the grievance',
  criteria: 'the other documents and the criteria relied on, and which criteria they are',
  'statement-of-reasons': 'your statement of reasons',
  'annotated-list': 'a copy of the annotated list that you gave the member, with the offer of copies',
  'decision-maker': 'who decided, by role and license, and whether a tool or an algorithm was used, and which',
};

/** Where a list says something without what it is about: the field, and what is wanted there. */
export interface Fault {
  path: string;
  reason: string;
}

/** Everything for which a list cannot be taken, at once and in its order. */
export function faultsIn(list: RecordsList): Fault[] {
  return RecordsItem.options.flatMap(name => [
    ...(list[name]?.state === 'withheld' && list[name].reason === undefined
      ? [{ path: `checklist.${name}.reason`, reason: 'is needed: why it is privileged or proprietary' }]
      : []),
    ...(name === 'criteria' ? faultsInCriteria(list) : []),
    ...(name === 'decision-maker' ? faultsInMaker(list) : []),
  ]);
}

function faultsInCriteria({ criteria: used }: RecordsList): Fault[] {
  if (used?.state !== 'there' || used.criteria !== undefined) return [];
  return [{ path: 'checklist.criteria.criteria', reason: 'is needed: which criteria the decision relied on' }];
}

function faultsInMaker({ 'decision-maker': maker }: RecordsList): Fault[] {
  if (maker?.state !== 'there') return [];
  const { decidedBy, toolUsed, tool } = maker;
  const wanted: [missing: boolean, field: string, reason: string][] = [
    [decidedBy === undefined, 'decidedBy', 'is needed: the role and license of whoever decided, without a name'],
    [toolUsed === undefined, 'toolUsed', 'is needed: whether a tool or an algorithm was used'],
    [toolUsed === true && tool === undefined, 'tool', 'is needed: which tool or algorithm was used'],
  ];
  return wanted
    .filter(([missing]) => missing)
    .map(([, field, reason]) => ({ path: `checklist.decision-maker.${field}`, reason }));
}
