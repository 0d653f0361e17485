/**
 * The part of JSONPath (RFC 9535) that names one place: `$.a.b[0]['c']`. Whatever could name several places is refused,
 * not guessed.
 */
import { UserError } from '../../core/errors.ts';
import { printable } from '../../core/text.ts';

/** Names of members, and indexes of elements (negative ones count from the end). */
export type JsonPath = readonly (string | number)[];

// RFC 9535, 2.5.1.1: a shorthand name begins with a letter, `_` or anything beyond ASCII.
const SHORTHAND = /^\.([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)/;
const INDEX = /^\[(0|-?[1-9]\d{0,14})\]/;
const QUOTED =
  /^\[(?:'((?:[^'\\]|\\['"\\/bfnrt]|\\u[0-9a-fA-F]{4})*)'|"((?:[^"\\]|\\['"\\/bfnrt]|\\u[0-9a-fA-F]{4})*)")\]/;

/** Throws UserError that says which part is not understood. `option` names the place in the file. */
export function parseJsonPath(text: string, option: string): JsonPath {
  const wrong = (why: string) =>
    new UserError(
      `${option}: \`${printable(text, 120)}\` ${why}.`,
      "Write the way to one value: $.status, $.items[0].name or $['a key'].",
    );
  if (!text.startsWith('$')) throw wrong('does not begin with `$`');
  const path: (string | number)[] = [];
  for (let rest = text.slice(1); rest !== ''; ) {
    const index = INDEX.exec(rest);
    const shorthand = SHORTHAND.exec(rest);
    const quoted = QUOTED.exec(rest);
    const found = index ?? shorthand ?? quoted;
    if (found === null) throw wrong(unsupported(rest));
    if (index) path.push(Number(index[1]));
    else path.push(shorthand?.[1] ?? unquote(quoted?.[1] ?? quoted?.[2] ?? ''));
    rest = rest.slice(found[0].length);
  }
  return path;
}

function unsupported(rest: string): string {
  if (rest.startsWith('..')) return 'searches at any depth (`..`), which is not supported';
  if (/^(?:\.|\[)\*/.test(rest)) return 'selects everything (`*`), which is not supported';
  if (rest.startsWith('[?')) return 'has a filter (`[?…]`), which is not supported';
  if (/^\[[^'"\]]*:/.test(rest)) return 'has a slice (`[a:b]`), which is not supported';
  if (/^\[[^\]]*,/.test(rest)) return 'selects several (`[a,b]`), which is not supported';
  if (/^\.[\w]*-/.test(rest) || /^-/.test(rest)) return `has a dash in a name: write it as \`['a-name']\``;
  return `is not understood from \`${printable(rest, 40)}\` on`;
}

const ESCAPES: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

const unquote = (text: string): string =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, hex: string | undefined, char: string | undefined) =>
    hex === undefined ? (ESCAPES[char ?? ''] ?? char ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** What is at a place. A member that is not there is told from one that is null. */
export function lookUp(json: unknown, path: JsonPath): { found: true; value: unknown } | { found: false } {
  let value = json;
  for (const step of path) {
    if (typeof step === 'number') {
      if (!Array.isArray(value)) return { found: false };
      const index = step < 0 ? value.length + step : step;
      if (!(index in value)) return { found: false };
      value = value[index];
    } else {
      if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, step))
        return { found: false };
      value = (value as Record<string, unknown>)[step];
    }
  }
  return { found: true, value };
}
