import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startStack, type TestStack } from '../support/stack.ts';
import { applicationOf, file } from './member.ts';

let stack: TestStack;
let analyst: string;
let supervisor: string;

beforeAll(async () => {
  stack = await startStack({ at: '2026-11-24T18:00:00Z' });
  analyst = await stack.token({ role: 'analyst', sub: 'analyst-1' });
  supervisor = await stack.token({ role: 'supervisor', sub: 'supervisor-1' });
});
afterAll(() => stack.close());

interface Item {
  caseNumber?: string;
  mailId?: string;
  duty: string;
  dueAt: string;
  late: boolean;
}

async function queue(name: string): Promise<Item[]> {
  const { body } = await stack.api('GET', `/worklist?queue=${name}`, { token: supervisor });
  return (body as { items: Item[] }).items;
}

async function noticesOf(
  caseNumber: string,
): Promise<{ noticeId: string; kind: string; status: string; reason: string | null }[]> {
  const { body } = await stack.api('GET', `/cases/${caseNumber}`, { token: analyst });
  return (body as { notices: { noticeId: string; kind: string; status: string; reason: string | null }[] }).notices;
}

async function clockStatus(caseNumber: string, id: string): Promise<string | undefined> {
  const { body } = await stack.api('GET', `/cases/${caseNumber}`, { token: analyst });
  return (body as { clocks: { id: string; status: string }[] }).clocks.find(clock => clock.id === id)?.status;
}

async function sendIn(raw: string): Promise<void> {
  const { hostname, port } = new URL(stack.stack.addresses['smtp'] ?? '');
  const transport = createTransport({ host: hostname, port: Number(port), ignoreTLS: true });
  await transport.sendMail({ envelope: { from: 'fax@lines.example', to: 'fax@helpcenter.example' }, raw });
  transport.close();
  await stack.settled();
}

const unread = async () => (await queue('help-center')).filter(({ duty }) => duty === 'read-mail');

async function settle(mailId: string | undefined, more: object = {}): Promise<number> {
  const body = { type: 'settle-mail', note: 'Dealt with.', ...more };
  return (await stack.api('POST', `/inbound-mail/${mailId ?? ''}/commands`, { token: analyst, body })).status;
}

