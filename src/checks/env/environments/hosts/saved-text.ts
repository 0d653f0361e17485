/**
 * Text of a file that a shell's `>` wrote. Windows PowerShell 5.1 writes UTF-16:
 * https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.core/about/about_character_encoding
 */
export function textOfList(text: string): { text: string } | { problem: string } {
  const plain = text.replace(/^\ufeff/, '');
  if (!plain.includes('\0')) return { text: plain };
  // UTF-16 that was read as UTF-8: two bytes of a mark that is no UTF-8, and every other byte a zero.
  const body = plain.replace(/^\ufffd\ufffd/, '');
  const unmixed = [0, 1].map((first) => {
    const zeros = [...every(body, first)];
    return zeros.every((char) => char === '\0') ? [...every(body, 1 - first)].join('') : undefined;
  });
  const mended = unmixed.find((each) => each !== undefined && !/[\0\ufffd]/.test(each));
  return mended === undefined
    ? { problem: 'The file is not UTF-8. In PowerShell save with `| Out-File -Encoding utf8 list.json`.' }
    : { text: mended };
}

/** Bytes of any file that was saved so. A byte order mark stays: to some loaders it is a part of the first name. */
export function decodeList(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function* every(text: string, first: number): Generator<string> {
  for (let at = first; at < text.length; at += 2) yield text.charAt(at);
}
