/** Mails in the shapes in which programs and people really send them, each with what is to be seen of it. */
export interface Shape {
  name: string;
  bytes: Buffer;
  expected: object;
}

const eol = '\r\n';

/** A mail of these lines; `latin1` keeps bytes beyond ASCII as they are written. */
function mail(lines: string[], encoding: 'utf8' | 'latin1' = 'utf8'): Buffer {
  return Buffer.from(lines.join(eol), encoding);
}

const from = 'From: Ana Reyes <ana@members.example>';
const said = (text: string) => ({ readable: true, text });

function multipart(kind: string, ...parts: string[][]): string[] {
  return [
    `Content-Type: multipart/${kind}; boundary="b1"`,
    '',
    ...parts.flatMap(part => ['--b1', ...part]),
    '--b1--',
    '',
  ];
}
const plain = (...lines: string[]) => ['Content-Type: text/plain; charset=utf-8', '', ...lines];
const html = (...lines: string[]) => ['Content-Type: text/html; charset=utf-8', '', ...lines];
const pdf = (disposition: string, encoding = 'base64', content = 'JVBERi0xLjcK') => [
  'Content-Type: application/pdf',
  `Content-Disposition: ${disposition}`,
  `Content-Transfer-Encoding: ${encoding}`,
  '',
  content,
];

function shape(name: string, bytes: Buffer, expected: object): Shape {
  return { name, bytes, expected };
}

const bodies: Shape[] = [
  shape('plain words', mail([from, '', 'Hello.']), said('Hello.\n')),
  shape('a subject and not a word', mail([from, 'Subject: 48BN-6M9K', '', '']), {
    readable: true,
    subject: '48BN-6M9K',
  }),
  shape('nothing at all', Buffer.alloc(0), { readable: true, from: null, subject: null, text: null }),
  shape('lines that end in a line feed alone', Buffer.from(`${from}\nSubject: unix\n\nHello.\n`), {
    subject: 'unix',
    ...said('Hello.\n'),
  }),
  shape(
    'HTML alone',
    mail([from, ...html('<p>My plan refused it.</p><p>Member GV-1.</p>')]),
    said('My plan refused it.\nMember GV-1.'),
  ),
  shape(
    'text and HTML: the text',
    mail([from, ...multipart('alternative', plain('Plain.'), html('<b>Rich.</b>'))]),
    said('Plain.\n'),
  ),
  shape(
    'an empty text beside HTML: the HTML',
    mail([from, ...multipart('alternative', plain(''), html('<b>Rich.</b>'))]),
    said('Rich.'),
  ),
  shape(
    'HTML with 200,000 tags in each other',
    mail([from, ...html(`${'<div>'.repeat(200_000)}Deep.`)]),
    said('Deep.'),
  ),
  shape(
    'quoted-printable',
    mail([
      from,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Apelaci=C3=B3n m=',
      '=C3=A9dica',
    ]),
    said('Apelación médica\n'),
  ),
  shape(
    'base64',
    mail([
      from,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('Apelación').toString('base64'),
    ]),
    said('Apelación'),
  ),
  shape(
    'ISO 8859-1, said so',
    mail([from, 'Content-Type: text/plain; charset=iso-8859-1', '', 'Apelaci\u00f3n'], 'latin1'),
    said('Apelación\n'),
  ),
  shape(
    'Shift JIS, said so',
    Buffer.concat([
      mail([from, 'Content-Type: text/plain; charset=shift_jis', '', '']),
      Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
    ]),
    said('日本\n'),
  ),
  shape(
    'a charset that nobody knows',
    mail([from, 'Content-Type: text/plain; charset=x-unknown', '', 'caf\u00e9'], 'latin1'),
    said('café\n'),
  ),
  shape(
    'format=flowed',
    mail([from, 'Content-Type: text/plain; charset=utf-8; format=flowed', '', 'A long ', 'line.']),
    said('A long line.\n'),
  ),
  shape('a form feed between its pages', mail([from, '', 'Page 1\fPage 2']), said('Page 1\nPage 2\n')),
  shape('a terminal’s signs, and letters turned round', mail([from, 'Subject: a\u202egnp.exe', '', 'a\u001b[31mb']), {
    subject: 'a\ufffdgnp.exe',
    ...said('a\ufffd[31mb\n'),
  }),
];

