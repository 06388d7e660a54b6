import { describe, expect, it } from 'vitest';
import { textOfHtml } from '../../../lambdas/handle-mail/html-text.ts';
import { partsOf } from '../../../lambdas/handle-mail/parts.ts';
import { readMail } from '../../../lambdas/handle-mail/read-mail.ts';
import { corpus } from './corpus.ts';

describe('A mail is read', () => {
  it.each(corpus)('$name', async ({ bytes, expected }) => {
    const { attachments, ...read } = await readMail(bytes);
    const files = attachments.map(({ fileName, contentType, bytes: content }) => [
      fileName,
      contentType,
      content.length,
    ]);
    expect({ ...read, files }).toMatchObject(expected);
  });

  it('up to a million characters of its text, and says that there is more', async () => {
    const line = `${'x'.repeat(99)}\n`;
    const whole = await readMail(Buffer.from(`Subject: long\r\n\r\n${line.repeat(10_000)}`));
    expect([whole.text?.length, whole.textIsCut]).toEqual([1_000_000, false]);
    const longer = await readMail(Buffer.from(`Subject: long\r\n\r\n${line.repeat(10_001)}`));
    expect([longer.text?.length, longer.textIsCut]).toEqual([1_000_000, true]);
  });
});

describe('HTML is read as text', () => {
  it.each([
    ['a line for each paragraph', '<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    [
      'a line for each row, its cells apart',
      '<table><tr><td>Case</td><td>48BN-6M9K</td></tr></table>',
      'Case 48BN-6M9K',
    ],
    ['list items with a sign', '<ul><li>One<li>Two</ul>', '- One\n- Two'],
    ['breaks, and white space as one space', 'One<br>two\n   three&nbsp;four', 'One\ntwo three four'],
    ['characters that are written by name', 'caf&eacute; &amp; &#27721;', 'café & 汉'],
    ['what a picture says', '<img alt="Signature of Ana" src="cid:1">', '[Signature of Ana]'],
    [
      'without scripts, styles and titles',
      '<head><title>t</title><style>p{}</style></head><script>x()</script>Hello',
      'Hello',
    ],
    ['words within words that are styled', 'in<b>fus</b>ion', 'infusion'],
  ])('with %s', (_what, html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it('however deep its tags lie', () => {
    expect(textOfHtml(`${'<div>'.repeat(200_000)}Deep.${'</div>'.repeat(200_000)}`)).toBe('Deep.');
    expect(textOfHtml(`${'<b><table><tr><td>'.repeat(200_000)}Deep.`)).toBe('Deep.');
  });
});

describe('An attachment is served', () => {
  const pdf = Buffer.from('%PDF-1.7 %%EOF\n');
  const kept: unknown[] = [];
  const keep = ({ bytes, ...part }: { place: number; contentType: string; fileName: string; bytes: Uint8Array }) => {
    kept.push([part, bytes.length]);
    return Promise.resolve({ url: 'https://s3.example/part' });
  };
  const mailWith = (virus: 'clean' | 'infected' | 'unchecked', bytes: Uint8Array, contentType = 'application/pdf') =>
    ({ virus, attachments: [{ fileName: null, contentType, bytes }] }) as Parameters<typeof partsOf>[0];

  it('by what it is, not by what it is called', async () => {
    kept.length = 0;
    const [part] = await partsOf(mailWith('clean', pdf, 'application/octet-stream'), keep);
    expect(part).toEqual({
      fileName: null,
      contentType: 'application/octet-stream',
      bytes: 15,
      download: { url: 'https://s3.example/part' },
    });
    expect(kept).toEqual([[{ place: 1, contentType: 'application/pdf', fileName: 'attachment-1.pdf' }, 15]]);
  });

  it.each([
    ['infected', mailWith('infected', pdf)],
    ['unchecked', mailWith('unchecked', pdf)],
    ['empty', mailWith('clean', Buffer.alloc(0))],
    ['wrong-type', mailWith('clean', Buffer.from('MZ\u0000\u0001'))],
    ['unreadable', mailWith('clean', Buffer.from('%PDF-1.7'))],
  ])('but not where it is %s, and nothing is kept of it', async (refused, mail) => {
    kept.length = 0;
    expect(await partsOf(mail, keep)).toMatchObject([{ refused }]);
    expect(kept).toEqual([]);
  });
});
