/** Names of files as git prints them with `-z`: bytes of any encoding. */
import { isUtf8 } from 'node:buffer';

/** UTF-8. In a name that is none, bytes beyond ASCII stand as `\xff`, so that two names never become one. */
export const nameOf = (bytes: Buffer): string =>
  isUtf8(bytes)
    ? bytes.toString()
    : bytes.toString('latin1').replace(/[\u0080-\u00ff]/g, (char) => `\\x${char.charCodeAt(0).toString(16)}`);

/** The parts of an output, each of which has a separator (a byte) behind it. */
export function splitNames(output: Buffer, separator: number): string[] {
  if (isUtf8(output)) return output.toString().split(String.fromCharCode(separator)).slice(0, -1);
  const names: string[] = [];
  for (let from = 0, to = output.indexOf(separator); to !== -1; from = to + 1, to = output.indexOf(separator, from))
    names.push(nameOf(output.subarray(from, to)));
  return names;
}
