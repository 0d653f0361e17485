/** Ruby's own parser (Prism), as WebAssembly. The one place that loads it, and only when there is Ruby to read. */
import { setFlagsFromString } from 'node:v8';
import type { Location } from '@ruby/prism';
import { readPackageFile } from '../../../../io/module-file.ts';
import { byteMap } from '../../sql/positions.ts';
import { type RubyNode, treeMaker } from './tree.ts';

export type RubyParse =
  | { ok: true; root: RubyNode }
  /** UTF-16 offsets into the text, end exclusive. */
  | { ok: false; message: string; start: number; end: number };

/** Never throws. */
export type RubyParser = (text: string) => RubyParse;

let loading: Promise<RubyParser> | undefined;

/** Loads the parser once. */
export function loadRuby(): Promise<RubyParser> {
  loading ??= load();
  return loading;
}

async function load(): Promise<RubyParser> {
  // As for the parser of SQL: a second compilation in the background would outlast the work.
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
  const [{ parsePrism }, kinds, bytes] = await Promise.all([
    import('@ruby/prism/src/parsePrism.js'),
    import('@ruby/prism/src/nodes.js'),
    readPackageFile('@ruby/prism/src/prism.wasm'),
  ]);
  const compiled = await WebAssembly.compile(new Uint8Array(bytes));
  const makeTree = treeMaker(kinds);
  const start = () => instantiate(compiled);
  let instance = start();
  return (text) => {
    if (text.trim() === '') return parseWith(() => parsePrism(instance.exports, '\n'), '\n', makeTree);
    const parsed = parseWith(() => parsePrism(instance.exports, text), text, makeTree);
    // What broke off in the middle leaves its memory in an unknown state.
    if (!parsed.ok && parsed.message === BROKEN) instance = start();
    return parsed;
  };
}

const BROKEN = 'the file is nested too deeply';

function parseWith(
  parse: () => { value: object; errors: readonly { message: string; location: Location }[] },
  text: string,
  makeTree: ReturnType<typeof treeMaker>,
): RubyParse {
  try {
    const { value, errors } = parse();
    const toUnits = byteMap(text);
    const [error] = errors;
    if (error === undefined) return { ok: true, root: makeTree(value, toUnits) };
    const { startOffset, length } = error.location;
    return { ok: false, message: error.message, start: toUnits(startOffset), end: toUnits(startOffset + length) };
  } catch {
    return { ok: false, message: BROKEN, start: 0, end: text.length };
  }
}

/** The module's imports are those of WASI. It parses what lies in its memory and needs none of them: each answers "not supported". */
function instantiate(compiled: WebAssembly.Module): { exports: Record<string, unknown> } {
  const NOT_SUPPORTED = 58;
  const imports: Record<string, Record<string, () => number>> = {};
  for (const { module, name } of WebAssembly.Module.imports(compiled)) {
    imports[module] ??= {};
    imports[module][name] = () => NOT_SUPPORTED;
  }
  const instance = new WebAssembly.Instance(compiled, imports);
  const { _initialize: initialize } = instance.exports;
  if (typeof initialize === 'function') initialize();
  return instance;
}