describe('mail that comes in', () => {
  it('becomes an item for a person, to be read within a business day, and stays as it came', async () => {
    await sendIn(
      'From: fax@lines.example\r\nTo: fax@helpcenter.example\r\nSubject: Fax, 2 pages\r\n\r\nPlease see my form.\r\n',
    );
    const item = (await queue('help-center')).find(({ duty }) => duty === 'read-mail');
    expect(item).toMatchObject({ dueAt: '2026-11-26T07:59:59.000Z', late: false });
    const mail = await stack.api('GET', `/inbound-mail/${item?.mailId ?? ''}`, { token: analyst });
    expect(mail.body).toMatchObject({
      readable: true,
      from: 'fax@lines.example',
      subject: 'Fax, 2 pages',
      receivedAt: '2026-11-24T18:00:00.000Z',
      clock: { id: 'D6', status: 'running', dueOn: '2026-11-25' },
    });
    const { download } = mail.body as { download: { url: string } };
    expect(await (await fetch(download.url)).text()).toContain('Please see my form.');
  });

  it('leaves the queue when a person has dealt with it, once', async () => {
    const item = (await queue('help-center')).find(({ duty }) => duty === 'read-mail');
    expect(await settle(item?.mailId)).toBe(200);
    expect(await unread()).toEqual([]);
    expect(await settle(item?.mailId)).toBe(409);
  });

  it('is kept also where nobody can read it', async () => {
    await sendIn('\u0001\u0002 this is no mail at all');
    const [item, ...more] = await unread();
    expect(more).toEqual([]);
    expect(await settle(item?.mailId)).toBe(200);
  });

  it('is not what SES writes to try the bucket: that is nobody’s mail', async () => {
    const before = await queue('help-center');
    const bucket = stack.stack.spec.mail.receiptRules[0]?.bucket;
    const detail = { bucket: { name: bucket }, object: { key: 'mail/AMAZON_SES_SETUP_NOTIFICATION' } };
    stack.stack.events.bus.put('default', [{ source: 'aws.s3', 'detail-type': 'Object Created', detail }]);
    await stack.settled();
    expect(await queue('help-center')).toEqual(before);
  });

  const show = async (item: Item | undefined) => {
    const { body } = await stack.api('GET', `/inbound-mail/${item?.mailId ?? ''}`, { token: analyst });
    return body as {
      readable: boolean;
      virus: string;
      askedAgainAt?: string;
      attachments: { refused?: string; download?: { url: string } }[];
      download: { url: string };
    };
  };
  const withPart = (type: string, content: string) =>
    [
      'From: Maria <maria@members.example>',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      `Content-Type: ${type}`,
      'Content-Disposition: attachment; filename="Denial letter.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content).toString('base64'),
      '--b--',
      '',
    ].join('\r\n');

  it('serves what is attached as files of their own, and the mail itself for a mail program', async () => {
    await sendIn(withPart('application/pdf', '%PDF-1.7\nhello\n%%EOF'));
    const [item] = await unread();
    const { virus, attachments, download } = await show(item);
    expect(virus).toBe('clean');
    const file = await fetch(attachments[0]?.download?.url ?? '');
    expect([await file.text(), file.headers.get('content-type')]).toEqual([
      '%PDF-1.7\nhello\n%%EOF',
      'application/pdf',
    ]);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="Denial letter.pdf"');
    const whole = await fetch(download.url);
    expect(whole.headers.get('content-disposition')).toBe(`attachment; filename="mail-${item?.mailId ?? ''}.eml"`);
    // Read again, it is the same.
    expect((await show(item)).attachments).toHaveLength(1);
    expect(await settle(item?.mailId)).toBe(200);
  });

  it('that is infected is an item, no part of it is served, and its sender is asked to send it again', async () => {
    const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');
    await sendIn(withPart('application/pdf', eicar));
    const [item] = await unread();
    expect(await show(item)).toMatchObject({
      virus: 'infected',
      askedAgainAt: '2026-11-24T18:00:00.000Z',
      attachments: [{ refused: 'infected' }],
    });
    const [mail, ...more] = stack.mail({ to: 'maria@members.example' });
    expect([mail?.subject, more]).toEqual(['Please send your email to us again', []]);
    expect(await settle(item?.mailId)).toBe(200);
  });

  it.each(['mail/', 'mail/vanished'])(
    'of which nothing is there but the word that %s was written can be settled',
    async key => {
      const detail = { bucket: { name: stack.stack.spec.mail.receiptRules[0]?.bucket }, object: { key } };
      stack.stack.events.bus.put('default', [{ source: 'aws.s3', 'detail-type': 'Object Created', detail }]);
      await stack.settled();
      const [item] = await unread();
      expect(await show(item)).toMatchObject({ readable: false, attachments: [] });
      expect(await settle(item?.mailId)).toBe(200);
      expect(await unread()).toEqual([]);
    },
  );

  it('is not for plans', async () => {
    const plan = await stack.token({ role: 'plan', sub: 'p', planId: 'anthem-blue-cross' });
    const { status, body } = await stack.api('GET', '/inbound-mail/anything', { token: plan });
    expect([status, (body as { title: string }).title]).toEqual([403, 'This is not yours to do']);
  });
});

