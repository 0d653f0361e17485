/** `launch-ready init`: the workflow of the quick start, as a file. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, UserError } from '../../core/errors.ts';
import { REPOSITORY } from '../../core/project.ts';
import { gitCommand } from '../../io/git-command.ts';
import { locateGit } from '../../io/git-location.ts';
import { gitProcess } from '../../io/git-process.ts';
import type { Terminal } from './terminal.ts';

export const QUICK_START = `name: Launch Ready
on:
  pull_request:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pull-requests: write
jobs:
  launch-ready:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v7
      - uses: ${REPOSITORY}@v1
`;

const WORKFLOW = '.github/workflows/launch-ready.yml';

export async function init(repo: string, terminal: Terminal): Promise<number> {
  const folder = path.resolve(terminal.cwd, repo);
  const location = await locateGit(folder);
  if (location === undefined)
    throw new UserError(`${folder} is not a git repository.`, 'Run it in the repository, or name it with --repo.');
  const { root } = location;
  const git = gitProcess(gitCommand(location.gitDir, terminal.env));
  const branch = (await git.defaultUpstream())?.replace(/^origin\//, '') ?? 'main';
  const file = path.join(root, WORKFLOW);
  await mkdir(path.dirname(file), { recursive: true });
  try {
    // `wx`: an existing workflow is somebody's work.
    await writeFile(file, QUICK_START.replace('branches: [main]', `branches: [${branch}]`), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new UserError(`${WORKFLOW} is there already.`, 'Edit it by hand; the README shows what belongs into it.');
  }
  terminal.out(
    `Wrote ${WORKFLOW}. Commit it; from the next pull request on, Launch Ready looks at every change.\n${REPOSITORY.startsWith('OWNER/') ? `First write the account that holds the action in place of OWNER in \`${REPOSITORY}\`.\n` : ''}To see today what it would say of all files: \`node dist/cli.js --tree --repo ${repo}\`\n`,
  );
  return 0;
}
