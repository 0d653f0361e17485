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
