import { PDFDocument, StandardFonts } from 'pdf-lib';

const letterSize: [number, number] = [612, 792];

/** A PDF of one page: invented, and a real file all the same. */
export async function paper(title: string): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  document.setTitle(title);
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage(letterSize);
  page.drawText(title, { x: 72, y: 700, size: 18, font });
  page.drawText('An invented paper of the walkthrough.', { x: 72, y: 670, size: 11, font });
  return new Uint8Array(await document.save());
}
