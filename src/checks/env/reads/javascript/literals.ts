/** Strings, text of templates, regular expressions and names. */
import { BEFORE_EXPRESSION, classOf, DIGIT, LETTER } from './characters.ts';
import { close, emit, enter, HOLE, type Level, type Lexer, leave } from './lexer.ts';
import { decoded, IDENTIFIER, PUNCTUATOR, REGEX, STRING, TEMPLATE } from './tokens.ts';

/** More of them in one file is no program's: looking for the end of each would take too long. */
const MAX_FAILED_REGEXES = 200;

/** To the quote, or to the end of the line where none is. */
export function string(lexer: Lexer, quote: number): void {
  const start = lexer.at++;
  for (; lexer.at < lexer.end; lexer.at++) {
    const code = lexer.text.charCodeAt(lexer.at);
    if (code === 92) {
      if (lexer.text.charCodeAt(lexer.at + 1) === 13 && lexer.text.charCodeAt(lexer.at + 2) === 10) lexer.at++;
      lexer.at++;
    } else if (code === quote) {
      lexer.at++;
      emit(lexer, STRING, start, lexer.at, '');
      lexer.operand = true;
      return;
    } else if (code === 10 || code === 13) break;
  }
  lexer.at = Math.min(lexer.at, lexer.end);
  emit(lexer, REGEX, start, lexer.at, '');
  lexer.operand = true;
}

/** Text of a template up to its end or to a hole. */
export function quasi(lexer: Lexer, level: Level): void {
  for (; lexer.at < lexer.end; lexer.at++) {
    const code = lexer.text.charCodeAt(lexer.at);
    if (code === 92) lexer.at++;
    else if (code === 96) {
      lexer.at++;
      leave(lexer);
      lexer.operand = true;
      // Without a hole it is a string.
      if (lexer.kinds.length - 1 === level.token) {
        lexer.kinds[level.token] = STRING;
        lexer.ends[level.token] = lexer.at;
        lexer.words[level.token] = '';
      } else close(lexer, level, TEMPLATE, lexer.at - 1, lexer.at, '');
      return;
    } else if (code === 36 && lexer.text.charCodeAt(lexer.at + 1) === 123) {
      enter(lexer, HOLE, emit(lexer, PUNCTUATOR, lexer.at, lexer.at + 2, '${'), false);
      lexer.at += 2;
      lexer.operand = false;
      return;
    }
  }
  lexer.at = lexer.end;
}

/** False where no regular expression begins: then it is a division. */
export function regex(lexer: Lexer): boolean {
  if (lexer.failedRegexes > MAX_FAILED_REGEXES) return false;
  let inClass = false;
  for (let stop = lexer.at + 1; stop < lexer.end; stop++) {
    const code = lexer.text.charCodeAt(stop);
    if (code === 10 || code === 13) break;
    if (code === 92) stop++;
    else if (code === 91) inClass = true;
    else if (code === 93) inClass = false;
    else if (code === 47 && !inClass) {
      stop++;
      while (stop < lexer.end && classOf(lexer.text.charCodeAt(stop)) === LETTER) stop++;
      emit(lexer, REGEX, lexer.at, stop, '');
      lexer.at = stop;
      lexer.operand = true;
      return true;
    }
  }
  lexer.failedRegexes++;
  return false;
}

export function identifier(lexer: Lexer): void {
  const start = lexer.at;
  let escaped = false;
  for (; lexer.at < lexer.end; lexer.at++) {
    const code = lexer.text.charCodeAt(lexer.at);
    if (code === 92) {
      escaped = true;
      if (lexer.text.charCodeAt(lexer.at + 2) === 123) lexer.at = Math.max(lexer.at, lexer.text.indexOf('}', lexer.at));
    } else {
      const kind = classOf(code);
      if (kind !== LETTER && kind !== DIGIT) break;
    }
  }
  const raw = lexer.text.slice(start, lexer.at);
  const isMember = lexer.words.at(-1) === '.' || lexer.words.at(-1) === '?.';
  emit(lexer, IDENTIFIER, start, lexer.at, escaped ? decoded(raw) : raw);
  lexer.operand = isMember || !BEFORE_EXPRESSION.has(raw);
}
