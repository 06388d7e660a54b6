/** One version of an object. */
export interface ObjectVersion {
  seq: number;
  bucket: string;
  key: string;
  /** `null` in a bucket without versions. */
  versionId: string;
  file: string;
  size: number;
  /** Without its quotes. */
  etag: string;
  /** Epoch milliseconds. */
  modifiedAt: number;
  /** What goes out with the object: content type, `x-amz-meta-*`, checksums. */
  headers: Record<string, string>;
}
