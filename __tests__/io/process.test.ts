import { createHash } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { GitObject } from '../../src/io/git.ts';
import { parseBatch, readBatch } from '../../src/io/git-batch.ts';
import { gitCommand, gitEnvironment } from '../../src/io/git-command.ts';
import { ProgramFailed, ProgramMissing, runText, streamBytes } from '../../src/io/process.ts';
import { buildRepository, temporaryFolder } from '../testkit/git/index.ts';

const env = { PATH: process.env['PATH'] ?? '' };
const node = process.execPath;
const script = (code: string): string[] => ['-e', code];

async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

describe('a program’s text', () => {
  test('both outputs and the exit code, and nothing of it on ours', async () => {
    const written: unknown[] = [];
    const original = process.stdout.write;
    process.stdout.write = (chunk: unknown) => written.push(chunk) > 0;
    try {
      expect(
        await runText(
          node,
          script('process.stdout.write("::error::out"); process.stderr.write("err"); process.exitCode = 3'),
          { env },
        ),
      ).toEqual({ exitCode: 3, stdout: '::error::out', stderr: 'err' });
    } finally {
      process.stdout.write = original;
    }
    expect(written).toEqual([]);
  });

  test('input, folder, arguments as they are, and no variable but those given', async () => {
    using folder = temporaryFolder();
    const code =
      'process.stdin.on("data", (d) => process.stdout.write(JSON.stringify([String(d), process.cwd(), process.argv.slice(1), process.env.SECRET ?? null, process.env.GIVEN])))';
    process.env['SECRET'] = 'x';
    try {
      const { stdout } = await runText(node, [...script(code), '--', 'a b', '$(c)', '*', '"'], {
        env: { ...env, GIVEN: '1' },
        cwd: folder.path,
        input: 'héllo',
      });
      expect(JSON.parse(stdout)).toEqual(['héllo', folder.path, ['a b', '$(c)', '*', '"'], null, '1']);
    } finally {
      delete process.env['SECRET'];
    }
  });

  test('a program that ends before it has read its input', async () => {
    const input = 'x'.repeat(1_000_000);
    expect(await runText(node, script('process.stdin.destroy(); process.exitCode = 4'), { env, input })).toEqual({
      ...{ exitCode: 4, stdout: '', stderr: '' },
    });
  });

  test('a program that is not installed', async () => {
    await expect(runText('no-such-program-here', [], { env, input: 'x' })).rejects.toThrow(ProgramMissing);
    await expect(runText('no-such-program-here', [], { env })).rejects.toThrow(ProgramMissing);
    await expect(collect(streamBytes('no-such-program-here', [], { env }))).rejects.toThrow(
      'no-such-program-here is not installed',
    );
  });

  test('git that is not installed is said to whoever can install it', async () => {
    const git = gitCommand('/nowhere', { PATH: '/nowhere' });
    const advice = expect.stringMatching(/^Install git 2\.\d+ or newer on this machine/);
    // Found by our own PATH, or by none.
    await expect(collect(git.stream(['version']))).rejects.toMatchObject({
      name: 'UserError',
      message: 'git is not installed.',
      advice,
    });
  });
});

describe('a program’s bytes', () => {
  test('come as they are, whatever their number', async () => {
    const bytes = await collect(
      streamBytes(node, script('for (let i = 0; i < 300; i++) process.stdout.write(Buffer.alloc(10007, i & 255))'), {
        env,
      }),
    );
    expect([bytes.length, bytes[0], bytes[10_007], bytes.at(-1)]).toEqual([3_002_100, 0, 1, 43]);
  });

  test('input of any length goes in while output comes out', async () => {
    const input = function* () {
      for (let index = 0; index < 2_000; index++) yield `${'x'.repeat(999)}\n`;
    };
    expect(
      (await collect(streamBytes(node, script('process.stdin.pipe(process.stdout)'), { env, input: input() }))).length,
    ).toBe(2_000_000);
  });

  test('a failure is thrown at the end, with its words', async () => {
    const chunks: string[] = [];
    const reading = (async () => {
      for await (const chunk of streamBytes(
        node,
        script('process.stdout.write("some"); console.error("why"); process.exitCode = 5'),
        { env },
      ))
        chunks.push(String(chunk));
    })();
    await expect(reading).rejects.toThrow(/ended with exit code 5: why$/);
    expect(chunks).toEqual(['some']);
  });

  test.each([
    ['process.kill(process.pid, "SIGKILL")', /^[^:]* was ended by SIGKILL$/],
    ['console.error("why"); process.kill(process.pid, "SIGTERM")', / was ended by SIGTERM: why$/],
    ['process.exitCode = 5', / ended with exit code 5$/],
  ])('how it ended: %s', async (code, words) => {
    await expect(collect(streamBytes(node, script(code), { env }))).rejects.toThrow(words);
  });

  test('a program that reads nothing does not hold up its input', async () => {
    expect(
      String(
        await collect(
          streamBytes(node, script('console.log("done"); process.stdin.destroy()'), {
            env,
            input: Array(1_000).fill('x'.repeat(10_000)),
          }),
        ),
      ),
    ).toBe('done\n');
  });

  test('whoever stops reading ends the program', async () => {
    using folder = temporaryFolder();
    const file = path.join(folder.path, 'alive');
    writeFileSync(file, '');
    const code = `const fs = require('fs'); setInterval(() => fs.appendFileSync(${JSON.stringify(file)}, 'x'), 20); process.stdout.write('go')`;
    for await (const chunk of streamBytes(node, script(code), { env })) {
      expect(String(chunk)).toBe('go');
      break;
    }
    const size = (): number => statSync(file).size;
    let before = -1;
    for (let tries = 0; tries < 40 && before !== size(); tries++) {
      before = size();
      await wait(150);
    }
    expect(size()).toBe(before);
  });
});

