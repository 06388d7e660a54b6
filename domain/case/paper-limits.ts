import { type Instant, plus } from '../time/instants.ts';
import { type Said, say } from '../words/refusals/said.ts';
import type { CaseDocument } from './document.ts';

/** Of one party, in the case and on their way. */
const mostPapers = 100;
/** Of one party within a day, announced and not come in. */
const mostAwaited = 150;
/** Of one party's papers that take no place, the newest that the case goes on showing. */
const mostShown = 20;

/** How long a file may be on its way, in hours: well beyond the quarter of an hour that its upload may take. */
const timeToArrive = 1;
/** How long word of a file may be on its way, in hours: well beyond the six in which the bus tries to bring it. */
const timeToHear = 24;

/** Who filed for the applicant has places of their own. */
type Sender = Pick<CaseDocument, 'from' | 'byFiler'>;

/** Announced so long ago that its sender is told to send it again. It is taken all the same if it comes. */
export function isLost(document: CaseDocument, now: Instant): boolean {
  return wasAnnouncedBy(hoursBefore(now, timeToArrive), document);
}

/** Why that party can announce no more papers now, and what to do; undefined where it can. Each has places of its own. */
export function whyFull(documents: readonly CaseDocument[], sender: Sender, now: Instant): Said | undefined {
  const { from } = sender;
  const own = documents.filter(document => isFrom(sender, document));
  if (own.filter(({ status }) => status === 'admitted').length >= mostPapers)
    return say('no-more-papers', mostPapers, from);
  if (withPlace(own, now).length >= mostPapers) return say('papers-on-their-way', mostPapers, from);
  if (stillAwaited(own, now).length >= mostAwaited) return say('papers-announced', mostAwaited, from);
  return undefined;
}

function isFrom({ from, byFiler }: Sender, document: CaseDocument): boolean {
  return document.from === from && document.byFiler === byFiler;
}

/**
 * What is shown no more when a party announces another paper: of its own that take no place all but the newest; they are in
 * the history. One whose file may still come stays, so that it is taken when it does.
 */
export function forgottenFor(documents: readonly CaseDocument[], sender: Sender, now: Instant): CaseDocument['id'][] {
  const own = documents.filter(document => isFrom(sender, document));
  const placed = new Set(withPlace(own, now));
  const awaited = new Set(stillAwaited(own, now));
  const older = own.filter(document => !placed.has(document)).slice(0, -mostShown);
  return older.filter(document => !awaited.has(document)).map(({ id }) => id);
}

/** Those in the case, being checked, or on their way. */
function withPlace(documents: readonly CaseDocument[], now: Instant): CaseDocument[] {
  const lostBy = hoursBefore(now, timeToArrive);
  return documents.filter(document => document.status !== 'refused' && !wasAnnouncedBy(lostBy, document));
}

/** Those whose files have not come in, and still may. */
function stillAwaited(documents: readonly CaseDocument[], now: Instant): CaseDocument[] {
  const givenUpBy = hoursBefore(now, timeToHear);
  return documents.filter(document => document.status === 'announced' && !wasAnnouncedBy(givenUpBy, document));
}

function wasAnnouncedBy(then: Instant, { status, announcedAt }: CaseDocument): boolean {
  return status === 'announced' && announcedAt <= then;
}

function hoursBefore(now: Instant, hours: number): Instant {
  return plus(now, { hours: -hours });
}
