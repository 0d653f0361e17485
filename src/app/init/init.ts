/** `launch-ready init`: a configuration and a workflow from what the repository shows. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CONFIG_FILES } from '../../config/schema.ts';
import { codeOf, UserError } from '../../core/errors.ts';
import { countOf } from '../../core/outcome.ts';
import { REPOSITORY } from '../../core/project.ts';
import { listOf } from '../../core/text.ts';
import { nodeFiles } from '../../io/files.ts';
import { gitCommand } from '../../io/git-command.ts';
import { locateGit } from '../../io/git-location.ts';
import { gitProcess } from '../../io/git-process.ts';
import { worktreeTree } from '../../io/worktree.ts';
import type { Terminal } from '../cli/terminal.ts';
import { loadConfig } from '../configuration.ts';
import { configText } from './config-text.ts';
import { findAll } from './find.ts';
import { valuesJob, workflowText } from './workflow-text.ts';

const CONFIG = CONFIG_FILES[0];
const WORKFLOW = '.github/workflows/launch-ready.yml';

export interface InitOptions {
  repo: string;
  /** Print what would be written, and write nothing. */
  dryRun?: boolean;
}

export async function init({ repo, dryRun = false }: InitOptions, terminal: Terminal): Promise<number> {
  const folder = path.resolve(terminal.cwd, repo);
  const location = await locateGit(folder);
  if (location === undefined)
    throw new UserError(`${folder} is not a git repository.`, 'Run it in the repository, or name it with --repo.');
  const { root } = location;
  const command = gitCommand(location.gitDir, terminal.env);
  const git = gitProcess(command);
  const tree = worktreeTree(command, nodeFiles, root);
  const config = await loadConfig(tree);
  const found = await findAll(tree, config);
  const plan = {
    ...found,
    branch: (await git.defaultUpstream())?.replace(/^origin\//, '') ?? 'main',
    isGithubCom: isGithubCom(terminal.env),
  };
  const wanted = [
    ...(config.path === undefined ? [{ file: CONFIG, text: configText(found.environments, found.variables) }] : []),
    { file: WORKFLOW, text: workflowText(plan) },
  ];
  if (dryRun) {
    terminal.out(wanted.map(({ file, text }) => `# ${file}\n${text}`).join('\n'));
    return 0;
  }
  const written = await writeNew(root, wanted);
  if (written.length === 0)
    throw new UserError(
      `${listOf([config.path ?? CONFIG, WORKFLOW])} are there already.`,
      'Edit them by hand; `launch-ready init --dry-run` prints what would be written.',
    );
  const { variables, environments } = found;
  const needed = variables.filter(({ required }) => required.value).length;
  const values = valuesJob(plan);
  terminal.out(
    [
      `Wrote ${listOf(written)}. ${written.includes(CONFIG) ? `Each line of ${CONFIG} has its reason behind it; read it, correct it, commit it.` : 'Commit it.'}`,
      `Found ${countOf(variables.length, 'variables')} (${needed} required) and ${environments.length === 0 ? 'no environment' : `${countOf(environments.length, 'environments')}: ${listOf(environments.map(({ name }) => name))}`}.`,
      `Values of environments are ${values.isOn ? '' : 'not '}looked at: ${values.because}.`,
      ...(REPOSITORY.startsWith('OWNER/')
        ? [`First write the account that holds the action in place of OWNER in \`${REPOSITORY}\`.`]
        : []),
      `To see today what it would say of all files: \`node dist/cli.js --tree --repo ${repo}\``,
      '',
    ].join('\n'),
  );
  return 0;
}

/** Names of the files that were not there yet. */
async function writeNew(root: string, wanted: readonly { file: string; text: string }[]): Promise<string[]> {
  const written: string[] = [];
  for (const { file, text } of wanted) {
    const target = path.join(root, file);
    await mkdir(path.dirname(target), { recursive: true });
    try {
      // `wx`: an existing file is somebody's work.
      await writeFile(target, text, { flag: 'wx' });
      written.push(file);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
  return written;
}

const isGithubCom = ({ GITHUB_SERVER_URL }: Terminal['env']): boolean =>
  GITHUB_SERVER_URL === undefined || GITHUB_SERVER_URL === 'https://github.com';
