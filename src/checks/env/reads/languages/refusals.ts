/** Whether a program ends where a variable is missing that it looks up in a loop. */
import {
  bodyBehind,
  bracketAround,
  indentAt,
  lineEnd,
  lineStart,
  pastBracket,
  type Range,
  type Style,
} from './blocks.ts';
import type { Loop } from './loops.ts';

/** UTF-16 units behind a lookup, and behind a loop, in which what is made of it is looked for. */
const REACH = 1500;
const MAX_USES = 12;

const REFUSAL =
  /(?<![\w.$@])(?:raise|throw|panic!?|abort!?|die|croak|confess|bail!|fatalError|preconditionFailure|exitProcess|exit!?(?!\s*\(?\s*0\b)|quit|fail|error|System\.exit(?!\s*\(\s*0\b)|Runtime\.[\w.()]*halt|(?:os|sys|process|std::process|Kernel|Process|Environment|Deno)(?:\.|::)_?[eE]xit!?(?!\s*\(?\s*0\b))\b|\.\s*(?:Fatal|Panic)\w*\s*\(|\braise_\w+\(|\breturn\b[^\n;{}]*\b(?:(?:fmt|errors|xerrors)\s*\.\s*\w+|[eE]rr(?:or)?[A-Z]\w*|&?\w*Err(?:or)?|Err)\s*[({]|\b(?:pytest|self)\.fail\b/;
const GUARD = /(?<![\w.])(?:continue|next|return)\b/;
/** `missing.append(k)`, `missing << k`, `$missing[] = $k`, `missing = append(missing, k)`, `ok = False`, `count++` */
const COLLECTED =
  /([$@]?[A-Za-z_]\w*)(?:\s*\.\s*(?:append|push|push_back|add|Add|insert|concat|extend|offer)\s*\(|\s*<<\s|\s*\[\s*\]\s*=(?!=)|\s*\+=|\s*\+\+|\s*(?::?=|=)\s*(?:append\s*\(|true\b|false\b|True\b|False\b|[01]\b))/g;

/** What stands before a value that is asked to be missing, and behind it. */
const MISSING_BEFORE =
  /(?:!\s*|\bnot\s+|\b(?:empty|is_null|isBlank|isEmpty|isNullOrEmpty|isNullOrBlank|IsNullOrEmpty|IsNullOrWhiteSpace|isNull|blank)\s*\(\s*)(?:\(?\s*(?:isset|defined|bool|trim|len|str|string|strings\.TrimSpace|StringUtils\.\w+|Objects\.\w+)?\s*\(?\s*)?(?:\w+(?:\.|::|->))*$/;
const MISSING_BEHIND =
  /^[\s)]*(?:(?:\.|\?\.)\s*(?:strip|trim|Trim|to_s|toString|as_deref|ok|length|size|presence|unwrap_or_default)\b\s*(?:\(\s*\))?[\s)]*)*(?:={2,3}\s*(?:""|''|0\b|-1\b|nil\b|null\b|false\b|None\b|undefined\b)|\bis\s+None\b|\bin\s*[([{]\s*(?:None\b|""|'')|\bis\s+null\b|<\s*1\b|(?:\?\?\s*''\s*\)?\s*===?\s*'')|(?:\.|\?\.|&\.)\s*(?:nil\?|empty\?|blank\?|is_none\(|is_err\(|is_empty\(|isEmpty\b|isBlank\(|isNullOrEmpty\(|isNullOrBlank\(|IsAbsent\b|isEmpty\(|isAbsent\())/;
const EQUALS_BEFORE = /(?:""|''|\bnil|\bnull|\bfalse|\bNone)\s*={2,3}\s*\(?\s*$/;

/** A value, or a name for it, in the code. */
type Subject = Range;

export function isRefusedIn(code: string, style: Style, loop: Loop, lookup: Subject): boolean {
  return loop.kind === 'body'
    ? refusedBy(code, style, lookup, loop.body, loop.whole.to)
    : isChosen(code, style, loop, lookup);
}

/** In the body of a loop: by the value itself, or by a name that it gets. */
function refusedBy(code: string, style: Style, lookup: Subject, body: Range, behind: number): boolean {
  if (isRefusedAt(code, style, lookup, body, behind)) return true;
  const start = Math.max(body.from, lineStart(code, lookup.from));
  const target =
    /([$@]?\b\w+)[ \t]*(?:,[ \t]*(\w+)[ \t]*)?(?::[ \t]*[\w<>?[\] |.]+)?(?::=|=)\s*(?:\(?\s*(?:strings\.TrimSpace|trim|str|await)?\s*\(?\s*)?$/.exec(
      code.slice(start, lookup.from),
    );
  for (const name of [target?.[1], target?.[2]]) {
    if (name === undefined || name === '_') continue;
    const uses = new RegExp(`(?<![\\w$.])${name.replace(/\$/g, '\\$')}(?!\\w|\\s*[:]?=(?!=))`, 'g');
    uses.lastIndex = lookup.to;
    for (let count = 0; count < MAX_USES; count++) {
      const use = uses.exec(code);
      if (use === null || use.index >= Math.min(body.to, lookup.to + REACH)) break;
      if (isRefusedAt(code, style, { from: use.index, to: use.index + use[0].length }, body, behind)) return true;
    }
  }
  return false;
}

function isRefusedAt(code: string, style: Style, subject: Subject, body: Range, behind: number): boolean {
  const condition = conditionOf(code, style, subject, body);
  if (condition === undefined) return false;
  const { branch, otherwise, rest } = condition;
  if (condition.isAssertion) return !condition.asksMissing;
  if (condition.asksMissing) return ends(code, style, branch, behind);
  if (otherwise !== undefined && ends(code, style, otherwise, behind)) return true;
  return GUARD.test(code.slice(branch.from, branch.to)) && ends(code, style, rest, behind);
}

/** The program ends there, or something is noted there for which it ends behind the loop. */
function ends(code: string, style: Style, { from, to }: Range, behind: number): boolean {
  const text = code.slice(from, to);
  if (REFUSAL.test(text)) return true;
  const names = new Set([...text.matchAll(COLLECTED)].map((match) => match[1] ?? ''));
  return [...names].some((name) => isRefusedLater(code, style, name, behind));
}

interface Condition {
  asksMissing: boolean;
  /** `assert`, `require`: the keyword itself ends the program where what it asks is not so. */
  isAssertion: boolean;
  branch: Range;
  otherwise: Range | undefined;
  /** Of the body, behind the branch. */
  rest: Range;
}

const KEYWORD =
  /(?<![\w.$@])(if|unless|elsif|elif|elseif|assert|while|guard|require(?=\s*\()|requireNotNull|checkNotNull|check(?=\s*\())\b/g;

/** The condition around a value, with what it governs. */
function conditionOf(code: string, style: Style, subject: Subject, body: Range): Condition | undefined {
  const least = Math.max(body.from, subject.from - 400);
  const before = code.slice(least, subject.from);
  const match = [...before.matchAll(KEYWORD)].at(-1);
  if (match === undefined) return undefined;
  const head = least + match.index;
  const word = match[1] ?? '';
  const between = code.slice(head + word.length, subject.from);
  // A statement or a block between the two: it is another's. Go's `if x := f(); x == ""` has one.
  if (/[{}]/.test(between) || (between.includes(';') && !/^\s*[\w, ]+:=/.test(between))) return undefined;
  if (style !== 'braces' && between.includes('\n') && bracketAround(code, subject.from) === undefined) return undefined;
  const asksMissing = asks(code, subject) !== (word === 'unless');
  const none = { from: body.to, to: body.to };
  const isAssertion = /^(?:assert|guard|require|requireNotNull|checkNotNull|check)$/.test(word);
  if (isAssertion) {
    const isCall = style !== 'braces' || word === 'guard' || /^\s*\(/.test(between);
    return isCall ? { asksMissing, isAssertion, branch: none, otherwise: undefined, rest: none } : undefined;
  }
  // `raise "no #{name}" unless …`
  const lead = code
    .slice(Math.max(body.from, lineStart(code, head)), head)
    .replace(/#\{[^{}]*\}/g, (hole) => ' '.repeat(hole.length));
  const modified = style === 'end' ? /(?:^|[;{|]|\bdo\b)\s*([^;{|]*\S)\s*$/.exec(lead)?.[1] : undefined;
  if (modified !== undefined && !/^(?:end|else|then|[}\])]|\w+\s*=)$/.test(modified)) {
    const branch = { from: head - lead.length + lead.lastIndexOf(modified), to: head };
    return {
      asksMissing,
      isAssertion,
      branch,
      otherwise: undefined,
      rest: { from: lineEnd(code, subject.to), to: body.to },
    };
  }
  const from = pastCondition(code, style, head + word.length, subject.to);
  const branch = bodyBehind(code, style, head, from);
  if (style === 'end') return { asksMissing, isAssertion, ...splitAtElse(code, head, branch, body) };
  const closing = style === 'braces' && code.charAt(branch.to) === '}' ? branch.to + 1 : branch.to;
  const follows = /^\s*(?:else|elif)\b/.exec(code.slice(closing, closing + 200));
  const hasElse =
    follows !== null &&
    (style === 'braces' || indentAt(code, closing + follows[0].length - 4) === indentAt(code, head));
  const otherwise = hasElse ? bodyBehind(code, style, head, closing + follows[0].length) : undefined;
  return { asksMissing, isAssertion, branch, otherwise, rest: { from: closing, to: body.to } };
}

/** Ruby's `if … else … end`. */
function splitAtElse(
  code: string,
  head: number,
  branch: Range,
  body: Range,
): Omit<Condition, 'asksMissing' | 'isAssertion'> {
  const text = code.slice(branch.from, branch.to);
  const line = code.slice(branch.to, lineEnd(code, branch.to));
  const rest = { from: branch.to, to: body.to };
  const inside = /\belse\b/.exec(text);
  if (inside !== null) {
    const at = branch.from + inside.index;
    return { branch: { from: branch.from, to: at }, otherwise: { from: at + 4, to: branch.to }, rest };
  }
  if (!/^\s*else\b/.test(line)) return { branch, otherwise: undefined, rest };
  return { branch, otherwise: bodyBehind(code, 'end', head, lineEnd(code, branch.to)), rest };
}

/** Behind the condition that begins behind its keyword. */
function pastCondition(code: string, style: Style, from: number, at: number): number {
  if (style !== 'braces') return at;
  const open = /^\s*\(/.exec(code.slice(from, from + 20));
  const behind = open === null ? undefined : pastBracket(code, from + open[0].length - 1);
  if (behind !== undefined && behind >= at) return behind;
  const brace = code.indexOf('{', at);
  return brace === -1 ? at : brace;
}

/** Whether a condition asks for a missing value. */
function asks(code: string, subject: Subject): boolean {
  const before = code.slice(Math.max(0, subject.from - 60), subject.from);
  const behind = code.slice(subject.to, subject.to + 80);
  if (/^[\s)]*(?:!==?|is\s+not\b|>\s*0)/.test(behind)) return false;
  const isNegated = MISSING_BEFORE.test(before) || EQUALS_BEFORE.test(before);
  return (
    isNegated || MISSING_BEHIND.test(behind) || code.slice(subject.from, subject.to).search(/\bnot\s+in\b|!in\b/) !== -1
  );
}

const KEEPS =
  /^(?:list|difference|select|filter|find_all|findAll|find|detect|any\??|some|anyMatch|Where|where|Any|exists|first|firstOrNull|partition)$/;
const DROPS = /^(?:reject|filterNot|filter_not|all\??|every|allMatch|All|forall|none\??)$/;

/** What is left of a list, or whether it holds for some or for all: the program ends for what is missing. */
function isChosen(code: string, style: Style, { whole, method }: Loop, lookup: Subject): boolean {
  const before = code.slice(Math.max(0, whole.from - 200), whole.from);
  const call = /(?:\b(any|all|list|set|tuple|sorted|len|bool|next|frozenset)\s*)?$/.exec(before)?.[1];
  const chosen = method === 'list' && (call === 'any' || call === 'all') ? call : method;
  const isMissing = asksInside(code, whole, lookup, chosen);
  const isDropping = DROPS.test(chosen) && chosen !== 'none?' && chosen !== 'none';
  if (!(isDropping || KEEPS.test(chosen)) || isMissing === isDropping) return false;
  const start = whole.from - (call?.length ?? 0);
  const line = code.slice(Math.max(0, lineStart(code, start) - 120), start);
  const name =
    /([$@]?\b\w+)[ \t]*(?::[ \t]*[\w<>[\]?, .|]+)?(?::?=)\s*(?:(?:sorted|len|list|tuple|set|array_values|array_diff|implode|Stream|Arrays)\s*\(?\s*)*$/.exec(
      line,
    )?.[1];
  if (name !== undefined && isRefusedLater(code, style, name, whole.to)) return true;
  const condition = conditionOf(
    code,
    style,
    { from: start, to: whole.to },
    {
      from: Math.max(0, start - 400),
      to: Math.min(code.length, whole.to + REACH),
    },
  );
  if (condition === undefined) return false;
  const { branch, otherwise, rest } = condition;
  if (condition.isAssertion) return true;
  const refuses = (range: Range | undefined): boolean =>
    range !== undefined && REFUSAL.test(code.slice(range.from, range.to));
  return refuses(branch) || refuses(otherwise) || (GUARD.test(code.slice(branch.from, branch.to)) && refuses(rest));
}

/** Whether the missing are asked for where each is looked at. */
function asksInside(code: string, whole: Range, lookup: Subject, chosen: string): boolean {
  if (chosen === 'difference') return true;
  if (chosen === 'all' && asks(code, lookup) === false) return false;
  if (asks(code, lookup)) return true;
  if (chosen === 'filterNot' || DROPS.test(chosen)) return false;
  const before = code.slice(whole.from, lookup.from);
  return /(?:\bnot|!)\s*\(?\s*$/.test(before);
}

/** Behind a loop: `if missing: raise`, `raise … if missing.any?`, `assert not missing`. */
export function isRefusedLater(code: string, style: Style, name: string, from: number): boolean {
  const uses = new RegExp(`(?<![\\w$.])${name.replace(/[$@]/g, '\\$&')}(?!\\w)`, 'g');
  uses.lastIndex = from;
  const to = Math.min(code.length, from + REACH);
  for (let count = 0; count < MAX_USES; count++) {
    const use = uses.exec(code);
    if (use === null || use.index >= to) return false;
    const start = lineStart(code, use.index);
    const line = code.slice(start, lineEnd(code, use.index));
    if (/(?<![\w.])(?:sys\.|os\.|process\.)?[eE]xit\s*\(\s*$/.test(code.slice(start, use.index))) return true;
    // Of a statement that ends the program: `raise "…" if missing.any?`
    if (style === 'end' && /\b(?:if|unless)\b/.test(line.slice(0, use.index - start)) && REFUSAL.test(line))
      return true;
    const condition = conditionOf(
      code,
      style,
      { from: use.index, to: use.index + use[0].length },
      { from: Math.max(from - 1, start - 200), to },
    );
    if (condition === undefined) continue;
    if (condition.isAssertion) return true;
    const { branch, otherwise, rest } = condition;
    if (REFUSAL.test(code.slice(branch.from, branch.to))) return true;
    if (otherwise !== undefined && REFUSAL.test(code.slice(otherwise.from, otherwise.to))) return true;
    if (
      GUARD.test(code.slice(branch.from, branch.to)) &&
      REFUSAL.test(code.slice(rest.from, Math.min(rest.to, branch.to + 300)))
    )
      return true;
  }
  return false;
}
