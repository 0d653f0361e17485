/**
 * direnv's `dotenv` (2.32): https://direnv.net/man/direnv-stdlib.1.html#codedotenv-ltdotenvpathgtcode. Lines as Ruby's
 * dotenv has them, but one that is none makes it refuse the file, and an unquoted value has no blank. It runs nothing.
 */
import { type Dialect, givenValue } from './dialect.ts';
import { expandAsGo } from './go-expand.ts';
import { recorder } from './recorder.ts';
import { unescaped } from './ruby.ts';
import { readRubyLine, rubyLines } from './ruby-line.ts';

export const direnv: Dialect = {
  name: 'direnv',
  title: 'direnv',
  source: 'https://direnv.net/man/direnv-stdlib.1.html#codedotenv-ltdotenvpathgtcode',
  parse(text, given = {}) {
    const record = recorder(text);
    const values = new Map<string, string>();
    const lookup = (reference: string): string => {
      const at = reference.indexOf(':-');
      const name = at === -1 ? reference : reference.slice(0, at);
      const fallback = at === -1 ? '' : reference.slice(at + 2);
      return record.seen(values.get(name) ?? (givenValue(given, name) || fallback));
    };
    for (const { start, line } of rubyLines(text)) {
      if (/^[ \t\v\f]*(?:#.*)?$/.test(line)) continue;
      const read = readRubyLine(line, 'direnv');
      if (read === undefined) return record.refuse(start, 'The line is no NAME=value, and direnv refuses the file.');
      const { name, quote, comment } = read;
      const nameStart = start + read.nameStart;
      const raw = quote === '"' ? unescaped(read.value) : read.value;
      const isLiteral = quote === "'" || (quote === undefined && raw.length < 2);
      const value = isLiteral ? raw : expandAsGo(raw, lookup);
      values.set(name, value);
      record.set({ name, start: nameStart, end: nameStart + name.length, last: start, quote, comment }, value);
    }
    return record.done();
  },
};
