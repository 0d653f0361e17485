/**
 * The project's own functions that look a variable up by their parameter: their calls with a literal are reads. A helper that calls
 * another with its own parameter is one too, so this goes on until nothing is new.
 */
import type { Helper, Read } from '../read.ts';
import { constantsOf } from './constants.ts';
import { bodyOf, functionAround } from './functions.ts';
import { type Functions, type Language, type Lookup, type Pattern, type Source, UPPER } from './language.ts';
import { type Elsewhere, isEmptyAt, namesOf } from './listed.ts';
import { textsAt } from './lists.ts';
import { type Dynamic, factsOf } from './lookups.ts';
import { positionsIn, readAt } from './positions.ts';
import { restOf } from './rest-of.ts';
import { quoteAt } from './texts.ts';

interface Known extends Helper {
  /** Stands before every name. */
  prefix: string;
  hasDefault: boolean;
  parameterName: string;
  defaultName: string | undefined;
  isMethod: boolean;
  owner: string | undefined;
  pattern: Pattern;
  /** It takes a list; `isRest`: all arguments from there. */
  isList: boolean;
  isRest: boolean;
}

/** A helper of a helper of a helper. */
const MAX_ROUNDS = 4;
/** A project has a few; each is looked for in every file. */
const MAX_HELPERS = 300;
const IS_DEFAULT =
  /^[$_]?(?:default|fallback|def|dflt|alt|otherwise|or_?else|backup)|(?:default|fallback)(?:_?value)?$/i;
