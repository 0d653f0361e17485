/**
 * Writes what is made from values in the code: action.yml files, the pages of rules and actions, the configuration
 * reference, JSON Schemas. `--check` compares instead and names what is stale.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { ALL_RULES } from '../app/rules.ts';
import { ACTIONS } from '../config/inputs.ts';
import { configSchema } from '../config/schema.ts';
import { providers } from '../facts/credentials/index.ts';
import { reportSchema } from '../report/read/report-schema.ts';
import { rulePage } from '../report/rule-page.ts';
import { actionFile, actionManifest, actionPage, inputTable, outputTable } from './action-files.ts';
import { configReference } from './config-reference.ts';
import { terminalPicture } from './terminal-picture.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Every generated file by path, with its content. Files that hold generated parts come whole. */
export async function generated(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const word of ACTIONS) {
    files.set(actionFile(word), actionManifest(word));
    if (word !== 'run')
      files.set(`actions/${word}/README.md`, withParts(actionPage(word), await existing(`actions/${word}/README.md`)));
  }
  for (const rule of ALL_RULES) files.set(`docs/rules/${rule.id}.md`, rulePage(rule));
  files.set('docs/rules/README.md', ruleIndex());
  files.set('docs/configuration.md', configReference(configSchema));
  files.set('docs/schema/launch-ready.schema.json', schemaOf(configSchema, 'input'));
  files.set('docs/schema/report.schema.json', schemaOf(reportSchema, 'output'));
  files.set('docs/terminal.svg', await terminalPicture());
  const verifyPage = await existing('docs/verify-tokens.md');
  if (verifyPage !== undefined) files.set('docs/verify-tokens.md', replacePart(verifyPage, 'verify', verifiedHosts()));
  const readme = await existing('README.md');
  if (readme !== undefined)
    files.set(
      'README.md',
      replacePart(
        replacePart(replacePart(readme, 'inputs', inputTable('run')), 'outputs', outputTable('run')),
        'rules',
        ruleCounts(),
      ),
    );
  return files;
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): string =>
  `${JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: 'any' }), null, 2)}\n`;

function ruleIndex(): string {
  const checks = [...new Set(ALL_RULES.map((rule) => rule.id.split('/')[0] ?? ''))];
  const sections = checks.map((check) => {
    const rows = ALL_RULES.filter((rule) => rule.id.startsWith(`${check}/`)).map(
      (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.summary.replaceAll('|', '\\|')} |`,
    );
    return `## ${check}\n\n| rule | severity | reports |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# Rules\n\nMade from the rules themselves (\`npm run generate\`).\n\n${sections.join('\n')}`;
}

/** Whom `secrets.verify` asks. */
function verifiedHosts(): string {
  const rows = providers.flatMap(({ name, verify }) =>
    verify === undefined
      ? []
      : `| ${name} | \`${verify.host}\` | ${verify.sources.map((page) => `<${page}>`).join(' ')} |`,
  );
  return ['| what | asked | documentation |', '| --- | --- | --- |', ...rows].join('\n');
}

function ruleCounts(): string {
  const checks = [...new Set(ALL_RULES.map((rule) => rule.id.split('/')[0] ?? ''))];
  const counts = checks.map(
    (check) => `${ALL_RULES.filter((rule) => rule.id.startsWith(`${check}/`)).length} of \`${check}\``,
  );
  return `${ALL_RULES.length} rules: ${counts.join(', ')}. [All of them](docs/rules/README.md), each with what it reports, why, and what to do.`;
}

/** The text between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`. */
function replacePart(text: string, name: string, content: string): string {
  const open = `<!-- generated:${name} -->`;
  const close = `<!-- /generated:${name} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start === -1 || end === -1) return text;
  return `${text.slice(0, start + open.length)}\n${content.trim()}\n${text.slice(end)}`;
}

/** An action's page is written by hand but for its tables. */
function withParts(parts: { start: string; inputs: string; outputs: string }, page: string | undefined): string {
  return replacePart(replacePart(page ?? parts.start, 'inputs', parts.inputs), 'outputs', parts.outputs);
}

const existing = (file: string): Promise<string | undefined> =>
  readFile(path.join(root, file), 'utf8').then(
    (text) => text,
    () => undefined,
  );

/** Rule pages whose rule is gone. */
async function leftovers(files: ReadonlyMap<string, string>): Promise<string[]> {
  const pages = await readdir(path.join(root, 'docs/rules'), { recursive: true }).catch(() => []);
  return pages
    .map((page) => `docs/rules/${page.replaceAll('\\', '/')}`)
    .filter((page) => page.endsWith('.md') && !files.has(page));
}

/** Paths of files that are not what they should be. */
export async function staleFiles(): Promise<string[]> {
  const files = await generated();
  const stale = await leftovers(files);
  for (const [file, content] of files) if ((await existing(file)) !== content) stale.push(file);
  return stale;
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--check')) {
    const stale = await staleFiles();
    if (stale.length > 0) {
      process.stderr.write(`Stale: ${stale.join(', ')}\nRun: npm run generate\n`);
      process.exitCode = 1;
    }
  } else {
    const files = await generated();
    for (const page of await leftovers(files)) await rm(path.join(root, page));
    for (const [file, content] of files) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      if ((await existing(file)) !== content) await writeFile(path.join(root, file), content);
    }
  }
}
