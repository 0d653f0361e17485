/** ENVIRONMENT.md and SECRETS.md that an earlier run wrote: whether they still say what is true. */
import { createHash } from 'node:crypto';
import type { MatrixRow } from '../../core/env-matrix.ts';
import { readText, type Tree } from '../../io/tree.ts';

export const DOCUMENTS = ['ENVIRONMENT.md', 'SECRETS.md'] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

export interface WrittenDocument {
  path: string;
  name: DocumentName;
  /** Of what it was made from. */
  stamp: string;
  /** Folder of the app that it is about; `''` for the whole repository. */
  folder: string;
  /** 1-based line of the stamp. */
  line: number;
}

export const BEGIN = 'launch-ready:begin env';
export const END = '<!-- launch-ready:end -->';

/**
 * What the documents say of a variable, whatever an environment has just now, and wherever in a file it is read: they
 * are stale when one of these changes. 16 hexadecimal digits.
 */
export function stampOf(rows: readonly MatrixRow[]): string {
  const facts = rows.map(({ name, isSecret, shape, readAt, owner, store, rotate, description }) => [
    name,
    isSecret,
    shape,
    readAt.map(({ path }) => path),
    owner ?? '',
    store ?? '',
    rotate ?? '',
    description ?? '',
  ]);
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
}

/** `<!-- launch-ready:begin env apps/web sha256:… -->`; no folder for the whole repository. */
export const beginLine = (stamp: string, folder = ''): string =>
  `<!-- ${BEGIN} ${folder === '' ? '' : `${folder} `}sha256:${stamp} -->`;

export async function findDocuments(tree: Tree): Promise<WrittenDocument[]> {
  const found: WrittenDocument[] = [];
  for (const { path, kind } of await tree.list()) {
    const name = DOCUMENTS.find((each) => path === each || path.endsWith(`/${each}`));
    if (name === undefined || kind !== 'file') continue;
    const lines = ((await readText(tree, path)) ?? '').split(/\r\n|\r|\n/);
    lines.forEach((text, index) => {
      const [, folder = '', stamp] =
        /^<!-- launch-ready:begin env (?:(\S+) )?sha256:([0-9a-f]{16}) -->$/.exec(text) ?? [];
      if (stamp !== undefined) found.push({ path, name, stamp, folder, line: index + 1 });
    });
  }
  return found;
}
