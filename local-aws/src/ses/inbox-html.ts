import type { Mail } from './mail.ts';

const style = `
  body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
  a { color: #00487a; }
  a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #00487a; outline-offset: 2px; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; }
  caption { text-align: left; padding-bottom: 0.5rem; }
  th, td { text-align: left; vertical-align: top; padding: 0.5rem; border-bottom: 1px solid #767676; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
  dt { font-weight: bold; }
  dd { margin: 0; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border: 1px solid #767676; padding: 1rem; }
  iframe { width: 100%; height: 40rem; border: 1px solid #767676; background: #fff; }
`;

/** The list, newest first. */
export function listPage(mails: Mail[], base: string): string {
  const rows = mails.toReversed().map(
    mail => `<tr>
      <td><time datetime="${mail.at}">${shownTime(mail.at)}</time></td>
      <td>${escapeHtml(mail.destinations.join(', '))}</td>
      <th scope="row"><a href="${base}/${encodeURIComponent(mail.id)}">${escapeHtml(subjectOf(mail))}</a></th>
      <td>${mail.status}</td>
    </tr>`,
  );
  const table = `<div class="wide" tabindex="0" role="region" aria-label="Mail sent"><table>
    <caption>Mail sent by the stack on this machine, newest first: ${mails.length}</caption>
    <thead><tr><th scope="col">Sent</th><th scope="col">To</th><th scope="col">Subject</th><th scope="col">Status</th></tr></thead>
    <tbody>${rows.join('\n')}</tbody></table></div>`;
  return page('Inbox', `<h1>Inbox</h1>${mails.length === 0 ? '<p>No mail has been sent yet.</p>' : table}`);
}

/** One mail. Its HTML is shown in a frame that may do nothing: no scripts, no forms, no origin. */
export function mailPage(mail: Mail, base: string, options: { hasMessage: boolean }): string {
  const address = `${base}/${encodeURIComponent(mail.id)}`;
  const fields: [string, string][] = [
    ['Sent', `<time datetime="${mail.at}">${shownTime(mail.at)}</time>`],
    ['From', escapeHtml(mail.fromName === '' ? mail.from : `${mail.fromName} <${mail.from}>`)],
    ['To', escapeHtml(mail.to.join(', '))],
    ['Copy to', escapeHtml([...mail.cc, ...mail.bcc].join(', '))],
    ['Reply to', escapeHtml(mail.replyTo.join(', '))],
    ['Status', mail.status],
    ['Tags', escapeHtml(named(mail.tags))],
    ['Configuration set', escapeHtml(mail.configurationSet ?? '')],
    ['Attachments', escapeHtml(mail.attachments.map(part => `${part.fileName} (${part.bytes} bytes)`).join(', '))],
    ['Message id', escapeHtml(mail.id)],
  ];
  const list = fields.filter(([, value]) => value !== '').map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`);
  const subject = escapeHtml(subjectOf(mail));
  return page(
    subjectOf(mail),
    `<p><a href="${base}">All mail</a></p><h1>${subject}</h1><dl>${list.join('')}</dl>
    ${mail.text === '' ? '' : `<h2>Text</h2><pre>${escapeHtml(mail.text)}</pre>`}
    ${mail.html === '' ? '' : `<h2>HTML</h2><iframe sandbox="" title="HTML of ${subject}" srcdoc="${escapeHtml(mail.html)}"></iframe>`}
    ${options.hasMessage ? `<p><a href="${address}/message.eml">The whole message with its attachments</a></p>` : ''}`,
  );
}

export function notFoundPage(base: string): string {
  return page('No such mail', `<h1>No such mail</h1><p><a href="${base}">All mail</a></p>`);
}

function page(title: string, main: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – mail on this machine</title><style>${style}</style></head><body><main>${main}</main></body></html>`;
}

function subjectOf(mail: Mail): string {
  return mail.subject === '' ? '(no subject)' : mail.subject;
}

function named(tags: Record<string, string>): string {
  return Object.entries(tags)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}

function shownTime(at: string): string {
  return at.slice(0, 19).replace('T', ' ') + ' UTC';
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
