import { HeadObjectCommand } from '@aws-sdk/client-s3';
import type { PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerOf, clientOf, presignPost, startS3 } from './support.ts';

let s3: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.stop());

interface Sent {
  /** Fields changed, added, or (undefined) left out. */
  fields?: Record<string, string | undefined>;
  file?: string | Uint8Array<ArrayBuffer>;
  fileName?: string;
}

const terms = {
  Bucket: 'documents',
  Key: 'incoming/K4-7Q',
  Expires: 600,
  Fields: { 'Content-Type': 'application/pdf' },
  Conditions: [['content-length-range', 1, 10]],
} satisfies PresignedPostOptions;

async function signedForm(options: Partial<PresignedPostOptions> = {}, sent: Sent = {}) {
  const { url, fields } = await presignPost(clientOf(s3.url), { ...terms, ...options });
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...sent.fields })) {
    if (value !== undefined) form.append(name, value);
  }
  return { url, form };
}

async function post(options?: Partial<PresignedPostOptions>, sent: Sent = {}): Promise<Response> {
  const { form } = await signedForm(options, sent);
  form.append('file', new Blob([sent.file ?? 'hello']), sent.fileName ?? 'letter.pdf');
  return fetch(`${s3.url}/documents`, { method: 'POST', body: form });
}

it('keeps the file under the terms of the policy', async () => {
  const response = await post({ Fields: { ...terms.Fields, 'x-amz-meta-case': 'K4-7Q' } });
  expect(response.status).toBe(204);
  const kept = await s3.client.send(new HeadObjectCommand({ Bucket: 'documents', Key: 'incoming/K4-7Q' }));
  expect(kept).toMatchObject({
    ContentLength: 5,
    ContentType: 'application/pdf',
    Metadata: { case: 'K4-7Q' },
    ETag: '"5d41402abc4b2a76b9719d911017c592"',
    VersionId: response.headers.get('x-amz-version-id'),
  });
  await s3.activity.settled();
  expect(s3.events.at(-1)?.detail).toMatchObject({ reason: 'POST Object', object: { key: 'incoming/K4-7Q', size: 5 } });
  expect(s3.calls[0]).toEqual({
    principal: 'Uploader',
    service: 's3',
    action: 'PutObject',
    resource: 'arn:aws:s3:::documents/incoming/K4-7Q',
  });
});

const failed = '403 AccessDenied: Invalid according to Policy: Policy Condition failed: ';
const conditions: [string, Partial<PresignedPostOptions>, Sent, string][] = [
  ['a file at the upper limit', {}, { file: '0123456789' }, '204'],
  [
    'a file over the limit',
    {},
    { file: '01234567890' },
    '400 EntityTooLarge: Your proposed upload exceeds the maximum allowed size',
  ],
  [
    'a file under the limit',
    {},
    { file: '' },
    '400 EntityTooSmall: Your proposed upload is smaller than the minimum allowed size',
  ],
  [
    'another key',
    {},
    { fields: { key: 'elsewhere' } },
    `${failed}[&#34;eq&#34;,&#34;$key&#34;,&#34;incoming/K4-7Q&#34;]`,
  ],
  [
    'another content type',
    {},
    { fields: { 'Content-Type': 'text/html' } },
    `${failed}[&#34;eq&#34;,&#34;$Content-Type&#34;,&#34;application/pdf&#34;]`,
  ],
  [
    'a content type that the prefix allows',
    { Fields: {}, Conditions: [['starts-with', '$Content-Type', 'image/']] },
    { fields: { 'Content-Type': 'image/png' } },
    '204',
  ],
  [
    'a content type that the prefix does not allow',
    { Fields: {}, Conditions: [['starts-with', '$Content-Type', 'image/']] },
    { fields: { 'Content-Type': 'text/html' } },
    `${failed}[&#34;starts-with&#34;,&#34;$Content-Type&#34;,&#34;image/&#34;]`,
  ],
  [
    'a list of content types of which one is not allowed',
    { Fields: {}, Conditions: [['starts-with', '$Content-Type', 'image/']] },
    { fields: { 'Content-Type': 'image/png,text/html' } },
    `${failed}[&#34;starts-with&#34;,&#34;$Content-Type&#34;,&#34;image/&#34;]`,
  ],
  [
    'a field left out that a condition names',
    {},
    { fields: { 'Content-Type': undefined } },
    `${failed}[&#34;eq&#34;,&#34;$Content-Type&#34;,&#34;application/pdf&#34;]`,
  ],
  [
    'a field that no condition names',
    {},
    { fields: { 'x-amz-meta-extra': '1' } },
    '403 AccessDenied: Invalid according to Policy: Extra input fields: x-amz-meta-extra',
  ],
  ['a field that is to be ignored', {}, { fields: { 'x-ignore-me': '1' } }, '204'],
  ['a policy of another bucket', { Bucket: 'plain' }, {}, `${failed}[&#34;eq&#34;,&#34;$bucket&#34;,&#34;plain&#34;]`],
];
it.each(conditions)('holds %s against the policy', async (_what, options, sent, answer) => {
  expect(await answerOf(await post(options, sent))).toBe(answer);
});