/** Nothing was found, and the program ends: without a `return` between the two. */
const REFUSES =
  /(?:\bnot\s+\w+|\bis\s+None|\bis\s+null|(?:nil|blank|empty)\?|[eE]mpty\b|isBlank|IsNullOr\w+|={2,3}\s*(?:nil|null|false|""|''|"\s*"|undefined)|!\s*\$?\w+|KeyError|VarError|Err\s*\([^)]*\)\s*=>|None\s*=>|\bunless\s+\w+|:error\b)(?:(?!\breturn\b)[\s\S]){0,200}?\b(?:raise|throw|panic!?|abort|exit|Fatal\w*|Panic\w*|die|fail\w*|error)\b|(?:==\s*""|!\s*\w+)\s*\{[^{}]{0,200}\breturn\b[^\n}]*\b(?:(?:fmt|errors)\s*\.\s*\w+|[eE]rr[A-Z]\w*|&?\w*Err\w*\s*\{)/;

/** `sourceOf` masks a file that nothing was found in before. */
export function helperReads(
  language: Language,
  functions: Functions,
  files: readonly { path: string; text: string }[],
  sourceOf: (path: string) => Source | undefined,
  dynamics: readonly Dynamic[],
  elsewhere: Elsewhere,
): { reads: Read[]; helpers: Helper[] } {
  const helpers = new Map<string, Known>();
  const reads: Read[] = [];
  let fresh = dynamics;
  for (let round = 0; round < MAX_ROUNDS && fresh.length > 0; round++) {
    const made: Known[] = [];
    for (const dynamic of fresh) {
      if (helpers.size >= MAX_HELPERS) break;
      const helper = helperOf(language, functions, dynamic);
      const key = helper === undefined ? '' : `${helper.path}\0${helper.owner ?? ''}\0${helper.name}`;
      if (helper === undefined || helpers.has(key)) continue;
      helpers.set(key, helper);
      made.push(helper);
    }
    const next: Dynamic[] = [];
    for (const file of files) {
      const here = made.filter(({ name }) => file.text.includes(name));
      const source = here.length === 0 ? undefined : sourceOf(file.path);
      if (source === undefined) continue;
      for (const helper of here) {
        const found = callsOf(language, functions, helper, source);
        reads.push(...found.reads);
        next.push(...found.dynamic);
      }
    }
    fresh = next.flatMap((each) => {
      const found = namesOf(language, each, elsewhere);
      reads.push(...found.reads);
      return found.reads.length > 0 ? [] : [found.rest ?? each];
    });
  }
  const shown = [...helpers.values()].map(
    ({ name, path, line, parameter, defaultParameter, required }): Helper => ({
      name,
      path,
      line,
      parameter,
      ...(defaultParameter === undefined ? {} : { defaultParameter }),
      required,
    }),
  );
  return { reads, helpers: shown };
}

function helperOf(language: Language, functions: Functions, dynamic: Dynamic): Known | undefined {
  const { source } = dynamic.lookup;
  const around = functionAround(source, functions, dynamic.at, dynamic.word);
  if (around === undefined || around.header.name === '') return undefined;
  const { header, parameter } = around;
  const facts = factsOf(language, dynamic.lookup);
  const { fallback } = dynamic.lookup;
  const word =
    fallback === undefined ? undefined : /^[$\w]+/.exec(source.masked.code.slice(fallback, fallback + 60))?.[0];
  const isOther = (name: string): boolean => name !== dynamic.word;
  const byUse = header.parameters.findIndex((name) => isOther(name) && name === word);
  const byName = header.parameters.findIndex((name) => isOther(name) && IS_DEFAULT.test(name));
  // `get(key, "")` falls back to nothing.
  const isNothing = fallback !== undefined && isEmptyAt(source.masked.code, fallback);
  const hasOwn = facts.hasDefault && byUse === -1 && !isNothing;
  const body = bodyOf(source, functions, header);
  const returned = header.parameters.findIndex(
    (name) =>
      isOther(name) &&
      name !== '' &&
      new RegExp(`\\breturn\\s+${name.replace(/\$/g, '\\$')}\\s*(?:[;,}\\n]|$)`).test(body),
  );
  const defaultParameter = byUse !== -1 ? byUse : byName !== -1 ? byName : returned;
  const refuses = dynamic.isRefused || (facts.required && !dynamic.isList) || (!dynamic.isList && REFUSES.test(body));
  return {
    name: header.name,
    path: source.path,
    line: positionsIn(source)(header.at).line,
    parameter,
    ...(defaultParameter === -1 ? {} : { defaultParameter }),
    required: refuses === true && !hasOwn,
    prefix: dynamic.prefix,
    hasDefault: hasOwn && defaultParameter === -1,
    parameterName: dynamic.word,
    defaultName: header.parameters[defaultParameter],
    isMethod: header.hasReceiver || /^func\s*\(/.test(source.masked.code.slice(header.at, header.at + 8)),
    owner: ownerOf(source, header.at),
    pattern: dynamic.lookup.pattern,
    isList: dynamic.isList === true,
    isRest: dynamic.isList === true && header.rest === parameter,
  };
}

/** The class, module or object that was opened last above. */
function ownerOf(source: Source, at: number): string | undefined {
  const above = source.masked.code.slice(Math.max(0, at - 20_000), at);
  const all = [
    ...above.matchAll(
      /^[ \t]*(?:[\w@]+[ \t]+)*(?:class|module|object|defmodule|trait|enum|struct|impl|extension)[ \t]+([\w.]+)/gm,
    ),
  ];
  return all.at(-1)?.[1]?.split('.').at(-1);
}

function callsOf(
  language: Language,
  functions: Functions,
  helper: Known,
  source: Source,
): { reads: Read[]; dynamic: Dynamic[] } {
  const reads: Read[] = [];
  const dynamic: Dynamic[] = [];
  const { code } = source.masked;
  const isHome = source.path === helper.path;
  const befores = isHome ? ['(?<![\\w$])'] : functions.calledAs(helper, source);
  if (befores.length === 0) return { reads, dynamic };
  const name = helper.name.replace(/[$!?]/g, '\\$&');
  const opening = functions.bare
    ? '(?:[ \\t]*\\(|[ \\t]+(?=["\']))'
    : '\\s*(?:(?:::)?<[^<>()\\n]{0,60}>|\\[[\\w.*, [\\]]{1,60}\\])?\\s*\\(';
  const pattern = new RegExp(`(?:${befores.join('|')})${name}${opening}`, 'g');
  for (const match of code.matchAll(pattern)) {
    // Its own header.
    if (
      /\b(?:defp?|func?|fun|function|sub)[ \t]+(?:self\.)?$/.test(
        code.slice(Math.max(0, match.index - 20), match.index),
      )
    )
      continue;
    const isBracketed = match[0].endsWith('(');
    const rest = restOf(code, match.index + match[0].length, isBracketed, true);
    const keyword = (word: string | undefined): number | undefined => {
      if (word === undefined) return undefined;
      for (const { start, end } of rest.parts) {
        const found = /^(\w+)\s*(?:=(?!=)|:(?!:))\s*/.exec(code.slice(start, Math.min(end, start + 80)));
        if (found?.[1] === word.replace(/^[$@]/, '')) return start + found[0].length;
      }
      return undefined;
    };
    const at = keyword(helper.parameterName) ?? rest.parts[helper.parameter]?.start;
    if (at === undefined) continue;
    const fallback =
      keyword(helper.defaultName) ??
      (helper.defaultParameter === undefined ? undefined : rest.parts[helper.defaultParameter]?.start);
    const lookup = {
      source,
      name: '',
      pattern: viaHelper(helper),
      start: match.index,
      rest: { parts: [], end: rest.end },
      fallback,
    };
    const given = helper.isRest ? rest.parts.slice(helper.parameter).map(({ start }) => start) : [at];
    for (const start of given) {
      const found = argument(language, helper, lookup, start, isHome);
      reads.push(...found.reads);
      dynamic.push(...found.dynamic);
    }
  }
  return { reads, dynamic };
}

/** What one argument names: a text, a constant, a list, or a name that is looked at in the next round. */
function argument(
  language: Language,
  helper: Known,
  lookup: Lookup,
  at: number,
  isHome: boolean,
): { reads: Read[]; dynamic: Dynamic[] } {
  const { source } = lookup;
  const { code, literals } = source.masked;
  const positions = positionsIn(source);
  const quote = quoteAt(source, at);
  const isSpread = helper.isRest && /^\s*(?:\*|\.\.\.|[^,()]*(?:\{[^{}]*\})?\.\.\.)/.test(code.slice(at, at + 300));
  if (helper.isList && (!helper.isRest || isSpread || (quote !== undefined && source.masked.words.has(quote)))) {
    const start = at + (/^\s*(?:\*|\.\.\.)?\s*/.exec(code.slice(at, at + 20))?.[0].length ?? 0);
    const reads = textsAt(source, start)
      .filter(({ value }) => UPPER.test(value))
      .map(({ value, start: from }) =>
        readAt(
          factsOf(language, { ...lookup, name: `${helper.prefix}${value}` }),
          source.path,
          positions,
          from,
          from + value.length,
        ),
      );
    const list = /^[$@]?\w+/.exec(code.slice(start, start + 80))?.[0];
    if (reads.length > 0 || list === undefined) return { reads, dynamic: [] };
    return { reads, dynamic: [{ word: list, prefix: helper.prefix, at: start, lookup, isList: true }] };
  }
  const word = quote === undefined ? /^[$@]?\w+/.exec(code.slice(at, at + 80))?.[0] : undefined;
  const constant = word === undefined ? undefined : constantsOf(source).get(word);
  const literal = quote === undefined ? undefined : literals.get(quote);
  const value = literal?.value ?? constant;
  if (value === undefined)
    return { reads: [], dynamic: word === undefined ? [] : [{ word, prefix: helper.prefix, at, lookup }] };
  const isName =
    UPPER.test(value) || (isHome && /env/i.test(helper.name) && /^[A-Za-z_]\w*$/.test(value) && helper.prefix === '');
  if (!isName && !(helper.prefix !== '' && /^\w+$/.test(value))) return { reads: [], dynamic: [] };
  const start = literal?.start ?? at;
  const end = literal === undefined ? at + (word ?? '').length : start + value.length;
  const facts = factsOf(language, { ...lookup, name: `${helper.prefix}${value}` });
  return { reads: [readAt(facts, source.path, positions, start, end)], dynamic: [] };
}

function viaHelper(helper: Known): Pattern {
  const { phase, side } = helper.pattern;
  return {
    before: /(?!)/g,
    via: `${helper.name}()`,
    ...(helper.required ? { required: true as const } : {}),
    ...(helper.hasDefault ? { hasDefault: true as const } : {}),
    ...(phase === undefined ? {} : { phase }),
    ...(side === undefined ? {} : { side }),
  };
}
