/** Reads of each name of a list: in a loop, by an index, or by what is left of it. */
import type { Read } from '../read.ts';
import { isTestPath } from '../scan.ts';
import type { SourceFile } from '../source.ts';
import type { Style } from './blocks.ts';
import { functionAround } from './functions.ts';
import { type Language, type Lookup, type Source, UPPER } from './language.ts';
import { assignedTexts, textsAt } from './lists.ts';
import { type Dynamic, factsOf } from './lookups.ts';
import { bodied, type Loop, looped, loopsAround } from './loops.ts';
import { positionsIn, type ReadFacts, readAt } from './positions.ts';
import { isRefusedIn } from './refusals.ts';
import type { Text } from './texts.ts';

/** Finds a list that another file gives: its texts, with the file they stand in. */
export type Elsewhere = (source: Source, list: string) => { source: Source; texts: Text[] } | undefined;

/** Names of lists that all files are looked through for. */
const MAX_SOUGHT = 500;

/** By what a file may call a function of another it may name its lists too. */
export function listsElsewhere(
  language: Language,
  files: readonly SourceFile[],
  sourceOf: (path: string) => Source | undefined,
): Elsewhere {
  const known = new Map<string, ReturnType<Elsewhere>>();
  const giving = new Map<string, readonly SourceFile[]>();
  const filesGiving = (name: string, word: string): readonly SourceFile[] => {
    const before = giving.get(name);
    if (before !== undefined || giving.size >= MAX_SOUGHT) return before ?? [];
    const assigned = new RegExp(
      `(?<![\\w$])${word}\\s*(?:\\[\\s*\\]\\s*)?(?::[^=\\n]{1,60})?(?:[ \\t]+\\[[^\\]\\n]{0,20}\\]string[ \\t]*)?:?=`,
    );
    const found = files.filter(({ text }) => text.includes(name) && assigned.test(text));
    giving.set(name, found);
    return found;
  };
  return (source, list) => {
    const key = `${source.path}\n${list}`;
    if (known.has(key)) return known.get(key);
    const found = find(source, list);
    known.set(key, found);
    return found;
  };
  function find(source: Source, list: string): ReturnType<Elsewhere> {
    const name = list.split(/\.|::/).at(-1) ?? list;
    if (name.length < 3 || language.functions === undefined) return undefined;
    const word = name.replace(/\$/g, '\\$');
    for (const { path } of filesGiving(name, word)) {
      if (path === source.path || (isTestPath(source.path) && !isTestPath(path))) continue;
      const other = sourceOf(path);
      const texts = other === undefined ? [] : assignedTexts(other, name, 'only');
      if (other === undefined || texts.length === 0) continue;
      const seen = language.functions.calledAs({ name, path, owner: undefined, isMethod: false }, source);
      // A constant of Ruby is one for all files.
      const isSeen =
        (language.functions.bare && /^[A-Z]/.test(name)) ||
        (seen.length > 0 && new RegExp(`(?:${seen.join('|')})${word}(?!\\w)`).test(source.masked.code));
      if (isSeen) return { source: other, texts };
    }
    return undefined;
  }
}

export const styleOf = (language: Language): Style => language.functions?.body ?? 'braces';

export interface Listed {
  reads: Read[];
  /** The list is a parameter, or nothing is known of it: what a helper may be made of. */
  rest?: Dynamic;
}

/** What a lookup by a name that is no literal reads, where the name goes over a list. */
export function namesOf(language: Language, dynamic: Dynamic, elsewhere: Elsewhere): Listed {
  const { source } = dynamic.lookup;
  const style = styleOf(language);
  if (dynamic.isList) {
    const { word, at } = dynamic;
    const isParameter = word !== '' && isHidden(language, source, word, at);
    if (isParameter) return { reads: [], rest: dynamic };
    const here = word === '' ? textsAt(source, at) : assignedTexts(source, word, 'only', at);
    const found = here.length > 0 ? { source, texts: here } : elsewhere(source, dynamic.word);
    const loop = found === undefined ? undefined : (comparedList(dynamic) ?? indexLoop(source, style, dynamic));
    return {
      reads: found === undefined ? [] : readsOf(language, dynamic, found, isRefused(source, style, loop, dynamic)),
      rest: dynamic,
    };
  }
  const hidden = (name: string, at: number): boolean => isHidden(language, source, name, at);
  const around =
    looped(source, style, dynamic.word, dynamic.at, hidden) ??
    (dynamic.of === undefined
      ? undefined
      : looped(source, style, dynamic.of.word, dynamic.of.at, hidden, { field: dynamic.word }));
  if (around === undefined) return { reads: [] };
  const { loop, texts, list } = around;
  const refused = isRefused(source, style, loop, dynamic);
  if (list === undefined) return { reads: readsOf(language, dynamic, { source, texts }, refused) };
  const found = hidden(list, loop.list) ? undefined : elsewhere(source, list);
  if (found !== undefined) return { reads: readsOf(language, dynamic, found, refused) };
  const word = list.split(/\.|::/).at(-1) ?? list;
  const rest: Dynamic = { ...dynamic, word, at: loop.list, isList: true, ...(refused ? { isRefused: true } : {}) };
  return { reads: [], rest };
}

