/** Lists of texts as programs write them, and what of each element is meant. */
import type { Source } from './language.ts';
import { restOf } from './rest-of.ts';
import { quoteAt, type Text, wordsOf } from './texts.ts';

/** Which of a pair a name stands for: `for key, value in …`; `only` where it stands alone. */
export type Pick = 'only' | 'first' | 'second' | { field: string };

const OPENING =
  /^(?:&|vec!|new\s*(?:String|string)?\s*\[\s*\]|new\s+[\w<>]+\s*(?:\(\s*\))?|(?:List|Set|Stream|Arrays|ImmutableList|ImmutableSet|Seq|Array)\s*(?:\.\s*(?:of|asList|stream|copyOf)\s*)?(?=\()|(?:Arrays\s*\.\s*(?:asList|stream)|(?:List|Set|Stream)\s*\.\s*of)|(?:mutable)?(?:list|set|array|sequence|map)Of|\[[^\]\n]*\]\s*(?:struct\s*\{[^{}]*\}|\*?[\w.]+)|map\[string\][\w.*[\]]{1,40}|(?:array|frozenset|set|tuple|list|dict|sorted|enumerate|reversed)(?=\s*\()|Set\s*\.\s*new)?\s*[[({]\s*/;

/** The texts of the list at `start`: a literal, or a name that ends at `end` at the latest and that the file gives one. */
export function textsAt(source: Source, start: number, pick: Pick = 'only', end = start + 120, depth = 0): Text[] {
  const { code } = source.masked;
  const quote = quoteAt(source, start);
  if (quote !== undefined) {
    if (source.masked.words.has(quote)) return wordsOf(source, quote);
    return splitWords(source, quote);
  }
  const opening = OPENING.exec(code.slice(start, start + 400));
  if (opening !== null) {
    const from = start + opening[0].length;
    // `set([…])`, `Arrays.stream(new String[] {…})`
    const inner = OPENING.exec(code.slice(from, from + 80));
    const parts = restOf(code, from, true, true).parts;
    if (inner !== null && parts.length <= 1 && opening[0].trim().endsWith('(') && depth < 4)
      return textsAt(source, from, pick, undefined, depth + 1);
    const found = parts.flatMap((part) =>
      typeof pick === 'string' ? elementAt(source, part, pick) : fieldOf(source, part, pick.field, opening[0]),
    );
    if (found.length > 0 || depth > 2 || parts.length > 1 || !opening[0].trim().endsWith('(')) return found;
    return textsAt(source, from, pick, undefined, depth + 1);
  }
  const name = /^[$@]?[A-Za-z_]\w*/.exec(code.slice(start, start + 80))?.[0];
  if (name === undefined || depth > 1) return [];
  // `self.REQUIRED`, `this.names`, `Config::REQUIRED`: by its last word.
  const whole = /^[$@]?[A-Za-z_]\w*(?:(?:\.|::|->)\$?[A-Za-z_]\w*(?!\w|\s*\())*/.exec(code.slice(start, end))?.[0];
  const word = whole?.split(/\.|::|->/).at(-1) ?? name;
  return assignedTexts(source, word, pick, start, depth);
}

interface Assigned {
  at: number;
  texts: Text[];
}

/** Of one name, how many times it may be given a list. */
const MAX_ASSIGNED = 50;
/** And anything at all. */
const MAX_TRIED = 1000;
const known = new WeakMap<Source, Map<string, Assigned[]>>();

/** The list that a name is given in this file: the nearest above `at`, or the first. */
export function assignedTexts(source: Source, name: string, pick: Pick, at?: number, depth = 0): Text[] {
  const ofSource = known.get(source) ?? new Map<string, Assigned[]>();
  known.set(source, ofSource);
  const key = `${name} ${typeof pick === 'string' ? pick : `.${pick.field}`} ${depth}`;
  const all = ofSource.get(key) ?? allAssigned(source, name, pick, depth);
  ofSource.set(key, all);
  const nearest = at === undefined ? undefined : all.findLast((each) => each.at < at);
  return (nearest ?? all[0])?.texts ?? [];
}

function allAssigned(source: Source, name: string, pick: Pick, depth: number): Assigned[] {
  const { code } = source.masked;
  const word = name.replace(/\$/g, '\\$');
  const pattern = new RegExp(
    `(?<![\\w$@.])(?:(?:self|this|cls)\\s*\\.\\s*)?${word}\\s*(?:\\[\\s*\\]\\s*)?(?::(?![:=])[^=\\n]{1,60})?(?:[ \\t]+\\[[^\\]\\n]*\\]string[ \\t]*)?(?::=|=(?![=~>]))\\s*|^[ \\t]*${word}[ \\t]+(?=[\\[~])`,
    'gm',
  );
  const found: Assigned[] = [];
  let tried = 0;
  for (const match of code.matchAll(pattern)) {
    if (found.length >= MAX_ASSIGNED || tried++ >= MAX_TRIED) break;
    const texts = textsAt(source, match.index + match[0].length, pick, undefined, depth + 1);
    if (texts.length > 0) found.push({ at: match.index, texts });
  }
  return found;
}

/** `"A B C".split`, `qw(A B)` */
function splitWords(source: Source, quote: number): Text[] {
  const literal = source.masked.literals.get(quote);
  if (literal?.value === undefined) return [];
  const behind = source.masked.code.slice(literal.end, literal.end + 40);
  const match = /^\s*\.\s*[sS]plit\s*(?:\(([^)]*)\))?/.exec(behind);
  if (match === null) return [];
  return [...literal.value.matchAll(/[^\s,;|]+/g)].map((each) => ({
    value: each[0],
    start: literal.start + each.index,
  }));
}

/** An element: a text, or of a pair or a tuple the one that is meant. */
function elementAt(source: Source, part: { start: number; end: number }, pick: Pick): Text[] {
  const { code, literals } = source.masked;
  const tuple = /^(?:[\w.]*\s*)?[[({]\s*/.exec(code.slice(part.start, Math.min(part.end, part.start + 60)));
  const first = quoteAt(source, part.start);
  if (first === undefined && tuple !== null && pick !== 'only') {
    const inner = restOf(code, part.start + tuple[0].length, true, true).parts;
    const at = inner[pick === 'first' ? 0 : 1];
    const quote = at === undefined ? undefined : quoteAt(source, at.start);
    return quote === undefined ? [] : wordsOf(source, quote);
  }
  // `A: 1`, `A => 1` of Ruby and the like have no quotes.
  if (first === undefined) return [];
  const end = literals.get(first)?.end ?? part.end;
  const arrow = /^\s*(?::(?!:)|=>|to\b|,)\s*/.exec(code.slice(end, Math.min(part.end, end + 40)));
  if (arrow === null) {
    // An expression that only begins with a text.
    if (
      code.slice(end, part.end).trim() !== '' &&
      !/^\s*\.\s*(?:freeze|to_string\(\)|into\(\)|to_owned\(\))\s*$/.test(code.slice(end, part.end))
    )
      return [];
    return wordsOf(source, first);
  }
  if (pick !== 'second') return wordsOf(source, first);
  const quote = quoteAt(source, end + arrow[0].length);
  return quote === undefined ? [] : wordsOf(source, quote);
}

/** `{name: "A"}`, `{"name": "A"}`, `['name' => 'A']`, `Var(name="A")`; of a struct of Go without keys by the order of its fields. */
function fieldOf(source: Source, part: { start: number; end: number }, field: string, head: string): Text[] {
  const { code, literals } = source.masked;
  const opening = /^&?[\w.]*\s*[[({]\s*/.exec(code.slice(part.start, Math.min(part.end, part.start + 60)));
  if (opening === null) return [];
  const inner = restOf(code, part.start + opening[0].length, true, true).parts;
  for (const { start, end } of inner) {
    const quote = quoteAt(source, start);
    const literal = quote === undefined ? undefined : literals.get(quote);
    const word = /^\w+/.exec(code.slice(start, start + 60))?.[0];
    const key = literal?.value ?? word;
    const from = literal?.end ?? start + (word?.length ?? 0);
    const colon = /^\s*(?::|=>|=)\s*/.exec(code.slice(from, Math.min(end, from + 20)));
    if (key !== field || colon === null) continue;
    const value = quoteAt(source, from + colon[0].length);
    return value === undefined ? [] : wordsOf(source, value);
  }
  const fields = fieldsOfStruct(code, head);
  const at = inner[fields.indexOf(field)];
  const value = at === undefined ? undefined : quoteAt(source, at.start);
  return value === undefined ? [] : wordsOf(source, value);
}

/** In their order, of `[]struct{ name string }{` or of `[]Var{`. */
function fieldsOfStruct(code: string, head: string): string[] {
  const inline = /struct\s*\{([^{}]*)\}/.exec(head)?.[1];
  const type = /\]\s*\*?(\w+)\s*\{/.exec(head)?.[1];
  const body =
    inline ??
    (type === undefined ? undefined : new RegExp(`\\btype\\s+${type}\\s+struct\\s*\\{([^{}]*)\\}`).exec(code)?.[1]);
  return (body ?? '').split(/[;\n]/).flatMap((line) => {
    const names = /^\s*(\w+(?:\s*,\s*\w+)*)\s+\S/.exec(line)?.[1];
    return names === undefined ? [] : names.split(/\s*,\s*/);
  });
}
