/** Migrations that were named one by one: they are the change, and those given as context are what was there before. */
import { memoryTree } from '../io/tree.ts';
import type { NamedText } from './options.ts';
import type { Subject } from './subject.ts';

const NOWHERE = '0'.repeat(40);

export function filesSubject(files: readonly NamedText[], context: readonly NamedText[]): Subject {
  const tree = (named: readonly NamedText[]) =>
    memoryTree(Object.fromEntries(named.map(({ path, text }) => [path, text])));
  const count = files.length === 1 ? files[0]?.path : `${files.length} files`;
  return {
    words: `${count}${context.length === 0 ? '' : `, after ${context.length === 1 ? '1 other' : `${context.length} others`}`}`,
    scope: { kind: 'change', base: NOWHERE, head: NOWHERE, uncommitted: files.map(({ path }) => path) },
    head: tree([...context, ...files]),
    base: tree(context),
    changes: files.map(({ path }) => ({ path, status: 'added' })),
    trust: 'disk',
    review: true,
    fork: false,
    existing: 'new',
    notices: [],
  };
}
