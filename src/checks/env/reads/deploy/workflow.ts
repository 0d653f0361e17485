/** GitHub workflows and composite actions: https://docs.github.com/en/actions/reference/workflows-and-actions/contexts */
import { isOfTheShell } from '../languages/shell-names.ts';
import type { Read } from '../read.ts';
import { given, readsOf, type Tool } from './tool.ts';
import { scanYaml } from './yaml.ts';

const REFERENCE =
  /(?<![\w.'-])(secrets|vars|env)\s*(?:\.\s*([A-Za-z_][\w-]*)|\[\s*'([^'\n]+)'\s*\])(\s*\)*\s*\|\|\s*(?:'([^'\n]*)')?)?/gi;

export const workflow: Tool = {
  name: 'workflow',
  isFile: (path) => /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/.test(path),
  hint: /\b(?:secrets|vars|env)\s*[.[]/i,
  read: (file) => {
    const at = readsOf(file, { ...given('workflow'), kind: 'workflow' });
    const { entries, code } = scanYaml(file.text);
    const areas: [number, number][] = [...code.matchAll(/\$\{\{(?:[^}$]|\}(?!\})|\$(?!\{\{))*\}\}/g)].map((match) => [
      match.index,
      match.index + match[0].length,
    ]);
    for (const { key, value, valueStart } of entries)
      if (key === 'if' && value !== '' && !value.includes('${{')) areas.push([valueStart, valueStart + value.length]);
    const isComposite = /(?:^|\/)action\.ya?ml$/.test(file.path);
    const defined = new Set(entries.filter(({ path }) => path.at(-1) === 'env').map(({ key }) => key));
    for (const match of code.matchAll(/\b([A-Za-z_]\w*)(?:=|<<)[^\n]*(?:\n[^\n]*){0,12}?GITHUB_ENV/g))
      defined.add(match[1]);
    const setsMore = /\bGITHUB_ENV\b|exportVariable/.test(code);
    const reads: Read[] = [];
    for (const [from, to] of areas)
      for (const match of code.slice(from, to).matchAll(REFERENCE)) {
        const context = (match[1] ?? '').toLowerCase();
        const name = match[2] ?? match[3] ?? '';
        if (context === 'secrets' && name.toUpperCase() === 'GITHUB_TOKEN') continue;
        if (!/^[A-Za-z_]\w*$/.test(name)) continue;
        const isElsewhere =
          defined.has(name) || isComposite || setsMore || isOfTheShell(name) || !/^[A-Z][A-Z0-9_]*$/.test(name);
        if (context === 'env' && isElsewhere) continue;
        const start = from + match.index + match[0].indexOf(name, (match[1] ?? '').length);
        const isText = match[5] !== undefined && match[5] !== '';
        reads.push(
          at(
            {
              name,
              hasDefault: match[4] !== undefined,
              via: context,
              ...(isText ? { literalFallback: true as const } : {}),
            },
            start,
            start + name.length,
          ),
        );
      }
    return reads;
  },
};
