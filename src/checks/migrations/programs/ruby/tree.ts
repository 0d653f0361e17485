/**
 * Ruby as a tree of plain values. Prism's nodes are objects of some hundred and fifty classes with places in bytes; here each is an object
 * with the name of its class as `kind` and places in UTF-16 units.
 * https://ruby.github.io/prism/rb/Prism/Node.html says which node has which parts.
 */

export interface RubyNode {
  /** The class in Prism: `CallNode`. */
  kind: string;
  /** UTF-16 offsets, end exclusive. Where a heredoc is an argument, its lines lie behind the end. */
  start: number;
  end: number;
  /** Parts by Prism's names, camel case: nodes, lists of nodes, names, numbers. */
  parts: Readonly<Record<string, unknown>>;
}

/** How to turn a node of Prism into one of ours; `kinds` is the module that exports its classes. */
export function treeMaker(
  kinds: Readonly<Record<string, unknown>>,
): (node: object, toUnits: (byte: number) => number) => RubyNode {
  const names = new Map<unknown, string>(Object.entries(kinds).map(([name, kind]) => [kind, name]));
  return (root, toUnits) => {
    const convert = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(convert);
      if (typeof value !== 'object' || value === null) return value;
      const kind = names.get(value.constructor);
      return kind === undefined ? value : make(value, kind);
    };
    const make = (node: object, kind: string): RubyNode => {
      const parts: Record<string, unknown> = {};
      for (const [name, part] of Object.entries(node)) if (!name.endsWith('Loc')) parts[name] = convert(part);
      for (const flag of FLAGS) if (flag in node) parts[flag] = holds(node, flag);
      const place = parts['location'];
      delete parts['location'];
      const { startOffset: start, length } = isPlace(place) ? place : { startOffset: 0, length: 0 };
      return { kind, start: toUnits(start), end: toUnits(start + length), parts };
    };
    return make(root, names.get(root.constructor) ?? 'ProgramNode');
  };
}

/** What Prism says of a node by a method. */
const FLAGS = ['isSafeNavigation', 'isIgnoreCase', 'isExcludeEnd'] as const;

function holds(node: object, flag: string): boolean {
  const ask: unknown = Reflect.get(node, flag);
  return typeof ask === 'function' && ask.call(node) === true;
}

const isPlace = (value: unknown): value is { startOffset: number; length: number } =>
  typeof value === 'object' && value !== null && 'startOffset' in value && 'length' in value;

const isNode = (value: unknown): value is RubyNode => typeof value === 'object' && value !== null && 'kind' in value;

/** The node at a part; undefined where there is none. */
export function nodeAt(node: RubyNode | undefined, part: string): RubyNode | undefined {
  const value = node?.parts[part];
  return isNode(value) ? value : undefined;
}

/** The nodes at a part. */
export function nodesAt(node: RubyNode | undefined, part: string): RubyNode[] {
  const value = node?.parts[part];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** A name: of a call, a variable, a constant. */
export function nameAt(node: RubyNode | undefined): string {
  const name = node?.parts['name'];
  return typeof name === 'string' ? name : '';
}

/** The text of a literal; undefined where its bytes are no text. */
export function textAt(node: RubyNode): string | undefined {
  const text = node.parts['unescaped'];
  if (typeof text !== 'object' || text === null || !('value' in text) || typeof text.value !== 'string')
    return undefined;
  return 'validEncoding' in text && text.validEncoding === false ? undefined : text.value;
}

/** The statements of a body: of a file, class, method, block or branch. */
export function statementsOf(body: RubyNode | undefined): RubyNode[] {
  if (body === undefined) return [];
  return body.kind === 'StatementsNode' ? nodesAt(body, 'body') : [body];
}

/** Positional arguments as they are written, the keywords as the last one. */
export const argumentsOf = (call: RubyNode): RubyNode[] => nodesAt(nodeAt(call, 'arguments_'), 'arguments_');

/** `ActiveRecord::Base`; undefined for what is no chain of constants. */
export function constantName(node: RubyNode | undefined): string | undefined {
  if (node?.kind === 'ConstantReadNode') return nameAt(node);
  if (node?.kind !== 'ConstantPathNode') return undefined;
  const parent = nodeAt(node, 'parent');
  if (parent === undefined) return nameAt(node);
  const before = constantName(parent);
  return before === undefined ? undefined : `${before}::${nameAt(node)}`;
}

/** Every node below and with this one, in the order of the text; not recursive, so that depth does no harm. */
export function* everyNode(root: RubyNode | undefined): Generator<RubyNode> {
  const open: RubyNode[] = root === undefined ? [] : [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    const below = Object.values(node.parts)
      .flatMap((part) => (Array.isArray(part) ? part : [part]))
      .filter(isNode);
    for (const part of below.reverse()) open.push(part);
  }
}
