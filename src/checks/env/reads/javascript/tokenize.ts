/**
 * JavaScript, TypeScript and JSX as tokens (https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar,
 * https://facebook.github.io/jsx/). No tree: what is a pattern of a few tokens needs none. Linear, and never throws: what
 * does not close is taken to the end, and an element that never closes is taken for a comparison.
 */
import { BLANK, CONDITIONS, classOf, DIGIT, LETTER, punctuatorAt } from './characters.ts';
import { beginElement, children, isElement, tag } from './elements.ts';
import {
  BRACE,
  BRACKET,
  CHILDREN,
  CONTAINER,
  close,
  emit,
  enter,
  HOLE,
  type Lexer,
  leave,
  lexerOf,
  lineEnd,
  PAREN,
  QUASI,
  TAG,
  tokensOf,
} from './lexer.ts';
import { identifier, quasi, regex, string } from './literals.ts';
import { NUMBER, PUNCTUATOR, TEMPLATE, type Tokens } from './tokens.ts';

/** A part of a file that is code. Expressions of a template are such parts too. */
export interface Part {
  start: number;
  end: number;
  /** It ends at the bracket that closes what opened before `start`: then `end` is only the furthest it may go. */
  untilBrace: boolean;
}

const MAX_RETRIES = 3;
const MAX_DENIED = 50;

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

/** `unclosed`: the offset of an element that never ends. */
function run(
  text: string,
  denied: Set<number> | undefined,
  parts: readonly Part[] = [{ start: 0, end: text.length, untilBrace: false }],
): { tokens: Tokens; unclosed: number | undefined } {
  const lexer = lexerOf(text, denied);
  let unclosed: number | undefined;
  for (const part of parts) {
    if (part.start < lexer.at) continue;
    lexer.at = part.start;
    lexer.end = part.end;
    lexer.operand = false;
    lexer.levels = [];
    lexer.top = -1;
    lexer.open.fill(0);
    let going = true;
    while (going && lexer.at < lexer.end) {
      const level = lexer.levels.at(-1);
      if (level?.type === QUASI) quasi(lexer, level);
      else if (level?.type === TAG) tag(lexer, level);
      else if (level?.type === CHILDREN) children(lexer, level);
      else going = code(lexer, part.untilBrace);
    }
    const element = lexer.levels.find(({ type }) => type === TAG || type === CHILDREN);
    if (element !== undefined) unclosed ??= lexer.starts[element.token];
    for (const { token } of lexer.levels) lexer.pairs[token] = lexer.kinds.length;
    emit(lexer, PUNCTUATOR, lexer.at, lexer.at, ';');
  }
  return { tokens: tokensOf(lexer), unclosed };
}

function closing(lexer: Lexer, type: number): boolean {
  // A brace closes the nearest brace of any sort, and what is open within it ends there.
  const matches = (each: number): boolean => each === type || (type === BRACE && (each === HOLE || each === CONTAINER));
  const some =
    type === BRACE
      ? (lexer.open[BRACE] ?? 0) + (lexer.open[HOLE] ?? 0) + (lexer.open[CONTAINER] ?? 0)
      : (lexer.open[type] ?? 0);
  if (some === 0) {
    emit(lexer, PUNCTUATOR, lexer.at, lexer.at + 1, lexer.text.charAt(lexer.at));
    lexer.at++;
    lexer.operand = false;
    return false;
  }
  if (type !== BRACE) {
    // A parenthesis never closes what a brace around it opened.
    for (let back = lexer.levels.length - 1; back >= 0; back--) {
      const level = lexer.levels[back];
      if (level === undefined || level.type >= BRACE) {
        emit(lexer, PUNCTUATOR, lexer.at, lexer.at + 1, lexer.text.charAt(lexer.at));
        lexer.at++;
        lexer.operand = true;
        return true;
      }
      if (level.type === type) break;
    }
  }
  let level = leave(lexer);
  while (level !== undefined && !matches(level.type)) level = leave(lexer);
  if (level === undefined) return true;
  close(lexer, level, PUNCTUATOR, lexer.at, lexer.at + 1, lexer.text.charAt(lexer.at));
  lexer.at++;
  lexer.operand = type === PAREN ? !level.flag : type === BRACE ? level.flag : true;
  return true;
}

