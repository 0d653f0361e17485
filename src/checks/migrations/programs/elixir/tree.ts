/** Elixir as a tree. Offsets are UTF-16 units into the file, end exclusive. */

export interface Place {
  start: number;
  end: number;
}

export type Node = Place &
  (
    | { kind: 'atom'; name: string }
    | { kind: 'integer'; value: bigint }
    | { kind: 'float'; value: number }
    | {
        kind: 'text';
        parts: readonly TextPart[];
        as: 'string' | 'charlist' | 'atom' | 'strings' | 'atoms' | 'charlists';
      }
    /** A regular expression, a date: nothing that SQL is made of. */
    | { kind: 'opaque' }
    /** A variable, or a call without arguments. */
    | { kind: 'name'; name: string }
    | { kind: 'alias'; name: string }
    | CallNode
    /** `fun.(1)` */
    | { kind: 'apply'; fun: Node; args: readonly Node[] }
    | { kind: 'list'; items: readonly Node[] }
    | { kind: 'tuple'; items: readonly Node[] }
    /** `%{a: 1}`, `%{base | a: 1}`, `%Name{a: 1}` */
    | { kind: 'map'; pairs: readonly (readonly [Node, Node])[]; base?: Node; struct?: Node }
    | { kind: 'binary'; op: string; left: Node; right: Node }
    | { kind: 'unary'; op: string; operand: Node }
    | { kind: 'fn'; clauses: readonly Clause[] }
    | { kind: 'block'; statements: readonly Node[] }
    | { kind: 'attribute'; name: string; value?: Node }
    | { kind: 'access'; target: Node; key: Node }
  );

export interface CallNode extends Place {
  kind: 'call';
  name: string;
  /** `Repo` in `Repo.all(query)`. */
  target?: Node;
  /** Keywords without brackets are a list, the last one. */
  args: readonly Node[];
  /** Of `do … else … end`. */
  sections?: readonly Section[];
  /** `repo.config` may be a field as well. */
  isBare?: true;
}

export interface Section extends Place {
  name: string;
  /** `pattern -> body`; empty where it is a body. */
  clauses: readonly Clause[];
  body: Node;
}

/** `pattern when guard -> body` */
export interface Clause {
  params: readonly Node[];
  /** Of a function; other clauses have theirs behind the last pattern. */
  guard?: Node;
  body: Node;
}

export type TextPart = string | Node;

/** `do` of a call, written as a block or as a keyword: `do: …`. */
export function sectionOf(call: CallNode, name: string): Section | undefined {
  const section = call.sections?.find((each) => each.name === name);
  if (section !== undefined) return section;
  const body = keywordOf(call.args.at(-1), name);
  return body && { name, clauses: [], body, start: body.start, end: body.end };
}

/** The value of `name: …` in a list of keywords. */
export function keywordOf(list: Node | undefined, name: string): Node | undefined {
  if (list?.kind !== 'list') return undefined;
  for (const item of list.items) {
    if (item.kind !== 'tuple' || item.items.length !== 2) continue;
    const [key, value] = item.items;
    if (key?.kind === 'atom' && key.name === name) return value;
  }
  return undefined;
}

/** Arguments without the keywords of its sections. */
export function argumentsOf(call: CallNode): readonly Node[] {
  return keywordOf(call.args.at(-1), 'do') === undefined ? call.args : call.args.slice(0, -1);
}

/** `name \\\\ value` */
export const isDefault = (param: Node): param is Node & { kind: 'binary' } =>
  param.kind === 'binary' && param.op === '\\\\';

/** Those of a block; anything else is one statement. */
export const statementsOf = (body: Node | undefined): readonly Node[] =>
  body === undefined ? [] : body.kind === 'block' ? body.statements : [body];
