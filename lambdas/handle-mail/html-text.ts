import { Tokenizer } from 'htmlparser2';

/** Characters of HTML that are read; a mail with more has its text cut there. */
const mostHtml = 4_000_000;

/** Of these nothing is shown, up to where they end. */
const hidden = new Set(['script', 'style', 'title', 'template', 'noscript', 'svg', 'object']);
const blocks = new Set(
  [
    'address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form',
    'h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre section select table tbody tfoot thead tr ul',
  ]
    .join(' ')
    .split(' '),
);
const cells = new Set(['td', 'th']);

/**
 * The words of an HTML mail, a line for each block of it. Read token by token, without a tree and without a stack: however deep its tags lie
 * in each other, that costs nothing.
 */
export function textOfHtml(whole: string): string {
  const html = whole.slice(0, mostHtml);
  const page = linesOfText();
  let tag = '';
  let attribute = '';
  let value = '';
  /** The element of which nothing is shown, and how many of its name are open. */
  let skipped: { name: string; open: number } | undefined;

  function opened(): void {
    if (skipped !== undefined) {
      if (tag === skipped.name) skipped.open += 1;
      return;
    }
    if (hidden.has(tag)) skipped = { name: tag, open: 1 };
    else if (blocks.has(tag)) page.breakLine();
    else if (cells.has(tag)) page.add(' ');
    if (tag === 'li') page.add('- ');
  }
  const say = (words: string) => {
    if (skipped === undefined) page.add(words);
  };

  const tokens = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase();
        opened();
      },
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (skipped === undefined) {
          if (blocks.has(name)) page.breakLine();
        } else if (name === skipped.name && (skipped.open -= 1) === 0) skipped = undefined;
      },
      onselfclosingtag() {
        if (skipped?.name === tag && (skipped.open -= 1) === 0) skipped = undefined;
      },
      ontext: (start, end) => say(html.slice(start, end)),
      ontextentity: codepoint => say(String.fromCodePoint(codepoint)),
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => (value += html.slice(start, end)),
      onattribentity: codepoint => (value += String.fromCodePoint(codepoint)),
      onattribend() {
        if (tag === 'img' && attribute === 'alt' && value.trim() !== '') say(`[${value.trim()}]`);
      },
      oncdata: (start, end) => say(html.slice(start, end)),
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onopentagend: () => undefined,
      onend: () => undefined,
    },
  );
  tokens.write(html);
  tokens.end();
  return page.text();
}

/** Puts words into lines: white space between them is one space, and none stands at either end of a line. */
function linesOfText() {
  const lines: string[] = [];
  let line: string[] = [];
  let isSpaced = true;

  function breakLine(): void {
    const text = line.join('').trimEnd();
    if (text !== '') lines.push(text);
    line = [];
    isSpaced = true;
  }

  return {
    breakLine,
    add(words: string): void {
      const plain = words.replaceAll(/[\s\u00a0]+/gu, ' ');
      const added = isSpaced ? plain.trimStart() : plain;
      if (added === '') return;
      line.push(added);
      isSpaced = added.endsWith(' ');
    },
    text(): string {
      breakLine();
      return lines.join('\n');
    },
  };
}