const headers: Shape[] = [
  shape('a name and an address', mail([from, '', 'x']), { from: 'ana@members.example', fromName: 'Ana Reyes' }),
  shape('an address alone', mail(['From: ana@members.example', '', 'x']), {
    from: 'ana@members.example',
    fromName: null,
  }),
  shape('an encoded name', mail(['From: =?utf-8?q?Jos=C3=A9?= <jp@example.net>', '', 'x']), { fromName: 'José' }),
  shape('a name in quotation marks with a comma', mail(['From: "Reyes, Ana" <ana@members.example>', '', 'x']), {
    fromName: 'Reyes, Ana',
  }),
  shape('no sender', mail(['Subject: x', '', 'x']), { from: null, fromName: null }),
  shape('everybody it goes to', mail([from, 'To: a@x.example, B <b@x.example>', 'Cc: c@x.example', '', 'x']), {
    to: ['a@x.example', 'b@x.example', 'c@x.example'],
  }),
  shape('a group of recipients', mail([from, 'To: desk: a@x.example, b@x.example;', '', 'x']), {
    to: ['a@x.example', 'b@x.example'],
  }),
  shape('nobody it goes to', mail([from, 'To: undisclosed-recipients:;', '', 'x']), { to: [] }),
  shape('the sender’s date', mail([from, 'Date: Tue, 24 Nov 2026 09:00:00 -0800', '', 'x']), {
    date: '2026-11-24T17:00:00.000Z',
  }),
  shape('a date with a comment', mail([from, 'Date: Tue, 24 Nov 2026 17:00:00 +0000 (UTC)', '', 'x']), {
    date: '2026-11-24T17:00:00.000Z',
  }),
  shape('a date that is none', mail([from, 'Date: yesterday', '', 'x']), { date: null }),
  shape('an encoded subject', mail([from, 'Subject: =?iso-8859-1?Q?Apelaci=F3n?=', '', 'x']), { subject: 'Apelación' }),
  shape(
    'a subject in two encoded words',
    mail([from, 'Subject: =?utf-8?b?QXBlbGE=?=', ' =?utf-8?b?Y2nDs24=?=', '', 'x']),
    { subject: 'Apelación' },
  ),
  shape('a folded subject', mail([from, 'Subject: My', '  appeal', '', 'x']), { subject: 'My appeal' }),
  shape('a subject in UTF-8, as it is', mail([from, 'Subject: Apelación médica', '', 'x']), {
    subject: 'Apelación médica',
  }),
  shape(
    'a subject in the body’s charset, as it is',
    mail(
      [
        'From: Jos\u00e9 Pe\u00f1a <jp@example.net>',
        'Subject: Apelaci\u00f3n',
        'Content-Type: text/plain; charset=iso-8859-1',
        '',
        'Apelaci\u00f3n',
      ],
      'latin1',
    ),
    { fromName: 'José Peña', subject: 'Apelación', text: 'Apelación\n' },
  ),
  shape(
    'a subject in Cyrillic, by the charset of a part',
    Buffer.concat([
      mail([from, 'Subject: ']),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
      mail(['', ...multipart('mixed', ['Content-Type: text/plain; charset=windows-1251', '', 'x'])]),
    ]),
    { subject: 'Привет' },
  ),
  shape(
    'a subject of which nobody says the charset',
    mail([from, 'Subject: Informaci\u00f3n \u0093x\u0094', '', 'x'], 'latin1'),
    {
      subject: 'Información “x”',
    },
  ),
  shape('a header twice: the first', mail([from, 'Subject: one', 'Subject: two', '', 'x']), { subject: 'one' }),
  shape(
    'our own verdict above a forged one',
    mail(['X-SES-Virus-Verdict: FAIL', from, 'X-SES-Virus-Verdict: PASS', '', 'x']),
    { virus: 'infected' },
  ),
  shape('no verdict', mail([from, '', 'x']), { virus: 'unchecked' }),
];

