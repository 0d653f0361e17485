/** Functions of a text by their headers, and whether a place lies within one. */
import type { Functions, Source } from './language.ts';
import { restOf } from './rest-of.ts';

export interface Header {
  name: string;
  /** Of the header. */
  at: number;
  /** Names, in their order, those left out that callers do not give. */
  parameters: string[];
  hasReceiver: boolean;
  /** Position of the parameter that takes all further arguments, or -1. */
  rest: number;
  /** Behind the bracket that closes the parameters. */
  end: number;
}

const known = new WeakMap<Source, Header[]>();

export function headersOf(source: Source, functions: Functions): Header[] {
  const before = known.get(source);
  if (before !== undefined) return before;
  const { code } = source.masked;
  const found = [...code.matchAll(functions.header)].map((match): Header => {
    const from = match.index + match[0].length;
    const rest = restOf(code, from, true, true);
    const all = rest.parts.map(({ start, end }) => code.slice(start, end));
    const given = all.filter((text) => !functions.implicit?.test(text));
    return {
      name: match.groups?.['name'] ?? match.groups?.['name2'] ?? match.groups?.['name3'] ?? '',
      at: match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0),
      parameters: given.map((text) => parameterName(text, functions)),
      hasReceiver: given.length < all.length,
      rest: given.findIndex((text) => REST.test(text)),
      end: rest.end,
    };
  });
  known.set(source, found);
  return found;
}

/** `names ...string`, `String... names`, `*names`, `vararg names: String`, `params string[] names` */
const REST = /\.\.\.|^\s*\*\s*\w|\bvararg\b|\bparams\b/;

function parameterName(text: string, functions: Functions): string {
  const plain = text.replace(/(?:\\\\|=).*$/s, '').trim();
  const colon = /^(?:[\w@() ]*\s)?&?([\w$]+)\s*:(?!:)/.exec(plain);
  if (colon) return colon[1] ?? '';
  const words = plain.match(/[$@]?[\w$]+/g) ?? [];
  return (functions.parameter === 'first' ? words[0] : words.at(-1)) ?? '';
}

/** UTF-16 units between a header and a place in its body; a function that is longer is no helper. */
const MAX_BODY = 6000;
/** Headers before a place that are asked. */
const MAX_HEADERS = 12;

/** The nearest function around `at` that has a parameter `name`. */
export function functionAround(
  source: Source,
  functions: Functions,
  at: number,
  name: string,
): { header: Header; parameter: number } | undefined {
  const headers = headersOf(source, functions);
  let index = headers.length;
  let low = 0;
  while (low < index) {
    const middle = (low + index) >> 1;
    if ((headers[middle]?.end ?? 0) <= at) low = middle + 1;
    else index = middle;
  }
  for (let back = index - 1; back >= 0 && back >= index - MAX_HEADERS; back--) {
    const header = headers[back];
    if (header === undefined || at - header.end > MAX_BODY) return undefined;
    const parameter = header.parameters.indexOf(name);
    if (parameter !== -1 && contains(source.masked.code, functions, header, at)) return { header, parameter };
  }
  return undefined;
}

function contains(code: string, functions: Functions, header: Header, at: number): boolean {
  const between = code.slice(header.end, at);
  if (functions.body === 'braces') {
    let depth = 0;
    for (const [bracket] of between.matchAll(/[{}]/g)) {
      depth += bracket === '{' ? 1 : -1;
      if (depth <= 0) return false;
    }
    return depth > 0 || (/=|\bdo:/.test(between) && !between.includes(';') && between.length < 600);
  }
  const lineStart = code.lastIndexOf('\n', header.at) + 1;
  const indent = /^[ \t]*/.exec(code.slice(lineStart, header.at + 1))?.[0].length ?? 0;
  const lines = between.split('\n').slice(1);
  const lead = (line: string): number => line.length - line.trimStart().length;
  if (functions.body === 'end') return !lines.some((line) => lead(line) <= indent && /^\s*end\b/.test(line));
  const isOneLine = lines.length === 0;
  return isOneLine || lines.every((line) => line.trim() === '' || lead(line) > indent);
}

/** The text of the body, as far as it matters here. */
export function bodyOf(source: Source, functions: Functions, header: Header): string {
  const { code } = source.masked;
  const rest = code.slice(header.end, header.end + MAX_BODY);
  if (functions.body === 'braces') {
    let depth = 0;
    for (const match of rest.matchAll(/[{}]/g)) {
      depth += match[0] === '{' ? 1 : -1;
      if (depth <= 0) return rest.slice(0, match.index);
    }
    return rest;
  }
  const lineStart = code.lastIndexOf('\n', header.at) + 1;
  const indent = code.slice(lineStart, header.at).length;
  const end = new RegExp(`\\n[ \\t]{0,${indent}}(?=\\S)`).exec(rest);
  return end === null ? rest : rest.slice(0, end.index);
}
