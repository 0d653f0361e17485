/** A page that shows Markdown as a reader on GitHub sees it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { githubHtml } from './github-markdown.ts';

export const THEMES = ['light', 'dark'] as const;
/** Of the text in pixels: a comment on a desktop, and on a phone of 360 without its borders. */
export const WIDTHS: Readonly<Record<string, number>> = { desktop: 780, phone: 360 };

interface View {
  name: string;
  theme: (typeof THEMES)[number];
  width: string;
  form: 'comment' | 'summary';
}

const styleOf = (theme: string): string =>
  readFileSync(createRequire(import.meta.url).resolve(`github-markdown-css/github-markdown-${theme}.css`), 'utf8');

/** Comments are set in 14 pixels, summaries in 16. */
export function githubPage(markdown: string, { name, theme, width, form }: View): string {
  const isPhone = width === 'phone';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}, ${form}, ${theme}, ${width}</title>
<style>
${styleOf(theme)}
body { margin: 0; background: ${theme === 'dark' ? '#0d1117' : '#ffffff'}; }
.markdown-body { box-sizing: border-box; width: ${(WIDTHS[width] ?? 780) + (isPhone ? 0 : 32)}px; padding: 16px; font-size: ${form === 'comment' ? 14 : 16}px; }
</style>
<div class="markdown-body">
${githubHtml(markdown)}
</div>
</html>
`;
}

interface Row {
  name: string;
  about: string;
  files: readonly string[];
}

export function indexPage(rows: readonly Row[]): string {
  const items = rows.map(({ name, about, files }) => {
    const links = files.map((file) => `<li><a href="${file}">${file.slice(name.length + 1)}</a></li>`).join('');
    return `<section><h2>${name}</h2><p>${about}</p><ul>${links}</ul></section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Launch Ready: every state of a report</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 16px/1.5 system-ui, sans-serif; }
ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
h2 { margin: 1.5rem 0 0; font-size: 1.1rem; } p { margin: 0; }
</style>
<h1>Every state of a report</h1>
${items.join('\n')}
</html>
`;
}
