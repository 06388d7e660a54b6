import type { Kept } from './kept.ts';
import type { MailIn } from './mail-in.ts';

/** Each mail that was taken is one item for a person: none is lost, none is made twice. */
export function inboxWrongs({ others }: Pick<Kept, 'others'>, mailsIn: readonly MailIn[]): string[] {
  const found = others.filter(({ PK, SK }) => PK.startsWith('MAIL#') && SK === 'MAIL');
  const [days, items] = [found.filter(item => 'waiting' in item), found.filter(item => !('waiting' in item))];
  const taken = new Map(mailsIn.map(mail => [mail.mailId, mail]));
  const idOf = ({ PK }: { PK: string }) => PK.slice('MAIL#'.length);
  const kept = new Map(items.map(item => [idOf(item), item]));
  const lost = mailsIn.filter(({ mailId }) => !kept.has(mailId));
  const elsewhere = mailsIn.filter(
    ({ mailId, automatic }) => kept.has(mailId) && 'automatic' in (kept.get(mailId) ?? {}) !== automatic,
  );
  const extra = items.filter(item => !taken.has(idOf(item)));
  const unanswered = mailsIn.reduce((sum, mail) => sum + mail.unanswered, 0);
  const automatic = items.filter(item => 'automatic' in item).length;
  const counted = days.reduce((sum, day) => sum + Number(day['waiting']), 0);
  return [
    ...lost.map(({ mailId }) => `The mail ${mailId} was taken, and nobody has it to read.`),
    ...elsewhere.map(({ mailId }) => `The mail ${mailId} waits in the wrong queue.`),
    ...(extra.length > unanswered
      ? [`${extra.length} mails came in that nobody was told of, and ${unanswered} were sent without an answer.`]
      : []),
    ...(automatic === counted ? [] : [`The days count ${counted} automatic mails, and there are ${automatic}.`]),
  ];
}
