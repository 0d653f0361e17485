/** YAML → nodes with places. Aliases are followed as often as the budget lasts; nothing is resolved but strings, numbers and booleans. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Node as YamlNode,
} from 'yaml';
import type { Entry, Node } from './node.ts';

/** UTF-16 units: 1 MB of YAML takes 5 s to parse. */
export const MAX_YAML = 256 * 1024;
/** Far above what people write, far below what an alias in an alias makes. */
const MAX_NODES = 100_000;
const MAX_DEPTH = 100;

export interface YamlText {
  node: Node | undefined;
  /** Offsets of what is wrong; the first makes the file unreadable where `node` is undefined. */
  problems: { at: number; why: string }[];
}

interface Budget {
  left: number;
  targets: ReadonlyMap<Alias, YamlNode>;
}

/** Never throws. A key that is written twice is a problem, and both are there. */
export function parseYaml(text: string): YamlText {
  if (text.length > MAX_YAML) return broken(0, `it is larger than ${MAX_YAML / 1024} KiB`);
  const deep = tooDeep(text);
  if (deep !== undefined) return broken(deep, `it is nested deeper than ${MAX_DEPTH} levels`);
  let document: Document;
  try {
    document = parseDocument(text, {
      prettyErrors: false,
      // A warning would go to stderr past everybody.
      logLevel: 'error',
      resolveKnownTags: false,
      uniqueKeys: false,
      stringKeys: false,
    });
  } catch {
    // The parser's own stack.
    return broken(0, 'it cannot be read as YAML');
  }
  const [error] = document.errors;
  if (error !== undefined) return broken(Math.min(error.pos[0], text.length), firstSentence(error.message));
  const budget: Budget = { left: MAX_NODES, targets: targetsIn(document) };
  const node = document.contents === null ? undefined : nodeOf(document.contents, budget, 0);
  if (budget.left < 0) return broken(0, 'its aliases stand for too much');
  return { node, problems: node === undefined ? [] : twice(node) };
}

const broken = (at: number, why: string): YamlText => ({ node: undefined, problems: [{ at, why }] });

/** Brackets of flow style, which the parser follows by recursion. Those in strings count too: nobody has a hundred. */
function tooDeep(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
    else if (char === '\n' && depth > 0 && /^[\w'"-]/.test(text.slice(at + 1, at + 2))) depth = 0;
    if (depth > MAX_DEPTH) return at;
  }
  return undefined;
}

/** The parser quotes the text behind it. */
const firstSentence = (message: string): string => (message.split('\n')[0] ?? message).replace(/: .*$/, '');

/** An alias stands for the last node before it that has its name. */
function targetsIn(document: Document): Map<Alias, YamlNode> {
  const named = new Map<string, YamlNode>();
  const targets = new Map<Alias, YamlNode>();
  visit(document, {
    Alias: (_, alias) => {
      const target = named.get(alias.source);
      if (target !== undefined) targets.set(alias, target);
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) named.set(node.anchor, node);
    },
  });
  return targets;
}

function nodeOf(given: unknown, budget: Budget, depth: number): Node {
  budget.left--;
  const node = isAlias(given) ? budget.targets.get(given) : given;
  const start = rangeOf(node)[0];
  const end = rangeOf(node)[1];
  if (budget.left < 0 || depth > MAX_DEPTH) return { kind: 'scalar', value: null, text: '', start, end };
  if (isAlias(node)) return nodeOf(node, budget, depth + 1);
  if (isMap(node)) {
    const entries = node.items.flatMap(({ key, value }) => entriesFrom(key, value, budget, depth));
    return { kind: 'map', entries, start, end };
  }
  if (isSeq(node))
    return { kind: 'list', items: node.items.map((item) => nodeOf(item, budget, depth + 1)), start, end };
  if (!isScalar(node)) return { kind: 'scalar', value: null, text: '', start, end };
  const { value, source } = node;
  if (typeof value === 'string' || typeof value === 'boolean')
    return { kind: 'scalar', value, text: typeof value === 'string' ? value : (source ?? String(value)), start, end };
  if (typeof value === 'number') return { kind: 'scalar', value, text: source ?? String(value), start, end };
  return { kind: 'scalar', value: null, text: '', start, end };
}

function entriesFrom(key: unknown, value: unknown, budget: Budget, depth: number): Entry[] {
  if (!isScalar(key)) return [];
  const [keyStart, keyEnd] = rangeOf(key);
  const node = nodeOf(value, budget, depth + 1);
  // A merge key brings the entries of other maps.
  if (key.value === '<<') {
    if (node.kind === 'map') return node.entries;
    return node.kind === 'list' ? node.items.flatMap((item) => (item.kind === 'map' ? item.entries : [])) : [];
  }
  const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value ?? ''));
  return [{ key: name, keyStart, keyEnd, value: node }];
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : [0, 0];
}

function twice(node: Node): { at: number; why: string }[] {
  const problems: { at: number; why: string }[] = [];
  const told = new Set<Node>();
  const visitNode = (each: Node): void => {
    if (told.has(each)) return;
    told.add(each);
    if (each.kind === 'list') each.items.forEach(visitNode);
    if (each.kind !== 'map') return;
    const seen = new Map<string, number>();
    for (const { key, keyStart, value } of each.entries) {
      const before = seen.get(key);
      // What a merge key brings stands elsewhere, and what is written here wins.
      if (before !== undefined && before >= each.start && keyStart >= each.start)
        problems.push({ at: keyStart, why: `the key \`${key}\` is there twice` });
      seen.set(key, keyStart);
      visitNode(value);
    }
  };
  visitNode(node);
  return problems;
}
