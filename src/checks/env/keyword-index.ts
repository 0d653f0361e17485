/** Which of many things have a keyword in a text, by one pass over it: a file of a million values asks a million times. */
export interface KeywordIndex<Thing> {
  /** Those of which a keyword is in the text, in their own order. `lower` is in lower case. */
  in(lower: string): Thing[];
}

/** Letters that the first two characters of a keyword are looked up by; others are one more. */
const LETTERS = 128;

/** `keywordsOf` a thing are at least two characters long; a thing with a shorter one is always among the answers. */
export function keywordIndex<Thing>(
  things: readonly Thing[],
  keywordsOf: (thing: Thing) => readonly string[],
): KeywordIndex<Thing> {
  const always: number[] = [];
  const byStart = new Map<number, { keyword: string; indexes: number[] }[]>();
  for (const [index, thing] of things.entries())
    for (const each of keywordsOf(thing)) {
      const keyword = each.toLowerCase();
      if (keyword.length < 2) {
        always.push(index);
        continue;
      }
      const start = startAt(keyword, 0);
      const same = byStart.get(start) ?? [];
      const known = same.find((one) => one.keyword === keyword);
      if (known === undefined) same.push({ keyword, indexes: [index] });
      else known.indexes.push(index);
      byStart.set(start, same);
    }
  const isStart = new Uint8Array((LETTERS + 1) * (LETTERS + 1));
  for (const start of byStart.keys()) isStart[start] = 1;
  return {
    in(lower) {
      const found = new Set(always);
      for (let at = 0; at + 1 < lower.length; at++) {
        const start = startAt(lower, at);
        if (isStart[start] !== 1) continue;
        for (const { keyword, indexes } of byStart.get(start) ?? [])
          if (lower.startsWith(keyword, at)) for (const index of indexes) found.add(index);
      }
      if (found.size === 0) return [];
      return [...found].sort((a, b) => a - b).flatMap((index) => things.slice(index, index + 1));
    },
  };
}

const startAt = (text: string, at: number): number =>
  Math.min(text.charCodeAt(at), LETTERS) * (LETTERS + 1) + Math.min(text.charCodeAt(at + 1), LETTERS);
