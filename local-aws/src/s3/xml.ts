/** An element: its name, and its text or its elements. */
export type XmlElement = readonly [name: string, content: string | number | boolean | readonly XmlElement[]];

const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** A whole document; S3's answers carry its namespace, its errors don't. */
export function xmlDocument([name, content]: XmlElement): string {
  const attributes = name === 'Error' ? '' : ` xmlns="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${attributes}>${inner(content)}</${name}>`;
}

/** What stands inside each element of that name in a request's body, of which S3 knows only flat ones. */
export function innerXml(xml: string, name: string): string[] {
  const pattern = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g');
  return [...xml.matchAll(pattern)].map(match => match[1] ?? '');
}

/** The text of the first element of that name. */
export function xmlText(xml: string, name: string): string | undefined {
  return innerXml(xml, name).map(unescape)[0];
}

function inner(content: XmlElement[1]): string {
  if (typeof content !== 'object') return escape(String(content));
  return content.map(([name, children]) => `<${name}>${inner(children)}</${name}>`).join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"\r\n]/g, character => `&#${character.charCodeAt(0)};`);
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[name ?? ''] ?? whole;
  });
}
