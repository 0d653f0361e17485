/** JSX: tags, and what is between them (https://facebook.github.io/jsx/). */
import { classOf, LETTER, TAG_UNITS, TYPE_PARAMETERS } from './characters.ts';
import { CHILDREN, CONTAINER, close, emit, enter, type Level, type Lexer, leave, lineEnd, TAG } from './lexer.ts';
import { ELEMENT, PUNCTUATOR } from './tokens.ts';

/** Whether the `<` where an operand may begin is that of an element. */
export function isElement(lexer: Lexer): boolean {
  if (lexer.denied === undefined || lexer.denied.has(lexer.at)) return false;
  const next = lexer.text.charCodeAt(lexer.at + 1);
  if (next !== 62 && classOf(next) !== LETTER) return false;
  TYPE_PARAMETERS.lastIndex = lexer.at;
  return !TYPE_PARAMETERS.test(lexer.text);
}

export function beginElement(lexer: Lexer): void {
  const token = emit(lexer, ELEMENT, lexer.at, lexer.at + 1, '');
  enter(lexer, TAG, token, false);
  lexer.at++;
}
function endElement(lexer: Lexer, level: Level): void {
  leave(lexer);
  close(lexer, level, ELEMENT, lexer.at - 1, lexer.at, '');
  lexer.operand = true;
}
/** What looked like an element is none: back to where it began. */
function deny(lexer: Lexer, level: Level): void {
  const start = lexer.starts[level.token] ?? 0;
  lexer.denied?.add(start);
  leave(lexer);
  for (const list of [lexer.kinds, lexer.starts, lexer.ends, lexer.pairs, lexer.parents]) list.length = level.token;
  lexer.words.length = level.token;
  lexer.at = start;
  lexer.operand = false;
}
/** One step within a tag. */
export function tag(lexer: Lexer, level: Level): void {
  const code = lexer.text.charCodeAt(lexer.at);
  if (code === 62) {
    lexer.at++;
    if (level.angles > 0) level.angles--;
    else if (level.flag) endElement(lexer, level);
    else {
      leave(lexer);
      enter(lexer, CHILDREN, level.token, false);
    }
  } else if (code === 47 && lexer.text.charCodeAt(lexer.at + 1) === 62) {
    lexer.at += 2;
    endElement(lexer, level);
  } else if (code === 47 && lexer.text.charCodeAt(lexer.at + 1) === 42) {
    const stop = lexer.text.indexOf('*/', lexer.at + 2);
    lexer.at = stop === -1 || stop > lexer.end ? lexer.end : stop + 2;
  } else if (code === 47 && lexer.text.charCodeAt(lexer.at + 1) === 47) lexer.at = lineEnd(lexer, lexer.at);
  else if (code === 123) {
    enter(lexer, CONTAINER, emit(lexer, PUNCTUATOR, lexer.at, lexer.at + 1, '{'), false);
    lexer.at++;
    lexer.operand = false;
  } else if (code === 34 || code === 39) {
    const stop = lexer.text.indexOf(code === 34 ? '"' : "'", lexer.at + 1);
    lexer.at = stop === -1 || stop > lexer.end ? lexer.end : stop + 1;
  } else if (code === 60) {
    if (lexer.text.charCodeAt(lexer.at - 1) === 61) beginElement(lexer);
    else {
      level.angles++;
      lexer.at++;
    }
  } else if (
    code < 128 &&
    level.angles === 0 &&
    !TAG_UNITS.test(lexer.text.charAt(lexer.at)) &&
    lexer.denied !== undefined
  )
    deny(lexer, level);
  else lexer.at++;
}
/** Text up to the next tag or brace. */
export function children(lexer: Lexer, level: Level): void {
  for (; lexer.at < lexer.end; lexer.at++) {
    const code = lexer.text.charCodeAt(lexer.at);
    if (code === 123) {
      enter(lexer, CONTAINER, emit(lexer, PUNCTUATOR, lexer.at, lexer.at + 1, '{'), false);
      lexer.at++;
      lexer.operand = false;
      return;
    }
    if (code !== 60) continue;
    if (lexer.text.charCodeAt(lexer.at + 1) === 47) {
      leave(lexer);
      enter(lexer, TAG, level.token, true);
      lexer.at += 2;
    } else beginElement(lexer);
    return;
  }
}
