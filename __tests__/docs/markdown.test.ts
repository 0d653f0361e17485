// What the pages show must be right: every YAML block is what GitHub or Launch Ready itself accepts, every link leads somewhere.
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { quickStart } from '../../src/app/init/workflow-text.ts';
import { isOurRule } from '../../src/app/our-rules.ts';
import { ALL_RULES } from '../../src/app/rules.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { parseInlineIgnores } from '../../src/core/suppress.ts';
import { terminalPicture } from '../../src/dev/terminal-picture.ts';
import { validateWorkflow } from '../testkit/validate-yaml.ts';
import { root } from './stage.ts';
import { asWorkflow, type Block, blocksOf, kindOf } from './yaml-blocks.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const PAGES = globSync('**/*.md', { cwd: root, exclude: (name) => ['node_modules', '.git', 'preview'].includes(name) })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** The pages of rules show YAML of any kind as examples; rules.test.ts runs those. */
const YAML = PAGES.filter((page) => !page.startsWith('docs/rules/')).flatMap((page) =>
  blocksOf(page, read(page), /^ya?ml$/),
);

/** What stands behind `uses:`, so that inputs which an action does not have are found. */
const actionYml = (uses: string): string | undefined => {
  const match = /^OWNER\/launch-ready(?:\/(.+))?@v1$/.exec(uses);
  return match === null ? undefined : read(path.posix.join(match[1] ?? '', 'action.yml'));
};

async function complaintsOf(block: Block): Promise<string[]> {
  const kind = kindOf(block);
  if (kind !== 'configuration')
    return validateWorkflow(kind === 'steps' ? asWorkflow(block.text) : block.text, block.place, { actionYml });
  const { config } = parseConfig(block.text, block.place);
  const known = ALL_RULES.flatMap((rule) => [rule.id, ...(rule.aliases ?? [])]);
  // A prefix that is no check of ours is another tool's: `eslint/no-console`.
  const ours = new Set(known.map((id) => id.split('/', 1)[0]));
  return Object.keys(config.rules).filter((id) => !known.includes(id) && ours.has(id.split('/', 1)[0]));
}

describe('YAML blocks', () => {
  test('there are some of every kind', () => {
    expect(new Set(YAML.map(kindOf))).toEqual(new Set(['workflow', 'steps', 'configuration']));
  });

  test.each(YAML.map((block) => [block.place, block] as const))('%s', async (_, block) => {
    expect(await complaintsOf(block)).toEqual([]);
  });

  test.each(globSync('docs/recipes/*.yml', { cwd: root }))('%s', async (file) => {
    expect(await validateWorkflow(read(file), file, { actionYml })).toEqual([]);
  });

  test.each<[string, string, RegExp]>([
    [
      'an input that the action does not have',
      '- uses: OWNER/launch-ready@v1\n  with:\n    fail_on: high\n',
      /fail_on/,
    ],
    ['a job without a runner', 'on: push\njobs:\n  a:\n    steps: []\n', /runs-on/],
    ['a key that the configuration does not have', 'fail_on: high\n', /fail_on/],
    ['a rule that is not there', 'rules: { migrations/drop-everything: off }\n', /drop-everything/],
  ])('%s is found', async (_, text, expected) => {
    const complaints = await complaintsOf({ place: 'page.md:1', text }).catch((error: unknown) => [String(error)]);
    expect(complaints.join('\n')).toMatch(expected);
  });
});

test('the README shows the workflow that `launch-ready init` writes', () => {
  expect(YAML.filter(({ place }) => place.startsWith('README.md:')).map(({ text }) => text)).toContain(
    quickStart('main'),
  );
});

test('the lines that the README gives to live with it are read as they stand', () => {
  const section = /^## Living with it$([\s\S]*?)^## /m.exec(read('README.md'))?.[1] ?? '';
  const spans = [...section.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  const comments = spans.flatMap((span) => parseInlineIgnores('db/7.sql', span));
  expect(comments).toMatchObject([
    { rule: 'migrations/drop-column', reason: 'nothing reads it since 1.3', until: '2027-01-31', alone: true },
  ]);
  const settings = spans.filter((span) => /^(?:warn-only|rules|fail-on|policy|annotate): /.test(span));
  const rules = settings.flatMap((text) => Object.keys(parseConfig(text, 'README.md').config.rules));
  expect(settings).toHaveLength(8);
  expect(rules.filter((id) => isOurRule(id) && !ALL_RULES.some((rule) => rule.id === id))).toEqual([]);
});

test('the commands and options that the README names are those of the command line', async () => {
  const { runCli } = await import('../../src/app/cli/index.ts');
  const helpOf = async (...args: string[]): Promise<string> => {
    let text = '';
    const out = (more: string): void => {
      text += more;
    };
    await runCli([...args, '--help'], { out, error: out, width: 200, color: false, env: {}, cwd: root });
    return text;
  };
  const commands = [...(await helpOf()).matchAll(/^ {2}([a-z]+)\b.*(?:\[|<| {2})/gm)].map(([, name = '']) => name);
  const help = (await Promise.all(commands.map((command) => helpOf(command)))).join('\n');
  const section = /^## Command line$([\s\S]*?)^## /m.exec(read('README.md'))?.[1] ?? '';
  const options = [...new Set([...section.matchAll(/--[a-z][a-z-]+/g)].map(([name]) => name))];
  expect(options.length).toBeGreaterThan(15);
  expect(options.filter((option) => !help.includes(option))).toEqual([]);
  expect(commands.filter((command) => !section.includes(`\`${command}`) && command !== 'help')).toEqual([]);
});

describe('links', () => {
  /** Outside of code, where brackets mean something else. */
  const prose = (text: string): string => text.replace(/^([ \t]*)```[\s\S]*?^\1```/gm, '').replace(/`[^`\n]*`/g, '');
  const anchorOf = (heading: string): string =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-');

  test.each(PAGES)('%s', (page) => {
    const targets = [...prose(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = targets.filter((target) => {
      if (/^[a-z]+:/i.test(target)) return false;
      const [file = '', anchor] = decodeURI(target).split('#');
      const to = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
      if (!existsSync(path.join(root, to))) return true;
      if (anchor === undefined) return false;
      return ![...read(to).matchAll(/^#+ (.*)$/gm)].some(([, heading = '']) => anchorOf(heading) === anchor);
    });
    expect(broken).toEqual([]);
  });
});

test('the picture of the terminal is what the terminal shows', async () => {
  const picture = await terminalPicture();
  expect(picture).toBe(read('docs/terminal.svg'));
  expect(picture).not.toMatch(/ghp_[A-Za-z0-9]/);
});
