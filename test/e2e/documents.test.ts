import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { paper } from '../../local/walkthrough/paper.ts';
import type { CaseClient } from '../../local/walkthrough/case-client.ts';
import { sharedSession, type StackSession } from './stack-session.ts';

const Issued = z.object({
  documentId: z.string(),
  upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
});
type Issued = z.infer<typeof Issued>;

const Shown = z.object({
  documents: z.array(
    z.object({ documentId: z.string(), status: z.string(), statusInWords: z.string(), bytes: z.number() }),
  ),
});
const ShortLived = z.object({ url: z.string(), expiresAt: z.string() });
const Served = z.object({ sha256: z.string(), download: ShortLived, read: z.nullable(ShortLived) });

let session: StackSession;
let caseClient: CaseClient;
let token: string;
let pdf: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  session = await sharedSession();
  caseClient = await session.filed('documents');
  token = await caseClient.tokenOf('applicant');
  pdf = await paper('Letter of denial');
});

async function issued(more: object = {}): Promise<Issued> {
  const body = {
    fileName: 'Denial.pdf',
    contentType: 'application/pdf',
    bytes: pdf.length,
    kind: 'denial-letter',
    ...more,
  };
  return Issued.parse(await session.http.expect(201, 'POST', '/my/case/documents', { token, body }));
}

async function post({ upload }: Issued, bytes: Uint8Array<ArrayBuffer>, changed: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...upload.fields, ...changed })) form.set(name, value);
  form.set('file', new Blob([bytes]), 'a file');
  const response = await fetch(upload.url, { method: 'POST', body: form });
  const said = await response.text();
  await session.settled();
  return { status: response.status, code: /<Code>(\w+)<\/Code>/.exec(said)?.[1] };
}

async function documentOf({ documentId }: Issued) {
  const { documents } = Shown.parse(await session.http.expect(200, 'GET', '/my/case', { token }));
  return documents.find(document => document.documentId === documentId);
}

async function served({ documentId }: Issued) {
  return session.http.call('GET', `/my/case/documents/${documentId}`, { token });
}

