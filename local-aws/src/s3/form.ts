import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { S3Error } from './errors.ts';

/** All that comes before the file. */
export interface FormHead {
  /** By lower-case name, `${filename}` put in. */
  fields: Map<string, string>;
}

/** S3 takes at most this many bytes before the file. */
const longestHead = 20 * 1024;

/**
 * Reads a form upload as it comes in: the fields, then the file, of which `take` gets the stream. What follows the file
 * is ignored. Answers when the form is at its end, so that the client gets to read the answer.
 * @throws S3Error MalformedPOSTRequest, MaxPostPreDataLengthExceeded, InvalidArgument, and what `take` throws
 */
export async function readForm<T>(
  incoming: IncomingMessage,
  take: (head: FormHead, file: Readable) => Promise<T>,
): Promise<T> {
  const parser = openParser(incoming);
  const fields = new Map<string, string>();
  let length = 0;
  let taken: Promise<T> | undefined;
  parser.on('field', (name, value, info) => {
    if (taken !== undefined) return;
    length += name.length + value.length;
    if (info.valueTruncated || info.nameTruncated) length = Infinity;
    fields.set(name.toLowerCase(), value);
  });
  parser.on('file', (name, file, info) => {
    // A form that is cut off is told by the parser too; nobody else may be reading the file then.
    file.on('error', () => undefined);
    if (taken !== undefined || name !== 'file') return void file.resume();
    const head = { fields: withFilename(fields, info.filename) };
    taken = length > longestHead ? tooLong() : take(head, file);
    // Answered further below, but the form has to be read to its end all the same.
    taken.catch(() => file.resume());
  });
  await readToEnd(incoming, parser);
  if (taken !== undefined) return taken;
  throw new S3Error('InvalidArgument', { message: 'POST requires exactly one file upload per request.' });
}

function openParser(incoming: IncomingMessage): busboy.Busboy {
  try {
    const limits = { fieldSize: longestHead, fields: 200, parts: 210 };
    return busboy({ headers: incoming.headers, defParamCharset: 'utf8', limits });
  } catch {
    throw new S3Error('MalformedPOSTRequest');
  }
}

/** Not a `pipeline`: that would cut the connection where the form is malformed, and with it the answer. */
function readToEnd(incoming: IncomingMessage, parser: busboy.Busboy): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.on('close', resolve);
    parser.on('error', () => {
      incoming.resume();
      reject(new S3Error('MalformedPOSTRequest'));
    });
    incoming.on('close', () => {
      if (!incoming.complete) parser.destroy(new S3Error('IncompleteBody'));
    });
    incoming.pipe(parser);
  });
}

function tooLong(): Promise<never> {
  return Promise.reject(new S3Error('MaxPostPreDataLengthExceeded'));
}

/** S3 puts the name of the file, without its folders, in the place of `${filename}` in every field but the signed ones. */
function withFilename(fields: ReadonlyMap<string, string>, filename: string | undefined): Map<string, string> {
  const name = filename ?? '';
  return new Map(
    [...fields].map(([field, value]) => [
      field,
      field === 'policy' ? value : value.replaceAll('${filename}', () => name),
    ]),
  );
}
