/** Expansion of words as bash has it, as far as that depends on the file alone. */
import { behindBackquote, behindDollarQuote, behindDouble, behindExpansion } from './shell-lines.ts';
import { UNKNOWN } from './unknown.ts';

/** What words see, and what came of them. */
export interface Shell {
  /** Undefined where it is not set; UNKNOWN is within where it is not known. */
  lookup(name: string): string | undefined;
  assign(name: string, value: string): void;
  /** Of the last command. */
  status: string;
  /** A command stood in a word; is set here, never reset. */
  ran: boolean;
}

/** `${NAME:?}` ends the shell, what is wrong with a `${…}` ends what is being read. */
export class ExpansionError extends Error {
  readonly kind: 'required' | 'bad';

  constructor(kind: 'required' | 'bad') {
    super(kind);
    this.kind = kind;
  }
}

/**
 * A word without its quotes, expanded and not split. `bare`: outside quotes; `double`: what stands in double quotes.
 * `isValue`: a tilde counts where it begins, and behind each `:`.
 */
export function expandWord(raw: string, shell: Shell, where: 'bare' | 'double' = 'bare', isValue = false): string {
  let result = '';
  let at = 0;
  let mayTilde = isValue;
  while (at < raw.length) {
    const char = raw.charAt(at);
    const isTilde = char === '~' && mayTilde && where === 'bare';
    mayTilde = isValue && char === ':';
    if (char === '\\') {
      const next = raw.charAt(at + 1);
      if (next === '') result += '\\';
      else if (next !== '\n') result += where === 'bare' || '$`"\\'.includes(next) ? next : `\\${next}`;
      at += 2;
    } else if (char === "'" && where === 'bare') {
      const closing = raw.indexOf("'", at + 1);
      result += raw.slice(at + 1, closing);
      at = closing + 1;
    } else if (char === '"') {
      const end = behindDouble(raw, at + 1);
      result += expandWord(raw.slice(at + 1, end - 1), shell, 'double');
      at = end;
    } else if (char === '`') {
      shell.ran = true;
      result += UNKNOWN;
      at = behindBackquote(raw, at + 1);
    } else if (char === '$') {
      const [text, end] = expandDollar(raw, at, shell, where);
      result += text;
      at = end;
    } else if (isTilde) {
      const prefix = /^~[^/:]*/.exec(raw.slice(at, at + 300))?.[0] ?? '~';
      // A home directory; of a quoted or unknown name nothing is known here.
      result += prefix === '~' ? (shell.lookup('HOME') ?? UNKNOWN) : /^~["'$\\`]/.test(prefix) ? '~' : UNKNOWN;
      at += /^~["'$\\`]/.test(prefix) ? 1 : prefix.length;
    } else {
      result += char;
      at++;
    }
  }
  return result;
}

function expandDollar(raw: string, at: number, shell: Shell, where: 'bare' | 'double'): [text: string, end: number] {
  const next = raw.charAt(at + 1);
  if (next === '(') {
    // Arithmetic runs no command, but what comes of it is not worked out here.
    const end = behindExpansion(raw, at, 0, where === 'double');
    if (!raw.startsWith('$((', at) || /\$\((?!\()|`/.test(raw.slice(at + 3, end))) shell.ran = true;
    return [UNKNOWN, end];
  }
  if (next === '{') {
    const end = behindExpansion(raw, at, 0, where === 'double');
    return [expandBraced(raw.slice(at + 2, end - 1), shell, where), end];
  }
  if (next === "'" && where === 'bare') {
    const end = behindDollarQuote(raw, at + 2);
    return [withAnsiEscapes(raw.slice(at + 2, end - 1)), end];
  }
  if (next === '"' && where === 'bare') {
    const end = behindDouble(raw, at + 2);
    return [expandWord(raw.slice(at + 2, end - 1), shell, 'double'), end];
  }
  const name = /^(?:[A-Za-z_][A-Za-z0-9_]*|[0-9*@#?$!-])/.exec(raw.slice(at + 1, at + 1001))?.[0];
  if (name === undefined) return ['$', at + 1];
  return [valueOfName(name, shell) ?? '', at + 1 + name.length];
}

/** What a shell itself sets, to something else each time or on each machine. */
const OF_THE_MACHINE =
  /^(?:[$0_-]|RANDOM|SRANDOM|SECONDS|LINENO|E?UID|PPID|GROUPS|HOSTNAME|HOSTTYPE|MACHTYPE|OSTYPE|PWD|OLDPWD|HOME|PATH|SHELL|SHLVL|SHELLOPTS|IFS|PS[0-4]|TERM|USER|LOGNAME|LANG|EPOCH(?:REALTIME|SECONDS)|OPTIND|OPTERR|BASH|BASHOPTS|BASHPID|BASH_\w+|DIRSTACK|FUNCNAME|COMP_WORDBREAKS|HISTCMD|MAILCHECK|PIPESTATUS|COLUMNS|LINES)$/;

function valueOfName(name: string, shell: Shell): string | undefined {
  // It is sourced without arguments.
  if (/^[1-9]\d*$/.test(name) || name === '!') return undefined;
  if (name === '*' || name === '@') return undefined;
  if (name === '#') return '0';
  if (name === '?') return shell.status;
  return shell.lookup(name) ?? (OF_THE_MACHINE.test(name) ? UNKNOWN : undefined);
}

function expandBraced(inner: string, shell: Shell, where: 'bare' | 'double'): string {
  const match = /^(#?)([A-Za-z_][A-Za-z0-9_]*|[0-9]+|[*@#?$!-])(?=$|[^A-Za-z0-9_])/.exec(inner);
  if (match === null || (match[1] === '#' && match[0].length < inner.length)) return expandOdd(inner);
  const name = match[2] ?? '';
  const value = valueOfName(name, shell);
  if (match[1] === '#') return value?.includes(UNKNOWN) ? UNKNOWN : String(lengthOf(value ?? ''));
  const rest = inner.slice(match[0].length);
  if (rest === '') return value ?? '';
  const operator = /^:?[-=?+]/.exec(rest)?.[0];
  if (operator === undefined) {
    // Patterns, slices and changes of case are more than an `.env` holds.
    if (/^(?:##?|%%?|\/|:|\^|,|@|\[)/.test(rest)) return UNKNOWN;
    throw new ExpansionError('bad');
  }
  const word = rest.slice(operator.length);
  const isThere = value !== undefined && !(operator.startsWith(':') && value === '');
  if (operator.endsWith('+')) return isThere ? expandWord(word, shell, where) : '';
  if (isThere) return value;
  if (operator.endsWith('?')) throw new ExpansionError('required');
  const found = expandWord(word, shell, where, where === 'bare');
  if (operator.endsWith('=')) {
    if (!/^[A-Za-z_]/.test(name)) throw new ExpansionError('bad');
    shell.assign(name, found);
  }
  return found;
}

/** `${!NAME}` and the like; what is none of them is an error. */
function expandOdd(inner: string): string {
  if (/^[!#][A-Za-z0-9_*@#?$!-]/.test(inner)) return UNKNOWN;
  throw new ExpansionError('bad');
}

const lengthOf = (text: string): number => [...text].length;

const ANSI: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};

/** Of `$'…'`. */
function withAnsiEscapes(text: string): string {
  if (/\\(?:c|0|x[89a-fA-F][0-9a-fA-F]|[2-7]\d\d)/.test(text)) return UNKNOWN;
  return text.replace(
    /\\(?:([nrtabeEfv\\'"?])|([0-7]{1,3})|x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8}))/g,
    (whole, char: string | undefined, octal: string | undefined, ...more: (string | undefined)[]) => {
      if (char !== undefined) return ANSI[char] ?? whole;
      const [byte, unit, point] = more;
      const code = Number.parseInt(octal ?? byte ?? unit ?? point ?? '', octal === undefined ? 16 : 8);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}
