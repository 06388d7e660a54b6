import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { callLimits, keeping } from '../call-limits.ts';
import { DocumentId } from '../../domain/words/ids.ts';
import { type CaseNumber, WrittenCaseNumber } from '../../domain/case/case-number.ts';

export function s3Client(): S3Client {
  return new S3Client({ ...keeping(callLimits.file), requestChecksumCalculation: 'WHEN_REQUIRED' });
}

const secondsToUpload = 15 * 60;

/** The key of a file on its way in. It names the case and our document, nothing of the sender's. */
export function uploadKey(caseNumber: CaseNumber, documentId: DocumentId): string {
  return `uploads/${caseNumber}/${documentId}`;
}

/** What an upload's key says: the case and the document, or undefined for a key that we did not give out. */
export function parseUploadKey(key: string): { caseNumber: CaseNumber; documentId: DocumentId } | undefined {
  const match = /^uploads\/([^/]+)\/([^/]+)$/u.exec(key);
  const [, caseNumber, documentId] = match ?? [];
  return caseNumber === undefined || documentId === undefined
    ? undefined
    : { caseNumber: WrittenCaseNumber.parse(caseNumber), documentId: DocumentId.parse(documentId) };
}

/** A form that uploads one file of just that type and size, straight to the bucket, for a quarter of an hour. */
export async function presignUpload(
  client: S3Client,
  upload: { bucket: string; key: string; contentType: string; bytes: number },
): Promise<{ url: string; fields: Record<string, string> }> {
  return createPresignedPost(client, {
    Bucket: upload.bucket,
    Key: upload.key,
    Expires: secondsToUpload,
    Fields: { 'Content-Type': upload.contentType },
    Conditions: [
      ['content-length-range', upload.bytes, upload.bytes],
      ['eq', '$Content-Type', upload.contentType],
    ],
  });
}