describe('mail that belongs to a case', () => {
  async function caseOf(caseNumber: string) {
    const { body } = await stack.api('GET', `/cases/${caseNumber}`, { token: analyst });
    return body as { mails?: object[]; clocks: { id: string; subject?: string; status: string; dueOn: string }[] };
  }
  const work = async (caseNumber: string) =>
    (await queue('help-center')).filter(item => item.caseNumber === caseNumber).map(({ duty }) => duty);

  it('is joined to it, and where it is left to be read there, its time goes on from its coming in', async () => {
    const { caseNumber } = await file(stack, applicationOf());
    await sendIn(`From: maria@members.example\r\nSubject: ${caseNumber}\r\n\r\nI am worse.\r\n`);
    const [item] = await unread();
    expect(await settle(item?.mailId, { caseNumber, toBeRead: true })).toBe(200);
    expect(await unread()).toEqual([]);
    const { mails, clocks } = await caseOf(caseNumber);
    const at = '2026-11-24T18:00:00.000Z';
    expect(mails).toEqual([{ mailId: item?.mailId, receivedAt: at, joinedAt: at, unread: true }]);
    expect(clocks.find(({ id }) => id === 'D6')).toMatchObject({
      subject: item?.mailId,
      status: 'running',
      dueOn: '2026-11-25',
    });
    expect(await work(caseNumber)).toContain('read-documents');
    const body = { type: 'read-documents', mailIds: [item?.mailId] };
    await stack.api('POST', `/cases/${caseNumber}/commands`, { token: analyst, body });
    expect(await work(caseNumber)).not.toContain('read-documents');
  });

  it('is not joined to a case that is not there, and stays in the inbox', async () => {
    await sendIn('From: maria@members.example\r\n\r\nHello.\r\n');
    const [item] = await unread();
    expect(await settle(item?.mailId, { caseNumber: '2222-2222' })).toBe(422);
    expect(await settle(item?.mailId, { toBeRead: true })).toBe(400);
    expect(await unread()).toHaveLength(1);
    expect(await settle(item?.mailId)).toBe(200);
  });
});

/** What every spam filter takes for spam. */
const gtube = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X';

describe('mail that no person wrote', () => {
  const absent = 'From: a@members.example\r\nAuto-Submitted: auto-replied\r\n\r\nBack on Monday.\r\n';
  const spam = `From: b@spam.example\r\n\r\nBuy now. ${gtube}\r\n`;
  const ofTheDay = async () =>
    (await queue('help-center')).filter(({ duty }) => duty === 'read-automatic-mail:2026-11-24');

  it('is one item a day, due in five business days, and each can be opened and joined to a case', async () => {
    const { caseNumber } = await file(stack, applicationOf());
    await sendIn(absent);
    await sendIn(spam);
    await sendIn(absent);
    expect(await unread()).toEqual([]);
    expect(await ofTheDay()).toMatchObject([{ mailId: 'automatic-2026-11-24', dueAt: '2026-12-04T07:59:59.000Z' }]);
    const mails = await queue('automatic-mail:2026-11-24');
    expect(mails).toHaveLength(3);
    const shown = await Promise.all(
      mails.map(({ mailId }) => stack.api('GET', `/inbound-mail/${mailId ?? ''}`, { token: analyst })),
    );
    expect(shown.map(({ body }) => (body as { automatic: string }).automatic).toSorted()).toEqual([
      'auto-reply',
      'auto-reply',
      'spam',
    ]);
    expect(await settle(mails[0]?.mailId, { caseNumber })).toBe(200);
    expect(await queue('automatic-mail:2026-11-24')).toHaveLength(2);
    expect(await ofTheDay()).toHaveLength(1);
  });

  it('is settled together; what comes in later that day makes the item again', async () => {
    expect(await settle('automatic-2026-11-24')).toBe(200);
    expect([await ofTheDay(), await queue('automatic-mail:2026-11-24')]).toEqual([[], []]);
    expect(await settle('automatic-2026-11-24')).toBe(409);
    await sendIn(absent);
    const [last] = await queue('automatic-mail:2026-11-24');
    expect(await ofTheDay()).toHaveLength(1);
    expect(await settle(last?.mailId)).toBe(200);
    expect(await ofTheDay()).toEqual([]);
  });
});

