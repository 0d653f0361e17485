/** A name that goes over a list of texts: `for name in ("A", "B"): os.environ[name]`. */
import { bodyBehind, bracketAround, lineStart, pastBracket, type Range, type Style } from './blocks.ts';
import type { Source } from './language.ts';
import { type Pick, textsAt } from './lists.ts';
import { quoteAt, type Text } from './texts.ts';

export interface Loop {
  /** `body`: what it does for each; `choice`: what is left of the list, or whether it holds for some or all. */
  kind: 'body' | 'choice';
  /** Where the list begins, and where its name ends at the latest. */
  list: number;
  listEnd?: number;
  pick: Pick;
  /** The whole, and in a `body` what is done. */
  whole: Range;
  body: Range;
  /** What a list is asked for: `filter`, `all?`; `list` for a comprehension. */
  method: string;
}

/** UTF-16 units between the head of a loop and a place in it. */
const MAX_LOOP = 1500;
/** Goes on with what it has. */
const EACH = /^(?:for_?)?each\w*$|^map$|^flatMap$|^array_(?:walk|map)$|^times$/i;

/** The loops around `at` whose name is `word`, the likelier first. */
export function loopsAround(source: Source, style: Style, word: string, at: number): Loop[] {
  const { code } = source.masked;
  const from = Math.max(0, at - MAX_LOOP);
  const before = code.slice(from, at);
  if (!/\bfor|[|{(]/.test(code.slice(from, at + 200))) return [];
  const name = word.replace(/\$/g, '\\$');
  const loops = [
    ...headed(source, style, name, from, before),
    ...comprehended(source, name, at),
    ...overEach(source, name, from, before),
  ];
  if (word === 'it' && /\.(?:kts?|groovy|gradle)$/.test(source.path)) loops.push(...unnamed(source, at));
  return loops.filter(({ whole }) => whole.from <= at && at < whole.to);
}

const last = (pattern: RegExp, text: string): RegExpExecArray | undefined => [...text.matchAll(pattern)].at(-1);

/** `for word in …`, `for _, word := range …`, `for (String word : …)`, `for word <- …`, `foreach (… as $word)` */
function headed(source: Source, style: Style, name: string, base: number, before: string): Loop[] {
  const { code } = source.masked;
  const head = last(
    new RegExp(
      `\\bfor(?:each)?\\b(?<lead>[^\\n]{0,60}?)(?<![\\w$.])${name}(?<more>\\s*,\\s*[\\w$]+)?\\s*\\)?\\s*(?:\\bin\\b|:?=\\s*range\\b|:(?!:)|<-)\\s*`,
      'g',
    ),
    before,
  );
  const found: Loop[] = [];
  const isOwn = (start: number): boolean =>
    style !== 'indent' || /^\s*(?:async\s+)?$/.test(code.slice(lineStart(code, start), start));
  if (head !== undefined && isOwn(base + head.index)) {
    const start = base + head.index;
    const list = start + head[0].length;
    const isSecond = /[\w$]\s*,\s*$/.test(head.groups?.['lead'] ?? '');
    const pick = isSecond ? 'second' : head.groups?.['more'] === undefined ? 'only' : 'first';
    found.push(bodied(code, style, start, list, pick));
  }
  const php = last(
    new RegExp(
      `\\bforeach\\s*\\(\\s*(?<list>[^\\s;{}][^;{}]*?)(?<=\\S)\\s+as\\s+(?<key>\\$\\w+\\s*=>\\s*)?${name}(?<value>\\s*=>\\s*[^)]*)?\\s*\\)`,
      'g',
    ),
    before,
  );
  if (php !== undefined) {
    const start = base + php.index;
    const list = start + php[0].indexOf(php.groups?.['list'] ?? '', php[0].indexOf('(') + 1);
    const pick = php.groups?.['value'] !== undefined ? 'first' : 'second';
    const behind = start + php[0].length;
    const body = bodyBehind(code, style, start, behind);
    found.push({ kind: 'body', list, pick, body, whole: { from: start, to: body.to }, method: 'each' });
  }
  return found;
}

/** A loop whose head begins at `start` and goes over the list at `list`. */
export function bodied(code: string, style: Style, start: number, list: number, pick: Pick): Loop {
  const body = bodyBehind(code, style, start, pastList(code, style, start, list));
  return { kind: 'body', list, pick, body, whole: { from: start, to: body.to }, method: 'each' };
}

/** Behind the list of a loop's head. */
function pastList(code: string, style: Style, start: number, list: number): number {
  const open = /^for(?:each)?\s*\(/.exec(code.slice(start, start + 20));
  if (open !== null) return pastBracket(code, start + open[0].length - 1) ?? list;
  if (style === 'indent') return list;
  // `range []string{…} {`, `in %w[A B] do`
  const opening = /^[^\n{([]{0,60}/.exec(code.slice(list, list + 60))?.[0].length ?? 0;
  let at = list;
  for (let next = list + opening, steps = 0; steps < 4; steps++) {
    const char = code.charAt(next);
    if (!'{(['.includes(char) || char === '') break;
    const behind = pastBracket(code, next, 6000);
    if (behind === undefined) break;
    // The brace of the body itself.
    if (char === '{' && style === 'braces' && /(?<!\bstruct)\s$/.test(code.slice(list, next))) return next;
    at = behind;
    next = behind + (/^[^\n{([]{0,40}/.exec(code.slice(behind, behind + 40))?.[0].length ?? 0);
  }
  if (style === 'braces') {
    const brace = code.indexOf('{', at);
    return brace === -1 ? at : brace;
  }
  return at;
}

/** `[word for word in LIST if …]`: the loop stands behind. */
function comprehended(source: Source, name: string, at: number): Loop[] {
  const { code } = source.masked;
  const open = bracketAround(code, at, MAX_LOOP);
  let outer = open;
  // Within the brackets of the lookup itself.
  for (let steps = 0; outer !== undefined && steps < 5; steps++) {
    const close = pastBracket(code, outer);
    if (close === undefined) return [];
    const inside = code.slice(outer, close);
    const match = new RegExp(
      `\\bfor\\s+(?<lead>(?:[\\w(][\\w, (]{0,120}?)?)\\b${name}(?<more>\\s*,[\\w, ]*)?\\)?\\s+in\\s+`,
    ).exec(inside);
    if (match !== null) {
      const list = outer + match.index + match[0].length;
      const lead = match.groups?.['lead'] ?? '';
      const pick = /,/.test(lead) ? 'second' : match.groups?.['more'] === undefined ? 'only' : 'first';
      const whole = { from: outer, to: close };
      return [{ kind: 'choice', list, pick, whole, body: whole, method: 'list' }];
    }
    outer = bracketAround(code, outer, MAX_LOOP);
  }
  return [];
}

/** `%w[A B].each do |word|`, `["A", "B"].iter().map(|word| …)`, `.filter(word -> …)`, `array_filter([…], fn($word) => …)` */
function overEach(source: Source, name: string, base: number, before: string): Loop[] {
  const { code } = source.masked;
  const found: Loop[] = [];
  const block = last(
    new RegExp(
      `(?<end>[\\w\\])}>!/|])(?:\\s*\\.\\s*(?:freeze|iter\\(\\)|into_iter\\(\\)|stream\\(\\)|lazy|sort|uniq|asSequence\\(\\)|compact))*\\s*\\??\\.\\s*(?<method>\\w+[?!]?)\\s*(?<open>do\\b|\\{|\\()\\s*(?:move\\s*)?(?:\\(\\s*)?\\|?\\s*(?<lead>\\w+\\s*,\\s*)?${name}(?<more>\\s*,\\s*\\w+)?\\b\\s*(?::\\s*\\w+\\s*)?(?:\\)\\s*)?(?:\\||[-=]>|\\bin\\b|\\{)`,
      'g',
    ),
    before,
  );
  if (block !== undefined) {
    const { end = '', method = '', open = '', lead, more } = block.groups ?? {};
    const close = base + block.index;
    const opening = close + block[0].indexOf(open, block[0].indexOf(method, end.length) + method.length);
    const to =
      open === 'do'
        ? bodyBehind(code, 'end', close, base + block.index + block[0].length).to
        : pastBracket(code, opening);
    const list = /\w/.test(end)
      ? close + 1 - (/[\w$@]+(?:(?:::|\.)\w+)*$/.exec(code.slice(Math.max(0, close - 80), close + 1))?.[0].length ?? 1)
      : listStart(source, close);
    if (list !== undefined && to !== undefined)
      found.push({
        kind: EACH.test(method) ? 'body' : 'choice',
        list,
        listEnd: close + 1,
        pick: lead !== undefined ? 'second' : more !== undefined ? 'first' : 'only',
        whole: { from: list, to },
        body: { from: base + block.index + block[0].length, to: to - (open === 'do' ? 0 : 1) },
        method,
      });
  }
  const given = last(
    new RegExp(
      `\\b(?<method>array_(?:filter|map|walk)|filter|slices\\.(?:ContainsFunc|IndexFunc))\\s*\\(\\s*(?:(?<list>[^;]{0,300}?),?\\s*(?:static\\s+)?(?:fn|function|func)\\s*\\(\\s*(?:string\\s+)?${name}\\b|lambda\\s+${name}\\s*:)`,
      'g',
    ),
    before,
  );
  if (given !== undefined) {
    const start = base + given.index;
    const to = pastBracket(code, start + given[0].indexOf('('));
    const { method = '', list } = given.groups ?? {};
    // `array_map(fn …, $list)` has it behind.
    const isBehind = list === undefined || list === '';
    const at = isBehind
      ? behindFunction(code, start + given[0].length, list === undefined ? 0 : 1)
      : start + given[0].indexOf('(') + 1;
    if (to !== undefined && at !== undefined)
      found.push({
        kind: EACH.test(method) ? 'body' : 'choice',
        list: at + (/^\s*/.exec(code.slice(at, at + 40))?.[0].length ?? 0),
        pick: 'only',
        whole: { from: start, to },
        body: { from: start + given[0].length, to },
        method: EACH.test(method) ? 'each' : 'filter',
      });
  }
  return found;
}

/** The argument behind a function that is one; `brackets` are open at `from`. */
function behindFunction(code: string, from: number, brackets: number): number | undefined {
  const stops = /[()[\]{},]/g;
  stops.lastIndex = from;
  let depth = brackets;
  for (let match = stops.exec(code); match !== null && match.index < from + MAX_LOOP; match = stops.exec(code)) {
    if ('([{'.includes(match[0])) depth++;
    else if (match[0] !== ',') depth--;
    else if (depth === 0) return match.index + 1;
    if (depth < 0) return undefined;
  }
  return undefined;
}

/** `listOf("A", "B").forEach { … it … }` */
function unnamed(source: Source, at: number): Loop[] {
  const { code } = source.masked;
  let open = bracketAround(code, at, MAX_LOOP);
  for (let steps = 0; open !== undefined && steps < 6; steps++) {
    const head = /(?<end>[\w\])])\s*\.\s*(?<method>\w+)\s*$/.exec(code.slice(Math.max(0, open - 80), open));
    if (code.charAt(open) === '{' && head !== null) {
      const close = Math.max(0, open - 80) + head.index;
      const word = /[\w]+$/.exec(code.slice(Math.max(0, close - 80), close + 1))?.[0].length ?? 1;
      const list = /\w/.test(head.groups?.['end'] ?? '') ? close + 1 - word : listStart(source, close);
      const to = pastBracket(code, open);
      const method = head.groups?.['method'] ?? '';
      if (list === undefined || to === undefined) return [];
      const kind = EACH.test(method) ? 'body' : 'choice';
      const body = { from: open + 1, to: to - 1 };
      return [{ kind, list, listEnd: close + 1, pick: 'only', whole: { from: list, to }, body, method }];
    }
    open = bracketAround(code, open, MAX_LOOP);
  }
  return [];
}

/** Of the list that ends at `close`. */
function listStart(source: Source, close: number): number | undefined {
  const { code, literals } = source.masked;
  const open = { ']': '[', ')': '(', '}': '{', '>': '<' }[code.charAt(close)];
  if (open === undefined) return undefined;
  let depth = 0;
  for (let at = close; at >= 0 && at > close - 6000; at--) {
    if (code.charAt(at) === code.charAt(close)) depth++;
    else if (code.charAt(at) === open && --depth === 0) {
      // The quote of a list of words is its `%`.
      for (const quote of [at - 2, at]) if (literals.has(quote)) return quote;
      const head =
        /(?:[\w.]+|\]\s*string|new\s+String\s*\[\s*\])$/.exec(code.slice(Math.max(0, at - 40), at))?.[0] ?? '';
      return at - head.length;
    }
  }
  return undefined;
}

/** The texts that `word` stands for at `at`, with the loop, where the list is no parameter (`hidden`); undefined where it goes over no such list. */
export function looped(
  source: Source,
  style: Style,
  word: string,
  at: number,
  hidden: (name: string, at: number) => boolean,
  field?: Pick,
): { loop: Loop; texts: Text[]; list: string | undefined } | undefined {
  let unknown: { loop: Loop; texts: Text[]; list: string } | undefined;
  for (const loop of loopsAround(source, style, word, at)) {
    const named = listName(source.masked.code.slice(loop.list, loop.listEnd ?? loop.list + 120));
    const isHidden = named !== undefined && hidden(named, loop.list);
    const texts = isHidden ? [] : textsAt(source, loop.list, field ?? loop.pick, loop.listEnd);
    if (texts.length > 0) return { loop, texts, list: undefined };
    const list = quoteAt(source, loop.list) === undefined ? named : undefined;
    if (list !== undefined && field === undefined) unknown ??= { loop, texts, list };
  }
  return unknown;
}

/** What a list is called that is written elsewhere: a parameter, or a name that another file gives. */
const listName = (text: string): string | undefined =>
  /^\s*[&*]?((?:[$@]?[A-Za-z_]\w*(?:\.|::|->))*[$@]?[A-Za-z_]\w*)(?!\w)(?!\s*(?:[(.[]|::|->))/.exec(text)?.[1];
