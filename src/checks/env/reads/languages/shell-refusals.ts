/** Whether a script ends where a variable is missing. */
import type { Range, ShellFunction } from './shell-lists.ts';

/** UTF-16 units behind a loop in which what is noted is looked for. */
const REACH = 1500;
const SEPARATOR = /\n|;|&&|\|\||(?<![\w$-])(?:do|then|else)\b|(?<![($])[{(](?=\s)/g;

export interface Script {
  text: string;
  code: string;
  /** An expression of what ends the script: `exit`, and functions that do. */
  ends: RegExp;
}

export function scriptOf(text: string, code: string, functions: readonly ShellFunction[]): Script {
  const exit = /(?<![\w$./-])exit\b/;
  const names = functions
    .filter(({ from, to }) => exit.test(code.slice(from, to)) && to - from < 600)
    .map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const words = ['exit(?![ \\t]+0\\b)', 'return[ \\t]+"?(?:[1-9]|\\$)', 'die', 'fatal', 'abort', 'bail', ...names];
  return { text, code, ends: new RegExp(`(?<![\\w$./=-])(?:${words.join('|')})(?![\\w-])`) };
}

/** The value at `[from, to)`, which is asked for in the loop or the function `around`. */
export function isRefusedAt(script: Script, from: number, to: number, around: Range, isPresent?: true): boolean {
  const { code, text } = script;
  const start = commandStart(code, from, around.from);
  const end = commandEnd(code, to, code.slice(start, from));
  const head = text.slice(start, from);
  const isIf = /(?:^|\s)(?:if|elif|while)\s/.test(head);
  const test = /(?:\[\[?|\btest)\s/.test(head);
  if (!test && isPresent === undefined && !isIf) return false;
  let isMissing =
    /\s-z\s+["']?[^"']*$/.test(head) || /^[^\s\]]*\s*={1,2}\s*(?:""|''|\]|x?"?\s*\])/.test(text.slice(to, to + 20));
  for (const _ of head.matchAll(/(?:^|\s)!\s/g)) isMissing = !isMissing;
  if (isIf) {
    const { branch, otherwise } = branchesOf(code, end);
    if (isMissing) return endsIn(script, branch, around.to);
    if (endsIn(script, otherwise, around.to)) return true;
    return isGuard(code, branch) && endsIn(script, { from: branch.to, to: around.to }, around.to);
  }
  const then = /^\s*(&&|\|\|)\s*/.exec(code.slice(end, end + 20));
  if (then === null) return false;
  const body = { from: end + then[0].length, to: statementEnd(code, end + then[0].length) };
  if ((then[1] === '&&') === isMissing) return endsIn(script, body, around.to);
  return then[1] === '&&' && isGuard(code, body) && endsIn(script, { from: body.to, to: around.to }, around.to);
}

const isGuard = (code: string, { from, to }: Range): boolean =>
  /(?<![\w$-])(?:continue|return)\b/.test(code.slice(from, to));

function commandStart(code: string, at: number, least: number): number {
  const from = Math.max(least, at - 400);
  const last = [...code.slice(from, at).matchAll(SEPARATOR)]
    .filter(({ index }) => !isInside(code, from + index, at))
    .at(-1);
  return last === undefined ? from : from + last.index + last[0].length;
}

/** `[[ a || b ]]`: the separator stands within the test. */
function isInside(code: string, separator: number, at: number): boolean {
  if (!/^(?:&&|\|\|)/.test(code.slice(separator, separator + 2))) return false;
  const open = code.lastIndexOf('[[', separator);
  return open !== -1 && separator - open < 200 && !code.slice(open, at).includes(']]');
}

/** Behind the command that goes on at `at`. */
function commandEnd(code: string, at: number, before: string): number {
  if (/\[\[(?![^\n]*\]\])/.test(before)) {
    const close = code.indexOf(']]', at);
    if (close !== -1 && close - at < 300) return close + 2;
  }
  const match = /\n|;|&&|\|\|/.exec(code.slice(at, at + 400));
  return match === null ? Math.min(code.length, at + 400) : at + match.index;
}

/** A command with what follows it by `&&` and `||`, or a group. */
function statementEnd(code: string, from: number): number {
  if (code.charAt(from) === '{' || code.charAt(from) === '(') {
    const close = code.charAt(from) === '{' ? /(?<=[\s;])\}/g : /\)/g;
    close.lastIndex = from;
    const match = close.exec(code);
    return match === null || match.index - from > 1000 ? Math.min(code.length, from + 200) : match.index + 1;
  }
  const end = /[^\\]\n/.exec(code.slice(from, from + 600));
  return end === null ? Math.min(code.length, from + 600) : from + end.index + 1;
}

/** `then … else … fi` behind a condition; `elif` is taken for `else`. */
function branchesOf(code: string, from: number): { branch: Range; otherwise: Range } {
  const marks = /(?<![\w$./-])(if|then|else|elif|fi)(?![\w-])/g;
  marks.lastIndex = from;
  let depth = 0;
  let start = from;
  let middle: number | undefined;
  for (let match = marks.exec(code), steps = 0; match !== null && steps < 200; match = marks.exec(code), steps++) {
    const behind = match.index + match[0].length;
    if (match[1] === 'if') depth++;
    else if (match[1] === 'then' && depth === 0 && middle === undefined) start = behind;
    else if ((match[1] === 'else' || match[1] === 'elif') && depth === 0) middle ??= match.index;
    else if (match[1] === 'fi' && depth-- === 0)
      return {
        branch: { from: start, to: middle ?? match.index },
        otherwise: { from: middle ?? match.index, to: match.index },
      };
  }
  return { branch: { from: start, to: start }, otherwise: { from: start, to: start } };
}

/** `missing=1`, `missing+=("$name")`, `((missing++))` */
const NOTED = /(?<![\w$./{-])([A-Za-z_]\w*)(?:\+?=|\+\+)/g;

function endsIn(script: Script, { from, to }: Range, behind: number): boolean {
  const text = script.code.slice(from, to);
  if (script.ends.test(text)) return true;
  return [...new Set([...text.matchAll(NOTED)].map((match) => match[1] ?? ''))].some((name) =>
    endsLater(script, name, behind),
  );
}

/** Behind the loop: `[ "$missing" = 1 ] && exit 1`, `if ((missing)); then exit 1; fi`, `exit $missing`. */
function endsLater({ text, code, ends }: Script, name: string, from: number): boolean {
  const uses = new RegExp(`(?<!\\w)${name}(?!\\w|=)`, 'g');
  const behind = text.slice(from, from + REACH);
  let count = 0;
  for (const match of behind.matchAll(uses)) {
    if (count++ > 10) return false;
    const at = from + match.index;
    const start = commandStart(code, at, from);
    const head = text.slice(start, at);
    if (/(?<!\w)(?:exit|return)\s[^\n]*$/.test(head)) return true;
    const end = commandEnd(code, at + name.length, code.slice(start, at));
    if (/(?:^|\s)(?:if|elif)\s/.test(head)) {
      const { branch, otherwise } = branchesOf(code, end);
      if (ends.test(code.slice(branch.from, branch.to)) || ends.test(code.slice(otherwise.from, otherwise.to)))
        return true;
    } else if (/^\s*(?:&&|\|\|)/.test(code.slice(end, end + 10))) {
      const body = end + (/^\s*(?:&&|\|\|)\s*/.exec(code.slice(end, end + 20))?.[0].length ?? 0);
      if (ends.test(code.slice(body, statementEnd(code, body)))) return true;
    }
  }
  return false;
}
