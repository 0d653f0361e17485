/** SQL that lies beside migrations: `File.ReadAllText("Scripts/views.sql")`, or a resource that is named `App.Scripts.views.sql`. */
import type { ProgramFile } from '../program.ts';

const NAMED = /"([^"\n{}]{0,300}\.(?:pg|p)?sql)"/gi;

/** The name of a file and, since resources have dots where folders have bars, what follows each dot. */
function namesIn(word: string): string[] {
  const file = word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
  const names = [file];
  for (let dot = file.indexOf('.'); dot >= 0 && names.length < 12; dot = file.indexOf('.', dot + 1))
    names.push(file.slice(dot + 1));
  return names.slice(0, -1);
}

/** Of several files of a name the one that shares the most folders with the migration; undefined where two do. */
function nearest(path: string, found: readonly string[]): string | undefined {
  const folders = path.split('/');
  const shared = (other: string): number => {
    const own = other.split('/');
    const differs = own.findIndex((part, index) => part !== folders[index]);
    return differs < 0 ? own.length : differs;
  };
  const [best, next] = found.toSorted((a, b) => shared(b) - shared(a));
  return best !== undefined && next !== undefined && shared(best) === shared(next) ? undefined : best;
}

/** More scripts than a migration has. */
const MAX_SCRIPTS = 200;

/** `named`: the paths of the repository that end in a name. */
export function scriptPaths({ path, text }: ProgramFile, named: (name: string) => readonly string[]): string[] {
  const paths = new Set<string>();
  for (const [, word = ''] of text.matchAll(NAMED)) {
    if (paths.size >= MAX_SCRIPTS) break;
    const found = pathOf(path, word, named);
    if (found !== undefined) paths.add(found);
  }
  return [...paths];
}

function pathOf(path: string, word: string, named: (name: string) => readonly string[]): string | undefined {
  for (const name of namesIn(word)) {
    const found = named(name);
    if (found.length > 0) return nearest(path, found);
  }
  return undefined;
}

/** The text of a script by what a migration calls it. */
export function scriptNamed({ path, scripts }: ProgramFile, word: string): string | undefined {
  if (scripts === undefined || !/\.(?:pg|p)?sql$/i.test(word) || word.length > 300) return undefined;
  const paths = [...scripts.keys()];
  const found = pathOf(path, word, (name) => paths.filter((each) => each === name || each.endsWith(`/${name}`)));
  return found === undefined ? undefined : scripts.get(found)?.replace(/^\ufeff/, '');
}
