import { strToU8, zipSync } from 'fflate';

/** What people send, made anew by this script: shapes that public test suites of file types have, and nothing copied from them. */
export interface SentFile {
  /** What it is, for people. */
  what: string;
  fileName: string;
  contentType: string;
  bytes: Uint8Array;
  /** What becomes of it: the name under which it is kept, or why it is refused. */
  comes: { keptAs: string } | { refused: string };
}

const pdf = 'application/pdf';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const text = (words: string) => strToU8(words);
const bytesOf = (...parts: (readonly number[] | string)[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])));
const utf16 = (words: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\uFEFF${words}`, 'utf16le');
  return Uint8Array.from(order === 'le' ? bytes : bytes.swap16());
};

const body = '1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
const plainPdf = text(`%PDF-1.4\n${body}`);
const after = (lines: string) => text(`${lines}%PDF-1.4\n${body}`);
/** Encrypted by a certificate: nobody here opens it. */
const lockedPdf = text(
  '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n2 0 obj<</Filter/Adobe.PubSec/V 4>>endobj\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>\n%%EOF\n',
);

const png = bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 0x0d], 'IHDR');
const jpeg = bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 0x10], 'JFIF', [0]);
const exif = bytesOf(
  [0xff, 0xd8, 0xff, 0xe1, 0, 0x40],
  'Exif',
  [0, 0],
  '%PDF-1.4 is what the camera’s maker wrote here',
);
const heic = bytesOf([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic', [0, 0, 0, 8], 'mdat');
const film = bytesOf([0, 0, 0, 20], 'ftypisom', [0, 0, 0, 0], 'mp42', [0, 0, 0, 8], 'mdat');
const tiff = (start: number[]) => bytesOf(start, [8, 0, 0, 0, 0, 0, 0, 0]);

const kindOf = (main: string, more = '') =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/${main}"/>${more}</Types>`;
const wordMain = 'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, strToU8(words)])));
const word = (more: Record<string, string> = {}, kinds = kindOf(wordMain)) =>
  zip({
    '[Content_Types].xml': kinds,
    '_rels/.rels': '<Relationships/>',
    'word/document.xml': '<w:document/>',
    ...more,
  });

/** A compound file of Office before 2007, or of today with a password. */
const compound = (stream: string) =>
  Uint8Array.from([
    ...Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    ...Buffer.alloc(504),
    ...Buffer.from(stream, 'utf16le'),
    ...Buffer.alloc(64),
  ]);

const kept = (keptAs: string) => ({ keptAs });
const refused = (reason: string) => ({ refused: reason });

function file(
  what: string,
  fileName: string,
  contentType: string,
  bytes: Uint8Array,
  comes: SentFile['comes'],
): SentFile {
  return { what, fileName, contentType, bytes, comes };
}

export const files: readonly SentFile[] = [
  file('a letter', 'Denial letter.pdf', pdf, plainPdf, kept('Denial letter.pdf')),
  file('a PDF in capitals', 'SCAN0001.PDF', pdf, plainPdf, kept('SCAN0001.PDF')),
  file('a PDF without an ending', 'Denial letter', pdf, plainPdf, kept('Denial letter.pdf')),
  file('a PDF whose name ends as a program of Windows', 'scan.pdf.bat', pdf, plainPdf, kept('scan.pdf')),
  file('a PDF with a version in its name', 'Appeal v1.2', pdf, plainPdf, kept('Appeal v1.2.pdf')),
  file('a PDF whose name is read from right to left', 'letter\u202Efdp.exe', pdf, plainPdf, kept('letterfdp.pdf')),
  file('a PDF with isolates in its name', 'a\u2066b\u2069.pdf', pdf, plainPdf, kept('ab.pdf')),
  file('a PDF with what no file system takes', 'Dr: "Chart"?.pdf', pdf, plainPdf, kept('Dr_ _Chart__.pdf')),
  file('a PDF whose name ends in points and spaces', 'letter.pdf. .', pdf, plainPdf, kept('letter.pdf')),
  file('a PDF that is all ending', '.pdf', pdf, plainPdf, kept('document.pdf')),
  file('a PDF with a Spanish name', 'Apelación médica.pdf', pdf, plainPdf, kept('Apelación médica.pdf')),
  file('a PDF with a Vietnamese name', 'Đơn kháng cáo.pdf', pdf, plainPdf, kept('Đơn kháng cáo.pdf')),
  file(
    'a PDF after the lines of a mail program',
    'fax.pdf',
    pdf,
    after('Content-Type: application/pdf\r\n\r\n'),
    kept('fax.pdf'),
  ),
  file('a PDF after a mark of byte order', 'a.pdf', pdf, after('\uFEFF'), kept('a.pdf')),
  file('a PDF after 1,019 bytes', 'a.pdf', pdf, after('x'.repeat(1019)), kept('a.pdf')),
  file('a PDF after more than readers look through', 'a.pdf', pdf, after('x'.repeat(1020)), refused('wrong-type')),
  file('a PDF that was cut off', 'a.pdf', pdf, plainPdf.subarray(0, 20), refused('unreadable')),
  file('a PDF that asks for a password', 'a.pdf', pdf, lockedPdf, refused('locked')),
  file('a PDF of no bytes', 'a.pdf', pdf, new Uint8Array(), refused('empty')),
  file('a picture that calls itself a PDF', 'a.pdf', pdf, png, refused('wrong-type')),
  file(
    'a page of the web that calls itself a PDF',
    'a.pdf',
    pdf,
    text('<!doctype html><p>Sign in</p>'),
    refused('wrong-type'),
  ),
  file('a photo', 'IMG_0001.JPG', 'image/jpeg', jpeg, kept('IMG_0001.JPG')),
  file('a photo saved by a browser', 'letter.jfif', 'image/jpeg', jpeg, kept('letter.jfif')),
  file('a photo that speaks of PDF', 'a.jpg', 'image/jpeg', exif, kept('a.jpg')),
  file('a photo called a script', 'IMG_0001.jpg.js', 'image/jpeg', jpeg, kept('IMG_0001.jpg')),
  file('a photo of an iPhone', 'IMG_0002.HEIC', 'image/heic', heic, kept('IMG_0002.HEIC')),
  file('a film that calls itself a photo', 'IMG_0003.heic', 'image/heic', film, refused('wrong-type')),
  file('a picture', 'scan.png', 'image/png', png, kept('scan.png')),
  file('a fax', 'fax.tif', 'image/tiff', tiff([0x49, 0x49, 0x2a, 0]), kept('fax.tif')),
  file('a fax, the other way about', 'fax.tiff', 'image/tiff', tiff([0x4d, 0x4d, 0, 0x2a]), kept('fax.tiff')),
  file('a BigTIFF', 'big.tif', 'image/tiff', tiff([0x49, 0x49, 0x2b, 0, 8, 0, 0, 0]), kept('big.tif')),
  file(
    'a BigTIFF, the other way about',
    'big.tif',
    'image/tiff',
    tiff([0x4d, 0x4d, 0, 0x2b, 0, 8, 0, 0]),
    kept('big.tif'),
  ),
  file('a note', 'note.txt', 'text/plain', text('My plan said no.\n'), kept('note.txt')),
  file(
    'a note as a program of Windows',
    'Denial letter.hta',
    'text/plain',
    text('<script>x()</script>'),
    kept('Denial letter.txt'),
  ),
  file('a report with form feeds', 'report.txt', 'text/plain', text('Page 1\fPage 2\r\n\tmore'), kept('report.txt')),
  file('a note in UTF-16', 'note.txt', 'text/plain', utf16('Nodate', 'le'), kept('note.txt')),
  file('a note in UTF-16, the other way about', 'note.txt', 'text/plain', utf16('No más', 'be'), kept('note.txt')),
  file('a note in UTF-16 with a NUL', 'note.txt', 'text/plain', utf16('No\u0000', 'le'), refused('wrong-type')),
  file('a note in Latin-1', 'nota.txt', 'text/plain', bytesOf('Apelaci\xf3n'), kept('nota.txt')),
  file('a note that quotes a PDF', 'note.txt', 'text/plain', text('The file begins with %PDF-1.4.'), kept('note.txt')),
  file(
    'a program behind 8 KB of text',
    'a.txt',
    'text/plain',
    text(`${'x'.repeat(8192)}\u0000MZ`),
    refused('wrong-type'),
  ),
  file('a letter of Word', 'Report.docx', docx, word(), kept('Report.docx')),
  file('a letter of Word as a program of Java', 'Report.docx.jar', docx, word(), kept('Report.docx')),
  file('a letter of Word with macros', 'Report.docx', docx, word({ 'word/vbaProject.bin': 'x' }), refused('runs')),
  file(
    'a letter of Word that may hold macros',
    'Report.docx',
    docx,
    word({}, kindOf('vnd.ms-word.document.macroEnabled.main+xml')),
    refused('runs'),
  ),
  file('a letter of Word with a password', 'Report.docx', docx, compound('EncryptedPackage'), refused('locked')),
  file('a letter of an older Word', 'Report.docx', docx, compound('WordDocument'), refused('wrong-type')),
  file(
    'a program of Java',
    'Report.docx',
    docx,
    zip({ 'META-INF/MANIFEST.MF': 'Main-Class: X' }),
    refused('wrong-type'),
  ),
  file(
    'a sheet of Excel',
    'Report.docx',
    docx,
    zip({ '[Content_Types].xml': kindOf('vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml') }),
    refused('wrong-type'),
  ),
  file('a letter of Word that was cut off', 'Report.docx', docx, word().subarray(0, 60), refused('unreadable')),
];
