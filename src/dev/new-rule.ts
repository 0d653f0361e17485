/**
 * `npm run new:rule migrations/xyz`: the file of a new rule and its line in the registry. What it writes type-checks and
 * fails its own `bad` example until the check is written. Rules of secrets are providers: src/facts/credentials.
 */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, UserError } from '../core/errors.ts';
import { TOOL } from '../core/report.ts';
import { listOf, nearest } from '../core/text.ts';

interface Domain {
  folder: string;
  registry: string;
  /** The list in the registry, from its name to the bracket that closes it; the new one goes to its end. */
  list: RegExp;
  /** The file, for a rule with this name. */
  source(name: string, variable: string): string;
  /** What runs its examples. */
  test: string;
}

/** The smallest shape of a rule of a domain: `bad` is not reported by it. */
const ruleSource =
  (type: string, word: string, bad: string, good: string, check: string): Domain['source'] =>
  (name, variable) =>
    `import type { ${type} } from '../rule.ts';

export const ${variable}: ${type} = {
  id: '${word}/${name}',
  severity: 'medium',
  summary: 'Say in one line what it reports',
  why: 'Say what goes wrong, for whom, and when.',
  fix: 'Say what to do instead.',
  since: '${TOOL.version}',
  examples: {
    bad: [${bad}],
    good: [${good}],
  },
  ${check}
};
`;

const listNamed = (name: string): RegExp => new RegExp(`export const ${name}\\b[^=]*= \\[\\n(?:.*\\n)*?(?=\\];)`);

const ruleDomain = (word: string, folder: string, list: RegExp, source: Domain['source']): [string, Domain] => [
  word,
  { folder, registry: `${folder}/index.ts`, list, source, test: '__tests__/rules.test.ts' },
];

const DOMAINS: ReadonlyMap<string, Domain> = new Map([
  ruleDomain(
    'env',
    'src/checks/env/rules',
    listNamed('ENV_RULES'),
    ruleSource(
      'EnvRule',
      'env',
      "'DATABASE_URL=\\n--- production\\nDATABASE_URL=write-one-that-is-wrong'",
      "'DATABASE_URL=\\n--- production\\nDATABASE_URL=postgres://app@db.internal/app'",
      'check: () => [],',
    ),
  ),
  ruleDomain(
    'migrations',
    'src/checks/migrations/rules',
    listNamed('statementRules'),
    ruleSource(
      'MigrationRule',
      'migrations',
      "'-- write one that breaks something\\nSELECT 1;'",
      "'SELECT 2;'",
      'check: () => [],',
    ),
  ),
  ruleDomain(
    'smoke',
    'src/checks/smoke/rules',
    // The last stage: its rules speak where nothing worse was found.
    /export const stages\b[^=]*= \[\n(?:.*\n)*? {2}\[[^\]]*(?=\],\n\];)/,
    ruleSource(
      'SmokeRule',
      'smoke',
      "'HTTP/1.1 200 OK\\n\\nwrite an answer that is wrong'",
      "'HTTP/1.1 200 OK\\n\\n<h1>Corner Shop</h1>'",
      "about: 'exchange',\n  check: () => undefined,",
    ),
  ),
  ruleDomain(
    'policy',
    'src/app/policy/rules',
    listNamed('POLICY_RULES'),
    ruleSource(
      'PolicyRule',
      'policy',
      "'# launch-ready:ignore env/stale -- write one that must not be'",
      "'# launch-ready:ignore env/new-variable -- set on Friday'",
      'check: () => [],',
    ),
  ),
  [
    'secrets',
    {
      folder: 'src/facts/credentials',
      registry: 'src/facts/credentials/index.ts',
      list: listNamed('providers'),
      source: providerSource,
      test: '__tests__/rules.test.ts __tests__/facts/credentials',
    },
  ],
]);

function providerSource(name: string, variable: string): string {
  const upper = name.replaceAll('-', '_').toUpperCase();
  return `import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

export const ${variable}: Provider = {
  id: '${name}',
  name: '${name.replaceAll('-', ' ')}',
  variable: '${upper}',
  // Write the real format: as it stands, no sample fits it.
  formats: [token(['${name}-'], '${name}-[0-9A-Za-z]{40}')],
  severity: 'high',
  opens: 'say what it opens',
  rotate: 'Say where it is taken out of service.',
  docs: 'https://example.com/the-provider-s-own-page',
  sample: (random) => \`${name}-\${random.text(BASE62, 20)}\`,
};
`;
}

