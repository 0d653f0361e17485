/** What was looked at and what was not, in words. */
import { countOf, type LeftOut } from '../../core/outcome.ts';
import { listOf, printable } from '../../core/text.ts';
import type { CheckContext } from '../check.ts';
import type { Collected } from './collect.ts';
import type { CollectedPrograms } from './collect-programs.ts';
import { DIALECTS } from './dialect.ts';
import { MAX_FILE_BYTES } from './read-texts.ts';
import type { CollectedRecorded } from './recorded/collect.ts';

/** What was not judged, for the outcome and as a sentence for the reason. */
export function describeLeftOut(
  { others, foreign, tooLarge, notText, programs: { others: elsewhere } }: Collected,
  compared: boolean,
): (LeftOut & { words: string })[] {
  const dialects = [...others].map(([dialect, { count, fresh }]) => {
    const kind = !compared ? 'migrations' : fresh === count ? 'new migrations' : 'new or edited migrations';
    const why = 'not analysed yet';
    return {
      what: `${DIALECTS[dialect]} migrations`,
      count,
      why,
      words: `${countOf(count, kind)}, ${DIALECTS[dialect]}: ${why}`,
    };
  });
  const written = elsewhere.map(({ program, dialect, count }) => {
    const why = `written for ${DIALECTS[dialect]}, which is not read in programs yet`;
    return { what: program.what, count, why, words: `${countOf(count, program.what)}: ${why}` };
  });
  const programs = foreign.map(({ kind: { what, why, advice }, count }) => ({
    what,
    count,
    why: `${why}; ${advice}`,
    words: `${countOf(count, what)}${compared ? ' changed' : ''}, ${why}; ${advice}`,
  }));
  return [
    ...dialects,
    ...written,
    ...programs,
    ...unread(tooLarge, `larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB`),
    ...unread(notText, 'not readable: a symbolic link, or a name that is no UTF-8'),
  ];
}

function unread(paths: readonly string[], reason: string): (LeftOut & { words: string })[] {
  if (paths.length === 0) return [];
  const names = listOf(paths.slice(0, 3).map((path) => printable(path, 80)));
  const why = `${reason} (${names}${paths.length > 3 ? ', …' : ''})`;
  return [{ what: 'migrations', count: paths.length, why, words: `${countOf(paths.length, 'migrations')} ${why}` }];
}

/** Places shown of what cannot be read. */
const MOST_PLACES = 3;

/** Calls of programs whose SQL is only known when they run, by what they are. */
export function unreadCalls({ unread }: CollectedPrograms): LeftOut[] {
  return [...Map.groupBy(unread, ({ what }) => what)].map(([what, places]) => {
    const shown = places.slice(0, MOST_PLACES).map(({ path, line }) => `${printable(path, 80)}:${line}`);
    const more = places.length > MOST_PLACES ? ', …' : '';
    return { what: 'calls', count: places.length, why: `${printable(what, 120)} (${shown.join(', ')}${more})` };
  });
}

/** `1 of 163 migrations is new` */
export function describeChange(
  context: CheckContext,
  { deleted, programs, ...sql }: Collected,
  recorded: Pick<CollectedRecorded, 'total' | 'fresh'>,
): string[] {
  const files = [...sql.files, ...sql.otherFiles.map(({ file }) => file), ...programs.files];
  const total = sql.total + programs.total + recorded.total;
  const fresh = sql.fresh + programs.fresh + recorded.fresh;
  if (context.scope.kind !== 'change' || total === 0) return [];
  const changed = files.filter(({ before, onBase }) => before !== undefined || onBase).length;
  return [
    fresh === 0
      ? `None of ${countOf(total, 'migrations')} is new.`
      : `${fresh} of ${countOf(total, 'migrations')} ${fresh === 1 ? 'is' : 'are'} new.`,
    ...(changed > 0
      ? [
          `${countOf(changed, 'migrations')} that ${changed === 1 ? 'is' : 'are'} on the base already ${changed === 1 ? 'was' : 'were'} edited.`,
        ]
      : []),
    ...(deleted.length > 0
      ? [
          `${countOf(deleted.length, 'migrations')} ${deleted.length === 1 ? 'was' : 'were'} deleted: databases that ran ${deleted.length === 1 ? 'it' : 'them'} keep what ${deleted.length === 1 ? 'it' : 'they'} did.`,
        ]
      : []),
  ];
}
