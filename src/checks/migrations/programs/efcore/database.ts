/** Schemas, extensions, types and collations: https://www.npgsql.org/efcore/mapping/enum.html */
import { literal } from '../../sql/names.ts';
import type { Value } from '../csharp/values.ts';
import { name, nameIn } from './names.ts';
import { OnlyTheRunTells, type Operation, optionalName, requiredName } from './operation.ts';
import type { Generate, Work } from './work.ts';

/** Made where it is not there: asking first needs no right to make one. */
function ensure(schema: string, { send }: Work): void {
  if (schema === 'public') return;
  send(
    `DO $EF$\nBEGIN\n    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = ${literal(schema)}) THEN\n        CREATE SCHEMA ${name(schema)};\n    END IF;\nEND $EF$`,
  );
}

export const ensureSchema: Generate = (operation, work) => ensure(requiredName(operation, 'name'), work);

export const dropSchema: Generate = (operation, { send }) =>
  send(`DROP SCHEMA ${name(requiredName(operation, 'name'))}`);

/** Of what stands in annotations such as `Npgsql:Enum:public.mood`. */
interface Described {
  schema: string | undefined;
  name: string;
  /** `happy,sad` */
  parts: readonly string[];
}

function described(annotations: ReadonlyMap<string, Value>, kind: string): Described[] {
  const prefix = `Npgsql:${kind}:`;
  return [...annotations].flatMap(([key, value]): Described[] => {
    if (!key.startsWith(prefix)) return [];
    if (typeof value !== 'string')
      throw new OnlyTheRunTells('`AlterDatabase` with a type or an extension that is only known when it runs');
    const words = key.slice(prefix.length).split('.');
    const own = { schema: words.length > 1 ? words[0] : undefined, name: words[1] ?? words[0] ?? '' };
    return [{ ...own, parts: value.split(',') }];
  });
}

const isSame = (a: Described, b: Described): boolean => a.name === b.name && a.schema === b.schema;

function added(
  operation: Operation,
  kind: string,
): { made: Described[]; dropped: Described[]; kept: [Described, Described][] } {
  const next = described(operation.annotations, kind);
  const last = described(operation.oldAnnotations, kind);
  return {
    made: next.filter((each) => !last.some((old) => isSame(each, old))),
    dropped: last.filter((each) => !next.some((own) => isSame(each, own))),
    kept: next.flatMap((each): [Described, Described][] => {
      const old = last.find((other) => isSame(each, other));
      return old ? [[each, old]] : [];
    }),
  };
}

const nameOf = (each: Described): string => nameIn(each.schema, each.name);

export const alterDatabase: Generate = (operation, work) => {
  const prepare = ({ schema }: Described): void => {
    if (schema !== undefined) ensure(schema, work);
  };
  const collations = added(operation, 'CollationDefinition');
  for (const each of collations.made) {
    prepare(each);
    work.send(`CREATE COLLATION ${nameOf(each)} (${collationParts(each)})`);
  }
  for (const each of collations.dropped) work.send(`DROP COLLATION ${nameOf(each)}`);
  const enums = added(operation, 'Enum');
  for (const each of enums.made) {
    prepare(each);
    work.send(`CREATE TYPE ${nameOf(each)} AS ENUM (${each.parts.map(literal).join(', ')})`);
  }
  for (const each of enums.dropped) work.send(`DROP TYPE ${nameOf(each)}`);
  for (const [next, old] of enums.kept.toSorted(([a], [b]) => (nameOf(a) < nameOf(b) ? -1 : 1)))
    labels(next, old, work);
  const ranges = added(operation, 'Range');
  for (const each of ranges.made) {
    prepare(each);
    work.send(`CREATE TYPE ${nameOf(each)} AS RANGE (${rangeParts(each)})`);
  }
  for (const each of ranges.dropped) work.send(`DROP TYPE ${nameOf(each)}`);
  // All that the model has, each time.
  for (const each of described(operation.annotations, 'PostgresExtension')) {
    prepare(each);
    extension(each.schema, each.name, cleaned(each.parts[2]), work);
  }
};

/** Older versions write two quotes for nothing. */
const cleaned = (part: string | undefined): string | undefined => {
  const text = part?.trim();
  return text === undefined || text === '' || text === "''" ? undefined : text;
};

function extension(schema: string | undefined, own: string, version: string | undefined, { send }: Work): void {
  const where = schema === undefined ? '' : ` SCHEMA ${name(schema)}`;
  send(
    `CREATE EXTENSION IF NOT EXISTS ${name(own)}${where}${version === undefined ? '' : ` VERSION ${name(version)}`} CASCADE`,
  );
}

export const ensureExtension: Generate = (operation, work) => {
  const schema = optionalName(operation, 'schema');
  if (schema !== undefined) ensure(schema, work);
  extension(schema, requiredName(operation, 'name'), optionalName(operation, 'version'), work);
};

/** A value that is no more is not taken away: the tool stops. */
function labels(next: Described, old: Described, { send }: Work): void {
  const type = nameOf(next);
  if (old.parts.some((part) => !next.parts.includes(part)))
    throw new OnlyTheRunTells('`AlterDatabase` that takes a value from an enumeration, which Npgsql refuses');
  for (const [index, part] of next.parts.entries()) {
    if (old.parts.includes(part)) continue;
    const isLast = index === next.parts.length - 1;
    const [first] = old.parts;
    const where = isLast
      ? ''
      : index > 0
        ? ` AFTER ${literal(next.parts[index - 1] ?? '')}`
        : first === undefined
          ? ''
          : ` BEFORE ${literal(first)}`;
    send(`ALTER TYPE ${type} ADD VALUE ${literal(part)}${where}`);
  }
}

function collationParts({ parts: [collate = '', type = '', provider, isDeterministic] }: Described): string {
  return [
    ...(collate === type
      ? [`LOCALE = ${literal(collate)}`]
      : [`LC_COLLATE = ${literal(collate)}`, `LC_CTYPE = ${literal(type)}`]),
    ...(provider ? [`PROVIDER = ${provider}`] : []),
    ...(isDeterministic ? [`DETERMINISTIC = ${isDeterministic}`] : []),
  ].join(', ');
}

/** `subtype,canonical,operators,collation,difference` */
function rangeParts({ parts }: Described): string {
  const keys = ['SUBTYPE', 'CANONICAL', 'SUBTYPE_OPCLASS', 'COLLATION', 'SUBTYPE_DIFF'];
  return keys.flatMap((key, index) => (parts[index] ? [`${key} = ${parts[index]}`] : [])).join(', ');
}
