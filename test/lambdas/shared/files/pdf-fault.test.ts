import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pdfFault } from '../../../../lambdas/shared/files/pdf-fault.ts';

/** Written by pypdf 6.19: one blank page, with the owner's password “owner”, and either none or “secret” to open it. */
const pdfs = JSON.parse(readFileSync(new URL('pdfs.json', import.meta.url), 'utf8')) as {
  plain: string;
} & Record<string, { open: string; locked: string }>;
const ciphers = ['rc4-40', 'rc4-128', 'aes-128', 'aes-256-r5', 'aes-256'];
const bytesOf = (base64 = '') => Buffer.from(base64, 'base64');

describe('A member who sends a PDF', () => {
  it('has it taken where it opens', () => {
    expect(pdfFault(bytesOf(pdfs.plain))).toBeUndefined();
  });

  it.each(ciphers)('is not asked again where it opens and only changing it asks for a password: %s', cipher => {
    expect(pdfFault(bytesOf(pdfs[cipher]?.open))).toBeUndefined();
  });

  it.each(ciphers)('is asked for one that opens, where it asks for a password: %s', cipher => {
    expect(pdfFault(bytesOf(pdfs[cipher]?.locked))).toBe('locked');
  });

  it('is asked again where the upload broke off', () => {
    const whole = bytesOf(pdfs.plain);
    expect(pdfFault(whole.subarray(0, whole.length - 20))).toBe('unreadable');
  });

  it('is asked again where one that is shown while it loads is shorter than it says', () => {
    const file = (length: number) =>
      Buffer.from(`%PDF-1.7\n1 0 obj<</Linearized 1/L ${length}/H[1 2]>>endobj\n%%EOF\n`);
    expect(pdfFault(file(58))).toBeUndefined();
    expect(pdfFault(file(4000))).toBe('unreadable');
  });

  it.each([
    ['by a certificate', '<</Filter/Adobe.PubSec/V 4>>'],
    ['in a way that nobody here reads', '<</Filter/Standard/R 9/O(x)/U(y)>>'],
    ['and the words of it are spoilt', '<</Filter/Standard>>'],
  ])('is asked for another where it is encrypted %s', (_, dictionary) => {
    const file = `%PDF-1.7\n5 0 obj${dictionary}endobj\ntrailer<</Root 1 0 R/Encrypt 5 0 R>>\nstartxref\n9\n%%EOF\n`;
    expect(pdfFault(Buffer.from(file))).toBe('locked');
  });

  it('is believed where only the text of a page speaks of encryption', () => {
    const file =
      '%PDF-1.7\n1 0 obj<</Length 20>>stream\n(/Encrypt 5 0 R)\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
    expect(pdfFault(Buffer.from(file))).toBeUndefined();
  });
});
