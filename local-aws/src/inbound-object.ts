import { credentialsFor } from './credentials.ts';

/**
 * Writes an object as the mail service does, signed with a key of its own. The SDK is loaded with the first mail: no start
 * waits for it.
 */
export async function putInboundObject(
  where: { endpoint: string; region: string; now: () => number },
  bucket: string,
  key: string,
  bytes: Buffer,
): Promise<void> {
  const { S3Client, PutObjectCommand } = await import('@aws-sdk/client-s3');
  const client = new S3Client({
    endpoint: where.endpoint,
    region: where.region,
    credentials: credentialsFor('ses.amazonaws.com'),
    // Signatures are checked by the stack's clock.
    systemClockOffset: where.now() - Date.now(),
    forcePathStyle: true,
  });
  try {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }));
  } finally {
    client.destroy();
  }
}
