/** Finds what the project says of production's database. */
import { messageOf, UserError } from '../../../core/errors.ts';
import { printable } from '../../../core/text.ts';
import type { Clock } from '../../../io/clock.ts';
import { readText } from '../../../io/tree.ts';
import type { CheckContext } from '../../check.ts';
import type { MigrationsSettings } from '../settings.ts';
import type { SqlParser } from '../sql/parser.ts';
import type { Production } from './in-production.ts';
import { isFresh, parseStats, type Stats } from './stats.ts';
import { watchedOf } from './watched.ts';

export interface ReadStats {
  production?: Production;
  /** Sentences a reader should see. */
  notices: string[];
}

/**
 * From the base where there is one: a change must not make its own findings less severe. Throws UserError where a file that the change
 * brings, or that was named, has another form; one that is on the base already must not stop everybody, and is told.
 */
export async function readStats(
  context: CheckContext,
  { stats: path, statsText }: MigrationsSettings,
  parse: SqlParser,
): Promise<ReadStats> {
  if (statsText !== undefined)
    return readOf(parseStats(statsText.text, statsText.path), statsText.path, context.clock, parse);
  const own = await readText(context.head, path);
  const isBrought = context.changes.some((change) => change.path === path);
  if (own !== undefined && (isBrought || context.base === undefined)) parseStats(own, path);
  const text = context.base === undefined ? own : await readText(context.base, path);
  if (text === undefined) return { notices: [] };
  try {
    return readOf(parseStats(text, path), path, context.clock, parse);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { notices: [`${messageOf(error)} Nothing is known of production until then.`] };
  }
}

function readOf(stats: Stats, path: string, clock: Clock, parse: SqlParser): ReadStats {
  const fresh = isFresh(stats, new Date(clock.now()));
  const old = `\`${printable(path, 200)}\` says what production held on ${stats.at.toISOString().slice(0, 10)}: that is no time to call a table small by. Write it anew.`;
  return { production: { stats, isFresh: fresh, watched: watchedOf(stats, parse) }, notices: fresh ? [] : [old] };
}
