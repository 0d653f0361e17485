/** Comments by which people have told another linter that a statement is all right: they count here as well, and are listed. */
import { printable } from '../../core/text.ts';
import { ATLAS, EUGENE, SQUAWK } from './other-linters.ts';
import { tokenize } from './sql/lexer.ts';
import type { ParsedSql } from './sql/statements.ts';

export interface Acknowledgement {
  /** As it stands there: `squawk-ignore ban-drop-column`. Safe to print. */
  words: string;
  /** UTF-16 offset into the text. */
  start: number;
  /** Position of the statement that it is about; absent: all of the file. */
  statement?: number;
  /** Ids of rules without `migrations/`; absent: all. */
  rules?: ReadonlySet<string>;
}

interface Tool {
  /** Its word, `-file` or so where it is about the file, and the names. */
  pattern: RegExp;
  names: Readonly<Record<string, readonly string[]>>;
  /** Whether a comment above everything, with an empty line below it, is about the file. */
  topIsFile: boolean;
}

const TOOLS: readonly Tool[] = [
  { pattern: /^--\s*(squawk-ignore(-file)?)\b:?(.*)$/s, names: SQUAWK, topIsFile: false },
  { pattern: /^--\s*(atlas:nolint)\b()(.*)$/s, names: ATLAS, topIsFile: true },
  { pattern: /^--\s*(eugene:\s*ignore)\b():?(.*)$/s, names: EUGENE, topIsFile: false },
];

/** In the order of the text. Cheap where there are none. */
export function acknowledgementsIn(text: string, { statements }: Pick<ParsedSql, 'statements'>): Acknowledgement[] {
  if (!/squawk-ignore|atlas:nolint|eugene:\s*ignore/.test(text)) return [];
  return tokenize(text).flatMap(({ kind, start, end }): Acknowledgement[] => {
    if (kind !== 'comment') return [];
    const comment = text.slice(start, end);
    for (const { pattern, names, topIsFile } of TOOLS) {
      const [, word, file = '', list = ''] = pattern.exec(comment) ?? [];
      if (word === undefined) continue;
      const given = list.split(/[\s,]+/).filter(Boolean);
      const isAboutFile = file !== '' || (topIsFile && isTop(text, start, end));
      const rules = new Set(given.flatMap((name) => names[name] ?? []));
      const statement = statements.findIndex((each) => each.end > start);
      return [
        {
          words: printable([word.replace(/\s+/g, ' '), ...given].join(' '), 100),
          start,
          ...(isAboutFile ? {} : { statement }),
          ...(given.length === 0 ? {} : { rules }),
        },
      ];
    }
    return [];
  });
}

const isTop = (text: string, start: number, end: number): boolean =>
  text.slice(0, start).trim() === '' && /^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(end));

/** Whether it is about a finding: of that rule, on the statement at that position (or on what stands in it). */
export const covers = ({ statement, rules }: Acknowledgement, rule: string, positions: readonly number[]): boolean =>
  (statement === undefined || positions.includes(statement)) && (rules?.has(rule.replace('migrations/', '')) ?? true);
