/** The lookups that a table of patterns finds in code, and what is said about each. */
import { constantsOf } from './constants.ts';
import type { Language, Lookup, Pattern, Rest, Source } from './language.ts';
import type { ReadFacts } from './positions.ts';
import { restOf } from './rest-of.ts';
import { quoteAt, type Text, wordsOf } from './texts.ts';

/** A lookup whose name is no literal: what a helper is made of. */
export interface Dynamic {
  /** What stands for the name: a parameter, it is hoped. */
  word: string;
  /** What stands before it in the name: `"APP_" + key`. */
  prefix: string;
  /** Of the word. */
  at: number;
  lookup: Lookup;
  /** The word is a list, of which one is taken after another: `names[i]`. */
  isList?: true;
  /** The word is what is taken of this one: `each.name`, `each["name"]`. */
  of?: { word: string; at: number };
  /** The program ends where one of the list is missing. */
  isRefused?: true;
}

export interface Named {
  lookup: Lookup;
  /** Where the name stands. */
  start: number;
  end: number;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

export function lookupsOf(source: Source, patterns: readonly Pattern[]): { named: Named[]; dynamic: Dynamic[] } {
  const named: Named[] = [];
  const dynamic: Dynamic[] = [];
  for (const pattern of patterns) {
    if (pattern.needs !== undefined && !pattern.needs.test(source.text)) continue;
    for (const match of source.masked.code.matchAll(pattern.before))
      for (const found of pattern.isBehind ? before(source, pattern, match) : behind(source, pattern, match))
        if ('word' in found) dynamic.push(found);
        else named.push(found);
  }
  return { named, dynamic };
}

function behind(source: Source, pattern: Pattern, match: RegExpExecArray): (Named | Dynamic)[] {
  const at = match.index + match[0].length;
  const { code } = source.masked;
  const isBracketed = /[([{<]\s*$/.test(match[0]);
  if (pattern.isList) {
    const rest = restOf(code, at, isBracketed, true);
    return rest.parts.flatMap(({ start }): (Named | Dynamic)[] => {
      const quote = quoteAt(source, start);
      if (quote === undefined) return listAt(source, pattern, match.index, start, rest.end);
      return wordsOf(source, quote).flatMap((found) =>
        nameOf(source, pattern, found, match.index, { parts: [], end: rest.end }),
      );
    });
  }
  if (pattern.isWord) {
    const value = /^[A-Za-z_]\w*/.exec(code.slice(at, at + 200))?.[0];
    if (value === undefined) return [];
    const brace = /^\s*[}\])]/.exec(code.slice(at + value.length, at + value.length + 20));
    const end = at + value.length + (/[([{]/.test(match[0]) && brace !== null ? brace[0].length : 0);
    return nameOf(source, pattern, { value, start: at }, match.index, { parts: [], end });
  }
  const quote = quoteAt(source, at);
  if (quote !== undefined) {
    const literal = source.masked.literals.get(quote);
    if (literal === undefined) return [];
    const plus = /^\s*(?:\+|\.(?=\s*\$)|<>)\s*(?=[A-Za-z_$])/.exec(code.slice(literal.end, literal.end + 20));
    if (plus !== null && literal.value !== undefined)
      return dynamicAt(source, pattern, match.index, literal.end + plus[0].length, isBracketed, literal.value);
    const rest = restOf(code, literal.end, isBracketed);
    return literal.value === undefined
      ? []
      : nameOf(source, pattern, { ...literal, value: literal.value }, match.index, rest);
  }
  return dynamicAt(source, pattern, match.index, at, isBracketed, '');
}

/** `os.environ[name] = …`, `del os.environ[name]` */
const isWritten = (code: string, start: number, end: number): boolean =>
  /^\s*=(?![=~>])/.test(code.slice(end, end + 40)) ||
  /\b(?:del|unset\s*\()\s*$/.test(code.slice(Math.max(0, start - 20), start));

/** A list that is given by its name, or spread: `ENV.fetch_values(*REQUIRED)`. */
function listAt(source: Source, pattern: Pattern, start: number, at: number, end: number): Dynamic[] {
  const word = /^(?:\*|\.\.\.)?\s*([$@]?[A-Za-z_]\w*)\s*[,)\]\n;]/.exec(source.masked.code.slice(at, at + 80));
  if (word?.[1] === undefined) return [];
  const lookup = { source, pattern, name: '', start, rest: { parts: [], end }, fallback: undefined };
  return [{ word: word[1], prefix: '', at: at + word[0].indexOf(word[1]), lookup, isList: true }];
}

function dynamicAt(
  source: Source,
  pattern: Pattern,
  start: number,
  at: number,
  isBracketed: boolean,
  prefix: string,
): (Named | Dynamic)[] {
  const { code } = source.masked;
  const match = /^\s*[&*]?((?:[A-Za-z_$@][\w$]*(?:\.|::|->))*)([A-Za-z_$@][\w$]*[!?]?)/.exec(code.slice(at, at + 200));
  if (match === null) return [];
  const word = match[2] ?? '';
  const end = at + match[0].length;
  const rest = restOf(code, end, isBracketed);
  const wordAt = end - word.length;
  const follows = /^(?:\.(?:as_ref|as_str|to_s|to_string|upcase|upper|trim|strip)\(?\)?|\s)*(.)/.exec(
    code.slice(end, end + 40),
  )?.[1];
  const owner = /^([$@]?[A-Za-z_]\w*)(?:\.|->)$/.exec(match[1] ?? '')?.[1];
  const of = owner === undefined ? {} : { of: { word: owner, at: at + match[0].indexOf(owner) } };
  if (follows === '[') {
    // `each["name"]`, `$each['name']`, `each[:name]`
    const quote = quoteAt(source, end + 1);
    const literal = quote === undefined ? undefined : source.masked.literals.get(quote);
    const symbol = /^\[:(\w+)\]/.exec(code.slice(end, end + 60))?.[1];
    const field = literal?.value ?? symbol;
    const behind = (literal?.end ?? end + 2 + (symbol?.length ?? 0)) + 1;
    const after = restOf(code, behind, isBracketed);
    if (field !== undefined && /^\w+$/.test(field))
      return [
        {
          word: field,
          prefix,
          at: wordAt,
          of: { word, at: wordAt },
          lookup: { source, pattern, name: '', start, rest: after, fallback: pattern.fallback?.(after, code) },
        },
      ];
  }
  const index = follows === '[' ? /^\s*\[\s*\$?(?:[a-z]\w*)\s*\]\s*[)\]]/.exec(code.slice(end, end + 40)) : null;
  if (follows !== undefined && !/[,)\]}]/.test(follows) && isBracketed && index === null) return [];
  if (index !== null) {
    const behind = end + index[0].length;
    const lookup = { source, pattern, name: '', start, rest: { parts: [], end: behind }, fallback: undefined };
    return [{ word, prefix, at: wordAt, lookup, isList: true }];
  }
  if (pattern.isPlace && isWritten(code, start, rest.end)) return [];
  const constant = prefix === '' ? constantsOf(source).get(word) : undefined;
  if (constant !== undefined) {
    const lookup = lookupOf(source, pattern, constant, start, rest);
    return lookup === undefined ? [] : [{ lookup, start: wordAt, end }];
  }
  return [
    {
      word,
      prefix,
      at: wordAt,
      ...of,
      lookup: { source, pattern, name: '', start, rest, fallback: pattern.fallback?.(rest, code) },
    },
  ];
}

