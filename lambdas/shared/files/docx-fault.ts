import { type UnzipFileInfo, unzipSync } from 'fflate';

/** Why something that begins as a Word document does is not taken: it is another kind of archive, it runs programs, or it is spoilt. */
export type DocxFault = 'wrong-type' | 'runs' | 'unreadable';

const list = '[Content_Types].xml';
/** Bytes: the list of what is in a document has a few kilobytes. */
const longestList = 1_000_000;
const mainPart = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const macroPart = /macroEnabled|vbaProject/iu;

/**
 * Looks at the names of all parts and into the one that lists their kinds (ECMA-376, part 2): nothing else is unpacked.
 * @returns undefined for a Word document without programs
 */
export function docxFault(bytes: Uint8Array): DocxFault | undefined {
  const names: string[] = [];
  const isList = ({ name, originalSize }: UnzipFileInfo) => {
    names.push(name);
    return name === list && originalSize <= longestList;
  };
  const kinds = partsOf(bytes, isList);
  if (kinds === undefined) return 'unreadable';
  if (names.some(name => macroPart.test(name)) || macroPart.test(kinds)) return 'runs';
  return kinds.includes(mainPart) && names.includes('word/document.xml') ? undefined : 'wrong-type';
}

function partsOf(bytes: Uint8Array, filter: (part: UnzipFileInfo) => boolean): string | undefined {
  try {
    return new TextDecoder().decode(unzipSync(bytes, { filter })[list]);
  } catch {
    return undefined;
  }
}
