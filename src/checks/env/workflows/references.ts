/** Text of a scalar → what it reads, each with its place in the file. */
import type { Lines } from '../tree/lines.ts';
import { type Entry, entriesOf, type Node, type ScalarNode } from '../tree/node.ts';
import { onlyExpression, type Use, usesIn } from './expression.ts';
import type { Mapping, Reference } from './workflow.ts';

/** The file that is being read. */
export interface Source {
  path: string;
  text: string;
  lines: Lines;
}

/** Of every scalar within; keys named `if` are expressions without braces. */
export function referencesIn(source: Source, node: Node | undefined, key = ''): Reference[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return referencesOf(source, node, key === 'if');
  if (node.kind === 'list') return node.items.flatMap((item) => referencesIn(source, item));
  return node.entries.flatMap((entry) => referencesIn(source, entry.value, entry.key));
}

function referencesOf(source: Source, node: ScalarNode, isBare: boolean): Reference[] {
  if (typeof node.value !== 'string' || (!isBare && !node.value.includes('${{'))) return [];
  const uses = usesIn(node.value, isBare).filter(isReadable);
  if (uses.length === 0) return [];
  // The text in the file has the quotes, escapes and indentation that the value has not: found again one after the other.
  const raw = source.text.slice(node.start, node.end);
  // Letters beyond ASCII may change their number.
  const small = raw.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  let from = 0;
  return uses.map(({ context, name, isAll }) => {
    const word = small.indexOf(context, from);
    const start = word === -1 || name === undefined ? word : raw.indexOf(name, word + context.length);
    const length = (name ?? context).length;
    from = start === -1 ? raw.length : start + length;
    const at = start === -1 ? node.start : node.start + start;
    const place = source.lines.placeOf(source.path, at, start === -1 ? at : at + length);
    return { context, name, isAll, place };
  });
}

const isReadable = (use: Use): use is Use & { context: Reference['context'] } => use.context !== 'matrix';

/** The entries of an `env:`, a `with:` or a `secrets:`. One that is an expression as a whole has none. */
export function mappingsOf(source: Source, node: Node | undefined): Mapping[] {
  return entriesOf(node).map((entry) => mappingOf(source, entry));
}

function mappingOf(source: Source, { key, keyStart, keyEnd, value }: Entry): Mapping {
  const text = value.kind === 'scalar' ? value.text : '';
  const reads = referencesIn(source, value);
  const place = source.lines.placeOf(source.path, keyStart, keyEnd);
  return { name: key, place, from: sourceOf(text, reads), reads, text };
}

function sourceOf(text: string, reads: readonly Reference[]): Mapping['from'] {
  if (!text.includes('${{')) return 'literal';
  const [only, ...more] = reads;
  const inside = onlyExpression(text);
  if (only?.name === undefined || more.length > 0 || inside === undefined) return 'expression';
  if (!/^(?:secrets|vars)\s*(?:\.\s*[\w-]+|\[\s*'[^']*'\s*\])$/i.test(inside)) return 'expression';
  return only.context === 'secrets' ? 'secret' : 'variable';
}