describe('a letter that email does not bring', () => {
  it('goes to the post queue when it bounces, and the case says so in plain words', async () => {
    const { caseNumber } = await file(stack, applicationOf({ email: 'bounce@nowhere.example' }));
    const [letter] = await noticesOf(caseNumber);
    expect(letter).toMatchObject({ kind: 'acknowledgement', status: 'to-post', statusInWords: 'Goes out by post' });
    expect((await queue('post')).map(({ duty }) => duty)).toContain(`post-notice:${letter?.noticeId ?? ''}`);
  });

  it('goes by post to a member without email, and is acknowledged only when it is posted', async () => {
    const { caseNumber } = await file(stack, applicationOf({ contactByEmail: false }));
    const [letter] = await noticesOf(caseNumber);
    expect([letter?.status, await clockStatus(caseNumber, 'D1')]).toEqual(['to-post', 'running']);
    const body = { type: 'record-posted', noticeId: letter?.noticeId };
    const posted = await stack.api('POST', `/cases/${caseNumber}/commands`, { token: analyst, body });
    expect(posted.body).toMatchObject({ events: ['notice-posted', 'clock-met', 'clock-met'] });
    expect(await clockStatus(caseNumber, 'D1')).toBe('met');
  });

  it('shows a complaint about a mail, and asks nobody to do anything', async () => {
    const { caseNumber } = await file(stack, applicationOf({ email: 'complaint@somewhere.example' }));
    const [letter] = await noticesOf(caseNumber);
    expect(letter?.status).toBe('complained');
    expect((await queue('post')).filter(item => item.caseNumber === caseNumber)).toEqual([]);
  });
});

describe('what becomes of a letter after it was sent', () => {
  afterEach(() => stack.stack.ses.setBehaviour({ fates: [] }));

  const sweepFound = () =>
    readFileSync(join(stack.directory, 'logs', 'Sweep.log'), 'utf8')
      .split('\n')
      .filter(line => line.includes('The sweep found work'));

  it('delivered, and back later: it is for the post at once, and the sweep finds nothing to do', async () => {
    const email = 'maria@takes-all-first.example';
    const steps = [
      { event: 'Delivery', afterSeconds: 0 },
      { event: 'Bounce', type: 'Permanent', subType: 'NoEmail', afterSeconds: 120 },
    ] as const;
    stack.stack.ses.setBehaviour({ fates: [{ address: email, steps: [...steps] }] });
    const { caseNumber } = await file(stack, applicationOf({ email }));
    expect((await noticesOf(caseNumber))[0]?.status).toBe('delivered');
    await stack.advanceTo(new Date(Date.parse(stack.now()) + 60 * 60_000).toISOString());
    analyst = await stack.token({ role: 'analyst', sub: 'analyst-1' });
    expect((await noticesOf(caseNumber))[0]).toMatchObject({
      status: 'to-post',
      reason: 'The address does not exist.',
    });
    // Word came within the hour: the duty is owed again.
    expect(await clockStatus(caseNumber, 'D1')).toBe('running');
    expect(sweepFound()).toEqual([]);
  });

  it('late: it is sent, once, and what was sent is not told to have arrived', async () => {
    const email = 'maria@slow-server.example';
    const steps = [
      { event: 'DeliveryDelay', type: 'RecipientServerError', afterSeconds: 60 },
      { event: 'Delivery', afterSeconds: 7200 },
    ] as const;
    stack.stack.ses.setBehaviour({ fates: [{ address: email, steps: [...steps] }], answerLost: true });
    const { caseNumber } = await file(stack, applicationOf({ email }));
    stack.stack.ses.setBehaviour({ answerLost: false });
    await stack.advanceTo(new Date(Date.parse(stack.now()) + 60 * 60_000).toISOString());
    analyst = await stack.token({ role: 'analyst', sub: 'analyst-1' });
    expect((await noticesOf(caseNumber))[0]?.status).toBe('sent');
    expect(stack.mail().filter(({ tags }) => tags['case'] === caseNumber)).toHaveLength(1);
  });

  it('of an expedited case, and nobody takes it: 45 minutes later it is for the post', async () => {
    const email = 'maria@never-there.example';
    const { caseNumber } = await file(stack, applicationOf({ email, memberId: 'QT-790' }));
    stack.stack.ses.setBehaviour({
      fates: [{ address: email, steps: [{ event: 'DeliveryDelay', type: 'General', afterSeconds: 1 }] }],
    });
    for (const body of [
      { type: 'expedite', reason: 'Her doctor called.', certifiedBy: 'department' },
      { type: 'route-case', route: 'imr', reviewType: 'medical-necessity' },
    ]) {
      const path = `/cases/${caseNumber}/commands`;
      expect((await stack.api('POST', path, { token: analyst, body })).status).toBe(200);
      await stack.settled();
    }
    const letter = async () => (await noticesOf(caseNumber)).find(({ kind }) => kind === 'imr-approved');
    const begun = Date.parse(stack.now());
    await stack.advanceTo(new Date(begun + 44 * 60_000).toISOString());
    analyst = await stack.token({ role: 'analyst', sub: 'analyst-1' });
    expect((await letter())?.status).toBe('sent');
    await stack.advanceTo(new Date(begun + 46 * 60_000).toISOString());
    const reason = 'No mail server took the email in the time that it had.';
    expect(await letter()).toMatchObject({ status: 'to-post', reason });
  });

  it('word of it lies nowhere with an address, also where the function fails on it', async () => {
    const email = 'maria@in-no-queue.example';
    stack.stack.ses.setBehaviour({ silent: true });
    const { caseNumber } = await file(stack, applicationOf({ email }));
    stack.stack.ses.setBehaviour({ silent: false });
    const [mail] = stack.mail().filter(({ tags }) => tags['case'] === caseNumber);
    const detail = {
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: email }] },
      mail: { destination: [email], tags: mail?.tags },
    };
    stack.stack.events.bus.put('default', [
      {
        source: 'aws.ses',
        'detail-type': 'Email Bounced',
        detail: { ...detail, bounce: { ...detail.bounce, timestamp: 'no time at all' } },
      },
    ]);
    await stack.advanceTo(new Date(Date.parse(stack.now()) + 30 * 60_000).toISOString());
    const letters = Object.values(stack.stack.events.queues.counts()).reduce((sum, one) => sum + one, 0);
    expect(letters).toBe(1);
    const all = stack.stack.events.queues.names.flatMap(name => stack.stack.events.queues.messages(name));
    expect(JSON.stringify(all)).not.toContain(email);
    analyst = await stack.token({ role: 'analyst', sub: 'analyst-1' });
  });
});

