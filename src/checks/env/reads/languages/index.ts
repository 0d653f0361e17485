/** What programs in languages other than JavaScript read from the environment. */
import type { Helper, Read } from '../read.ts';
import type { Found, Reader, SourceFile } from '../source.ts';
import { helperReads } from './helpers.ts';
import type { Language, Project, Source } from './language.ts';
import { LANGUAGES } from './languages.ts';
import { listsElsewhere, namesOf } from './listed.ts';
import { type Dynamic, factsOf, lookupsOf } from './lookups.ts';
import { mask } from './mask.ts';
import { inOrder, positionsIn, readAt } from './positions.ts';
import { withoutGuarded } from './python-guards.ts';
import { isShell, readShell } from './shell.ts';

/** Programs have no ending in these folders, or are called so. */
const MAY_BE_PROGRAM =
  /(?:^|\/)(?:(?:s?bin|scripts?|hooks|libexec|exe|docker|\.husky)\/(?:.*\/)?|(?:docker-?)?(?:entrypoint|start|run|build|deploy|release|setup)(?=$))[^./]*$/i;

/** By its path alone: files without an ending may turn out to be none. */
export const isLanguage = (path: string): boolean =>
  isShell(path) || LANGUAGES.some((language) => language.isFile(path)) || MAY_BE_PROGRAM.test(path);

const SHEBANG = /^#!.*?(?:\/|[ \t])([A-Za-z]+)[\d.]*[ \t]*(?:-[^\r\n]*)?(?:\r?\n|$)/;

export const readLanguages: Reader = (files) => {
  const reads: Read[] = [];
  const helpers: Helper[] = [];
  const byLanguage = new Map<Language, SourceFile[]>();
  const shells: SourceFile[] = [];
  for (const file of files) {
    const program = file.text.startsWith('#!') ? SHEBANG.exec(file.text.slice(0, 200))?.[1] : undefined;
    const named = LANGUAGES.filter((language) => language.isFile(file.path));
    const isUnknown = named.length === 0 && !isShell(file.path);
    if (isShell(file.path) || (isUnknown && program !== undefined && /^(?:ba|da|z|k|a)?sh$/.test(program)))
      shells.push(file);
    const languages =
      isUnknown && program !== undefined ? LANGUAGES.filter(({ interpreter }) => interpreter?.test(program)) : named;
    for (const language of languages) {
      const list = byLanguage.get(language);
      if (list === undefined) byLanguage.set(language, [file]);
      else list.push(file);
    }
  }
  for (const [language, list] of byLanguage) {
    const found = readLanguage(language, list);
    for (const each of found.reads) reads.push(each);
    for (const each of found.helpers) helpers.push(each);
  }
  for (const each of readShell(shells)) reads.push(each);
  return { reads: inOrder(withoutGuarded(reads, files)), helpers };
};

/** A class of a class of a class in another file. */
const MAX_ROUNDS = 3;
/** Lookups of one file by a name that is no literal: more only a machine writes. */
const MAX_DYNAMIC = 1000;

function readLanguage(language: Language, files: readonly SourceFile[]): Found {
  const sources = new Map<string, Source>();
  const byPath = new Map(files.map((file) => [file.path, file]));
  const sourceOf = (path: string): Source | undefined => {
    const before = sources.get(path);
    const file = byPath.get(path);
    if (before !== undefined || file === undefined) return before;
    const lexis = typeof language.lexis === 'function' ? language.lexis(path) : language.lexis;
    const source = { ...file, masked: mask(file.text, lexis) };
    sources.set(path, source);
    return source;
  };
  const hinted = files.filter(({ text }) => language.hint.test(text)).flatMap(({ path }) => sourceOf(path) ?? []);
  let project: Project = { shared: language.shared?.(hinted) ?? new Map() };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const also = language.also?.(project);
    const more = also === undefined ? [] : files.filter(({ path, text }) => !sources.has(path) && also.test(text));
    if (more.length === 0) break;
    hinted.push(...more.flatMap(({ path }) => sourceOf(path) ?? []));
    project = { shared: language.shared?.(hinted) ?? new Map() };
  }
  const reads: Read[] = [];
  const dynamics: Dynamic[] = [];
  const listed = listsElsewhere(language, files, sourceOf);
  for (const source of hinted) {
    const patterns = typeof language.patterns === 'function' ? language.patterns(source, project) : language.patterns;
    const { named, dynamic } = lookupsOf(source, patterns);
    const positions = named.length + dynamic.length > 0 ? positionsIn(source) : () => ({ line: 1, column: 1 });
    for (const { lookup, start, end } of named)
      reads.push(readAt(factsOf(language, lookup), source.path, positions, start, end));
    for (const each of dynamic.slice(0, MAX_DYNAMIC)) {
      const found = namesOf(language, each, listed);
      if (found.reads.length === 0) dynamics.push(found.rest ?? each);
      for (const read of found.reads) reads.push(read);
    }
    reads.push(...(language.more?.(source, project) ?? []));
  }
  if (language.functions === undefined || dynamics.length === 0) return { reads, helpers: [] };
  const found = helperReads(language, language.functions, files, sourceOf, dynamics, listed);
  return { reads: [...reads, ...found.reads], helpers: found.helpers };
}
