/** `secrets.ignore-paths`: globs over paths of the repository, with `/` on every system. */

/** `**` crosses folders, `*` and `?` do not; `{a,b}` and `[ab]` work; a leading dot needs no dot in the pattern. */
export function ignoredPaths(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map(toRegExp);
  return (path) => patterns.some((pattern) => pattern.test(path));
}

function toRegExp(glob: string): RegExp {
  // A folder's name stands for all that is in it.
  const text = glob.replace(/^\.?\//, '').replace(/\/$/, '/**');
  let source = '';
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (text.startsWith('**/', at)) {
      source += '(?:[^/]+/)*';
      at += 2;
    } else if (text.startsWith('**', at)) {
      source += '.*';
      at += 1;
    } else if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else if (char === '[' && text.indexOf(']', at + 2) !== -1) {
      const end = text.indexOf(']', at + 2);
      source += `[${text
        .slice(at + 1, end)
        .replace(/^!/, '^')
        .replaceAll('\\', '\\\\')}]`;
      at = end;
    } else if (char === '{') {
      source += '(?:';
      depth++;
    } else if (char === '}' && depth > 0) {
      source += ')';
      depth--;
    } else if (char === ',' && depth > 0) source += '|';
    else source += char.replace(/[\\^$.|+()[\]{}]/, '\\$&');
  }
  return new RegExp(`^${source}${')'.repeat(depth)}$`);
}
