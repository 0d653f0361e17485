/** Migrations that the command ran before and that the change edits, of tools that nobody here reads: that they were edited is all there is to say. */
import type { ChangedFile } from '../../../io/git.ts';
import type { CheckContext } from '../../check.ts';
import type { MigrationFile } from '../migration.ts';
import { folderOf, type Places } from '../places.ts';
import { programsByPath } from '../programs/index.ts';
import { MAX_FILE_BYTES, readTexts } from '../read-texts.ts';
import { keepOnly } from '../sql/blank.ts';
import { toolByPath } from '../tools.ts';
import { commandTool } from './command-tool.ts';

export interface Edited {
  files: MigrationFile[];
  total: number;
  paths: ReadonlySet<string>;
}

export async function editedIn(
  { head, base, git }: CheckContext,
  changes: readonly ChangedFile[],
  places: Places,
): Promise<Edited> {
  const paths = changes
    .map(({ path }) => path)
    .filter((path) => toolByPath(path, places) === undefined && programsByPath(path).length === 0);
  if (paths.length === 0 || base === undefined) return { files: [], total: 0, paths: new Set() };
  const [now, before] = [
    await readTexts(head, paths, MAX_FILE_BYTES, git),
    await readTexts(base, paths, MAX_FILE_BYTES, git),
  ];
  const files = paths.flatMap((path): MigrationFile[] => {
    const [text, old] = [now.texts.get(path), before.texts.get(path)];
    if (text === undefined || old === undefined) return [];
    return [
      {
        path,
        tool: commandTool,
        database: folderOf(path),
        wrapping: 'unknown',
        // Nothing in it is SQL.
        ...{ text, up: keepOnly(text, []) },
        isNew: false,
        before: { path, text: old, up: keepOnly(old, []) },
      },
    ];
  });
  return { files, total: files.length, paths: new Set(paths) };
}
