/** YAML and JSON → entries. Aliases are followed as often as the budget lasts. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type { Broken, Entry, Place } from './entry.ts';

/** 1 MB of YAML takes 5 s to parse. */
export const MAX_YAML = 512 * 1024;

/** Entries and items of one changelog: far above any that people write, far below what an alias in an alias makes. */
const MAX_ENTRIES = 300_000;

interface Budget {
  left: number;
  text: string;
  /** What aliases stand for. */
  targets: ReadonlyMap<Alias, Node>;
}

export function readYaml(text: string): Entry | Broken {
  if (text.length > MAX_YAML) return { problem: `a changelog of more than ${MAX_YAML / 1024} KiB`, at: 0 };
  const document = parseDocument(text, {
    prettyErrors: false,
    // `!!binary` and the like have no meaning here; a warning would go to stderr past everybody.
    resolveKnownTags: false,
    logLevel: 'error',
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error !== undefined)
    return { problem: 'YAML or JSON that cannot be parsed', at: Math.min(error.pos[0], text.length) };
  const budget: Budget = { left: MAX_ENTRIES, text, targets: targetsIn(document) };
  const entries = entriesOf(document.contents, budget, undefined);
  if (budget.left < 0) return { problem: 'a changelog that is too long to follow', at: 0 };
  return { name: '', text: undefined, entries, start: 0, end: text.length };
}

/** An alias stands for the last node before it that has its name; the parser's own way to find it walks through all of the file. */
function targetsIn(document: Document): Map<Alias, Node> {
  const named = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
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

/** `within` is the place of an alias: what it stands for is told there. */
function entriesOf(node: unknown, budget: Budget, within: Place | undefined): Entry[] {
  if (isAlias(node)) return entriesOf(budget.targets.get(node), budget, within ?? placeOf(node, node, budget));
  if (isSeq(node)) return node.items.flatMap((item) => (--budget.left < 0 ? [] : entriesOf(item, budget, within)));
  if (!isMap(node)) return [];
  return node.items.flatMap((pair) => (--budget.left < 0 ? [] : entryOf(pair, budget, within)));
}

function entryOf({ key, value }: Pair, budget: Budget, within: Place | undefined): Entry[] {
  if (!isScalar(key)) return [];
  const name = String(key.value);
  const place = within ?? placeOf(key, value, budget);
  // A merge key brings the entries of another map.
  if (name === '<<') return entriesOf(value, budget, place);
  const target = isAlias(value) ? budget.targets.get(value) : value;
  return [
    {
      name,
      text: isScalar(target) ? textOf(target) : undefined,
      entries: entriesOf(target, budget, isAlias(value) ? place : within),
      ...place,
    },
  ];
}

/** As Liquibase gets it: whole numbers as they are written, others as numbers, nothing for `null`. */
function textOf({ value, source }: Scalar): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number' && source !== undefined && /^[-+]?\d+$/.test(source)) return source;
  return String(value);
}

function placeOf(key: Node, value: unknown, { text }: Budget): Place {
  const start = key.range?.[0] ?? 0;
  let end = nodeEnd(value) ?? key.range?.[1] ?? start;
  while (end > start + 1 && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

const nodeEnd = (value: unknown): number | undefined =>
  isAlias(value) || isScalar(value) || isMap(value) || isSeq(value) ? value.range?.[1] : undefined;
