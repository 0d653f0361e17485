/**
 * `npm run bench:same -- REPOSITORY…`: what is found in the whole history when packs are sifted, against reading every object
 * with `git cat-file`. Prints both times; exit 1 where the two differ.
 */
import path from 'node:path';
import { collectFromHistory } from '../src/checks/secrets/collect/from-history.ts';
import { gitCommand } from '../src/io/git-command.ts';
import { locateGit } from '../src/io/git-location.ts';
import { gitProcess } from '../src/io/git-process.ts';
import { type Threads, workerThreads } from '../src/io/threads.ts';

async function look(gitDir: string, threads?: Threads): Promise<{ found: string[]; seconds: number }> {
  const started = performance.now();
  const { sightings } = await collectFromHistory({
    git: gitProcess(gitCommand(gitDir, process.env)),
    range: { from: 'all', notFrom: [] },
    tipPaths: () => [],
    isIgnored: () => false,
    generic: true,
    progress: () => {},
    unreachable: true,
    ...(threads === undefined ? {} : { threads }),
  });
  const found = sightings.map(({ hit, where }) => JSON.stringify([hit.kind, hit.secret, hit.place, where]));
  return { found: found.sort((a, b) => (a < b ? -1 : 1)), seconds: (performance.now() - started) / 1000 };
}

const repositories = process.argv.slice(2);
if (repositories.length === 0) {
  process.stderr.write('Which repositories? Write `npm run bench:same -- DIR…`.\n');
  process.exitCode = 2;
}
for (const repository of repositories) {
  const located = await locateGit(repository, repository);
  if (located === undefined) throw new Error(`${repository} is no repository`);
  const sifted = await look(located.gitDir, workerThreads());
  const whole = await look(located.gitDir);
  const same = JSON.stringify(sifted.found) === JSON.stringify(whole.found);
  if (!same) process.exitCode = 1;
  process.stdout.write(
    `${path.basename(repository).padEnd(28)} ${same ? 'the same' : 'DIFFERENT'}: ${sifted.found.length} and ${whole.found.length} places, ${sifted.seconds.toFixed(1)} s and ${whole.seconds.toFixed(1)} s\n`,
  );
}