describe('an address to which the mail service sends nothing any more', () => {
  it.each([
    ['it bounced once', 'BOUNCE'],
    ['somebody complained of a mail there', 'COMPLAINT'],
  ] as const)('takes no letter, since %s: it goes by post, and nobody counts as told', async (_why, reason) => {
    const email = `${reason.toLowerCase()}@listed.example`;
    stack.stack.ses.setBehaviour({ suppressed: [{ address: email, reason }] });
    const { caseNumber } = await file(stack, applicationOf({ email }));
    stack.stack.ses.setBehaviour({ suppressed: [] });
    const [letter] = await noticesOf(caseNumber);
    expect([letter?.status, await clockStatus(caseNumber, 'D1')]).toEqual(['to-post', 'running']);
  });

  it('is put right by a person: the letter goes by email, once, and the telling is done', async () => {
    const { caseNumber } = await file(stack, applicationOf({ email: 'bounce@mistyped.example' }));
    const body = { type: 'correct-contact', email: 'maria@put-right.example' };
    const { status } = await stack.api('POST', `/cases/${caseNumber}/commands`, { token: analyst, body });
    await stack.settled();
    expect(status).toBe(200);
    const acknowledged = (await noticesOf(caseNumber)).filter(({ kind }) => kind === 'acknowledgement');
    expect(acknowledged.map(notice => notice.status)).toEqual(['withdrawn', 'delivered']);
    expect(stack.mail().filter(({ destinations }) => destinations.includes('maria@put-right.example'))).toHaveLength(1);
    expect(await clockStatus(caseNumber, 'D1')).toBe('met');
  });

  it('keeps what was told, where the mail comes back 61 minutes later', async () => {
    stack.stack.ses.setBehaviour({ silent: true });
    const { caseNumber } = await file(stack, applicationOf({ email: 'maria@slow.example' }));
    stack.stack.ses.setBehaviour({ silent: false });
    await stack.advanceTo(new Date(Date.parse(stack.now()) + 61 * 60_000).toISOString());
    analyst = await stack.token({ role: 'analyst', sub: 'analyst-1' });
    const [mail] = stack.mail().filter(({ tags }) => tags['case'] === caseNumber);
    stack.stack.ses.report(mail?.id ?? '', 'Bounce');
    await stack.settled();
    const [letter] = await noticesOf(caseNumber);
    expect([letter?.status, await clockStatus(caseNumber, 'D1')]).toEqual(['to-post', 'met']);
  });
});

