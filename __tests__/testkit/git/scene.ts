// A small history on which the builder itself is tested, and two questions to git about it.
import { buildRepository, type Repository } from './repository.ts';

/** main: a, b, c; feature, which left it after a: one commit, that merges cleanly. */
export function smallHistory(): Repository {
  const repository = buildRepository();
  repository.commit('a', { 'app.ts': 'one\ntwo\nthree\nfour\nfive\n', 'README.md': '# shop\n' });
  repository.branch('feature').commit('feature', { 'app.ts': 'ONE\ntwo\nthree\nfour\nfive\n', 'src/new.ts': 'new\n' });
  repository.checkout('main').commit('b', { 'app.ts': 'one\ntwo\nthree\nfour\nFIVE\n' });
  repository.commit('c', { 'docs/c.md': 'c\n' });
  return repository;
}

/** What git finds wrong; empty when nothing is. */
export function complaints(repository: Repository): string {
  return repository.git('fsck', '--strict', '--no-dangling', '--no-progress');
}

export function parentsOf(repository: Repository, revision: string): string[] {
  return repository.git('show', '-s', '--format=%P', repository.id(revision)).split(' ').filter(Boolean);
}
