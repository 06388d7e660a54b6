import type { Notice } from '../../../../domain/case/notice.ts';
import type { CaseState } from '../../../../domain/case/state.ts';
import { plainText } from '../../../../domain/letters/blocks.ts';
import { letter, stillHolds } from '../../../../domain/letters/letters.ts';
import { caseView } from '../../../../domain/read/view.ts';
import type { Instant } from '../../../../domain/time/instants.ts';
import type { Actor } from '../../../../domain/people/actors.ts';
import { localDateOf } from '../../../../domain/time/days.ts';
import type { Play } from './playing.ts';

/** Dates that a reader of the case is shown as still to come, and that have passed. */
export function pastPromises(played: Play, actor: Actor): string[] {
  const now = played.now();
  const { clocks, dueAt, late, status } = caseView(played.state(), actor, now, played.events.slice(0, 1));
  const running = clocks.filter(clock => clock.status === 'running' || clock.status === 'paused');
  const unsaid = running.filter(
    clock => clock.dueAt < now && clock.pastSince === undefined && clock.missedAt === undefined,
  );
  return [
    ...unsaid.map(clock => `${clock.id}, ${clock.status}, due ${clock.dueAt}`),
    ...(dueAt !== null && dueAt < now && !late ? [`the case, due ${dueAt}`] : []),
    ...(status.by !== null && dayOf(status.by) < localDateOf(now) ? [`the status, by ${status.by}`] : []),
  ];
}

/** `2026-12-02` of `Wednesday, December 2, 2026` and `4:00 PM on Sunday, December 6, 2026`: told by Date, not by our code. */
function dayOf(written: string): string {
  const [day = ''] = /[A-Z][a-z]+ \d{1,2}, \d{4}$/u.exec(written) ?? [];
  return new Date(`${day} UTC`).toISOString().slice(0, 10);
}

const asked = /\bby (?:the end of |\d{1,2}:\d{2} [AP]M on )?([A-Z][a-z]+day, [A-Z][a-z]+ \d{1,2}, \d{4})/u;
const saysSo = /\b(?:had to|was|wanted|has passed|had until)\b/u;

/** Letters that may still go out and would ask for something, or promise it, by a day that has passed. */
export function pastInLetters(played: Play): string[] {
  const [state, at] = [played.state(), played.now()];
  const waiting = state.notices.filter(({ status }) => status === 'queued' || status === 'to-post');
  return waiting.filter(notice => stillHolds(notice, state)).flatMap(notice => pastIn(notice, state, at));
}

function pastIn(notice: Notice, state: CaseState, at: Instant): string[] {
  const { blocks } = letter({ notice, state, at, portalUrl: 'https://imr.helpcenter.example' });
  const paragraphs = plainText(blocks).split('\n\n');
  return paragraphs.filter(words => {
    const [, day] = asked.exec(words) ?? [];
    return day !== undefined && dayOf(day) < localDateOf(at) && !saysSo.test(words);
  });
}
