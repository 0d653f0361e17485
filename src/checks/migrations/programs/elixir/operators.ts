/** How tightly Elixir's operators bind: https://hexdocs.pm/elixir/operators.html */

interface Binding {
  power: number;
  /** `a - (b - c)` */
  right?: true;
}

const left = (power: number, ops: string): [string, Binding][] => ops.split(' ').map((op) => [op, { power }]);
const right = (power: number, ops: string): [string, Binding][] =>
  ops.split(' ').map((op) => [op, { power, right: true }]);

export const BINARY: ReadonlyMap<string, Binding> = new Map([
  ...left(40, '<- \\\\'),
  ...right(50, 'when'),
  ...right(60, '::'),
  ...right(70, '|'),
  ...right(80, '=>'),
  ...right(100, '='),
  ...left(120, '|| ||| or'),
  ...left(130, '&& &&& and'),
  ...left(140, '== != =~ === !=='),
  ...left(150, '< > <= >='),
  ...left(160, '|> <<< >>> <<~ ~>> <~ ~> <~> <|>'),
  ...left(170, 'in'),
  ...left(180, '^^^'),
  ...right(190, '//'),
  ...right(200, '++ -- +++ --- .. <>'),
  ...left(210, '+ -'),
  ...left(220, '* /'),
  ...left(230, '**'),
]);

export const NOT_IN = 170;

export const UNARY: ReadonlyMap<string, number> = new Map([
  ['&', 90],
  ['...', 90],
  ['+', 300],
  ['-', 300],
  ['!', 300],
  ['^', 300],
  ['not', 300],
  ['~~~', 300],
]);

/** Words that are no name. */
export const WORDS = new Set(['and', 'or', 'not', 'in', 'when', 'do', 'end', 'fn', 'else', 'rescue', 'catch', 'after']);
export const SECTIONS = new Set(['else', 'rescue', 'catch', 'after']);
