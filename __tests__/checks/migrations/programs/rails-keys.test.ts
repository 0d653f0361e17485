// What ActiveRecord 8.1.3 sent to PostgreSQL 15 for each, recorded from its notifications; the newest runs older migrations as they ran in
// their time.
import { expectSql } from './rails-testkit.ts';

const USERS = `create_table(:users) { |t| t.string :name; t.integer :age; t.boolean :ok; t.jsonb :data; t.decimal :price, precision: 10, scale: 2; t.timestamps }
create_table(:accounts) { |t| t.string :name }`;

test.each<[versions: string, before: string, migration: string, sql: string[]]>([
  [
    '7.0 7.1',
    USERS,
    `add_index :users, :name
add_index :users, [:age, :ok], unique: true
add_index :users, :name, name: 'x1', where: 'age > 3'
add_index :users, :price, using: :btree, order: { price: :desc }
add_index :users, [:name, :price], order: { name: :asc, price: 'DESC NULLS LAST' }
add_index :users, :data, using: :gin
add_index :users, :name, using: :gin, opclass: :gin_trgm_ops, name: 'tr'
add_index :users, [:name, :age], opclass: { name: :text_pattern_ops }, order: :desc, name: 'tp'
add_index :users, 'lower(name)'
add_index :users, 'lower(name), age', unique: true, name: 'lx'
add_index :users, :age, include: [:name, :ok], name: 'inc', nulls_not_distinct: true, unique: true
add_index :users, :age, include: :name, if_not_exists: true
add_index :users, :created_at, algorithm: :concurrently
add_index :users, :updated_at, comment: 'c'
add_index :users, :ok, where: :ok`,
    [
      'CREATE INDEX "index_users_on_name" ON "users" ("name")',
      'CREATE UNIQUE INDEX "index_users_on_age_and_ok" ON "users" ("age", "ok")',
      'CREATE INDEX "x1" ON "users" ("name") WHERE age > 3',
      'CREATE INDEX "index_users_on_price" ON "users" USING btree ("price" DESC)',
      'CREATE INDEX "index_users_on_name_and_price" ON "users" ("name" ASC, "price" DESC NULLS LAST)',
      'CREATE INDEX "index_users_on_data" ON "users" USING gin ("data")',
      'CREATE INDEX "tr" ON "users" USING gin ("name" gin_trgm_ops)',
      'CREATE INDEX "tp" ON "users" ("name" text_pattern_ops DESC, "age" DESC)',
      'CREATE INDEX "index_users_on_lower_name" ON "users" (lower(name))',
      'CREATE UNIQUE INDEX "lx" ON "users" (lower(name), age)',
      'CREATE UNIQUE INDEX "inc" ON "users" ("age") INCLUDE ("name", "ok") NULLS NOT DISTINCT',
      'CREATE INDEX IF NOT EXISTS "index_users_on_age" ON "users" ("age") INCLUDE ("name")',
      'CREATE INDEX CONCURRENTLY "index_users_on_created_at" ON "users" ("created_at")',
      'CREATE INDEX "index_users_on_updated_at" ON "users" ("updated_at")',
      `COMMENT ON INDEX "index_users_on_updated_at" IS 'c'`,
      'CREATE INDEX "index_users_on_ok" ON "users" ("ok") WHERE "ok"',
    ],
  ],
  [
    '7.1',
    'create_table(:quite_a_long_table_name_here) { |t| t.string :quite_a_long_column_name; t.string :another_long_column }',
    'add_index :quite_a_long_table_name_here, [:quite_a_long_column_name, :another_long_column]',
    [
      'CREATE INDEX "idx_on_quite_a_long_column_name_another_long_column_619c5af3ed" ON "quite_a_long_table_name_here" ("quite_a_long_column_name", "another_long_column")',
    ],
  ],
  [
    '7.0 7.1',
    'create_table(:quite_a_long_table_name_here) { |t| t.string :x }',
    'add_reference :quite_a_long_table_name_here, :quite_a_long_reference_name_that_is_long',
    [
      'ALTER TABLE "quite_a_long_table_name_here" ADD "quite_a_long_reference_name_that_is_long_id" bigint',
      'CREATE INDEX "idx_on_quite_a_long_reference_name_that_is_long_id_d731bce9f2" ON "quite_a_long_table_name_here" ("quite_a_long_reference_name_that_is_long_id")',
    ],
  ],
  [
    '7.1',
    `${USERS}
add_index :users, :name
add_index :users, [:age, :ok], name: 'strange'
add_index :users, :ok, name: 'cust'
add_index :users, 'lower(name)'
add_index :users, :price
add_index :users, :data, name: 'dd'`,
    `remove_index :users, :name
remove_index :users, column: [:age, :ok]
remove_index :users, name: 'cust'
remove_index :users, :nope, if_exists: true
remove_index :users, name: 'nope', if_exists: true
remove_index :users, 'lower(name)'
remove_index :users, column: :price, algorithm: :concurrently
remove_index :users, :data, name: 'dd'`,
    [
      'DROP INDEX  "index_users_on_name"',
      'DROP INDEX  "strange"',
      'DROP INDEX  "cust"',
      'DROP INDEX  "index_users_on_lower_name"',
      'DROP INDEX CONCURRENTLY "index_users_on_price"',
      'DROP INDEX  "dd"',
    ],
  ],
  [
    '7.1',
    `${USERS}
add_index :users, :name, name: 'a'`,
    `rename_index :users, 'a', 'b'
rename_index :users, :b, :c`,
    ['ALTER INDEX "a" RENAME TO "b"', 'ALTER INDEX "b" RENAME TO "c"'],
  ],
  [
    '4.2',
    USERS,
    `add_reference :users, :account
add_reference :users, :owner, polymorphic: true, null: false, index: { algorithm: :concurrently }
add_belongs_to :users, :acct, foreign_key: { to_table: :accounts, validate: false }, type: :integer
add_reference :users, :boss, foreign_key: { to_table: :users, on_delete: :restrict }, index: false, comment: 'x'
add_reference :users, :zed, polymorphic: { null: true }, index: { unique: true, where: 'age > 1' }, if_not_exists: true`,
    [
      'ALTER TABLE "users" ADD "account_id" integer',
      'ALTER TABLE "users" ADD "owner_type" character varying NOT NULL',
      'ALTER TABLE "users" ADD "owner_id" integer NOT NULL',
      'CREATE INDEX CONCURRENTLY "index_users_on_owner_type_and_owner_id" ON "users" ("owner_type", "owner_id")',
      'ALTER TABLE "users" ADD "acct_id" integer',
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_89064fec68" FOREIGN KEY ("acct_id") REFERENCES "accounts" ("id") NOT VALID',
      'ALTER TABLE "users" ADD "boss_id" integer',
      `COMMENT ON COLUMN "users"."boss_id" IS 'x'`,
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_8c260d5f7b" FOREIGN KEY ("boss_id") REFERENCES "users" ("id") ON DELETE RESTRICT',
      'ALTER TABLE "users" ADD "zed_type" character varying',
      'ALTER TABLE "users" ADD "zed_id" integer',
      'CREATE UNIQUE INDEX IF NOT EXISTS "index_users_on_zed_type_and_zed_id" ON "users" ("zed_type", "zed_id") WHERE age > 1',
    ],
  ],
  [
    '5.0',
    USERS,
    `add_reference :users, :account
add_reference :users, :owner, polymorphic: true, null: false, index: { algorithm: :concurrently }
add_belongs_to :users, :acct, foreign_key: { to_table: :accounts, validate: false }, type: :integer
add_reference :users, :boss, foreign_key: { to_table: :users, on_delete: :restrict }, index: false, comment: 'x'
add_reference :users, :zed, polymorphic: { null: true }, index: { unique: true, where: 'age > 1' }, if_not_exists: true`,
    [
      'ALTER TABLE "users" ADD "account_id" integer',
      'CREATE INDEX "index_users_on_account_id" ON "users" ("account_id")',
      'ALTER TABLE "users" ADD "owner_type" character varying NOT NULL',
      'ALTER TABLE "users" ADD "owner_id" integer NOT NULL',
      'CREATE INDEX CONCURRENTLY "index_users_on_owner_type_and_owner_id" ON "users" ("owner_type", "owner_id")',
      'ALTER TABLE "users" ADD "acct_id" integer',
      'CREATE INDEX "index_users_on_acct_id" ON "users" ("acct_id")',
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_89064fec68" FOREIGN KEY ("acct_id") REFERENCES "accounts" ("id") NOT VALID',
      'ALTER TABLE "users" ADD "boss_id" integer',
      `COMMENT ON COLUMN "users"."boss_id" IS 'x'`,
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_8c260d5f7b" FOREIGN KEY ("boss_id") REFERENCES "users" ("id") ON DELETE RESTRICT',
      'ALTER TABLE "users" ADD "zed_type" character varying',
      'ALTER TABLE "users" ADD "zed_id" integer',
      'CREATE UNIQUE INDEX IF NOT EXISTS "index_users_on_zed_type_and_zed_id" ON "users" ("zed_type", "zed_id") WHERE age > 1',
    ],
  ],
  [
    '6.0',
    USERS,
    `add_reference :users, :account
add_reference :users, :owner, polymorphic: true, null: false, index: { algorithm: :concurrently }
add_belongs_to :users, :acct, foreign_key: { to_table: :accounts, validate: false }, type: :integer
add_reference :users, :boss, foreign_key: { to_table: :users, on_delete: :restrict }, index: false, comment: 'x'
add_reference :users, :zed, polymorphic: { null: true }, index: { unique: true, where: 'age > 1' }, if_not_exists: true`,
    [
      'ALTER TABLE "users" ADD "account_id" bigint',
      'CREATE INDEX "index_users_on_account_id" ON "users" ("account_id")',
      'ALTER TABLE "users" ADD "owner_type" character varying NOT NULL',
      'ALTER TABLE "users" ADD "owner_id" bigint NOT NULL',
      'CREATE INDEX CONCURRENTLY "index_users_on_owner_type_and_owner_id" ON "users" ("owner_type", "owner_id")',
      'ALTER TABLE "users" ADD "acct_id" integer',
      'CREATE INDEX "index_users_on_acct_id" ON "users" ("acct_id")',
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_89064fec68" FOREIGN KEY ("acct_id") REFERENCES "accounts" ("id") NOT VALID',
      'ALTER TABLE "users" ADD "boss_id" bigint',
      `COMMENT ON COLUMN "users"."boss_id" IS 'x'`,
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_8c260d5f7b" FOREIGN KEY ("boss_id") REFERENCES "users" ("id") ON DELETE RESTRICT',
      'ALTER TABLE "users" ADD "zed_type" character varying',
      'ALTER TABLE "users" ADD "zed_id" bigint',
      'CREATE UNIQUE INDEX IF NOT EXISTS "index_users_on_zed_type_and_zed_id" ON "users" ("zed_type", "zed_id") WHERE age > 1',
    ],
  ],
  [
    '6.1 7.1',
    USERS,
    `add_reference :users, :account
add_reference :users, :owner, polymorphic: true, null: false, index: { algorithm: :concurrently }
add_belongs_to :users, :acct, foreign_key: { to_table: :accounts, validate: false }, type: :integer
add_reference :users, :boss, foreign_key: { to_table: :users, on_delete: :restrict }, index: false, comment: 'x'
add_reference :users, :zed, polymorphic: { null: true }, index: { unique: true, where: 'age > 1' }, if_not_exists: true`,
    [
      'ALTER TABLE "users" ADD "account_id" bigint',
      'CREATE INDEX "index_users_on_account_id" ON "users" ("account_id")',
      'ALTER TABLE "users" ADD "owner_type" character varying NOT NULL',
      'ALTER TABLE "users" ADD "owner_id" bigint NOT NULL',
      'CREATE INDEX CONCURRENTLY "index_users_on_owner" ON "users" ("owner_type", "owner_id")',
      'ALTER TABLE "users" ADD "acct_id" integer',
      'CREATE INDEX "index_users_on_acct_id" ON "users" ("acct_id")',
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_89064fec68" FOREIGN KEY ("acct_id") REFERENCES "accounts" ("id") NOT VALID',
      'ALTER TABLE "users" ADD "boss_id" bigint',
      `COMMENT ON COLUMN "users"."boss_id" IS 'x'`,
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_8c260d5f7b" FOREIGN KEY ("boss_id") REFERENCES "users" ("id") ON DELETE RESTRICT',
      'ALTER TABLE "users" ADD "zed_type" character varying',
      'ALTER TABLE "users" ADD "zed_id" bigint',
      'CREATE UNIQUE INDEX IF NOT EXISTS "index_users_on_zed" ON "users" ("zed_type", "zed_id") WHERE age > 1',
    ],
  ],
  [
    '7.1',
    `${USERS}
add_reference :users, :account, foreign_key: true
add_reference :users, :owner, polymorphic: true
add_reference :users, :boss, foreign_key: { to_table: :users }`,
    `remove_reference :users, :account, foreign_key: true
remove_reference :users, :owner, polymorphic: true
remove_reference :users, :boss, foreign_key: { to_table: :users }`,
    [
      'ALTER TABLE "users" DROP CONSTRAINT "fk_rails_61ac11da2b"',
      'ALTER TABLE "users" DROP COLUMN "account_id"',
      'ALTER TABLE "users" DROP COLUMN "owner_id"',
      'ALTER TABLE "users" DROP COLUMN "owner_type"',
      'ALTER TABLE "users" DROP CONSTRAINT "fk_rails_8c260d5f7b"',
      'ALTER TABLE "users" DROP COLUMN "boss_id"',
    ],
  ],
  [
    '7.1',
    USERS,
    `add_foreign_key :users, :accounts, column: :age
add_foreign_key :users, :accounts, column: :age, name: :nm, on_delete: :nullify, on_update: :cascade, validate: false, deferrable: :immediate
add_foreign_key :users, :accounts, column: :age, if_not_exists: true
validate_foreign_key :users, name: :nm
validate_foreign_key :users, :accounts
remove_foreign_key :users, name: :nm
remove_foreign_key :users, :accounts
add_foreign_key :users, :accounts, column: :age, primary_key: 'id'
remove_foreign_key :users, column: :age
remove_foreign_key :users, :accounts, if_exists: true`,
    [
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_7037a1d62c" FOREIGN KEY ("age") REFERENCES "accounts" ("id")',
      'ALTER TABLE "users" ADD CONSTRAINT "nm" FOREIGN KEY ("age") REFERENCES "accounts" ("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE NOT VALID',
      'ALTER TABLE "users" VALIDATE CONSTRAINT "nm"',
      'ALTER TABLE "users" VALIDATE CONSTRAINT "fk_rails_7037a1d62c"',
      'ALTER TABLE "users" DROP CONSTRAINT "nm"',
      'ALTER TABLE "users" DROP CONSTRAINT "fk_rails_7037a1d62c"',
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_7037a1d62c" FOREIGN KEY ("age") REFERENCES "accounts" ("id")',
      'ALTER TABLE "users" DROP CONSTRAINT "fk_rails_7037a1d62c"',
    ],
  ],
  [
    '7.0',
    `create_table(:statuses) { |t| }
create_table(:people) { |t| }
create_table(:categories) { |t| }
create_table(:a) { |t| t.bigint :status_id; t.bigint :person_id; t.bigint :category_id }`,
    `add_foreign_key :a, :statuses
add_foreign_key :a, :people
add_foreign_key :a, :categories, deferrable: true`,
    [
      'ALTER TABLE "a" ADD CONSTRAINT "fk_rails_7fe116f73c" FOREIGN KEY ("status_id") REFERENCES "statuses" ("id")',
      'ALTER TABLE "a" ADD CONSTRAINT "fk_rails_bad26c2f80" FOREIGN KEY ("person_id") REFERENCES "people" ("id")',
      'ALTER TABLE "a" ADD CONSTRAINT "fk_rails_dd53ac6089" FOREIGN KEY ("category_id") REFERENCES "categories" ("id") DEFERRABLE INITIALLY IMMEDIATE',
    ],
  ],
  [
    '7.1',
    USERS,
    `add_check_constraint :users, 'age > 0'
add_check_constraint :users, 'age > 1', name: 'c1', validate: false
validate_check_constraint :users, name: 'c1'
remove_check_constraint :users, name: 'c1'
remove_check_constraint :users, 'age > 0'
add_check_constraint :users, 'age > 2', name: 'c2', if_not_exists: true
remove_check_constraint :users, name: 'zz', if_exists: true
validate_constraint :users, 'c2'`,
    [
      'ALTER TABLE "users" ADD CONSTRAINT chk_rails_a4b2d327da CHECK (age > 0)',
      'ALTER TABLE "users" ADD CONSTRAINT c1 CHECK (age > 1) NOT VALID',
      'ALTER TABLE "users" VALIDATE CONSTRAINT "c1"',
      'ALTER TABLE "users" DROP CONSTRAINT "c1"',
      'ALTER TABLE "users" DROP CONSTRAINT "chk_rails_a4b2d327da"',
      'ALTER TABLE "users" ADD CONSTRAINT c2 CHECK (age > 2)',
      'ALTER TABLE "users" VALIDATE CONSTRAINT "c2"',
    ],
  ],
  [
    '7.1',
    USERS,
    `add_exclusion_constraint :users, 'age WITH =', using: :gist
add_exclusion_constraint :users, 'age WITH =', using: :gist, name: 'e', where: 'age > 5', deferrable: :deferred
remove_exclusion_constraint :users, name: 'e'
add_unique_constraint :users, [:age, :name]
add_unique_constraint :users, :name, name: 'un', deferrable: :deferred
remove_unique_constraint :users, name: 'un'
remove_unique_constraint :users, [:age, :name]
add_index :users, :name, unique: true, name: 'ui'
add_unique_constraint :users, using_index: 'ui'`,
    [
      'ALTER TABLE "users" ADD CONSTRAINT "excl_rails_7954abee89" EXCLUDE USING gist (age WITH =)',
      'ALTER TABLE "users" ADD CONSTRAINT "e" EXCLUDE USING gist (age WITH =) WHERE (age > 5) DEFERRABLE INITIALLY DEFERRED',
      'ALTER TABLE "users" DROP CONSTRAINT "e"',
      'ALTER TABLE "users" ADD CONSTRAINT "uniq_rails_49e74d5551" UNIQUE ("age", "name")',
      'ALTER TABLE "users" ADD CONSTRAINT "un" UNIQUE ("name") DEFERRABLE INITIALLY DEFERRED',
      'ALTER TABLE "users" DROP CONSTRAINT "un"',
      'ALTER TABLE "users" DROP CONSTRAINT "uniq_rails_49e74d5551"',
      'CREATE UNIQUE INDEX "ui" ON "users" ("name")',
      'ALTER TABLE "users" ADD CONSTRAINT "uniq_rails_7fa0aa6173" UNIQUE USING INDEX "ui"',
    ],
  ],
  [
    '5.0',
    USERS,
    `change_table(:users) { |t| t.string :a, :b; t.integer :c, null: false, default: 1, index: true; t.remove :name, :age; t.rename :ok, :fine; t.change :price, :float; t.change_default :price, 1.5; t.change_null :price, false; t.index :a, unique: true; t.references :account, foreign_key: true; t.foreign_key :accounts, column: :c; t.check_constraint 'c > 0', name: 'cc'; t.remove_index :a; t.rename_index 'index_users_on_c', 'ic'; t.datetime :dd; t.remove_references :account; t.remove_timestamps; t.column :xx, 'text', default: 'q'; t.remove_check_constraint name: 'cc' }`,
    [
      'ALTER TABLE "users" ADD "a" character varying',
      'ALTER TABLE "users" ADD "b" character varying',
      'ALTER TABLE "users" ADD "c" integer DEFAULT 1 NOT NULL',
      'CREATE INDEX "index_users_on_c" ON "users" ("c")',
      'ALTER TABLE "users" DROP COLUMN "name", DROP COLUMN "age"',
      'ALTER TABLE "users" RENAME COLUMN "ok" TO "fine"',
      'ALTER TABLE "users" ALTER COLUMN "price" TYPE float',
      'ALTER TABLE "users" ALTER COLUMN "price" SET DEFAULT 1.5',
      'ALTER TABLE "users" ALTER COLUMN "price" SET NOT NULL',
      'CREATE UNIQUE INDEX "index_users_on_a" ON "users" ("a")',
      'ALTER TABLE "users" ADD "account_id" integer',
      'CREATE INDEX "index_users_on_account_id" ON "users" ("account_id")',
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_61ac11da2b" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id")',
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_3915680941" FOREIGN KEY ("c") REFERENCES "accounts" ("id")',
      'ALTER TABLE "users" ADD CONSTRAINT cc CHECK (c > 0)',
      'DROP INDEX  "index_users_on_a"',
      'ALTER INDEX "index_users_on_c" RENAME TO "ic"',
      'ALTER TABLE "users" ADD "dd" timestamp',
      'ALTER TABLE "users" DROP COLUMN "account_id"',
      'ALTER TABLE "users" DROP COLUMN "updated_at", DROP COLUMN "created_at"',
      `ALTER TABLE "users" ADD "xx" text DEFAULT 'q'`,
      'ALTER TABLE "users" DROP CONSTRAINT "cc"',
    ],
  ],
  [
    '6.1',
    USERS,
    `change_table(:users) { |t| t.string :a, :b; t.integer :c, null: false, default: 1, index: true; t.remove :name, :age; t.rename :ok, :fine; t.change :price, :float; t.change_default :price, 1.5; t.change_null :price, false; t.index :a, unique: true; t.references :account, foreign_key: true; t.foreign_key :accounts, column: :c; t.check_constraint 'c > 0', name: 'cc'; t.remove_index :a; t.rename_index 'index_users_on_c', 'ic'; t.datetime :dd; t.remove_references :account; t.remove_timestamps; t.column :xx, 'text', default: 'q'; t.remove_check_constraint name: 'cc' }`,
    [
      'ALTER TABLE "users" ADD "a" character varying',
      'ALTER TABLE "users" ADD "b" character varying',
      'ALTER TABLE "users" ADD "c" integer DEFAULT 1 NOT NULL',
      'CREATE INDEX "index_users_on_c" ON "users" ("c")',
      'ALTER TABLE "users" DROP COLUMN "name", DROP COLUMN "age"',
      'ALTER TABLE "users" RENAME COLUMN "ok" TO "fine"',
      'ALTER TABLE "users" ALTER COLUMN "price" TYPE float',
      'ALTER TABLE "users" ALTER COLUMN "price" SET DEFAULT 1.5',
      'ALTER TABLE "users" ALTER COLUMN "price" SET NOT NULL',
      'CREATE UNIQUE INDEX "index_users_on_a" ON "users" ("a")',
      'ALTER TABLE "users" ADD "account_id" bigint',
      'CREATE INDEX "index_users_on_account_id" ON "users" ("account_id")',
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_61ac11da2b" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id")',
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_3915680941" FOREIGN KEY ("c") REFERENCES "accounts" ("id")',
      'ALTER TABLE "users" ADD CONSTRAINT cc CHECK (c > 0)',
      'DROP INDEX  "index_users_on_a"',
      'ALTER INDEX "index_users_on_c" RENAME TO "ic"',
      'ALTER TABLE "users" ADD "dd" timestamp',
      'ALTER TABLE "users" DROP COLUMN "account_id"',
      'ALTER TABLE "users" DROP COLUMN "updated_at", DROP COLUMN "created_at"',
      `ALTER TABLE "users" ADD "xx" text DEFAULT 'q'`,
      'ALTER TABLE "users" DROP CONSTRAINT "cc"',
    ],
  ],
  [
    '7.1',
    USERS,
    `change_table(:users) { |t| t.string :a, :b; t.integer :c, null: false, default: 1, index: true; t.remove :name, :age; t.rename :ok, :fine; t.change :price, :float; t.change_default :price, 1.5; t.change_null :price, false; t.index :a, unique: true; t.references :account, foreign_key: true; t.foreign_key :accounts, column: :c; t.check_constraint 'c > 0', name: 'cc'; t.remove_index :a; t.rename_index 'index_users_on_c', 'ic'; t.datetime :dd; t.remove_references :account; t.remove_timestamps; t.column :xx, 'text', default: 'q'; t.remove_check_constraint name: 'cc' }`,
    [
      'ALTER TABLE "users" ADD "a" character varying',
      'ALTER TABLE "users" ADD "b" character varying',
      'ALTER TABLE "users" ADD "c" integer DEFAULT 1 NOT NULL',
      'CREATE INDEX "index_users_on_c" ON "users" ("c")',
      'ALTER TABLE "users" DROP COLUMN "name", DROP COLUMN "age"',
      'ALTER TABLE "users" RENAME COLUMN "ok" TO "fine"',
      'ALTER TABLE "users" ALTER COLUMN "price" TYPE float',
      'ALTER TABLE "users" ALTER COLUMN "price" SET DEFAULT 1.5',
      'ALTER TABLE "users" ALTER COLUMN "price" SET NOT NULL',
      'CREATE UNIQUE INDEX "index_users_on_a" ON "users" ("a")',
      'ALTER TABLE "users" ADD "account_id" bigint',
      'CREATE INDEX "index_users_on_account_id" ON "users" ("account_id")',
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_61ac11da2b" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id")',
      'ALTER TABLE "users" ADD CONSTRAINT "fk_rails_3915680941" FOREIGN KEY ("c") REFERENCES "accounts" ("id")',
      'ALTER TABLE "users" ADD CONSTRAINT cc CHECK (c > 0)',
      'DROP INDEX  "index_users_on_a"',
      'ALTER INDEX "index_users_on_c" RENAME TO "ic"',
      'ALTER TABLE "users" ADD "dd" timestamp(6)',
      'ALTER TABLE "users" DROP COLUMN "account_id"',
      'ALTER TABLE "users" DROP COLUMN "updated_at", DROP COLUMN "created_at"',
      `ALTER TABLE "users" ADD "xx" text DEFAULT 'q'`,
      'ALTER TABLE "users" DROP CONSTRAINT "cc"',
    ],
  ],
  [
    '5.0',
    USERS,
    `change_table(:users, bulk: true) { |t| t.string :a; t.integer :c, null: false, default: 1, index: true; t.remove :name; t.change :price, :float; t.change_default :age, 4; t.change_null :age, false; t.rename :ok, :fine; t.datetime :z, comment: 'k'; t.references :account }`,
    [
      'ALTER TABLE "users" ADD "a" character varying, ADD "c" integer DEFAULT 1 NOT NULL',
      'CREATE INDEX "index_users_on_c" ON "users" ("c")',
      'ALTER TABLE "users" DROP COLUMN "name", ALTER COLUMN "price" TYPE float, ALTER COLUMN "age" SET DEFAULT 4, ALTER COLUMN "age" SET NOT NULL',
      'ALTER TABLE "users" RENAME COLUMN "ok" TO "fine"',
      'ALTER TABLE "users" ADD "z" timestamp',
      `COMMENT ON COLUMN "users"."z" IS 'k'`,
      'ALTER TABLE "users" ADD "account_id" integer',
      'CREATE INDEX "index_users_on_account_id" ON "users" ("account_id")',
    ],
  ],
  [
    '6.1',
    USERS,
    `change_table(:users, bulk: true) { |t| t.string :a; t.integer :c, null: false, default: 1, index: true; t.remove :name; t.change :price, :float; t.change_default :age, 4; t.change_null :age, false; t.rename :ok, :fine; t.datetime :z, comment: 'k'; t.references :account }`,
    [
      'ALTER TABLE "users" ADD "a" character varying, ADD "c" integer DEFAULT 1 NOT NULL',
      'CREATE INDEX "index_users_on_c" ON "users" ("c")',
      'ALTER TABLE "users" DROP COLUMN "name", ALTER COLUMN "price" TYPE float, ALTER COLUMN "age" SET DEFAULT 4, ALTER COLUMN "age" SET NOT NULL',
      'ALTER TABLE "users" RENAME COLUMN "ok" TO "fine"',
      'ALTER TABLE "users" ADD "z" timestamp',
      `COMMENT ON COLUMN "users"."z" IS 'k'`,
      'ALTER TABLE "users" ADD "account_id" bigint',
      'CREATE INDEX "index_users_on_account_id" ON "users" ("account_id")',
    ],
  ],
  [
    '7.1',
    USERS,
    `change_table(:users, bulk: true) { |t| t.string :a; t.integer :c, null: false, default: 1, index: true; t.remove :name; t.change :price, :float; t.change_default :age, 4; t.change_null :age, false; t.rename :ok, :fine; t.datetime :z, comment: 'k'; t.references :account }`,
    [
      'ALTER TABLE "users" ADD "a" character varying, ADD "c" integer DEFAULT 1 NOT NULL',
      'CREATE INDEX "index_users_on_c" ON "users" ("c")',
      'ALTER TABLE "users" DROP COLUMN "name", ALTER COLUMN "price" TYPE float, ALTER COLUMN "age" SET DEFAULT 4, ALTER COLUMN "age" SET NOT NULL',
      'ALTER TABLE "users" RENAME COLUMN "ok" TO "fine"',
      'ALTER TABLE "users" ADD "z" timestamp(6)',
      `COMMENT ON COLUMN "users"."z" IS 'k'`,
      'ALTER TABLE "users" ADD "account_id" bigint',
      'CREATE INDEX "index_users_on_account_id" ON "users" ("account_id")',
    ],
  ],
  [
    '7.1',
    USERS,
    `%i[a b].each { |n| add_column :users, n, :string }
{ x: :integer, y: :text }.each { |n, t| add_column :users, "#{n}_col", t }
3.times { |i| add_column :users, "n#{i}", :integer }
%w[p q].each_with_index do |n, i|
 add_column :users, n, :integer, default: i
end`,
    [
      'ALTER TABLE "users" ADD "a" character varying',
      'ALTER TABLE "users" ADD "b" character varying',
      'ALTER TABLE "users" ADD "x_col" integer',
      'ALTER TABLE "users" ADD "y_col" text',
      'ALTER TABLE "users" ADD "n0" integer',
      'ALTER TABLE "users" ADD "n1" integer',
      'ALTER TABLE "users" ADD "n2" integer',
      'ALTER TABLE "users" ADD "p" integer DEFAULT 0',
      'ALTER TABLE "users" ADD "q" integer DEFAULT 1',
    ],
  ],
])('in %s, after %j: %s', expectSql);
