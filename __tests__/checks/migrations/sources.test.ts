// Every tool's files as that tool writes them: found, in order, the way up only, wrapped as the tool wraps them, at the right lines.

import { migrationsCheck } from '../../../src/checks/migrations/check.ts';
import { migrationsSchema } from '../../../src/config/sections/migrations.ts';
import { memoryTree } from '../../../src/io/tree.ts';
import { contextOf } from '../secrets/context.ts';

type Files = Record<string, string>;

interface Source {
  tool: string;
  /** `transaction`, `implicit`, `none` or `unknown`. */
  wrapping: string;
  base: Files;
  change: Files;
  /** Lines of the index that is built while writes wait, and of the dropped column. */
  lines: [index: number, drop: number];
}

const CREATE = 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(50), plan text);\n';
const INDEX = 'CREATE INDEX users_email ON users (email);\n';
const DROP = 'ALTER TABLE users DROP COLUMN plan;\n';
const UNDO = 'DROP TABLE users;\n';

const SOURCES: Source[] = [
  {
    tool: 'prisma',
    wrapping: 'implicit',
    base: {
      'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
      'prisma/migrations/20240101000000_init/migration.sql': `-- CreateTable\n${CREATE}`,
    },
    change: {
      'prisma/migrations/20240102000000_more/migration.sql': `/*\n  Warnings:\n\n  - You are about to drop the column \`plan\` on the \`users\` table.\n\n*/\n-- AlterTable\n${DROP}\n-- CreateIndex\n${INDEX}`,
    },
    lines: [11, 8],
  },
  {
    tool: 'drizzle',
    wrapping: 'transaction',
    base: {
      'drizzle/meta/_journal.json': '{"version":"7","dialect":"postgresql","entries":[]}',
      'drizzle/0000_init.sql': CREATE,
    },
    change: { 'drizzle/0001_more.sql': `${INDEX.trim()}--> statement-breakpoint\n${DROP}` },
    lines: [1, 2],
  },
  {
    tool: 'supabase',
    wrapping: 'transaction',
    base: { 'supabase/migrations/20240101000000_init.sql': CREATE },
    change: { 'supabase/migrations/20240102000000_more.sql': INDEX + DROP },
    lines: [1, 2],
  },
  {
    tool: 'flyway',
    wrapping: 'implicit',
    base: { 'src/main/resources/db/migration/V1__init.sql': CREATE },
    change: {
      'src/main/resources/db/migration/V2__more.sql': INDEX + DROP,
      'src/main/resources/db/migration/U2__more.sql': UNDO,
    },
    lines: [1, 2],
  },
  {
    tool: 'goose',
    wrapping: 'transaction',
    base: { 'db/migrations/00001_init.sql': `-- +goose Up\n${CREATE}-- +goose Down\n${UNDO}` },
    change: {
      'db/migrations/00002_more.sql': `-- +goose Up\n-- +goose StatementBegin\n${INDEX}-- +goose StatementEnd\n${DROP}\n-- +goose Down\n${UNDO}`,
    },
    lines: [3, 5],
  },
  {
    tool: 'dbmate',
    wrapping: 'transaction',
    base: { 'db/migrations/20240101_init.sql': `-- migrate:up\n${CREATE}\n-- migrate:down\n${UNDO}` },
    change: { 'db/migrations/20240102_more.sql': `-- migrate:up\n${INDEX}${DROP}\n-- migrate:down\n${UNDO}` },
    lines: [2, 3],
  },
  {
    tool: 'sql-migrate',
    wrapping: 'transaction',
    base: { 'migrations/1-init.sql': `-- +migrate Up\n${CREATE}-- +migrate Down\n${UNDO}` },
    change: { 'migrations/2-more.sql': `-- +migrate Up\n${INDEX}${DROP}-- +migrate Down\n${UNDO}` },
    lines: [2, 3],
  },
  {
    tool: 'liquibase',
    wrapping: 'transaction',
    base: { 'db/changelog/1.sql': `--liquibase formatted sql\n--changeset ada:1\n${CREATE}` },
    change: {
      'db/changelog/2.sql': `--liquibase formatted sql\n--changeset ada:2\n${INDEX}--rollback DROP INDEX users_email;\n--changeset ada:3\n${DROP}`,
    },
    lines: [3, 6],
  },
  {
    tool: 'tern',
    wrapping: 'transaction',
    base: { 'migrations/001_init.sql': `${CREATE}---- create above / drop below ----\n${UNDO}` },
    change: { 'migrations/002_more.sql': `${INDEX}${DROP}---- create above / drop below ----\n${UNDO}` },
    lines: [1, 2],
  },
  {
    tool: 'sqitch',
    wrapping: 'none',
    base: {
      'sqitch.plan': '%project=shop\n',
      'sqitch.conf': '[core]\n\tengine = pg\n',
      'deploy/init.sql': `BEGIN;\n${CREATE}COMMIT;\n`,
    },
    change: {
      'deploy/more.sql': `-- Deploy shop:more to pg\n\nBEGIN;\n${INDEX}${DROP}COMMIT;\n`,
      'revert/more.sql': UNDO,
      'verify/more.sql': 'SELECT 1 / 0;\n',
    },
    lines: [4, 5],
  },
  {
    tool: 'sqlx',
    wrapping: 'transaction',
    base: {
      'Cargo.toml': '[package]',
      'migrations/20240101_init.up.sql': CREATE,
      'migrations/20240101_init.down.sql': UNDO,
    },
    change: { 'migrations/20240102_more.up.sql': INDEX + DROP, 'migrations/20240102_more.down.sql': UNDO },
    lines: [1, 2],
  },
  {
    tool: 'diesel',
    wrapping: 'transaction',
    base: {
      'Cargo.toml': '[package]',
      'diesel.toml': '',
      'migrations/2024_init/up.sql': CREATE,
      'migrations/2024_init/down.sql': UNDO,
    },
    change: { 'migrations/2025_more/up.sql': INDEX + DROP, 'migrations/2025_more/down.sql': UNDO },
    lines: [1, 2],
  },
  {
    tool: 'golang-migrate',
    wrapping: 'implicit',
    base: { 'db/migrations/000001_init.up.sql': CREATE, 'db/migrations/000001_init.down.sql': UNDO },
    change: { 'db/migrations/000002_more.up.sql': INDEX + DROP, 'db/migrations/000002_more.down.sql': UNDO },
    lines: [1, 2],
  },
  {
    tool: 'atlas',
    wrapping: 'transaction',
    base: { 'migrations/atlas.sum': 'h1:x\n', 'migrations/20240101_init.sql': `-- Create "users" table\n${CREATE}` },
    change: { 'migrations/20240102_more.sql': `-- Modify "users" table\n${DROP}-- Create index\n${INDEX}` },
    lines: [4, 2],
  },
  {
    tool: 'plain',
    wrapping: 'unknown',
    base: { 'migrations/1.sql': CREATE },
    change: { 'migrations/2.sql': INDEX + DROP },
    lines: [1, 2],
  },
  {
    tool: 'liquibase',
    wrapping: 'transaction',
    base: {
      'pom.xml': '<artifactId>postgresql</artifactId>',
      'src/main/resources/db/changelog/db.changelog-master.xml':
        '<databaseChangeLog>\n  <includeAll path="changes" relativeToChangelogFile="true"/>\n</databaseChangeLog>\n',
      'src/main/resources/db/changelog/changes/1.xml':
        '<databaseChangeLog>\n  <changeSet id="1" author="ada">\n    <createTable tableName="users">\n      <column name="id" type="bigint"><constraints primaryKey="true"/></column>\n      <column name="email" type="varchar(50)"/>\n      <column name="plan" type="clob"/>\n    </createTable>\n  </changeSet>\n</databaseChangeLog>\n',
    },
    change: {
      'src/main/resources/db/changelog/changes/2.yaml':
        'databaseChangeLog:\n  - changeSet:\n      id: 2\n      author: ada\n      changes:\n        - createIndex:\n            indexName: users_email\n            tableName: users\n            columns:\n              - column: { name: email }\n        - dropColumn: { tableName: users, columnName: plan }\n      rollback:\n        - dropTable: { tableName: users }\n',
    },
    lines: [6, 11],
  },
  {
    tool: 'rails',
    wrapping: 'transaction',
    base: {
      'db/migrate/20240101000000_create_users.rb':
        'class CreateUsers < ActiveRecord::Migration[7.1]\n  def change\n    create_table :users do |t|\n      t.string :email\n      t.text :plan\n    end\n  end\nend\n',
    },
    change: {
      'db/migrate/20240102000000_more.rb':
        'class More < ActiveRecord::Migration[7.1]\n  def change\n    add_index :users, :email\n    remove_column :users, :plan, :text\n  end\nend\n',
    },
    lines: [3, 4],
  },
  {
    tool: 'django',
    wrapping: 'transaction',
    base: {
      'manage.py': '',
      'shop/migrations/__init__.py': '',
      'shop/migrations/0001_initial.py':
        "from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    initial = True\n    dependencies = []\n    operations = [\n        migrations.CreateModel(\n            name='User',\n            fields=[\n                ('id', models.BigAutoField(primary_key=True)),\n                ('email', models.CharField(max_length=50)),\n                ('plan', models.TextField()),\n            ],\n        ),\n    ]\n",
    },
    change: {
      'shop/migrations/0002_more.py':
        "from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    dependencies = [('shop', '0001_initial')]\n    operations = [\n        migrations.AddIndex(model_name='user', index=models.Index(fields=['email'], name='email_idx')),\n        migrations.RemoveField(model_name='user', name='plan'),\n    ]\n",
    },
    lines: [7, 8],
  },
  {
    tool: 'alembic',
    wrapping: 'transaction',
    base: {
      'alembic/versions/a1_init.py':
        "from alembic import op\nimport sqlalchemy as sa\n\nrevision = 'a1'\ndown_revision = None\n\n\ndef upgrade() -> None:\n    op.create_table('users', sa.Column('id', sa.Integer(), nullable=False), sa.Column('email', sa.String(50)), sa.Column('plan', sa.Text()), sa.PrimaryKeyConstraint('id'))\n\n\ndef downgrade() -> None:\n    op.drop_table('users')\n",
    },
    change: {
      'alembic/versions/b2_more.py':
        "from alembic import op\nimport sqlalchemy as sa\n\nrevision = 'b2'\ndown_revision = 'a1'\n\n\ndef upgrade() -> None:\n    op.create_index(op.f('ix_users_email'), 'users', ['email'], unique=False)\n    op.drop_column('users', 'plan')\n\n\ndef downgrade() -> None:\n    op.drop_table('users')\n",
    },
    lines: [9, 10],
  },
  {
    tool: 'knex',
    wrapping: 'transaction',
    base: {
      'knexfile.js': "module.exports = { client: 'pg' };\n",
      'migrations/20240101_init.js':
        "exports.up = (knex) => knex.schema.createTable('users', (t) => {\n  t.increments();\n  t.string('email', 50);\n  t.text('plan');\n});\nexports.down = (knex) => knex.schema.dropTable('users');\n",
    },
    change: {
      'migrations/20240102_more.js':
        "exports.up = async (knex) => {\n  await knex.schema.alterTable('users', (t) => {\n    t.index('email');\n    t.dropColumn('plan');\n  });\n};\nexports.down = async (knex) => {\n  await knex.schema.dropTable('users');\n};\n",
    },
    lines: [3, 4],
  },
  {
    tool: 'typeorm',
    wrapping: 'transaction',
    base: {
      'package.json': '{"dependencies":{"typeorm":"0.3.20","pg":"8"}}',
      'src/migrations/1700000000000-Init.ts':
        'import { MigrationInterface, QueryRunner } from "typeorm";\n\nexport class Init1700000000000 implements MigrationInterface {\n    public async up(queryRunner: QueryRunner): Promise<void> {\n        await queryRunner.query(`CREATE TABLE "users" ("id" SERIAL NOT NULL, "email" character varying(50), "plan" text)`);\n    }\n\n    public async down(queryRunner: QueryRunner): Promise<void> {\n        await queryRunner.query(`DROP TABLE "users"`);\n    }\n}\n',
    },
    change: {
      'src/migrations/1700000000001-More.ts':
        'import { MigrationInterface, QueryRunner } from "typeorm";\n\nexport class More1700000000001 implements MigrationInterface {\n    public async up(queryRunner: QueryRunner): Promise<void> {\n        await queryRunner.query(`CREATE INDEX "IDX_1" ON "users" ("email") `);\n        await queryRunner.dropColumn("users", "plan");\n    }\n\n    public async down(queryRunner: QueryRunner): Promise<void> {\n        await queryRunner.query(`DROP TABLE "users"`);\n    }\n}\n',
    },
    lines: [5, 6],
  },
  {
    tool: 'sequelize',
    wrapping: 'none',
    base: {
      'config/config.json': '{"production":{"dialect":"postgres"}}',
      'migrations/20240101-init.js':
        "'use strict';\nmodule.exports = {\n  async up(queryInterface, Sequelize) {\n    await queryInterface.createTable('users', { id: { type: Sequelize.INTEGER, primaryKey: true, autoIncrement: true }, email: Sequelize.STRING(50), plan: Sequelize.TEXT });\n  },\n  async down(queryInterface) {\n    await queryInterface.dropTable('users');\n  },\n};\n",
    },
    change: {
      'migrations/20240102-more.js':
        "'use strict';\nmodule.exports = {\n  async up(queryInterface, Sequelize) {\n    await queryInterface.addIndex('users', ['email']);\n    await queryInterface.removeColumn('users', 'plan');\n  },\n  async down(queryInterface) {\n    await queryInterface.dropTable('users');\n  },\n};\n",
    },
    lines: [4, 5],
  },
  {
    tool: 'kysely',
    wrapping: 'transaction',
    base: {
      'package.json': '{"dependencies":{"kysely":"0.28.2","pg":"8"}}',
      'src/migrations/2024-01-01T00-init.ts':
        "import type { Kysely } from 'kysely';\n\nexport async function up(db: Kysely<any>): Promise<void> {\n  await db.schema\n    .createTable('users')\n    .addColumn('id', 'serial', (col) => col.primaryKey())\n    .addColumn('email', 'varchar(50)')\n    .addColumn('plan', 'text')\n    .execute();\n}\n\nexport async function down(db: Kysely<any>): Promise<void> {\n  await db.schema.dropTable('users').execute();\n}\n",
    },
    change: {
      'src/migrations/2024-01-02T00-more.ts':
        "import type { Kysely } from 'kysely';\n\nexport async function up(db: Kysely<any>): Promise<void> {\n  await db.schema.createIndex('users_email').on('users').column('email').execute();\n  await db.schema.alterTable('users').dropColumn('plan').execute();\n}\n\nexport async function down(db: Kysely<any>): Promise<void> {\n  await db.schema.dropTable('users').execute();\n}\n",
    },
    lines: [4, 5],
  },
  {
    tool: 'mikroorm',
    wrapping: 'transaction',
    base: {
      'package.json': '{"dependencies":{"@mikro-orm/postgresql":"6.4.0"}}',
      'src/migrations/Migration20240101000000.ts':
        'import { Migration } from \'@mikro-orm/migrations\';\n\nexport class Migration20240101000000 extends Migration {\n\n  override async up(): Promise<void> {\n    this.addSql(`create table "users" ("id" serial primary key, "email" varchar(50) null, "plan" text null);`);\n  }\n\n  override async down(): Promise<void> {\n    this.addSql(`drop table if exists "users" cascade;`);\n  }\n\n}\n',
    },
    change: {
      'src/migrations/Migration20240102000000.ts':
        'import { Migration } from \'@mikro-orm/migrations\';\n\nexport class Migration20240102000000 extends Migration {\n\n  override async up(): Promise<void> {\n    this.addSql(`alter table "users" drop column "plan";`);\n\n    this.addSql(`create index "users_email_index" on "users" ("email");`);\n  }\n\n  override async down(): Promise<void> {\n    this.addSql(`drop table if exists "users" cascade;`);\n  }\n\n}\n',
    },
    lines: [8, 6],
  },
  {
    tool: 'ecto',
    wrapping: 'transaction',
    base: {
      'mix.exs': 'defp deps, do: [{:ecto_sql, "~> 3.12"}, {:postgrex, ">= 0.0.0"}, {:exqlite, only: :test}]\n',
      'config/config.exs': 'import Config\n\nconfig :app, App.Repo, migration_primary_key: [type: :uuid]\n',
      'priv/repo/migrations/.formatter.exs': '[import_deps: [:ecto_sql], inputs: ["*.exs"]]\n',
      'priv/repo/migrations/20240101000000_create_users.exs':
        'defmodule App.Repo.Migrations.CreateUsers do\n  use Ecto.Migration\n\n  def change do\n    create table(:users) do\n      add :email, :string, size: 50\n      add :plan, :text\n\n      timestamps()\n    end\n  end\nend\n',
    },
    change: {
      'priv/repo/migrations/20240102000000_more.exs':
        'defmodule App.Repo.Migrations.More do\n  use Ecto.Migration\n\n  def up do\n    create index(:users, [:email])\n\n    alter table(:users) do\n      remove :plan\n    end\n  end\n\n  def down do\n    drop table(:users)\n  end\nend\n',
    },
    lines: [5, 7],
  },
  {
    tool: 'efcore',
    wrapping: 'transaction',
    base: {
      'src/App/App.csproj':
        '<Project><ItemGroup><PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="9.0.4" /></ItemGroup></Project>',
      'src/App/Migrations/20240101000000_Init.cs':
        'using Microsoft.EntityFrameworkCore.Migrations;\n\npublic partial class Init : Migration\n{\n    protected override void Up(MigrationBuilder migrationBuilder)\n    {\n        migrationBuilder.CreateTable(name: "users", columns: table => new { id = table.Column<int>(), email = table.Column<string>(maxLength: 50), plan = table.Column<string>() });\n    }\n\n    protected override void Down(MigrationBuilder migrationBuilder)\n    {\n        migrationBuilder.DropTable(name: "users");\n    }\n}\n',
      'src/App/Migrations/20240101000000_Init.Designer.cs': '// model',
    },
    change: {
      'src/App/Migrations/20240102000000_More.cs':
        'using Microsoft.EntityFrameworkCore.Migrations;\n\npublic partial class More : Migration\n{\n    protected override void Up(MigrationBuilder migrationBuilder)\n    {\n        migrationBuilder.CreateIndex(name: "IX_users_email", table: "users", column: "email");\n        migrationBuilder.DropColumn(\n            name: "plan",\n            table: "users");\n    }\n\n    protected override void Down(MigrationBuilder migrationBuilder)\n    {\n        migrationBuilder.DropTable(name: "users");\n    }\n}\n',
    },
    lines: [7, 8],
  },
  {
    tool: 'laravel',
    wrapping: 'transaction',
    base: {
      artisan: '',
      '.env.example': 'DB_CONNECTION=pgsql\n',
      'config/database.php':
        "<?php return ['default' => env('DB_CONNECTION', 'mysql'), 'connections' => ['sqlite' => []]];",
      'composer.lock': '{"packages":[{"name": "laravel/framework","version": "v11.9.2"}]}',
      'database/migrations/2024_01_01_000000_init.php':
        "<?php\n\nuse Illuminate\\Database\\Migrations\\Migration;\nuse Illuminate\\Database\\Schema\\Blueprint;\nuse Illuminate\\Support\\Facades\\Schema;\n\nreturn new class extends Migration\n{\n    public function up(): void\n    {\n        Schema::create('users', function (Blueprint $table) {\n            $table->id();\n            $table->string('email', 50);\n            $table->text('plan')->nullable();\n        });\n    }\n\n    public function down(): void\n    {\n        Schema::dropIfExists('users');\n    }\n};\n",
    },
    change: {
      'Modules/Billing/Database/Migrations/2024_01_02_000000_more.php':
        "<?php\n\nuse Illuminate\\Database\\Migrations\\Migration;\nuse Illuminate\\Database\\Schema\\Blueprint;\nuse Illuminate\\Support\\Facades\\Schema;\n\nreturn new class extends Migration\n{\n    public function up(): void\n    {\n        Schema::table('users', function (Blueprint $table) {\n            $table->index('email');\n            $table->dropColumn('plan');\n        });\n    }\n\n    public function down(): void\n    {\n        Schema::dropIfExists('users');\n    }\n};\n",
    },
    lines: [12, 13],
  },
];

test.each(SOURCES)('$tool', async ({ tool, wrapping, base, change, lines }) => {
  const result = await migrationsCheck.run(
    contextOf({
      scope: { kind: 'change', base: 'a'.repeat(40), head: 'b'.repeat(40), uncommitted: [] },
      base: memoryTree(base),
      head: memoryTree({ ...base, ...change }),
      changes: Object.keys(change).map((path) => ({ path, status: 'added' })),
    }),
    migrationsSchema.parse({}),
  );
  const found = (rule: string) =>
    result.findings
      .filter((finding) => finding.rule === `migrations/${rule}`)
      .map(({ location, data }) => [location.kind === 'file' && location.startLine, data?.tool, data?.transaction]);
  expect(found('index-not-concurrent')).toEqual([[lines[0], tool, wrapping]]);
  expect(found('drop-column')).toEqual([[lines[1], tool, wrapping]]);
  // What only undoes is not judged.
  expect(found('drop-table')).toEqual([]);
  expect(result.leftOut).toBeUndefined();
  expect(result.coverage['new migrations']).toBe(1);
});
