/**
 * What Laravel sends to PostgreSQL for a migration's way up, with values in the places of parameters: recorded with a connection that only
 * writes down. Of versions before 12 only what differs.
 */

export const RECORDED: readonly (readonly [version: number, up: string, sql: readonly string[]])[] = [
  [
    12,
    "Schema::create('users', function (Blueprint $table) { $table->id(); $table->string('name'); $table->string('email')->unique(); $table->timestamp('verified_at')->nullable(); $table->rememberToken(); $table->timestamps(); });",
    [
      'create table "users" ("id" bigserial not null primary key, "name" varchar(255) not null, "email" varchar(255) not null, "verified_at" timestamp(0) without time zone null, "remember_token" varchar(100) null, "created_at" timestamp(0) without time zone null, "updated_at" timestamp(0) without time zone null)',
      'alter table "users" add constraint "users_email_unique" unique ("email")',
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->increments('id'); $table->tinyIncrements('b'); $table->char('c'); $table->char('d', 4); $table->string('e', 100)->default('x'); $table->text('f')->nullable(); $table->mediumText('g'); $table->longText('h'); $table->tinyText('t'); });",
    [
      'create table "a" ("id" serial not null primary key, "b" smallserial not null primary key, "c" char(255) not null, "d" char(4) not null, "e" varchar(100) not null default \'x\', "f" text null, "g" text not null, "h" text not null, "t" varchar(255) not null)',
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->bigIncrements('id'); });",
    ['create table "a" ("id" bigserial not null primary key)'],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->smallIncrements('id'); });",
    ['create table "a" ("id" smallserial not null primary key)'],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->mediumIncrements('id'); });",
    ['create table "a" ("id" serial not null primary key)'],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->integerIncrements('id'); });",
    ['create table "a" ("id" serial not null primary key)'],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->integer('a')->unsigned(); $table->integer('b', true); $table->tinyInteger('c')->default(0); $table->smallInteger('d')->default(-1); $table->mediumInteger('e'); $table->bigInteger('f')->nullable()->default(5); $table->unsignedInteger('g'); $table->unsignedBigInteger('h'); $table->unsignedSmallInteger('i'); $table->unsignedTinyInteger('j'); $table->unsignedMediumInteger('k'); });",
    [
      'create table "a" ("a" integer not null, "b" serial not null primary key, "c" smallint not null default \'0\', "d" smallint not null default \'-1\', "e" integer not null, "f" bigint null default \'5\', "g" integer not null, "h" bigint not null, "i" smallint not null, "j" smallint not null, "k" integer not null)',
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->float('a'); $table->double('b'); $table->decimal('c'); $table->decimal('d', 12, 4)->default(1.5); $table->boolean('e')->default(false); $table->boolean('f')->default(true)->nullable(); });",
    [
      'create table "a" ("a" float(53) not null, "b" double precision not null, "c" decimal(8, 2) not null, "d" decimal(12, 4) not null default \'1.5\', "e" boolean not null default \'0\', "f" boolean null default \'1\')',
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->enum('e', ['x', 'y'])->default('x'); $table->json('j')->nullable(); $table->jsonb('k')->default('{}'); });",
    [
      'create table "a" ("e" varchar(255) check ("e" in (\'x\', \'y\')) not null default \'x\', "j" json null, "k" jsonb not null default \'{}\')',
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->date('a'); $table->dateTime('b'); $table->dateTime('c', 3); $table->dateTimeTz('d'); $table->time('e'); $table->timeTz('f', 6); $table->timestamp('g')->useCurrent(); $table->timestampTz('h', 3)->useCurrent()->nullable(); $table->year('y'); });",
    [
      'create table "a" ("a" date not null, "b" timestamp(0) without time zone not null, "c" timestamp(3) without time zone not null, "d" timestamp(0) with time zone not null, "e" time(0) without time zone not null, "f" time(6) with time zone not null, "g" timestamp(0) without time zone not null default CURRENT_TIMESTAMP, "h" timestamp(3) with time zone null default CURRENT_TIMESTAMP, "y" integer not null)',
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->binary('a'); $table->uuid('id')->primary(); $table->ipAddress('c'); $table->macAddress('d'); $table->softDeletes(); $table->softDeletesTz('gone_at'); $table->timestampsTz(); });",
    [
      'create table "a" ("a" bytea not null, "id" uuid not null, "c" inet not null, "d" macaddr not null, "deleted_at" timestamp(0) without time zone null, "gone_at" timestamp(0) with time zone null, "created_at" timestamp(0) with time zone null, "updated_at" timestamp(0) with time zone null)',
      'alter table "a" add primary key ("id")',
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->nullableTimestamps(); $table->softDeletes('x', 3); });",
    [
      'create table "a" ("created_at" timestamp(0) without time zone null, "updated_at" timestamp(0) without time zone null, "x" timestamp(3) without time zone null)',
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->timestamps(3); });",
    [
      'create table "a" ("created_at" timestamp(3) without time zone null, "updated_at" timestamp(3) without time zone null)',
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->datetimes(); $table->softDeletesDatetime(); });",
    [
      'create table "a" ("created_at" timestamp(0) without time zone null, "updated_at" timestamp(0) without time zone null, "deleted_at" timestamp(0) without time zone null)',
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->morphs('taggable'); $table->nullableMorphs('b'); $table->uuidMorphs('c'); $table->nullableUuidMorphs('d', 'own'); });",
    [
      'create table "a" ("taggable_type" varchar(255) not null, "taggable_id" bigint not null, "b_type" varchar(255) null, "b_id" bigint null, "c_type" varchar(255) not null, "c_id" uuid not null, "d_type" varchar(255) null, "d_id" uuid null)',
      'create index "a_taggable_type_taggable_id_index" on "a" ("taggable_type", "taggable_id")',
      'create index "a_b_type_b_id_index" on "a" ("b_type", "b_id")',
      'create index "a_c_type_c_id_index" on "a" ("c_type", "c_id")',
      'create index "own" on "a" ("d_type", "d_id")',
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->ulid('id')->primary(); $table->ulidMorphs('c'); $table->nullableUlidMorphs('d'); $table->foreignUlid('u')->constrained(); });",
    [
      'create table "a" ("id" char(26) not null, "c_type" varchar(255) not null, "c_id" char(26) not null, "d_type" varchar(255) null, "d_id" char(26) null, "u" char(26) not null)',
      'create index "a_c_type_c_id_index" on "a" ("c_type", "c_id")',
      'create index "a_d_type_d_id_index" on "a" ("d_type", "d_id")',
      'alter table "a" add constraint "a_u_foreign" foreign key ("u") references "us" ("id")',
      'alter table "a" add primary key ("id")',
    ],
  ],
  [
    12,
    "Schema::create('posts', function (Blueprint $table) { $table->foreignId('user_id')->constrained(); $table->foreignId('category_id')->nullable()->constrained('cats', 'key')->cascadeOnDelete(); $table->foreignUuid('team_id')->references('id')->on('teams')->onDelete('set null')->onUpdate('cascade'); $table->foreignId('x_id')->index(); });",
    [
      'create table "posts" ("user_id" bigint not null, "category_id" bigint null, "team_id" uuid not null, "x_id" bigint not null)',
      'alter table "posts" add constraint "posts_user_id_foreign" foreign key ("user_id") references "users" ("id")',
      'alter table "posts" add constraint "posts_category_id_foreign" foreign key ("category_id") references "cats" ("key") on delete cascade',
      'alter table "posts" add constraint "posts_team_id_foreign" foreign key ("team_id") references "teams" ("id") on delete set null on update cascade',
      'create index "posts_x_id_index" on "posts" ("x_id")',
    ],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->foreign('user_id')->references('id')->on('users')->onDelete('cascade'); $table->foreign(['a', 'b'], 'own_fk')->references(['c', 'd'])->on('x')->deferrable()->initiallyImmediate(false); });",
    [
      'alter table "posts" add constraint "posts_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade',
      'alter table "posts" add constraint "own_fk" foreign key ("a", "b") references "x" ("c", "d") deferrable initially deferred',
    ],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->foreign('user_id')->references('id')->on('users')->nullOnDelete()->cascadeOnUpdate(); });",
    [
      'alter table "posts" add constraint "posts_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete set null on update cascade',
    ],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->foreign('user_id')->references('id')->on('users')->restrictOnDelete()->restrictOnUpdate()->deferrable(false); });",
    [
      'alter table "posts" add constraint "posts_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete restrict on update restrict not deferrable',
    ],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->foreign('user_id')->references('id')->on('users')->notValid(); });",
    [
      'alter table "posts" add constraint "posts_user_id_foreign" foreign key ("user_id") references "users" ("id") not valid',
    ],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->string('a')->after('b'); $table->integer('c')->default(0)->index(); $table->text('d')->nullable()->comment(\"it's\"); });",
    [
      'alter table "posts" add column "a" varchar(255) not null',
      'alter table "posts" add column "c" integer not null default \'0\'',
      'alter table "posts" add column "d" text null',
      'create index "posts_c_index" on "posts" ("c")',
      'comment on column "posts"."d" is \'it\'\'s\'',
    ],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->dropColumn('x'); $table->string('a'); $table->renameColumn('p', 'q'); $table->string('z')->nullable(); });",
    [
      'alter table "posts" drop column "x"',
      'alter table "posts" add column "a" varchar(255) not null',
      'alter table "posts" rename column "p" to "q"',
      'alter table "posts" add column "z" varchar(255) null',
    ],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->dropColumn(['a', 'b']); });",
    ['alter table "posts" drop column "a", drop column "b"'],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->dropColumn('a', 'b'); });",
    ['alter table "posts" drop column "a", drop column "b"'],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->dropTimestamps(); $table->dropSoftDeletes(); $table->dropRememberToken(); });",
    [
      'alter table "posts" drop column "created_at", drop column "updated_at"',
      'alter table "posts" drop column "deleted_at"',
      'alter table "posts" drop column "remember_token"',
    ],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->dropMorphs('taggable'); $table->dropConstrainedForeignId('user_id'); });",
    [
      'drop index "posts_taggable_type_taggable_id_index"',
      'alter table "posts" drop column "taggable_type", drop column "taggable_id"',
      'alter table "posts" drop constraint "posts_user_id_foreign"',
      'alter table "posts" drop column "user_id"',
    ],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->dropPrimary(); $table->dropUnique(['email']); $table->dropUnique('own'); $table->dropIndex(['a', 'b']); $table->dropIndex('own2'); $table->dropForeign(['user_id']); $table->dropForeign('own3'); });",
    [
      'alter table "posts" drop constraint "posts_pkey"',
      'alter table "posts" drop constraint "posts_email_unique"',
      'alter table "posts" drop constraint "own"',
      'drop index "posts_a_b_index"',
      'drop index "own2"',
      'alter table "posts" drop constraint "posts_user_id_foreign"',
      'alter table "posts" drop constraint "own3"',
    ],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->dropPrimary('posts_id_primary'); $table->renameIndex('a', 'b'); });",
    ['alter table "posts" drop constraint "posts_pkey"', 'alter index "a" rename to "b"'],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->primary(['a', 'b']); $table->unique(['a', 'b']); $table->index(['a', 'b'], 'short'); $table->index('c', 'd', 'hash'); $table->unique('Email', 'Own'); });",
    [
      'alter table "posts" add primary key ("a", "b")',
      'alter table "posts" add constraint "posts_a_b_unique" unique ("a", "b")',
      'create index "short" on "posts" ("a", "b")',
      'create index "d" on "posts" using hash ("c")',
      'alter table "posts" add constraint "Own" unique ("Email")',
    ],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->fullText('body'); $table->fullText(['a', 'b'], 'ft')->language('german'); $table->dropFullText(['body']); $table->spatialIndex('place'); $table->dropSpatialIndex(['place']); });",
    [
      'create index "posts_body_fulltext" on "posts" using gin ((to_tsvector(\'english\', "body")))',
      'create index "ft" on "posts" using gin ((to_tsvector(\'german\', "a") || to_tsvector(\'german\', "b")))',
      'drop index "posts_body_fulltext"',
      'create index "posts_place_spatialindex" on "posts" using gist ("place")',
      'drop index "posts_place_spatialindex"',
    ],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->rawIndex('lower(email)', 'posts_lower'); });",
    ['create index "posts_lower" on "posts" (lower(email))'],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->string('a')->unique()->index(); });",
    [
      'alter table "posts" add column "a" varchar(255) not null',
      'alter table "posts" add constraint "posts_a_unique" unique ("a")',
    ],
  ],
  [
    12,
    "Schema::table('posts', function (Blueprint $table) { $table->string('a')->unique('own_unique'); $table->string('b')->index('own_index'); $table->text('c')->fulltext(); });",
    [
      'alter table "posts" add column "a" varchar(255) not null',
      'alter table "posts" add column "b" varchar(255) not null',
      'alter table "posts" add column "c" text not null',
      'alter table "posts" add constraint "own_unique" unique ("a")',
      'create index "own_index" on "posts" ("b")',
      'create index "posts_c_fulltext" on "posts" using gin ((to_tsvector(\'english\', "c")))',
    ],
  ],
  [
    12,
    "Schema::table('my-schema.posts', function (Blueprint $table) { $table->string('a')->unique(); $table->foreignId('user_id')->constrained('other.users'); $table->dropPrimary(); });",
    [
      'alter table "my-schema"."posts" add column "a" varchar(255) not null',
      'alter table "my-schema"."posts" add column "user_id" bigint not null',
      'alter table "my-schema"."posts" add constraint "my_schema_posts_user_id_foreign" foreign key ("user_id") references "other"."users" ("id")',
      'alter table "my-schema"."posts" drop constraint "posts_pkey"',
      'alter table "my-schema"."posts" add constraint "my_schema_posts_a_unique" unique ("a")',
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->integer('a'); $table->integer('b')->storedAs('a + 1'); $table->string('c')->collation('de-x-icu'); });",
    [
      'create table "a" ("a" integer not null, "b" integer not null generated always as (a + 1) stored, "c" varchar(255) collate "de-x-icu" not null)',
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->id()->from(100); $table->string('x')->default(DB::raw('gen_random_uuid()')); $table->comment('Table of things'); });",
    [
      'create table "a" ("id" bigserial not null primary key, "x" varchar(255) not null default gen_random_uuid())',
      'comment on table "a" is \'Table of things\'',
      "select setval(pg_get_serial_sequence('\"a\"', 'id'), 100, false)",
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->id()->startingValue(100); });",
    [
      'create table "a" ("id" bigserial not null primary key)',
      "select setval(pg_get_serial_sequence('\"a\"', 'id'), 100, false)",
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->integer('id')->generatedAs()->always(); $table->bigInteger('b')->generatedAs('increment by 2'); });",
    [
      'create table "a" ("id" integer not null generated always as identity, "b" bigint not null generated by default as identity (increment by 2))',
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->integer('id')->autoIncrement()->generatedAs(); });",
    ['create table "a" ("id" integer not null generated by default as identity primary key)'],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->integer('id', true); $table->primary(['id', 'x']); $table->integer('x'); });",
    ['create table "a" ("id" serial not null, "x" integer not null)', 'alter table "a" add primary key ("id", "x")'],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->temporary(); $table->integer('x'); });",
    ['create temporary table "a" ("x" integer not null)'],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->engine = 'InnoDB'; $table->charset = 'utf8'; $table->collation = 'x'; $table->integer('x'); });",
    ['create table "a" ("x" integer not null)'],
  ],
  [12, "Schema::drop('a');", ['drop table "a"']],
  [12, "Schema::dropIfExists('a');", ['drop table if exists "a"']],
  [12, "Schema::rename('a', 'b');", ['alter table "a" rename to "b"']],
  [12, "Schema::dropColumns('a', ['x', 'y']);", ['alter table "a" drop column "x", drop column "y"']],
  [
    12,
    "Schema::disableForeignKeyConstraints(); Schema::dropIfExists('a'); Schema::enableForeignKeyConstraints();",
    ['SET CONSTRAINTS ALL DEFERRED', 'drop table if exists "a"', 'SET CONSTRAINTS ALL IMMEDIATE'],
  ],
  [
    12,
    "Schema::withoutForeignKeyConstraints(function () { Schema::drop('a'); });",
    ['SET CONSTRAINTS ALL DEFERRED', 'drop table "a"', 'SET CONSTRAINTS ALL IMMEDIATE'],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->string('x', 50)->nullable()->change(); });",
    [
      'alter table "a" alter column "x" type varchar(50), alter column "x" drop not null, alter column "x" drop default, alter column "x" drop identity if exists',
      'comment on column "a"."x" is NULL',
    ],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->text('x')->change(); $table->integer('y')->default(5)->change(); $table->string('z')->nullable(); });",
    [
      'alter table "a" alter column "x" type text, alter column "x" set not null, alter column "x" drop default, alter column "x" drop identity if exists',
      'alter table "a" alter column "y" type integer, alter column "y" set not null, alter column "y" set default \'5\', alter column "y" drop identity if exists',
      'alter table "a" add column "z" varchar(255) null',
      'comment on column "a"."x" is NULL',
      'comment on column "a"."y" is NULL',
    ],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->timestamp('x')->useCurrent()->change(); $table->decimal('y', 10, 3)->comment('c')->change(); });",
    [
      'alter table "a" alter column "x" type timestamp(0) without time zone, alter column "x" set not null, alter column "x" set default CURRENT_TIMESTAMP, alter column "x" drop identity if exists',
      'alter table "a" alter column "y" type decimal(10, 3), alter column "y" set not null, alter column "y" drop default, alter column "y" drop identity if exists',
      'comment on column "a"."x" is NULL',
      'comment on column "a"."y" is \'c\'',
    ],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->bigIncrements('id')->change(); $table->string('u')->unique()->change(); $table->string('v')->index(false)->change(); });",
    [
      'alter table "a" alter column "id" type bigint, alter column "id" set not null',
      'alter table "a" alter column "u" type varchar(255), alter column "u" set not null, alter column "u" drop default, alter column "u" drop identity if exists',
      'alter table "a" alter column "v" type varchar(255), alter column "v" set not null, alter column "v" drop default, alter column "v" drop identity if exists',
      'alter table "a" add constraint "a_u_unique" unique ("u")',
      'drop index "a_v_index"',
      'comment on column "a"."id" is NULL',
      'comment on column "a"."u" is NULL',
      'comment on column "a"."v" is NULL',
    ],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->integer('id')->generatedAs()->change(); $table->string('c')->collation('C')->change(); $table->integer('d')->storedAs(null)->change(); });",
    [
      'alter table "a" alter column "id" type integer, alter column "id" set not null, alter column "id" drop default, alter column "id" drop identity if exists, alter column "id" add  generated by default as identity',
      'alter table "a" alter column "c" type varchar(255) collate "C", alter column "c" set not null, alter column "c" drop default, alter column "c" drop identity if exists',
      'alter table "a" alter column "d" type integer, alter column "d" set not null, alter column "d" drop default, alter column "d" drop expression if exists, alter column "d" drop identity if exists',
      'comment on column "a"."id" is NULL',
      'comment on column "a"."c" is NULL',
      'comment on column "a"."d" is NULL',
    ],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->boolean('x')->default(true)->nullable(false)->change(); $table->jsonb('y')->nullable()->default(null)->change(); });",
    [
      'alter table "a" alter column "x" type boolean, alter column "x" set not null, alter column "x" set default \'1\', alter column "x" drop identity if exists',
      'alter table "a" alter column "y" type jsonb, alter column "y" drop not null, alter column "y" drop default, alter column "y" drop identity if exists',
      'comment on column "a"."x" is NULL',
      'comment on column "a"."y" is NULL',
    ],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->geometry('g'); });",
    ['alter table "a" add column "g" geometry not null'],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->geometry('g', 'point', 4326); $table->geography('h', 'polygon'); $table->geography('i'); });",
    [
      'alter table "a" add column "g" geometry(point,4326) not null',
      'alter table "a" add column "h" geography(polygon,4326) not null',
      'alter table "a" add column "i" geography not null',
    ],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->vector('v', 3); $table->vector('w')->nullable(); $table->vector('x', 5)->index(); });",
    [
      'alter table "a" add column "v" vector(3) not null',
      'alter table "a" add column "w" vector null',
      'alter table "a" add column "x" vector(5) not null',
      'create index "a_x_vectorindex" on "a" using hnsw ("x" vector_cosine_ops)',
    ],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->rawColumn('r', 'int4range'); $table->tsvector('s'); });",
    ['alter table "a" add column "r" int4range not null', 'alter table "a" add column "s" tsvector not null'],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->date('d')->useCurrent(); $table->year('y')->useCurrent(); });",
    [
      'alter table "a" add column "d" date not null default CURRENT_DATE',
      'alter table "a" add column "y" integer not null default EXTRACT(YEAR FROM CURRENT_DATE)',
    ],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->index('x')->online(); $table->unique('y')->online(); $table->unique('z')->nullsNotDistinct(); $table->unique('q')->deferrable()->initiallyImmediate(); });",
    [
      'create index concurrently "a_x_index" on "a" ("x")',
      'create unique index concurrently "a_y_unique" on "a" ("y")',
      'alter table "a" add constraint "a_y_unique" unique using index "a_y_unique"',
      'alter table "a" add constraint "a_z_unique" unique nulls not distinct ("z")',
      'alter table "a" add constraint "a_q_unique" unique ("q") deferrable initially immediate',
    ],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->after('x', function ($table) { $table->string('p'); $table->string('q'); }); });",
    ['alter table "a" add column "p" varchar(255) not null', 'alter table "a" add column "q" varchar(255) not null'],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->string('p')->nullable()->virtualAs('x'); });",
    ['alter table "a" add column "p" varchar(255) null generated always as (x) virtual'],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->unsignedInteger('user_id')->references('id')->on('users'); });",
    ['alter table "a" add column "user_id" integer not null'],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->addColumn('string', 'z', ['length' => 20]); $table->rename('b'); });",
    ['alter table "a" add column "z" varchar(20) not null', 'alter table "a" rename to "b"'],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->string('x', 0); $table->string('y', null); $table->decimal('d', 5); });",
    [
      'alter table "a" add column "x" varchar(255) not null',
      'alter table "a" add column "y" varchar(255) not null',
      'alter table "a" add column "d" decimal(5, 2) not null',
    ],
  ],
  [
    12,
    "DB::statement('alter table a add column b int'); DB::unprepared('create view v as select 1'); DB::statement(\"update a set b = ? where c = ?\", [1, 'x']);",
    ['alter table a add column b int', 'create view v as select 1', "update a set b = '1' where c = 'x'"],
  ],
  [
    12,
    "DB::table('users')->where('a', 1)->update(['b' => 2, 'c' => null, 'd' => true, 'e' => 'it\\'s']);",
    ['update "users" set "b" = \'2\', "c" = null, "d" = \'1\', "e" = \'it\'\'s\' where "a" = \'1\''],
  ],
  [
    12,
    "DB::table('users')->where('a', '>', 1)->orWhere('b', 'like', 'x%')->whereNull('c')->whereNotNull('d')->delete();",
    ['delete from "users" where "a" > \'1\' or "b"::text like \'x%\' and "c" is null and "d" is not null'],
  ],
  [
    12,
    "DB::table('users')->whereIn('id', [1, 2, 3])->whereNotIn('x', ['a'])->update(['b' => DB::raw('c + 1')]);",
    ['update "users" set "b" = c + 1 where "id" in (\'1\', \'2\', \'3\') and "x" not in (\'a\')'],
  ],
  [
    12,
    "DB::table('users')->where(function ($q) { $q->where('a', 1)->orWhereNull('b'); })->where('c', false)->delete();",
    ['delete from "users" where ("a" = \'1\' or "b" is null) and "c" = \'0\''],
  ],
  [
    12,
    "DB::table('users')->where(['a' => 1, 'b' => 2])->delete(); DB::table('users')->where([['a', '=', 1], ['b', '>', 2]])->delete();",
    [
      'delete from "users" where ("a" = \'1\' and "b" = \'2\')',
      'delete from "users" where ("a" = \'1\' and "b" > \'2\')',
    ],
  ],
  [
    12,
    "DB::table('users')->insert(['a' => 1, 'b' => 'x']); DB::table('users')->insert([['a' => 1, 'b' => null], ['a' => 2, 'b' => 'y']]);",
    [
      'insert into "users" ("a", "b") values (\'1\', \'x\')',
      'insert into "users" ("a", "b") values (\'1\', null), (\'2\', \'y\')',
    ],
  ],
  [
    12,
    "DB::table('users')->insertGetId(['a' => 1]); DB::table('users')->insertOrIgnore([['a' => 1]]);",
    [
      'insert into "users" ("a") values (\'1\') returning "id"',
      'insert into "users" ("a") values (\'1\') on conflict do nothing',
    ],
  ],
  [12, "DB::table('users')->truncate();", ['truncate "users" restart identity cascade']],
  [
    12,
    "DB::table('users')->upsert([['id' => 1, 'n' => 'a']], ['id'], ['n']); DB::table('users')->upsert(['id' => 1, 'n' => 'a'], 'id');",
    [
      'insert into "users" ("id", "n") values (\'1\', \'a\') on conflict ("id") do update set "n" = "excluded"."n"',
      'insert into "users" ("id", "n") values (\'1\', \'a\') on conflict ("id") do update set "id" = "excluded"."id", "n" = "excluded"."n"',
    ],
  ],
  [
    12,
    "DB::table('users')->where('id', 1)->increment('votes'); DB::table('users')->decrement('votes', 5, ['x' => 1]);",
    [
      'update "users" set "votes" = "votes" + 1 where "id" = \'1\'',
      'update "users" set "votes" = "votes" - 5, "x" = \'1\'',
    ],
  ],
  [
    12,
    "DB::table('users')->delete(5); DB::table('users')->limit(10)->where('a', 1)->delete(); DB::table('users')->where('a', 1)->orderBy('id')->limit(2)->update(['b' => 1]);",
    [
      'delete from "users" where "users"."id" = \'5\'',
      'delete from "users" where "ctid" in (select "users"."ctid" from "users" where "a" = \'1\' limit 10)',
      'update "users" set "b" = \'1\' where "ctid" in (select "users"."ctid" from "users" where "a" = \'1\' order by "id" asc limit 2)',
    ],
  ],
  [
    12,
    "DB::table('users')->whereBetween('a', [1, 2])->whereRaw('b = ?', [3])->whereColumn('c', 'd')->update(['x' => 1]);",
    ['update "users" set "x" = \'1\' where "a" between \'1\' and \'2\' and b = \'3\' and "c" = "d"'],
  ],
  [
    12,
    "DB::table('users')->where('data->key', 'v')->update(['data->other' => 'w']);",
    ['update "users" set "data" = jsonb_set("data"::jsonb, \'{"other"}\', \'"w"\') where "data"->>\'key\' = \'v\''],
  ],
  [
    12,
    "DB::table('users')->whereNull(['a', 'b'])->update(['x' => 1]);",
    ['update "users" set "x" = \'1\' where "a" is null and "b" is null'],
  ],
  [
    12,
    "DB::table('users')->where('a', null)->where('b', '!=', null)->update(['users.x' => 1]);",
    ['update "users" set "x" = \'1\' where "a" is null and "b" is not null'],
  ],
  [
    12,
    "DB::table('users')->whereNot('a', 1)->whereJsonContains('tags', 'x')->delete();",
    ['delete from "users" where not "a" = \'1\' and ("tags")::jsonb @> \'"x"\''],
  ],
  [
    12,
    "foreach (['a', 'b'] as $t) { Schema::table($t, function (Blueprint $table) use ($t) { $table->string(\"{$t}_name\")->nullable(); $table->index($t . '_x', \"idx_$t\"); }); }",
    [
      'alter table "a" add column "a_name" varchar(255) null',
      'create index "idx_a" on "a" ("a_x")',
      'alter table "b" add column "b_name" varchar(255) null',
      'create index "idx_b" on "b" ("b_x")',
    ],
  ],
  [12, "DB::transaction(function () { Schema::drop('a'); });", ['drop table "a"']],
  [
    12,
    "Schema::whenTableDoesntHaveColumn('a', 'b', function (Blueprint $table) { $table->string('b'); });",
    ['alter table "a" add column "b" varchar(255) not null'],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $table->decimal('f', 5, 1)->unsigned(); $table->string('Weird Name'); $table->string('select')->primary(); });",
    [
      'create table "a" ("f" decimal(5, 1) not null, "Weird Name" varchar(255) not null, "select" varchar(255) not null)',
      'alter table "a" add primary key ("select")',
    ],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->index([DB::raw('lower(x)'), 'y'], 'mixed'); });",
    ['create index "mixed" on "a" (lower(x), "y")'],
  ],
  [12, "Schema::table('a', fn (Blueprint $table) => $table->dropColumn('x'));", ['alter table "a" drop column "x"']],
  [12, "Schema::ensureExtensionExists('vector');", ['create extension if not exists "vector"']],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->vectorIndex('v'); $table->spatialIndex('g', null, 'gist_geometry_ops_nd'); });",
    [
      'create index "a_v_vectorindex" on "a" using hnsw ("v" vector_cosine_ops)',
      'create index "a_g_spatialindex" on "a" using gist ("g" gist_geometry_ops_nd)',
    ],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->timestamp('a')->nullable()->useCurrentOnUpdate(); $table->timestamp('b')->default(DB::raw('CURRENT_TIMESTAMP')); $table->timestamp('c', null); });",
    [
      'alter table "a" add column "a" timestamp(0) without time zone null',
      'alter table "a" add column "b" timestamp(0) without time zone not null default CURRENT_TIMESTAMP',
      'alter table "a" add column "c" timestamp(0) without time zone not null',
    ],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->foreignId('a_id')->constrained(table: 'things', indexName: 'own_fk')->onUpdate('cascade')->onDelete('restrict'); });",
    [
      'alter table "a" add column "a_id" bigint not null',
      'alter table "a" add constraint "own_fk" foreign key ("a_id") references "things" ("id") on delete restrict on update cascade',
    ],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { $table->foreignId('a_id')->constrained()->onDelete('cascade')->nullable(); $table->foreignId('b_id')->unique()->constrained(); $table->string('z')->primary(); });",
    [
      'alter table "a" add column "a_id" bigint not null',
      'alter table "a" add constraint "a_a_id_foreign" foreign key ("a_id") references "as" ("id") on delete cascade',
      'alter table "a" add column "b_id" bigint not null',
      'alter table "a" add constraint "a_b_id_foreign" foreign key ("b_id") references "bs" ("id")',
      'alter table "a" add column "z" varchar(255) not null',
      'alter table "a" add constraint "a_b_id_unique" unique ("b_id")',
      'alter table "a" add primary key ("z")',
    ],
  ],
  [
    12,
    "Schema::table('a', function (Blueprint $table) { foreach (['status', 'person', 'child', 'media', 'analysis', 'index', 'address', 'company', 'equipment', 'quiz', 'hero', 'tax', 'leaf', 'campus', 'bonus', 'news', 'stock_info'] as $one) $table->foreignId(\"{$one}_id\")->constrained(); });",
    [
      'alter table "a" add column "status_id" bigint not null',
      'alter table "a" add constraint "a_status_id_foreign" foreign key ("status_id") references "statuses" ("id")',
      'alter table "a" add column "person_id" bigint not null',
      'alter table "a" add constraint "a_person_id_foreign" foreign key ("person_id") references "people" ("id")',
      'alter table "a" add column "child_id" bigint not null',
      'alter table "a" add constraint "a_child_id_foreign" foreign key ("child_id") references "children" ("id")',
      'alter table "a" add column "media_id" bigint not null',
      'alter table "a" add constraint "a_media_id_foreign" foreign key ("media_id") references "media" ("id")',
      'alter table "a" add column "analysis_id" bigint not null',
      'alter table "a" add constraint "a_analysis_id_foreign" foreign key ("analysis_id") references "analyses" ("id")',
      'alter table "a" add column "index_id" bigint not null',
      'alter table "a" add constraint "a_index_id_foreign" foreign key ("index_id") references "indices" ("id")',
      'alter table "a" add column "address_id" bigint not null',
      'alter table "a" add constraint "a_address_id_foreign" foreign key ("address_id") references "addresses" ("id")',
      'alter table "a" add column "company_id" bigint not null',
      'alter table "a" add constraint "a_company_id_foreign" foreign key ("company_id") references "companies" ("id")',
      'alter table "a" add column "equipment_id" bigint not null',
      'alter table "a" add constraint "a_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id")',
      'alter table "a" add column "quiz_id" bigint not null',
      'alter table "a" add constraint "a_quiz_id_foreign" foreign key ("quiz_id") references "quizzes" ("id")',
      'alter table "a" add column "hero_id" bigint not null',
      'alter table "a" add constraint "a_hero_id_foreign" foreign key ("hero_id") references "heroes" ("id")',
      'alter table "a" add column "tax_id" bigint not null',
      'alter table "a" add constraint "a_tax_id_foreign" foreign key ("tax_id") references "taxes" ("id")',
      'alter table "a" add column "leaf_id" bigint not null',
      'alter table "a" add constraint "a_leaf_id_foreign" foreign key ("leaf_id") references "leaves" ("id")',
      'alter table "a" add column "campus_id" bigint not null',
      'alter table "a" add constraint "a_campus_id_foreign" foreign key ("campus_id") references "campuses" ("id")',
      'alter table "a" add column "bonus_id" bigint not null',
      'alter table "a" add constraint "a_bonus_id_foreign" foreign key ("bonus_id") references "bonuses" ("id")',
      'alter table "a" add column "news_id" bigint not null',
      'alter table "a" add constraint "a_news_id_foreign" foreign key ("news_id") references "news" ("id")',
      'alter table "a" add column "stock_info_id" bigint not null',
      'alter table "a" add constraint "a_stock_info_id_foreign" foreign key ("stock_info_id") references "stock_infos" ("id")',
    ],
  ],
  [
    12,
    "Schema::create('a', function (Blueprint $table) { $names = ['x' => 'string', 'y' => 'integer']; foreach ($names as $name => $type) { $table->{$type}($name)->nullable(); } $table->unsignedBigInteger('owner_id')->index()->comment(sprintf('of %s', 'b')); });",
    [
      'create table "a" ("x" varchar(255) null, "y" integer null, "owner_id" bigint not null)',
      'create index "a_owner_id_index" on "a" ("owner_id")',
      'comment on column "a"."owner_id" is \'of b\'',
    ],
  ],
  [
    12,
    "$prefix = 'app_'; $tables = array_map(fn ($t) => $prefix . $t, ['a', 'b']); foreach ($tables as $t) { Schema::dropIfExists($t); }",
    ['drop table if exists "app_a"', 'drop table if exists "app_b"'],
  ],
  [
    12,
    "collect(['a', 'b'])->each(fn ($t) => Schema::table($t, fn (Blueprint $table) => $table->softDeletes()));",
    [
      'alter table "a" add column "deleted_at" timestamp(0) without time zone null',
      'alter table "b" add column "deleted_at" timestamp(0) without time zone null',
    ],
  ],
  [
    12,
    "DB::statement(<<<'SQL'\n    create index concurrently x on a (b)\n    SQL);",
    ['create index concurrently x on a (b)'],
  ],
  [
    12,
    "DB::statement(\"alter table a add constraint c check (b in ('\" . implode(\"', '\", ['x', 'y']) . \"'))\");",
    ["alter table a add constraint c check (b in ('x', 'y'))"],
  ],
  [
    12,
    "if (DB::getDriverName() === 'pgsql') { DB::statement('create extension if not exists pg_trgm'); } else { DB::statement('select 1'); }",
    ['create extension if not exists pg_trgm'],
  ],
  [
    12,
    "match (DB::connection()->getDriverName()) { 'mysql' => DB::statement('a'), 'pgsql' => DB::statement('create schema b'), };",
    ['create schema b'],
  ],
  [
    12,
    "switch (DB::getDriverName()) { case 'mysql': Schema::drop('x'); break; case 'pgsql': Schema::drop('y'); break; default: Schema::drop('z'); }",
    ['drop table "y"'],
  ],
  [
    12,
    "try { Schema::table('a', function (Blueprint $table) { $table->dropForeign(['b']); }); } catch (\\Exception $e) { Schema::drop('a'); }",
    ['alter table "a" drop constraint "a_b_foreign"'],
  ],
  [
    12,
    'for ($i = 1; $i <= 3; $i++) { Schema::create("part_$i", function (Blueprint $table) { $table->id(); }); }',
    [
      'create table "part_1" ("id" bigserial not null primary key)',
      'create table "part_2" ("id" bigserial not null primary key)',
      'create table "part_3" ("id" bigserial not null primary key)',
    ],
  ],
  [
    11,
    "Schema::create('a', function (Blueprint $table) { $table->id()->from(100); $table->string('x')->default(DB::raw('gen_random_uuid()')); $table->comment('Table of things'); });",
    [
      'create table "a" ("id" bigserial not null primary key, "x" varchar(255) not null default gen_random_uuid())',
      'comment on table "a" is \'Table of things\'',
      'alter sequence a_id_seq restart with 100',
    ],
  ],
  [
    11,
    "Schema::create('a', function (Blueprint $table) { $table->id()->startingValue(100); });",
    ['create table "a" ("id" bigserial not null primary key)', 'alter sequence a_id_seq restart with 100'],
  ],
  [
    11,
    "Schema::table('a', function (Blueprint $table) { $table->vector('v', 3); $table->vector('w')->nullable(); $table->vector('x', 5)->index(); });",
    [
      'alter table "a" add column "v" vector(3) not null',
      'alter table "a" add column "w" vector null',
      'alter table "a" add column "x" vector(5) not null',
      'create index "a_x_index" on "a" ("x")',
    ],
  ],
  [
    11,
    "Schema::table('a', function (Blueprint $table) { $table->date('d')->useCurrent(); $table->year('y')->useCurrent(); });",
    ['alter table "a" add column "d" date not null', 'alter table "a" add column "y" integer not null'],
  ],
  [
    11,
    "Schema::table('a', function (Blueprint $table) { $table->index('x')->online(); $table->unique('y')->online(); $table->unique('z')->nullsNotDistinct(); $table->unique('q')->deferrable()->initiallyImmediate(); });",
    [
      'create index "a_x_index" on "a" ("x")',
      'alter table "a" add constraint "a_y_unique" unique ("y")',
      'alter table "a" add constraint "a_z_unique" unique ("z")',
      'alter table "a" add constraint "a_q_unique" unique ("q") deferrable initially immediate',
    ],
  ],
  [
    11,
    "Schema::table('a', function (Blueprint $table) { $table->timestamp('a')->nullable()->useCurrentOnUpdate(); $table->timestamp('b')->default(DB::raw('CURRENT_TIMESTAMP')); $table->timestamp('c', null); });",
    [
      'alter table "a" add column "a" timestamp(0) without time zone null',
      'alter table "a" add column "b" timestamp(0) without time zone not null default CURRENT_TIMESTAMP',
      'alter table "a" add column "c" timestamp without time zone not null',
    ],
  ],
  [
    10,
    "Schema::table('posts', function (Blueprint $table) { $table->string('a')->after('b'); $table->integer('c')->default(0)->index(); $table->text('d')->nullable()->comment(\"it's\"); });",
    [
      'alter table "posts" add column "a" varchar(255) not null, add column "c" integer not null default \'0\', add column "d" text null',
      'create index "posts_c_index" on "posts" ("c")',
      'comment on column "posts"."d" is \'it\'\'s\'',
    ],
  ],
  [
    10,
    "Schema::table('posts', function (Blueprint $table) { $table->dropColumn('x'); $table->string('a'); $table->renameColumn('p', 'q'); $table->string('z')->nullable(); });",
    [
      'alter table "posts" add column "a" varchar(255) not null, add column "z" varchar(255) null',
      'alter table "posts" drop column "x"',
      'alter table "posts" rename column "p" to "q"',
    ],
  ],
  [
    10,
    "Schema::table('posts', function (Blueprint $table) { $table->string('a')->unique('own_unique'); $table->string('b')->index('own_index'); $table->text('c')->fulltext(); });",
    [
      'alter table "posts" add column "a" varchar(255) not null, add column "b" varchar(255) not null, add column "c" text not null',
      'alter table "posts" add constraint "own_unique" unique ("a")',
      'create index "own_index" on "posts" ("b")',
      'create index "posts_c_fulltext" on "posts" using gin ((to_tsvector(\'english\', "c")))',
    ],
  ],
  [
    10,
    "Schema::table('my-schema.posts', function (Blueprint $table) { $table->string('a')->unique(); $table->foreignId('user_id')->constrained('other.users'); $table->dropPrimary(); });",
    [
      'alter table "my-schema"."posts" add column "a" varchar(255) not null, add column "user_id" bigint not null',
      'alter table "my-schema"."posts" add constraint "my_schema_posts_user_id_foreign" foreign key ("user_id") references "other"."users" ("id")',
      'alter table "my-schema"."posts" drop constraint "my-schema"."posts_pkey"',
      'alter table "my-schema"."posts" add constraint "my_schema_posts_a_unique" unique ("a")',
    ],
  ],
  [
    10,
    "Schema::create('a', function (Blueprint $table) { $table->id()->from(100); $table->string('x')->default(DB::raw('gen_random_uuid()')); $table->comment('Table of things'); });",
    [
      'create table "a" ("id" bigserial not null primary key, "x" varchar(255) not null default gen_random_uuid())',
      'comment on table "a" is \'Table of things\'',
      'alter sequence a_id_seq restart with 100',
    ],
  ],
  [
    10,
    "Schema::create('a', function (Blueprint $table) { $table->id()->startingValue(100); });",
    ['create table "a" ("id" bigserial not null primary key)', 'alter sequence a_id_seq restart with 100'],
  ],
  [
    10,
    "Schema::create('a', function (Blueprint $table) { $table->integer('id', true); $table->primary(['id', 'x']); $table->integer('x'); });",
    [
      'create table "a" ("id" serial not null primary key, "x" integer not null)',
      'alter table "a" add primary key ("id", "x")',
    ],
  ],
  [
    10,
    "Schema::table('a', function (Blueprint $table) { $table->text('x')->change(); $table->integer('y')->default(5)->change(); $table->string('z')->nullable(); });",
    [
      'alter table "a" alter column "x" type text, alter column "x" set not null, alter column "x" drop default, alter column "x" drop identity if exists, alter column "y" type integer, alter column "y" set not null, alter column "y" set default \'5\', alter column "y" drop identity if exists',
      'alter table "a" add column "z" varchar(255) null',
      'comment on column "a"."x" is NULL',
      'comment on column "a"."y" is NULL',
    ],
  ],
  [
    10,
    "Schema::table('a', function (Blueprint $table) { $table->timestamp('x')->useCurrent()->change(); $table->decimal('y', 10, 3)->comment('c')->change(); });",
    [
      'alter table "a" alter column "x" type timestamp(0) without time zone, alter column "x" set not null, alter column "x" set default CURRENT_TIMESTAMP, alter column "x" drop identity if exists, alter column "y" type decimal(10, 3), alter column "y" set not null, alter column "y" drop default, alter column "y" drop identity if exists',
      'comment on column "a"."x" is NULL',
      'comment on column "a"."y" is \'c\'',
    ],
  ],
  [
    10,
    "Schema::table('a', function (Blueprint $table) { $table->bigIncrements('id')->change(); $table->string('u')->unique()->change(); $table->string('v')->index(false)->change(); });",
    [
      'alter table "a" alter column "id" type bigserial, alter column "id" set not null, alter column "id" drop default, alter column "id" drop identity if exists, alter column "u" type varchar(255), alter column "u" set not null, alter column "u" drop default, alter column "u" drop identity if exists, alter column "v" type varchar(255), alter column "v" set not null, alter column "v" drop default, alter column "v" drop identity if exists',
      'alter table "a" add constraint "a_u_unique" unique ("u")',
      'drop index "a_v_index"',
      'comment on column "a"."id" is NULL',
      'comment on column "a"."u" is NULL',
      'comment on column "a"."v" is NULL',
    ],
  ],
  [
    10,
    "Schema::table('a', function (Blueprint $table) { $table->integer('id')->generatedAs()->change(); $table->string('c')->collation('C')->change(); $table->integer('d')->storedAs(null)->change(); });",
    [
      'alter table "a" alter column "id" type integer, alter column "id" set not null, alter column "id" drop default, alter column "id" drop identity if exists, alter column "id" add  generated by default as identity, alter column "c" type varchar(255) collate "C", alter column "c" set not null, alter column "c" drop default, alter column "c" drop identity if exists, alter column "d" type integer, alter column "d" set not null, alter column "d" drop default, alter column "d" drop expression if exists, alter column "d" drop identity if exists',
      'comment on column "a"."id" is NULL',
      'comment on column "a"."c" is NULL',
      'comment on column "a"."d" is NULL',
    ],
  ],
  [
    10,
    "Schema::table('a', function (Blueprint $table) { $table->boolean('x')->default(true)->nullable(false)->change(); $table->jsonb('y')->nullable()->default(null)->change(); });",
    [
      'alter table "a" alter column "x" type boolean, alter column "x" set not null, alter column "x" set default \'1\', alter column "x" drop identity if exists, alter column "y" type jsonb, alter column "y" drop not null, alter column "y" drop default, alter column "y" drop identity if exists',
      'comment on column "a"."x" is NULL',
      'comment on column "a"."y" is NULL',
    ],
  ],
  [
    10,
    "Schema::table('a', function (Blueprint $table) { $table->geometry('g'); });",
    ['alter table "a" add column "g" geography(geometry, 4326) not null'],
  ],
  [
    10,
    "Schema::table('a', function (Blueprint $table) { $table->point('g'); $table->polygon('h')->isGeometry(); $table->lineString('i')->isGeometry()->projection(4326); });",
    [
      'alter table "a" add column "g" geography(point, 4326) not null, add column "h" geometry(polygon) not null, add column "i" geometry(linestring, 4326) not null',
    ],
  ],
  [
    10,
    "Schema::table('a', function (Blueprint $table) { $table->date('d')->useCurrent(); $table->year('y')->useCurrent(); });",
    ['alter table "a" add column "d" date not null, add column "y" integer not null'],
  ],
  [
    10,
    "Schema::table('a', function (Blueprint $table) { $table->index('x')->online(); $table->unique('y')->online(); $table->unique('z')->nullsNotDistinct(); $table->unique('q')->deferrable()->initiallyImmediate(); });",
    [
      'create index "a_x_index" on "a" ("x")',
      'alter table "a" add constraint "a_y_unique" unique ("y")',
      'alter table "a" add constraint "a_z_unique" unique ("z")',
      'alter table "a" add constraint "a_q_unique" unique ("q") deferrable initially immediate',
    ],
  ],
  [
    10,
    "Schema::table('a', function (Blueprint $table) { $table->after('x', function ($table) { $table->string('p'); $table->string('q'); }); });",
    ['alter table "a" add column "p" varchar(255) not null, add column "q" varchar(255) not null'],
  ],
  [
    10,
    "Schema::table('a', function (Blueprint $table) { $table->string('x', 0); $table->string('y', null); $table->decimal('d', 5); });",
    [
      'alter table "a" add column "x" varchar(255) not null, add column "y" varchar(255) not null, add column "d" decimal(5, 2) not null',
    ],
  ],
  [
    10,
    "Schema::create('a', function (Blueprint $table) { $table->string('a')->default(''); $table->string('b')->default(0); $table->string('c')->default('0'); $table->float('d', 8, 2); $table->double('e', 15, 8)->nullable(); $table->unsignedDecimal('f', 5, 1); });",
    [
      'create table "a" ("a" varchar(255) not null default \'\', "b" varchar(255) not null default \'0\', "c" varchar(255) not null default \'0\', "d" double precision not null, "e" double precision null, "f" decimal(5, 1) not null)',
    ],
  ],
  [
    10,
    "Schema::table('a', function (Blueprint $table) { $table->timestamp('a')->nullable()->useCurrentOnUpdate(); $table->timestamp('b')->default(DB::raw('CURRENT_TIMESTAMP')); $table->timestamp('c', null); });",
    [
      'alter table "a" add column "a" timestamp(0) without time zone null, add column "b" timestamp(0) without time zone not null default CURRENT_TIMESTAMP, add column "c" timestamp without time zone not null',
    ],
  ],
  [
    10,
    "Schema::table('a', function (Blueprint $table) { $table->foreignId('a_id')->constrained()->onDelete('cascade')->nullable(); $table->foreignId('b_id')->unique()->constrained(); $table->string('z')->primary(); });",
    [
      'alter table "a" add column "a_id" bigint not null, add column "b_id" bigint not null, add column "z" varchar(255) not null',
      'alter table "a" add constraint "a_a_id_foreign" foreign key ("a_id") references "as" ("id") on delete cascade',
      'alter table "a" add constraint "a_b_id_foreign" foreign key ("b_id") references "bs" ("id")',
      'alter table "a" add constraint "a_b_id_unique" unique ("b_id")',
      'alter table "a" add primary key ("z")',
    ],
  ],
  [
    10,
    "Schema::table('a', function (Blueprint $table) { foreach (['status', 'person', 'child', 'media', 'analysis', 'index', 'address', 'company', 'equipment', 'quiz', 'hero', 'tax', 'leaf', 'campus', 'bonus', 'news', 'stock_info'] as $one) $table->foreignId(\"{$one}_id\")->constrained(); });",
    [
      'alter table "a" add column "status_id" bigint not null, add column "person_id" bigint not null, add column "child_id" bigint not null, add column "media_id" bigint not null, add column "analysis_id" bigint not null, add column "index_id" bigint not null, add column "address_id" bigint not null, add column "company_id" bigint not null, add column "equipment_id" bigint not null, add column "quiz_id" bigint not null, add column "hero_id" bigint not null, add column "tax_id" bigint not null, add column "leaf_id" bigint not null, add column "campus_id" bigint not null, add column "bonus_id" bigint not null, add column "news_id" bigint not null, add column "stock_info_id" bigint not null',
      'alter table "a" add constraint "a_status_id_foreign" foreign key ("status_id") references "statuses" ("id")',
      'alter table "a" add constraint "a_person_id_foreign" foreign key ("person_id") references "people" ("id")',
      'alter table "a" add constraint "a_child_id_foreign" foreign key ("child_id") references "children" ("id")',
      'alter table "a" add constraint "a_media_id_foreign" foreign key ("media_id") references "media" ("id")',
      'alter table "a" add constraint "a_analysis_id_foreign" foreign key ("analysis_id") references "analyses" ("id")',
      'alter table "a" add constraint "a_index_id_foreign" foreign key ("index_id") references "indices" ("id")',
      'alter table "a" add constraint "a_address_id_foreign" foreign key ("address_id") references "addresses" ("id")',
      'alter table "a" add constraint "a_company_id_foreign" foreign key ("company_id") references "companies" ("id")',
      'alter table "a" add constraint "a_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id")',
      'alter table "a" add constraint "a_quiz_id_foreign" foreign key ("quiz_id") references "quizzes" ("id")',
      'alter table "a" add constraint "a_hero_id_foreign" foreign key ("hero_id") references "heroes" ("id")',
      'alter table "a" add constraint "a_tax_id_foreign" foreign key ("tax_id") references "taxes" ("id")',
      'alter table "a" add constraint "a_leaf_id_foreign" foreign key ("leaf_id") references "leaves" ("id")',
      'alter table "a" add constraint "a_campus_id_foreign" foreign key ("campus_id") references "campuses" ("id")',
      'alter table "a" add constraint "a_bonus_id_foreign" foreign key ("bonus_id") references "bonuses" ("id")',
      'alter table "a" add constraint "a_news_id_foreign" foreign key ("news_id") references "news" ("id")',
      'alter table "a" add constraint "a_stock_info_id_foreign" foreign key ("stock_info_id") references "stock_infos" ("id")',
    ],
  ],
  [
    8,
    "Schema::create('users', function (Blueprint $table) { $table->id(); $table->string('name'); $table->string('email')->unique(); $table->timestamp('verified_at')->nullable(); $table->rememberToken(); $table->timestamps(); });",
    [
      'create table "users" ("id" bigserial primary key not null, "name" varchar(255) not null, "email" varchar(255) not null, "verified_at" timestamp(0) without time zone null, "remember_token" varchar(100) null, "created_at" timestamp(0) without time zone null, "updated_at" timestamp(0) without time zone null)',
      'alter table "users" add constraint "users_email_unique" unique ("email")',
    ],
  ],
  [
    8,
    "Schema::create('a', function (Blueprint $table) { $table->increments('id'); $table->tinyIncrements('b'); $table->char('c'); $table->char('d', 4); $table->string('e', 100)->default('x'); $table->text('f')->nullable(); $table->mediumText('g'); $table->longText('h'); $table->tinyText('t'); });",
    [
      'create table "a" ("id" serial primary key not null, "b" smallserial primary key not null, "c" char(255) not null, "d" char(4) not null, "e" varchar(100) not null default \'x\', "f" text null, "g" text not null, "h" text not null, "t" varchar(255) not null)',
    ],
  ],
  [
    8,
    "Schema::create('a', function (Blueprint $table) { $table->bigIncrements('id'); });",
    ['create table "a" ("id" bigserial primary key not null)'],
  ],
  [
    8,
    "Schema::create('a', function (Blueprint $table) { $table->smallIncrements('id'); });",
    ['create table "a" ("id" smallserial primary key not null)'],
  ],
  [
    8,
    "Schema::create('a', function (Blueprint $table) { $table->mediumIncrements('id'); });",
    ['create table "a" ("id" serial primary key not null)'],
  ],
  [
    8,
    "Schema::create('a', function (Blueprint $table) { $table->integerIncrements('id'); });",
    ['create table "a" ("id" serial primary key not null)'],
  ],
  [
    8,
    "Schema::create('a', function (Blueprint $table) { $table->integer('a')->unsigned(); $table->integer('b', true); $table->tinyInteger('c')->default(0); $table->smallInteger('d')->default(-1); $table->mediumInteger('e'); $table->bigInteger('f')->nullable()->default(5); $table->unsignedInteger('g'); $table->unsignedBigInteger('h'); $table->unsignedSmallInteger('i'); $table->unsignedTinyInteger('j'); $table->unsignedMediumInteger('k'); });",
    [
      'create table "a" ("a" integer not null, "b" serial primary key not null, "c" smallint not null default \'0\', "d" smallint not null default \'-1\', "e" integer not null, "f" bigint null default \'5\', "g" integer not null, "h" bigint not null, "i" smallint not null, "j" smallint not null, "k" integer not null)',
    ],
  ],
  [
    8,
    "Schema::table('posts', function (Blueprint $table) { $table->string('a')->after('b'); $table->integer('c')->default(0)->index(); $table->text('d')->nullable()->comment(\"it's\"); });",
    [
      'alter table "posts" add column "a" varchar(255) not null, add column "c" integer not null default \'0\', add column "d" text null',
      'create index "posts_c_index" on "posts" ("c")',
      'comment on column "posts"."d" is \'it\'\'s\'',
    ],
  ],
  [
    8,
    "Schema::table('posts', function (Blueprint $table) { $table->string('a')->unique('own_unique'); $table->string('b')->index('own_index'); $table->text('c')->fulltext(); });",
    [
      'alter table "posts" add column "a" varchar(255) not null, add column "b" varchar(255) not null, add column "c" text not null',
      'alter table "posts" add constraint "own_unique" unique ("a")',
      'create index "own_index" on "posts" ("b")',
      'create index "posts_c_fulltext" on "posts" using gin ((to_tsvector(\'english\', "c")))',
    ],
  ],
  [
    8,
    "Schema::table('my-schema.posts', function (Blueprint $table) { $table->string('a')->unique(); $table->foreignId('user_id')->constrained('other.users'); $table->dropPrimary(); });",
    [
      'alter table "my-schema"."posts" add column "a" varchar(255) not null, add column "user_id" bigint not null',
      'alter table "my-schema"."posts" add constraint "my_schema_posts_user_id_foreign" foreign key ("user_id") references "other"."users" ("id")',
      'alter table "my-schema"."posts" drop constraint "my-schema"."posts_pkey"',
      'alter table "my-schema"."posts" add constraint "my_schema_posts_a_unique" unique ("a")',
    ],
  ],
  [
    8,
    "Schema::create('a', function (Blueprint $table) { $table->id()->startingValue(100); });",
    ['create table "a" ("id" bigserial primary key not null)', 'alter sequence a_id_seq restart with 100'],
  ],
  [
    8,
    "Schema::create('a', function (Blueprint $table) { $table->integer('id', true); $table->primary(['id', 'x']); $table->integer('x'); });",
    [
      'create table "a" ("id" serial primary key not null, "x" integer not null)',
      'alter table "a" add primary key ("id", "x")',
    ],
  ],
  [
    8,
    "Schema::table('a', function (Blueprint $table) { $table->geometry('g'); });",
    ['alter table "a" add column "g" geography(geometry, 4326) not null'],
  ],
  [
    8,
    "Schema::table('a', function (Blueprint $table) { $table->point('g'); $table->polygon('h')->isGeometry(); $table->lineString('i')->isGeometry()->projection(4326); });",
    [
      'alter table "a" add column "g" geography(point, 4326) not null, add column "h" geometry(polygon) not null, add column "i" geometry(linestring, 4326) not null',
    ],
  ],
  [
    8,
    "Schema::table('a', function (Blueprint $table) { $table->date('d')->useCurrent(); $table->year('y')->useCurrent(); });",
    ['alter table "a" add column "d" date not null, add column "y" integer not null'],
  ],
  [
    8,
    "Schema::table('a', function (Blueprint $table) { $table->after('x', function ($table) { $table->string('p'); $table->string('q'); }); });",
    ['alter table "a" add column "p" varchar(255) not null, add column "q" varchar(255) not null'],
  ],
  [
    8,
    "Schema::table('a', function (Blueprint $table) { $table->string('x', 0); $table->string('y', null); $table->decimal('d', 5); });",
    [
      'alter table "a" add column "x" varchar(255) not null, add column "y" varchar(255) not null, add column "d" decimal(5, 2) not null',
    ],
  ],
  [
    8,
    "Schema::create('a', function (Blueprint $table) { $table->string('a')->default(''); $table->string('b')->default(0); $table->string('c')->default('0'); $table->float('d', 8, 2); $table->double('e', 15, 8)->nullable(); $table->unsignedDecimal('f', 5, 1); });",
    [
      'create table "a" ("a" varchar(255) not null default \'\', "b" varchar(255) not null default \'0\', "c" varchar(255) not null default \'0\', "d" double precision not null, "e" double precision null, "f" decimal(5, 1) not null)',
    ],
  ],
  [
    8,
    "Schema::table('a', function (Blueprint $table) { $table->timestamp('a')->nullable()->useCurrentOnUpdate(); $table->timestamp('b')->default(DB::raw('CURRENT_TIMESTAMP')); $table->timestamp('c', null); });",
    [
      'alter table "a" add column "a" timestamp(0) without time zone null, add column "b" timestamp(0) without time zone not null default CURRENT_TIMESTAMP, add column "c" timestamp without time zone not null',
    ],
  ],
  [
    8,
    "Schema::table('a', function (Blueprint $table) { $table->foreignId('a_id')->constrained()->onDelete('cascade')->nullable(); $table->foreignId('b_id')->unique()->constrained(); $table->string('z')->primary(); });",
    [
      'alter table "a" add column "a_id" bigint not null, add column "b_id" bigint not null, add column "z" varchar(255) not null',
      'alter table "a" add constraint "a_a_id_foreign" foreign key ("a_id") references "as" ("id") on delete cascade',
      'alter table "a" add constraint "a_b_id_foreign" foreign key ("b_id") references "bs" ("id")',
      'alter table "a" add constraint "a_b_id_unique" unique ("b_id")',
      'alter table "a" add primary key ("z")',
    ],
  ],
  [
    8,
    "Schema::table('a', function (Blueprint $table) { foreach (['status', 'person', 'child', 'media', 'analysis', 'index', 'address', 'company', 'equipment', 'quiz', 'hero', 'tax', 'leaf', 'campus', 'bonus', 'news', 'stock_info'] as $one) $table->foreignId(\"{$one}_id\")->constrained(); });",
    [
      'alter table "a" add column "status_id" bigint not null, add column "person_id" bigint not null, add column "child_id" bigint not null, add column "media_id" bigint not null, add column "analysis_id" bigint not null, add column "index_id" bigint not null, add column "address_id" bigint not null, add column "company_id" bigint not null, add column "equipment_id" bigint not null, add column "quiz_id" bigint not null, add column "hero_id" bigint not null, add column "tax_id" bigint not null, add column "leaf_id" bigint not null, add column "campus_id" bigint not null, add column "bonus_id" bigint not null, add column "news_id" bigint not null, add column "stock_info_id" bigint not null',
      'alter table "a" add constraint "a_status_id_foreign" foreign key ("status_id") references "statuses" ("id")',
      'alter table "a" add constraint "a_person_id_foreign" foreign key ("person_id") references "people" ("id")',
      'alter table "a" add constraint "a_child_id_foreign" foreign key ("child_id") references "children" ("id")',
      'alter table "a" add constraint "a_media_id_foreign" foreign key ("media_id") references "media" ("id")',
      'alter table "a" add constraint "a_analysis_id_foreign" foreign key ("analysis_id") references "analyses" ("id")',
      'alter table "a" add constraint "a_index_id_foreign" foreign key ("index_id") references "indices" ("id")',
      'alter table "a" add constraint "a_address_id_foreign" foreign key ("address_id") references "addresses" ("id")',
      'alter table "a" add constraint "a_company_id_foreign" foreign key ("company_id") references "companies" ("id")',
      'alter table "a" add constraint "a_equipment_id_foreign" foreign key ("equipment_id") references "equipment" ("id")',
      'alter table "a" add constraint "a_quiz_id_foreign" foreign key ("quiz_id") references "quizzes" ("id")',
      'alter table "a" add constraint "a_hero_id_foreign" foreign key ("hero_id") references "heroes" ("id")',
      'alter table "a" add constraint "a_tax_id_foreign" foreign key ("tax_id") references "taxes" ("id")',
      'alter table "a" add constraint "a_leaf_id_foreign" foreign key ("leaf_id") references "leaves" ("id")',
      'alter table "a" add constraint "a_campus_id_foreign" foreign key ("campus_id") references "campuses" ("id")',
      'alter table "a" add constraint "a_bonus_id_foreign" foreign key ("bonus_id") references "bonuses" ("id")',
      'alter table "a" add constraint "a_news_id_foreign" foreign key ("news_id") references "news" ("id")',
      'alter table "a" add constraint "a_stock_info_id_foreign" foreign key ("stock_info_id") references "stock_infos" ("id")',
    ],
  ],
  [
    8,
    'for ($i = 1; $i <= 3; $i++) { Schema::create("part_$i", function (Blueprint $table) { $table->id(); }); }',
    [
      'create table "part_1" ("id" bigserial primary key not null)',
      'create table "part_2" ("id" bigserial primary key not null)',
      'create table "part_3" ("id" bigserial primary key not null)',
    ],
  ],
];
