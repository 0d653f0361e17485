/**
 * `npm run preview [-- FOLDER]`: every state a report can have, in every form, to be looked at. The Markdown is drawn as
 * GitHub draws it, at the width of a comment and of a phone, in light and dark.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderHtml } from '../report/html/html.ts';
import { type MarkdownOptions, renderComment, renderSummary } from '../report/markdown/markdown.ts';
import { renderTerminal } from '../report/terminal/terminal.ts';
import { githubPage, indexPage, THEMES, WIDTHS } from './github-page.ts';
import { SAMPLE_REPOSITORY, sampleReports } from './sample-reports.ts';

const OPTIONS: MarkdownOptions = {
  name: 'Launch Ready / checks',
  repository: SAMPLE_REPOSITORY,
  redactHistory: false,
  trustLinks: true,
  troubles: [],
  runUrl: 'https://github.com/acme/shop/actions/runs/1',
};

async function writePreview(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  const rows = Object.entries(await sampleReports()).map(([name, { about, report, options: own }]) => {
    const options = { ...OPTIONS, ...own };
    const { redactHistory, trustLinks } = options;
    const files: string[] = [];
    for (const [form, markdown] of [
      ['comment', renderComment(report, options)],
      ['summary', renderSummary(report, options)],
    ] as const) {
      files.push(write(`${name}.${form}.md`, markdown));
      for (const theme of THEMES)
        for (const width of Object.keys(WIDTHS))
          files.push(
            write(`${name}.${form}.${theme}.${width}.html`, githubPage(markdown, { name, theme, width, form })),
          );
    }
    files.push(
      write(`${name}.page.html`, renderHtml(report, { repository: SAMPLE_REPOSITORY, redactHistory, trustLinks })),
    );
    files.push(write(`${name}.txt`, renderTerminal(report, { color: false, width: 100, redactHistory })));
    return { name, about, files };
  });
  write('index.html', indexPage(rows));
  process.stdout.write(`${rows.length} states in ${join(folder, 'index.html')}\n`);
}

if (import.meta.main) await writePreview(process.argv[2] ?? 'preview');
