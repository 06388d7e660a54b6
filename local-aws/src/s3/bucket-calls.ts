import { answerXml, report, type Call } from './call.ts';
import { S3Error } from './errors.ts';

export function listBuckets(call: Call): void {
  report(call, 'ListAllMyBuckets', '');
  const rows = call.buckets.list().map(({ name, createdAt }) => {
    return ['Bucket', [['Name', name] as const, ['CreationDate', new Date(createdAt).toISOString()] as const]] as const;
  });
  const owner = ['Owner', [['ID', call.account] as const]] as const;
  answerXml(call.response, 200, ['ListAllMyBucketsResult', [['Buckets', rows], owner]]);
}

/** A bucket without versions or events; one with them comes from the template. */
export function createBucket(call: Call): void {
  const { bucket } = call.request;
  report(call, 'CreateBucket', bucket);
  if (call.buckets.find(bucket) !== undefined) throw new S3Error('BucketAlreadyOwnedByYou');
  call.buckets.put({ name: bucket, versioned: false, eventBridge: false }, call.now);
  call.response.writeHead(200, { location: `/${bucket}` }).end();
}

export function headBucket(call: Call): void {
  report(call, 'ListBucket', call.request.bucket);
  call.buckets.get(call.request.bucket);
  call.response.writeHead(200, { 'x-amz-bucket-region': call.region }).end();
}

export function deleteBucket(call: Call): void {
  const { bucket } = call.request;
  report(call, 'DeleteBucket', bucket);
  call.buckets.get(bucket);
  call.buckets.remove(bucket);
  call.response.writeHead(204).end();
}