/** False where the part ends here. */
function code(lexer: Lexer, untilBrace: boolean): boolean {
  const unit = lexer.text.charCodeAt(lexer.at);
  const kind = classOf(unit);
  if (kind === BLANK) {
    lexer.at++;
    return true;
  }
  if (kind === LETTER || unit === 92) {
    if (unit === 92 && lexer.text.charCodeAt(lexer.at + 1) !== 117) lexer.at++;
    else identifier(lexer);
    return true;
  }
  const next = lexer.text.charCodeAt(lexer.at + 1);
  if (kind === DIGIT || (unit === 46 && classOf(next) === DIGIT)) {
    const start = lexer.at;
    for (; lexer.at < lexer.end; lexer.at++) {
      const each = lexer.text.charCodeAt(lexer.at);
      const sort = classOf(each);
      if (sort !== LETTER && sort !== DIGIT && each !== 46) break;
    }
    emit(lexer, NUMBER, start, lexer.at, '');
    lexer.operand = true;
    return true;
  }
  if (unit === 34 || unit === 39) {
    string(lexer, unit);
    return true;
  }
  if (unit === 96) {
    enter(lexer, QUASI, emit(lexer, TEMPLATE, lexer.at, lexer.at + 1, ''), false);
    lexer.at++;
    return true;
  }
  if (unit === 47) {
    if (next === 47) {
      lexer.at = lineEnd(lexer, lexer.at);
      return true;
    }
    if (next === 42) {
      const stop = lexer.text.indexOf('*/', lexer.at + 2);
      lexer.at = stop === -1 || stop > lexer.end ? lexer.end : stop + 2;
      return true;
    }
    if (!lexer.operand && regex(lexer)) return true;
  }
  if (unit === 60) {
    if (lexer.text.startsWith('<!--', lexer.at)) {
      lexer.at = lineEnd(lexer, lexer.at);
      return true;
    }
    if (!lexer.operand && isElement(lexer)) {
      beginElement(lexer);
      return true;
    }
  }
  if (unit === 35) {
    if (next === 33 && lexer.at === 0) lexer.at = lineEnd(lexer, lexer.at);
    else if (classOf(next) === LETTER) {
      lexer.at++;
      identifier(lexer);
      lexer.starts[lexer.starts.length - 1] = (lexer.starts.at(-1) ?? 1) - 1;
      lexer.words[lexer.words.length - 1] = `#${lexer.words.at(-1)}`;
    } else lexer.at++;
    return true;
  }
  const bracket = unit === 40 ? PAREN : unit === 91 ? BRACKET : unit === 123 ? BRACE : -1;
  if (bracket !== -1) {
    const before = lexer.words.at(-1) ?? '';
    const flag =
      bracket === PAREN
        ? CONDITIONS.has(before) && lexer.words.at(-2) !== '.'
        : bracket === BRACE && !lexer.operand && lexer.kinds.length > 0 && !/^(?:[;{}]|=>|else|do|)$/.test(before);
    enter(lexer, bracket, emit(lexer, PUNCTUATOR, lexer.at, lexer.at + 1, lexer.text.charAt(lexer.at)), flag);
    lexer.at++;
    lexer.operand = false;
    return true;
  }
  const closer = unit === 41 ? PAREN : unit === 93 ? BRACKET : unit === 125 ? BRACE : -1;
  if (closer !== -1) {
    if (untilBrace && closer === BRACE && lexer.levels.length === 0) return false;
    closing(lexer, closer);
    return true;
  }
  const word = punctuatorAt(lexer.text, lexer.at, unit, next);
  if (word === undefined) lexer.at++;
  else if (word === '?.' && classOf(lexer.text.charCodeAt(lexer.at + 2)) === DIGIT) {
    emit(lexer, PUNCTUATOR, lexer.at, lexer.at + 1, '?');
    lexer.at++;
    lexer.operand = false;
  } else {
    emit(lexer, PUNCTUATOR, lexer.at, lexer.at + word.length, word);
    lexer.at += word.length;
    // `a!` and `a++` are operands as `a` is.
    if (word !== '!' && word !== '++' && word !== '--') lexer.operand = false;
  }
  return true;
}
