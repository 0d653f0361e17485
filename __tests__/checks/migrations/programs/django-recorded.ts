// What Django 5.2 sent to PostgreSQL 15 for these migrations of an app `shop`, one after the other.

export const HEAD = `from django.db import migrations, models
import django.db.models.deletion, django.utils.timezone, uuid, datetime, decimal, functools
import django.contrib.postgres.fields, django.contrib.postgres.indexes, django.contrib.postgres.search, django.contrib.postgres.constraints, django.contrib.postgres.operations
import django.db.models.functions
from django.db.models.functions import Lower, Upper, Coalesce
from django.db.models import F, Q, Value
from django.contrib.postgres.operations import *
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.conf import settings
`;

/** Lines of the class before `operations`, the operations, and the statements. */
export const RECORDED: readonly (readonly [more: string, operations: string, sql: string])[] = [
  [
    ``,
    `CITextExtension(), HStoreExtension(), TrigramExtension(), BtreeGistExtension(), migrations.RunSQL('create extension if not exists bloom'), BtreeGinExtension(),
CreateCollation('case_ins', 'und-u-ks-level2', provider='icu', deterministic=False),`,
    `CREATE EXTENSION IF NOT EXISTS "citext";
CREATE EXTENSION IF NOT EXISTS "hstore";
CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE EXTENSION IF NOT EXISTS "btree_gist";
create extension if not exists bloom;
CREATE EXTENSION IF NOT EXISTS "btree_gin";
CREATE COLLATION "case_ins" (locale="und-u-ks-level2", provider="icu", deterministic=false)`,
  ],
  [
    ``,
    `migrations.CreateModel('Brand', [('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')), ('name', models.CharField(max_length=40, unique=True)), ('slug', models.SlugField()), ('note', models.TextField(db_index=True, default='x'))]),
migrations.CreateModel('Tag', [('code', models.CharField(max_length=10, primary_key=True, serialize=False)), ('label', models.CharField(max_length=10, db_index=True))], options={'db_table': 'tags', 'db_table_comment': "it's"}),
migrations.CreateModel('All', fields=[
 ('id', models.AutoField(primary_key=True)),
 ('a', models.BinaryField()), ('b', models.BooleanField(default=False)), ('c', models.NullBooleanField() if False else models.BooleanField(null=True)),
 ('d', models.DateField(auto_now=True)), ('e', models.DateTimeField(default=django.utils.timezone.now)), ('f', models.DecimalField(max_digits=5, decimal_places=2)),
 ('g', models.DurationField()), ('h', models.EmailField(max_length=254)), ('i', models.FileField(upload_to='x')), ('j', models.FilePathField()), ('k', models.FloatField()),
 ('l', models.GenericIPAddressField()), ('m', models.ImageField(upload_to='z', max_length=200)) if False else ('m', models.FileField(max_length=200)), ('n', models.IntegerField()), ('o', models.BigIntegerField()), ('p', models.SmallIntegerField()),
 ('q', models.PositiveIntegerField(unique=True)), ('r', models.PositiveSmallIntegerField(db_index=True)), ('s', models.PositiveBigIntegerField()), ('t', models.JSONField(default=dict)), ('u', models.UUIDField(default=uuid.uuid4, unique=True)), ('v', models.TimeField()), ('w', models.URLField()),
 ('x', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=10), size=3)), ('y', django.contrib.postgres.fields.ArrayField(django.contrib.postgres.fields.ArrayField(models.IntegerField()))), ('z', django.contrib.postgres.fields.HStoreField()),
 ('aa', django.contrib.postgres.fields.IntegerRangeField()), ('ab', django.contrib.postgres.fields.DateTimeRangeField()), ('ac', django.contrib.postgres.search.SearchVectorField(null=True)),
 ('ad', models.CharField(max_length=9, db_column='Odd', db_collation='C', unique=True)), ('ae', models.CharField(max_length=9, db_collation='case_ins', unique=True)), ('af', models.SlugField(unique=True)), ('ag', models.IntegerField(db_comment='comment')),
 ('ah', models.IntegerField(db_default=5)), ('ai', models.DateTimeField(db_default=django.db.models.functions.Now())), ('aj', models.GeneratedField(expression=F('n')*2+1, output_field=models.IntegerField(), db_persist=True)), ('ak', models.CharField(max_length=5, db_default='it')),
 ('brand', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='shop.brand')), ('tag', models.ForeignKey('shop.Tag', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+')), ('one', models.OneToOneField(to='shop.brand', on_delete=django.db.models.deletion.CASCADE, related_name='+')),
 ('user', models.ForeignKey(to=settings.AUTH_USER_MODEL, on_delete=django.db.models.deletion.CASCADE)), ('own', models.ForeignKey('self', db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE)), ('tags', models.ManyToManyField(to='shop.tag', related_name='+')), ('friends', models.ManyToManyField(to='shop.all')),
], options={'unique_together': {('a','b')}, 'indexes': [models.Index(fields=['n','-o'], name='n_o'), django.contrib.postgres.indexes.GinIndex(fields=['x'], name='xg', fastupdate=False)], 'constraints': [models.CheckConstraint(check=Q(n__gt=1), name='n_pos'), models.UniqueConstraint(fields=['n','p'], name='np'), models.UniqueConstraint(fields=['o'], condition=Q(b=True), name='ob')]}),
migrations.CreateModel('Prox', [], options={'proxy': True}, bases=('shop.brand',)),
migrations.CreateModel('Child', [('brand_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='shop.brand')), ('extra', models.IntegerField())], bases=('shop.brand',)),
migrations.CreateModel('Unman', [('id', models.AutoField(primary_key=True))], options={'managed': False}),
migrations.CreateModel('Ordered', [('id', models.BigAutoField(primary_key=True)), ('brand', models.ForeignKey('shop.prox', on_delete=django.db.models.deletion.CASCADE)), ('child', models.ForeignKey('shop.child', on_delete=django.db.models.deletion.CASCADE))], options={'order_with_respect_to': 'brand'}),
migrations.AddField('unman', 'x', models.IntegerField()),
migrations.AddField('all', 'late', models.ForeignKey('shop.ordered', null=True, on_delete=django.db.models.deletion.CASCADE)),`,
    `CREATE TABLE "shop_brand" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "name" varchar(40) NOT NULL UNIQUE, "slug" varchar(50) NOT NULL, "note" text NOT NULL);
CREATE TABLE "tags" ("code" varchar(10) NOT NULL PRIMARY KEY, "label" varchar(10) NOT NULL);
COMMENT ON TABLE "tags" IS 'it''s';
CREATE TABLE "shop_all" ("id" integer NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "a" bytea NOT NULL, "b" boolean NOT NULL, "c" boolean NULL, "d" date NOT NULL, "e" timestamp with time zone NOT NULL, "f" numeric(5, 2) NOT NULL, "g" interval NOT NULL, "h" varchar(254) NOT NULL, "i" varchar(100) NOT NULL, "j" varchar(100) NOT NULL, "k" double precision NOT NULL, "l" inet NOT NULL, "m" varchar(200) NOT NULL, "n" integer NOT NULL, "o" bigint NOT NULL, "p" smallint NOT NULL, "q" integer NOT NULL UNIQUE CHECK ("q" >= 0), "r" smallint NOT NULL CHECK ("r" >= 0), "s" bigint NOT NULL CHECK ("s" >= 0), "t" jsonb NOT NULL, "u" uuid NOT NULL UNIQUE, "v" time NOT NULL, "w" varchar(200) NOT NULL, "x" varchar(10)[3] NOT NULL, "y" integer[][] NOT NULL, "z" hstore NOT NULL, "aa" int4range NOT NULL, "ab" tstzrange NOT NULL, "ac" tsvector NULL, "Odd" varchar(9) COLLATE "C" NOT NULL UNIQUE, "ae" varchar(9) COLLATE "case_ins" NOT NULL UNIQUE, "af" varchar(50) NOT NULL UNIQUE, "ag" integer NOT NULL, "ah" integer DEFAULT 5 NOT NULL, "ai" timestamp with time zone DEFAULT (STATEMENT_TIMESTAMP()) NOT NULL, "aj" integer GENERATED ALWAYS AS ((("n" * 2) + 1)) STORED, "ak" varchar(5) DEFAULT 'it' NOT NULL, "brand_id" bigint NOT NULL, "tag_id" varchar(10) NULL, "one_id" bigint NOT NULL UNIQUE, "user_id" integer NOT NULL, "own_id" integer NULL);
COMMENT ON COLUMN "shop_all"."ag" IS 'comment';
CREATE TABLE "shop_all_tags" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "all_id" integer NOT NULL, "tag_id" varchar(10) NOT NULL);
CREATE TABLE "shop_all_friends" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "from_all_id" integer NOT NULL, "to_all_id" integer NOT NULL);
CREATE TABLE "shop_child" ("brand_ptr_id" bigint NOT NULL PRIMARY KEY, "extra" integer NOT NULL);
CREATE TABLE "shop_ordered" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "brand_id" bigint NOT NULL, "child_id" bigint NOT NULL, "_order" integer NOT NULL);
ALTER TABLE "shop_all" ADD COLUMN "late_id" bigint NULL CONSTRAINT "shop_all_late_id_6b2511d0_fk_shop_ordered_id" REFERENCES "shop_ordered"("id") DEFERRABLE INITIALLY DEFERRED; SET CONSTRAINTS "shop_all_late_id_6b2511d0_fk_shop_ordered_id" IMMEDIATE;
CREATE INDEX "shop_brand_name_048a0bbd_like" ON "shop_brand" ("name" varchar_pattern_ops);
CREATE INDEX "shop_brand_slug_5d7ff4c0" ON "shop_brand" ("slug");
CREATE INDEX "shop_brand_slug_5d7ff4c0_like" ON "shop_brand" ("slug" varchar_pattern_ops);
CREATE INDEX "shop_brand_note_7a8cf7fa" ON "shop_brand" ("note");
CREATE INDEX "shop_brand_note_7a8cf7fa_like" ON "shop_brand" ("note" text_pattern_ops);
CREATE INDEX "tags_code_7f22b982_like" ON "tags" ("code" varchar_pattern_ops);
CREATE INDEX "tags_label_707cdc68" ON "tags" ("label");
CREATE INDEX "tags_label_707cdc68_like" ON "tags" ("label" varchar_pattern_ops);
ALTER TABLE "shop_all" ADD CONSTRAINT "shop_all_a_b_712fbc39_uniq" UNIQUE ("a", "b");
ALTER TABLE "shop_all" ADD CONSTRAINT "shop_all_brand_id_08f1a5aa_fk_shop_brand_id" FOREIGN KEY ("brand_id") REFERENCES "shop_brand" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_all" ADD CONSTRAINT "shop_all_tag_id_65bb6738_fk_tags_code" FOREIGN KEY ("tag_id") REFERENCES "tags" ("code") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_all" ADD CONSTRAINT "shop_all_one_id_c1ff32b3_fk_shop_brand_id" FOREIGN KEY ("one_id") REFERENCES "shop_brand" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_all" ADD CONSTRAINT "shop_all_user_id_be0333af_fk_auth_user_id" FOREIGN KEY ("user_id") REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_all" ADD CONSTRAINT "n_pos" CHECK ("n" > 1);
ALTER TABLE "shop_all" ADD CONSTRAINT "np" UNIQUE ("n", "p");
CREATE UNIQUE INDEX "ob" ON "shop_all" ("o") WHERE "b";
CREATE INDEX "shop_all_r_8596f4ae" ON "shop_all" ("r");
CREATE INDEX "shop_all_Odd_cb58fe9b_like" ON "shop_all" ("Odd" varchar_pattern_ops);
CREATE INDEX "shop_all_af_8c5839a8_like" ON "shop_all" ("af" varchar_pattern_ops);
CREATE INDEX "shop_all_brand_id_08f1a5aa" ON "shop_all" ("brand_id");
CREATE INDEX "shop_all_tag_id_65bb6738" ON "shop_all" ("tag_id");
CREATE INDEX "shop_all_tag_id_65bb6738_like" ON "shop_all" ("tag_id" varchar_pattern_ops);
CREATE INDEX "shop_all_user_id_be0333af" ON "shop_all" ("user_id");
CREATE INDEX "n_o" ON "shop_all" ("n", "o" DESC);
CREATE INDEX "xg" ON "shop_all" USING gin ("x") WITH (fastupdate = off);
ALTER TABLE "shop_all_tags" ADD CONSTRAINT "shop_all_tags_all_id_tag_id_c4b1bc00_uniq" UNIQUE ("all_id", "tag_id");
ALTER TABLE "shop_all_tags" ADD CONSTRAINT "shop_all_tags_all_id_43972060_fk_shop_all_id" FOREIGN KEY ("all_id") REFERENCES "shop_all" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_all_tags" ADD CONSTRAINT "shop_all_tags_tag_id_63fa999b_fk_tags_code" FOREIGN KEY ("tag_id") REFERENCES "tags" ("code") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "shop_all_tags_all_id_43972060" ON "shop_all_tags" ("all_id");
CREATE INDEX "shop_all_tags_tag_id_63fa999b" ON "shop_all_tags" ("tag_id");
CREATE INDEX "shop_all_tags_tag_id_63fa999b_like" ON "shop_all_tags" ("tag_id" varchar_pattern_ops);
ALTER TABLE "shop_all_friends" ADD CONSTRAINT "shop_all_friends_from_all_id_to_all_id_4a647c62_uniq" UNIQUE ("from_all_id", "to_all_id");
ALTER TABLE "shop_all_friends" ADD CONSTRAINT "shop_all_friends_from_all_id_2af65d19_fk_shop_all_id" FOREIGN KEY ("from_all_id") REFERENCES "shop_all" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_all_friends" ADD CONSTRAINT "shop_all_friends_to_all_id_97695d2a_fk_shop_all_id" FOREIGN KEY ("to_all_id") REFERENCES "shop_all" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "shop_all_friends_from_all_id_2af65d19" ON "shop_all_friends" ("from_all_id");
CREATE INDEX "shop_all_friends_to_all_id_97695d2a" ON "shop_all_friends" ("to_all_id");
ALTER TABLE "shop_child" ADD CONSTRAINT "shop_child_brand_ptr_id_02e4f13f_fk_shop_brand_id" FOREIGN KEY ("brand_ptr_id") REFERENCES "shop_brand" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_ordered" ADD CONSTRAINT "shop_ordered_brand_id_80480f8f_fk_shop_brand_id" FOREIGN KEY ("brand_id") REFERENCES "shop_brand" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_ordered" ADD CONSTRAINT "shop_ordered_child_id_0751c043_fk_shop_child_brand_ptr_id" FOREIGN KEY ("child_id") REFERENCES "shop_child" ("brand_ptr_id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "shop_ordered_brand_id_80480f8f" ON "shop_ordered" ("brand_id");
CREATE INDEX "shop_ordered_child_id_0751c043" ON "shop_ordered" ("child_id");
CREATE INDEX "shop_all_late_id_6b2511d0" ON "shop_all" ("late_id")`,
  ],
  [
    ``,
    `migrations.AddField('all','f0',models.IntegerField(default=5)),
migrations.AddField('all','f1',models.IntegerField(null=True)),
migrations.AddField('all','f2',models.CharField(max_length=10, default="it's")),
migrations.AddField('all','f3',models.CharField(max_length=10, blank=True)),
migrations.AddField('all','f4',models.CharField(max_length=10, default='a\\\\b', db_index=True)),
migrations.AddField('all','f5',models.TextField(default='', unique=False)),
migrations.AddField('all','f6',models.BooleanField(default=True)),
migrations.AddField('all','f7',models.DecimalField(max_digits=5,decimal_places=2,default=0)),
migrations.AddField('all','f8',models.DecimalField(max_digits=5,decimal_places=2,default=decimal.Decimal('1.50'))),
migrations.AddField('all','f9',models.DateField(default=datetime.date(2020,1,2))),
migrations.AddField('all','f10',models.DateTimeField(default=datetime.datetime(2020,1,2,3,4,5,tzinfo=datetime.timezone.utc))),
migrations.AddField('all','f11',models.DurationField(default=datetime.timedelta(days=1,seconds=5))),
migrations.AddField('all','f12',models.UUIDField(default=uuid.UUID('00000000-0000-4000-8000-000000000000'))),
migrations.AddField('all','f13',models.JSONField(default=dict)),
migrations.AddField('all','f14',models.JSONField(default=list, null=True)),
migrations.AddField('all','f15',models.FloatField(default=1.5)),
migrations.AddField('all','f16',django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=5), default=list)),
migrations.AddField('all','f17',django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=5), default=list, blank=True, size=None)),
migrations.AddField('all','f18',models.PositiveIntegerField(default=1)),
migrations.AddField('all','f19',models.PositiveIntegerField(null=True, unique=True)),
migrations.AddField('all','f20',models.SlugField(null=True)),
migrations.AddField('all','f21',models.SlugField(unique=True, null=True)),
migrations.AddField('all','f22',models.EmailField(null=True, db_index=True)),
migrations.AddField('all','f23',models.ForeignKey('shop.Brand', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+')),
migrations.AddField('all','f24',models.OneToOneField('shop.Tag', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', db_column='tgc')),
migrations.AddField('all','f25',models.ForeignKey('shop.Brand', to_field='name', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+')),
migrations.AddField('all','f26',models.ManyToManyField('shop.Tag', related_name='+', db_table='m2m')),
migrations.AddField('all','f27',models.IntegerField(db_default=7)),
migrations.AddField('all','f28',models.CharField(max_length=3, db_default=Lower(Value('X')))),
migrations.AddField('all','f29',models.GeneratedField(expression=F('n')+F('o'), output_field=models.BigIntegerField(), db_persist=True)),
migrations.AddField('all','f30',models.BinaryField(default=b'\\\\x01a')),
migrations.AddField('all','f31',models.GenericIPAddressField(default='127.0.0.1')),
migrations.AddField('all','f32',models.TimeField(default=datetime.time(1,2,3))),
migrations.AddField('all','f33',models.IntegerField(default=1, db_comment='hey')),
migrations.AddField('all','f34',models.ForeignKey('shop.Brand', default=None, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', db_index=False)),
migrations.AddField('all','f35',models.CharField(choices=[('a','b')], default='a', max_length=1)),
migrations.AddField('all','f36',models.TextField(blank=True)),
migrations.AddField('all','f37',models.BinaryField(blank=True)),
migrations.AddField('all','f38',models.FileField(blank=True,upload_to='q')),
migrations.AddField('all','f39',models.CharField(max_length=20, null=True, blank=True, verbose_name='percent %s 100%')),
migrations.AddField('all','f40',models.CharField(max_length=20, default='50%')),`,
    `ALTER TABLE "shop_all" ADD COLUMN "f0" integer DEFAULT 5 NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f0" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f1" integer NULL;
ALTER TABLE "shop_all" ADD COLUMN "f2" varchar(10) DEFAULT 'it''s' NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f2" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f3" varchar(10) DEFAULT '' NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f3" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f4" varchar(10) DEFAULT 'a\\b' NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f4" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f5" text DEFAULT '' NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f5" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f6" boolean DEFAULT true NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f6" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f7" numeric(5, 2) DEFAULT 0 NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f7" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f8" numeric(5, 2) DEFAULT 1.50 NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f8" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f9" date DEFAULT '2020-01-02'::date NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f9" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f10" timestamp with time zone DEFAULT '2020-01-02T03:04:05+00:00'::timestamptz NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f10" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f11" interval DEFAULT '1 days 5.000000 seconds'::interval NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f11" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f12" uuid DEFAULT '00000000-0000-4000-8000-000000000000'::uuid NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f12" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f13" jsonb DEFAULT '{}'::jsonb NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f13" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f14" jsonb DEFAULT '[]'::jsonb NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f14" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f15" double precision DEFAULT 1.5 NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f15" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f16" varchar(5)[] DEFAULT '{}' NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f16" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f17" varchar(5)[] DEFAULT '{}' NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f17" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f18" integer DEFAULT 1 NOT NULL CHECK ("f18" >= 0);
ALTER TABLE "shop_all" ALTER COLUMN "f18" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f19" integer NULL UNIQUE CHECK ("f19" >= 0);
ALTER TABLE "shop_all" ADD COLUMN "f20" varchar(50) NULL;
ALTER TABLE "shop_all" ADD COLUMN "f21" varchar(50) NULL UNIQUE;
ALTER TABLE "shop_all" ADD COLUMN "f22" varchar(254) NULL;
ALTER TABLE "shop_all" ADD COLUMN "f23_id" bigint NULL CONSTRAINT "shop_all_f23_id_4998b241_fk_shop_brand_id" REFERENCES "shop_brand"("id") DEFERRABLE INITIALLY DEFERRED; SET CONSTRAINTS "shop_all_f23_id_4998b241_fk_shop_brand_id" IMMEDIATE;
ALTER TABLE "shop_all" ADD COLUMN "tgc" varchar(10) NULL UNIQUE CONSTRAINT "shop_all_tgc_41798994_fk_tags_code" REFERENCES "tags"("code") DEFERRABLE INITIALLY DEFERRED; SET CONSTRAINTS "shop_all_tgc_41798994_fk_tags_code" IMMEDIATE;
ALTER TABLE "shop_all" ADD COLUMN "f25_id" varchar(40) NULL CONSTRAINT "shop_all_f25_id_74f7efdb_fk_shop_brand_name" REFERENCES "shop_brand"("name") DEFERRABLE INITIALLY DEFERRED; SET CONSTRAINTS "shop_all_f25_id_74f7efdb_fk_shop_brand_name" IMMEDIATE;
CREATE TABLE "m2m" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "all_id" integer NOT NULL, "tag_id" varchar(10) NOT NULL);
ALTER TABLE "shop_all" ADD COLUMN "f27" integer DEFAULT 7 NOT NULL;
ALTER TABLE "shop_all" ADD COLUMN "f28" varchar(3) DEFAULT (LOWER('X')) NOT NULL;
ALTER TABLE "shop_all" ADD COLUMN "f29" bigint GENERATED ALWAYS AS (("n" + "o")) STORED;
ALTER TABLE "shop_all" ADD COLUMN "f30" bytea DEFAULT '\\x5c78303161'::bytea NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f30" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f31" inet DEFAULT '127.0.0.1'::inet NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f31" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f32" time DEFAULT '01:02:03'::time NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f32" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f33" integer DEFAULT 1 NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f33" DROP DEFAULT;
COMMENT ON COLUMN "shop_all"."f33" IS 'hey';
ALTER TABLE "shop_all" ADD COLUMN "f34_id" bigint NULL CONSTRAINT "shop_all_f34_id_02e1e1d4_fk_shop_brand_id" REFERENCES "shop_brand"("id") DEFERRABLE INITIALLY DEFERRED; SET CONSTRAINTS "shop_all_f34_id_02e1e1d4_fk_shop_brand_id" IMMEDIATE;
ALTER TABLE "shop_all" ADD COLUMN "f35" varchar(1) DEFAULT 'a' NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f35" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f36" text DEFAULT '' NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f36" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f37" bytea DEFAULT '\\x'::bytea NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f37" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f38" varchar(100) DEFAULT '' NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f38" DROP DEFAULT;
ALTER TABLE "shop_all" ADD COLUMN "f39" varchar(20) NULL;
ALTER TABLE "shop_all" ADD COLUMN "f40" varchar(20) DEFAULT '50%' NOT NULL;
ALTER TABLE "shop_all" ALTER COLUMN "f40" DROP DEFAULT;
CREATE INDEX "shop_all_f4_7c0ad4ce" ON "shop_all" ("f4");
CREATE INDEX "shop_all_f4_7c0ad4ce_like" ON "shop_all" ("f4" varchar_pattern_ops);
CREATE INDEX "shop_all_f20_12526fe3" ON "shop_all" ("f20");
CREATE INDEX "shop_all_f20_12526fe3_like" ON "shop_all" ("f20" varchar_pattern_ops);
CREATE INDEX "shop_all_f21_ab1c519e_like" ON "shop_all" ("f21" varchar_pattern_ops);
CREATE INDEX "shop_all_f22_84c6f71b" ON "shop_all" ("f22");
CREATE INDEX "shop_all_f22_84c6f71b_like" ON "shop_all" ("f22" varchar_pattern_ops);
CREATE INDEX "shop_all_f23_id_4998b241" ON "shop_all" ("f23_id");
CREATE INDEX "shop_all_tgc_41798994_like" ON "shop_all" ("tgc" varchar_pattern_ops);
CREATE INDEX "shop_all_f25_id_74f7efdb" ON "shop_all" ("f25_id");
CREATE INDEX "shop_all_f25_id_74f7efdb_like" ON "shop_all" ("f25_id" varchar_pattern_ops);
ALTER TABLE "m2m" ADD CONSTRAINT "m2m_all_id_tag_id_2352fcfb_uniq" UNIQUE ("all_id", "tag_id");
ALTER TABLE "m2m" ADD CONSTRAINT "m2m_all_id_00803fa3_fk_shop_all_id" FOREIGN KEY ("all_id") REFERENCES "shop_all" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "m2m" ADD CONSTRAINT "m2m_tag_id_43331138_fk_tags_code" FOREIGN KEY ("tag_id") REFERENCES "tags" ("code") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "m2m_all_id_00803fa3" ON "m2m" ("all_id");
CREATE INDEX "m2m_tag_id_43331138" ON "m2m" ("tag_id");
CREATE INDEX "m2m_tag_id_43331138_like" ON "m2m" ("tag_id" varchar_pattern_ops)`,
  ],
  [
    ``,
    `migrations.CreateModel('T', [('id', models.AutoField(primary_key=True)), ('a', models.IntegerField(null=True)), ('fk', models.ForeignKey('shop.brand', on_delete=django.db.models.deletion.CASCADE, null=True, related_name='+')), ('many', models.ManyToManyField('shop.brand', related_name='+'))]), migrations.CreateModel('U', [('id', models.BigAutoField(primary_key=True)), ('t', models.ForeignKey('shop.t', on_delete=django.db.models.deletion.CASCADE)), ('ts', models.ManyToManyField('shop.t', related_name='us')), ('tt', models.OneToOneField('shop.t', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+'))]),migrations.CreateModel('W', [('u', models.OneToOneField('shop.u', primary_key=True, on_delete=django.db.models.deletion.CASCADE)), ('n', models.IntegerField())]),migrations.CreateModel('X', [('id', models.BigAutoField(primary_key=True)),('w', models.ForeignKey('shop.w', on_delete=django.db.models.deletion.CASCADE))]),`,
    `CREATE TABLE "shop_t" ("id" integer NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "a" integer NULL, "fk_id" bigint NULL);
CREATE TABLE "shop_t_many" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "t_id" integer NOT NULL, "brand_id" bigint NOT NULL);
CREATE TABLE "shop_u" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "t_id" integer NOT NULL, "tt_id" integer NULL UNIQUE);
CREATE TABLE "shop_u_ts" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "u_id" bigint NOT NULL, "t_id" integer NOT NULL);
CREATE TABLE "shop_w" ("u_id" bigint NOT NULL PRIMARY KEY, "n" integer NOT NULL);
CREATE TABLE "shop_x" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "w_id" bigint NOT NULL);
ALTER TABLE "shop_t" ADD CONSTRAINT "shop_t_fk_id_d4bc96e9_fk_shop_brand_id" FOREIGN KEY ("fk_id") REFERENCES "shop_brand" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "shop_t_fk_id_d4bc96e9" ON "shop_t" ("fk_id");
ALTER TABLE "shop_t_many" ADD CONSTRAINT "shop_t_many_t_id_brand_id_6dff4bb6_uniq" UNIQUE ("t_id", "brand_id");
ALTER TABLE "shop_t_many" ADD CONSTRAINT "shop_t_many_t_id_4b61e1f6_fk_shop_t_id" FOREIGN KEY ("t_id") REFERENCES "shop_t" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_t_many" ADD CONSTRAINT "shop_t_many_brand_id_c807e194_fk_shop_brand_id" FOREIGN KEY ("brand_id") REFERENCES "shop_brand" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "shop_t_many_t_id_4b61e1f6" ON "shop_t_many" ("t_id");
CREATE INDEX "shop_t_many_brand_id_c807e194" ON "shop_t_many" ("brand_id");
ALTER TABLE "shop_u" ADD CONSTRAINT "shop_u_t_id_1b754aea_fk_shop_t_id" FOREIGN KEY ("t_id") REFERENCES "shop_t" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_u" ADD CONSTRAINT "shop_u_tt_id_00f19191_fk_shop_t_id" FOREIGN KEY ("tt_id") REFERENCES "shop_t" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "shop_u_t_id_1b754aea" ON "shop_u" ("t_id");
ALTER TABLE "shop_u_ts" ADD CONSTRAINT "shop_u_ts_u_id_t_id_be4e439e_uniq" UNIQUE ("u_id", "t_id");
ALTER TABLE "shop_u_ts" ADD CONSTRAINT "shop_u_ts_u_id_a209c0eb_fk_shop_u_id" FOREIGN KEY ("u_id") REFERENCES "shop_u" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_u_ts" ADD CONSTRAINT "shop_u_ts_t_id_76219a78_fk_shop_t_id" FOREIGN KEY ("t_id") REFERENCES "shop_t" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "shop_u_ts_u_id_a209c0eb" ON "shop_u_ts" ("u_id");
CREATE INDEX "shop_u_ts_t_id_76219a78" ON "shop_u_ts" ("t_id");
ALTER TABLE "shop_w" ADD CONSTRAINT "shop_w_u_id_5be3015e_fk_shop_u_id" FOREIGN KEY ("u_id") REFERENCES "shop_u" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_x" ADD CONSTRAINT "shop_x_w_id_14eb5214_fk_shop_w_u_id" FOREIGN KEY ("w_id") REFERENCES "shop_w" ("u_id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "shop_x_w_id_14eb5214" ON "shop_x" ("w_id")`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.IntegerField(null=True, db_index=True)),`,
    `CREATE INDEX "shop_t_a_ec727b06" ON "shop_t" ("a")`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.IntegerField(default=3)),`,
    `DROP INDEX IF EXISTS "shop_t_a_ec727b06";
ALTER TABLE "shop_t" ALTER COLUMN "a" SET DEFAULT 3;
UPDATE "shop_t" SET "a" = 3 WHERE "a" IS NULL; SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "shop_t" ALTER COLUMN "a" SET NOT NULL;
ALTER TABLE "shop_t" ALTER COLUMN "a" DROP DEFAULT`,
  ],
  [``, `migrations.AlterField('t','a',models.IntegerField()),`, ``],
  [
    ``,
    `migrations.AlterField('t','a',models.BigIntegerField()),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE bigint USING "a"::bigint`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.PositiveIntegerField()),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE integer USING "a"::integer;
