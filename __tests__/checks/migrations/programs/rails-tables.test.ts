// What ActiveRecord 8.1.3 sent to PostgreSQL 15 for each, recorded from its notifications; the newest runs older migrations as they ran in
// their time.
import { expectSql } from './rails-testkit.ts';

const USERS = `create_table(:users) { |t| t.string :name; t.integer :age; t.boolean :ok; t.jsonb :data; t.decimal :price, precision: 10, scale: 2; t.timestamps }
create_table(:accounts) { |t| t.string :name }`;

test.each<[versions: string, before: string, migration: string, sql: string[]]>([
  [
    '7.0 7.1 7.2 8.0 8.1',
    '',
    'create_table(:a) { |t| t.string :s; t.datetime :d; t.timestamps }',
    [
      'CREATE TABLE "a" ("id" bigserial primary key, "s" character varying, "d" timestamp(6), "created_at" timestamp(6) NOT NULL, "updated_at" timestamp(6) NOT NULL)',
    ],
  ],
  [
    '4.2',
    '',
    'create_table(:a) { |t| t.string :s; t.datetime :d; t.timestamps }',
    [
      'CREATE TABLE "a" ("id" serial NOT NULL PRIMARY KEY, "s" character varying, "d" timestamp, "created_at" timestamp, "updated_at" timestamp)',
    ],
  ],
  [
    '5.0',
    '',
    'create_table(:a) { |t| t.string :s; t.datetime :d; t.timestamps }',
    [
      'CREATE TABLE "a" ("id" serial NOT NULL PRIMARY KEY, "s" character varying, "d" timestamp, "created_at" timestamp NOT NULL, "updated_at" timestamp NOT NULL)',
    ],
  ],
  [
    '5.1 5.2',
    '',
    'create_table(:a) { |t| t.string :s; t.datetime :d; t.timestamps }',
    [
      'CREATE TABLE "a" ("id" bigserial primary key, "s" character varying, "d" timestamp, "created_at" timestamp NOT NULL, "updated_at" timestamp NOT NULL)',
    ],
  ],
  [
    '6.0 6.1',
    '',
    'create_table(:a) { |t| t.string :s; t.datetime :d; t.timestamps }',
    [
      'CREATE TABLE "a" ("id" bigserial primary key, "s" character varying, "d" timestamp, "created_at" timestamp(6) NOT NULL, "updated_at" timestamp(6) NOT NULL)',
    ],
  ],
  [
    '6.1 7.0 7.1 7.2 8.0 8.1',
    '',
    'create_table(:a) { |t| t.references :user; t.belongs_to :account, index: true; t.references :owner, polymorphic: true }',
    [
      'CREATE TABLE "a" ("id" bigserial primary key, "user_id" bigint, "account_id" bigint, "owner_type" character varying, "owner_id" bigint)',
      'CREATE INDEX "index_a_on_user_id" ON "a" ("user_id")',
      'CREATE INDEX "index_a_on_account_id" ON "a" ("account_id")',
      'CREATE INDEX "index_a_on_owner" ON "a" ("owner_type", "owner_id")',
    ],
  ],
  [
    '4.2',
    '',
    'create_table(:a) { |t| t.references :user; t.belongs_to :account, index: true; t.references :owner, polymorphic: true }',
    [
      'CREATE TABLE "a" ("id" serial NOT NULL PRIMARY KEY, "user_id" integer, "account_id" integer, "owner_type" character varying, "owner_id" integer)',
      'CREATE INDEX "index_a_on_account_id" ON "a" ("account_id")',
    ],
  ],
  [
    '5.0',
    '',
    'create_table(:a) { |t| t.references :user; t.belongs_to :account, index: true; t.references :owner, polymorphic: true }',
    [
      'CREATE TABLE "a" ("id" serial NOT NULL PRIMARY KEY, "user_id" integer, "account_id" integer, "owner_type" character varying, "owner_id" integer)',
      'CREATE INDEX "index_a_on_user_id" ON "a" ("user_id")',
      'CREATE INDEX "index_a_on_account_id" ON "a" ("account_id")',
      'CREATE INDEX "index_a_on_owner_type_and_owner_id" ON "a" ("owner_type", "owner_id")',
    ],
  ],
  [
    '5.1 5.2 6.0',
    '',
    'create_table(:a) { |t| t.references :user; t.belongs_to :account, index: true; t.references :owner, polymorphic: true }',
    [
      'CREATE TABLE "a" ("id" bigserial primary key, "user_id" bigint, "account_id" bigint, "owner_type" character varying, "owner_id" bigint)',
      'CREATE INDEX "index_a_on_user_id" ON "a" ("user_id")',
      'CREATE INDEX "index_a_on_account_id" ON "a" ("account_id")',
      'CREATE INDEX "index_a_on_owner_type_and_owner_id" ON "a" ("owner_type", "owner_id")',
    ],
  ],
  [
    '5.1 5.2 6.0 6.1 7.0 7.1 7.2 8.0 8.1',
    '',
    'create_table(:a, id: :uuid) { |t| t.string :s }',
    ['CREATE TABLE "a" ("id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY, "s" character varying)'],
  ],
  [
    '5.1 5.2 6.0 6.1 7.0 7.1 7.2 8.0 8.1',
    '',
    'create_table(:a, id: :integer) { |t| }',
    ['CREATE TABLE "a" ("id" serial NOT NULL PRIMARY KEY)'],
  ],
  ['4.2 5.0', '', 'create_table(:a, id: :integer) { |t| }', ['CREATE TABLE "a" ("id" integer NOT NULL PRIMARY KEY)']],
  [
    '5.1 5.2 6.0 6.1 7.0 7.1 7.2 8.0 8.1',
    '',
    'create_table(:a, id: :bigint) { |t| }',
    ['CREATE TABLE "a" ("id" bigserial NOT NULL PRIMARY KEY)'],
  ],
  ['4.2 5.0', '', 'create_table(:a, id: :bigint) { |t| }', ['CREATE TABLE "a" ("id" bigint NOT NULL PRIMARY KEY)']],
  [
    '5.0',
    '',
    `create_table(:a, id: false) { |t| t.primary_key :x; t.string :b, null: false, default: 'it''s' }`,
    [`CREATE TABLE "a" ("x" serial NOT NULL PRIMARY KEY, "b" character varying DEFAULT 'its' NOT NULL)`],
  ],
  [
    '7.1',
    '',
    `create_table(:a, id: false) { |t| t.primary_key :x; t.string :b, null: false, default: 'it''s' }`,
    [`CREATE TABLE "a" ("x" bigserial primary key, "b" character varying DEFAULT 'its' NOT NULL)`],
  ],
  [
    '5.1 7.1',
    '',
    'create_table :a, id: :string, limit: 10',
    ['CREATE TABLE "a" ("id" character varying(10) NOT NULL PRIMARY KEY)'],
  ],
  [
    '7.1',
    '',
    `create_table(:a, id: { type: :uuid, default: -> { 'gen_random_uuid()' } }) { |t| }`,
    ['CREATE TABLE "a" ("id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY)'],
  ],
  [
    '5.0',
    '',
    'create_table(:a, primary_key: :code) { |t| t.string :x }',
    ['CREATE TABLE "a" ("code" serial NOT NULL PRIMARY KEY, "x" character varying)'],
  ],
  [
    '7.1',
    '',
    'create_table(:a, primary_key: :code) { |t| t.string :x }',
    ['CREATE TABLE "a" ("code" bigserial primary key, "x" character varying)'],
  ],
  [
    '7.1',
    '',
    'create_table(:a, primary_key: [:x, :y]) { |t| t.integer :x; t.bigint :y }',
    ['CREATE TABLE "a" ("x" integer, "y" bigint, PRIMARY KEY ("x", "y"))'],
  ],
  [
    '7.1',
    '',
    'create_table(:a, primary_key: :k, id: :string) { |t| }',
    ['CREATE TABLE "a" ("k" character varying NOT NULL PRIMARY KEY)'],
  ],
  [
    '7.1',
    '',
    `create_table(:a, force: true) { |t| }
create_table(:a, force: :cascade) { |t| }`,
    [
      'DROP TABLE IF EXISTS "a"',
      'CREATE TABLE "a" ("id" bigserial primary key)',
      'DROP TABLE IF EXISTS "a" CASCADE',
      'CREATE TABLE "a" ("id" bigserial primary key)',
    ],
  ],
  [
    '6.1 7.1',
    '',
    `create_table(:a, if_not_exists: true) { |t| t.string :x, index: true; t.integer :y, index: { unique: true, name: 'foo' }; t.index [:x, :y] }`,
    [
      'CREATE TABLE IF NOT EXISTS "a" ("id" bigserial primary key, "x" character varying, "y" integer)',
      'CREATE INDEX IF NOT EXISTS "index_a_on_x" ON "a" ("x")',
      'CREATE UNIQUE INDEX IF NOT EXISTS "foo" ON "a" ("y")',
      'CREATE INDEX IF NOT EXISTS "index_a_on_x_and_y" ON "a" ("x", "y")',
    ],
  ],
  [
    '7.1',
    '',
    `create_table(:a, comment: 'Table''s') { |t| t.string :x, comment: 'col'; t.string :y, comment: '' }`,
    [
      'CREATE TABLE "a" ("id" bigserial primary key, "x" character varying, "y" character varying)',
      `COMMENT ON TABLE "a" IS 'Tables'`,
      `COMMENT ON COLUMN "a"."x" IS 'col'`,
    ],
  ],
  [
    '7.1',
    '',
    'create_table(:a, temporary: true) { |t| t.string :x }',
    ['CREATE TEMPORARY TABLE "a" ("id" bigserial primary key, "x" character varying)'],
  ],
  [
    '7.1',
    '',
    `create_table :a, options: 'WITH (fillfactor=70)' do |t| t.string :x end`,
    ['CREATE TABLE "a" ("id" bigserial primary key, "x" character varying) WITH (fillfactor=70)'],
  ],
  ['7.1', '', `create_table :b, as: 'SELECT 1 AS one'`, ['CREATE TABLE "b"  AS SELECT 1 AS one']],
  [
    '7.1',
    '',
    'create_table(:a) { |t| t.string :s, limit: 50; t.text :t, limit: 100; t.integer :i1, limit: 1; t.integer :i2, limit: 2; t.integer :i4, limit: 4; t.integer :i8, limit: 8; t.bigint :b; t.float :f; t.float :f24, limit: 24; t.decimal :d; t.decimal :d1, precision: 8; t.decimal :d2, precision: 8, scale: 3; t.numeric :n, precision: 5, scale: 1; t.binary :bin; t.blob :blob; t.boolean :bo; t.date :da; t.time :ti; t.time :ti3, precision: 3; t.timestamp :ts; t.timestamptz :tz; t.datetime :dt3, precision: 3; t.datetime :dt0, precision: nil; t.json :j; t.jsonb :jb; t.uuid :u; t.inet :inet; t.cidr :cidr; t.macaddr :mac; t.hstore :h; t.citext :ci; t.tsvector :tv; t.xml :x; t.point :p; t.line :l; t.lseg :ls; t.box :bx; t.path :pa; t.polygon :po; t.circle :cr; t.bit :bit, limit: 8; t.bit_varying :bv, limit: 9; t.money :m; t.interval :iv; t.interval :iv3, precision: 3; t.oid :o; t.int4range :r4; t.int8range :r8; t.numrange :rn; t.tsrange :rt; t.tstzrange :rtz; t.daterange :rd; t.serial :se; t.bigserial :bs }',
    [
      'CREATE TABLE "a" ("id" bigserial primary key, "s" character varying(50), "t" text, "i1" smallint, "i2" smallint, "i4" integer, "i8" bigint, "b" bigint, "f" float, "f24" float(24), "d" decimal, "d1" decimal(8), "d2" decimal(8,3), "n" decimal(5,1), "bin" bytea, "blob" bytea, "bo" boolean, "da" date, "ti" time, "ti3" time(3), "ts" timestamp, "tz" timestamptz, "dt3" timestamp(3), "dt0" timestamp, "j" json, "jb" jsonb, "u" uuid, "inet" inet, "cidr" cidr, "mac" macaddr, "h" hstore, "ci" citext, "tv" tsvector, "x" xml, "p" point, "l" line, "ls" lseg, "bx" box, "pa" path, "po" polygon, "cr" circle, "bit" bit(8), "bv" bit varying(9), "m" money, "iv" interval, "iv3" interval(3), "o" oid, "r4" int4range, "r8" int8range, "rn" numrange, "rt" tsrange, "rtz" tstzrange, "rd" daterange, "se" serial, "bs" bigserial)',
    ],
  ],
  [
    '7.1',
    '',
    `create_table(:a) { |t| t.string :s, array: true, default: []; t.integer :i, array: true, default: [1, 2]; t.string :t, array: true, default: ['a b', 'c', '', 'x"y']; t.text :u, array: true, default: '{}' }`,
    [
      `CREATE TABLE "a" ("id" bigserial primary key, "s" character varying[] DEFAULT '{}', "i" integer[] DEFAULT '{1,2}', "t" character varying[] DEFAULT '{"a b",c,"","x\\"y"}', "u" text[] DEFAULT '{}')`,
    ],
  ],
  [
    '7.1',
    '',
    `create_table(:a) { |t| t.string :s, default: ''; t.string :s2, default: 5; t.string :s3, default: :sym; t.string :s4, default: true; t.text :t, default: nil; t.text :t2, default: nil, null: false; t.integer :i, default: 0; t.integer :i2, default: '7'; t.integer :i3, default: true; t.integer :i4, default: 2.7; t.bigint :b, default: -1; t.float :f, default: 1; t.float :f2, default: 0.5; t.decimal :d, default: 0; t.decimal :d2, precision: 10, scale: 2, default: 12.50; t.decimal :d3, default: '1.10'; t.boolean :bo, default: false; t.boolean :bo2, default: 'true'; t.boolean :bo3, default: 0; t.jsonb :j, default: {}; t.jsonb :j2, default: []; t.jsonb :j3, default: '{}'; t.json :j4, default: { a: 1, 'b' => [true, nil, '<x>'] }; t.hstore :h, default: {}; t.hstore :h2, default: ''; t.hstore :h3, default: { a: 1, b: nil }; t.date :da, default: '2020-01-02'; t.datetime :dt, default: '2020-01-02 03:04:05'; t.datetime :dt2, default: -> { 'CURRENT_TIMESTAMP' }; t.datetime :dt3, default: 'now()'; t.time :ti, default: '08:00'; t.uuid :u, default: 'gen_random_uuid()'; t.uuid :u2, default: -> { 'gen_random_uuid()' }; t.binary :bin, default: 'ab'; t.inet :in, default: '127.0.0.1'; t.bit :bit, limit: 3, default: '101'; t.citext :ci, default: 'X'; t.money :m, default: 1; t.interval :iv, default: '1 day' }`,
    [
      `CREATE TABLE "a" ("id" bigserial primary key, "s" character varying DEFAULT '', "s2" character varying DEFAULT '5', "s3" character varying DEFAULT 'sym', "s4" character varying DEFAULT 't', "t" text DEFAULT NULL, "t2" text NOT NULL, "i" integer DEFAULT 0, "i2" integer DEFAULT 7, "i3" integer DEFAULT 1, "i4" integer DEFAULT 2, "b" bigint DEFAULT -1, "f" float DEFAULT 1.0, "f2" float DEFAULT 0.5, "d" decimal DEFAULT 0.0, "d2" decimal(10,2) DEFAULT 12.5, "d3" decimal DEFAULT 1.1, "bo" boolean DEFAULT FALSE, "bo2" boolean DEFAULT TRUE, "bo3" boolean DEFAULT FALSE, "j" jsonb DEFAULT '{}', "j2" jsonb DEFAULT '[]', "j3" jsonb DEFAULT '"{}"', "j4" json DEFAULT '{"a":1,"b":[true,null,"<x>"]}', "h" hstore DEFAULT '', "h2" hstore DEFAULT '', "h3" hstore DEFAULT '"a"=>"1", "b"=>NULL', "da" date DEFAULT '2020-01-02', "dt" timestamp(6) DEFAULT '2020-01-02 03:04:05', "dt2" timestamp(6) DEFAULT CURRENT_TIMESTAMP, "dt3" timestamp(6) DEFAULT NULL, "ti" time DEFAULT '08:00:00', "u" uuid DEFAULT gen_random_uuid(), "u2" uuid DEFAULT gen_random_uuid(), "bin" bytea DEFAULT '\\x6162', "in" inet DEFAULT '127.0.0.1', "bit" bit(3) DEFAULT B'101', "ci" citext DEFAULT 'X', "m" money DEFAULT 1, "iv" interval DEFAULT '1 day')`,
    ],
  ],
  [
    '7.1',
    '',
    `create_table(:a) { |t| t.virtual :full, type: :string, as: "'x' || 'y'", stored: true; t.string :c, collation: 'C', null: false }`,
    [
      `CREATE TABLE "a" ("id" bigserial primary key, "full" character varying GENERATED ALWAYS AS ('x' || 'y') STORED, "c" character varying COLLATE "C" NOT NULL)`,
    ],
  ],
  [
    '7.1',
    '',
    `create_enum :mood, %w[happy sad]
create_table(:a) { |t| t.enum :m, enum_type: :mood, default: 'sad', null: false; t.column :n, :mood }`,
    [
      `CREATE TYPE "mood" AS ENUM ('happy', 'sad')`,
      `CREATE TABLE "a" ("id" bigserial primary key, "m" mood DEFAULT 'sad' NOT NULL, "n" mood)`,
    ],
  ],
  [
    '7.1',
    USERS,
    `create_table(:a) { |t| t.bigint :user_id; t.foreign_key :users; t.foreign_key :accounts, column: :user_id, name: 'foo', deferrable: :deferred; t.check_constraint "user_id > 0"; t.check_constraint 'user_id < 9', name: 'small'; t.exclusion_constraint 'user_id WITH =', using: :gist, where: 'user_id > 3', name: 'ex'; t.unique_constraint [:user_id], name: 'uq', deferrable: :immediate; t.unique_constraint :user_id }`,
    [
      'CREATE TABLE "a" ("id" bigserial primary key, "user_id" bigint, CONSTRAINT "fk_rails_897eb96e1d" FOREIGN KEY ("user_id") REFERENCES "users" ("id") , CONSTRAINT "foo" FOREIGN KEY ("user_id") REFERENCES "accounts" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT chk_rails_f8541827c1 CHECK (user_id > 0), CONSTRAINT small CHECK (user_id < 9), CONSTRAINT "ex" EXCLUDE USING gist (user_id WITH =) WHERE (user_id > 3), CONSTRAINT "uq" UNIQUE ("user_id") DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT "uniq_rails_213faec26f" UNIQUE ("user_id"))',
    ],
  ],
  [
    '5.0',
    '',
    'create_join_table :users, :accounts',
    ['CREATE TABLE "accounts_users" ("user_id" integer NOT NULL, "account_id" integer NOT NULL)'],
  ],
  [
    '5.1 7.1',
    '',
    'create_join_table :users, :accounts',
    ['CREATE TABLE "accounts_users" ("user_id" bigint NOT NULL, "account_id" bigint NOT NULL)'],
  ],
  [
    '7.1',
    '',
    'create_join_table(:artists, :musics, table_name: :art, column_options: { null: true, type: :uuid }) { |t| t.index :artist_id; t.string :x }',
    [
      'CREATE TABLE "art" ("artist_id" uuid, "music_id" uuid, "x" character varying)',
      'CREATE INDEX "index_art_on_artist_id" ON "art" ("artist_id")',
    ],
  ],
  [
    '7.1',
    '',
    `create_join_table :music_artists, :music_records
drop_join_table :music_artists, :music_records`,
    [
      'CREATE TABLE "music_artists_records" ("music_artist_id" bigint NOT NULL, "music_record_id" bigint NOT NULL)',
      'DROP TABLE "music_artists_records"',
    ],
  ],
  [
    '7.1',
    USERS,
    'drop_table :users, :accounts, if_exists: true, force: :cascade',
    ['DROP TABLE IF EXISTS "users", "accounts" CASCADE'],
  ],
  ['7.1', USERS, 'drop_table :users', ['DROP TABLE "users"']],
  [
    '6.1 7.1',
    `${USERS}
add_index :users, :name
add_index :users, [:age, :ok], name: 'custom'`,
    'rename_table :users, :people',
    [
      'ALTER TABLE "users" RENAME TO "people"',
      'ALTER INDEX "users_pkey" RENAME TO "people_pkey"',
      'ALTER TABLE "users_id_seq" RENAME TO "people_id_seq"',
      'ALTER INDEX "index_users_on_name" RENAME TO "index_people_on_name"',
    ],
  ],
  [
    '7.1',
    'create_table(:users, id: :uuid) { |t| t.string :n, index: true }',
    'rename_table :users, :people',
    [
      'ALTER TABLE "users" RENAME TO "people"',
      'ALTER INDEX "users_pkey" RENAME TO "people_pkey"',
      'ALTER INDEX "index_users_on_n" RENAME TO "index_people_on_n"',
    ],
  ],
  [
    '7.1',
    'create_table(:users, id: false) { |t| t.string :n, index: true }',
    'rename_table :users, :people',
    ['ALTER TABLE "users" RENAME TO "people"', 'ALTER INDEX "index_users_on_n" RENAME TO "index_people_on_n"'],
  ],
  [
    '7.1',
    'create_table(:users, primary_key: :uid) { |t| t.string :n, index: true }',
    'rename_table :users, :people',
    [
      'ALTER TABLE "users" RENAME TO "people"',
      'ALTER INDEX "users_pkey" RENAME TO "people_pkey"',
      'ALTER TABLE "users_uid_seq" RENAME TO "people_uid_seq"',
      'ALTER INDEX "index_users_on_n" RENAME TO "index_people_on_n"',
    ],
  ],
  [
    '7.0',
    '',
    `enable_extension 'pgcrypto'
enable_extension :hstore
disable_extension 'pgcrypto'
disable_extension 'hstore', force: :cascade`,
    [
      'CREATE EXTENSION IF NOT EXISTS "pgcrypto"',
      'CREATE EXTENSION IF NOT EXISTS "hstore"',
      'DROP EXTENSION IF EXISTS "pgcrypto" CASCADE',
      'DROP EXTENSION IF EXISTS "hstore" CASCADE',
    ],
  ],
  [
    '7.1',
    '',
    `enable_extension 'pgcrypto'
enable_extension :hstore
disable_extension 'pgcrypto'
disable_extension 'hstore', force: :cascade`,
    [
      'CREATE EXTENSION IF NOT EXISTS "pgcrypto"',
      'CREATE EXTENSION IF NOT EXISTS "hstore"',
      'DROP EXTENSION IF EXISTS "pgcrypto"',
      'DROP EXTENSION IF EXISTS "hstore" CASCADE',
    ],
  ],
  [
    '7.1',
    '',
    `create_enum :mood, ['a', 'b''c']
add_enum_value :mood, 'd', before: 'a', if_not_exists: true
add_enum_value :mood, 'e', after: 'a'
rename_enum_value :mood, from: 'a', to: 'z'
rename_enum :mood, to: :feeling
drop_enum :feeling
drop_enum :nope, if_exists: true`,
    [
      `CREATE TYPE "mood" AS ENUM ('a', 'bc')`,
      `ALTER TYPE "mood" ADD VALUE IF NOT EXISTS 'd' BEFORE 'a'`,
      `ALTER TYPE "mood" ADD VALUE 'e' AFTER 'a'`,
      `ALTER TYPE "mood" RENAME VALUE 'a' TO 'z'`,
      'ALTER TYPE "mood" RENAME TO "feeling"',
      'DROP TYPE "feeling";',
      'DROP TYPE IF EXISTS "nope";',
    ],
  ],
  [
    '7.1',
    `${USERS}
add_index :users, :name; add_column :users, :foo, :string`,
    'revert { create_table(:accounts) { |t| t.string :name } ; add_index :users, :name ; add_column :users, :foo, :string }',
    ['ALTER TABLE "users" DROP COLUMN "foo"', 'DROP INDEX  "index_users_on_name"', 'DROP TABLE "accounts"'],
  ],
  [
    '7.1',
    USERS,
    `reversible { |d| d.up { add_column :users, :q, :text } ; d.down { drop_table :users } }
up_only { add_column :users, :r, :text }`,
    ['ALTER TABLE "users" ADD "q" text', 'ALTER TABLE "users" ADD "r" text'],
  ],
])('in %s, after %j: %s', expectSql);
