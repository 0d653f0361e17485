/** `launch-ready env --write DIR`: ENVIRONMENT.md and SECRETS.md. */
import path from 'node:path';
import { beginLine, type DocumentName, stampOf } from '../../checks/env/documents.ts';
import { UserError } from '../../core/errors.ts';
import { listOf } from '../../core/text.ts';
import { nodeClock, today } from '../../io/clock.ts';
import { nodeFiles } from '../../io/files.ts';
import { gitCommand } from '../../io/git-command.ts';
import { locateGit } from '../../io/git-location.ts';
import type { Http } from '../../io/http.ts';
import { nodeHttp } from '../../io/http-undici.ts';
import {
  type DocumentInput,
  environmentDocument,
  replaceBetweenMarks,
  secretsDocument,
} from '../../report/markdown/env-documents.ts';
import { safeFolder } from '../options.ts';
import { checkOnce } from './check-command.ts';
import type { CheckOptions } from './check-options.ts';
import { originOf } from './origin.ts';
import type { Terminal } from './terminal.ts';
import { writeWholeFile } from './write-file.ts';

const MAKERS: Readonly<Record<DocumentName, (input: DocumentInput) => string>> = {
  'ENVIRONMENT.md': environmentDocument,
  'SECRETS.md': secretsDocument,
};

/** Throws UserError. Nothing is written unless all can be. */
export async function envWrite(
  folder: string,
  options: CheckOptions & { force?: boolean },
  terminal: Terminal,
): Promise<number> {
  const below = safeFolder(folder, '`--write`');
  const location = await locateGit(path.resolve(terminal.cwd, options.repo));
  const root = location?.root ?? path.resolve(terminal.cwd, options.repo);
  if (!options.force && location !== undefined) await mustNotBePublic(location.gitDir, terminal, nodeHttp);
  const { report } = await checkOnce('env', options, terminal);
  const matrix = report.outcomes[0]?.matrix;
  if (matrix === undefined || matrix.rows.length === 0)
    throw new UserError(
      `There is nothing to write: ${report.outcomes[0]?.reason ?? 'nothing is declared and nothing is read'}.`,
      'Run it in the repository of the app, or name it with `--repo`.',
    );
  const input = {
    matrix,
    begin: beginLine(stampOf(matrix.rows), safeFolder(options.workingDirectory ?? '', '`--working-directory`')),
    today: today(nodeClock),
  };
  const names = Object.keys(MAKERS) as DocumentName[];
  const texts = await Promise.all(
    names.map(async (name) => {
      const file = path.join(root, below, name);
      const made = MAKERS[name](input);
      const before = (await nodeFiles.read(file))?.toString('utf8');
      const text = before === undefined ? made : replaceBetweenMarks(before, made);
      if (text === undefined)
        throw new UserError(
          `${path.posix.join(below, name)} is there already, and not from here: it has no line \`${input.begin.slice(0, 30)}…\`.`,
          'Name another folder, or take the file away; what stands between two such lines is all that is ever written over.',
        );
      return { name, file, text };
    }),
  );
  for (const { file, text } of texts) await writeWholeFile(file, text, 'Name a folder you can write to (`--write`).');
  terminal.out(
    `Wrote ${listOf(names.map((name) => path.posix.join(below, name)))}. Commit them: from then on, \`launch-ready env\` says when they are stale.\n`,
  );
  return 0;
}

/** Names, owners and where things live help whoever attacks, too. */
async function mustNotBePublic(gitDir: string, { env }: Terminal, http: Http): Promise<void> {
  const { host, owner, name } = (await originOf(gitCommand(gitDir, env))) ?? {};
  if (host !== 'github.com') return;
  const slug = `${owner}/${name}`;
  const advice = 'If that is all right, add `--force`; else write to a folder that is not committed.';
  const answer = await http
    .send({
      method: 'GET',
      url: `https://api.github.com/repos/${slug}`,
      headers: { accept: 'application/vnd.github+json', 'user-agent': 'launch-ready' },
      timeoutMs: 10_000,
      maxBytes: 1_000_000,
    })
    .catch(() => undefined);
  // Nobody is logged in, so that what answers is public; what is private is not found.
  if (answer?.status === 404) return;
  if (answer?.status === 200)
    throw new UserError(`${slug} is a public repository: everybody could read who answers for which secret.`, advice);
  throw new UserError(`Whether ${slug} is public could not be found out (GitHub did not say).`, advice);
}
