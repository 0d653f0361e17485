/**
 * Every object of a piece of the parse tree, in the order of the text, children after their parent. Not recursive: a sum of some
 * thousand terms is as deep as it is long.
 */
export function* walk(root: unknown): Iterable<object> {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null) continue;
    yield node;
    const children = Object.values(node);
    for (let index = children.length - 1; index >= 0; index--) waiting.push(children[index]);
  }
}

/** The strings of the names in it: columns, functions, operators. */
export function* namesIn(root: unknown): Iterable<string> {
  for (const node of walk(root)) if ('sval' in node && typeof node.sval === 'string') yield node.sval;
}
