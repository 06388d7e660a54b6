import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { create as attachment } from 'content-disposition';
import type { DocumentId } from '../../domain/words/ids.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

const secondsToDownload = 5 * 60;

/** The key of an admitted document: the copy under an id of ours, the only one that is ever served. */
export function documentKey(caseNumber: CaseNumber, documentId: DocumentId): string {
  return `documents/${caseNumber}/${documentId}`;
}

/** One version of an uploaded file: what came later under the same key is not looked at. */
export async function readVersion(
  client: S3Client,
  object: { bucket: string; key: string; versionId: string },
): Promise<{ bytes: Uint8Array; sha256: string }> {
  const bytes = await readObject(client, object);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export async function readObject(
  client: S3Client,
  object: { bucket: string; key: string; versionId?: string },
): Promise<Uint8Array> {
  const { Body } = await client.send(
    new GetObjectCommand({ Bucket: object.bucket, Key: object.key, VersionId: object.versionId }),
  );
  if (Body === undefined) throw new Error('The file has no content.');
  return Body.transformToByteArray();
}

/** The first bytes of a file, or as many as it has. */
export async function readBeginning(
  client: S3Client,
  object: { bucket: string; key: string; bytes: number },
): Promise<Uint8Array> {
  const Range = `bytes=0-${object.bytes - 1}`;
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: object.bucket, Key: object.key, Range }));
    return (await Body?.transformToByteArray()) ?? new Uint8Array();
  } catch (error) {
    // Of an empty file there is no first byte.
    if (error instanceof Error && error.name === 'InvalidRange') return new Uint8Array();
    throw error;
  }
}

/** @returns undefined where there is no such object, or no longer */
export async function ifThere<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound')) return undefined;
    throw error;
  }
}

export async function keepDocument(
  client: S3Client,
  document: { bucket: string; key: string; contentType: string; fileName: string; bytes: Uint8Array; once?: true },
): Promise<void> {
  const put = client.send(
    new PutObjectCommand({
      Bucket: document.bucket,
      Key: document.key,
      Body: document.bytes,
      ContentType: document.contentType,
      // Kept with the copy, so that no address has to carry what a person called their paper.
      ContentDisposition: attachment(document.fileName, { fallback: document.fileName.replaceAll(/[^ -~]/gu, '_') }),
      ...(document.once && { IfNoneMatch: '*' }),
    }),
  );
  await put.catch((error: unknown) => {
    const isKept = document.once === true && error instanceof Error && error.name === 'PreconditionFailed';
    if (!isKept) throw error;
  });
}

/** An address from which a document can be fetched for five minutes, always as a download; `as` where the object does not say so itself. */
export async function presignDownload(
  client: S3Client,
  document: { bucket: string; key: string; as?: { fileName: string; contentType: string } },
): Promise<{ url: string; expiresInSeconds: number }> {
  const { bucket, key, as } = document;
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: key,
    ...(as && {
      ResponseContentDisposition: `attachment; filename="${as.fileName}"`,
      ResponseContentType: as.contentType,
    }),
  });
  return signed(client, command);
}

/** The same for reading it in a page: its name stands nowhere, and no computer keeps a copy. */
export async function presignReading(
  client: S3Client,
  { bucket, key, contentType }: { bucket: string; key: string; contentType: string },
): Promise<{ url: string; expiresInSeconds: number }> {
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: key,
    ResponseContentDisposition: 'inline',
    ResponseContentType: contentType,
    ResponseCacheControl: 'no-store',
  });
  return signed(client, command);
}

async function signed(client: S3Client, command: GetObjectCommand) {
  return {
    url: await getSignedUrl(client, command, { expiresIn: secondsToDownload }),
    expiresInSeconds: secondsToDownload,
  };
}