const forgeries: [string, Sent, string][] = [
  [
    'a changed policy',
    { fields: { Policy: Buffer.from('{"expiration":"2030-01-01T00:00:00Z","conditions":[]}').toString('base64') } },
    '403 SignatureDoesNotMatch',
  ],
  ['a changed signature', { fields: { 'X-Amz-Signature': 'f'.repeat(64) } }, '403 SignatureDoesNotMatch'],
  ['no policy', { fields: { Policy: undefined } }, '403 AccessDenied: Access Denied'],
  [
    'a key that nobody was given',
    { fields: { 'X-Amz-Credential': 'AKIANOBODY/20261124/us-west-2/s3/aws4_request' } },
    '403 InvalidAccessKeyId',
  ],
];
it.each(forgeries)('refuses a form with %s', async (_what, sent, refusal) => {
  expect(await answerOf(await post({}, sent))).toContain(refusal);
});

it('puts the name of the file, without its folder, in the place of ${filename}', async () => {
  const options = { Key: 'incoming/${filename}', Conditions: [] };
  expect((await post(options, { fileName: 'C:\\Fax\\Größe $1.pdf' })).status).toBe(204);
  const Key = 'incoming/Größe $1.pdf';
  expect(await s3.client.send(new HeadObjectCommand({ Bucket: 'documents', Key }))).toMatchObject({ ContentLength: 5 });
});

const statuses: [string, string, number, RegExp][] = [
  ['200', '200', 200, /^$/],
  ['201 and a document', '201', 201, /<Bucket>documents<\/Bucket><Key>incoming\/K4-7Q<\/Key>/],
  ['204', '204', 204, /^$/],
  ['204 for any other number', '302', 204, /^$/],
];
it.each(statuses)('answers %s as success_action_status asks', async (_title, asked, status, body) => {
  const response = await post({ Fields: { ...terms.Fields, success_action_status: asked } });
  expect(response.status).toBe(status);
  expect(response.headers.get('location')).toBe(`${s3.url}/documents/incoming%2FK4-7Q`);
  expect(await response.text()).toMatch(body);
});

it('refuses a form without a file, and a body that is no form', async () => {
  const { url, form } = await signedForm();
  expect(await answerOf(await fetch(url, { method: 'POST', body: form }))).toContain('400 InvalidArgument');
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const malformed = [
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\ncut off',
    '--x\r\nnot a header\r\n\r\nbody\r\n--x--',
    'nothing',
  ];
  for (const body of malformed) {
    expect(await answerOf(await fetch(url, { method: 'POST', body, headers }))).toMatch(/^400 \w/);
  }
});

it("refuses a form whose policy expired by the stack's clock", async () => {
  const { url, form } = await signedForm();
  form.append('file', new Blob(['hello']));
  await s3.clock.advanceTo(s3.clock.now() + 600_000, () => s3.activity.settled());
  expect(await answerOf(await fetch(url, { method: 'POST', body: form }))).toBe(
    '403 AccessDenied: Invalid according to Policy: Policy expired.',
  );
});
