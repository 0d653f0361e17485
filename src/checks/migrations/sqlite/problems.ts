/** What could not be run, so that nobody takes it for judged. */
import { countOf } from '../../../core/outcome.ts';
import { listOf } from '../../../core/text.ts';
import { plain } from '../sql/names.ts';
import { firstRefused } from './refused.ts';
import type { Subject } from './subject.ts';

export interface Problem {
  offset: number;
  /** Without literals. */
  message: string;
}

/** What these do to a table is said by their text. */
const SAYS_ENOUGH: ReadonlySet<string> = new Set([
  ...['drop-table', 'rename-table', 'rename-column', 'add-column', 'drop-column', 'alter-column'],
  ...['create-index', 'create-trigger', 'create-view', 'drop-object', 'update', 'delete'],
]);

export function problemsOf(subject: Subject): Problem[] {
  const problems: Problem[] = [];
  const failed = firstRefused(subject);
  const unknown = new Set<string>();
  let follows = 0;
  let firstFollowing: number | undefined;
  for (const [at, { refusal, skipped, replaced }] of subject.steps.entries()) {
    const offset = subject.statements[at]?.start ?? 0;
    if (skipped !== undefined && skipped !== '') problems.push({ offset, message: `not run: ${skipped}` });
    if (replaced.length > 0)
      problems.push({
        offset,
        message: `${listOf(replaced.map((name) => plain(`${name}()`)))} ${replaced.length === 1 ? 'is' : 'are'} no function of SQLite: it ran with a stand-in that gives back its first argument`,
      });
    if (!refusal || at === failed) continue;
    if (refusal.kind === 'outside') {
      const kind = subject.statements[at]?.head.kind ?? 'other';
      if (!SAYS_ENOUGH.has(kind) && !unknown.has(refusal.message))
        problems.push({ offset, message: `not run: ${refusal.message}, and no migration here makes it` });
      unknown.add(refusal.message);
      continue;
    }
    if (refusal.kind === 'rows' || refusal.kind === 'missing' || refusal.kind === 'rule') {
      // The first failure is a finding; what follows from it is not one more.
      if (failed !== -1 && at > failed) continue;
      if (problems.length > 0) {
        follows++;
        firstFollowing ??= offset;
      } else
        problems.push({
          offset,
          message: `not judged, since a migration of the base did not run here either: ${refusal.message}`,
        });
    } else
      problems.push({ offset, message: refusal.kind === 'syntax' ? refusal.message : `not run: ${refusal.message}` });
  }
  if (firstFollowing !== undefined)
    problems.push({
      offset: firstFollowing,
      message: `${countOf(follows, 'statements')} could not be run because of what could not be run before`,
    });
  return problems;
}
