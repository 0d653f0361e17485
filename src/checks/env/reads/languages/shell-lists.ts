/** Words, lists, loops and functions of a script. Offsets are the same in its text and in its code, where texts and comments are blanks. */

export interface Word {
  value: string;
  /** Of its first unit, behind a quote. */
  start: number;
}

export interface Range {
  from: number;
  to: number;
}

export interface ShellFunction extends Range {
  name: string;
}

const MAX_WORDS = 300;
const MAX_LOOPS = 500;
const WORD =
  /\\\r?\n|#[^\n]*|"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|(?:[^\s;&|()<>"'`#\\]|(?<=\S)#)+|[\n;&|()<>]|\s+|[\s\S]/g;

/** The words of a command from `from` on, to the end of the command; of a list in brackets, to the bracket. */
export function wordsFrom(text: string, from: number, isBracketed = false): Word[] {
  const words: Word[] = [];
  const pattern = new RegExp(WORD);
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null && words.length < MAX_WORDS; match = pattern.exec(text)) {
    const unit = match[0];
    if (/^\s+$/.test(unit) && (isBracketed || !unit.includes('\n'))) continue;
    if (/^(?:\\\r?\n|#)/.test(unit)) continue;
    if (/^\s*\n\s*$/.test(unit) || /^[;&|()<>]$/.test(unit)) return words;
    const quoted = match[1] ?? match[2];
    words.push(quoted === undefined ? { value: unit, start: match.index } : { value: quoted, start: match.index + 1 });
  }
  return words;
}

/** The texts in a word of a list: itself, an array, or words in a variable. `all`: the arguments of the function. */
export function textsOf(text: string, code: string, word: Word, depth = 0): Word[] | 'all' {
  if (/^\$(?:\{?[@*]\}?)$/.test(word.value)) return 'all';
  const keys = /^\$\{!(\w+)\[[@*]\]\}$/.exec(word.value)?.[1];
  if (keys !== undefined) return keysOf(text, code, keys);
  const name = /^\$(?:(\w+)|\{(\w+)(?:\[[@*]\])?\})$/.exec(word.value);
  if (name === null) return /^[A-Za-z_]\w*$/.test(word.value) ? [word] : splitText(word);
  const variable = name[1] ?? name[2] ?? '';
  if (depth > 1) return [];
  const found: Word[] = [];
  const assigned = new RegExp(`(?<![\\w$.{/-])${variable}\\+?=`, 'g');
  const all = [...code.matchAll(assigned)];
  // The last that begins it anew above the place, and what is added since.
  const isNew = ({ 0: head, index }: RegExpExecArray): boolean => !head.endsWith('+=') && index < word.start;
  const first = all.findLastIndex(isNew);
  for (const match of all.slice(Math.max(0, first), Math.max(0, first) + 20)) {
    if (first !== -1 && match.index > word.start) break;
    const from = match.index + match[0].length;
    if (code.charAt(from) === '(') found.push(...flat(text, code, wordsFrom(text, from + 1, true), depth));
    else {
      const [first] = wordsFrom(text, from);
      if (first !== undefined && first.start - from <= 1)
        found.push(...(first.value.startsWith('$') ? flat(text, code, [first], depth) : splitText(first)));
    }
  }
  if (found.length > 0) return found;
  // `IFS=, read -ra names <<< "$LIST"`
  const read = new RegExp(
    `(?<![\\w$-])read\\b[^\\n;|&]{0,200}[ \\t]-\\w{0,8}a[ \\t]+${variable}[ \\t]*<<<[ \\t]*`,
  ).exec(code);
  const [given] = read === null ? [] : wordsFrom(text, read.index + read[0].length);
  return given === undefined ? [] : given.value.startsWith('$') ? flat(text, code, [given], depth) : splitText(given);
}

/** `declare -A hints=([A]="…" [B]="…")` */
function keysOf(text: string, code: string, name: string): Word[] {
  const match = new RegExp(`(?<![\\w$.{/-])${name}=\\(`).exec(code);
  if (match === null) return [];
  const from = match.index + match[0].length;
  const end = code.indexOf(')', from);
  return [...text.slice(from, end === -1 ? from : end).matchAll(/(?<=^|\s)\[["']?(\w+)["']?\]=/g)].map((key) => ({
    value: key[1] ?? '',
    start: from + key.index + key[0].indexOf(key[1] ?? ''),
  }));
}

const flat = (text: string, code: string, words: readonly Word[], depth: number): Word[] =>
  words.flatMap((word) => {
    const found = textsOf(text, code, word, depth + 1);
    return found === 'all' ? [] : found;
  });

/** `"A B C"`; nothing where it has more than names. */
function splitText({ value, start }: Word): Word[] {
  if (!/^[\s\w\\,]*$/.test(value)) return [];
  return [...value.matchAll(/[A-Za-z_]\w*/g)].map((match) => ({ value: match[0], start: start + match.index }));
}

export interface ShellLoop extends Range {
  variable: string;
  words: readonly Word[] | 'all';
}

/** `for name in …; do … done`, `for name; do … done`, in order of where they begin. */
export function loopsOf(text: string, code: string): ShellLoop[] {
  const found: ShellLoop[] = [];
  for (const match of code.matchAll(/(?<![\w$.-])for[ \t]+([A-Za-z_]\w*)(?:(?:\s|\\\n)+in\b|(?=\s*(?:;|\n|do\b)))/g)) {
    const behind = match.index + match[0].length;
    const body = bodyOf(code, behind);
    if (found.length > MAX_LOOPS) break;
    if (body === undefined) continue;
    const isAll = !match[0].endsWith('in');
    const words = isAll ? [] : wordsFrom(text, behind);
    const texts = words.map((word) => textsOf(text, code, word));
    const names = isAll || texts.includes('all') ? 'all' : texts.flatMap((each) => (each === 'all' ? [] : each));
    found.push({ variable: match[1] ?? '', words: names, ...body });
  }
  for (const match of code.matchAll(
    /(?<![\w$.-])while\b[^\n;]{0,200}?\bread[ \t]+(?:-\w+[ \t]+)*([A-Za-z_]\w*)[ \t]*[;\n]/g,
  )) {
    const body = bodyOf(code, match.index + match[0].length);
    const words = body === undefined ? [] : wordsBelow(text, body.to + 'done'.length);
    if (body !== undefined && words.length > 0) found.push({ variable: match[1] ?? '', words, ...body });
  }
  return found;
}

/** The words of a here-document or a here-string that begins at `from`. */
function wordsBelow(text: string, from: number): Word[] {
  const rest = text.slice(from, from + 4000);
  const here = /^[ \t]*<<<[ \t]*(["'])([^"'$]*)\1/.exec(rest);
  if (here !== null)
    return splitText({ value: here[2] ?? '', start: from + here[0].length - 1 - (here[2] ?? '').length });
  const heredoc = /^[ \t]*<<-?[ \t]*(["']?)(\w+)\1[^\n]*\n/.exec(rest);
  if (heredoc === null) return [];
  const start = heredoc[0].length;
  const end = rest.slice(start).search(new RegExp(`^[ \\t]*${heredoc[2]}[ \\t\\r]*$`, 'm'));
  return end === -1 ? [] : splitText({ value: rest.slice(start, start + end), start: from + start });
}

/** From `do` to the `done` that belongs to it. */
function bodyOf(code: string, from: number): Range | undefined {
  const marks = /(?<=^|[\s;&|({])(do|done)(?=[\s;&|)<>]|$)/g;
  marks.lastIndex = from;
  let depth = 0;
  let start = from;
  for (let match = marks.exec(code), steps = 0; match !== null && steps < 200; match = marks.exec(code), steps++) {
    if (match[1] === 'do') {
      if (depth++ === 0) start = match.index + 2;
    } else if (--depth <= 0) return { from: start, to: match.index };
  }
  return undefined;
}

/** `name() { … }`, `function name { … }` */
export function functionsOf(code: string): ShellFunction[] {
  const found: ShellFunction[] = [];
  for (const match of code.matchAll(
    /(?<=^|[\n;])[ \t]*(?:function[ \t]+([\w:.-]+)[ \t]*(?:\([ \t]*\))?|([\w:.-]+)[ \t]*\([ \t]*\))\s*[{(]/g,
  )) {
    const from = match.index + match[0].length;
    found.push({ name: match[1] ?? match[2] ?? '', from, to: pastBraces(code, from) });
  }
  return found;
}

function pastBraces(code: string, from: number): number {
  const braces = /[{}]/g;
  braces.lastIndex = from;
  let depth = 1;
  for (let match = braces.exec(code), steps = 0; match !== null && steps < 2000; match = braces.exec(code), steps++) {
    depth += match[0] === '{' ? 1 : -1;
    if (depth === 0) return match.index;
  }
  return Math.min(code.length, from + 4000);
}

/** Where `name` is called as a command: the offsets behind it. */
export function callsOf(code: string, name: string): number[] {
  const word = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(
    `(?:^|[\\n;&|({]|\\b(?:then|do|else|if|elif|while|until)[ \\t]|!)[ \\t]*${word}(?=[ \\t\\\\])(?!\\s*\\()`,
    'g',
  );
  return [...code.matchAll(pattern)].map((match) => match.index + match[0].length);
}
