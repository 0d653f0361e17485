/** What a person wrote into a commit or a tag: everything after the first empty line. */
export function messageOf(object: Buffer): Buffer {
  const at = object.indexOf('\n\n');
  return at === -1 ? object.subarray(0, 0) : object.subarray(at + 2);
}
