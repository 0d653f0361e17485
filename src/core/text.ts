/** Text from elsewhere (file names, commit messages, HTTP bodies) is hostile until it went through here. */

// Controls, and what changes the look of a line without being seen: bidirectional overrides, zero-width characters,
// separators, byte order marks, tags.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** One printable line: controls become `\n`, `\x1b`, `\u202e`; cut at `max` UTF-16 units with an ellipsis. */
export function printable(text: string, max = 500): string {
  const escaped = text
    .slice(0, max * 2)
    .toWellFormed()
    .replace(UNPRINTABLE, (char) => {
      if (char === '\n') return '\\n';
      if (char === '\r') return '\\r';
      if (char === '\t') return ' ';
      const code = char.codePointAt(0) ?? 0;
      const hex = code.toString(16);
      return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u${code > 0xffff ? `{${hex}}` : hex.padStart(4, '0')}`;
    });
  return cut(escaped, max);
}

/** Cuts at `max` UTF-16 units without splitting a surrogate pair; the ellipsis counts. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(max - 2)) ? max - 2 : max - 1;
  return `${text.slice(0, end)}…`;
}

/**
 * A secret as it may be shown: what is public of it (the provider's prefix) and stars. Never more than `visible`
 * units, never more than a third of it.
 */
export function mask(secret: string, visible = 4): string {
  const shown = Math.min(visible, Math.floor(secret.length / 3));
  return `${secret.slice(0, shown)}****`;
}

/** The nearest of `names` to what was written, or undefined where none is near: "did you mean …?" */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    // Not so far that nothing of the name is left.
    const limit = Math.min(Math.max(1, Math.floor(name.length / 3)), name.length - 1);
    if (Math.abs(name.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), name.toLowerCase());
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** Damerau-Levenshtein (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let previous: number[] = [];
  let current = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const beforePrevious = previous;
    previous = current;
    current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      current[j] = cost;
    }
  }
  return current[b.length] ?? 0;
}

/** The words of a list as English: `a`, `a and b`, `a, b and c`. */
export function listOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