ALTER TABLE "shop_t" ADD CONSTRAINT "shop_t_a_ec727b06_check" CHECK ("a" >= 0)`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.CharField(max_length=10)),`,
    `ALTER TABLE "shop_t" DROP CONSTRAINT "shop_t_a_ec727b06_check";
ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE varchar(10) USING "a"::varchar(10)`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.CharField(max_length=20)),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE varchar(20)`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.CharField(max_length=20, db_index=True)),`,
    `CREATE INDEX "shop_t_a_ec727b06" ON "shop_t" ("a");
CREATE INDEX "shop_t_a_ec727b06_like" ON "shop_t" ("a" varchar_pattern_ops)`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.CharField(max_length=30, db_index=True, unique=True)),`,
    `DROP INDEX IF EXISTS "shop_t_a_ec727b06";
DROP INDEX IF EXISTS "shop_t_a_ec727b06_like";
ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE varchar(30);
ALTER TABLE "shop_t" ADD CONSTRAINT "shop_t_a_ec727b06_uniq" UNIQUE ("a");
CREATE INDEX "shop_t_a_ec727b06_like" ON "shop_t" ("a" varchar_pattern_ops)`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.TextField(unique=True)),`,
    `DROP INDEX IF EXISTS "shop_t_a_ec727b06_like";
ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE text USING "a"::text;
CREATE INDEX "shop_t_a_ec727b06_like" ON "shop_t" ("a" text_pattern_ops)`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.TextField(db_index=True)),`,
    `ALTER TABLE "shop_t" DROP CONSTRAINT "shop_t_a_ec727b06_uniq";
