/**
 * The little Markdown that messages and fixes are written in: paragraphs, list items, fenced code, `code`, **strong**.
 * Reporters render these blocks, never the text itself, so that what a file name or another job's report smuggles
 * in (HTML, images, headings, tables) stays text. Links become their words and their address as code.
 */
export type Inline = { kind: 'text' | 'code' | 'strong'; text: string };

export type Block =
  | { kind: 'paragraph'; inlines: Inline[] }
  /** `marker` is `-` or `1.` */
  | { kind: 'item'; marker: string; inlines: Inline[] }
  | { kind: 'code'; language: string; lines: string[] };

const FENCE = /^ {0,3}(`{3,}|~{3,}) *([\w+-]{0,20})[^`]*$/;
const ITEM = /^ {0,3}(?:([-*+])|(\d{1,3})[.)]) +(?=\S)/;

/** Never throws; time is linear in the length of the text. */
export function parseRichText(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { marker?: string; lines: string[] } | undefined;
  const close = () => {
    if (open !== undefined) {
      const inlines = parseInlines(open.lines.join(' '));
      blocks.push(
        open.marker === undefined ? { kind: 'paragraph', inlines } : { kind: 'item', marker: open.marker, inlines },
      );
    }
    open = undefined;
  };
  const lines = text.split(/\r\n|\r|\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const fence = FENCE.exec(line);
    if (fence?.[1] !== undefined) {
      close();
      const end = closingFence(lines, index + 1, fence[1]);
      blocks.push({ kind: 'code', language: (fence[2] ?? '').toLowerCase(), lines: lines.slice(index + 1, end) });
      index = end;
      continue;
    }
    if (line.trim() === '') {
      close();
      continue;
    }
    const item = ITEM.exec(line);
    if (item !== null) {
      close();
      open = { marker: item[2] === undefined ? '-' : `${item[2]}.`, lines: [line.slice(item[0].length).trim()] };
    } else if (open === undefined) open = { lines: [line.trim()] };
    else open.lines.push(line.trim());
  }
  close();
  return blocks;
}

/** Index of the line that closes the fence, or the number of lines: an open fence runs to the end. */
function closingFence(lines: readonly string[], from: number, fence: string): number {
  for (let index = from; index < lines.length; index++) {
    const line = (lines[index] ?? '').trim();
    if (line.length >= fence.length && line === fence.charAt(0).repeat(line.length)) return index;
  }
  return lines.length;
}

const TOKEN =
  /`+|\*\*([^*]{1,300})\*\*|\[([^[\]]{1,200})\]\((https?:\/\/[^\s()<>]{1,500})\)|https?:\/\/[^\s<>"'`)\]]{1,500}/g;

/** Parses one line. Bare addresses become code, so that nothing makes a link of them and they can still be copied. */
export function parseInlines(line: string): Inline[] {
  const inlines: Inline[] = [];
  const closers = backtickRuns(line);
  let from = 0;
  const push = (kind: Inline['kind'], text: string) => {
    if (text !== '') inlines.push({ kind, text });
  };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(line); match !== null; match = TOKEN.exec(line)) {
    const [token, strong, words, address] = match;
    if (token.startsWith('`')) {
      const end = closers(token.length, match.index + token.length);
      if (end === undefined) continue;
      push('text', line.slice(from, match.index));
      push('code', stripOneSpace(line.slice(match.index + token.length, end)));
      from = end + token.length;
    } else {
      push('text', line.slice(from, match.index));
      from = match.index + token.length;
      if (strong !== undefined) push('strong', strong);
      else if (words !== undefined && address !== undefined) {
        push('text', `${words} (`);
        push('code', address);
        push('text', ')');
      } else {
        const trimmed = token.replace(/[.,;:!?]{1,3}$/, '');
        push('code', trimmed);
        from -= token.length - trimmed.length;
      }
    }
    TOKEN.lastIndex = from;
  }
  push('text', line.slice(from));
  return inlines;
}

/** Finds the next run of exactly `length` backticks at or after an index; each list is walked once. */
function backtickRuns(line: string): (length: number, from: number) => number | undefined {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of line.matchAll(/`+/g)) {
    const starts = runs.get(run.length);
    if (starts === undefined) runs.set(run.length, [index]);
    else starts.push(index);
  }
  const next = new Map<number, number>();
  return (length, from) => {
    const starts = runs.get(length) ?? [];
    let position = next.get(length) ?? 0;
    while ((starts[position] ?? Number.POSITIVE_INFINITY) < from) position++;
    next.set(length, position);
    return starts[position];
  };
}

/** As Markdown does: a code span may be padded by one space, to hold a backtick at its edge. */
const stripOneSpace = (code: string): string => (/^ .* $/.test(code) && code.trim() !== '' ? code.slice(1, -1) : code);
