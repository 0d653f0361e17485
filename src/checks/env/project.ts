/** What a tree says of its environment: what it declares and what it reads. */
import type { ParsedConfig } from '../../config/parse.ts';
import type { LeftOut } from '../../core/outcome.ts';
import { readText, type Tree } from '../../io/tree.ts';
import { collectDeclarations, type DeclaredConfig } from './collect.ts';
import type { Declaration } from './declaration.ts';
import { schemaFileOf } from './declared/schema-file.ts';
import { detectLoaders, isLoaderFile, type Loader } from './dialects/detect.ts';
import { DOCUMENTS, findDocuments, type WrittenDocument } from './documents.ts';
import { parseDotenv } from './dotenv.ts';
import type { DotenvText, EnvFile } from './env-file.ts';
import { prefetched } from './prefetched.ts';
import { FAMILIES } from './reads/families.ts';
import type { Helper, Read } from './reads/read.ts';
import { isTestPath, readSources, type Sources, scanTexts } from './reads/scan.ts';
import { readWorkflow } from './workflows/read-workflow.ts';
import type { Workflow } from './workflows/workflow.ts';

export interface Project {
  declarations: Declaration[];
  /** Example files that were read. */
  exampleFiles: string[];
  /** Tests are left out. */
  reads: ReadonlyMap<string, readonly Read[]>;
  helpers: readonly Helper[];
  envFiles: EnvFile[];
  dotenvFiles: DotenvText[];
  loaders: Loader[];
  workflows: Workflow[];
  documents: WrittenDocument[];
  /** Texts of files that `envsubst` of a workflow fills in, by path. */
  templates: ReadonlyMap<string, string>;
  sources: Sources;
  /** Number of source files. */
  files: number;
  leftOut: LeftOut[];
}

export interface ProjectOptions {
  config: DeclaredConfig;
  /** Folder of the app, relative to the repository; `''` for all of it. */
  folder: string;
  /** What is known of a tree that differs in these files only. */
  known?: { sources: Sources; workflows: readonly Workflow[]; changed: ReadonlySet<string> };
}

export async function readProject(from: Tree, { config, folder, known }: ProjectOptions): Promise<Project> {
  const { env } = config.parsed.config;
  const tree = await prefetched(from, (path) => isRead(path, env.examples));
  const {
    declarations,
    files: exampleFiles,
    problems,
    leftOut: undeclared,
  } = await collectDeclarations(tree, config, folder);
  const sources = await readSources(
    tree,
    FAMILIES,
    writtenIgnores(config.parsed),
    known && { texts: known.sources.texts, changed: known.changed },
  );
  const { reads, helpers, files } = scanTexts(sources.texts, FAMILIES);
  const below = folder === '' ? '' : `${folder}/`;
  const byName = new Map<string, Read[]>();
  for (const read of reads) {
    if (!read.path.startsWith(below) || isTestPath(read.path)) continue;
    const same = byName.get(read.name);
    if (same) same.push(read);
    else byName.set(read.name, [read]);
  }
  const { workflows, leftOut: unreadWorkflows } = await readWorkflows(tree, known);
  const envFiles = await readEnvFiles(tree, below, env.examples);
  const dotenv = await readDotenvFiles(tree, exampleFiles, envFiles);
  return {
    declarations,
    exampleFiles,
    reads: byName,
    helpers,
    envFiles,
    dotenvFiles: dotenv.files,
    loaders: await detectLoaders(tree, folder),
    workflows,
    templates: await readTemplates(tree, workflows),
    documents: await findDocuments(tree),
    sources,
    files,
    leftOut: [
      ...sources.leftOut,
      ...undeclared,
      ...dotenv.leftOut,
      ...unreadWorkflows,
      ...workflows.flatMap(({ path, problems: unread }) =>
        unread
          .slice(0, 1)
          .map(({ line, message }) => ({ what: 'workflows', count: 1, why: `${path}:${line}: ${message}` })),
      ),
      ...problems.map(({ path, line, message }) => ({
        what: 'lines of schema files',
        count: 1,
        why: `${path}:${line}: ${message}`,
      })),
    ],
  };
}

/** Longer ones are data. UTF-16 units. */
const MAX_DOTENV = 512 * 1024;

async function readDotenvFiles(
  tree: Tree,
  exampleFiles: readonly string[],
  envFiles: readonly EnvFile[],
): Promise<{ files: DotenvText[]; leftOut: LeftOut[] }> {
  const examples = await Promise.all(
    exampleFiles
      .filter((path) => schemaFileOf(path) === undefined)
      .map(async (path) => ({ path, text: (await readText(tree, path)) ?? '', isExample: true })),
  );
  const others = envFiles.map(({ path, text }) => ({ path, text, isExample: false }));
  const all = [...examples, ...others];
  const files = all.filter(({ text }) => text.length <= MAX_DOTENV);
  const count = all.length - files.length;
  const why = `larger than ${MAX_DOTENV / 1024} KiB: their values and names are looked at, but not how loaders read them differently`;
  return { files, leftOut: count === 0 ? [] : [{ what: 'env files', count, why }] };
}

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;

