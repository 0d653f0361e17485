// Patterns of branch filters and artifact paths: `*` within a segment, `**` across, `?` for the character before it in
// filters and for any one character in paths.

export function globToRegExp(pattern: string): RegExp {
  const source = pattern.replaceAll(/\*\*\/?|\*|\?|[\\^$+.()|[\]{}]/g, (token) => {
    if (token === '**/') return '(?:.*/)?';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    return `\\${token}`;
  });
  return new RegExp(`^${source}$`);
}

/** The last pattern that fits decides; `!` takes away. An only-negative list fits nothing, as GitHub says. */
export function matchesFilter(name: string, patterns: readonly string[]): boolean {
  return patterns.reduce((matched, pattern) => {
    const isNegative = pattern.startsWith('!');
    return globToRegExp(isNegative ? pattern.slice(1) : pattern).test(name) ? !isNegative : matched;
  }, false);
}
