import { isUnderWay, type Notice } from '../../domain/case/notice.ts';
import type { Kept } from './kept.ts';

/** No notice goes out twice, none is left lying, and what is said to have been sent was sent. */
export function noticeWrongs({ cases, mails }: Kept): string[] {
  const notices = [...cases.values()].flatMap(({ state }) => state.notices);
  const sent = Map.groupBy(
    // Those to old and new addresses of a directory are no notices.
    mails.filter(({ tags }) => tags['directory'] === undefined),
    mail => mail.tags['notice'] ?? '',
  );
  const strays = [...sent.keys()].filter(id => !notices.some(notice => notice.id === id));
  return [
    ...strays.map(id => `A mail went out for a notice that nobody knows: ${id}.`),
    ...notices.flatMap(notice => wrongsOf(notice, sent.get(notice.id)?.length ?? 0)),
    ...[...cases.values()].flatMap(({ state }) => writtenTwice(state.notices)),
  ];
}

function wrongsOf(notice: Notice, mails: number): string[] {
  const name = `${notice.kind} (${notice.id})`;
  return [
    ...(isUnderWay(notice) ? [`${name} is still ${notice.status}.`] : []),
    ...(mails > 1 ? [`${name} went out ${mails} times.`] : []),
    ...(mails === 0 && notice.status === 'delivered' ? [`${name} counts as delivered, and no mail went out.`] : []),
    ...(mails > 0 && notice.status === 'withdrawn' ? [`${name} counts as withdrawn, and went out.`] : []),
  ];
}

/** Letters that a case writes once to each reader, however often its machine comes by; a reopened case writes again. */
function writtenTwice(notices: readonly Notice[]): string[] {
  if (notices.some(({ kind }) => kind === 'reopening')) return [];
  const once = notices.filter(({ kind }) => kind !== 'deadline-reminder');
  const names = once.map(
    ({ kind, to, facts }) => `${kind} to ${Object.values(to).join(' ')} ${JSON.stringify(facts['clock'] ?? '')}`,
  );
  const doubled = names.filter((name, place) => names.indexOf(name) !== place);
  return [...new Set(doubled)].map(name => `${name} was written twice.`);
}
