/** Finds what the project says of production's database. */
import { readText } from '../../../io/tree.ts';
import type { CheckContext } from '../../check.ts';
import type { MigrationsSettings } from '../settings.ts';
import type { SqlParser } from '../sql/parser.ts';
import type { Production } from './in-production.ts';
import { isFresh, parseStats } from './stats.ts';
import { watchedOf } from './watched.ts';

export interface ReadStats {
  production?: Production;
  /** Sentences a reader should see. */
  notices: string[];
}

/**
 * From the base where there is one: a change must not make its own findings less severe. Throws UserError where the file has another form.
 */
export async function readStats(
  context: CheckContext,
  { stats: path, statsText }: MigrationsSettings,
  parse: SqlParser,
): Promise<ReadStats> {
  const text = statsText?.text ?? (await readText(context.base ?? context.head, path));
  if (text === undefined) return { notices: [] };
  const stats = parseStats(text, statsText?.path ?? path);
  const fresh = isFresh(stats, new Date(context.clock.now()));
  return {
    production: { stats, isFresh: fresh, watched: watchedOf(stats, parse) },
    notices: fresh
      ? []
      : [
          `\`${path}\` says what production held on ${stats.at.toISOString().slice(0, 10)}: too long ago to call a table small. Write it anew.`,
        ],
  };
}
