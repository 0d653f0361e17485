// What runs to its end in a home of its own may start others, as initdb does: they end with it, and nothing is left behind.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeHome, removeHome, runs } from '../../src/io/throw-away.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** It waits for another, which writes all the time. */
const WRITES = '(while :; do mkdir -p "$TMPDIR/data"; echo x >> "$TMPDIR/data/log"; done) & wait';

const untilWritten = async (file: string): Promise<void> => {
  for (let tries = 0; tries < 500 && !existsSync(file); tries++) await pause(10);
};

if (process.platform === 'win32') test.skip('there is no such shell', () => {});
else {
  test('a program of a program does not write on while the home is removed', async () => {
    const home = makeHome('launch-ready-test-');
    const log = path.join(home.path, 'data', 'log');
    const ended = runs('/bin/sh', ['-c', WRITES], home).catch((error: unknown) => String(error));
    await untilWritten(log);
    removeHome(home);
    expect(await ended).toBe('Error: sh ended by SIGKILL');
    await pause(200);
    expect(existsSync(home.path)).toBe(false);
  });

  test('files that come and go while the home is removed keep it from nothing', async () => {
    for (let round = 0; round < 5; round++) {
      const home = makeHome('launch-ready-test-');
      const script = 'mkdir data; i=0; while echo x > data/$i; do i=$((i+1)); rm -f data/$((i-40)); done 2>/dev/null';
      const server = spawn('/bin/sh', ['-c', script], { ...home.options, stdio: 'ignore' });
      await untilWritten(path.join(home.path, 'data', '60'));
      removeHome(home);
      server.kill('SIGKILL');
      expect(existsSync(home.path)).toBe(false);
    }
  });

  test('nor does it when the program took too long', async () => {
    const home = makeHome('launch-ready-test-');
    const log = path.join(home.path, 'data', 'log');
    await expect(runs('/bin/sh', ['-c', WRITES], home, 1_000)).rejects.toThrow('sh ended by SIGKILL');
    await pause(100);
    const { length } = readFileSync(log);
    await pause(200);
    expect(readFileSync(log).length).toBe(length);
    removeHome(home);
  });

  test('one that is not there is an error, and the home can go', async () => {
    const home = makeHome('launch-ready-test-');
    await expect(runs(path.join(home.path, 'nothing'), [], home)).rejects.toThrow('ENOENT');
    removeHome(home);
    expect(existsSync(home.path)).toBe(false);
  });
}
