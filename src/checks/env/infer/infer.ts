/** What a configuration would say of each variable, guessed from what the project shows, with the reason for each guess. */
import type { ValueType } from '../../../config/sections/env.ts';
import { givenBy } from '../../../facts/platform-variables.ts';
import type { Declaration } from '../declaration.ts';
import type { Read } from '../reads/read.ts';
import { isOwnSecret, looksSecret } from '../variable-name.ts';
import { typeOfName } from './type-of-name.ts';

export interface Guess<T> {
  value: T;
  /** `src/db.ts:4 does not go on without it`; ends without a full stop. */
  because: string;
}

export interface InferredVariable {
  name: string;
  /** Where it was seen first: `.env.example:3, src/db.ts:4 and 2 more`. */
  seen: string;
  required: Guess<boolean>;
  type?: Guess<ValueType>;
  secret?: Guess<true>;
  owner?: Guess<string>;
  /** Its value is baked into what is built, or reaches browsers: the build needs it. */
  isBuildTime: boolean;
}

/** `ownerOf` answers for a path, as CODEOWNERS does. Sorted by name. */
export function inferVariables(
  declarations: readonly Declaration[],
  reads: ReadonlyMap<string, readonly Read[]>,
  ownerOf: (path: string) => string | undefined,
): InferredVariable[] {
  const declared = new Map(declarations.map((declaration) => [declaration.name, declaration]));
  const names = new Set(declared.keys());
  for (const [name, places] of reads) if (places.some(isOwn) && givenBy(name) === undefined) names.add(name);
  return [...names]
    .sort()
    .map((name) => inferOne(name, declared.get(name), (reads.get(name) ?? []).filter(isOwn), ownerOf));
}

/** A program of the project reads it, or a file of compose asks for it. */
const isOwn = ({ kind, required }: Read): boolean => kind === 'code' || (kind === 'deploy' && required);

function inferOne(
  name: string,
  declaration: Declaration | undefined,
  reads: readonly Read[],
  ownerOf: (path: string) => string | undefined,
): InferredVariable {
  const [first] = reads;
  const isSecret = looksSecret(name);
  const type = inferType(name, reads);
  const owner = first === undefined || !isSecret ? undefined : ownerOf(first.path);
  return {
    name,
    seen: placesOf(declaration, reads),
    required: inferRequired(name, declaration, reads),
    ...(type === undefined ? {} : { type }),
    ...(isSecret ? { secret: { value: true, because: 'its name' } } : {}),
    ...(owner === undefined || first === undefined
      ? {}
      : { owner: { value: owner, because: `owns ${first.path} (CODEOWNERS)` } }),
    isBuildTime: reads.some(({ phase }) => phase === 'build'),
  };
}

function inferRequired(name: string, declaration: Declaration | undefined, reads: readonly Read[]): Guess<boolean> {
  const fallback = reads.find(({ hasDefault }) => hasDefault);
  const hard = reads.find(({ required, hasDefault }) => required && !hasDefault);
  if (declaration?.required === false)
    return { value: false, because: `${declaration.path}:${declaration.line} says optional` };
  if (hard && fallback === undefined) return { value: true, because: `${at(hard)} does not go on without it` };
  if (fallback) return { value: false, because: `${at(fallback)} has something to fall back to` };
  const [first] = reads;
  if (first === undefined) return { value: false, because: 'no source file was seen to read it' };
  // What signs sessions or opens the database is there or nothing works; a variable that only the code knows may be a way out.
  if (declaration !== undefined && (isOwnSecret(name) || /(?:^|_)DATABASE_URL$/.test(name)))
    return { value: true, because: `${declaration.path} names it, and ${at(first)} has nothing to fall back to` };
  return { value: false, because: `${at(first)} reads it without saying that it must be there: write true if it must` };
}

function inferType(name: string, reads: readonly Read[]): Guess<ValueType> | undefined {
  const typed = reads.find(({ type }) => type !== undefined && isValueType(type));
  if (typed?.type !== undefined && isValueType(typed.type))
    return { value: typed.type, because: `${at(typed)} says so` };
  const byName = typeOfName(name);
  return byName === undefined ? undefined : { value: byName, because: 'its name' };
}

const FROM_SCHEMAS: readonly ValueType[] = ['url', 'port', 'number', 'boolean', 'email'];
const isValueType = (type: string): type is ValueType => FROM_SCHEMAS.some((each) => each === type);

const at = ({ path, line }: Read): string => `${path}:${line}`;

function placesOf(declaration: Declaration | undefined, reads: readonly Read[]): string {
  const places = [...(declaration === undefined ? [] : [`${declaration.path}:${declaration.line}`]), ...reads.map(at)];
  const shown = places.slice(0, 2).join(', ');
  return places.length > 2 ? `${shown} and ${places.length - 2} more` : shown;
}
