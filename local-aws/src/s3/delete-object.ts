import { readBody } from '../request-body.ts';
import { answerXml, causeOf, report, type Call } from './call.ts';
import { S3Error } from './errors.ts';
import type { Deleted } from './objects.ts';
import { allHeaders, queryValue } from './request.ts';
import { startDigest, givenChecksums } from './checksums.ts';
import { innerXml, xmlText, type XmlElement } from './xml.ts';

const mostKeys = 1000;

/** Nothing that S3 takes as a list comes near this many bytes. */
export const largestXml = 2 * 1024 * 1024;

export function deleteObject(call: Call): void {
  const { request, response } = call;
  const deleted = remove(call, request.key, queryValue(request, 'versionId'));
  if (deleted.marker) response.setHeader('x-amz-delete-marker', 'true');
  if (deleted.versionId !== undefined) response.setHeader('x-amz-version-id', deleted.versionId);
  response.writeHead(204).end();
}

export async function deleteObjects(call: Call): Promise<void> {
  call.buckets.get(call.request.bucket);
  const xml = await readXml(call);
  const wanted = innerXml(xml, 'Object').map(each => ({
    key: xmlText(each, 'Key') ?? '',
    versionId: xmlText(each, 'VersionId'),
  }));
  if (wanted.length === 0 || wanted.length > mostKeys || wanted.some(({ key }) => key === '')) {
    throw new S3Error('MalformedXML');
  }
  const rows = wanted.map(({ key, versionId }) => rowOf(key, versionId, remove(call, key, versionId)));
  answerXml(call.response, 200, ['DeleteResult', xmlText(xml, 'Quiet') === 'true' ? [] : rows]);
}

/** A body of XML, held against the digests that came with it. */
export async function readXml(call: Call): Promise<string> {
  const body = await readBody(call.request.incoming, largestXml);
  if (body === 'too-large') throw new S3Error('MalformedXML');
  const headers = allHeaders(call.request);
  const given: [Parameters<typeof startDigest>[0], string][] = [...givenChecksums(headers)];
  const md5 = headers.get('content-md5');
  if (md5 !== undefined) given.push(['md5', md5]);
  for (const [algorithm, expected] of given) {
    const digest = startDigest(algorithm);
    digest.update(body);
    if (digest.digest().toString('base64') !== expected) throw new S3Error('BadDigest');
  }
  return body.toString('utf8');
}

function remove(call: Call, key: string, versionId: string | undefined): Deleted {
  report(call, versionId === undefined ? 'DeleteObject' : 'DeleteObjectVersion', call.request.bucket, key);
  const bucket = call.buckets.get(call.request.bucket);
  return call.objects.remove(bucket, key, versionId, causeOf(call, 'DeleteObject'));
}

function rowOf(key: string, versionId: string | undefined, deleted: Deleted): XmlElement {
  const named: XmlElement[] = versionId === undefined ? [] : [['VersionId', versionId]];
  const marker: XmlElement[] = deleted.marker ? [['DeleteMarker', true]] : [];
  const markerId: XmlElement[] =
    deleted.marker && deleted.versionId !== undefined ? [['DeleteMarkerVersionId', deleted.versionId]] : [];
  return ['Deleted', [['Key', key], ...named, ...marker, ...markerId]];
}