/** A parameter of the function around it, which is not given a list of its own there. */
function isHidden(language: Language, source: Source, name: string, at: number): boolean {
  if (language.functions === undefined || !/^[$@]?\w+$/.test(name)) return false;
  const around = functionAround(source, language.functions, at, name);
  if (around === undefined) return false;
  const between = source.masked.code.slice(around.header.end, at);
  return !new RegExp(`(?<![\\w$.])${name.replace(/\$/g, '\\$')}\\s*:?=(?![=~>])`).test(between);
}

const isRefused = (source: Source, style: Style, loop: Loop | undefined, { lookup }: Dynamic): boolean =>
  loop !== undefined && isRefusedIn(source.masked.code, style, loop, { from: lookup.start, to: lookup.rest.end });

/** `REQUIRED - set(os.environ)`: what is left of a list; `REQUIRED <= set(os.environ)`: whether all are there. */
function comparedList({ lookup, at }: Dynamic): Loop | undefined {
  const { pattern, start, rest, source } = lookup;
  if (pattern.isBehind !== true) return undefined;
  const whole = { from: Math.min(start, at), to: rest.end };
  const isAll = /issubset|superset|<=|subset/.test(source.masked.code.slice(whole.from, whole.to));
  return { kind: 'choice', list: at, pick: 'only', whole, body: whole, method: isAll ? 'all' : 'difference' };
}

/** `for i := range names { … names[i] … }` */
function indexLoop(source: Source, style: Style, { at, word }: Dynamic): Loop | undefined {
  const index = /\[\s*(\$?\w+)/.exec(source.masked.code.slice(at + word.length, at + word.length + 40))?.[1];
  if (index === undefined) return undefined;
  return loopsAround(source, style, index, at)[0] ?? counted(source, style, index, at);
}

/** `for (int i = 0; i < names.length; i++)` */
function counted(source: Source, style: Style, index: string, at: number): Loop | undefined {
  const { code } = source.masked;
  const from = Math.max(0, at - 800);
  const head = [
    ...code
      .slice(from, at)
      .matchAll(new RegExp(`\\bfor\\b[^\\n{]{0,40}(?<![\\w$])${index.replace(/\$/g, '\\$')}\\b`, 'g')),
  ].at(-1);
  if (head === undefined) return undefined;
  const start = from + head.index;
  const list = start + head[0].length;
  return bodied(code, style, start, list, 'only');
}

function readsOf(
  language: Language,
  { lookup, prefix }: Dynamic,
  { source, texts }: { source: Source; texts: Text[] },
  refused: boolean,
): Read[] {
  const positions = positionsIn(source);
  return texts
    .filter(({ value }) => UPPER.test(value))
    .map(({ value, start }) => {
      const facts = factsOf(language, { ...lookup, name: `${prefix}${value}` });
      const given = refused ? refusedWithout(facts, lookup) : facts;
      return readAt(given, source.path, positions, start, start + value.length);
    });
}

/** Nothing to fall back to, or as good as nothing: `os.environ.get(name, "")` may still be refused. */
function refusedWithout(facts: ReadFacts, { source, fallback }: Lookup): ReadFacts {
  const isNothing = fallback === undefined || isEmptyAt(source.masked.code, fallback);
  if (facts.hasDefault && !isNothing) return facts;
  const { asBoolean: _, ...others } = facts;
  return { ...others, hasDefault: false, required: true };
}

export const isEmptyAt = (code: string, at: number): boolean =>
  /^\s*(?:""|''|(?:None|nil|null|false|False)\b)/.test(code.slice(at, at + 20));