const attached: Shape[] = [
  shape('a PDF', mail([from, ...multipart('mixed', plain('Here.'), pdf('attachment; filename="scan.pdf"'))]), {
    ...said('Here.\n'),
    files: [['scan.pdf', 'application/pdf', 9]],
  }),
  shape('a mail that is nothing but its pages', mail([from, ...pdf('attachment; filename=fax.pdf')]), {
    readable: true,
    files: [['fax.pdf', 'application/pdf', 9]],
  }),
  shape(
    'a name in RFC 2231',
    mail([from, ...multipart('mixed', pdf("attachment; filename*=utf-8''Apelaci%C3%B3n.pdf"))]),
    {
      files: [['Apelación.pdf', 'application/pdf', 9]],
    },
  ),
  shape(
    'a name in pieces',
    mail([from, ...multipart('mixed', pdf('attachment; filename*0="long"; filename*1="name.pdf"'))]),
    {
      files: [['longname.pdf', 'application/pdf', 9]],
    },
  ),
  shape(
    'a name that is encoded as a header',
    mail([from, ...multipart('mixed', pdf('attachment; filename="=?utf-8?q?Apelaci=C3=B3n?=.pdf"'))]),
    {
      files: [['Apelación.pdf', 'application/pdf', 9]],
    },
  ),
  shape('no name', mail([from, ...multipart('mixed', pdf('attachment'))]), { files: [[null, 'application/pdf', 9]] }),
  shape('a name with a path', mail([from, ...multipart('mixed', pdf('attachment; filename="..\\\\..\\\\x.pdf"'))]), {
    files: [['..\\..\\x.pdf', 'application/pdf', 9]],
  }),
  shape('an empty file', mail([from, ...multipart('mixed', pdf('attachment; filename=e.pdf', 'base64', ''))]), {
    files: [['e.pdf', 'application/pdf', 0]],
  }),
  shape(
    'base64 that is none',
    mail([from, ...multipart('mixed', plain('Here.'), pdf('attachment; filename=x.pdf', 'base64', '!!!!'))]),
    said('Here.\n'),
  ),
  shape(
    'a mail within',
    mail([
      from,
      ...multipart('mixed', plain('See below.'), [
        'Content-Type: message/rfc822',
        'Content-Disposition: attachment; filename=inner.eml',
        '',
        'From: x@y.example',
        'Subject: inner',
        '',
        'Inner.',
      ]),
    ]),
    {
      ...said('See below.\n'),
    },
  ),
  shape(
    'parts within parts',
    mail([
      from,
      ...multipart(
        'mixed',
        ['Content-Type: multipart/alternative; boundary=b2', '', '--b2', ...plain('Deep.'), '--b2--'],
        pdf('attachment; filename=a.pdf'),
      ),
    ]),
    {
      ...said('Deep.\n'),
      files: [['a.pdf', 'application/pdf', 9]],
    },
  ),
  shape(
    'a picture within HTML',
    mail([
      from,
      ...multipart('related', html('<p>Look:</p><img src="cid:p" alt="my arm">'), [
        'Content-Type: image/png',
        'Content-ID: <p>',
        'Content-Transfer-Encoding: base64',
        '',
        'iVBORw0KGgo=',
      ]),
    ]),
    {
      ...said('Look:\n[my arm]'),
      files: [[null, 'image/png', 8]],
    },
  ),
  shape(
    'a last boundary that never comes',
    mail([from, ...multipart('mixed', plain('Cut off.')).slice(0, -2)]),
    said('Cut off.\n'),
  ),
  shape(
    'winmail.dat',
    mail([
      from,
      ...multipart('mixed', plain('Hello.'), [
        'Content-Type: application/ms-tnef; name=winmail.dat',
        'Content-Transfer-Encoding: base64',
        '',
        'eJ8+Ig==',
      ]),
    ]),
    {
      ...said('Hello.\n'),
      files: [['winmail.dat', 'application/ms-tnef', 4]],
    },
  ),
  shape(
    'pages of a fax service, of no type in particular',
    mail([
      'From: fax@gateway.example',
      'Subject: Fax from 9165550134, 2 pages',
      ...multipart('mixed', plain('You have a fax.'), [
        'Content-Type: application/octet-stream; name="fax.tif"',
        'Content-Disposition: attachment; filename="fax.tif"',
        'Content-Transfer-Encoding: base64',
        '',
        'SUkqAAgAAAA=',
      ]),
    ]),
    {
      ...said('You have a fax.\n'),
      files: [['fax.tif', 'application/octet-stream', 8]],
    },
  ),
  shape(
    'a signature beside the text',
    mail([
      from,
      ...multipart('signed', plain('Signed.'), [
        'Content-Type: application/pgp-signature; name=signature.asc',
        '',
        '-----BEGIN PGP SIGNATURE-----',
      ]),
    ]),
    {
      ...said('Signed.\n'),
      files: [['signature.asc', 'application/pgp-signature', 30]],
    },
  ),
  shape(
    'a report that a mail did not arrive',
    mail([
      'From: Mail Delivery System <mailer-daemon@relay.example>',
      'Auto-Submitted: auto-replied',
      ...multipart('report; report-type=delivery-status', plain('It was not delivered.'), [
        'Content-Type: message/delivery-status',
        '',
        'Final-Recipient: rfc822; ana@members.example',
      ]),
    ]),
    {
      ...said('It was not delivered.\n'),
      fromName: 'Mail Delivery System',
    },
  ),
  shape(
    'an appointment beside the text',
    mail([
      from,
      ...multipart('alternative', plain('Call me on Friday.'), [
        'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
        '',
        'BEGIN:VCALENDAR',
        'END:VCALENDAR',
      ]),
    ]),
    said('Call me on Friday.\n'),
  ),
];

const unreadable: Shape[] = [
  shape(
    'a boundary that does not match',
    mail([from, 'Content-Type: multipart/mixed; boundary=a', '', '--b', ...plain('Lost.'), '--b--']),
    { readable: false },
  ),
  shape('text outside any part', mail([from, 'Content-Type: multipart/mixed; boundary=a', '', 'Lost.', '--a--']), {
    readable: false,
  }),
  shape('no mail at all', Buffer.from('\u0001\u0002 this is no mail at all'), { virus: 'unchecked' }),
  shape(
    '300 parts in each other',
    mail(
      Array.from(
        { length: 300 },
        (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}${eol}${eol}--b${depth}`,
      ),
    ),
    { readable: false },
  ),
  shape('a header without end', mail([from, `Subject: ${'x'.repeat(3_000_000)}`, '', 'x']), { virus: 'unchecked' }),
];

export const corpus: Shape[] = [...bodies, ...headers, ...attached, ...unreadable];
