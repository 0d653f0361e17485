/** Where a script expands a variable, and its text without comments and what is quoted from expansion. */

export interface Expansion {
  name: string;
  /** Of the name: 0-based UTF-16 units. */
  start: number;
  /** ``, `:-`, `-`, `:?`, `?`, `:=`, `=`, `:+`, `+`, or another: `#`, `%`, `/`, `^`, `:`. */
  operator: string;
  /** What stands behind the operator is a text, without expansions. */
  hasText: boolean;
  /** A name in the list of `envsubst`, or of `printenv`. */
  isListed: boolean;
  /** `${!name}`: what it names is expanded. */
  isIndirect: boolean;
}

export interface Script {
  expansions: Expansion[];
  /** Comments and what is in single quotes are blanks; offsets are the same. */
  code: string;
}

/** In one walk over the text. */
export function expansionsOf(text: string): Script {
  const expansions: Expansion[] = [];
  const blanks: [number, number][] = [];
  const below: { end: string; isRaw: boolean; isIndented: boolean }[] = [];
  const quotes: string[] = [];
  const opened: number[] = [];
  const marks = /[\\'"`#$\n]|<<-?|[(){}]/g;
  let match = marks.exec(text);
  const skipTo = (at: number): void => {
    marks.lastIndex = at;
  };
  while (match !== null) {
    const at = match.index;
    const mark = match[0];
    const quote = quotes.at(-1);
    if (mark === '\\') skipTo(at + 2);
    else if (mark === "'" && quote !== '"') {
      const isAnsi = text.charAt(at - 1) === '$';
      const end = closing(text, at + 1, isAnsi);
      if (/\benvsubst[^\n|;&]*$/.test(text.slice(Math.max(0, at - 80), at))) listed(text, at, end, expansions);
      blanks.push([at + 1, end]);
      skipTo(end + 1);
    } else if (mark === '"') {
      if (quote !== '"') {
        quotes.push('"');
        opened.push(at);
      } else {
        quotes.pop();
        // A text that looks like an assignment is none; within `$(…)` there may be another text.
        blanks.push([(opened.pop() ?? at) + 1, at]);
      }
    } else if (mark === '(' || mark === '{') {
      if (quotes.length > 0 && quote !== '"') quotes.push(mark);
    } else if (mark === ')' || mark === '}') {
      if (quote === (mark === ')' ? '(' : '{')) quotes.pop();
    } else if (mark === '#') {
      if (quote !== '"' && /(?:^|[\s;&|(])$/.test(text.slice(Math.max(0, at - 1), at))) {
        const end = text.indexOf('\n', at);
        blanks.push([at, end === -1 ? text.length : end]);
        skipTo(end === -1 ? text.length : end);
      }
    } else if (mark.startsWith('<<')) {
      const heredoc = /^[ \t]*(?:\\?(\w+)|'([^'\n]+)'|"([^"\n]+)")/.exec(
        text.slice(at + mark.length, at + mark.length + 100),
      );
      if (quote !== '"' && heredoc !== null && text.charAt(at + mark.length) !== '<' && text.charAt(at - 1) !== '<') {
        const isRaw = heredoc[1] === undefined || heredoc[0].includes('\\');
        below.push({ end: heredoc[1] ?? heredoc[2] ?? heredoc[3] ?? '', isRaw, isIndented: mark === '<<-' });
        skipTo(at + mark.length + heredoc[0].length);
      }
    } else if (mark === '\n') {
      let from = at + 1;
      for (let body = below.shift(); body !== undefined; body = below.shift()) {
        const end = bodyEnd(text, from, body.end, body.isIndented);
        if (!body.isRaw) inBody(text, from, end.start, expansions);
        // Assignments in it are none of the script.
        blanks.push([from, end.start]);
        from = end.behind;
        if (below.length === 0) break;
      }
      if (from !== at + 1) skipTo(from);
    } else if (mark === '$') skipTo(dollar(text, at, expansions, quotes));
    match = marks.exec(text);
  }
  for (const found of text.matchAll(/(?:^|[\n;|&($])[ \t]*printenv[ \t]+([A-Z_][A-Z0-9_]*)/g)) {
    const name = found[1] ?? '';
    expansions.push({
      name,
      start: found.index + found[0].length - name.length,
      operator: '',
      hasText: false,
      isListed: true,
      isIndirect: false,
    });
  }
  return { expansions, code: blanked(text, blanks) };
}

/** Returns where to go on. `${` and `$(` are remembered among the quotes until they close. */
function dollar(text: string, at: number, expansions: Expansion[], quotes: string[]): number {
  const next = text.charAt(at + 1);
  if (next === '(' || next === '{') {
    quotes.push(next);
    if (next === '(') return at + 2;
    const found = /^(?:[!#]|\(P\))?([A-Za-z_0-9]\w*)(?:\[[^\]\n]*\])?(:?[-=?+]|[#%/^,:@]|(?=\}))/.exec(
      text.slice(at + 2, at + 200),
    );
    if (found === null) return at + 2;
    const name = found[1] ?? '';
    const start = at + 2 + found[0].indexOf(name);
    const behind = at + 2 + found[0].length;
    const rest = text.slice(behind, behind + 200);
    const isText = /^\s*["']?[^}$`"'\s]/.test(rest) && !/^[^}]*[$`]/.test(rest);
    // `${!PREFIX_@}` gives names, `${!list[@]}` keys.
    const isNames = /^!\w+(?:@\}|\[[@*]\]\})/.test(text.slice(at + 2, at + 200));
    if (isNames) return behind;
    // zsh's `${(P)name}` is the same.
    const isIndirect = text.charAt(at + 2) === '!' || /^\(P\)/.test(found[0]);
    expansions.push({ name, start, operator: found[2] ?? '', hasText: isText, isListed: false, isIndirect });
    return behind;
  }
  const name = /^[A-Za-z_]\w*/.exec(text.slice(at + 1, at + 120))?.[0];
  if (name === undefined) return at + (/[$#?!*@\d-]/.test(next) ? 2 : 1);
  expansions.push({ name, start: at + 1, operator: '', hasText: false, isListed: false, isIndirect: false });
  return at + 1 + name.length;
}

/** A here-document that is not quoted: `"` and `'` are characters in it. */
function inBody(text: string, from: number, to: number, expansions: Expansion[]): void {
  const marks = /\\[\s\S]|\$/g;
  marks.lastIndex = from;
  for (let match = marks.exec(text); match !== null && match.index < to; match = marks.exec(text))
    if (match[0] === '$')
      marks.lastIndex = Math.max(match.index + 1, Math.min(to, dollar(text, match.index, expansions, [])));
}

function listed(text: string, from: number, to: number, expansions: Expansion[]): void {
  for (const match of text.slice(from, to).matchAll(/\$\{?([A-Za-z_]\w*)/g)) {
    const name = match[1] ?? '';
    expansions.push({
      name,
      start: from + match.index + match[0].length - name.length,
      operator: '',
      hasText: false,
      isListed: true,
      isIndirect: false,
    });
  }
}

function closing(text: string, from: number, isAnsi: boolean): number {
  if (!isAnsi) {
    const end = text.indexOf("'", from);
    return end === -1 ? text.length : end;
  }
  const end = /\\[\s\S]|'/g;
  end.lastIndex = from;
  for (let match = end.exec(text); match !== null; match = end.exec(text)) if (match[0] === "'") return match.index;
  return text.length;
}

function bodyEnd(text: string, from: number, mark: string, isIndented: boolean): { start: number; behind: number } {
  for (let at = from; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(at, end).replace(/\r$/, '');
    if ((isIndented ? line.replace(/^\t+/, '') : line) === mark) return { start: at, behind: end };
    at = end + 1;
  }
  return { start: text.length, behind: text.length };
}

function blanked(text: string, blanks: readonly (readonly [number, number])[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const [start, end] of [...blanks].sort((a, b) => a[0] - b[0])) {
    if (end <= from) continue;
    const first = Math.max(from, start);
    pieces.push(text.slice(from, first), text.slice(first, end).replace(/[^\r\n]/g, ' '));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