describe('the surroundings in which git runs', () => {
  const surroundings = (given: Record<string, string>, config: Record<string, string> = {}) =>
    gitEnvironment(given, config);

  test('nothing that hooks or a rebase set; what the network needs stays', () => {
    const names = [
      'GIT_DIR',
      'GIT_WORK_TREE',
      'GIT_INDEX_FILE',
      'GIT_OBJECT_DIRECTORY',
      'GIT_ALTERNATE_OBJECT_DIRECTORIES',
      'GIT_EXTERNAL_DIFF',
      'GIT_CONFIG_PARAMETERS',
      'GIT_CONFIG_GLOBAL',
      'GIT_PAGER',
      'GIT_EDITOR',
      'GIT_EXEC_PATH',
      'GIT_NAMESPACE',
    ];
    const kept = {
      HOME: '/h',
      PATH: '/bin',
      https_proxy: 'http://p',
      GIT_SSL_CAINFO: '/ca',
      GIT_HTTP_PROXY_AUTHMETHOD: 'basic',
      GIT_TRACE: '1',
    };
    const result = surroundings({ ...Object.fromEntries(names.map((name) => [name, 'evil'])), ...kept });
    expect(names.filter((name) => result[name] === 'evil')).toEqual([]);
    expect(result).toMatchObject(kept);
  });

  test('settings are numbered, and ours are among them', () => {
    const result = surroundings(
      { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.fsmonitor', GIT_CONFIG_VALUE_0: 'evil' },
      { 'http.https://x/.extraheader': 'AUTHORIZATION: basic abc' },
    );
    const count = Number(result['GIT_CONFIG_COUNT']);
    const settings = new Map(
      Array.from({ length: count }, (_, index) => [
        result[`GIT_CONFIG_KEY_${index}`],
        result[`GIT_CONFIG_VALUE_${index}`],
      ]),
    );
    expect(settings.size).toBe(count);
    expect(Object.fromEntries(settings)).toMatchObject({
      'safe.bareRepository': 'explicit',
      'core.fsmonitor': 'false',
      'credential.helper': '',
      'http.https://x/.extraheader': 'AUTHORIZATION: basic abc',
    });
    expect(result).toMatchObject({
      GIT_TERMINAL_PROMPT: '0',
      GIT_NO_REPLACE_OBJECTS: '1',
      GIT_NO_LAZY_FETCH: '1',
      GIT_OPTIONAL_LOCKS: '0',
    });
    expect(Object.values(result)).not.toContain('evil');
  });

  test('a token is in no argument', async () => {
    using repository = buildRepository();
    repository.git(
      'config',
      'alias.show-args',
      "!ps -o args= -p $PPID; cat /proc/$PPID/cmdline 2>/dev/null | tr '\\0' ' '",
    );
    const { stdout } = await gitCommand(repository.gitDir, process.env).text(['show-args'], {
      config: { 'http.extraheader': 'AUTHORIZATION: basic c2VjcmV0' },
    });
    expect(stdout).toContain('show-args');
    expect(stdout).not.toContain('c2VjcmV0');
  });
});

describe('the answer of `git cat-file --batch`', () => {
  const oid = (letter: string): string => letter.repeat(40);
  const answer = Buffer.concat([
    Buffer.from(`${oid('a')} blob 5\nhe\nlo\n${oid('b')} tree 0\n\n${oid('c')} commit 3\n`),
    Buffer.from([0, 255, 10]),
    Buffer.from(`\n${oid('d')} blob 4\nlast\n`),
  ]);
  const expected: GitObject[] = [
    { oid: oid('a'), type: 'blob', size: 5, content: Buffer.from('he\nlo') },
    { oid: oid('b'), type: 'tree', size: 0, content: Buffer.alloc(0) },
    { oid: oid('c'), type: 'commit', size: 3, content: Buffer.from([0, 255, 10]) },
    { oid: oid('d'), type: 'blob', size: 4, content: Buffer.from('last') },
  ];
  async function* inPieces(bytes: Buffer, size: number): AsyncIterable<Buffer> {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  const parse = async (chunks: AsyncIterable<Buffer>, maxBytes = 1_000): Promise<(GitObject | undefined)[]> => {
    const objects: (GitObject | undefined)[] = [];
    for await (const object of parseBatch(chunks, maxBytes)) objects.push(object);
    return objects;
  };

  test('is the same wherever it is cut into pieces', async () => {
    for (let size = 1; size <= answer.length; size++)
      expect([size, await parse(inPieces(answer, size))]).toEqual([size, expected]);
  });

  test('large objects come without content, those behind them all the same', async () => {
    for (let size = 1; size <= answer.length; size += 7)
      expect(await parse(inPieces(answer, size), 3)).toEqual(
        expected.map(({ content, ...object }) => (object.size > 3 ? object : { ...object, content })),
      );
  });

  test('a missing object has its place among the others', async () => {
    const missing = Buffer.concat([Buffer.from(`${oid('e')} missing\n`), answer]);
    expect(await parse(inPieces(missing, 9))).toEqual([undefined, ...expected]);
  });

  test.each(['he', '', 'he\nlo'])('an answer that ends early (%j) is an error, not a short object', async (rest) => {
    await expect(parse(inPieces(Buffer.from(`${oid('a')} blob 5\n${rest}`), 4))).rejects.toThrow(
      'in the middle of an object',
    );
  });

  test('an empty answer has no objects', async () => {
    expect(await parse(inPieces(Buffer.alloc(0), 1))).toEqual([]);
  });
});

describe('objects read by git, which dies of a damaged one', () => {
  const contents = Array.from({ length: 2_000 }, (_, at) => Buffer.from(`content ${at}`));
  const idOf = (content: Buffer): string =>
    createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
  const ids = contents.map(idOf);

  /** A git in which some objects are damaged: at each it ends, having said how long that one would be. */
  function dyingGit(isDamaged: (at: number) => boolean) {
    const state = { processes: 0 };
    const stream = async function* (_: readonly string[], { input = [] }: { input?: Iterable<string> } = {}) {
      state.processes++;
      for (const line of input) {
        const at = ids.indexOf(line.trim());
        yield Buffer.from(`${line.trim()} blob ${contents[at]?.length}\n`);
        if (isDamaged(at)) throw new ProgramFailed('git ended with exit code 128');
        yield Buffer.concat([contents[at] ?? Buffer.alloc(0), Buffer.from('\n')]);
      }
    };
    return { state, stream };
  }

  async function read(isDamaged: (at: number) => boolean) {
    const { state, stream } = dyingGit(isDamaged);
    const lost: string[] = [];
    const found: string[] = [];
    for await (const { oid } of readBatch({ stream }, ids, { maxBytes: 1_000, onLost: (oid) => void lost.push(oid) }))
      found.push(oid);
    return { ...state, found, lost };
  }

  test.each<[name: string, isDamaged: (at: number) => boolean]>([
    ['none', () => false],
    ['the first', (at) => at === 0],
    ['the last', (at) => at === 1_999],
    ['every tenth', (at) => at % 10 === 0],
  ])('%s: all others are read, in order', async (_, isDamaged) => {
    const { found, lost } = await read(isDamaged);
    expect(found).toEqual(ids.filter((__, at) => !isDamaged(at)));
    expect(lost).toEqual(ids.filter((__, at) => isDamaged(at)));
  });

  test('thousands of them: it gives up, and says of the rest that it was not read', async () => {
    const { processes, found, lost } = await read((at) => at < 1_500);
    expect(processes).toBeLessThan(600);
    expect([found, lost]).toEqual([[], ids]);
  });

  test('an object that is another than its name says', async () => {
    const stream = async function* () {
      yield Buffer.from(`${ids[0]} blob 5\nother\n`);
    };
    const lost: string[] = [];
    for await (const object of readBatch({ stream }, ids.slice(0, 1), {
      maxBytes: 9,
      onLost: (oid) => void lost.push(oid),
    }))
      expect(object).toBeUndefined();
    expect(lost).toEqual(ids.slice(0, 1));
  });
});
