/** Names of tables and columns: as keys, as SQL, as words. */
import { printable } from '../../../core/text.ts';
import type { Node, RangeVar } from './ast.ts';

/** `users`, `billing.users`; the schema `public` is left out, so that both ways of writing meet. */
export function tableKey(relation: RangeVar | undefined): string {
  return keyOf([relation?.schemaname, relation?.relname]);
}

export const keyOf = (parts: readonly (string | undefined)[]): string => {
  const given = parts.filter((part) => part !== undefined && part !== '');
  return (given.length > 1 && given[0] === 'public' ? given.slice(1) : given).join('.');
};

/** Of a name that a server gives: `public.users` is `users` in a key. */
export const withoutPublic = (name: string): string => name.replace(/^public\./, '');

/** The parts of a name that the tree holds as a list of strings: `DROP TABLE a.b`. */
export function partsOf(node: Node | undefined): string[] {
  if (node === undefined) return [];
  if ('List' in node) return (node.List.items ?? []).flatMap(partsOf);
  if ('String' in node) return [node.String.sval ?? ''];
  if ('TypeName' in node) return (node.TypeName.names ?? []).flatMap(partsOf);
  if ('ObjectWithArgs' in node) return (node.ObjectWithArgs.objname ?? []).flatMap(partsOf);
  if ('RangeVar' in node) return [node.RangeVar.schemaname, node.RangeVar.relname].filter((part) => part !== undefined);
  return [];
}

export const stringsOf = (nodes: readonly Node[] | undefined): string[] => (nodes ?? []).flatMap(partsOf);

// Words that PostgreSQL does not take as a bare name, of those that people do name tables and columns after.
// https://www.postgresql.org/docs/18/sql-keywords-appendix.html
const RESERVED = new Set(
  'all analyse analyze and any array as asc both case cast check collate column constraint create current_date current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign from grant group having in initially intersect into lateral leading limit localtime localtimestamp not null offset on only or order placing primary references returning select session_user some symmetric table then to trailing true union unique user using variadic when where window with'.split(
    ' ',
  ),
);

/** A name as SQL, quoted where it must be. */
export const quote = (name: string): string =>
  /^[a-z_][a-z0-9_$]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll('"', '""')}"`;

/** A text as a literal. There is no NUL in a text of PostgreSQL. */
export const literal = (text: string): string => `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`;

export const relationSql = (relation: RangeVar | undefined): string =>
  [relation?.schemaname, relation?.relname]
    .filter((part) => part !== undefined)
    .map(quote)
    .join('.');

/** A name in a sentence (Markdown): one printable line in backquotes. */
export const code = (text: string): string => `\`${printable(text, 120).replaceAll('`', "'")}\``;

/** A name in a title (plain text). */
export const plain = (text: string): string => printable(text, 80);

// The list of `printable`, without tab and line feed: SQL keeps its lines.
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** SQL as a fenced block; what would close the fence, hide text or begin a command to the runner is defused. */
export const sqlBlock = (...lines: readonly string[]): string => {
  const text = lines.join('\n').replaceAll('\r\n', '\n').replace(UNPRINTABLE, ' ').replaceAll('```', "'''");
  return `\`\`\`sql\n${text.replace(/^(?=::)/gm, ' ')}\n\`\`\``;
};
