/**
 * Comments and the insides of literals become blanks, so that a pattern over the rest finds code only; code within a literal
 * (`"#{ENV['X']}"`) stays. One walk over the text: nothing is looked at twice.
 */
import type { Literal, Masked } from '../source.ts';
import { type Close, escaped, type Form, type Lexis } from './lexis.ts';

/** A literal or comment that is open; where `hole` is set, code within it is being read. */
interface Frame {
  form: Form;
  scan: RegExp;
  /** Of the quote. */
  quote: number;
  /** Of what is inside. */
  start: number;
  /** Of what is to be blanked next. */
  from: number;
  isComputed: boolean;
  /** Open brackets of the code in the hole, or comments within the comment. */
  depth: number;
  inHole: boolean;
}

export interface MaskedWords extends Masked {
  /** Opening quotes of lists of words. */
  words: ReadonlySet<number>;
}

export function mask(text: string, lexis: Lexis): MaskedWords {
  const blanks: [start: number, end: number][] = [];
  const literals = new Map<number, Literal>();
  const words = new Set<number>();
  const frames: Frame[] = [];
  const below: { form: Form; close: Close; quote: number }[] = [];
  const scans = new Map<Form, Map<string, RegExp>>();
  const starts = startsOf(lexis);
  let at = 0;

  const open = (form: Form, close: Close, quote: number, start: number): void => {
    const key = typeof close === 'string' ? close : close.source;
    const known = scans.get(form) ?? new Map<string, RegExp>();
    if (known.size === 0) scans.set(form, known);
    const scan = known.get(key) ?? scanOf(form, close);
    known.set(key, scan);
    const from = form.isComment ? quote : start;
    frames.push({ form, scan, quote, start, from, isComputed: false, depth: 0, inHole: false });
    at = start;
  };
  const finish = (frame: Frame, end: number, behind: number): void => {
    frames.pop();
    blanks.push([frame.from, frame.form.isComment ? behind : end]);
    at = behind;
    if (frame.form.isComment) return;
    if (frame.form.isWords) words.add(frame.quote);
    const value = frame.isComputed ? undefined : text.slice(frame.start, end);
    literals.set(frame.quote, { value, start: frame.start, end: behind });
  };
  const outside = (): void => {
    if (lexis.within === undefined) return;
    const { from, comment } = lexis.within;
    let end = text.length;
    for (from.lastIndex = at; ; ) {
      const match = from.exec(text);
      end = match === null ? text.length : match.index + match[0].length;
      if (match === null || comment === undefined || match[0] !== comment.open) break;
      const close = text.indexOf(comment.close, end);
      from.lastIndex = close === -1 ? text.length : close + comment.close.length;
    }
    blanks.push([at, end]);
    at = end;
  };

  outside();
  while (at < text.length) {
    const frame = frames.at(-1);
    if (frame !== undefined && !frame.inHole) {
      frame.scan.lastIndex = at;
      const match = frame.scan.exec(text);
      const end = match === null ? text.length : match.index;
      const behind = match === null ? end : end + match[0].length;
      const groups = match?.groups;
      if (match === null || groups?.['line'] !== undefined) {
        frame.isComputed = true;
        finish(frame, end, end);
      } else if (groups?.['close'] !== undefined && frame.depth > 0) {
        frame.depth--;
        at = behind;
      } else if (groups?.['close'] !== undefined) finish(frame, end, behind);
      else if (groups?.['nested'] !== undefined) {
        frame.depth++;
        at = behind;
      } else if (groups?.['hole'] !== undefined) {
        blanks.push([frame.from, end]);
        frame.isComputed = true;
        frame.inHole = true;
        at = behind;
      } else at = behind;
      continue;
    }
    const pattern = frame !== undefined || below.length > 0 ? starts.all : starts.few;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) break;
    at = found.index;
    const char = found[0];
    if (lexis.within !== undefined && frame === undefined) {
      lexis.within.to.lastIndex = at;
      if (lexis.within.to.test(text)) {
        outside();
        continue;
      }
    }
    if (char === '\n' && below.length > 0) {
      const next = below.shift();
      if (next !== undefined) open(next.form, next.close, next.quote, at + 1);
      continue;
    }
    const form = lexis.forms.find((each) => opensAt(each, text, at));
    if (form !== undefined) {
      const opening = exec(form.open, text, at);
      if (opening === null) at++;
      else {
        const start = at + opening[0].length;
        const close = typeof form.close === 'function' ? form.close(opening) : form.close;
        if (close === undefined) {
          blanks.push([at + 1, start - 1]);
          literals.set(at, { value: text.slice(at + 1, start - 1), start: at + 1, end: start });
          at = start;
        } else if (form.isBelow) {
          below.push({ form, close, quote: at });
          at = start;
        } else open(form, close, at, start);
      }
      continue;
    }
    if (frame !== undefined) {
      const closing = frame.form.hole?.close ?? '}';
      if (char === (closing === '}' ? '{' : '(')) frame.depth++;
      else if (char === closing && frame.depth > 0) frame.depth--;
      else if (char === closing) {
        frame.inHole = false;
        frame.from = at + 1;
      }
    }
    at++;
  }
  for (const frame of frames) if (!frame.inHole) blanks.push([frame.from, text.length]);
  return { text, code: blanked(text, blanks), literals, words };
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function opensAt(form: Form, text: string, at: number): boolean {
  form.open.lastIndex = at;
  return form.open.test(text) && (form.after === undefined || form.after.test(text.slice(Math.max(0, at - 32), at)));
}

/** Finds what matters inside of an open form: a doubled or escaped quote, its end, a hole, the end of the line. */
function scanOf(form: Form, close: Close): RegExp {
  const end = typeof close === 'string' ? escaped(close) : close.source;
  const { hole } = form;
  const parts = [
    form.escape === 'backslash' ? '\\\\(?:\\r\\n|[\\s\\S])' : form.escape === 'backtick' ? '`[\\s\\S]' : '',
    form.escape === 'doubled' ? `${end}${end}` : '',
    hole?.doubled ? `${escaped(hole.open)}${escaped(hole.open)}` : '',
    `(?<close>${end})`,
    form.isNested ? `(?<nested>${form.open.source})` : '',
    hole === undefined ? '' : `(?<hole>${escaped(hole.open)})`,
    form.oneLine ? '(?<line>[\\r\\n])' : '',
  ];
  return new RegExp(parts.filter((part) => part !== '').join('|'), 'gm');
}

const compiled = new WeakMap<Lexis, { few: RegExp; all: RegExp }>();

function startsOf(lexis: Lexis): { few: RegExp; all: RegExp } {
  const known = compiled.get(lexis);
  if (known !== undefined) return known;
  const units = [...lexis.forms.map(({ starts }) => starts), lexis.within?.starts ?? ''].join('');
  const few = escaped([...new Set(units)].join(''));
  const made = { few: new RegExp(`[${few}]`, 'g'), all: new RegExp(`[${few}{}()\\n]`, 'g') };
  compiled.set(lexis, made);
  return made;
}

/** Line breaks stay, so that lines do. */
function blanked(text: string, blanks: readonly (readonly [number, number])[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const [start, end] of [...blanks].sort((a, b) => a[0] - b[0])) {
    if (end <= from) continue;
    const first = Math.max(start, from);
    const part = text.slice(first, end);
    const spaces = ' '.repeat(part.length);
    pieces.push(text.slice(from, first), /[\r\n]/.test(part) ? part.replace(/[^\r\n]/g, ' ') : spaces);
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
