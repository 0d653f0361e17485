/** Paths of a changelog: relative to it, or to a root that nothing here names: then the end of a path tells. */

/** Without what says where to look. */
export const plainPath = (path: string): string =>
  path
    .trim()
    .replace(/^classpath\*?:/, '')
    .replace(/^\/+/, '');

export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** `a/b.xml`, `../c.xml` → `c.xml` */
export function besideFile(from: string, path: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Of paths that end with the same name. */
export function resolvePath(from: string, path: string, among: readonly string[]): string | undefined {
  const near = besideFile(from, path);
  const inner = path.replace(/^(?:\.{1,2}\/)+/, '');
  if (among.includes(near)) return near;
  return among.find((each) => each === inner || each.endsWith(`/${inner}`));
}

/** Read as text, so that finding a file parses none; a window, since a pattern over all of a text may take for ever. */
const WINDOW = 1_000;

/** What stands behind a name: `<include file="x"/>`, `include: { file: x }`. */
export function mentionsOf(text: string, isXml: boolean, name: string): { path: string; name: string; at: number }[] {
  const opening = new RegExp(isXml ? `<(?:\\w{1,30}:)?(${name})\\s` : `\\b(${name})["']?\\s{0,20}:`, 'g');
  const value = isXml
    ? /\b(?:file|path)\s{0,20}=\s{0,20}["']([^"'<>]{1,500})["']/
    : /\b(?:file|path)["']?\s{0,20}:\s{0,20}["']?([^\s"',}]{1,500})/;
  return [...text.matchAll(opening)].flatMap(({ 0: whole, 1: found = '', index }) => {
    const behind = text.slice(index + whole.length, index + whole.length + WINDOW);
    const [, path] = value.exec(isXml ? behind.replace(/>[\s\S]*/, '') : behind) ?? [];
    return path === undefined ? [] : [{ path: plainPath(path), name: found, at: index }];
  });
}

/** Files of SQL that a changelog runs as they are. `named` are those of the tree with a name. */
export function scriptPaths(
  { path, text }: { path: string; text: string },
  named: (name: string) => readonly string[],
): string[] {
  return mentionsOf(text, /\.xml$/i.test(path), 'sqlFile').flatMap(
    (each) => resolvePath(path, each.path, named(fileName(each.path))) ?? [],
  );
}
