/** What a file sent as one script, every statement at the place of its likeliest call. */
import type { MigrationFile, Wrapping } from '../migration.ts';
import { scriptOf } from '../origin.ts';
import type { Kept } from './kept.ts';
import { locator } from './locate.ts';

export type KeptScript = Required<Pick<MigrationFile, 'text' | 'origin' | 'wrapping'>>;

/** `program` is the file's text. */
export function scriptOfKept(kept: readonly Kept[], program: string): KeptScript {
  const locate = locator(program);
  const groups = new Set(kept.map(({ transaction }) => transaction));
  const wrapping: Wrapping = groups.size === 1 && !groups.has(undefined) ? 'transaction' : 'none';
  let open: number | undefined;
  const statements = kept.flatMap(({ sql, node, transaction }) => {
    const place = locate(node);
    if (wrapping === 'transaction') return [{ sql, ...place }];
    const before =
      transaction === open
        ? []
        : [...(open === undefined ? [] : ['COMMIT']), ...(transaction === undefined ? [] : ['BEGIN'])];
    open = transaction;
    return [...before, sql].map((each) => ({ sql: each, ...place }));
  });
  const end = statements.at(-1);
  if (open !== undefined && end !== undefined) statements.push({ ...end, sql: 'COMMIT' });
  const { sql, origin } = scriptOf(program, { statements });
  return { text: sql, origin, wrapping };
}
