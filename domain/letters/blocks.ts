import * as z from 'zod';

/** A piece of a letter, as a renderer needs to know it: plain text today, a page of paper or a screen tomorrow. */
export const Block = z.discriminatedUnion('block', [
  /** `lang` (BCP 47) where it is not the letter's own. */
  z.object({ block: z.literal('paragraph'), text: z.string(), lang: z.optional(z.string()) }),
  z.object({ block: z.literal('list'), items: z.array(z.string()) }),
  /** Lines that stay apart, like those of an address. */
  z.object({ block: z.literal('lines'), lines: z.array(z.string()) }),
]);
export type Block = z.infer<typeof Block>;

/** What is not to be said is undefined, and left out. */
type Said = string | undefined;

export function paragraph(...sentences: Said[]): Block {
  return { block: 'paragraph', text: said(sentences).join(' ') };
}

/** A paragraph in another language than the letter's. */
export function foreign(lang: string, text: string): Block {
  return { block: 'paragraph', text, lang };
}

export function list(...items: Said[]): Block {
  return { block: 'list', items: said(items) };
}

export function lines(...all: Said[]): Block {
  return { block: 'lines', lines: said(all) };
}

function said(all: Said[]): string[] {
  return all.filter(one => one !== undefined);
}

export function plainText(blocks: readonly Block[]): string {
  return `${blocks.map(textOf).join('\n\n')}\n`;
}

function textOf(one: Block): string {
  switch (one.block) {
    case 'paragraph':
      return one.text;
    case 'list':
      return one.items.map(item => `- ${item}`).join('\n');
    case 'lines':
      return one.lines.join('\n');
  }
}
