/** The order in which Alembic runs revisions: each after those that it names as its own before it. */
import type { GraphNode } from '../../history/ends.ts';
import type { ProgramFile } from '../program.ts';

interface Revision {
  file: ProgramFile;
  id: string;
  /** Revisions that must come first. */
  after: string[];
}

/** Oldest first; what cannot be ordered (a circle, a revision that is missing) stands where its path puts it. */
export function orderRevisions(files: readonly ProgramFile[]): ProgramFile[] {
  const revisions = files
    .map((file): Revision => {
      const id = stringsOf(file.text, 'revision')[0] ?? file.path;
      return { file, id, after: [...stringsOf(file.text, 'down_revision'), ...stringsOf(file.text, 'depends_on')] };
    })
    .sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  const byId = Map.groupBy(revisions, ({ id }) => id);
  const done = new Set<Revision>();
  const open = new Set<Revision>();
  const order: ProgramFile[] = [];
  for (const root of revisions) {
    const stack = [{ revision: root, next: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      if (top.next === 0) {
        if (done.has(top.revision) || open.has(top.revision)) {
          stack.pop();
          continue;
        }
        open.add(top.revision);
      }
      const needed = top.revision.after[top.next++];
      if (needed !== undefined) {
        const [before] = byId.get(needed) ?? [];
        if (before !== undefined && !done.has(before) && !open.has(before)) stack.push({ revision: before, next: 0 });
        continue;
      }
      stack.pop();
      open.delete(top.revision);
      done.add(top.revision);
      order.push(top.revision.file);
    }
  }
  return order;
}

/** Who comes after whom. Branches that carry a label are meant to have ends of their own. */
export function graphOf(files: readonly ProgramFile[]): GraphNode[] {
  const isBranched = files.some(({ text }) => stringsOf(text, 'branch_labels').length > 0);
  const byId = new Map(files.map(({ path, text }) => [stringsOf(text, 'revision')[0] ?? path, path]));
  return files.map(({ path, text }) => ({
    path,
    group: isBranched ? path : '',
    after: stringsOf(text, 'down_revision').flatMap((id) => byId.get(id) ?? []),
  }));
}

/** The strings of `name = "x"`, `name: str | None = ("x", "y")`; none for `None`. */
function stringsOf(text: string, name: string): string[] {
  const match = new RegExp(`^${name}[ \\t]*(?::[^=\\n]*)?=[ \\t]*`, 'm').exec(text);
  if (match === null) return [];
  const rest = text.slice(match.index + match[0].length);
  const end = /^[([]/.test(rest) ? rest.search(/[)\]]/) : rest.search(/\r?\n/);
  const value = end === -1 ? rest.slice(0, 2000) : rest.slice(0, end);
  return [...value.matchAll(/["']([^"'\n]+)["']/g)].map(([, id = '']) => id);
}
