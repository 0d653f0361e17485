/** The parser, with what it lacks: patience with long texts that are full of errors, and some forms of types. */
import type { Tree } from '@lezer/common';
import { parser } from '@lezer/javascript';

/** Texts with errors that are longer, in UTF-16 units, are not read: getting over errors takes the parser ever longer. */
const MAX_BROKEN = 20_000;

/** Undefined: too long for what is wrong with it. */
export function treeOf(given: string): Tree | undefined {
  const text = withoutTypes(given);
  try {
    return parser.configure({ dialect: 'ts', strict: true }).parse(text);
  } catch {
    return text.length > MAX_BROKEN ? undefined : parser.configure({ dialect: 'ts' }).parse(text);
  }
}

/**
 * What the parser does not know becomes something of the same length: `import('x')` as a type, `catch (e: unknown)`, a class without a
 * name.
 */
const withoutTypes = (text: string): string =>
  text
    .replace(/(?<=(?:[:<,|&(]|\btypeof|\bas)\s{0,20})\bimport\(\s{0,20}(?:'[^'\n]*'|"[^"\n]*")\s{0,20}\)/g, (type) =>
      '_'.repeat(type.length),
    )
    .replace(/\bcatch\s{0,20}\(\s{0,20}[\w$]{1,60}\s{0,20}:\s{0,20}(?:unknown|any)\s{0,20}\)/g, (clause) =>
      clause.replace(/:\s*(?:unknown|any)/, (type) => ' '.repeat(type.length)),
    )
    .replace(/\bexport default class(?=\s{1,20}(?:extends|implements)\b|\s{0,20}\{)/g, 'export =       class')
    .replace(/\bclass(\s{1,20})implements\b/g, 'class$1extends   ');