function before(source: Source, pattern: Pattern, match: RegExpExecArray): (Named | Dynamic)[] {
  const { code, literals } = source.masked;
  const closing =
    match.index - 1 - (/\s*$/.exec(code.slice(Math.max(0, match.index - 20), match.index))?.[0].length ?? 0);
  if (pattern.isList) return listBefore(source, pattern, match, closing);
  const word = /[$@]?\b[A-Za-z_]\w*$/.exec(code.slice(Math.max(0, closing - 60), closing + 1))?.[0];
  if (word !== undefined) {
    const rest = { parts: [], end: match.index + match[0].length };
    const at = closing + 1 - word.length;
    return [{ word, prefix: '', at, lookup: { source, pattern, name: '', start: at, rest, fallback: undefined } }];
  }
  const opening = code.lastIndexOf(code.charAt(closing), closing - 1);
  const literal = literals.get(opening);
  if (literal?.value === undefined || literal.end !== closing + 1) return [];
  const end = match.index + match[0].length;
  return nameOf(source, pattern, { ...literal, value: literal.value }, opening, { parts: [], end });
}

/** `REQUIRED - ENV.keys`, `set(REQUIRED) - set(os.environ)`, `{"A", "B"} - set(os.environ)` */
function listBefore(source: Source, pattern: Pattern, match: RegExpExecArray, closing: number): Dynamic[] {
  const { code } = source.masked;
  const end = match.index + match[0].length;
  const tail = code.slice(Math.max(0, closing - 80), closing + 1);
  const word = /([$@]?\b[A-Za-z_]\w*)\s*\)?$/.exec(tail);
  const closesName =
    word !== null &&
    (!tail.endsWith(')') || /(?:set|list|tuple|frozenset|Set\.new)?\s*\(\s*(?:\w+\.)*[$@]?\w+\s*\)$/.test(tail));
  const lookup = { source, pattern, name: '', start: match.index, rest: { parts: [], end }, fallback: undefined };
  if (word?.[1] !== undefined && closesName) {
    const start = closing + 1 - tail.length + word.index;
    return [{ word: word[1], prefix: '', at: start, lookup: { ...lookup, start }, isList: true }];
  }
  const open = { ']': '[', '}': '{', ')': '(' }[code.charAt(closing)];
  const at = open === undefined ? -1 : code.lastIndexOf(open, closing);
  return at === -1 || closing - at > 4000
    ? []
    : [{ word: '', prefix: '', at, lookup: { ...lookup, start: at }, isList: true }];
}

