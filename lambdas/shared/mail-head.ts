import PostalMime, { type Header } from 'postal-mime';

/** What our mail service found when it looked for viruses; unknown is not clean. */
export type VirusVerdict = 'clean' | 'infected' | 'unchecked';

export interface MailHead {
  subject: string;
  /** The sender's address, as the mail itself names it. */
  from: string | undefined;
  /** In lower case; empty where there is none. Our mail service writes its own above those that came with the mail: the first counts. */
  first: (name: string) => string;
}

/** @param head the beginning of the mail as it came, with all of its headers */
export async function readHead(head: Uint8Array): Promise<MailHead> {
  const { headers, subject = '', from } = await parse(head);
  const first = (name: string) =>
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase() ?? '';
  return { subject, from: from?.address, first };
}

export function virusVerdictOf({ first }: Pick<MailHead, 'first'>): VirusVerdict {
  const verdict = first('x-ses-virus-verdict');
  if (verdict === 'pass') return 'clean';
  return verdict === 'fail' ? 'infected' : 'unchecked';
}

/** Where the headers end, in bytes: before the empty line. */
export function endOfHead(raw: Uint8Array): number {
  return /\r?\n\r?\n/u.exec(Buffer.from(raw).toString('latin1'))?.index ?? raw.length;
}

async function parse(
  head: Uint8Array,
): Promise<{ headers: Header[]; subject?: string | undefined; from?: { address?: string | undefined } | undefined }> {
  try {
    return await PostalMime.parse(Buffer.concat([head.subarray(0, endOfHead(head)), Buffer.from('\r\n\r\n')]));
  } catch {
    return { headers: [] };
  }
}
