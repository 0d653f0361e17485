/** XML → entries. The parser resolves no entities but the five of XML, and opens nothing that a document type names. */
import { parseXml, XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml';
import type { Broken, Entry } from './entry.ts';

export function readXml(text: string): Entry | Broken {
  try {
    const { root } = parseXml(text, { includeOffsets: true });
    if (root === null) return { problem: 'XML without an element', at: 0 };
    return toEntry(root, text.length);
  } catch (error) {
    // A stack overflow is told by whoever calls.
    if (!Error.isError(error) || !('pos' in error) || typeof error.pos !== 'number') throw error;
    return { problem: 'XML that is not well-formed', at: error.pos };
  }
}

/** `length` is that of the text: the parser puts its end at infinity where it has characters of two units. */
function toEntry(element: XmlElement, length: number): Entry {
  const place = { start: Math.min(element.start, length), end: Math.min(element.end, length) };
  const entries: Entry[] = Object.entries(element.attributes).map(([name, text]) => ({
    ...{ name: withoutPrefix(name), text, entries: [] },
    ...place,
  }));
  let text = '';
  for (const child of element.children) {
    if (child instanceof XmlElement) entries.push(toEntry(child, length));
    else if (child instanceof XmlText || child instanceof XmlCdata) text += child.text;
  }
  return { name: withoutPrefix(element.name), text: text.trim() === '' ? undefined : text, entries, ...place };
}

/** `ext:dropTable`: what people call a namespace says nothing. */
const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);