CREATE INDEX "shop_t_a_ec727b06" ON "shop_t" ("a")`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.TextField()),`,
    `DROP INDEX IF EXISTS "shop_t_a_ec727b06";
DROP INDEX IF EXISTS "shop_t_a_ec727b06_like"`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.TextField(null=True)),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" DROP NOT NULL`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.TextField(default='x')),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" SET DEFAULT 'x';
UPDATE "shop_t" SET "a" = 'x' WHERE "a" IS NULL; SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "shop_t" ALTER COLUMN "a" SET NOT NULL;
ALTER TABLE "shop_t" ALTER COLUMN "a" DROP DEFAULT`,
  ],
  [``, `migrations.AlterField('t','a',models.TextField(blank=True)),`, ``],
  [
    ``,
    `migrations.AlterField('t','a',models.TextField(blank=True, null=True)),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" DROP NOT NULL`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.TextField(blank=True)),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" SET DEFAULT '', ALTER COLUMN "a" SET NOT NULL;
ALTER TABLE "shop_t" ALTER COLUMN "a" DROP DEFAULT`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.CharField(max_length=5, db_column='aa')),`,
    `ALTER TABLE "shop_t" RENAME COLUMN "a" TO "aa";
ALTER TABLE "shop_t" ALTER COLUMN "aa" TYPE varchar(5) USING "aa"::varchar(5)`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.SlugField()),`,
    `ALTER TABLE "shop_t" RENAME COLUMN "aa" TO "a";
ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE varchar(50) USING "a"::varchar(50);
CREATE INDEX "shop_t_a_ec727b06" ON "shop_t" ("a");
CREATE INDEX "shop_t_a_ec727b06_like" ON "shop_t" ("a" varchar_pattern_ops)`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.SlugField(unique=True)),`,
    `DROP INDEX IF EXISTS "shop_t_a_ec727b06";
DROP INDEX IF EXISTS "shop_t_a_ec727b06_like";
ALTER TABLE "shop_t" ADD CONSTRAINT "shop_t_a_ec727b06_uniq" UNIQUE ("a");
CREATE INDEX "shop_t_a_ec727b06_like" ON "shop_t" ("a" varchar_pattern_ops)`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.CharField(max_length=50)),`,
    `ALTER TABLE "shop_t" DROP CONSTRAINT "shop_t_a_ec727b06_uniq";