describe('a letter of which the mail service did not say whether it took it', () => {
  afterEach(() => stack.stack.ses.setBehaviour({ answerLost: false, down: false }));

  const statuses = async (caseNumber: string) => (await noticesOf(caseNumber)).map(({ status }) => status);
  const mailsOf = (caseNumber: string) => stack.mail().filter(({ tags }) => tags['case'] === caseNumber);

  it('is settled by the word of its delivery, and not sent again', async () => {
    stack.stack.ses.setBehaviour({ answerLost: true });
    const { caseNumber } = await file(stack, applicationOf());
    expect(await statuses(caseNumber)).toEqual(['delivered']);
    await minutesPass(60);
    expect(mailsOf(caseNumber)).toHaveLength(1);
  });

  it('is sent when a quarter of an hour has brought no word of it', async () => {
    stack.stack.ses.setBehaviour({ down: true });
    const { caseNumber } = await file(stack, applicationOf());
    stack.stack.ses.setBehaviour({ down: false });
    await minutesPass(14);
    expect([await statuses(caseNumber), mailsOf(caseNumber).length]).toEqual([['queued'], 0]);
    await minutesPass(2);
    expect([await statuses(caseNumber), mailsOf(caseNumber).length]).toEqual([['delivered'], 1]);
  });

  it('goes by post after three tries of which nothing was heard', async () => {
    stack.stack.ses.setBehaviour({ down: true });
    const { caseNumber } = await file(stack, applicationOf());
    await minutesPass(60);
    expect([await statuses(caseNumber), mailsOf(caseNumber).length]).toEqual([['to-post'], 0]);
  });

  async function minutesPass(minutes: number): Promise<void> {
    await stack.advanceTo(new Date(Date.parse(stack.now()) + minutes * 60_000).toISOString());
    // A token lasts an hour.
    analyst = await stack.token({ role: 'analyst', sub: 'analyst-1' });
  }
});

describe('mail that nobody has read', () => {
  const supervisors = async () =>
    (await queue('supervisor')).filter(
      ({ duty, caseNumber }) => duty.startsWith('overdue:D6:') && caseNumber === undefined,
    );

  it('is a supervisor’s item when its day is over, until somebody has dealt with it', async () => {
    supervisor = await stack.token({ role: 'supervisor', sub: 'supervisor-1' });
    await sendIn('From: maria@members.example\r\n\r\nIt cannot wait.\r\n');
    await sendIn('From: a@members.example\r\nAuto-Submitted: auto-replied\r\n\r\nBack on Monday.\r\n');
    const [item] = await unread();
    await stack.advanceTo('2026-11-26T07:45:00Z');
    supervisor = await stack.token({ role: 'supervisor', sub: 'supervisor-1' });
    expect(await supervisors()).toEqual([]);
    await stack.advanceTo('2026-11-26T08:16:00Z');
    analyst = await stack.token({ role: 'analyst', sub: 'analyst-1' });
    supervisor = await stack.token({ role: 'supervisor', sub: 'supervisor-1' });
    expect(await supervisors()).toMatchObject([
      { duty: `overdue:D6:${item?.mailId ?? ''}`, mailId: item?.mailId, dueAt: '2026-11-26T07:59:59.000Z', late: true },
    ]);
    const { body } = await stack.api('GET', `/inbound-mail/${item?.mailId ?? ''}`, { token: supervisor });
    expect(body).toMatchObject({ clock: { status: 'missed' } });
    expect(await settle(item?.mailId)).toBe(200);
    expect([await supervisors(), await unread()]).toEqual([[], []]);
  });
});
