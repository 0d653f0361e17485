/** Dockerfile and Containerfile: https://docs.docker.com/reference/dockerfile/ */
import { isOfTheShell } from '../languages/shell-names.ts';
import type { Read } from '../read.ts';
import { dollarReads } from './dollar.ts';
import { asked, baseName, readsOf, type Tool } from './tool.ts';

/** Docker and BuildKit set these: https://docs.docker.com/reference/dockerfile/#predefined-args */
const PREDEFINED =
  /^(?:(?:HTTP|HTTPS|FTP|NO|ALL)_PROXY|(?:http|https|ftp|no|all)_proxy|(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)|SOURCE_DATE_EPOCH|BUILDKIT_\w+|TARGETSTAGE)$/;

interface Instruction {
  word: string;
  /** Behind the word, lines that go on included; comments in it are blanks. */
  body: string;
  start: number;
}

export const dockerfile: Tool = {
  name: 'dockerfile',
  isFile: (path) => {
    const name = baseName(path);
    return (
      /^(?:.+[.-])?(?:Dockerfile|Containerfile)(?:[.-].+)?$/i.test(name) &&
      !/\.(?:dockerignore|md|ts|js|go|py|rb|rs)$/.test(name)
    );
  },
  hint: /\bARG\b|\$/i,
  read: (file) => {
    const at = readsOf(file, asked('dockerfile', 'build'));
    const reads: Read[] = [];
    const args = new Map<string, boolean>();
    const set = new Set<string>();
    let isGlobal = true;
    let defaults = new Map<string, boolean>();
    for (const { word, body, start } of instructionsOf(file.text)) {
      if (word === 'FROM') {
        isGlobal = false;
        // Each stage begins without the arguments of the one before; those above the first FROM may be named again.
        args.clear();
      } else if (word === 'ARG') {
        for (const match of body.matchAll(/(?<![^\s])([A-Za-z_]\w*)(=(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S*)))?/g)) {
          const name = match[1] ?? '';
          const hasDefault = match[2] !== undefined || (!isGlobal && defaults.get(name) === true);
          const isFilled =
            match[2] !== undefined && (match[3] ?? match[4] ?? match[5] ?? '') !== '' && !match[2].includes('$');
          args.set(name, hasDefault);
          if (isGlobal) defaults = new Map([...defaults, [name, hasDefault]]);
          if (PREDEFINED.test(name)) continue;
          const from = start + match.index;
          reads.push(
            at({ name, hasDefault, ...(isFilled ? { literalFallback: true as const } : {}) }, from, from + name.length),
          );
        }
      } else if (word === 'ENV') {
        for (const match of body.matchAll(/(?<![^\s])([A-Za-z_]\w*)=/g)) set.add(match[1] ?? '');
        const old = /^\s*([A-Za-z_]\w*)\s+[^=\s]/.exec(body)?.[1];
        if (old !== undefined) set.add(old);
      } else if (/^(?:CMD|ENTRYPOINT|HEALTHCHECK)$/.test(word)) {
        const isName = (name: string): boolean =>
          /^[A-Z][A-Z0-9_]*$/.test(name) &&
          !set.has(name) &&
          !isOfTheShell(name) &&
          !new RegExp(`(?<![\\w$])${name}=`).test(body);
        reads.push(...dollarReads(file.text, start, start + body.length, at, isName, { phase: 'run' }));
      } else if (word === 'RUN') {
        // Only what insists: else it is a variable of the script.
        const isName = (name: string): boolean => !args.has(name) && !set.has(name) && !isOfTheShell(name);
        const insisting = dollarReads(body, 0, body.length, at, isName).filter(({ required }) => required);
        if (insisting.length > 0)
          reads.push(
            ...dollarReads(file.text, start, start + body.length, at, isName).filter(({ required }) => required),
          );
      }
    }
    return reads;
  },
};

/** One by one; `\` (or what `# escape=` says) at the end of a line goes on, and so does a here-document. */
function instructionsOf(text: string): Instruction[] {
  const goesOn = /^\s*#\s*escape\s*=\s*`/i.test(text.slice(0, 200)) ? '`' : '\\';
  const found: Instruction[] = [];
  let open: { word: string; pieces: string[]; start: number } | undefined;
  const close = (): void => {
    if (open !== undefined) found.push({ word: open.word, body: open.pieces.join(''), start: open.start });
    open = undefined;
  };
  let below: string | undefined;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(at, end);
    const lineAt = at;
    at = end;
    if (below !== undefined) {
      open?.pieces.push(line);
      if (line.trim() !== below) continue;
      below = undefined;
      close();
      continue;
    }
    if (/^\s*#/.test(line) || (open !== undefined && line.trim() === '')) {
      open?.pieces.push(line.replace(/[^\r\n]/g, ' '));
      continue;
    }
    if (open === undefined) {
      const match = /^(\s*(?:ONBUILD\s+)?)([A-Za-z]+)(?=\s)/i.exec(line);
      if (!match) continue;
      open = {
        word: (match[2] ?? '').toUpperCase(),
        pieces: [line.slice(match[0].length)],
        start: lineAt + match[0].length,
      };
    } else open.pieces.push(line);
    const heredoc = /^(?:RUN|COPY|ADD)$/.test(open.word) ? /<<-?["']?(\w+)["']?/.exec(line)?.[1] : undefined;
    if (heredoc !== undefined) below = heredoc;
    else if (!line.trimEnd().endsWith(goesOn)) close();
  }
  close();
  return found;
}
