// A case of the command line is a folder of __tests__/cases, and adding one needs no code:
//   input/   the files as they are now, in one commit on a branch
//   base/    the files on main; absent where there are none
//   args     one argument a line
//   stdout   all that is printed, with FOLDER, VERSION and TIME where they stood
//   stderr   likewise; absent where nothing is
//   exit     the exit code
// `UPDATE_CASES=1 npm test -- __tests__/bundle/cases` writes the last three; read the difference before you commit it.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TOOL } from '../../src/core/report.ts';
import { buildRepository, cloneLikeLaptop, type Files, temporaryFolder } from '../testkit/git/index.ts';
import { launchReady } from './cli.ts';
import { product } from './product.ts';

const home = path.resolve(import.meta.dirname, '../cases');
const cases = readdirSync(home).filter((name) => statSync(path.join(home, name)).isDirectory());
const update = process.env['UPDATE_CASES'] === '1';
const work = temporaryFolder('launch-ready-cases-');

beforeAll(product);
afterAll(() => work.dispose());

interface Answer {
  stdout: string;
  stderr: string;
  exit: string;
}

test.concurrent.each(cases)('%s', async (name) => {
  const folder = path.join(home, name);
  const args = readFileSync(path.join(folder, 'args'), 'utf8').trimEnd().split('\n');
  const cwd = await prepare(folder, path.join(work.path, name));
  const { stdout, stderr, code } = await launchReady(
    args.filter((arg) => arg !== ''),
    { cwd },
  );
  const answer: Answer = { stdout: normalise(stdout, cwd), stderr: normalise(stderr, cwd), exit: `${code}\n` };
  if (update) write(folder, answer);
  // A case without an answer fails: nobody has looked at it.
  expect(answer).toEqual(read(folder));
});

test('no case was forgotten', () => {
  expect(cases.length).toBeGreaterThanOrEqual(6);
});

async function prepare(folder: string, target: string): Promise<string> {
  const input = filesBelow(path.join(folder, 'input'));
  const base = filesBelow(path.join(folder, 'base'));
  const server = buildRepository(`${target}.git`);
  server.commit('base', base);
  server
    .branch('change')
    .commit('change', { ...Object.fromEntries(Object.keys(base).map((file) => [file, null])), ...input });
  const clone = await cloneLikeLaptop(server.gitDir, target);
  await clone.git('checkout', '--quiet', 'change');
  return target;
}

function filesBelow(folder: string): Files {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(path.join(folder, file)).isFile(),
  );
  return Object.fromEntries(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(path.join(folder, file))]));
}

const normalise = (text: string, folder: string): string =>
  text
    .replaceAll(folder, 'FOLDER')
    .replaceAll(TOOL.version, 'VERSION')
    .replace(/"durationMs": \d+/g, '"durationMs": TIME')
    .replace(/ time="[\d.]+"/g, ' time="TIME"');

function read(folder: string): Answer {
  const text = (name: string, absent: string) => {
    const file = path.join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : absent;
  };
  const none = 'none: run with UPDATE_CASES=1 and look at it';
  return { stdout: text('stdout', none), stderr: text('stderr', ''), exit: text('exit', none) };
}

function write(folder: string, answer: Answer): void {
  for (const [name, text] of Object.entries(answer)) {
    const file = path.join(folder, name);
    if (name === 'stderr' && text === '') rmSync(file, { force: true });
    else writeFileSync(file, text);
  }
}
