/** A name that goes over a list of texts written there: `for name in ("A", "B"): os.environ[name]`. */
import type { Source } from './language.ts';
import { quoteAt, restOf, wordsOf } from './lookups.ts';

/** UTF-16 units between the head of a loop and a place in it. */
const MAX_LOOP = 1500;

/** The texts that `word` stands for at `at`, with where they are; none where it goes over no such list. */
export function looped(source: Source, word: string, at: number): { value: string; start: number }[] {
  const { code } = source.masked;
  if (source.masked.literals.size === 0) return [];
  const from = Math.max(0, at - MAX_LOOP);
  const name = word.replace(/\$/g, '\\$');
  const lists: number[] = [];
  const last = (pattern: RegExp, text: string, base: number): RegExpExecArray | undefined => {
    const match = [...text.matchAll(pattern)].at(-1);
    if (match !== undefined) match.index += base;
    return match;
  };
  const before = code.slice(from, at);
  if (!/\bfor|\|/.test(code.slice(from, at + 200))) return [];
  // `for word in …`, `for _, word := range …`, `for (String word : …)`, `for word <- …`
  const head = new RegExp(
    `\\bfor(?:each)?\\b[^\\n]{0,60}?(?<![\\w$])${name}\\s*(?:\\bin\\b|:=\\s*range\\b|:|<-)\\s*`,
    'g',
  );
  const header = last(head, before, from);
  if (header !== undefined) lists.push(header.index + header[0].length);
  // In a comprehension the loop stands behind.
  const behind = new RegExp(`^[^\\n]{0,120}?\\bfor\\s+${name}\\s+in\\s+`).exec(code.slice(at, at + 300));
  if (behind !== null) lists.push(at + behind[0].length);
  const php = last(
    new RegExp(`\\bforeach\\s*\\(\\s*([^;{}]*?)\\s+as\\s+(?:\\$\\w+\\s*=>\\s*)?${name}\\s*\\)`, 'g'),
    before,
    from,
  );
  if (php !== undefined) lists.push(php.index + php[0].indexOf(php[1] ?? '', php[0].indexOf('(') + 1));
  // `%w[A B].each do |word|`, `["A", "B"].iter().map(|word|`
  const block = last(
    new RegExp(
      `([\\w\\])}>!/|])(?:\\s*\\.\\s*(?:freeze|iter\\(\\)|into_iter\\(\\)))?\\s*\\.\\s*\\w+[?!]?\\s*(?:do|\\{|\\()\\s*\\|?\\s*${name}\\b`,
      'g',
    ),
    before,
    from,
  );
  if (block !== undefined) {
    const open = /[\w]/.test(block[1] ?? '')
      ? (/\w+$/.exec(code.slice(Math.max(0, block.index - 60), block.index + 1))?.index ?? 0) +
        Math.max(0, block.index - 60)
      : listStart(source, block.index);
    if (open !== undefined) lists.push(open);
  }
  for (const start of lists) {
    const found = textsAt(source, start);
    if (found.length > 0) return found;
  }
  return [];
}

/** Of the list that ends at `close`. */
function listStart(source: Source, close: number): number | undefined {
  const { code, literals } = source.masked;
  const open = { ']': '[', ')': '(', '}': '{', '>': '<' }[code.charAt(close)];
  const at = open === undefined ? -1 : code.lastIndexOf(open, close);
  if (at === -1) return undefined;
  // The quote of a list of words is its `%`.
  for (const quote of [at - 2, at]) if (literals.has(quote)) return quote;
  return at;
}

const OPENING =
  /^(?:&|vec!|new\s+String\s*\[\s*\]|(?:List|Set)\s*\.\s*of|Arrays\s*\.\s*asList|(?:list|set|array)Of|\[[^\]\n]*\]string|array|frozenset\s*\(|set\s*\(|tuple\s*\(|list\s*\()?\s*[[({]\s*/;

function textsAt(source: Source, start: number, depth = 0): { value: string; start: number }[] {
  const { code } = source.masked;
  const quote = quoteAt(source, start);
  if (quote !== undefined) return source.masked.words.has(quote) ? wordsOf(source, quote) : [];
  const opening = OPENING.exec(code.slice(start, start + 60));
  if (opening !== null)
    return restOf(code, start + opening[0].length, true, true).parts.flatMap((part) => {
      const text = quoteAt(source, part.start);
      return text === undefined ? [] : wordsOf(source, text);
    });
  const name = /^[$@]?[A-Za-z_]\w*/.exec(code.slice(start, start + 80))?.[0];
  if (name === undefined || depth > 0) return [];
  const assigned = new RegExp(
    `(?<![\\w$@.])${name.replace(/\$/g, '\\$')}\\s*(?::[^=\\n]{1,60})?(?::=|=)\\s*|^[ \\t]*${name.replace(/\$/g, '\\$')}[ \\t]+(?=[\\[~])`,
    'm',
  ).exec(code);
  return assigned === null ? [] : textsAt(source, assigned.index + assigned[0].length, depth + 1);
}
