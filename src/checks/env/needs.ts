/** What an environment must have: what is declared for it, and what the code does not go on without. */
import { givenBy } from '../../facts/platform-variables.ts';
import { type Declaration, isRequiredIn } from './declaration.ts';
import type { Environment } from './environments/environment.ts';
import type { Read } from './reads/read.ts';
import { byName, type EnvSubject } from './rule.ts';

export interface Need {
  name: string;
  declaration: Declaration | undefined;
  reads: readonly Read[];
  /**
   * - `declared`: launch-ready.yml says so
   * - `code`: the code refuses to go on without it
   * - `example`: an example file shows it, and nothing in the code falls back to something else
   */
  because: 'declared' | 'code' | 'example';
}

/** By environment, since several rules ask the same. */
const NEEDS = new WeakMap<EnvSubject, WeakMap<Environment, readonly Need[]>>();

/** Sorted as declared, then by name. */
export function needsOf(subject: EnvSubject, environment: Environment): readonly Need[] {
  const known = NEEDS.get(subject) ?? new WeakMap<Environment, readonly Need[]>();
  NEEDS.set(subject, known);
  const needs = known.get(environment) ?? findNeeds(subject, environment);
  known.set(environment, needs);
  return needs;
}

function findNeeds(subject: EnvSubject, environment: Environment): Need[] {
  const needs: Need[] = [];
  const declared = new Set<string>();
  for (const declaration of subject.declarations) {
    const { name, explicit } = declaration;
    declared.add(name);
    const reads = codeReads(subject, name);
    if (!isRequiredIn(declaration, environment.name)) continue;
    if (explicit) needs.push({ name, declaration, reads, because: 'declared' });
    else if (isNeededByCode(reads)) needs.push({ name, declaration, reads, because: 'code' });
    else if (declaration.isDeeper) continue;
    else if (reads.length === 0 || reads.some((read) => !read.hasDefault))
      needs.push({ name, declaration, reads, because: 'example' });
  }
  for (const name of [...subject.reads.keys()].sort()) {
    if (declared.has(name) || givenBy(name) !== undefined) continue;
    const reads = codeReads(subject, name);
    if (isNeededByCode(reads)) needs.push({ name, declaration: undefined, reads, because: 'code' });
  }
  return needs;
}

/** One place refuses to go on, and none has something to fall back to. */
const isNeededByCode = (reads: readonly Read[]): boolean =>
  reads.some(({ required }) => required) && !reads.some(({ hasDefault }) => hasDefault);

/** Names that some environment must have: what is declared so, and what the code does not go on without. */
export function requiredNames(subject: Pick<EnvSubject, 'declarations' | 'reads'>): string[] {
  const declared = byName(subject.declarations);
  return [...new Set([...declared.keys(), ...subject.reads.keys()])].sort().filter((name) => {
    const declaration = declared.get(name);
    if (declaration?.explicit) return isRequiredIn(declaration, undefined);
    if (givenBy(name) !== undefined || declaration?.required === false) return false;
    return isNeededByCode(codeReads(subject, name));
  });
}

/** What the program itself reads, not what a file of a host or a workflow names. */
export const codeReads = (subject: Pick<EnvSubject, 'reads'>, name: string): readonly Read[] =>
  (subject.reads.get(name) ?? []).filter(({ kind }) => kind === 'code');

/** Something of what it needs is there: else nothing was handed over, which is another finding. */
export const isMapped = (environment: Environment, needs: readonly Need[]): boolean =>
  needs.some(({ name }) => {
    const cell = environment.cells.get(name);
    return cell?.state === 'set' ? cell.value.trim() !== '' : cell?.state === 'listed';
  });