describe('A file that is what it was announced to be', () => {
  it('is taken into the case and served as a download, byte for byte', async () => {
    const document = await issued();
    expect(await post(document, pdf)).toMatchObject({ status: 204 });
    expect(await documentOf(document)).toMatchObject({ status: 'admitted', bytes: pdf.length });
    const { download } = Served.parse((await served(document)).body);
    const response = await fetch(download.url);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=Denial.pdf');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(pdf);
  });

  it('may be said to be one in capitals, and with parameters', async () => {
    const note = Uint8Array.from(Buffer.from('My plan said no.\fPage 2'));
    const more = { fileName: 'Carta médica.hta', contentType: 'TEXT/PLAIN; charset=utf-8', bytes: note.length };
    const document = await issued(more);
    expect(document.upload.fields).toHaveProperty('Content-Type', 'text/plain');
    expect(await post(document, note)).toMatchObject({ status: 204 });
    const { download } = Served.parse((await served(document)).body);
    const disposition = (await fetch(download.url)).headers.get('content-disposition');
    expect(disposition).toBe(`attachment; filename="Carta m_dica.txt"; filename*=UTF-8''Carta%20m%C3%A9dica.txt`);
  });

  it('goes up by a form that says its type, and nothing of encryption, which is the bucket’s to do', async () => {
    const { upload } = await issued();
    expect(upload.fields).toHaveProperty('Content-Type', 'application/pdf');
    expect(Object.keys(upload.fields).filter(field => /encryption/i.test(field))).toEqual([]);
  });

  it('is not called by its name in any address', async () => {
    const document = await issued({ fileName: 'Biopsy of the left kidney.pdf' });
    await post(document, pdf);
    const { download, read } = Served.parse((await served(document)).body);
    expect(`${download.url} ${read?.url ?? ''} ${document.upload.url}`).not.toMatch(/biopsy/i);
  });

  it('stays as it was admitted when the form is used a second time', async () => {
    const document = await issued();
    await post(document, pdf);
    const { sha256 } = Served.parse((await served(document)).body);
    const forged = new Uint8Array(pdf);
    forged.fill(0x20, 100, 200);
    expect(await post(document, forged)).toMatchObject({ status: 204 });
    const after = Served.parse((await served(document)).body);
    expect(after.sha256).toBe(sha256);
    expect(new Uint8Array(await (await fetch(after.download.url)).arrayBuffer())).toEqual(pdf);
  });

  it('is served for five minutes', async () => {
    const document = await issued();
    await post(document, pdf);
    const { download, read } = Served.parse((await served(document)).body);
    for (const { expiresAt } of [download, read ?? download]) {
      expect(Date.parse(expiresAt) - Date.parse(session.now())).toBe(5 * 60_000);
    }
  });

  it('can be read in a page of ours, and no computer keeps a copy', async () => {
    const document = await issued();
    await post(document, pdf);
    const { read } = Served.parse((await served(document)).body);
    const response = await fetch(read?.url ?? '', { headers: { Origin: session.origin } });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline',
      'cache-control': 'no-store',
      'access-control-allow-origin': session.origin,
      'access-control-expose-headers': 'Accept-Ranges, Content-Range',
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(pdf);
    const elsewhere = await fetch(read?.url ?? '', { headers: { Origin: 'https://elsewhere.example' } });
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    [
      'a text',
      'text/plain',
      [...Buffer.from('<script>alert(1)</script> My plan said no: más')],
      'text/plain; charset=utf-8',
    ],
    ['a picture', 'image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
    ['a scan that browsers do not show', 'image/tiff', [0x49, 0x49, 0x2a, 0x00], undefined],
  ])('is shown as nothing but what it was found to be: %s', async (_what, contentType, bytes, shown) => {
    const document = await issued({ contentType, bytes: bytes.length });
    expect(await post(document, new Uint8Array(bytes))).toMatchObject({ status: 204 });
    const { read } = Served.parse((await served(document)).body);
    const response = read && (await fetch(read.url));
    expect(response?.headers.get('content-type')).toBe(shown);
  });
});

describe('A file that is something else', () => {
  it.each([
    ['a program', [0x4d, 0x5a, 0x90, 0x00, 0x03]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['a web page', [...Buffer.from('<!doctype html><script>alert(1)</script>')]],
  ])('is refused with a reason that the case shows: %s', async (_what, bytes) => {
    const document = await issued({ bytes: bytes.length });
    expect(await post(document, new Uint8Array(bytes))).toMatchObject({ status: 204 });
    expect(await documentOf(document)).toMatchObject({
      status: 'refused',
      statusInWords:
        'We could not take this file: it is not the kind of file that it says. Please save it as a PDF and send it again.',
    });
    expect(await served(document)).toMatchObject({ status: 409 });
  });
});

describe('An upload that breaks its conditions', () => {
  it('is refused under another key', async () => {
    const document = await issued();
    const key = `uploads/${caseClient.caseNumber}/another`;
    expect(await post(document, pdf, { key })).toEqual({ status: 403, code: 'AccessDenied' });
  });

  it('is refused when it is bigger than announced', async () => {
    const document = await issued({ bytes: 10 });
    expect(await post(document, pdf)).toEqual({ status: 400, code: 'EntityTooLarge' });
  });

  it('is refused when it is smaller than announced', async () => {
    const document = await issued({ bytes: pdf.length + 1 });
    expect(await post(document, pdf)).toEqual({ status: 400, code: 'EntityTooSmall' });
  });

  it('is refused with another content type', async () => {
    const document = await issued();
    expect(await post(document, pdf, { 'Content-Type': 'text/html' })).toEqual({ status: 403, code: 'AccessDenied' });
  });

  it('leaves the document announced, and not to be served', async () => {
    const document = await issued();
    expect(await documentOf(document)).toMatchObject({ status: 'announced' });
    expect(await served(document)).toMatchObject({ status: 409 });
  });
});

describe('An announcement that is malformed', () => {
  it.each([
    ['of no bytes', { bytes: 0 }, 'bytes'],
    ['of too many bytes', { bytes: 60 * 1024 * 1024 }, 'bytes'],
    ['of a kind of file that nobody reads', { contentType: 'application/x-msdownload' }, 'contentType'],
    ['with a folder in its name', { fileName: '../secret.pdf' }, 'fileName'],
  ])('%s is refused by the field', async (_what, more, path) => {
    const body = { fileName: 'a.pdf', contentType: 'application/pdf', bytes: 10, kind: 'other', ...more };
    const answer = await session.http.call('POST', '/my/case/documents', { token, body });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });
});

it('shows nobody a document of another case', async () => {
  const other = await session.filed('documents-of-another');
  const document = await issued();
  await post(document, pdf);
  const stranger = await other.tokenOf('applicant');
  expect(
    await session.http.call('GET', `/my/case/documents/${document.documentId}`, { token: stranger }),
  ).toMatchObject({
    status: 404,
  });
});
