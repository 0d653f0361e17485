/** For which database migrations are whose tool has files of the same form for each. */
import type { CheckContext } from '../check.ts';
import type { Dialect } from './dialect.ts';
import { folderOf, foldersAbove, type Places } from './places.ts';
import type { ProgramKind } from './programs/program.ts';
import { MAX_FILE_BYTES, readTexts } from './read-texts.ts';

interface ProjectFiles {
  /** Paths of those that the change touches. */
  own: readonly string[];
  all: readonly string[];
  places: Places;
}

/** One of them names its types, however small the others are. */
const MAX_OTHERS = 30;

/** Undefined for tools whose files do not tell, and where they could be for any. */
export async function dialectOfFiles(
  { head, git }: CheckContext,
  { dialects }: ProgramKind,
  { own, all, places }: ProjectFiles,
): Promise<Dialect | undefined> {
  const [path] = own;
  if (dialects === undefined || path === undefined) return undefined;
  const textsOf = async (paths: readonly string[]): Promise<string[]> => {
    const { texts } = await readTexts(head, paths, MAX_FILE_BYTES, git);
    return paths.flatMap((each) => texts.get(each) ?? []);
  };
  const inFolder = (folder: string, names: RegExp): string[] =>
    places
      .filesIn(folder)
      .filter((name) => names.test(name))
      .map((name) => (folder === '' ? name : `${folder}/${name}`));
  const found =
    dialects.ofTexts(await textsOf(own)) ?? dialects.ofTexts(await textsOf(inFolder(folderOf(path), dialects.beside)));
  const near = found ?? dialects.ofTexts(await textsOf(all.slice(-MAX_OTHERS))) ?? dialects.ofPath(path);
  if (near !== undefined) return near;
  for (const folder of foldersAbove(path)) {
    const texts = await textsOf(inFolder(folder, dialects.project));
    const named = texts.map((text) => dialects.ofProject(text)).find((dialect) => dialect !== undefined);
    if (named !== undefined) return named;
  }
  return undefined;
}
