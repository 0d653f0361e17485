/** Methods of strings and symbols. */
import { each, MAX_ITEMS, type Yield } from './blocks.ts';
import {
  array,
  boolean,
  type Call,
  integer,
  listOf,
  printed,
  string,
  symbol,
  textOf,
  UNKNOWN,
  type Value,
} from './values.ts';

const MAX_TEXT = 1_000_000;

export const capped = (text: string): Value => (text.length > MAX_TEXT ? UNKNOWN : string(text));

/** Only of plain words: what a pattern of Ruby means is not looked into. */
export function matches(pattern: Value & { type: 'regexp' }, text: string | undefined): Value {
  if (text === undefined || !/^[\w|]+$/.test(pattern.source)) return UNKNOWN;
  const subject = pattern.flags.includes('i') ? text.toLowerCase() : text;
  const words = (pattern.flags.includes('i') ? pattern.source.toLowerCase() : pattern.source).split('|');
  return boolean(words.some((word) => subject.includes(word)));
}

export function ofText(
  text: string,
  type: 'string' | 'symbol',
  call: Call,
  yields: Yield | undefined,
): Value | undefined {
  const [first, second] = call.args;
  const same = (changed: string): Value => (type === 'symbol' ? symbol(changed) : capped(changed));
  const other = textOf(first);
  switch (call.name) {
    case 'to_sym':
    case 'intern':
      return symbol(text);
    case 'to_str':
    case 'html_safe':
    case '-@':
    case '+@':
      return string(text);
    case 'to_i':
      return integer(BigInt(/^\s*[+-]?\d{1,30}/.exec(text)?.[0]?.trim() ?? 0));
    case 'strip':
    case 'strip!':
      return capped(text.trim());
    case 'rstrip':
      return capped(text.trimEnd());
    case 'chomp':
      return other === undefined
        ? capped(text.replace(/\r?\n$/, ''))
        : capped(text.endsWith(other) ? text.slice(0, text.length - other.length) : text);
    case 'squish':
    case 'squish!':
      return capped(text.trim().replace(/\s+/g, ' '));
    case 'strip_heredoc':
      return capped(stripIndent(text));
    case 'upcase':
      return same(text.toUpperCase());
    case 'downcase':
      return same(text.toLowerCase());
    case 'capitalize':
      return same(text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase());
    case '+':
    case '<<':
    case 'concat':
      return other === undefined ? UNKNOWN : capped(text + other);
    case '*': {
      const times = first?.type === 'integer' ? Number(first.text) : Number.NaN;
      return times >= 0 && times * text.length <= MAX_TEXT ? string(text.repeat(times)) : UNKNOWN;
    }
    case '%':
      return format(text, first);
    case 'sub':
    case 'gsub':
    case 'tr':
    case 'delete': {
      const by = call.name === 'delete' ? '' : textOf(second);
      if (other === undefined || other === '' || by === undefined) return UNKNOWN;
      if (call.name === 'sub') return capped(text.replace(other, () => by));
      // Sets of more than one character are ranges or have other meanings.
      return call.name === 'gsub' || (other.length === 1 && by.length < 2)
        ? capped(text.split(other).join(by))
        : UNKNOWN;
    }
    case 'delete_suffix':
      return other === undefined
        ? UNKNOWN
        : capped(text.endsWith(other) ? text.slice(0, text.length - other.length) : text);
    case 'delete_prefix':
      return other === undefined ? UNKNOWN : capped(text.startsWith(other) ? text.slice(other.length) : text);
    case 'start_with?':
    case 'starts_with?':
      return allKnown(call.args, (prefix) => text.startsWith(prefix));
    case 'end_with?':
    case 'ends_with?':
      return allKnown(call.args, (suffix) => text.endsWith(suffix));
    case 'include?':
      return other === undefined ? UNKNOWN : boolean(text.includes(other));
    case '=~':
    case 'match?':
    case 'match':
      return first?.type === 'regexp' ? matches(first, text) : UNKNOWN;
    case 'casecmp?':
      return other === undefined ? UNKNOWN : boolean(text.toLowerCase() === other.toLowerCase());
    case 'split':
      if (first !== undefined && other === undefined) return UNKNOWN;
      return items(other === undefined || other === ' ' ? text.trim().split(/\s+/) : text.split(other));
    case 'lines':
      return items(text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
    case 'each_line':
      return yields === undefined
        ? UNKNOWN
        : each((text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map(string), yields, string(text));
    case 'size':
    case 'length':
      return integer([...text].length);
    case 'empty?':
      return boolean(text === '');
    default:
      return undefined;
  }
}

function allKnown(args: readonly Value[], holds: (text: string) => boolean): Value {
  const texts = args.map(textOf);
  return texts.every((text) => text !== undefined) ? boolean(texts.some(holds)) : UNKNOWN;
}

const items = (texts: readonly string[]): Value => (texts.length > MAX_ITEMS ? UNKNOWN : array(texts.map(string)));

/** As ActiveSupport has it: the smallest indent of a line with text goes. */
function stripIndent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const least = indents.length === 0 ? 0 : indents.reduce((low, indent) => Math.min(low, indent));
  return lines.map((line) => line.slice(Math.min(least, line.length - line.trimStart().length))).join('\n');
}

/** `%s`, `%d` and `%{name}` alone. */
export function format(template: string, given: Value | undefined): Value {
  const values = [...listOf(given)];
  let isWhole = true;
  const text = template.replace(
    /%(?:\{(\w+)\}|<(\w+)>s|(.))/gs,
    (_, braced?: string, angled?: string, kind?: string) => {
      if (kind === '%') return '%';
      const name = braced ?? angled;
      const value =
        name === undefined
          ? values.shift()
          : given?.type === 'hash'
            ? given.pairs.find(({ key }) => textOf(key) === name)?.value
            : undefined;
      const shown = printed(value);
      if (shown === undefined || (name === undefined && !'sd'.includes(kind ?? ''))) isWhole = false;
      return shown ?? '';
    },
  );
  return isWhole ? capped(text) : UNKNOWN;
}
