// What ActiveRecord 8.1.3 sent to PostgreSQL 15 for each, recorded from its notifications; the newest runs older migrations as they ran in
// their time.
import { expectSql } from './rails-testkit.ts';

const USERS = `create_table(:users) { |t| t.string :name; t.integer :age; t.boolean :ok; t.jsonb :data; t.decimal :price, precision: 10, scale: 2; t.timestamps }
create_table(:accounts) { |t| t.string :name }`;

test.each<[versions: string, before: string, migration: string, sql: string[]]>([
  [
    '5.0 5.2 6.1',
    USERS,
    `add_column :users, :a, :string
add_column :users, :b, :string, null: false, default: 'x'
add_column :users, :c, :datetime
add_column :users, :d, :decimal, precision: 8, scale: 2
add_column :users, :e, :string, array: true, default: []
add_column :users, :f, :integer, limit: 8
add_column :users, :g, 'varchar(10)'
add_column :users, :h, :numeric, precision: 3
add_column :users, :i, :timestamp, default: -> { 'now()' }, null: false
add_column :users, :j, :string, comment: 'hi'
add_column :users, :k, :string, if_not_exists: true
add_column :users, :k, :string, if_not_exists: true
add_column :users, :l, :bigint, default: nil
add_column :users, :m, :virtual, type: :integer, as: 'age + 1', stored: true`,
    [
      'ALTER TABLE "users" ADD "a" character varying',
      `ALTER TABLE "users" ADD "b" character varying DEFAULT 'x' NOT NULL`,
      'ALTER TABLE "users" ADD "c" timestamp',
      'ALTER TABLE "users" ADD "d" decimal(8,2)',
      `ALTER TABLE "users" ADD "e" character varying[] DEFAULT '{}'`,
      'ALTER TABLE "users" ADD "f" bigint',
      'ALTER TABLE "users" ADD "g" varchar(10)',
      'ALTER TABLE "users" ADD "h" numeric',
      'ALTER TABLE "users" ADD "i" timestamp DEFAULT now() NOT NULL',
      'ALTER TABLE "users" ADD "j" character varying',
      `COMMENT ON COLUMN "users"."j" IS 'hi'`,
      'ALTER TABLE "users" ADD "k" character varying',
      'ALTER TABLE "users" ADD "l" bigint DEFAULT NULL',
      'ALTER TABLE "users" ADD "m" integer GENERATED ALWAYS AS (age + 1) STORED',
    ],
  ],
  [
    '7.0 7.1',
    USERS,
    `add_column :users, :a, :string
add_column :users, :b, :string, null: false, default: 'x'
add_column :users, :c, :datetime
add_column :users, :d, :decimal, precision: 8, scale: 2
add_column :users, :e, :string, array: true, default: []
add_column :users, :f, :integer, limit: 8
add_column :users, :g, 'varchar(10)'
add_column :users, :h, :numeric, precision: 3
add_column :users, :i, :timestamp, default: -> { 'now()' }, null: false
add_column :users, :j, :string, comment: 'hi'
add_column :users, :k, :string, if_not_exists: true
add_column :users, :k, :string, if_not_exists: true
add_column :users, :l, :bigint, default: nil
add_column :users, :m, :virtual, type: :integer, as: 'age + 1', stored: true`,
    [
      'ALTER TABLE "users" ADD "a" character varying',
      `ALTER TABLE "users" ADD "b" character varying DEFAULT 'x' NOT NULL`,
      'ALTER TABLE "users" ADD "c" timestamp(6)',
      'ALTER TABLE "users" ADD "d" decimal(8,2)',
      `ALTER TABLE "users" ADD "e" character varying[] DEFAULT '{}'`,
      'ALTER TABLE "users" ADD "f" bigint',
      'ALTER TABLE "users" ADD "g" varchar(10)',
      'ALTER TABLE "users" ADD "h" numeric',
      'ALTER TABLE "users" ADD "i" timestamp DEFAULT now() NOT NULL',
      'ALTER TABLE "users" ADD "j" character varying',
      `COMMENT ON COLUMN "users"."j" IS 'hi'`,
      'ALTER TABLE "users" ADD "k" character varying',
      'ALTER TABLE "users" ADD "l" bigint DEFAULT NULL',
      'ALTER TABLE "users" ADD "m" integer GENERATED ALWAYS AS (age + 1) STORED',
    ],
  ],
  [
    '7.1',
    USERS,
    'add_columns :users, :x, :y, type: :integer, null: false, default: 0',
    [
      'ALTER TABLE "users" ADD "x" integer DEFAULT 0 NOT NULL',
      'ALTER TABLE "users" ADD "y" integer DEFAULT 0 NOT NULL',
    ],
  ],
  [
    '7.1',
    USERS,
    `remove_column :users, :name
remove_columns :users, :age, :ok
remove_column :users, :zzz, if_exists: true
remove_column :users, :price, :decimal, if_exists: true
remove_timestamps :users`,
    [
      'ALTER TABLE "users" DROP COLUMN "name"',
      'ALTER TABLE "users" DROP COLUMN "age", DROP COLUMN "ok"',
      'ALTER TABLE "users" DROP COLUMN "price"',
      'ALTER TABLE "users" DROP COLUMN "updated_at", DROP COLUMN "created_at"',
    ],
  ],
  [
    '6.0 6.1 7.0 7.1 7.2 8.0 8.1',
    USERS,
    'add_timestamps :accounts',
    ['ALTER TABLE "accounts" ADD "created_at" timestamp(6) NOT NULL, ADD "updated_at" timestamp(6) NOT NULL'],
  ],
  [
    '4.2',
    USERS,
    'add_timestamps :accounts',
    ['ALTER TABLE "accounts" ADD "created_at" timestamp, ADD "updated_at" timestamp'],
  ],
  [
    '5.0 5.1 5.2',
    USERS,
    'add_timestamps :accounts',
    ['ALTER TABLE "accounts" ADD "created_at" timestamp NOT NULL, ADD "updated_at" timestamp NOT NULL'],
  ],
  [
    '7.1',
    USERS,
    `add_timestamps :accounts, null: true, default: -> { 'now()' }, precision: 3`,
    ['ALTER TABLE "accounts" ADD "created_at" timestamp(3) DEFAULT now(), ADD "updated_at" timestamp(3) DEFAULT now()'],
  ],
  [
    '7.1',
    `${USERS}
add_index :users, :name
add_index :users, [:age, :name]
add_index :users, 'lower(name)'
add_index :users, :name, name: 'own'`,
    'rename_column :users, :name, :title',
    [
      'ALTER TABLE "users" RENAME COLUMN "name" TO "title"',
      'ALTER INDEX "index_users_on_age_and_name" RENAME TO "index_users_on_age_and_title"',
      'ALTER INDEX "index_users_on_name" RENAME TO "index_users_on_title"',
    ],
  ],
  [
    '5.1',
    USERS,
    `change_column :users, :age, :bigint
change_column :users, :name, :text, null: false, default: 'x'
change_column :users, :name, :string, limit: 30, null: true, default: nil
change_column :users, :age, :string, using: 'age::text', comment: 'c'
change_column :users, :name, :text, collation: 'C'
change_column :users, :age, :integer, cast_as: :integer
change_column :accounts, :name, :datetime, using: 'now()'`,
    [
      'ALTER TABLE "users" ALTER COLUMN "age" TYPE bigint',
      'ALTER TABLE "users" ALTER COLUMN "name" TYPE text',
      `ALTER TABLE "users" ALTER COLUMN "name" SET DEFAULT 'x'`,
      `UPDATE "users" SET "name"='x' WHERE "name" IS NULL`,
      'ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL',
      'ALTER TABLE "users" ALTER COLUMN "name" TYPE character varying(30)',
      'ALTER TABLE "users" ALTER COLUMN "name" DROP DEFAULT',
      'ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL',
      'ALTER TABLE "users" ALTER COLUMN "age" TYPE character varying USING age::text',
      `COMMENT ON COLUMN "users"."age" IS 'c'`,
      'ALTER TABLE "users" ALTER COLUMN "name" TYPE text COLLATE "C"',
      'ALTER TABLE "users" ALTER COLUMN "age" TYPE integer USING CAST("age" AS integer)',
      'ALTER TABLE "accounts" ALTER COLUMN "name" TYPE timestamp USING now()',
    ],
  ],
  [
    '5.2 6.1',
    USERS,
    `change_column :users, :age, :bigint
change_column :users, :name, :text, null: false, default: 'x'
change_column :users, :name, :string, limit: 30, null: true, default: nil
change_column :users, :age, :string, using: 'age::text', comment: 'c'
change_column :users, :name, :text, collation: 'C'
change_column :users, :age, :integer, cast_as: :integer
change_column :accounts, :name, :datetime, using: 'now()'`,
    [
      'ALTER TABLE "users" ALTER COLUMN "age" TYPE bigint',
      `ALTER TABLE "users" ALTER COLUMN "name" TYPE text, ALTER COLUMN "name" SET DEFAULT 'x', ALTER COLUMN "name" SET NOT NULL`,
      'ALTER TABLE "users" ALTER COLUMN "name" TYPE character varying(30), ALTER COLUMN "name" DROP DEFAULT, ALTER COLUMN "name" DROP NOT NULL',
      'ALTER TABLE "users" ALTER COLUMN "age" TYPE character varying USING age::text',
      `COMMENT ON COLUMN "users"."age" IS 'c'`,
      'ALTER TABLE "users" ALTER COLUMN "name" TYPE text COLLATE "C"',
      'ALTER TABLE "users" ALTER COLUMN "age" TYPE integer USING CAST("age" AS integer)',
      'ALTER TABLE "accounts" ALTER COLUMN "name" TYPE timestamp USING now()',
    ],
  ],
  [
    '7.0 7.1',
    USERS,
    `change_column :users, :age, :bigint
change_column :users, :name, :text, null: false, default: 'x'
change_column :users, :name, :string, limit: 30, null: true, default: nil
change_column :users, :age, :string, using: 'age::text', comment: 'c'
change_column :users, :name, :text, collation: 'C'
change_column :users, :age, :integer, cast_as: :integer
change_column :accounts, :name, :datetime, using: 'now()'`,
    [
      'ALTER TABLE "users" ALTER COLUMN "age" TYPE bigint',
      `ALTER TABLE "users" ALTER COLUMN "name" TYPE text, ALTER COLUMN "name" SET DEFAULT 'x', ALTER COLUMN "name" SET NOT NULL`,
      'ALTER TABLE "users" ALTER COLUMN "name" TYPE character varying(30), ALTER COLUMN "name" DROP DEFAULT, ALTER COLUMN "name" DROP NOT NULL',
      'ALTER TABLE "users" ALTER COLUMN "age" TYPE character varying USING age::text',
      `COMMENT ON COLUMN "users"."age" IS 'c'`,
      'ALTER TABLE "users" ALTER COLUMN "name" TYPE text COLLATE "C"',
      'ALTER TABLE "users" ALTER COLUMN "age" TYPE integer USING CAST("age" AS integer)',
      'ALTER TABLE "accounts" ALTER COLUMN "name" TYPE timestamp(6) USING now()',
    ],
  ],
  [
    '7.1',
    USERS,
    `change_column_default :users, :name, 'x'
change_column_default :users, :name, nil
change_column_default :users, :age, from: nil, to: 5
change_column_default :users, :ok, from: nil, to: false
change_column_default :users, :data, {}
change_column_default :users, :data, from: {}, to: []
change_column_default :users, :price, 3
change_column_default :users, :created_at, -> { 'now()' }
change_column_default :users, :name, 5
change_column_default :users, :age, '9'`,
    [
      `ALTER TABLE "users" ALTER COLUMN "name" SET DEFAULT 'x'`,
      'ALTER TABLE "users" ALTER COLUMN "name" DROP DEFAULT',
      'ALTER TABLE "users" ALTER COLUMN "age" SET DEFAULT 5',
      'ALTER TABLE "users" ALTER COLUMN "ok" SET DEFAULT FALSE',
      `ALTER TABLE "users" ALTER COLUMN "data" SET DEFAULT '{}'`,
      `ALTER TABLE "users" ALTER COLUMN "data" SET DEFAULT '[]'`,
      'ALTER TABLE "users" ALTER COLUMN "price" SET DEFAULT 3.0',
      'ALTER TABLE "users" ALTER COLUMN "created_at" SET DEFAULT now()',
      `ALTER TABLE "users" ALTER COLUMN "name" SET DEFAULT '5'`,
      'ALTER TABLE "users" ALTER COLUMN "age" SET DEFAULT 9',
    ],
  ],
  [
    '7.1',
    USERS,
    `change_column_null :users, :name, false, 'none'
change_column_null :users, :name, true
change_column_null :users, :age, false, 0
change_column_null :users, :data, false, {}
change_column_null :users, :ok, false`,
    [
      `UPDATE "users" SET "name"='none' WHERE "name" IS NULL`,
      'ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL',
      'ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL',
      'UPDATE "users" SET "age"=0 WHERE "age" IS NULL',
      'ALTER TABLE "users" ALTER COLUMN "age" SET NOT NULL',
      `UPDATE "users" SET "data"='{}' WHERE "data" IS NULL`,
      'ALTER TABLE "users" ALTER COLUMN "data" SET NOT NULL',
      'ALTER TABLE "users" ALTER COLUMN "ok" SET NOT NULL',
    ],
  ],
  [
    '7.1',
    USERS,
    `change_column_comment :users, :name, 'it''s'
change_column_comment :users, :name, from: 'a', to: nil
change_table_comment :users, 'c'
change_table_comment :users, from: '', to: 'd'`,
    [
      `COMMENT ON COLUMN "users"."name" IS 'its'`,
      'COMMENT ON COLUMN "users"."name" IS NULL',
      `COMMENT ON TABLE "users" IS 'c'`,
      `COMMENT ON TABLE "users" IS 'd'`,
    ],
  ],
  [
    '5.2',
    USERS,
    'change_table(:accounts, bulk: true) { |t| t.timestamps; t.remove :name }',
    [
      'ALTER TABLE "accounts" ADD "created_at" timestamp NOT NULL, ADD "updated_at" timestamp NOT NULL, DROP COLUMN "name"',
    ],
  ],
  [
    '7.1',
    USERS,
    'change_table(:accounts, bulk: true) { |t| t.timestamps; t.remove :name }',
    [
      'ALTER TABLE "accounts" ADD "created_at" timestamp(6) NOT NULL, ADD "updated_at" timestamp(6) NOT NULL, DROP COLUMN "name"',
    ],
  ],
  [
    '6.0 6.1 7.0 7.1 7.2 8.0 8.1',
    USERS,
    'change_table(:accounts) { |t| t.timestamps }',
    ['ALTER TABLE "accounts" ADD "created_at" timestamp(6) NOT NULL, ADD "updated_at" timestamp(6) NOT NULL'],
  ],
  [
    '4.2',
    USERS,
    'change_table(:accounts) { |t| t.timestamps }',
    ['ALTER TABLE "accounts" ADD "created_at" timestamp, ADD "updated_at" timestamp'],
  ],
  [
    '5.0 5.1 5.2',
    USERS,
    'change_table(:accounts) { |t| t.timestamps }',
    ['ALTER TABLE "accounts" ADD "created_at" timestamp NOT NULL, ADD "updated_at" timestamp NOT NULL'],
  ],
  [
    '7.1',
    USERS,
    `execute <<~SQL
 UPDATE users SET age = 1;
SQL
execute 'SELECT 1; SELECT 2'`,
    ['UPDATE users SET age = 1;', 'SELECT 1; SELECT 2'],
  ],
])('in %s, after %j: %s', expectSql);
