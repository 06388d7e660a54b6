import type { AcceptedType } from './document-types.ts';
import type { CaseDocument } from './document.ts';

/** How the name of a file of that type ends; the first is given to one that ends otherwise. */
const endings: Readonly<Record<AcceptedType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic', 'heif'],
  'text/plain': ['txt', 'text'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
};

/** What no file system, or no reader, takes for a letter: among them what makes a name be read from right to left. */
const unreadable = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu;
const forbidden = /["*/:<>?\\|]/gu;

/** The name under which a document is shown: as it is saved, or as its sender called it while nobody knows what it is. */
export function fileNameOf({
  fileName,
  contentType,
  status,
}: Pick<CaseDocument, 'fileName' | 'contentType' | 'status'>): string {
  return status === 'admitted' ? savedAs(fileName, contentType) : readable(fileName);
}

/** As its sender called it, but what a file was found to be decides how it ends: what opens it on somebody's machine goes by that. */
export function savedAs(fileName: string, contentType: string): string {
  return endingAs(contentType, readable(fileName));
}

function readable(name: string): string {
  return (
    name
      .replaceAll(unreadable, '')
      .replaceAll(forbidden, '_')
      .replace(/[. ]+$/u, '')
      .trim() || 'document'
  );
}

function endingAs(contentType: string, name: string): string {
  const known = Object.entries(endings).find(([type]) => type === contentType)?.[1] ?? [];
  const fits = (one: string) =>
    known.some(ending => one.toLowerCase().endsWith(`.${ending}`) && one.length > ending.length + 1);
  const [ending] = known;
  if (ending === undefined || fits(name)) return name;
  const stem = name.replace(/\.[a-z][a-z0-9]{0,4}$/iu, '').replace(/[. ]+$/u, '') || 'document';
  return fits(stem) ? stem : `${stem}.${ending}`;
}
