import { parallel } from '../law/grounds.ts';
import * as z from 'zod';
import { owesRecords } from '../case/records.ts';
import { hasRelease } from '../case/release.ts';
import { RecordsItem, recordsItems } from '../case/records-list.ts';
import { list, paragraph } from './blocks.ts';
import { words } from './en/records-incomplete.ts';
import { toPlans } from './en/to-plans.ts';
import { explained } from './facts.ts';
import { isUnderReview } from './holding.ts';
import { owedBy } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';
import { withMore } from './two-bodies.ts';

const facts = {
  items: z.array(RecordsItem),
  /** How many files were named and could not be taken. */
  files: z.int(),
  ...explained,
};

/** H&S 1374.30(n): what is still owed of the records, and since when. Why a person found it so is read after sign-in. */
export const recordsIncomplete = letterKind('records-incomplete', {
  grounds: parallel('H&S 1374.30(n)', 'Ins. Code 10169(n)'),
  facts,
  holds: state => isUnderReview(state) && owesRecords(state) && hasRelease(state),
  write: {
    plan: (context, { items, files, explained: hasMore }) => {
      const due = owedBy(context, 'records');
      return {
        subject: words.subject,
        blocks: [
          ...withMore(context, hasMore === true ? words.readMore : undefined, words.notAll),
          items.length === 0 ? undefined : paragraph(words.missing),
          items.length === 0 ? undefined : list(...items.map(name => recordsItems[name])),
          files === 0 ? undefined : paragraph(words.filesNotTaken(files)),
          paragraph(due === undefined ? words.atOnce : words.timeRunsOn(due), words.sayAgain),
          paragraph(toPlans.acknowledge),
        ],
      };
    },
  },
});
