/**
 * What a person or a program wrote into a commit or a tag: who made it, what a merge says of the tag it merged (`mergetag`), the
 * message. The ids that stand before it are git's own. https://git-scm.com/docs/git-commit-tree
 */
export function writtenIn(object: Buffer): Buffer {
  const author = object.indexOf('\nauthor ');
  const at = author === -1 ? object.indexOf('\ntag ') : author;
  return at === -1 ? object : object.subarray(at + 1);
}