DROP INDEX IF EXISTS "shop_t_a_ec727b06_like"`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.CharField(max_length=50, db_collation='C')),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE varchar(50) COLLATE "C"`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.CharField(max_length=50, db_comment='x')),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE varchar(50);
COMMENT ON COLUMN "shop_t"."a" IS 'x'`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.CharField(max_length=50, db_default='y')),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE varchar(50), ALTER COLUMN "a" SET DEFAULT 'y';
COMMENT ON COLUMN "shop_t"."a" IS ''`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.CharField(max_length=50, null=True)),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" DROP DEFAULT, ALTER COLUMN "a" DROP NOT NULL`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.CharField(max_length=50, db_default='z')),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" SET DEFAULT 'z';
UPDATE "shop_t" SET "a" = 'z' WHERE "a" IS NULL; SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "shop_t" ALTER COLUMN "a" SET NOT NULL`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.EmailField()),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE varchar(254), ALTER COLUMN "a" DROP DEFAULT`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.URLField(help_text='q')),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE varchar(200)`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.URLField(unique=True)),`,
    `ALTER TABLE "shop_t" ADD CONSTRAINT "shop_t_a_ec727b06_uniq" UNIQUE ("a");
CREATE INDEX "shop_t_a_ec727b06_like" ON "shop_t" ("a" varchar_pattern_ops)`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.IntegerField(unique=True) if False else models.URLField()),`,
    `ALTER TABLE "shop_t" DROP CONSTRAINT "shop_t_a_ec727b06_uniq";
