/** Elixir, as far as migrations are written in it. */
import { BINARY, NOT_IN, SECTIONS, UNARY, WORDS } from './operators.ts';
import { ElixirError, type Token, tokensOf } from './tokens.ts';
import type { CallNode, Clause, Node, Place, Section, TextPart } from './tree.ts';

/** The tree of a file. Throws {@link ElixirError}. */
export function parseElixir(text: string): Node {
  const parser = new Parser(tokensOf(text), 0);
  return parser.file();
}

/** Beyond that a text is not followed: programs are written by hand. */
const MAX_DEPTH = 250;
const MAX_DIGITS = 100;
const NO_PLACE: Token = { type: 'end', text: '', start: 0, end: 0, spaced: true, open: true };

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth: number;

  constructor(tokens: readonly Token[], depth: number) {
    this.#tokens = tokens;
    this.#depth = depth;
  }

  file(): Node {
    const body = this.#body(() => this.#token.type === 'end');
    if (this.#token.type !== 'end') throw this.#error();
    return body.body;
  }

  get #token(): Token {
    return this.#tokens[this.#at] ?? this.#tokens.at(-1) ?? NO_PLACE;
  }

  #peek(distance: number): Token {
    return this.#tokens[this.#at + distance] ?? this.#tokens.at(-1) ?? NO_PLACE;
  }

  #error(token = this.#token): ElixirError {
    return new ElixirError('what stands here cannot be parsed', token.start);
  }

  #is(text: string, token = this.#token): boolean {
    return token.text === text && (token.type === 'op' || token.type === 'name');
  }

  #take(text: string): Token {
    const token = this.#token;
    if (!this.#is(text)) throw this.#error();
    this.#at++;
    return token;
  }

  #lines(): void {
    while (this.#token.type === 'line') this.#at++;
  }

  /** Where the last token ends. */
  get #end(): number {
    return this.#tokens[this.#at - 1]?.end ?? 0;
  }

  /** Statements, or clauses: `pattern -> statements`. */
  #body(isEnd: () => boolean): { body: Node; clauses: Clause[] } {
    const start = this.#token.start;
    const clauses: Clause[] = [];
    let statements: Node[] = [];
    let params: Node[] | undefined;
    const close = (): void => {
      if (params !== undefined) clauses.push({ params, body: block(statements, this.#token.start) });
    };
    const isOver = (): boolean => isEnd() || this.#token.type === 'end';
    for (this.#lines(); !isOver(); this.#lines()) {
      const heads: Node[] = [];
      if (!this.#is('->')) {
        heads.push(this.#keysOrExpression());
        while (this.#is(',')) {
          this.#at++;
          this.#lines();
          heads.push(this.#keysOrExpression());
        }
      }
      if (this.#is('->')) {
        this.#at++;
        close();
        params = heads;
        statements = [];
      } else if (heads.length === 1) {
        statements.push(...heads);
        if (!isOver() && this.#token.type !== 'line') throw this.#error();
      } else throw this.#error();
    }
    close();
    return { body: block(params === undefined ? statements : [], start), clauses };
  }

  #keysOrExpression(): Node {
    return this.#isKey() ? this.#keys(false) : this.#expression(0, false);
  }

  /** `noDo`: a `do` belongs to a call further out. */
  #expression(power: number, noDo: boolean): Node {
    if (++this.#depth > MAX_DEPTH) throw new ElixirError('nested too deeply', this.#token.start);
    let node = this.#unary(noDo);
    for (;;) {
      const from = this.#at;
      // An operator may begin the next line; one that may stand before a value does not.
      let lines = 0;
      while (this.#peek(lines).type === 'line' && this.#peek(lines).text !== ';') lines++;
      const token = this.#peek(lines);
      const isNotIn = this.#is('not', token) && this.#is('in', this.#peek(lines + 1));
      const binding = isNotIn
        ? { power: NOT_IN }
        : token.type === 'op' || WORDS.has(token.text)
          ? BINARY.get(token.text)
          : undefined;
      if (binding === undefined || token.type === 'key' || binding.power < power) break;
      if (lines > 0 && (token.text === '+' || token.text === '-')) break;
      this.#at += lines + (isNotIn ? 2 : 1);
      this.#lines();
      const next = 'right' in binding && binding.right ? binding.power : binding.power + 1;
      const right = this.#isKey() ? this.#keys(noDo) : this.#expression(next, noDo);
      const [start, end] = [node.start, right.end];
      node = isNotIn
        ? { kind: 'unary', op: 'not', operand: { kind: 'binary', op: 'in', left: node, right, start, end }, start, end }
        : { kind: 'binary', op: token.text, left: node, right, start, end };
      if (this.#at === from) break;
    }
    this.#depth--;
    return node;
  }

  #unary(noDo: boolean): Node {
    const token = this.#token;
    const power = token.type === 'op' || token.text === 'not' ? UNARY.get(token.text) : undefined;
    if (power !== undefined && token.type !== 'key' && token.type !== 'atom') {
      this.#at++;
      this.#lines();
      if (token.text === '&' && this.#token.type === 'integer' && !this.#token.spaced) {
        const number = this.#token;
        this.#at++;
        return this.#after({ kind: 'name', name: `&${number.text}`, start: token.start, end: number.end }, noDo);
      }
      const operand = this.#expression(power, noDo);
      return { kind: 'unary', op: token.text, operand, start: token.start, end: operand.end };
    }
    return this.#after(this.#primary(noDo), noDo);
  }

  /** What follows a value: `.name(…)`, `.(…)`, `[…]`. */
  #after(first: Node, noDo: boolean): Node {
    let node = first;
    for (;;) {
      const token = this.#token;
      let lines = 0;
      while (this.#peek(lines).type === 'line' && this.#peek(lines).text !== ';') lines++;
      if (this.#is('.', this.#peek(lines)) && this.#peek(lines).type === 'op') {
        this.#at += lines + 1;
        this.#lines();
        node = this.#dotted(node, noDo);
      } else if (this.#is('[') && !token.spaced) {
        this.#at++;
        this.#lines();
        const key = this.#expression(0, false);
        this.#lines();
        this.#take(']');
        node = { kind: 'access', target: node, key, start: node.start, end: this.#end };
      } else return node;
    }
  }

  #dotted(target: Node, noDo: boolean): Node {
    const token = this.#token;
    const { start } = target;
    if (this.#is('(')) {
      const args = this.#parens();
      return { kind: 'apply', fun: target, args, start, end: this.#end };
    }
    if (this.#is('{')) {
      // `alias A.{B, C}`
      const items = this.#items('{', '}');
      return { kind: 'tuple', items: items.map((item) => joined(target, item)), start, end: this.#end };
    }
    this.#at++;
    if (token.type === 'alias') return joined(target, { kind: 'alias', name: token.text, start, end: token.end });
    const name = token.type === 'text' && typeof token.parts?.[0] === 'string' ? token.parts[0] : token.text;
    if (token.type !== 'name' && token.type !== 'text' && token.type !== 'op') throw this.#error(token);
    const call: CallNode = { kind: 'call', name, target, args: [], start, end: token.end };
    return this.#withArguments(call, token, noDo) ?? { ...call, isBare: true };
  }

  /** Arguments and `do` block of a name that was just taken; undefined: it has none. */
  #withArguments(call: CallNode, name: Token, noDo: boolean): CallNode | undefined {
    let args: readonly Node[] | undefined;
    if (this.#is('(') && !this.#token.spaced) args = this.#parens();
    else if (this.#beginsArgument(name)) args = this.#bareArguments();
    const sections = !noDo && this.#is('do') ? this.#sections() : undefined;
    if (args === undefined && sections === undefined) return undefined;
    return { ...call, args: args ?? [], ...(sections && { sections }), end: this.#end };
  }

  /** Whether an argument without parentheses follows a name. */
  #beginsArgument(name: Token): boolean {
    const token = this.#token;
    if (!token.spaced || token.start === name.end) return false;
    if (token.type === 'name')
      return token.text === 'not' ? !this.#is('in', this.#peek(1)) : !WORDS.has(token.text) || token.text === 'fn';
    if (token.type === 'op') {
      if (['(', '[', '{', '%', '<<', '@', '!', '^', '~~~'].includes(token.text)) return true;
      // `a -1` is a call, `a - 1` is none.
      return ['-', '+', '&'].includes(token.text) && !token.open;
    }
    return token.type !== 'line' && token.type !== 'end';
  }

  #bareArguments(): Node[] {
    const args: Node[] = [];
    for (;;) {
      if (this.#isKey()) {
        args.push(this.#keys(true));
        return args;
      }
      args.push(this.#expression(0, true));
      if (!this.#is(',')) return args;
      this.#at++;
      this.#lines();
    }
  }

  #isKey(): boolean {
    return this.#token.type === 'key' || (this.#token.type === 'text' && this.#token.as === 'key');
  }

  /** `a: 1, b: 2` */
  #keys(noDo: boolean): Node {
    const { start } = this.#token;
    const items: Node[] = [];
    for (;;) {
      const key = this.#key();
      this.#lines();
      const value = this.#expression(0, noDo);
      items.push({ kind: 'tuple', items: [key, value], start: key.start, end: value.end });
      if (!this.#is(',')) break;
      let next = 1;
      while (this.#peek(next).type === 'line') next++;
      const after = this.#peek(next);
      if (after.type !== 'key' && !(after.type === 'text' && after.as === 'key')) break;
      this.#at += next;
    }
    return { kind: 'list', items, start, end: this.#end };
  }

  #key(): Node {
    const token = this.#token;
    this.#at++;
    if (token.type === 'key') return { kind: 'atom', name: token.text, start: token.start, end: token.end };
    return { kind: 'text', parts: this.#textParts(token), as: 'atom', start: token.start, end: token.end };
  }

  #parens(): Node[] {
    return this.#items('(', ')');
  }

  /** Values between brackets; keywords stand at the end and are one list. */
  #items(open: string, close: string): Node[] {
    this.#take(open);
    const items: Node[] = [];
    for (this.#lines(); !this.#is(close); this.#lines()) {
      items.push(this.#isKey() ? this.#keys(false) : this.#expression(0, false));
      this.#lines();
      if (!this.#is(',')) break;
      this.#at++;
    }
    this.#take(close);
    return items;
  }

  #primary(noDo: boolean): Node {
    const token = this.#token;
    const place: Place = { start: token.start, end: token.end };
    switch (token.type) {
      case 'integer':
        this.#at++;
        if (token.text.length > MAX_DIGITS) return { kind: 'opaque', ...place };
        return { kind: 'integer', value: BigInt(token.text), ...place };
      case 'float':
        this.#at++;
        return { kind: 'float', value: Number(token.text), ...place };
      case 'atom':
        this.#at++;
        return { kind: 'atom', name: token.text, ...place };
      case 'alias':
        this.#at++;
        return { kind: 'alias', name: token.text, ...place };
      case 'opaque':
        this.#at++;
        return { kind: 'opaque', ...place };
      case 'text':
        this.#at++;
        if (token.as === 'key') throw this.#error(token);
        return { kind: 'text', parts: this.#textParts(token), as: token.as ?? 'string', ...place };
      case 'name':
        return this.#named(noDo);
      case 'op':
        return this.#bracketed();
      default:
        throw this.#error();
    }
  }

  #textParts(token: Token): TextPart[] {
    return (token.parts ?? []).map((part) =>
      typeof part === 'string' ? part : new Parser(part, this.#depth + 1).file(),
    );
  }

  #named(noDo: boolean): Node {
    const token = this.#token;
    const place: Place = { start: token.start, end: token.end };
    if (token.text === 'fn') return this.#fn();
    if (WORDS.has(token.text)) throw this.#error();
    this.#at++;
    if (['true', 'false', 'nil'].includes(token.text)) return { kind: 'atom', name: token.text, ...place };
    const call: CallNode = { kind: 'call', name: token.text, args: [], ...place };
    return this.#withArguments(call, token, noDo) ?? { kind: 'name', name: token.text, ...place };
  }

  #fn(): Node {
    const { start } = this.#take('fn');
    const { clauses } = this.#body(() => this.#is('end'));
    this.#take('end');
    return { kind: 'fn', clauses, start, end: this.#end };
  }

  #sections(): Section[] {
    const sections: Section[] = [];
    let name = 'do';
    let { start } = this.#take('do');
    for (;;) {
      const own = this.#body(() => this.#is('end') || (this.#token.type === 'name' && SECTIONS.has(this.#token.text)));
      sections.push({ name, ...own, start, end: this.#token.start });
      if (this.#is('end')) break;
      if (this.#token.type === 'end') throw this.#error();
      ({ text: name, start } = this.#token);
      this.#at++;
    }
    this.#take('end');
    return sections;
  }

  #bracketed(): Node {
    const token = this.#token;
    const { start } = token;
    if (token.text === '(') return this.#grouped();
    if (token.text === '[') {
      const items = this.#items('[', ']').flatMap((item, index, all) =>
        index === all.length - 1 && item.kind === 'list' && isBareKeys(item) ? item.items : [item],
      );
      return { kind: 'list', items, start, end: this.#end };
    }
    if (token.text === '{') return { kind: 'tuple', items: this.#items('{', '}'), start, end: this.#end };
    if (token.text === '<<') {
      this.#items('<<', '>>');
      return { kind: 'opaque', start, end: this.#end };
    }
    if (token.text === '%') return this.#map();
    if (token.text === '@') return this.#attribute();
    if (token.text === '..') {
      this.#at++;
      return { kind: 'opaque', start, end: this.#end };
    }
    throw this.#error();
  }

  /** `(a; b)`; a pair of parentheses around arguments of a clause is a tuple, which is matched like one. */
  #grouped(): Node {
    const { start } = this.#take('(');
    const { body, clauses } = this.#bodyOrItems();
    this.#take(')');
    if (clauses.length > 0) return { kind: 'fn', clauses, start, end: this.#end };
    return body.kind === 'block' ? { ...body, start, end: this.#end } : body;
  }

  #bodyOrItems(): { body: Node; clauses: Clause[] } {
    return this.#body(() => this.#is(')'));
  }

  #map(): Node {
    const { start } = this.#take('%');
    let struct: Node | undefined;
    if (!this.#is('{')) {
      struct =
        this.#token.type === 'name' ? { ...this.#token, kind: 'name', name: this.#token.text } : this.#primary(true);
      if (struct.kind === 'name') this.#at++;
      while (this.#is('.') && this.#peek(1).type === 'alias') {
        struct = joined(struct, {
          kind: 'alias',
          name: this.#peek(1).text,
          start: this.#peek(1).start,
          end: this.#peek(1).end,
        });
        this.#at += 2;
      }
    }
    const items = this.#items('{', '}');
    const pairs: [Node, Node][] = [];
    let base: Node | undefined;
    const add = (item: Node): void => {
      if (item.kind === 'list') {
        for (const pair of item.items) {
          const [key, value] = pair.kind === 'tuple' ? pair.items : [];
          if (key !== undefined && value !== undefined) pairs.push([key, value]);
        }
      } else if (item.kind === 'binary' && item.op === '=>') pairs.push([item.left, item.right]);
      else if (item.kind === 'binary' && item.op === '|') {
        base = item.left;
        add(item.right);
      }
      // Anything else is a type, or code that writes code.
    };
    for (const item of items) add(item);
    return { kind: 'map', pairs, ...(base && { base }), ...(struct && { struct }), start, end: this.#end };
  }

  #attribute(): Node {
    const { start } = this.#take('@');
    const token = this.#token;
    if (token.type !== 'name') throw this.#error();
    this.#at++;
    const call: CallNode = { kind: 'call', name: token.text, args: [], start, end: token.end };
    const value = this.#withArguments(call, token, true)?.args[0];
    return { kind: 'attribute', name: token.text, ...(value && { value }), start, end: this.#end };
  }
}

/** Keywords at the end of a list are its items; a list in brackets is one item, and begins before its first. */
const isBareKeys = (item: Node & { kind: 'list' }): boolean => item.start === item.items[0]?.start;

const block = (statements: readonly Node[], at: number): Node => {
  const [first, last] = [statements[0], statements.at(-1)];
  return first !== undefined && statements.length === 1
    ? first
    : { kind: 'block', statements, start: first?.start ?? at, end: last?.end ?? at };
};

function joined(left: Node, right: Node): Node {
  const [start, end] = [left.start, Math.max(left.end, right.end)];
  const name = right.kind === 'alias' ? right.name : '';
  if (left.kind === 'alias') return { kind: 'alias', name: `${left.name}.${name}`, start, end };
  if (left.kind === 'name' && left.name === '__MODULE__')
    return { kind: 'alias', name: `__MODULE__.${name}`, start, end };
  return { kind: 'opaque', start, end };
}
