/** Terraform and OpenTofu: `variable "x"` is TF_VAR_x. https://developer.hashicorp.com/terraform/language/values/variables */

import { blockComment, type Lexis, lineComment, quoted } from '../languages/lexis.ts';
import { mask } from '../languages/mask.ts';
import type { Read } from '../read.ts';
import type { SourceFile } from '../source.ts';
import { asked, baseName, readsOf, type Tool } from './tool.ts';

const HCL: Lexis = {
  forms: [
    lineComment('#'),
    lineComment('//'),
    blockComment('/*', '*/'),
    {
      starts: '<',
      open: /<<[-~]?(\w+)[ \t]*\r?\n/y,
      close: (opening) => ({ source: `^[ \\t]*${opening[1] ?? ''}(?=\\s*$)` }),
    },
    quoted('"', { oneLine: true, hole: { open: '${', close: '}' } }),
  ],
};

/** UTF-16 units of a block that are looked at. */
const MAX_BLOCK = 8000;

interface Variable {
  name: string;
  start: number;
  body: string;
}

function variablesOf(text: string): Variable[] {
  const { code, literals } = mask(text, HCL);
  return [
    ...code.matchAll(/^[ \t]*variable[ \t]+(?="[^"\n]*"[ \t]*\{)|^[ \t]*variable[ \t]+([\w-]+)[ \t]*\{/gm),
  ].flatMap((match) => {
    const literal = literals.get(match.index + match[0].length);
    const name = literal?.value ?? match[1];
    if (name === undefined || !/^[A-Za-z_][\w-]*$/.test(name)) return [];
    const start = literal?.start ?? match.index + match[0].indexOf(name, match[0].search(/variable/) + 8);
    const open = code.indexOf('{', start) + 1;
    const marks = /[{}]/g;
    marks.lastIndex = open;
    let depth = 1;
    let end = Math.min(code.length, open + MAX_BLOCK);
    for (let mark = marks.exec(code); mark !== null && mark.index < open + MAX_BLOCK; mark = marks.exec(code)) {
      depth += mark[0] === '{' ? 1 : -1;
      if (depth > 0) continue;
      end = mark.index;
      break;
    }
    return [{ name, start, body: code.slice(open, end) }];
  });
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Folders that are modules of others: those take their variables from the one that calls them. */
function childModules(files: readonly SourceFile[]): Set<string> {
  const found = new Set<string>();
  for (const { path, text } of files)
    for (const match of text.matchAll(/^[ \t]*source[ \t]*=[ \t]*"(\.{1,2}\/[^"\n]*)"/gm)) {
      const parts = folderOf(path)
        .split('/')
        .filter((part) => part !== '');
      for (const part of (match[1] ?? '').split('/')) {
        if (part === '..') parts.pop();
        else if (part !== '.' && part !== '') parts.push(part);
      }
      found.add(parts.join('/'));
    }
  return found;
}

const TYPES: Readonly<Record<string, string>> = { bool: 'boolean', number: 'number' };
const children = new WeakMap<readonly SourceFile[], Set<string>>();

export const terraform: Tool = {
  name: 'terraform',
  isFile: (path) => /\.(?:tf|tofu)$/.test(path),
  hint: /\bvariable\b/,
  read: (file, all) => {
    const modules = children.get(all) ?? childModules(all.filter(({ path }) => /\.(?:tf|tofu)$/.test(path)));
    children.set(all, modules);
    if (modules.has(folderOf(file.path))) return [];
    const at = readsOf(file, asked('terraform'));
    return variablesOf(file.text).map(({ name, start, body }): Read => {
      const hasDefault = /(?:^|[\n;])[ \t]*default[ \t]*=/.test(body) || /^[ \t]*default[ \t]*=/.test(body);
      const isText = /\bdefault[ \t]*=[ \t]*"(?!")/.test(body);
      const type = TYPES[/\btype[ \t]*=[ \t]*"?(\w+)/.exec(body)?.[1] ?? ''];
      return at(
        {
          name: `TF_VAR_${name}`,
          hasDefault,
          required: !hasDefault,
          ...(isText ? { literalFallback: true as const } : {}),
          ...(type === undefined ? {} : { type }),
        },
        start,
        start + name.length,
      );
    });
  },
};

/** https://docs.docker.com/build/bake/variables/: the name as it stands. */
export const bake: Tool = {
  name: 'bake',
  isFile: (path) => /^docker-bake[\w.-]*\.hcl$/.test(baseName(path)),
  hint: /\bvariable\b/,
  read: (file) => {
    const at = readsOf(file, asked('docker-bake', 'build'));
    return variablesOf(file.text).map(({ name, start, body }) => {
      const hasDefault = /\bdefault[ \t]*=/.test(body);
      const isText = /\bdefault[ \t]*=[ \t]*"(?!")/.test(body);
      return at(
        { name, hasDefault, ...(isText ? { literalFallback: true as const } : {}) },
        start,
        start + name.length,
      );
    });
  },
};
