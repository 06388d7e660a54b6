import { typeOfBytes } from '../../domain/case/document-types.ts';
import { savedAs } from '../../domain/case/file-name.ts';
import { type FileFault, fileFault } from '../shared/files/file-fault.ts';
import type { Attachment, MailRead } from './read-mail.ts';

/** One attachment as it is shown: to be opened where it is clean and of a kind that people send, or why not. */
interface PartView {
  fileName: string | null;
  contentType: string;
  bytes: number;
  /** Why it is not served. */
  refused?: 'infected' | 'unchecked' | FileFault;
  download?: { url: string };
}

/** Keeps a copy of a part under a key of ours. @returns an address from which it can be fetched */
export type KeepPart = (
  part: { place: number; contentType: string; fileName: string } & Pick<Attachment, 'bytes'>,
) => Promise<{ url: string }>;

/** The way of uploaded files: first the verdict, then the kind by the bytes, and only then a copy is served. */
export async function partsOf({ virus, attachments }: MailRead, keep: KeepPart): Promise<PartView[]> {
  const views: PartView[] = [];
  for (const [index, { fileName, contentType, bytes }] of attachments.entries()) {
    const view = { fileName, contentType, bytes: bytes.length };
    const place = index + 1;
    const found = typeOfBytes(bytes, contentType);
    const type = found ?? contentType;
    const refused = virus === 'clean' ? fileFault(bytes, type, found) : virus;
    if (refused !== undefined) views.push({ ...view, refused });
    else {
      const name = savedAs(fileName ?? `attachment-${place}`, type);
      const { url } = await keep({ place, contentType: type, fileName: name, bytes });
      views.push({ ...view, download: { url } });
    }
  }
  return views;
}
