/**
 * JavaScript, TypeScript and JSX as tokens (https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar,
 * https://facebook.github.io/jsx/). No tree: what is a pattern of a few tokens needs none. Linear, and never throws: what
 * does not close is taken to the end, and an element that never closes is taken for a comparison.
 */
import {
  BEFORE_EXPRESSION,
  BLANK,
  CONDITIONS,
  classOf,
  DIGIT,
  LETTER,
  punctuatorAt,
  TAG_UNITS,
  TYPE_PARAMETERS,
} from './characters.ts';
import { decoded, ELEMENT, IDENTIFIER, NUMBER, PUNCTUATOR, REGEX, STRING, TEMPLATE, type Tokens } from './tokens.ts';

/** A part of a file that is code. Expressions of a template are such parts too. */
export interface Part {
  start: number;
  end: number;
  /** It ends at the bracket that closes what opened before `start`: then `end` is only the furthest it may go. */
  untilBrace: boolean;
}

/** What the lexer is within; the first three are brackets. */
const PAREN = 0;
const BRACKET = 1;
const BRACE = 2;
/** The `${` of a template. */
const HOLE = 3;
/** The `{` in JSX. */
const CONTAINER = 4;
/** Text of a template, a tag, and what is between tags. */
const QUASI = 5;
const TAG = 6;
const CHILDREN = 7;

interface Level {
  type: number;
  /** The token that opened it. */
  token: number;
  /** Of a brace: a literal, behind which a `/` divides. Of a parenthesis: a condition, behind which it does not. Of a tag: it closes. */
  flag: boolean;
  /** `<` of type arguments within a tag. */
  angles: number;
}

const MAX_RETRIES = 3;
const MAX_DENIED = 50;
const MAX_FAILED_REGEXES = 200;

/** The whole text, or the parts of it that are code. `jsx`: `<` may begin an element. */
export function tokenize(text: string, jsx: boolean, parts?: readonly Part[]): Tokens {
  const denied = new Set<number>();
  for (let retry = 0; jsx && retry < MAX_RETRIES; retry++) {
    const { tokens, unclosed } = run(text, denied, parts);
    if (unclosed === undefined) return tokens;
    if (denied.size > MAX_DENIED) break;
    denied.add(unclosed);
  }
  return run(text, undefined, parts).tokens;
}

