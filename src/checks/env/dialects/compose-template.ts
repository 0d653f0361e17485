/**
 * Interpolation of Docker Compose: https://docs.docker.com/reference/compose-file/interpolation/. `$$` is a dollar sign;
 * a word behind an operator is interpolated too, where it is used.
 */
import type { Lookup } from './references.ts';

/** What makes Compose refuse the file; no value is in the message. */
export class TemplateError extends Error {}

/** Deeper than anybody writes. */
const MAX_DEPTH = 100;

export function interpolate(template: string, lookup: Lookup, depth = 0): string {
  if (!template.includes('$')) return template;
  if (depth > MAX_DEPTH) throw new TemplateError('references are nested too deeply');
  let result = '';
  let done = 0;
  // Of the line that is being read.
  let lineEnd = -1;
  let lastBrace = -1;
  for (let at = template.indexOf('$'); at !== -1; at = template.indexOf('$', at)) {
    result += template.slice(done, at);
    done = at;
    if (template[at + 1] === '$') {
      result += '$';
      at += 2;
      done = at;
    } else if (template[at + 1] === '{') {
      if (at > lineEnd) {
        lineEnd = template.indexOf('\n', at);
        if (lineEnd === -1) lineEnd = template.length;
        lastBrace = template.lastIndexOf('}', lineEnd);
      }
      const found = readBraced(template, at, lastBrace);
      if (found === undefined) throw new TemplateError('`${` is followed by no name with a `}`');
      result += valueOfBraced(found, lookup, depth);
      at = found.end;
      done = at;
    } else {
      const end = endOfName(template, at + 1);
      if (end > at + 1) {
        result += lookup(template.slice(at + 1, end)) ?? '';
        done = end;
      }
      at = Math.max(end, at + 1);
    }
  }
  return result + template.slice(done);
}

interface Braced {
  name: string;
  operator: string;
  word: string;
  end: number;
}

const OPERATOR = /:?[-+?]/y;

/** `lastBrace`: of the line. A word goes up to the brace that closes it, or up to the last of the line where none does. */
function readBraced(template: string, at: number, lastBrace: number): Braced | undefined {
  const start = at + 2;
  const nameEnd = endOfName(template, start);
  if (nameEnd === start) return undefined;
  const name = template.slice(start, nameEnd);
  if (template[nameEnd] === '}') return { name, operator: '', word: '', end: nameEnd + 1 };
  OPERATOR.lastIndex = nameEnd;
  const operator = OPERATOR.exec(template)?.[0];
  if (operator === undefined) return undefined;
  const wordStart = nameEnd + operator.length;
  if (lastBrace < wordStart) return undefined;
  const closing = closingBrace(template, at, lastBrace) ?? lastBrace;
  return { name, operator, word: template.slice(wordStart, closing), end: closing + 1 };
}

/** What follows a `{` does not count, whatever it is. */
function closingBrace(template: string, from: number, to: number): number | undefined {
  let open = 0;
  for (let at = from; at <= to; at++) {
    const char = template[at];
    if (char === '}' && --open === 0) return at;
    if (char === '{') {
      open++;
      at++;
    }
  }
  return undefined;
}

function valueOfBraced({ name, operator, word }: Braced, lookup: Lookup, depth: number): string {
  const value = lookup(name);
  const isThere = operator.startsWith(':') ? value !== undefined && value !== '' : value !== undefined;
  if (operator.endsWith('-')) return isThere ? (value ?? '') : interpolate(word, lookup, depth + 1);
  if (operator.endsWith('+')) return isThere ? interpolate(word, lookup, depth + 1) : (value ?? '');
  if (operator.endsWith('?') && !isThere) throw new TemplateError('a variable is required that is not set');
  return value ?? '';
}

/** The two letters that are no ASCII are `k` and `s` to a program that does not mind the case. */
const isNameStart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 0x17f || code === 0x212a;

function endOfName(text: string, start: number): number {
  let at = start;
  while (isNameStart(text.charCodeAt(at)) || (at > start && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57))
    at++;
  return at;
}
