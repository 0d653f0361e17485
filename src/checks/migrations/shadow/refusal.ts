/** Why PostgreSQL refuses a statement, in words that hold no literal of it. https://www.postgresql.org/docs/18/errcodes-appendix.html */
import type { SqlError } from './observe.ts';

export interface Refusal {
  /** For a title, without names. */
  plain: string;
  /** `what` is Markdown: the names it is about, or nothing. */
  words(what: string): string;
  fix: string;
  /** Names that the server quotes: they may be literals of the statement. */
  names: readonly string[];
  kind: 'relation' | 'column' | 'type' | 'function' | 'schema' | 'constraint' | 'other';
  /** Something is not there that may come from elsewhere. */
  isMissing: boolean;
  /** It depends on whether the statement runs in a transaction. */
  dependsOnTransaction: boolean;
}

/** Messages that name what they are about. Only what is quoted is taken out of them. */
const SHAPES: readonly (readonly [Refusal['kind'], RegExp])[] = [
  ['column', /^column "([^"]+)" of relation "([^"]+)" /],
  ['constraint', /^constraint "([^"]+)" (?:of|for) relation "([^"]+)" /],
  ['relation', /^relation "([^"]+)" /],
  ['relation', /^(?:table|view|materialized view|index|sequence) "([^"]+)" does not exist/],
  ['column', /^column "([^"]+)" /],
  ['type', /^type "([^"]+)" /],
  ['schema', /^schema "([^"]+)" /],
  ['function', /^function ([\w.]+)\(/],
  ['other', /^(?:trigger|policy|rule) "([^"]+)" for (?:table|relation) "([^"]+)" /],
  ['other', /^(?:index|constraint|trigger|policy|collation|extension|sequence) "([^"]+)" /],
];

type Words = readonly [plain: string, words: (what: string) => string, fix: string];

const of = (what: string, otherwise: string): string => (what === '' ? otherwise : what);
const ORDER =
  'Correct the name, or bring what is missing in an earlier statement. In whichever order branches are merged, this migration must find it.';
const TWICE = 'Leave it out if an earlier migration has done it already, or give it another name.';

