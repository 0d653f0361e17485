/**
 * Symfony's Dotenv (5.4): https://symfony.com/doc/current/configuration.html#env-file-syntax. It refuses what it does not
 * know, joins quoted and bare pieces as a shell does, and runs each `$(…)` outside single quotes.
 */
import { type Dialect, givenValue, type Parsed, type Quote } from './dialect.ts';
import { recorder } from './recorder.ts';
import { holdsRubyCommand, withoutEscapedCommands } from './ruby.ts';
import { FormatError, readPieces } from './symfony-value.ts';
import { isUnknown, takeAway, UNKNOWN } from './unknown.ts';

const NAME = /(export[ \t]+)?(_?[A-Za-z][A-Za-z0-9_]*)/y;

export const symfony: Dialect = {
  name: 'symfony',
  title: 'Symfony Dotenv (PHP)',
  source: 'https://symfony.com/doc/current/configuration.html#env-file-syntax',
  parse(text, given = {}): Parsed {
    const content = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    const record = recorder(content);
    const values = new Map<string, string>();
    const lookup = (name: string): string => record.seen(givenValue(given, name) ?? values.get(name) ?? '');
    let at = skipEmptyLines(content, 0);
    try {
      while (at < content.length) {
        NAME.lastIndex = at;
        const match = NAME.exec(content);
        if (match === null) throw new FormatError('There is no name that Symfony takes', at);
        const name = match[2] ?? '';
        const end = at + match[0].length;
        const start = end - name.length;
        const next = content[end];
        if (next !== '=') {
          const isUnset = next === undefined || next === '\n' || next === '#';
          if (isUnset && match[1] !== undefined) throw new FormatError('An `export` without a value', start);
          throw new FormatError('There is no `=` right behind the name', end);
        }
        const pieces = readPieces(content, end + 1);
        let value = '';
        let runs = false;
        for (const piece of pieces.pieces) {
          if (piece.quote === "'") {
            value += piece.text;
            continue;
          }
          const hasCommand = holdsRubyCommand(piece.text);
          runs ||= hasCommand;
          const resolved = hasCommand ? UNKNOWN : resolve(withoutEscapedCommands(piece.text), lookup, values, end);
          const result = resolved.replaceAll('\\\\', '\\');
          if (piece.quote === undefined && result === piece.text && /[ \t\n\v\f\r]/.test(result))
            throw new FormatError('A value with a blank is not in quotes', piece.start);
          value += result;
        }
        const only = pieces.pieces.length === 1 ? pieces.pieces[0] : undefined;
        const quote: Quote | undefined = only?.quote;
        const span = { name, start, end, last: Math.max(start, pieces.end - 1), quote, comment: pieces.comment };
        const entry = record.set(span, value);
        values.set(name, value);
        if (runs || isUnknown(value)) takeAway(record, entry, runs ? 'executes' : 'derived', 'Symfony');
        at = skipEmptyLines(content, pieces.end);
        if (at >= content.length && pieces.isMissing) break;
      }
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      return record.refuse(
        Math.min(error.at, Math.max(content.length - 1, 0)),
        `${error.message}, and Symfony refuses the file.`,
      );
    }
    const parsed = record.done();
    // `${NAME:=default}` sets the other variable too.
    const variables = new Map(parsed.variables);
    for (const [name, value] of values) if (!isUnknown(value)) variables.set(name, value);
    return { ...parsed, variables };
  },
};

function skipEmptyLines(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && /[ \t\n\v\f\r]/.test(text.charAt(at))) at++;
    if (text[at] !== '#') return at;
    while (at < text.length && text[at] !== '\n') at++;
  }
}

const REFERENCE = /(?<!\\)(\\*)\$(?!\()(\{)?(_?[A-Za-z][A-Za-z0-9_]*)?(:[-=][^}]*)?(\})?/g;

function resolve(value: string, lookup: (name: string) => string, values: Map<string, string>, at: number): string {
  if (!value.includes('$')) return value;
  return value.replace(
    REFERENCE,
    (
      whole: string,
      backslashes: string,
      opening: string | undefined,
      name: string | undefined,
      fallback: string | undefined,
      closing: string | undefined,
    ) => {
      if (backslashes.length % 2 === 1) return whole.slice(1);
      if (name === undefined && fallback === undefined && closing === undefined) return whole;
      if (opening !== undefined && closing === undefined)
        throw new FormatError('The braces of a reference never close', at);
      let found = name === undefined ? '' : lookup(name);
      if (found === '' && fallback !== undefined) {
        if (/['"{$]/.test(fallback))
          throw new FormatError('The default of a reference has a character it may not have', at);
        found = fallback.slice(2);
        if (fallback[1] === '=') values.set(name ?? '', found);
      }
      return backslashes + found + (opening === undefined && closing !== undefined ? '}' : '');
    },
  );
}
