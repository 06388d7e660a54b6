import { clockOf } from '../case/clock.ts';
import { daysForLatePapers } from '../case/late-papers.ts';
import type { Payload } from '../commands/commands.ts';
import { extension } from '../letters/extension.ts';
import { toldOfExtension } from './deadlines.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { queueNotice } from './queue-notice.ts';
import { extendClock } from './recount.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';

export const latePapersDeciders = deciders({
  'extend-for-late-papers': extendForLatePapers,
});

/** H&S 1370.4(c)(2): the time shall be extended at the expert's request, so nobody else is asked. All parties hear of it. */
function extendForLatePapers(draft: Draft, { days }: Payload<'extend-for-late-papers'>): Refusal | undefined {
  const left = daysForLatePapers(draft.state());
  const v3 = clockOf(draft.state(), 'V3');
  if (v3 === undefined || left === 0) return notNow('No more time is owed for late papers.');
  if (days > left) return unacceptable('days', `must not be more than ${left}: the law allows three in all`);
  const reason = 'Papers came after the review was opened.';
  const { dueOn } = extendClock(draft, v3, { days, by: draft.by.sub, reason, at: draft.at }, {});
  const about = draft.state().version;
  for (const to of toldOfExtension(draft.state(), 'V3')) {
    queueNotice(draft, extension, to, { clock: 'V3', dueOn, because: 'late-papers', explained: false }, about);
  }
  return undefined;
}