const WORDS: Readonly<Record<string, Words>> = {
  '42P01': ['a table or view does not exist', (what) => `there is no table or view ${of(what, 'of that name')}`, ORDER],
  '42703': ['a column does not exist', (what) => `there is no column ${of(what, 'of that name')}`, ORDER],
  '42704': ['something that it names does not exist', (what) => `there is no ${of(what, 'such object')}`, ORDER],
  '42883': [
    'a function or operator does not exist',
    (what) => `there is no function or operator ${of(what, 'for these types')}`,
    ORDER,
  ],
  '3F000': ['a schema does not exist', (what) => `there is no schema ${of(what, 'of that name')}`, ORDER],
  '42P07': [
    'a table, view or index exists already',
    (what) => `${of(what, 'a relation of that name')} exists already`,
    TWICE,
  ],
  '42701': ['a column exists already', (what) => `${of(what, 'the column')} exists already`, TWICE],
  '42710': [
    'something of that name exists already',
    (what) => `${of(what, 'an object of that name')} exists already`,
    TWICE,
  ],
  '42723': [
    'a function exists already',
    (what) => `${of(what, 'the function')} exists already`,
    `${TWICE} \`CREATE OR REPLACE FUNCTION\` changes it.`,
  ],
  '42P06': ['a schema exists already', (what) => `${of(what, 'the schema')} exists already`, TWICE],
  '42601': ['it is not valid SQL', () => 'it is not valid SQL', 'Correct the statement.'],
  '42804': [
    'types do not fit',
    (what) => `the types do not fit${what === '' ? '' : ` for ${what}`}`,
    'Cast the value, or add `USING <column>::<type>` to the change of a type.',
  ],
  '42846': [
    'types cannot be cast',
    () => 'one type cannot be cast to the other',
    'Write a `USING` expression that makes the new value.',
  ],
  '42P16': ['the definition is not allowed', () => 'the definition is not allowed', 'Correct the definition.'],
  '42830': [
    'a foreign key has no unique key to refer to',
    () => 'the columns that the foreign key refers to are not unique',
    'Refer to the primary key, or add a `UNIQUE` constraint to those columns first.',
  ],
  '42P10': [
    'no unique key matches the columns',
    () => 'no unique key or index has these columns',
    'Name columns that have a unique key, or add one first.',
  ],
  '42702': [
    'a column name may mean two',
    (what) => `${of(what, 'a column name')} may mean two columns`,
    'Write the table before the column.',
  ],
  '42725': [
    'a function name may mean two',
    () => 'a function name may mean two functions',
    'Name the types of its arguments.',
  ],
  '42809': [
    'it is something of another kind',
    (what) => `${of(what, 'it')} is of another kind than the statement says`,
    'Use the command for what it is: `ALTER VIEW`, `ALTER INDEX`, `DROP MATERIALIZED VIEW`.',
  ],
  '42939': ['the name is reserved', () => 'the name is reserved', 'Take another name.'],
  '2BP01': [
    'something else depends on what it drops',
    () => 'something else depends on what is dropped',
    'Drop or change what depends on it first, by name. `CASCADE` would drop it unseen.',
  ],
  '0A000': [
    'PostgreSQL has no way to do this',
    () => 'PostgreSQL has no way to do this',
    'Do it another way: its documentation says under the command what it can not do.',
  ],
  '55P04': [
    'a new enum value is used before it is committed',
    () => 'a new value of an enum type is used in the transaction that adds it',
    'Add the value in a migration of its own, which is committed first.',
  ],
  '55006': [
    'the object is in use by this transaction',
    () => 'the table is still in use by this transaction: rows were changed whose triggers wait for the end',
    'Put the change of rows and the change of the table into two migrations.',
  ],
  '55000': [
    'the object is not in a state that allows it',
    () => 'what it is about is not in a state that allows it',
    'Look at what it is about, and do what has to come first.',
  ],
  '25001': [
    'it cannot run inside of a transaction',
    () => 'it cannot run inside of a transaction',
    'Put it into a migration of its own that runs without a transaction.',
  ],
  '428C9': [
    'a generated value is given',
    () => 'a value is given for a column that makes its own',
    'Leave the column out, or write `OVERRIDING SYSTEM VALUE`.',
  ],
};

/** Missing things that a server may have and the shadow lacks. */
const ELSEWHERE =
  /^(?:role|extension|tablespace|text search|access method|operator class|configuration parameter|unrecognized configuration|foreign-data wrapper|server|language|event trigger|publication|subscription|database|could not open extension|collation|compression method|unsupported LZ4|encoding)\b/i;

/** Tables that tools make for themselves: https://www.prisma.io/docs, https://docs.djangoproject.com and so on; never in a migration. */
const TOOLS_OWN =
  /(?:schema_migrations|_prisma_migrations|__drizzle_migrations|__diesel_schema_migrations|flyway_schema_history|goose_db_version|gorp_migrations|databasechangelog|alembic_version|django_migrations|django_content_type|auth_permission|ar_internal_metadata|knex_migrations|knex_migrations_lock|kysely_migration|kysely_migration_lock|mikro_orm_migrations|sequelizemeta|_sqlx_migrations|atlas_schema_revisions)"/i;

/** Undefined where rows, rights or the shadow itself are the reason. */
export function refusalOf({ code, message }: SqlError): Refusal | undefined {
  const found = WORDS[code];
  if (found === undefined || ELSEWHERE.test(message) || TOOLS_OWN.test(message)) return undefined;
  // The shadow looks around before each statement, which is a query.
  if (/^SET TRANSACTION /.test(message)) return undefined;
  if (/\bextension\b|not supported by this build|is not available\b/.test(message)) return undefined;
  const shape = SHAPES.map(([kind, pattern]) => ({ kind, match: pattern.exec(message) })).find(
    ({ match }) => match !== null,
  );
  const [plain, words, fix] = found;
  return {
    ...{ plain, words, fix, kind: shape?.kind ?? 'other' },
    names: (shape?.match ?? []).slice(1).filter((name) => name !== undefined),
    isMissing: /^(?:42P01|42704|42883|3F000)$/.test(code),
    dependsOnTransaction: /^(?:25001|55P04|55006)$/.test(code),
  };
}
