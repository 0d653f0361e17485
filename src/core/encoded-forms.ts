/** A secret in the forms that sinks and encodings may give it, each of which is the secret. */

/** JSON (with `/` as PHP writes it too), an address, hexadecimal in either case, base 64 at any of its three offsets. */
export function formsOf(part: string): string[] {
  const bytes = Buffer.from(part);
  return [
    part,
    JSON.stringify(part).slice(1, -1),
    JSON.stringify(part).slice(1, -1).replaceAll('/', '\\/'),
    encodeURIComponent(part.toWellFormed()),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    bytes.toString('hex').replaceAll(/../g, '%$&'),
    bytes.toString('hex').toUpperCase().replaceAll(/../g, '%$&'),
    ...[0, 1, 2].flatMap((offset) => {
      // What stands before it in the same group of three bytes changes the first characters, what comes after the last.
      const encoded = Buffer.from(`${'\0'.repeat(offset)}${part}`)
        .toString('base64')
        .replace(/=+$/, '');
      const core = encoded.slice(offset === 0 ? 0 : offset + 1, encoded.length - 2);
      return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
    }),
  ];
}

/** A secret as a program shows it that takes its bytes for those of another character set. Only of what is not ASCII. */
export function misreadFormsOf(part: string): string[] {
  const value = part.toWellFormed();
  if (!/[^\0-\x7f]/.test(value)) return [];
  return ['NFC', 'NFD'].flatMap((form) => {
    const written = value.normalize(form);
    const bytes = Buffer.from(written);
    return [
      written,
      bytes.toString('latin1'),
      new TextDecoder('windows-1252').decode(bytes),
      // And what cannot be read, or not be written.
      Buffer.from(written, 'latin1').toString('utf8'),
      written.replaceAll(/[^\0-\x7f]/gu, '?'),
    ];
  });
}