/** `denied`: offsets of `<` that begin no element; undefined where none does. */
function run(
  text: string,
  denied: Set<number> | undefined,
  parts: readonly Part[] = [{ start: 0, end: text.length, untilBrace: false }],
): { tokens: Tokens; unclosed: number | undefined } {
  const kinds: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const words: string[] = [];
  const pairs: number[] = [];
  const parents: number[] = [];
  let levels: Level[] = [];
  /** The token that opened the innermost level, or -1. */
  let top = -1;
  const open = [0, 0, 0, 0, 0, 0, 0, 0];
  let end = 0;
  let at = 0;
  /** The last token ends an operand. */
  let operand = false;
  let failedRegexes = 0;
  let unclosed: number | undefined;

  const emit = (kind: number, start: number, stop: number, word: string): number => {
    kinds.push(kind);
    starts.push(start);
    ends.push(stop);
    words.push(word);
    pairs.push(-1);
    parents.push(top);
    return kinds.length - 1;
  };
  const enter = (type: number, token: number, flag: boolean): void => {
    levels.push({ type, token, flag, angles: 0 });
    open[type] = (open[type] ?? 0) + 1;
    top = token;
  };
  const leave = (): Level | undefined => {
    const level = levels.pop();
    if (level !== undefined) open[level.type] = (open[level.type] ?? 0) - 1;
    top = levels.at(-1)?.token ?? -1;
    return level;
  };
  const close = (level: Level, kind: number, start: number, stop: number, word: string): void => {
    const token = emit(kind, start, stop, word);
    pairs[token] = level.token;
    pairs[level.token] = token;
  };
  const lineEnd = (from: number): number => {
    let stop = from;
    for (; stop < end; stop++) {
      const code = text.charCodeAt(stop);
      if (code === 10 || code === 13) break;
    }
    return stop;
  };

  /** To the quote, or to the end of the line where none is. */
  const string = (quote: number): void => {
    const start = at++;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 92) {
        if (text.charCodeAt(at + 1) === 13 && text.charCodeAt(at + 2) === 10) at++;
        at++;
      } else if (code === quote) {
        at++;
        emit(STRING, start, at, '');
        operand = true;
        return;
      } else if (code === 10 || code === 13) break;
    }
    at = Math.min(at, end);
    emit(REGEX, start, at, '');
    operand = true;
  };

  /** Text of a template up to its end or to a hole. */
  const quasi = (level: Level): void => {
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 92) at++;
      else if (code === 96) {
        at++;
        leave();
        operand = true;
        // Without a hole it is a string.
        if (kinds.length - 1 === level.token) {
          kinds[level.token] = STRING;
          ends[level.token] = at;
          words[level.token] = '';
        } else close(level, TEMPLATE, at - 1, at, '');
        return;
      } else if (code === 36 && text.charCodeAt(at + 1) === 123) {
        enter(HOLE, emit(PUNCTUATOR, at, at + 2, '${'), false);
        at += 2;
        operand = false;
        return;
      }
    }
    at = end;
  };

  const regex = (): boolean => {
    if (failedRegexes > MAX_FAILED_REGEXES) return false;
    let inClass = false;
    for (let stop = at + 1; stop < end; stop++) {
      const code = text.charCodeAt(stop);
      if (code === 10 || code === 13) break;
      if (code === 92) stop++;
      else if (code === 91) inClass = true;
      else if (code === 93) inClass = false;
      else if (code === 47 && !inClass) {
        stop++;
        while (stop < end && classOf(text.charCodeAt(stop)) === LETTER) stop++;
        emit(REGEX, at, stop, '');
        at = stop;
        operand = true;
        return true;
      }
    }
    failedRegexes++;
    return false;
  };

  const beginElement = (): void => {
    const token = emit(ELEMENT, at, at + 1, '');
    enter(TAG, token, false);
    at++;
  };
  const endElement = (level: Level): void => {
    leave();
    close(level, ELEMENT, at - 1, at, '');
    operand = true;
  };
  /** What looked like an element is none: back to where it began. */
  const deny = (level: Level): void => {
    const start = starts[level.token] ?? 0;
    denied?.add(start);
    leave();
    for (const list of [kinds, starts, ends, pairs, parents]) list.length = level.token;
    words.length = level.token;
    at = start;
    operand = false;
  };
  const tag = (level: Level): void => {
    const code = text.charCodeAt(at);
    if (code === 62) {
      at++;
      if (level.angles > 0) level.angles--;
      else if (level.flag) endElement(level);
      else {
        leave();
        enter(CHILDREN, level.token, false);
      }
    } else if (code === 47 && text.charCodeAt(at + 1) === 62) {
      at += 2;
      endElement(level);
    } else if (code === 47 && text.charCodeAt(at + 1) === 42) {
      const stop = text.indexOf('*/', at + 2);
      at = stop === -1 || stop > end ? end : stop + 2;
    } else if (code === 47 && text.charCodeAt(at + 1) === 47) at = lineEnd(at);
    else if (code === 123) {
      enter(CONTAINER, emit(PUNCTUATOR, at, at + 1, '{'), false);
      at++;
      operand = false;
    } else if (code === 34 || code === 39) {
      const stop = text.indexOf(code === 34 ? '"' : "'", at + 1);
      at = stop === -1 || stop > end ? end : stop + 1;
    } else if (code === 60) {
      if (text.charCodeAt(at - 1) === 61) beginElement();
      else {
        level.angles++;
        at++;
      }
    } else if (code < 128 && level.angles === 0 && !TAG_UNITS.test(text.charAt(at)) && denied !== undefined)
      deny(level);
    else at++;
  };
  const children = (level: Level): void => {
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 123) {
        enter(CONTAINER, emit(PUNCTUATOR, at, at + 1, '{'), false);
        at++;
        operand = false;
        return;
      }
      if (code !== 60) continue;
      if (text.charCodeAt(at + 1) === 47) {
        leave();
        enter(TAG, level.token, true);
        at += 2;
      } else beginElement();
      return;
    }
  };

  const identifier = (): void => {
    const start = at;
    let escaped = false;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 92) {
        escaped = true;
        if (text.charCodeAt(at + 2) === 123) at = Math.max(at, text.indexOf('}', at));
      } else {
        const kind = classOf(code);
        if (kind !== LETTER && kind !== DIGIT) break;
      }
    }
    const raw = text.slice(start, at);
    const isMember = words.at(-1) === '.' || words.at(-1) === '?.';
    emit(IDENTIFIER, start, at, escaped ? decoded(raw) : raw);
    operand = isMember || !BEFORE_EXPRESSION.has(raw);
  };

  const closing = (type: number): boolean => {
    // A brace closes the nearest brace of any sort, and what is open within it ends there.
    const matches = (each: number): boolean =>
      each === type || (type === BRACE && (each === HOLE || each === CONTAINER));
    const some = type === BRACE ? (open[BRACE] ?? 0) + (open[HOLE] ?? 0) + (open[CONTAINER] ?? 0) : (open[type] ?? 0);
    if (some === 0) {
      emit(PUNCTUATOR, at, at + 1, text.charAt(at));
      at++;
      operand = false;
      return false;
    }
    if (type !== BRACE) {
      // A parenthesis never closes what a brace around it opened.
      for (let back = levels.length - 1; back >= 0; back--) {
        const level = levels[back];
        if (level === undefined || level.type >= BRACE) {
          emit(PUNCTUATOR, at, at + 1, text.charAt(at));
          at++;
          operand = true;
          return true;
        }
        if (level.type === type) break;
      }
    }
    let level = leave();
    while (level !== undefined && !matches(level.type)) level = leave();
    if (level === undefined) return true;
    close(level, PUNCTUATOR, at, at + 1, text.charAt(at));
    at++;
    operand = type === PAREN ? !level.flag : type === BRACE ? level.flag : true;
    return true;
  };

  const isElement = (): boolean => {
    if (denied === undefined || denied.has(at)) return false;
    const next = text.charCodeAt(at + 1);
    if (next !== 62 && classOf(next) !== LETTER) return false;
    TYPE_PARAMETERS.lastIndex = at;
    return !TYPE_PARAMETERS.test(text);
  };

  /** False where the part ends here. */
  const code = (untilBrace: boolean, first: number): boolean => {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === BLANK) {
      at++;
      return true;
    }
    if (kind === LETTER || unit === 92) {
      if (unit === 92 && text.charCodeAt(at + 1) !== 117) at++;
      else identifier();
      return true;
    }
    const next = text.charCodeAt(at + 1);
    if (kind === DIGIT || (unit === 46 && classOf(next) === DIGIT)) {
      const start = at;
      for (; at < end; at++) {
        const each = text.charCodeAt(at);
        const sort = classOf(each);
        if (sort !== LETTER && sort !== DIGIT && each !== 46) break;
      }
      emit(NUMBER, start, at, '');
      operand = true;
      return true;
    }
    if (unit === 34 || unit === 39) {
      string(unit);
      return true;
    }
    if (unit === 96) {
      enter(QUASI, emit(TEMPLATE, at, at + 1, ''), false);
      at++;
      return true;
    }
    if (unit === 47) {
      if (next === 47) {
        at = lineEnd(at);
        return true;
      }
      if (next === 42) {
        const stop = text.indexOf('*/', at + 2);
        at = stop === -1 || stop > end ? end : stop + 2;
        return true;
      }
      if (!operand && regex()) return true;
    }
    if (unit === 60) {
      if (text.startsWith('<!--', at)) {
        at = lineEnd(at);
        return true;
      }
      if (!operand && isElement()) {
        beginElement();
        return true;
      }
    }
    if (unit === 35) {
      if (next === 33 && at === 0) at = lineEnd(at);
      else if (classOf(next) === LETTER) {
        at++;
        identifier();
        starts[starts.length - 1] = (starts.at(-1) ?? 1) - 1;
        words[words.length - 1] = `#${words.at(-1)}`;
      } else at++;
      return true;
    }
    const bracket = unit === 40 ? PAREN : unit === 91 ? BRACKET : unit === 123 ? BRACE : -1;
    if (bracket !== -1) {
      const before = words.at(-1) ?? '';
      const flag =
        bracket === PAREN
          ? CONDITIONS.has(before) && words.at(-2) !== '.'
          : bracket === BRACE && !operand && kinds.length > 0 && !/^(?:[;{}]|=>|else|do|)$/.test(before);
      enter(bracket, emit(PUNCTUATOR, at, at + 1, text.charAt(at)), flag);
      at++;
      operand = false;
      return true;
    }
    const closer = unit === 41 ? PAREN : unit === 93 ? BRACKET : unit === 125 ? BRACE : -1;
    if (closer !== -1) {
      if (untilBrace && closer === BRACE && levels.length === first) return false;
      closing(closer);
      return true;
    }
    const word = punctuatorAt(text, at, unit, next);
    if (word === undefined) at++;
    else if (word === '?.' && classOf(text.charCodeAt(at + 2)) === DIGIT) {
      emit(PUNCTUATOR, at, at + 1, '?');
      at++;
      operand = false;
    } else {
      emit(PUNCTUATOR, at, at + word.length, word);
      at += word.length;
      // `a!` and `a++` are operands as `a` is.
      if (word !== '!' && word !== '++' && word !== '--') operand = false;
    }
    return true;
  };

  for (const part of parts) {
    if (part.start < at) continue;
    at = part.start;
    end = part.end;
    operand = false;
    levels = [];
    top = -1;
    open.fill(0);
    let going = true;
    while (going && at < end) {
      const level = levels.at(-1);
      if (level?.type === QUASI) quasi(level);
      else if (level?.type === TAG) tag(level);
      else if (level?.type === CHILDREN) children(level);
      else going = code(part.untilBrace, 0);
    }
    const element = levels.find(({ type }) => type === TAG || type === CHILDREN);
    if (element !== undefined) unclosed ??= starts[element.token];
    for (const { token } of levels) pairs[token] = kinds.length;
    emit(PUNCTUATOR, at, at, ';');
  }
  const count = kinds.length;
  for (let token = 0; token < count; token++) if ((pairs[token] ?? -1) > count) pairs[token] = count;
  return { tokens: { text, count, kinds, starts, ends, words, pairs, parents }, unclosed };
}
