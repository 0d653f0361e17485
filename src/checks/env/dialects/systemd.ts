/**
 * systemd's EnvironmentFile=: https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=.
 * Backslashes are eaten outside quotes, `#` and `;` begin a comment only where a line begins, quoted pieces and what
 * stands behind them are one value, nothing is expanded. An assignment of nothing sets nothing, as measured with 252.
 */
import type { Dialect, Quote } from './dialect.ts';
import { recorder } from './recorder.ts';

export const systemd: Dialect = {
  name: 'systemd',
  title: 'systemd EnvironmentFile=',
  source: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=',
  parse(text) {
    const record = recorder(text);
    const nul = text.indexOf('\0');
    if (nul !== -1) return record.refuse(nul, 'There is a NUL character, and systemd refuses the file.');
    let at = 0;
    while (at < text.length) {
      const char = text.charAt(at);
      if (isBlank(char)) at++;
      else if (char === '#' || char === ';') at = behindComment(text, at);
      else at = readAssignment(at);
    }
    return record.done();

    function readAssignment(start: number): number {
      let end = start;
      while (end < text.length && text[end] !== '=' && !isLineEnd(text.charAt(end))) end++;
      if (text[end] !== '=') {
        if (end < text.length) record.problem('ignored', start, 'systemd passes over the line: there is no `=`.');
        return end;
      }
      const value = readValue(text, end + 1);
      const name = text.slice(start, end).replace(/[ \t]+$/, '');
      const span = { name, start, end: start + name.length, last: Math.max(start, value.end - 1), quote: value.quote };
      if (value.isNothing) {
        record.leaveOut(span);
        record.problem('ignored', start, 'systemd sets nothing where the value is empty.', name);
      } else if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
        record.leaveOut(span);
        const why = /^export[ \t]/.test(name) ? 'systemd knows no `export`' : 'systemd takes no such name';
        record.problem('ignored', start, `${why}, and passes over the assignment.`, name);
      } else record.set(span, value.text);
      return value.end;
    }
  },
};

/** A backslash at the end of the line goes on with the comment. */
function behindComment(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text.charAt(at))) at += text[at] === '\\' ? 2 : 1;
  return at;
}

interface Value {
  text: string;
  /** Not even a blank behind a backslash. */
  isNothing: boolean;
  quote: Quote | undefined;
  end: number;
}

function readValue(text: string, from: number): Value {
  const pieces: string[] = [];
  let isNothing = true;
  let quote: Quote | undefined;
  let at = from;
  while (at < text.length) {
    const char = text.charAt(at);
    if (isLineEnd(char)) break;
    if (char === ' ' || char === '\t') at++;
    else if (char === "'" || char === '"') {
      const piece = char === "'" ? readSingle(text, at + 1) : readDouble(text, at + 1);
      quote = pieces.length === 0 ? char : undefined;
      pieces.push(piece.text);
      isNothing &&= piece.text === '';
      at = piece.end;
    } else {
      const piece = readBare(text, at);
      quote = undefined;
      pieces.push(piece.text);
      isNothing &&= piece.isNothing;
      at = piece.end;
    }
  }
  return { text: pieces.join(''), isNothing, quote, end: at };
}

interface Piece {
  text: string;
  end: number;
}

function readSingle(text: string, from: number): Piece {
  const closing = text.indexOf("'", from);
  const end = closing === -1 ? text.length : closing;
  return { text: text.slice(from, end), end: end + 1 };
}

function readDouble(text: string, from: number): Piece {
  let result = '';
  let done = from;
  let at = from;
  for (; at < text.length && text[at] !== '"'; at++) {
    if (text[at] !== '\\') continue;
    const next = text.charAt(at + 1);
    result += text.slice(done, at);
    if ('"\\`$'.includes(next)) result += next;
    else if (next !== '\n') result += `\\${next}`;
    at++;
    done = at + 1;
  }
  // A backslash at the very end of the file is dropped.
  if (at > text.length) return { text: result.replace(/\\$/, ''), end: text.length };
  return { text: result + text.slice(done, at), end: at + 1 };
}

/** Up to the end of the line, without the blanks before it; a backslash takes a blank as it is, and a line break away. */
function readBare(text: string, from: number): Piece & { isNothing: boolean } {
  let result = '';
  let kept = 0;
  let at = from;
  for (; at < text.length && !isLineEnd(text.charAt(at)); at++) {
    const char = text.charAt(at);
    if (char === '\\') {
      at++;
      const next = text.charAt(at);
      if (!isLineEnd(next)) result += next;
      kept = result.length;
    } else {
      result += char;
      if (char !== ' ' && char !== '\t') kept = result.length;
    }
  }
  return { text: result.slice(0, kept), isNothing: result === '', end: Math.min(at, text.length) };
}

const isLineEnd = (char: string): boolean => char === '\n' || char === '\r';

const isBlank = (char: string): boolean => char === ' ' || char === '\t' || isLineEnd(char);
