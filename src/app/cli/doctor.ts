/** `launch-ready doctor`: what is allowed here, and what each check will therefore do. Runs nothing against a network. */
import path from 'node:path';
import { UserError } from '../../core/errors.ts';
import { countOf } from '../../core/outcome.ts';
import { printable } from '../../core/text.ts';
import { nodeFiles } from '../../io/files.ts';
import { gitCommand } from '../../io/git-command.ts';
import { locateGit } from '../../io/git-location.ts';
import { gitProcess } from '../../io/git-process.ts';
import { runText } from '../../io/process.ts';
import { folderTree } from '../../io/tree.ts';
import { loadConfig } from '../configuration.ts';
import { currentEvent } from '../current-event.ts';
import { laptopSubject } from '../laptop.ts';
import { runnerVariables, userVariables } from '../runner-variables.ts';
import type { Subject } from '../subject.ts';
import type { CheckOptions } from './check-options.ts';
import type { Terminal } from './terminal.ts';

type Line = readonly [mark: 'ok' | 'note' | 'bad', topic: string, words: string];

export async function doctor(options: CheckOptions, terminal: Terminal): Promise<number> {
  const repo = path.resolve(terminal.cwd, options.repo);
  const lines: Line[] = [
    ['ok', 'node', process.versions.node],
    await gitLine(terminal),
    ...(await repositoryLines(repo, options, terminal)),
    ...(await configLines(repo, options)),
    ...(await eventLines(repo, terminal)),
  ];
  const width = Math.max(...lines.map(([, topic]) => topic.length));
  const marks = { ok: 'ok   ', note: 'note ', bad: 'wrong' } as const;
  for (const [mark, topic, words] of lines) terminal.out(`${marks[mark]} ${topic.padEnd(width)}  ${words}\n`);
  return lines.some(([mark]) => mark === 'bad') ? 2 : 0;
}

async function gitLine(terminal: Terminal): Promise<Line> {
  const env = Object.fromEntries(
    Object.entries(terminal.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  try {
    const { stdout } = await runText('git', ['--version'], { env });
    const version = /(\d+)\.(\d+)/.exec(stdout);
    const old = version !== null && (Number(version[1]) < 2 || (Number(version[1]) === 2 && Number(version[2]) < 31));
    return [old ? 'bad' : 'ok', 'git', `${printable(stdout.trim(), 60)}${old ? ': 2.31 or newer is needed' : ''}`];
  } catch {
    return ['bad', 'git', 'not installed: only smoke and folders can be looked at'];
  }
}

async function repositoryLines(repo: string, options: CheckOptions, terminal: Terminal): Promise<Line[]> {
  const location = await locateGit(repo);
  if (!location)
    return [['note', 'repository', `none at ${repo}: all files would be looked at, and compared with nothing`]];
  const git = gitProcess(gitCommand(location.gitDir, terminal.env));
  const lines: Line[] = [['ok', 'repository', location.root]];
  if (await git.isShallow())
    lines.push([
      'note',
      'history',
      'cut off (shallow): an action fetches what it lacks; on a laptop run `git fetch --unshallow`',
    ]);
  let subject: Subject;
  try {
    subject = await laptopSubject(
      repo,
      {
        checks: [],
        asked: false,
        scope: options.history ? 'history' : options.tree ? 'tree' : 'auto',
        workingDirectory: options.workingDirectory ?? '',
        ...(options.base === undefined ? {} : { base: options.base }),
        ...(options.head === undefined ? {} : { head: options.head }),
      },
      { files: nodeFiles, env: terminal.env },
    );
  } catch (error) {
    return [...lines, ['bad', 'comparison', wordsOf(error)]];
  }
  const sql = subject.changes.filter((change) => change.path.endsWith('.sql') && change.status !== 'deleted').length;
  const mapped = Object.keys(userVariables(terminal.env)).length;
  return [
    ...lines,
    ['ok', 'comparison', `${subject.words}, ${subject.changes.length} files`],
    [
      'ok',
      'env',
      options.environment
        ? `judges the values of ${options.environment} among ${mapped} variables of this shell`
        : 'compares declarations; give --environment or --values to judge values',
    ],
    [
      'ok',
      'secrets',
      subject.scope.kind === 'change'
        ? 'looks at every object the change adds, merges and commit messages included'
        : `looks at ${subject.words}`,
    ],
    ['ok', 'migrations', sql === 0 ? 'no SQL file is among them' : `${countOf(sql, 'SQL files')} among them`],
  ];
}

const VERIFIES: Line = [
  'note',
  'secrets',
  'asks the providers of found tokens whether these still work (`secrets.verify`)',
];

async function configLines(repo: string, options: CheckOptions): Promise<Line[]> {
  const root = (await locateGit(repo))?.root ?? repo;
  try {
    const { path: file, parsed } = await loadConfig(folderTree(nodeFiles, root), options.config);
    const { environments, secrets, smoke } = parsed.config;
    const urls = Object.values(environments).filter((each) => each.url !== undefined).length;
    return [
      file === undefined
        ? ['note', 'configuration', 'none: every check does what it can find out by itself']
        : ['ok', 'configuration', file],
      ...(secrets.verify ? [VERIFIES] : []),
      urls === 0
        ? ['note', 'smoke', 'needs an address: --url, or `environments.<name>.url` in launch-ready.yml']
        : [
            'ok',
            'smoke',
            `${Object.keys(smoke.checks).length || 'the homepage'} ${Object.keys(smoke.checks).length ? 'checks' : ''} against ${urls} configured addresses; a run of a change makes no requests`.replace(
              '  ',
              ' ',
            ),
          ],
    ];
  } catch (error) {
    return [['bad', 'configuration', wordsOf(error)]];
  }
}

async function eventLines(repo: string, { env }: Terminal): Promise<Line[]> {
  if (env['GITHUB_ACTIONS'] !== 'true') return [['note', 'event', 'not in GitHub Actions']];
  const variables = runnerVariables(env);
  const { event } = await currentEvent(env, variables, await locateGit(repo));
  const refused =
    event.question.kind === 'refused' || event.question.kind === 'nothing' ? event.question.why : undefined;
  return [
    [
      event.question.kind === 'refused' ? 'bad' : 'ok',
      'event',
      refused === undefined ? event.words : `${event.words}: ${refused}`,
    ],
    event.fork
      ? [
          'note',
          'token',
          'read-only and without secrets (fork or bot): annotations and summary, no comment, values are not judged',
        ]
      : [
          'ok',
          'token',
          'a comment or review needs `pull-requests: write`, a check run `checks: write`, code scanning `security-events: write`, a status of the deployment `deployments: write`, the last deployment `deployments: read`',
        ],
    event.isPublic
      ? ['note', 'visibility', 'public: findings in the history are counted, not located']
      : ['ok', 'visibility', 'private'],
  ];
}

const wordsOf = (error: unknown): string => {
  if (error instanceof UserError) return `${error.message} ${error.advice}`;
  return Error.isError(error) ? error.message : String(error);
};