export interface NewRule {
  /** Paths relative to the repository, with their new text; the first one is new. */
  files: readonly (readonly [path: string, text: string])[];
  /** What to run while writing it. */
  test: string;
}

/** Throws UserError. `read` gives the text of a file of the repository. */
export async function newRule(id: string | undefined, read: (file: string) => Promise<string>): Promise<NewRule> {
  const [word = '', name = '', ...more] = (id ?? '').split('/');
  const words = [...DOMAINS.keys()];
  const domain = DOMAINS.get(word);
  if (!domain) {
    const near = nearest(word, words);
    throw new UserError(
      id === undefined ? 'The rule has no name.' : `There is no check \`${word}\`.`,
      `Write \`npm run new:rule CHECK/NAME\`, where CHECK is one of ${listOf(words)}${near ? ` (did you mean \`${near}\`?)` : ''}.`,
    );
  }
  if (more.length > 0 || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
    throw new UserError(
      `\`${id}\` is no id of a rule.`,
      `Write lower-case words with dashes between them: \`${word}/drop-column\`.`,
    );
  const variable = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const registry = await read(domain.registry);
  if (registry.includes(`'./${name}.ts'`))
    throw new UserError(`${id} is registered already.`, `Edit ${domain.folder}/${name}.ts, or choose another name.`);
  return {
    files: [
      [`${domain.folder}/${name}.ts`, domain.source(name, variable)],
      [domain.registry, withEntry(withImport(registry, name, variable), domain, variable)],
    ],
    test: domain.test,
  };
}

/** In the alphabet's order, which is the formatter's. */
function withImport(text: string, name: string, variable: string): string {
  const line = `import { ${variable} } from './${name}.ts';\n`;
  const imports = [...text.matchAll(/^import .* from '\.\/([^']+)\.ts';\n/gm)];
  const next = imports.find(([, file = '']) => file > name);
  const last = imports.at(-1);
  const at = next?.index ?? (last === undefined ? 0 : last.index + last[0].length);
  return text.slice(0, at) + line + text.slice(at);
}

function withEntry(text: string, { list, registry }: Domain, variable: string): string {
  const match = list.exec(text);
  if (!match) throw new Error(`${registry} has no list that looks like ${list.source}`);
  const at = match.index + match[0].length;
  // Providers stand in the alphabet's order too, and a test says so.
  if (registry.includes('facts/')) {
    const entries = [...match[0].matchAll(/^ {2}(\w+),\n/gm)];
    const next = entries.find(([, other = '']) => other.toLowerCase() > variable.toLowerCase());
    const before = next === undefined ? at : match.index + next.index;
    return `${text.slice(0, before)}  ${variable},\n${text.slice(before)}`;
  }
  return text.slice(0, at) + (match[0].endsWith('\n') ? `  ${variable},\n` : `, ${variable}`) + text.slice(at);
}

async function main(id: string | undefined): Promise<void> {
  const root = path.resolve(import.meta.dirname, '../..');
  const { files, test } = await newRule(id, (file) => readFile(path.join(root, file), 'utf8'));
  const [[file] = ['']] = files;
  const exists = await access(path.join(root, file)).then(
    () => true,
    () => false,
  );
  if (exists) throw new UserError(`${file} is there already.`, 'Choose another name, or take it away.');
  for (const [target, text] of files) {
    await mkdir(path.dirname(path.join(root, target)), { recursive: true });
    await writeFile(path.join(root, target), text);
  }
  process.stdout.write(
    `Wrote ${files.map(([target]) => target).join(' and ')}.\nWrite its words, examples and check until this passes: npm test -- ${test}\nThen: npm run generate && npm run build && npm run check\n`,
  );
}

if (process.argv[1] === import.meta.filename) {
  try {
    await main(process.argv[2]);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${messageOf(error)}\n${error.advice}\n`);
    process.exitCode = 2;
  }
}
