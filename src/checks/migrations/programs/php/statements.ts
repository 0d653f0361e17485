/** Statements of PHP. */
import { endOf, readBlock } from './blocks.ts';
import { readClassBody, readNamedFunction } from './classes.ts';
import {
  type Cursor,
  expect,
  isOperator,
  isWord,
  lastEnd,
  nested,
  peek,
  readExpression,
  skipAttributes,
  takeName,
  takes,
  takeVariable,
} from './cursor.ts';
import { readFor, readForeach, readIf, readSwitch, readTry, readWhile } from './flow.ts';
import type { Expression, Statement } from './syntax.ts';
import { NotPhp } from './token.ts';

/** One statement; a list of declarations may be several. */
export const readOne = (cursor: Cursor): Statement[] => nested(cursor, () => read(cursor));

function read(cursor: Cursor): Statement[] {
  skipAttributes(cursor);
  const token = peek(cursor);
  const { start } = token;
  if (token.kind === 'end') throw new NotPhp(start);
  if (isOperator(token, ';')) {
    cursor.at++;
    return [];
  }
  if (isOperator(token, '{')) {
    const body = readBlock(cursor);
    return [{ kind: 'block', body, start, end: lastEnd(cursor) }];
  }
  // `if::x` and the like are names.
  const word = token.kind === 'name' && !isOperator(peek(cursor, 1), '::') ? token.text.toLowerCase() : '';
  const special = word === '' ? undefined : readWord(cursor, word, start);
  if (special !== undefined) return special;
  const expression = readExpression(cursor);
  endOf(cursor);
  return [{ kind: 'expression', expression, start, end: lastEnd(cursor) }];
}

const LEVELS = /^[1-9]$/;

function readWord(cursor: Cursor, word: string, start: number): Statement[] | undefined {
  const next = peek(cursor, 1);
  const after = (): void => {
    cursor.at++;
  };
  switch (word) {
    case 'if':
      after();
      return [readIf(cursor, start)];
    case 'foreach':
      after();
      return [readForeach(cursor, start)];
    case 'for':
      after();
      return [readFor(cursor, start)];
    case 'while':
    case 'do':
      after();
      return [readWhile(cursor, start, word)];
    case 'switch':
      after();
      return [readSwitch(cursor, start)];
    case 'try':
      after();
      return [readTry(cursor, start)];
    case 'return': {
      after();
      const isBare = isOperator(peek(cursor), ';') || peek(cursor).kind === 'end';
      const value = isBare ? undefined : readExpression(cursor);
      endOf(cursor);
      return [{ kind: 'return', value, start, end: lastEnd(cursor) }];
    }
    case 'break':
    case 'continue': {
      after();
      const count = peek(cursor);
      const levels = count.kind === 'number' && LEVELS.test(String(count.value)) ? count.value : 1;
      if (count.kind === 'number') cursor.at++;
      endOf(cursor);
      return [{ kind: word, levels, start, end: lastEnd(cursor) }];
    }
    case 'echo': {
      after();
      const operands = readList(cursor);
      endOf(cursor);
      return [{ kind: 'echo', operands, start, end: lastEnd(cursor) }];
    }
    case 'unset': {
      after();
      expect(cursor, '(');
      const operands: Expression[] = [];
      while (!takes(cursor, ')')) {
        operands.push(readExpression(cursor));
        takes(cursor, ',');
      }
      endOf(cursor);
      return [{ kind: 'unset', operands, start, end: lastEnd(cursor) }];
    }
    case 'function':
      // Otherwise it is a closure.
      if (next.kind !== 'name' && !(isOperator(next, '&') && peek(cursor, 2).kind === 'name')) return undefined;
      after();
      return [declaration(cursor, start)];
    case 'abstract':
    case 'final':
    case 'readonly':
    case 'class':
    case 'trait':
    case 'interface':
    case 'enum':
      return readClass(cursor, start);
    default:
      return readDeclaration(cursor, word, start);
  }
}

function declaration(cursor: Cursor, start: number): Statement {
  const read = readNamedFunction(cursor, start, false);
  return { kind: 'function declaration', function: read, start, end: lastEnd(cursor) };
}

function readClass(cursor: Cursor, start: number): Statement[] | undefined {
  let ahead = 0;
  while (['abstract', 'final', 'readonly'].some((word) => isWord(peek(cursor, ahead), word))) ahead++;
  const isClass = ['class', 'trait', 'interface', 'enum'].some((word) => isWord(peek(cursor, ahead), word));
  if (!isClass || peek(cursor, ahead + 1).kind !== 'name') return undefined;
  cursor.at += ahead + 1;
  const read = readClassBody(cursor, takeName(cursor), start);
  return [{ kind: 'class declaration', class: read, start, end: lastEnd(cursor) }];
}

const readList = (cursor: Cursor): Expression[] => {
  const operands = [readExpression(cursor)];
  while (takes(cursor, ',')) operands.push(readExpression(cursor));
  return operands;
};

function readDeclaration(cursor: Cursor, word: string, start: number): Statement[] | undefined {
  const next = peek(cursor, 1);
  const end = () => lastEnd(cursor);
  switch (word) {
    case 'use':
      cursor.at++;
      return readImports(cursor, start);
    case 'namespace': {
      cursor.at++;
      if (peek(cursor).kind === 'name') cursor.at++;
      if (!isOperator(peek(cursor), '{')) {
        endOf(cursor);
        return [];
      }
      return readBlock(cursor);
    }
    case 'const': {
      cursor.at++;
      const items: { name: string; value: Expression }[] = [];
      do {
        const name = takeName(cursor);
        expect(cursor, '=');
        items.push({ name, value: readExpression(cursor) });
      } while (takes(cursor, ','));
      endOf(cursor);
      return [{ kind: 'constants', items, start, end: end() }];
    }
    case 'static': {
      if (next.kind !== 'variable') return undefined;
      cursor.at++;
      const items: { name: string; value: Expression | undefined }[] = [];
      do {
        const name = takeVariable(cursor);
        items.push({ name, value: takes(cursor, '=') ? readExpression(cursor) : undefined });
      } while (takes(cursor, ','));
      endOf(cursor);
      return [{ kind: 'static', items, start, end: end() }];
    }
    case 'global':
      cursor.at++;
      do takeVariable(cursor);
      while (takes(cursor, ','));
      endOf(cursor);
      return [];
    case 'declare':
      if (!isOperator(next, '(')) return undefined;
      while (!takes(cursor, ')')) {
        if (peek(cursor).kind === 'end') throw new NotPhp(start);
        cursor.at++;
      }
      takes(cursor, ';');
      return [];
    default:
      return undefined;
  }
}

/** `use A\B as C, D;`, `use A\{B, C};`, `use function a\b;` */
function readImports(cursor: Cursor, start: number): Statement[] {
  const imports: Statement[] = [];
  const one = (prefix: string): void => {
    if (peek(cursor, 1).kind === 'name' && !isWord(peek(cursor, 1), 'as')) cursor.at++;
    const name = prefix + takeName(cursor).replace(/^\\/, '');
    const alias = takes(cursor, 'as') ? takeName(cursor) : name.slice(name.lastIndexOf('\\') + 1);
    imports.push({ kind: 'import', name, alias, start, end: lastEnd(cursor) });
  };
  do {
    const token = peek(cursor);
    if (token.kind === 'name' && isOperator(peek(cursor, 1), '{')) {
      cursor.at += 2;
      while (!takes(cursor, '}')) {
        one(token.text);
        takes(cursor, ',');
      }
    } else one('');
  } while (takes(cursor, ','));
  endOf(cursor);
  return imports;
}
