/** What a file sent as one script, every statement at the place of its likeliest call. */
import type { MigrationFile, Wrapping } from '../migration.ts';
import { scriptOf } from '../origin.ts';
import type { Kept } from './kept.ts';
import { locator } from './locate.ts';
import { DEFAULT_PATH } from './search-path.ts';

export type KeptScript = Required<Pick<MigrationFile, 'text' | 'origin' | 'wrapping'>>;

/** `program` is the file's text. */
export function scriptOfKept(kept: readonly Kept[], program: string): KeptScript {
  const locate = locator(program);
  const groups = new Set(kept.map(({ transaction }) => transaction));
  const wrapping: Wrapping = groups.size === 1 && !groups.has(undefined) ? 'transaction' : 'none';
  let open: number | undefined;
  let session = kept[0]?.session;
  let path = DEFAULT_PATH;
  let hasSettings = false;
  const statements = kept.flatMap(({ sql, node, transaction, ...each }) => {
    const place = locate(node);
    const before: string[] = [];
    if (wrapping === 'none' && transaction !== open) {
      if (open !== undefined) before.push('COMMIT');
      if (each.session !== session && hasSettings) before.push('RESET ALL');
      if (transaction !== undefined) before.push('BEGIN');
      open = transaction;
    } else if (each.session !== session && hasSettings) before.push('RESET ALL');
    if (before.includes('RESET ALL')) [path, hasSettings] = [DEFAULT_PATH, false];
    session = each.session;
    const { searchPath = DEFAULT_PATH } = each;
    if (searchPath !== path) before.push(searchPath);
    path = searchPath;
    hasSettings ||= path !== DEFAULT_PATH || (node !== undefined && 'VariableSetStmt' in node);
    return [...before, sql].map((one) => ({ sql: one, ...place }));
  });
  const end = statements.at(-1);
  if (open !== undefined && end !== undefined) statements.push({ ...end, sql: 'COMMIT' });
  // Of the next file nothing is set.
  if (path !== DEFAULT_PATH && end !== undefined) statements.push({ ...end, sql: DEFAULT_PATH });
  const { sql, origin } = scriptOf(program, { statements });
  return { text: sql, origin, wrapping };
}
