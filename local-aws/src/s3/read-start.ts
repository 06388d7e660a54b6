import { open } from 'node:fs/promises';
import type { Service } from './call.ts';

/** Just one version of one object. */
export interface VersionId {
  bucket: string;
  key: string;
  versionId: string;
}

/** Reads the beginning of a version without a request, and tells of it as of one: under whose role, of which object. */
export async function readStart(
  service: Service,
  principal: string,
  { bucket, key, versionId }: VersionId,
  bytes: number,
): Promise<Buffer | undefined> {
  const resource = `arn:aws:s3:::${bucket}/${key}`;
  service.onCall({ principal, service: 's3', action: 'GetObjectVersion', resource });
  const version = service.objects.find(bucket, key, versionId);
  if (version === undefined) return undefined;
  await service.whole.check(version);
  const handle = await open(version.file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
