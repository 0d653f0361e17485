/** The text of a file that some tool wrote on some shell: the encoding is told by its first bytes. */

/** PowerShell 5 redirects (`>`) as UTF-16 with a byte order mark: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_character_encoding */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** An XML document names its encoding where it is not UTF-8. */
const LATIN = /^<\?xml[^>]{0,80}\bencoding=["'](?:iso-8859-1|iso-8859-15|windows-1252|us-ascii)["']/i;

/** Without the byte order mark. Bytes that are no text become U+FFFD; nothing is thrown. */
export function textOfFile(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return marked[0];
  // `{` and `<` are ASCII: where the other half is NUL, it is UTF-16 without a mark.
  if (bytes.length >= 2 && bytes[0] !== 0 && bytes[1] === 0) return 'utf-16le';
  if (bytes.length >= 2 && bytes[0] === 0 && bytes[1] !== 0) return 'utf-16be';
  return LATIN.test(String.fromCharCode(...bytes.subarray(0, 120))) ? 'windows-1252' : 'utf-8';
}
