/** Items of arrays and arguments of calls. */
import { type Cursor, expect, isOperator, nested, peek, readExpression, takes } from './cursor.ts';
import type { Argument, ArrayItem } from './syntax.ts';

/** Items up to the bracket. */
export function readItems(cursor: Cursor, close: string): ArrayItem[] {
  return nested(cursor, () => {
    const items: ArrayItem[] = [];
    while (!takes(cursor, close)) {
      if (takes(cursor, ',')) {
        items.push({ key: undefined, value: undefined, isSpread: false });
        continue;
      }
      const isSpread = takes(cursor, '...');
      const first = readExpression(cursor);
      const value = takes(cursor, '=>') ? readExpression(cursor) : undefined;
      items.push({ key: value === undefined ? undefined : first, value: value ?? first, isSpread });
      if (!takes(cursor, ',')) {
        expect(cursor, close);
        break;
      }
    }
    return items;
  });
}

/** After the opening bracket. */
export function readArguments(cursor: Cursor): Argument[] {
  return nested(cursor, () => {
    const args: Argument[] = [];
    while (!takes(cursor, ')')) {
      const isSpread = takes(cursor, '...');
      if (isSpread && takes(cursor, ')')) {
        // `f(...)`: the function itself.
        args.push({ name: '...', value: { kind: 'literal', value: null, start: 0, end: 0 }, isSpread: false });
        break;
      }
      const token = peek(cursor);
      let name: string | undefined;
      if (token.kind === 'name' && isOperator(peek(cursor, 1), ':')) {
        name = token.text;
        cursor.at += 2;
      }
      args.push({ name, value: readExpression(cursor), isSpread });
      if (!takes(cursor, ',')) {
        expect(cursor, ')');
        break;
      }
    }
    return args;
  });
}
