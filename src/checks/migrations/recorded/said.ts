/** The end of what a command printed, fit to be shown: the lines that tell a person something, without what statements hold. */
import { stripVTControlCharacters } from 'node:util';
import { cut, printable } from '../../../core/text.ts';
import type { Sent } from '../../../io/wire/record.ts';
import { tokenize } from '../sql/lexer.ts';

/** Lines that are shown, and characters of each. */
const LINES = 4;
const WIDTH = 200;

/** Where in a program an error came up, and how its object is printed. */
const FRAME =
  /^(?:at |File "|from \S+:\d|#\d+ |\^+$|~+|\.{3} \d+ |\w+: .*,$|(?:routine|line): |[[\](){}]+;?$|Node\.js v|npm (?:ERR!|error) A complete log)/;

/** Characters of a literal that is taken out: shorter ones are words like any other. */
const SHORTEST = 3;

/** One line, ` / ` between those of the output; empty where there is nothing to say. */
export function saidOf(output: string, sent: readonly Sent[]): string {
  const literals = new Set(sent.flatMap(literalsOf).filter(({ length }) => length >= SHORTEST));
  const lines = stripVTControlCharacters(output)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const telling = [...new Set(lines)].filter((line) => line !== '' && !FRAME.test(line)).slice(-LINES);
  return telling
    .map((line) => {
      let shown = line;
      for (const literal of literals) shown = shown.replaceAll(literal, '…');
      return cut(printable(shown, WIDTH), WIDTH);
    })
    .join(' / ');
}

function literalsOf({ sql, values }: Sent): string[] {
  const written = tokenize(sql)
    .filter(({ kind }) => kind === 'string')
    .map(({ start, end }) => sql.slice(start, end).replace(/^\w*'|^\$\w*\$|'$|\$\w*\$$/g, ''));
  const numbers = [...sql.matchAll(/\d{5,}/g)].map(([digits]) => digits);
  return [
    ...numbers,
    ...written,
    ...written.map((text) => text.replaceAll("''", "'")),
    ...values.flatMap((value) => value ?? []),
  ];
}
