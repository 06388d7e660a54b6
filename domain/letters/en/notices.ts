import type { Notice } from '../../case/notice.ts';
import { helpCenter } from '../contact.ts';

const status: Readonly<Record<Notice['status'], string>> = {
  queued: 'About to be sent',
  sent: 'Sent',
  delivered: 'Delivered',
  bounced: 'The email came back',
  complained: 'Delivered; the reader marked it as unwanted',
  'to-post': 'Goes out by post',
  posted: 'Sent by post',
  withdrawn: 'Not sent: it no longer held',
};

/** What is said of a letter on the case, beside its own words. */
export const words = {
  status,
  sentAgain: 'Sent again by email',
  notPrintedHere: 'Recorded as posted, but not printed here',
  noLongerHolds: 'Not sent by post: it no longer holds',
  noLongerHeld: 'Not sent by post: it no longer held',
  askUs: `To ask why, call us at ${helpCenter.phone}.`,
  notKept:
    'We kept no copy of this letter. This is what it says by what we know today. Dates and words may have been others then.',
};
