import type { NoticeId } from '../words/ids.ts';
import { stopClocks } from './clocks.ts';
import type { Draft } from './draft.ts';

interface Withdrawn {
  reason: string;
  /** Why the time to post it falls away. */
  stops: string;
  /** The notice that goes in its place. */
  replacedBy?: NoticeId;
}

/** A letter does not go out: if it lay in the post queue, nobody is late in posting it. */
export function withdrawLetter(draft: Draft, noticeId: NoticeId, { stops, ...said }: Withdrawn): void {
  draft.record('notice-withdrawn', { noticeId, ...said });
  stopClocks(draft, stops, { id: 'N1', subject: noticeId });
}

export const ofTheDead: Withdrawn = { reason: 'The member has died.', stops: 'The letter was withdrawn.' };
