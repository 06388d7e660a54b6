/** A process to be killed: it keeps two objects, whose events nobody takes, then says so and waits. */
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { startS3 } from './support.ts';

const { client } = await startS3({
  directory: process.argv[2] ?? '',
  onEvent: () => new Promise(() => undefined),
});
for (const Key of ['first', 'second']) {
  await client.send(new PutObjectCommand({ Bucket: 'documents', Key, Body: Key }));
}
process.stdout.write('kept\n');