DROP INDEX IF EXISTS "shop_t_a_ec727b06_like"`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.CharField(max_length=10,db_index=True)),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE varchar(10);
CREATE INDEX "shop_t_a_ec727b06" ON "shop_t" ("a");
CREATE INDEX "shop_t_a_ec727b06_like" ON "shop_t" ("a" varchar_pattern_ops)`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.IntegerField(db_index=True)),`,
    `DROP INDEX IF EXISTS "shop_t_a_ec727b06_like";
ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE integer USING "a"::integer`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.DecimalField(max_digits=3,decimal_places=1)),`,
    `DROP INDEX IF EXISTS "shop_t_a_ec727b06";
ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE numeric(3, 1) USING "a"::numeric(3, 1)`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.DecimalField(max_digits=5,decimal_places=1)),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE numeric(5, 1)`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.FloatField(null=True)),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" TYPE double precision USING "a"::double precision, ALTER COLUMN "a" DROP NOT NULL`,
  ],
  [
    ``,
    `migrations.AlterField('t','a',models.FloatField(default=1)),`,
    `ALTER TABLE "shop_t" ALTER COLUMN "a" SET DEFAULT 1.0;
UPDATE "shop_t" SET "a" = 1.0 WHERE "a" IS NULL; SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "shop_t" ALTER COLUMN "a" SET NOT NULL;
ALTER TABLE "shop_t" ALTER COLUMN "a" DROP DEFAULT`,
  ],
  [
    ``,
    `migrations.AlterField('t','fk',models.ForeignKey('shop.brand', on_delete=django.db.models.deletion.SET_NULL, null=True, related_name='q')),`,
    ``,
  ],
  [
    ``,
    `migrations.AlterField('t','fk',models.ForeignKey('shop.tag', on_delete=django.db.models.deletion.SET_NULL, null=True, related_name='q')),`,
    `SET CONSTRAINTS "shop_t_fk_id_d4bc96e9_fk_shop_brand_id" IMMEDIATE; ALTER TABLE "shop_t" DROP CONSTRAINT "shop_t_fk_id_d4bc96e9_fk_shop_brand_id";
ALTER TABLE "shop_t" ALTER COLUMN "fk_id" TYPE varchar(10) USING "fk_id"::varchar(10);
ALTER TABLE "shop_t" ADD CONSTRAINT "shop_t_fk_id_d4bc96e9_fk_tags_code" FOREIGN KEY ("fk_id") REFERENCES "tags" ("code") DEFERRABLE INITIALLY DEFERRED`,
  ],
  [
    ``,
    `migrations.AlterField('t','fk',models.ForeignKey('shop.tag', on_delete=django.db.models.deletion.SET_NULL, null=True, related_name='q', db_constraint=False)),`,
    `SET CONSTRAINTS "shop_t_fk_id_d4bc96e9_fk_tags_code" IMMEDIATE; ALTER TABLE "shop_t" DROP CONSTRAINT "shop_t_fk_id_d4bc96e9_fk_tags_code"`,
  ],
  [
    ``,
    `migrations.AlterField('t','fk',models.ForeignKey('shop.tag', on_delete=django.db.models.deletion.SET_NULL, related_name='q', db_index=False)),`,
    `DROP INDEX IF EXISTS "shop_t_fk_id_d4bc96e9";
ALTER TABLE "shop_t" ALTER COLUMN "fk_id" SET NOT NULL;
ALTER TABLE "shop_t" ADD CONSTRAINT "shop_t_fk_id_d4bc96e9_fk_tags_code" FOREIGN KEY ("fk_id") REFERENCES "tags" ("code") DEFERRABLE INITIALLY DEFERRED`,
  ],
  [
    ``,
    `migrations.AlterField('t','fk',models.OneToOneField('shop.tag', on_delete=django.db.models.deletion.SET_NULL, related_name='q')),`,
    `SET CONSTRAINTS "shop_t_fk_id_d4bc96e9_fk_tags_code" IMMEDIATE; ALTER TABLE "shop_t" DROP CONSTRAINT "shop_t_fk_id_d4bc96e9_fk_tags_code";
ALTER TABLE "shop_t" ADD CONSTRAINT "shop_t_fk_id_d4bc96e9_uniq" UNIQUE ("fk_id");
ALTER TABLE "shop_t" ADD CONSTRAINT "shop_t_fk_id_d4bc96e9_fk_tags_code" FOREIGN KEY ("fk_id") REFERENCES "tags" ("code") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "shop_t_fk_id_d4bc96e9_like" ON "shop_t" ("fk_id" varchar_pattern_ops)`,
  ],
  [
    ``,
    `migrations.AlterField('t','fk',models.ForeignKey('shop.tag', on_delete=django.db.models.deletion.SET_NULL, related_name='q')),`,
    `SET CONSTRAINTS "shop_t_fk_id_d4bc96e9_fk_tags_code" IMMEDIATE; ALTER TABLE "shop_t" DROP CONSTRAINT "shop_t_fk_id_d4bc96e9_fk_tags_code";
ALTER TABLE "shop_t" DROP CONSTRAINT "shop_t_fk_id_d4bc96e9_uniq";
CREATE INDEX "shop_t_fk_id_d4bc96e9" ON "shop_t" ("fk_id");
ALTER TABLE "shop_t" ADD CONSTRAINT "shop_t_fk_id_d4bc96e9_fk_tags_code" FOREIGN KEY ("fk_id") REFERENCES "tags" ("code") DEFERRABLE INITIALLY DEFERRED`,
  ],
  [
    ``,
    `migrations.AlterField('t','fk',models.ForeignKey('shop.tag', on_delete=django.db.models.deletion.SET_NULL, related_name='q', db_column='other')),`,
    `SET CONSTRAINTS "shop_t_fk_id_d4bc96e9_fk_tags_code" IMMEDIATE; ALTER TABLE "shop_t" DROP CONSTRAINT "shop_t_fk_id_d4bc96e9_fk_tags_code";
ALTER TABLE "shop_t" RENAME COLUMN "fk_id" TO "other";
ALTER TABLE "shop_t" ADD CONSTRAINT "shop_t_other_e566fa12_fk_tags_code" FOREIGN KEY ("other") REFERENCES "tags" ("code") DEFERRABLE INITIALLY DEFERRED`,
  ],
  [
    ``,
    `migrations.AlterField('t','fk',models.IntegerField()),`,
    `SET CONSTRAINTS "shop_t_other_e566fa12_fk_tags_code" IMMEDIATE; ALTER TABLE "shop_t" DROP CONSTRAINT "shop_t_other_e566fa12_fk_tags_code";
DROP INDEX IF EXISTS "shop_t_fk_id_d4bc96e9";
DROP INDEX IF EXISTS "shop_t_fk_id_d4bc96e9_like";
ALTER TABLE "shop_t" RENAME COLUMN "other" TO "fk";
DROP INDEX IF EXISTS "shop_t_other_e566fa12_like";
ALTER TABLE "shop_t" ALTER COLUMN "fk" TYPE integer USING "fk"::integer`,
  ],
  [
    ``,
    `migrations.AlterField('t','id',models.BigAutoField(primary_key=True)),`,
    `SET CONSTRAINTS "shop_u_tt_id_00f19191_fk_shop_t_id" IMMEDIATE; ALTER TABLE "shop_u" DROP CONSTRAINT "shop_u_tt_id_00f19191_fk_shop_t_id";
SET CONSTRAINTS "shop_t_many_t_id_4b61e1f6_fk_shop_t_id" IMMEDIATE; ALTER TABLE "shop_t_many" DROP CONSTRAINT "shop_t_many_t_id_4b61e1f6_fk_shop_t_id";
SET CONSTRAINTS "shop_u_ts_t_id_76219a78_fk_shop_t_id" IMMEDIATE; ALTER TABLE "shop_u_ts" DROP CONSTRAINT "shop_u_ts_t_id_76219a78_fk_shop_t_id";
SET CONSTRAINTS "shop_u_t_id_1b754aea_fk_shop_t_id" IMMEDIATE; ALTER TABLE "shop_u" DROP CONSTRAINT "shop_u_t_id_1b754aea_fk_shop_t_id";
ALTER TABLE "shop_t" ALTER COLUMN "id" TYPE bigint USING "id"::bigint;
ALTER SEQUENCE IF EXISTS "shop_t_id_seq" AS bigint;
ALTER TABLE "shop_u" ALTER COLUMN "tt_id" TYPE bigint USING "tt_id"::bigint;
ALTER TABLE "shop_t_many" ALTER COLUMN "t_id" TYPE bigint USING "t_id"::bigint;
ALTER TABLE "shop_u_ts" ALTER COLUMN "t_id" TYPE bigint USING "t_id"::bigint;
ALTER TABLE "shop_u" ALTER COLUMN "t_id" TYPE bigint USING "t_id"::bigint;
ALTER TABLE "shop_u" ADD CONSTRAINT "shop_u_tt_id_00f19191_fk" FOREIGN KEY ("tt_id") REFERENCES "shop_t" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_t_many" ADD CONSTRAINT "shop_t_many_t_id_4b61e1f6_fk" FOREIGN KEY ("t_id") REFERENCES "shop_t" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_u_ts" ADD CONSTRAINT "shop_u_ts_t_id_76219a78_fk" FOREIGN KEY ("t_id") REFERENCES "shop_t" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_u" ADD CONSTRAINT "shop_u_t_id_1b754aea_fk" FOREIGN KEY ("t_id") REFERENCES "shop_t" ("id") DEFERRABLE INITIALLY DEFERRED`,
  ],
  [
    ``,
    `migrations.AlterField('t','many',models.ManyToManyField('shop.tag', related_name='+')),`,
    `SET CONSTRAINTS "shop_t_many_brand_id_c807e194_fk_shop_brand_id" IMMEDIATE; ALTER TABLE "shop_t_many" DROP CONSTRAINT "shop_t_many_brand_id_c807e194_fk_shop_brand_id";
ALTER TABLE "shop_t_many" RENAME COLUMN "brand_id" TO "tag_id";
ALTER TABLE "shop_t_many" ALTER COLUMN "tag_id" TYPE varchar(10) USING "tag_id"::varchar(10);
ALTER TABLE "shop_t_many" ADD CONSTRAINT "shop_t_many_tag_id_c9d59e48_fk_tags_code" FOREIGN KEY ("tag_id") REFERENCES "tags" ("code") DEFERRABLE INITIALLY DEFERRED`,
  ],
  [
    ``,
    `migrations.RenameField('t','many','lots'), migrations.RenameField('u','t','tee'), migrations.RenameField('t','a','alpha'),`,
    `ALTER TABLE "shop_t_many" RENAME TO "shop_t_lots";
SET CONSTRAINTS "shop_u_t_id_1b754aea_fk" IMMEDIATE; ALTER TABLE "shop_u" DROP CONSTRAINT "shop_u_t_id_1b754aea_fk";
ALTER TABLE "shop_u" RENAME COLUMN "t_id" TO "tee_id";
ALTER TABLE "shop_u" ADD CONSTRAINT "shop_u_tee_id_f5b5d551_fk_shop_t_id" FOREIGN KEY ("tee_id") REFERENCES "shop_t" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_t" RENAME COLUMN "a" TO "alpha"`,
  ],
  [
    ``,
    `migrations.RenameModel('T','Tee'),`,
    `ALTER TABLE "shop_t" RENAME TO "shop_tee";
SET CONSTRAINTS "shop_u_tee_id_f5b5d551_fk_shop_t_id" IMMEDIATE; ALTER TABLE "shop_u" DROP CONSTRAINT "shop_u_tee_id_f5b5d551_fk_shop_t_id";
ALTER TABLE "shop_u" ADD CONSTRAINT "shop_u_tee_id_f5b5d551_fk_shop_tee_id" FOREIGN KEY ("tee_id") REFERENCES "shop_tee" ("id") DEFERRABLE INITIALLY DEFERRED;
SET CONSTRAINTS "shop_u_ts_t_id_76219a78_fk" IMMEDIATE; ALTER TABLE "shop_u_ts" DROP CONSTRAINT "shop_u_ts_t_id_76219a78_fk";
ALTER TABLE "shop_u_ts" RENAME COLUMN "t_id" TO "tee_id";
ALTER TABLE "shop_u_ts" ADD CONSTRAINT "shop_u_ts_tee_id_bf2766e1_fk_shop_tee_id" FOREIGN KEY ("tee_id") REFERENCES "shop_tee" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_t_lots" RENAME TO "shop_tee_lots";
SET CONSTRAINTS "shop_t_many_t_id_4b61e1f6_fk" IMMEDIATE; ALTER TABLE "shop_tee_lots" DROP CONSTRAINT "shop_t_many_t_id_4b61e1f6_fk";
ALTER TABLE "shop_tee_lots" RENAME COLUMN "t_id" TO "tee_id";
ALTER TABLE "shop_tee_lots" ADD CONSTRAINT "shop_tee_lots_tee_id_48b43557_fk_shop_tee_id" FOREIGN KEY ("tee_id") REFERENCES "shop_tee" ("id") DEFERRABLE INITIALLY DEFERRED`,
  ],
  [
    ``,
    `migrations.AlterModelTable('tee','custom'), migrations.AlterModelTable('u', None),`,
    `ALTER TABLE "shop_tee" RENAME TO "custom";
ALTER TABLE "shop_tee_lots" RENAME TO "custom_lots"`,
  ],
  [
    ``,
    `migrations.RenameModel('Tee','Tea'),`,
    `SET CONSTRAINTS "shop_u_ts_tee_id_bf2766e1_fk_shop_tee_id" IMMEDIATE; ALTER TABLE "shop_u_ts" DROP CONSTRAINT "shop_u_ts_tee_id_bf2766e1_fk_shop_tee_id";
ALTER TABLE "shop_u_ts" RENAME COLUMN "tee_id" TO "tea_id";
ALTER TABLE "shop_u_ts" ADD CONSTRAINT "shop_u_ts_tea_id_00222ff7_fk_custom_id" FOREIGN KEY ("tea_id") REFERENCES "custom" ("id") DEFERRABLE INITIALLY DEFERRED;
SET CONSTRAINTS "shop_tee_lots_tee_id_48b43557_fk_shop_tee_id" IMMEDIATE; ALTER TABLE "custom_lots" DROP CONSTRAINT "shop_tee_lots_tee_id_48b43557_fk_shop_tee_id";
ALTER TABLE "custom_lots" RENAME COLUMN "tee_id" TO "tea_id";
ALTER TABLE "custom_lots" ADD CONSTRAINT "custom_lots_tea_id_30db7860_fk_custom_id" FOREIGN KEY ("tea_id") REFERENCES "custom" ("id") DEFERRABLE INITIALLY DEFERRED`,
  ],
  [
    ``,
    `migrations.AlterModelTable('tea', None), migrations.AlterModelTableComment('tea','note'), migrations.AlterModelOptions('tea',{'ordering':['id']}),`,
    `ALTER TABLE "custom" RENAME TO "shop_tea";
ALTER TABLE "custom_lots" RENAME TO "shop_tea_lots";
COMMENT ON TABLE "shop_tea" IS 'note'`,
  ],
  [
    ``,
    `migrations.AlterUniqueTogether('all',{('n','o'),}),`,
    `ALTER TABLE "shop_all" DROP CONSTRAINT "shop_all_a_b_712fbc39_uniq";
ALTER TABLE "shop_all" ADD CONSTRAINT "shop_all_n_o_c871b96b_uniq" UNIQUE ("n", "o")`,
  ],
  [
    ``,
    `migrations.AlterUniqueTogether('all',{('a','b'),('brand','n')}), migrations.AlterUniqueTogether('all', set()),`,
    `ALTER TABLE "shop_all" DROP CONSTRAINT "shop_all_n_o_c871b96b_uniq";
ALTER TABLE "shop_all" ADD CONSTRAINT "shop_all_a_b_712fbc39_uniq" UNIQUE ("a", "b");
ALTER TABLE "shop_all" ADD CONSTRAINT "shop_all_brand_id_n_1ac5ce36_uniq" UNIQUE ("brand_id", "n");
ALTER TABLE "shop_all" DROP CONSTRAINT "shop_all_a_b_712fbc39_uniq";
ALTER TABLE "shop_all" DROP CONSTRAINT "shop_all_brand_id_n_1ac5ce36_uniq"`,
  ],
  [
    ``,
    `migrations.RemoveField('all','brand'), migrations.RemoveField('all','tags'), migrations.RemoveField('all','g'), migrations.RemoveField('all','one'),`,
    `SET CONSTRAINTS "shop_all_brand_id_08f1a5aa_fk_shop_brand_id" IMMEDIATE; ALTER TABLE "shop_all" DROP CONSTRAINT "shop_all_brand_id_08f1a5aa_fk_shop_brand_id";
ALTER TABLE "shop_all" DROP COLUMN "brand_id" CASCADE;
DROP TABLE "shop_all_tags" CASCADE;
ALTER TABLE "shop_all" DROP COLUMN "g" CASCADE;
SET CONSTRAINTS "shop_all_one_id_c1ff32b3_fk_shop_brand_id" IMMEDIATE; ALTER TABLE "shop_all" DROP CONSTRAINT "shop_all_one_id_c1ff32b3_fk_shop_brand_id";
ALTER TABLE "shop_all" DROP COLUMN "one_id" CASCADE`,
  ],
  [
    ``,
    `migrations.AddIndex('all',models.Index(fields=['n','-o'],name='i1',include=['p'])), migrations.AddIndex('all',models.Index(fields=['n'],name='i2',condition=Q(n__gte=1,o__lt=5)|~Q(p=3))), migrations.AddIndex('all', models.Index(Lower('h'), F('o').desc(nulls_last=True), name='i3')), migrations.AddIndex('all', models.Index(fields=['h'],opclasses=['varchar_pattern_ops'],name='i4')), migrations.RemoveIndex('all','i2'), migrations.RenameIndex('all', new_name='i9', old_name='i1'), migrations.AddIndex('all', django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(Upper('h'), name='gin_trgm_ops'), name='i5')), migrations.AddIndex('all', django.contrib.postgres.indexes.BrinIndex(fields=['e'], name='i6', autosummarize=True, pages_per_range=8)), migrations.AddIndex('all', django.contrib.postgres.indexes.GinIndex(fields=['h'], opclasses=['gin_trgm_ops'], name='i7')), migrations.AddIndex('all', django.contrib.postgres.indexes.HashIndex(fields=['h'], name='i8', fillfactor=70)), migrations.AddIndex('all', models.Index(F('n')+1, Coalesce('h', Value('')), name='i10')), migrations.AddIndex('all', models.Index(django.db.models.functions.Cast('t', models.TextField()), name='i11')), migrations.AddIndex('all', models.Index(models.F('n'), django.db.models.functions.Length('h').desc(), name='i12')), migrations.AddIndex('all', django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('h','w',config='english'), name='i13')), migrations.AddIndex('all', models.Index(django.db.models.functions.Collate('h','C'), name='i14')),`,
    `CREATE INDEX "i1" ON "shop_all" ("n", "o" DESC) INCLUDE ("p");
CREATE INDEX "i2" ON "shop_all" ("n") WHERE (("n" >= 1 AND "o" < 5) OR NOT ("p" = 3));
CREATE INDEX "i3" ON "shop_all" ((LOWER("h")), "o" DESC NULLS LAST);
CREATE INDEX "i4" ON "shop_all" ("h" varchar_pattern_ops);
DROP INDEX IF EXISTS "i2";
ALTER INDEX "i1" RENAME TO "i9";
CREATE INDEX "i5" ON "shop_all" USING gin ((UPPER("h")) gin_trgm_ops);
CREATE INDEX "i6" ON "shop_all" USING brin ("e") WITH (autosummarize = on, pages_per_range = 8);
CREATE INDEX "i7" ON "shop_all" USING gin ("h" gin_trgm_ops);
CREATE INDEX "i8" ON "shop_all" USING hash ("h") WITH (fillfactor = 70);
CREATE INDEX "i10" ON "shop_all" ((("n" + 1)), (COALESCE("h", '')));
CREATE INDEX "i11" ON "shop_all" ((("t")::text));
CREATE INDEX "i12" ON "shop_all" ("n", (LENGTH("h")) DESC);
CREATE INDEX "i13" ON "shop_all" USING gin ((to_tsvector('english'::regconfig, COALESCE("h", '') || ' ' || COALESCE("w", ''))));
CREATE INDEX "i14" ON "shop_all" ("h" COLLATE "C")`,
  ],
  [
    ``,
    `migrations.AddConstraint('all',models.CheckConstraint(check=Q(n__gt=1),name='q0')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(n__gt=F('o')),name='q1')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(h__isnull=True),name='q2')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(n=None),name='q3')),
migrations.AddConstraint('all',models.CheckConstraint(check=~Q(c=True),name='q4')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(b=False),name='q5')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(h=''),name='q6')),
migrations.AddConstraint('all',models.CheckConstraint(check=~Q(h=''),name='q7')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(h__in=['a','b']),name='q8')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(n__range=(1,5)),name='q9')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(h__startswith='a_%'),name='q10')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(h__icontains='X'),name='q11')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(h__regex='^a'),name='q12')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(h__iexact='Q'),name='q13')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(Q(n=1,o=2),Q(p=1),_connector='OR'),name='q14')),
migrations.AddConstraint('all',models.CheckConstraint(check=models.Q(('n__gte', 0), ('tag__isnull', True), _connector='OR'),name='q15')),
migrations.AddConstraint('all',models.CheckConstraint(check=models.Q(('n', 1), _negated=True),name='q16')),
migrations.AddConstraint('all',models.CheckConstraint(check=models.Q(models.Q(('n',1),_negated=True),('tag__isnull',False)),name='q17')),
migrations.AddConstraint('all',models.CheckConstraint(check=~Q(tag=None)&Q(user__isnull=False),name='q18')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(user=3),name='q19')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(n__gte=F('o')+F('p')),name='q20')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(f__gte=decimal.Decimal('0.5')),name='q21')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(e__gt=datetime.datetime(2020,1,1,tzinfo=datetime.timezone.utc)),name='q22')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(d__lt=F('e')),name='q23')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(x__contains=['a']),name='q24')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(x__len=3),name='q25')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(n=1),name='q26')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(u=uuid.UUID('00000000-0000-4000-8000-000000000000')),name='q27')),
migrations.AddConstraint('all',models.CheckConstraint(check=~Q(tag_id='x'),name='q28')),
migrations.AddConstraint('all',models.CheckConstraint(check=~(Q(n=1)|Q(c=True)),name='q29')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(n__lte=5),name='q30')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(b=True)|Q(c=True),name='q31')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(c__isnull=True),name='q32')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(k=1.5),name='q33')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(x=['a']),name='q34')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(e__lt=django.db.models.functions.Now()),name='q35')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(h=Lower('h')),name='q36')),
migrations.AddConstraint('all',models.CheckConstraint(check=Q(n__gt=models.Value(0)),name='q37')),`,
    `ALTER TABLE "shop_all" ADD CONSTRAINT "q0" CHECK ("n" > 1);
ALTER TABLE "shop_all" ADD CONSTRAINT "q1" CHECK ("n" > ("o"));
ALTER TABLE "shop_all" ADD CONSTRAINT "q2" CHECK ("h" IS NULL);
ALTER TABLE "shop_all" ADD CONSTRAINT "q3" CHECK ("n" IS NULL);
ALTER TABLE "shop_all" ADD CONSTRAINT "q4" CHECK (NOT ("c" AND "c" IS NOT NULL));
ALTER TABLE "shop_all" ADD CONSTRAINT "q5" CHECK (NOT "b");
ALTER TABLE "shop_all" ADD CONSTRAINT "q6" CHECK ("h" = '');
ALTER TABLE "shop_all" ADD CONSTRAINT "q7" CHECK (NOT ("h" = ''));
ALTER TABLE "shop_all" ADD CONSTRAINT "q8" CHECK ("h" IN ('a', 'b'));
ALTER TABLE "shop_all" ADD CONSTRAINT "q9" CHECK ("n" BETWEEN 1 AND 5);
ALTER TABLE "shop_all" ADD CONSTRAINT "q10" CHECK ("h"::text LIKE 'a\\_\\%%');
ALTER TABLE "shop_all" ADD CONSTRAINT "q11" CHECK (UPPER("h"::text) LIKE UPPER('%X%'));
ALTER TABLE "shop_all" ADD CONSTRAINT "q12" CHECK ("h"::text ~ '^a');
ALTER TABLE "shop_all" ADD CONSTRAINT "q13" CHECK (UPPER("h"::text) = UPPER('Q'));
ALTER TABLE "shop_all" ADD CONSTRAINT "q14" CHECK ((("n" = 1 AND "o" = 2) OR "p" = 1));
ALTER TABLE "shop_all" ADD CONSTRAINT "q15" CHECK (("n" >= 0 OR "tag_id" IS NULL));
ALTER TABLE "shop_all" ADD CONSTRAINT "q16" CHECK (NOT ("n" = 1));
ALTER TABLE "shop_all" ADD CONSTRAINT "q17" CHECK ((NOT ("n" = 1) AND "tag_id" IS NOT NULL));
ALTER TABLE "shop_all" ADD CONSTRAINT "q18" CHECK ((NOT ("tag_id" IS NULL) AND "user_id" IS NOT NULL));
ALTER TABLE "shop_all" ADD CONSTRAINT "q19" CHECK ("user_id" = 3);
ALTER TABLE "shop_all" ADD CONSTRAINT "q20" CHECK ("n" >= ("o" + "p"));
ALTER TABLE "shop_all" ADD CONSTRAINT "q21" CHECK ("f" >= 0.5);
ALTER TABLE "shop_all" ADD CONSTRAINT "q22" CHECK ("e" > '2020-01-01T00:00:00+00:00'::timestamptz);
ALTER TABLE "shop_all" ADD CONSTRAINT "q23" CHECK ("d" < ("e"));
ALTER TABLE "shop_all" ADD CONSTRAINT "q24" CHECK ("x" @> (ARRAY['a'])::varchar(10)[3]);
ALTER TABLE "shop_all" ADD CONSTRAINT "q25" CHECK (CASE WHEN "x" IS NULL THEN NULL ELSE coalesce(array_length("x", 1), 0) END = 3);
ALTER TABLE "shop_all" ADD CONSTRAINT "q26" CHECK ("n" = 1);
ALTER TABLE "shop_all" ADD CONSTRAINT "q27" CHECK ("u" = '00000000-0000-4000-8000-000000000000'::uuid);
ALTER TABLE "shop_all" ADD CONSTRAINT "q28" CHECK (NOT ("tag_id" = 'x' AND "tag_id" IS NOT NULL));
ALTER TABLE "shop_all" ADD CONSTRAINT "q29" CHECK (NOT ("n" = 1 OR ("c" AND "c" IS NOT NULL)));
ALTER TABLE "shop_all" ADD CONSTRAINT "q30" CHECK ("n" <= 5);
ALTER TABLE "shop_all" ADD CONSTRAINT "q31" CHECK (("b" OR "c"));
ALTER TABLE "shop_all" ADD CONSTRAINT "q32" CHECK ("c" IS NULL);
ALTER TABLE "shop_all" ADD CONSTRAINT "q33" CHECK ("k" = 1.5);
ALTER TABLE "shop_all" ADD CONSTRAINT "q34" CHECK ("x" = (ARRAY['a'])::varchar(10)[3]);
ALTER TABLE "shop_all" ADD CONSTRAINT "q35" CHECK ("e" < (STATEMENT_TIMESTAMP()));
ALTER TABLE "shop_all" ADD CONSTRAINT "q36" CHECK ("h" = (LOWER("h")));
ALTER TABLE "shop_all" ADD CONSTRAINT "q37" CHECK ("n" > 0)`,
  ],
  [
    ``,
    `migrations.RemoveConstraint('all','q0'), migrations.AddConstraint('all', models.UniqueConstraint(fields=['n','o'],name='u1',deferrable=models.Deferrable['DEFERRED'])), migrations.AddConstraint('all', models.UniqueConstraint(fields=['n'],include=['o'],name='u2')), migrations.AddConstraint('all', models.UniqueConstraint(Lower('h').desc(),'n',name='u3')), migrations.AddConstraint('all', models.UniqueConstraint(fields=['p'],nulls_distinct=False,name='u4')), migrations.AddConstraint('all', models.UniqueConstraint(fields=['h'],opclasses=['varchar_pattern_ops'],name='u5',condition=Q(n=1))), migrations.RemoveConstraint('all','u3'), migrations.RemoveConstraint('all','u1'), migrations.AddConstraint('all', ExclusionConstraint(name='ex', expressions=[('ab', RangeOperators.OVERLAPS), ('n', '=')], condition=Q(b=True))), AddConstraintNotValid('all', models.CheckConstraint(check=Q(n__gt=4), name='nv')), ValidateConstraint('all','nv'), migrations.RemoveConstraint('all','ex'),`,
    `ALTER TABLE "shop_all" DROP CONSTRAINT "q0";
ALTER TABLE "shop_all" ADD CONSTRAINT "u1" UNIQUE ("n", "o") DEFERRABLE INITIALLY DEFERRED;
CREATE UNIQUE INDEX "u2" ON "shop_all" ("n") INCLUDE ("o");
CREATE UNIQUE INDEX "u3" ON "shop_all" ((LOWER("h")) DESC, "n");
ALTER TABLE "shop_all" ADD CONSTRAINT "u4" UNIQUE NULLS NOT DISTINCT ("p");
CREATE UNIQUE INDEX "u5" ON "shop_all" ("h" varchar_pattern_ops) WHERE "n" = 1;
DROP INDEX IF EXISTS "u3";
ALTER TABLE "shop_all" DROP CONSTRAINT "u1";
ALTER TABLE "shop_all" ADD CONSTRAINT "ex" EXCLUDE USING GIST ("ab" WITH &&, "n" WITH =) WHERE ("b");
ALTER TABLE "shop_all" ADD CONSTRAINT "nv" CHECK ("n" > 4) NOT VALID;
ALTER TABLE "shop_all" VALIDATE CONSTRAINT "nv";
ALTER TABLE "shop_all" DROP CONSTRAINT "ex"`,
  ],
  [
    `atomic = False`,
    `AddIndexConcurrently('all', models.Index(fields=['e'], name='cc')), RemoveIndexConcurrently('all','cc'),`,
    `CREATE INDEX CONCURRENTLY "cc" ON "shop_all" ("e");
DROP INDEX CONCURRENTLY IF EXISTS "cc"`,
  ],
  [
    ``,
    `migrations.RunSQL('select 1; select 2;'), migrations.RunSQL(['select 3', ('select %s, %s', ['a',1]), ("select '%%'", None)], migrations.RunSQL.noop), migrations.RunSQL('select 100%3'), migrations.RunSQL(migrations.RunSQL.noop),migrations.SeparateDatabaseAndState(database_operations=[migrations.RunSQL('alter table shop_brand add zz int')], state_operations=[migrations.AddField('brand','zz',models.IntegerField(null=True))]), migrations.AlterField('brand','zz',models.IntegerField(default=1)),`,
    `select 1; select 2;
select 3;
select 'a', 1;
select '%%';
select 100%3;
alter table shop_brand add zz int;
ALTER TABLE "shop_brand" ALTER COLUMN "zz" SET DEFAULT 1;
UPDATE "shop_brand" SET "zz" = 1 WHERE "zz" IS NULL; SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "shop_brand" ALTER COLUMN "zz" SET NOT NULL;
ALTER TABLE "shop_brand" ALTER COLUMN "zz" DROP DEFAULT`,
  ],
  [
    ``,
    `migrations.AlterOrderWithRespectTo('brand','slug'), migrations.AlterOrderWithRespectTo('ordered',None),`,
    `ALTER TABLE "shop_brand" ADD COLUMN "_order" integer DEFAULT 0 NOT NULL;
ALTER TABLE "shop_brand" ALTER COLUMN "_order" DROP DEFAULT;
ALTER TABLE "shop_ordered" DROP COLUMN "_order" CASCADE`,
  ],
  [
    ``,
    `migrations.CreateModel('V'+'x'*60, [('id', models.BigAutoField(primary_key=True)), ('a_very_long_field_name_that_goes_on_and_on', models.CharField(max_length=3, unique=True)), ('b', models.ForeignKey('shop.brand', on_delete=django.db.models.deletion.CASCADE)), ('pos', models.PositiveIntegerField()), ('ms', models.ManyToManyField('shop.brand', related_name='+'))]),`,
    `CREATE TABLE "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa7e4" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "a_very_long_field_name_that_goes_on_and_on" varchar(3) NOT NULL UNIQUE, "b_id" bigint NOT NULL, "pos" integer NOT NULL CHECK ("pos" >= 0));
CREATE TABLE "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx1825" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_id" bigint NOT NULL, "brand_id" bigint NOT NULL);
ALTER TABLE "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa7e4" ADD CONSTRAINT "shop_vxxxxxxxxxxxxxx_b_id_1f28e99c_fk_shop_bran" FOREIGN KEY ("b_id") REFERENCES "shop_brand" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "shop_vxxxxxxxxxxxxxxxxxx_a_very_long_field_name_t_70465664_like" ON "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa7e4" ("a_very_long_field_name_that_goes_on_and_on" varchar_pattern_ops);
CREATE INDEX "shop_vxxxxxxxxxxxxxxxxxxxx_b_id_1f28e99c" ON "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa7e4" ("b_id");
ALTER TABLE "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx1825" ADD CONSTRAINT "shop_vxxxxxxxxxxxxxxxxxx_vxxxxxxxxxxxxxxxxxxxxxxx_24672bd9_uniq" UNIQUE ("vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_id", "brand_id");
ALTER TABLE "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx1825" ADD CONSTRAINT "shop_vxxxxxxxxxxxxxx_vxxxxxxxxxxxxxxxxxxx_f21f0960_fk_shop_vxxx" FOREIGN KEY ("vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_id") REFERENCES "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa7e4" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx1825" ADD CONSTRAINT "shop_vxxxxxxxxxxxxxx_brand_id_33e23a63_fk_shop_bran" FOREIGN KEY ("brand_id") REFERENCES "shop_brand" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "shop_vxxxxxxxxxxxxxxxxxxxx_vxxxxxxxxxxxxxxxxxxxxxxxxx_f21f0960" ON "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx1825" ("vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_id");
CREATE INDEX "shop_vxxxxxxxxxxxxxxxxxxxx_brand_id_33e23a63" ON "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx1825" ("brand_id")`,
  ],
  [
    ``,
    `migrations.AlterField('V'+'x'*60, 'a_very_long_field_name_that_goes_on_and_on', models.CharField(max_length=3)), migrations.AlterField('V'+'x'*60, 'pos', models.IntegerField()), migrations.RemoveField('V'+'x'*60,'b'),`,
    `ALTER TABLE "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa7e4" DROP CONSTRAINT "shop_vxxxxxxxxxxxxxxxxxxxxxxx_a_very_long_field_name_that_g_key";
DROP INDEX IF EXISTS "shop_vxxxxxxxxxxxxxxxxxx_a_very_long_field_name_t_70465664_like";
ALTER TABLE "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa7e4" DROP CONSTRAINT "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_pos_check";
SET CONSTRAINTS "shop_vxxxxxxxxxxxxxx_b_id_1f28e99c_fk_shop_bran" IMMEDIATE; ALTER TABLE "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa7e4" DROP CONSTRAINT "shop_vxxxxxxxxxxxxxx_b_id_1f28e99c_fk_shop_bran";
ALTER TABLE "shop_vxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa7e4" DROP COLUMN "b_id" CASCADE`,
  ],
  [
    ``,
    `migrations.CreateModel('Late', [('id', models.BigAutoField(primary_key=True)), ('brand', models.ForeignKey('shop.brand', on_delete=django.db.models.deletion.CASCADE)),('nm', models.CharField(max_length=3,db_index=True))]), migrations.RenameField('late','nm','name'), migrations.RenameModel('Late','Later'), migrations.AddField('later','x',models.ForeignKey('shop.brand', null=True, on_delete=django.db.models.deletion.CASCADE,related_name='+')), migrations.RemoveField('later','x'), migrations.AlterModelTable('later','later_t'),`,
    `CREATE TABLE "shop_late" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "brand_id" bigint NOT NULL, "nm" varchar(3) NOT NULL);
ALTER TABLE "shop_late" RENAME COLUMN "nm" TO "name";
ALTER TABLE "shop_late" RENAME TO "shop_later";
ALTER TABLE "shop_later" ADD COLUMN "x_id" bigint NULL CONSTRAINT "shop_later_x_id_255193fd_fk_shop_brand_id" REFERENCES "shop_brand"("id") DEFERRABLE INITIALLY DEFERRED; SET CONSTRAINTS "shop_later_x_id_255193fd_fk_shop_brand_id" IMMEDIATE;
SET CONSTRAINTS "shop_later_x_id_255193fd_fk_shop_brand_id" IMMEDIATE; ALTER TABLE "shop_later" DROP CONSTRAINT "shop_later_x_id_255193fd_fk_shop_brand_id";
ALTER TABLE "shop_later" DROP COLUMN "x_id" CASCADE;
ALTER TABLE "shop_later" RENAME TO "later_t";
ALTER TABLE "later_t" ADD CONSTRAINT "later_t_brand_id_7adfdbf6_fk_shop_brand_id" FOREIGN KEY ("brand_id") REFERENCES "shop_brand" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "later_t_brand_id_7adfdbf6" ON "later_t" ("brand_id");
CREATE INDEX "later_t_name_81748e14" ON "later_t" ("name");
CREATE INDEX "later_t_name_81748e14_like" ON "later_t" ("name" varchar_pattern_ops)`,
  ],
  [
    ``,
    `migrations.DeleteModel('X'), migrations.DeleteModel('W'), migrations.DeleteModel('U'), migrations.DeleteModel('Tea'),`,
    `DROP TABLE "shop_x" CASCADE;
DROP TABLE "shop_w" CASCADE;
DROP TABLE "shop_u_ts" CASCADE;
DROP TABLE "shop_u" CASCADE;
DROP TABLE "shop_tea_lots" CASCADE;
DROP TABLE "shop_tea" CASCADE`,
  ],
  [
    ``,
    `migrations.CreateModel('Pk', [('id', models.IntegerField(primary_key=True)), ('n', models.IntegerField())]), migrations.CreateModel('PkRef', [('id', models.BigAutoField(primary_key=True)), ('pk_ref', models.ForeignKey('shop.pk', on_delete=django.db.models.deletion.CASCADE))]),`,
    `CREATE TABLE "shop_pk" ("id" integer NOT NULL PRIMARY KEY, "n" integer NOT NULL);
CREATE TABLE "shop_pkref" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "pk_ref_id" integer NOT NULL);
ALTER TABLE "shop_pkref" ADD CONSTRAINT "shop_pkref_pk_ref_id_61e1ad2f_fk_shop_pk_id" FOREIGN KEY ("pk_ref_id") REFERENCES "shop_pk" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "shop_pkref_pk_ref_id_61e1ad2f" ON "shop_pkref" ("pk_ref_id")`,
  ],
  [
    ``,
    `migrations.AlterField('pk','id',models.BigAutoField(primary_key=True)),`,
    `SET CONSTRAINTS "shop_pkref_pk_ref_id_61e1ad2f_fk_shop_pk_id" IMMEDIATE; ALTER TABLE "shop_pkref" DROP CONSTRAINT "shop_pkref_pk_ref_id_61e1ad2f_fk_shop_pk_id";
ALTER TABLE "shop_pk" ALTER COLUMN "id" TYPE bigint USING "id"::bigint;
ALTER TABLE "shop_pk" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY;
ALTER TABLE "shop_pkref" ALTER COLUMN "pk_ref_id" TYPE bigint USING "pk_ref_id"::bigint;
ALTER TABLE "shop_pkref" ADD CONSTRAINT "shop_pkref_pk_ref_id_61e1ad2f_fk" FOREIGN KEY ("pk_ref_id") REFERENCES "shop_pk" ("id") DEFERRABLE INITIALLY DEFERRED`,
  ],
  [
    ``,
    `migrations.AlterField('pk','id',models.BigIntegerField(primary_key=True)),`,
    `ALTER TABLE "shop_pk" ALTER COLUMN "id" DROP IDENTITY IF EXISTS;
ALTER TABLE "shop_pk" ALTER COLUMN "id" TYPE bigint`,
  ],
  [
    ``,
    `migrations.AlterField('pk','id',models.CharField(primary_key=True,max_length=10)),`,
    `SET CONSTRAINTS "shop_pkref_pk_ref_id_61e1ad2f_fk" IMMEDIATE; ALTER TABLE "shop_pkref" DROP CONSTRAINT "shop_pkref_pk_ref_id_61e1ad2f_fk";
ALTER TABLE "shop_pk" ALTER COLUMN "id" TYPE varchar(10) USING "id"::varchar(10);
ALTER TABLE "shop_pkref" ALTER COLUMN "pk_ref_id" TYPE varchar(10) USING "pk_ref_id"::varchar(10);
ALTER TABLE "shop_pkref" ADD CONSTRAINT "shop_pkref_pk_ref_id_61e1ad2f_fk" FOREIGN KEY ("pk_ref_id") REFERENCES "shop_pk" ("id") DEFERRABLE INITIALLY DEFERRED`,
  ],
  [
    ``,
    `migrations.CreateModel('Np', [('id', models.BigAutoField(primary_key=True)), ('n', models.IntegerField())]),`,
    `CREATE TABLE "shop_np" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "n" integer NOT NULL)`,
  ],
  [
    ``,
    `migrations.AlterField('np','id',models.BigIntegerField()), migrations.AlterField('np','n',models.IntegerField(primary_key=True)),`,
    `ALTER TABLE "shop_np" ALTER COLUMN "id" DROP IDENTITY IF EXISTS;
ALTER TABLE "shop_np" ALTER COLUMN "id" TYPE bigint;
ALTER TABLE "shop_np" DROP CONSTRAINT "shop_np_pkey";
DROP INDEX IF EXISTS "shop_np_id_11901c10_like";
ALTER TABLE "shop_np" ADD CONSTRAINT "shop_np_n_b7a0d118_pk" PRIMARY KEY ("n")`,
  ],
];