/** Of all workflows together: a megabyte of YAML takes most of a second. UTF-16 units. */
const MAX_WORKFLOWS = 8 * 1024 * 1024;

async function readWorkflows(
  tree: Tree,
  known: ProjectOptions['known'],
): Promise<{ workflows: Workflow[]; leftOut: LeftOut[] }> {
  const earlier = new Map((known?.workflows ?? []).map((workflow) => [workflow.path, workflow]));
  const workflows: Workflow[] = [];
  let length = 0;
  let count = 0;
  for (const { path, kind } of await tree.list()) {
    if (kind !== 'file' || !WORKFLOW.test(path)) continue;
    const same = known?.changed.has(path) === false ? earlier.get(path) : undefined;
    const text = same === undefined ? ((await readText(tree, path)) ?? '') : '';
    const isBeyond = length + text.length > MAX_WORKFLOWS;
    if (isBeyond) count++;
    else length += text.length;
    // Who calls it must not be told that it is missing.
    const unread = { path, triggers: [], env: [], jobs: [], problems: [] };
    workflows.push(same ?? (isBeyond ? unread : readWorkflow(path, text)));
  }
  const why = `all of them together are larger than ${MAX_WORKFLOWS / 1024 / 1024} MiB`;
  return { workflows, leftOut: count === 0 ? [] : [{ what: 'workflows', count, why }] };
}

/** What a script names is a few, and written by hand. */
const MAX_TEMPLATES = 200;
/** UTF-16 units. */
const MAX_TEMPLATE = 256 * 1024;

/** Only files that a step which calls `envsubst` names. */
async function readTemplates(tree: Tree, workflows: readonly Workflow[]): Promise<Map<string, string>> {
  const scripts = workflows
    .flatMap(({ jobs }) => jobs.flatMap(({ steps }) => steps.map(({ run }) => run?.text ?? '')))
    .filter((script) => script.includes('envsubst'));
  const words = new Set(scripts.flatMap((script) => script.split(/[\s"'<>|;&()=/\\]+/)));
  const found = new Map<string, string>();
  if (scripts.length === 0) return found;
  for (const { path, kind } of await tree.list())
    if (kind === 'file' && words.has(path.slice(path.lastIndexOf('/') + 1)) && found.size < MAX_TEMPLATES) {
      const text = (await readText(tree, path)) ?? '';
      if (text.length <= MAX_TEMPLATE) found.set(path, text);
    }
  return found;
}

/** Files besides the sources that a project is read from. */
function isRead(path: string, examples: readonly string[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    examples.includes(name) ||
    isEnvFileName(name) ||
    WORKFLOW.test(path) ||
    schemaFileOf(path) !== undefined ||
    DOCUMENTS.some((each) => each === name)
  );
}

/** What the project is read from lies in none of these files, so that it is the same on both sides. */
export const concernsProject = (path: string, { parsed, path: parsedPath }: DeclaredConfig): boolean =>
  isRead(path, parsed.config.env.examples) ||
  FAMILIES.some(({ isOne }) => isOne(path)) ||
  isLoaderFile(path) ||
  path === parsedPath ||
  /(?:^|\/)launch-ready\.yml$/.test(path);

/** Every place that reads, tests too; of `folder` only. */
export async function allReads(
  tree: Tree,
  config: ParsedConfig,
  folder: string,
): Promise<{ reads: Read[]; helpers: Helper[]; files: number; leftOut: LeftOut[] }> {
  const { texts, leftOut } = await readSources(tree, FAMILIES, writtenIgnores(config));
  const { reads, helpers, files } = scanTexts(texts, FAMILIES);
  const below = folder === '' ? '' : `${folder}/`;
  return { reads: reads.filter(({ path }) => path.startsWith(below)), helpers, files, leftOut };
}

/** The default ones are about example files; what is read in a folder of fixtures counts as a test's. */
const writtenIgnores = ({ config, written }: ParsedConfig): readonly string[] => {
  const { env } = written;
  return typeof env === 'object' && env !== null && 'ignore-paths' in env ? config.env['ignore-paths'] : [];
};

const isEnvFileName = (name: string): boolean => /^\.env(?:\.[\w.-]+)?$|^[\w-]+\.env$/.test(name);

/** `.env`, `.env.production`, `prod.env`: what the repository should not hold. */
async function readEnvFiles(tree: Tree, below: string, examples: readonly string[]): Promise<EnvFile[]> {
  const found: EnvFile[] = [];
  for (const { path, kind, untracked } of await tree.list()) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (kind !== 'file' || !path.startsWith(below) || !isEnvFileName(name)) continue;
    if (
      examples.includes(name) ||
      /\.(?:example|sample|template|dist|schema|defaults?|tpl|vault)\b/.test(name) ||
      isTestPath(path)
    )
      continue;
    const text = (await readText(tree, path)) ?? '';
    found.push({ path, text, isTracked: untracked === undefined, dotenv: parseDotenv(text) });
  }
  return found;
}
