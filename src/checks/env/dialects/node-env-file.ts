/**
 * Node's own reader: `node --env-file`, `util.parseEnv`, `process.loadEnvFile`.
 * https://nodejs.org/api/environment_variables.html#env-files
 * Node 20 takes everything up to the next `=` for the name, line breaks too, and knows no blank but the space; Node 24
 * looks for the `=` on the line.
 */

import { quoteAt } from './assignments.ts';
import type { Dialect } from './dialect.ts';
import { type Recorder, recorder } from './recorder.ts';

const source = 'https://nodejs.org/api/environment_variables.html#env-files';

export const node: Dialect = {
  name: 'node',
  title: 'node --env-file (Node 20)',
  source,
  parse(text) {
    const { content, record } = opened(text);
    readNodeFile(content, record, 20);
    return record.done();
  },
};

export const node24: Dialect = {
  name: 'node24',
  title: 'node --env-file (Node 24)',
  source,
  parse(text) {
    const { content, record } = opened(text);
    readNodeFile(content, record, 24);
    return record.done();
  },
};

/** Every carriage return is gone before it reads, wherever it stands; a lone one ends no line for it. */
export function opened(text: string): { content: string; record: Recorder } {
  const content = text.includes('\r') ? text.replaceAll('\r', '') : text;
  return { content, record: recorder(content) };
}

export function readNodeFile(content: string, record: Recorder, version: 20 | 24): void {
  const isBlank = (at: number): boolean => {
    const char = content[at];
    return char === ' ' || (version === 24 && (char === '\t' || char === '\n'));
  };
  let size = content.length;
  while (size > 0 && isBlank(size - 1)) size--;
  const skipBlanks = (from: number): number => {
    let at = from;
    while (at < size && isBlank(at)) at++;
    return at;
  };
  const behindLine = (from: number): number => {
    const lineEnd = content.indexOf('\n', from);
    return lineEnd === -1 || lineEnd >= size ? size : lineEnd + 1;
  };

  let at = skipBlanks(0);
  // The next one from where it reads; -1 where there is none.
  let equals = -2;
  while (at < size) {
    const isLastComment = content[at] === '#' && content.indexOf('\n', at) === -1;
    // Node 20 does not know a comment for one where the file ends without a line break.
    if (content[at] === '\n' || (content[at] === '#' && !(isLastComment && version === 20))) {
      at = behindLine(at);
      continue;
    }
    if (equals < at && equals !== -1) equals = content.indexOf('=', at);
    const lineEnd = content.indexOf('\n', at);
    if (equals === -1 || equals >= size || (version === 24 && lineEnd !== -1 && lineEnd < equals)) {
      record.problem('ignored', at, 'The line is passed over: there is no `=`.');
      if (version === 20 || lineEnd === -1) return;
      at = skipBlanks(lineEnd + 1);
      continue;
    }
    let start = at;
    let end = equals;
    start = skipBlanks(start);
    while (end > start && isBlank(end - 1)) end--;
    at = equals + 1;
    if (version === 24 && (at >= size || content[at] === '\n')) {
      // Before it looks for `export`, which then belongs to the name.
      const name = content.slice(start, end);
      record.set({ name, start, end, last: equals }, '');
      noteName(record, name, start);
      continue;
    }
    const isEmptyName = start >= end;
    if (content.startsWith('export ', start) && start + 7 < end) {
      start += 7;
      if (version === 24) start = skipBlanks(start);
    }
    const name = content.slice(start, end);
    if (isEmptyName) {
      // What follows is taken for a name again.
      const rest = version === 20 ? 'nothing behind this line is read' : 'nothing is set by it';
      record.problem('ignored', equals, `There is no name before the \`=\`, and ${rest}.`);
      if (version === 20) return;
      at = skipBlanks(at);
      continue;
    }
    at = skipBlanks(at);
    const quote = quoteAt(content, at);
    const closing = quote === undefined ? -1 : content.indexOf(quote, at + 1);
    if (quote !== undefined && closing !== -1 && closing < size) {
      const inner = content.slice(at + 1, closing);
      const value = quote === '"' ? inner.replaceAll('\\n', '\n') : inner;
      const after = behindLine(closing + 1);
      const comment = /^[ \t]*#(.*)/.exec(content.slice(closing + 1, after))?.[1]?.trim();
      record.set({ name, start, end, last: closing, quote, comment }, value);
      at = after;
    } else {
      const after = behindLine(at);
      const line = content.slice(at, after).replace(/\n$/, '');
      if (quote !== undefined && version === 20 && content.indexOf('\n', at) === -1) {
        record.leaveOut({ name, start, end, last: at });
        record.problem('ignored', at, 'The quote never closes, and nothing is set.', name);
        return;
      }
      // Nothing but a quote that closes keeps a `#`; one that does not close keeps the line as it is.
      const hash = quote === undefined ? line.indexOf('#') : -1;
      const value = hash === -1 ? line : line.slice(0, hash);
      const comment = hash === -1 ? undefined : line.slice(hash + 1).trim();
      record.set({ name, start, end, last: at, comment }, quote === undefined ? trimmed(value, version) : value);
      at = version === 24 ? skipBlanks(after) : after;
    }
    noteName(record, name, start);
  }
}

const trimmed = (value: string, version: 20 | 24): string =>
  version === 20
    ? value.replace(/^ +/, '').replace(/(?<! ) +$/, '')
    : value.replace(/^[ \t\n]+/, '').replace(/(?<![ \t\n])[ \t\n]+$/, '');

function noteName(record: Recorder, name: string, at: number): void {
  if (/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) return;
  const why = name.includes('\n')
    ? 'A line without `=` becomes part of the name'
    : 'The name has characters that no shell takes';
  record.problem('ignored', at, `${why}, so the variable that is meant is not set.`, name);
}
