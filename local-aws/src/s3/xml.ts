/** An element: its name, and its text or its elements. */
export type XmlElement = readonly [name: string, content: string | number | boolean | readonly XmlElement[]];

const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** A whole document; S3's answers carry its namespace, its errors don't. */
export function xmlDocument([name, content]: XmlElement): string {
  const attributes = name === 'Error' ? '' : ` xmlns="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${attributes}>${inner(content)}</${name}>`;
}

function inner(content: XmlElement[1]): string {
  if (typeof content !== 'object') return escape(String(content));
  return content.map(([name, children]) => `<${name}>${inner(children)}</${name}>`).join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"\r\n]/g, character => `&#${character.charCodeAt(0)};`);
}