function nameOf(source: Source, pattern: Pattern, literal: Text, start: number, rest: Rest): Named[] {
  const lookup = lookupOf(source, pattern, literal.value, start, rest);
  return lookup === undefined ? [] : [{ lookup, start: literal.start, end: literal.start + literal.value.length }];
}

function lookupOf(source: Source, pattern: Pattern, value: string, start: number, rest: Rest): Lookup | undefined {
  if (!(pattern.names ?? NAME).test(value)) return undefined;
  const name = pattern.rename === undefined ? value : pattern.rename(value, start);
  if (name === undefined) return undefined;
  const { code } = source.masked;
  if (pattern.isPlace && /^\s*=(?![=~>])/.test(code.slice(rest.end, rest.end + 40))) return undefined;
  return { source, pattern, name, start, rest, fallback: pattern.fallback?.(rest, code) };
}

/** What is true of a lookup as a read. */
export function factsOf(language: Language, lookup: Lookup): ReadFacts {
  const { source, pattern, rest } = lookup;
  const { code } = source.masked;
  let { fallback } = lookup;
  let insists = false;
  for (const otherwise of pattern.isQuestion ? [] : (language.otherwise ?? [])) {
    otherwise.lastIndex = rest.end;
    const match = otherwise.exec(code);
    if (match !== null && fallback === undefined) fallback = rest.end + match[0].length;
  }
  if (fallback !== undefined && language.refuses !== undefined) {
    language.refuses.lastIndex = fallback;
    insists = language.refuses.test(code);
  }
  if (language.insists !== undefined && fallback === undefined) {
    language.insists.lastIndex = rest.end;
    insists = language.insists.test(code);
  }
  const hasDefault = pattern.hasDefault === true || (fallback !== undefined && !insists);
  const quote = fallback === undefined || insists ? undefined : quoteAt(source, fallback);
  const text = quote === undefined ? undefined : source.masked.literals.get(quote);
  return {
    name: lookup.name,
    hasDefault,
    required: !hasDefault && (insists || pattern.required === true),
    phase: pattern.phase ?? 'run',
    side: pattern.side ?? 'server',
    via: pattern.via,
    kind: 'code',
    ...(text !== undefined && text.value !== '' ? { literalFallback: true as const } : {}),
    ...(language.asksTruth?.({ ...lookup, fallback }) ? { asBoolean: true as const } : {}),
    ...(pattern.type === undefined ? {} : { type: pattern.type }),
  };
}
