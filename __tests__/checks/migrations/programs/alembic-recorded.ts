// What Alembic 1.20 with SQLAlchemy 2.1 writes for these steps (`alembic upgrade --sql`).

export const RECORDED: readonly (readonly [steps: string, sql: string])[] = [
  [
    `op.create_table('users', sa.Column('id', sa.Integer(), nullable=False), sa.Column('email', sa.String(length=255), nullable=True), sa.Column('bio', sa.Text()), sa.Column('ok', sa.Boolean(), server_default=sa.text('false'), nullable=False), sa.Column('at', sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False), sa.Column('d', sa.DateTime()), sa.Column('n', sa.Numeric(10,2)), sa.Column('f', sa.Float()), sa.Column('s', sa.String(), server_default='it'), sa.PrimaryKeyConstraint('id', name=op.f('pk_users')), sa.UniqueConstraint('email', name='uq'), sa.UniqueConstraint('bio','ok'), sa.CheckConstraint('n > 0', name='ck'), comment='tab')`,
    `CREATE TABLE users (
    id SERIAL NOT NULL, 
    email VARCHAR(255), 
    bio TEXT, 
    ok BOOLEAN DEFAULT false NOT NULL, 
    at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, 
    d TIMESTAMP WITHOUT TIME ZONE, 
    n NUMERIC(10, 2), 
    f FLOAT, 
    s VARCHAR DEFAULT 'it', 
    CONSTRAINT pk_users PRIMARY KEY (id), 
    CONSTRAINT uq UNIQUE (email), 
    UNIQUE (bio, ok), 
    CONSTRAINT ck CHECK (n > 0)
);
COMMENT ON TABLE users IS 'tab';`,
  ],
  [
    `op.create_table('a', sa.Column('id', sa.BigInteger, primary_key=True), sa.Column('user_id', sa.Integer, sa.ForeignKey('users.id', ondelete='CASCADE'), nullable=False), sa.Column('st', sa.Enum('x','y',name='st_enum')), sa.Column('st2', sa.Enum('x','y',name='st_enum')), sa.Column('u', sa.String(10), unique=True), sa.Column('i', sa.SmallInteger(), index=True), sa.Column('c', sa.Integer(), comment="it's"))`,
    `CREATE TYPE st_enum AS ENUM ('x', 'y');
CREATE TABLE a (
    id BIGSERIAL NOT NULL, 
    user_id INTEGER NOT NULL, 
    st st_enum, 
    st2 st_enum, 
    u VARCHAR(10), 
    i SMALLINT, 
    c INTEGER, 
    PRIMARY KEY (id), 
    FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE, 
    UNIQUE (u)
);
CREATE INDEX ix_a_i ON a (i);
COMMENT ON COLUMN a.c IS 'it''s';`,
  ],
  [
    `op.create_table('b', sa.Column('a', sa.Integer()), sa.Column('b', sa.Integer(), sa.Identity(always=True, start=5)), sa.Column('c', sa.Integer(), sa.Computed('a*2', persisted=True)), sa.Column('d', postgresql.UUID(as_uuid=True), server_default=sa.text('gen_random_uuid()')), sa.Column('e', postgresql.JSONB(astext_type=sa.Text())), sa.Column('f', postgresql.ARRAY(sa.String(5))), sa.Column('g', postgresql.TIMESTAMP(timezone=True, precision=3)), sa.Column('h', sa.LargeBinary()), sa.Column('i', sa.Interval()), sa.Column('j', sa.Time()), sa.Column('k', postgresql.INET()), sa.Column('l', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')), sa.Column('m', sa.Uuid()), sa.Column('n', sa.Double()), sa.Column('o', postgresql.ENUM('q','r',name='e2',create_type=False)), sa.Column('p', sa.CHAR(3)), sa.Column('q', sa.VARCHAR(3)), sa.Column('r', sa.Enum('aa','b',native_enum=False)), sa.Column('t', postgresql.TSVECTOR()), sa.Column('u', sa.Unicode(4)), sa.Column('v', postgresql.INT4RANGE()), sa.Column('w', sa.Date()), sa.Column('x', postgresql.BIT(4)), sa.ForeignKeyConstraint(['a'],['users.id'],name='fk1',ondelete='SET NULL',deferrable=True,initially='DEFERRED'), sa.ForeignKeyConstraint(['a'],['s.users.id'],onupdate='CASCADE'), sa.PrimaryKeyConstraint('a','b'), schema='sch')`,
    `CREATE TABLE sch.b (
    a INTEGER NOT NULL, 
    b INTEGER GENERATED ALWAYS AS IDENTITY (START WITH 5), 
    c INTEGER GENERATED ALWAYS AS (a*2) STORED, 
    d UUID DEFAULT gen_random_uuid(), 
    e JSONB, 
    f VARCHAR(5)[], 
    g TIMESTAMP(3) WITH TIME ZONE, 
    h BYTEA, 
    i INTERVAL, 
    j TIME WITHOUT TIME ZONE, 
    k INET, 
    l JSONB, 
    m UUID, 
    n DOUBLE PRECISION, 
    o e2, 
    p CHAR(3), 
    q VARCHAR(3), 
    r VARCHAR(2), 
    t TSVECTOR, 
    u VARCHAR(4), 
    v INT4RANGE, 
    w DATE, 
    x BIT(4), 
    PRIMARY KEY (a, b), 
    CONSTRAINT fk1 FOREIGN KEY(a) REFERENCES users (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED, 
    FOREIGN KEY(a) REFERENCES s.users (id) ON UPDATE CASCADE
);`,
  ],
  [
    `op.create_table('c', sa.Column('id', sa.Integer(), sa.ForeignKey('users.id'), primary_key=True), sa.Column('x', sa.String(), server_default="a'b"), sa.Column('y', sa.Boolean(), server_default=sa.true()), sa.Column('z', sa.Integer(), server_default='0'))`,
    `CREATE TABLE c (
    id INTEGER NOT NULL, 
    x VARCHAR DEFAULT 'a''b', 
    y BOOLEAN DEFAULT true, 
    z INTEGER DEFAULT '0', 
    PRIMARY KEY (id), 
    FOREIGN KEY(id) REFERENCES users (id)
);`,
  ],
  [
    `op.create_table('cc', sa.Column('id', sa.String(3), primary_key=True), sa.Column('k', sa.Integer, primary_key=True, autoincrement=True))`,
    `CREATE TABLE cc (
    id VARCHAR(3) NOT NULL, 
    k SERIAL NOT NULL, 
    PRIMARY KEY (k, id)
);`,
  ],
  [
    `op.create_table('dd', sa.Column('k', sa.Integer, primary_key=True, autoincrement=False), sa.Column('e', sa.Enum('only', name='only_enum'), nullable=False, server_default='only'), sa.Index('ix_dd','k'), postgresql_partition_by='RANGE (k)', prefixes=['UNLOGGED'], if_not_exists=True)`,
    `CREATE TYPE only_enum AS ENUM ('only');
CREATE UNLOGGED TABLE IF NOT EXISTS dd (
    k INTEGER NOT NULL, 
    e only_enum DEFAULT 'only' NOT NULL, 
    PRIMARY KEY (k)
)
 PARTITION BY RANGE (k);
CREATE INDEX ix_dd ON dd (k);`,
  ],
  [
    `op.rename_table('a','aa'); op.drop_table('c'); op.drop_table('cc', schema='s', if_exists=True)`,
    `ALTER TABLE a RENAME TO aa;
DROP TABLE c;
DROP TABLE IF EXISTS s.cc;`,
  ],
  [
    `op.add_column('users', sa.Column('age', sa.Integer(), nullable=False, server_default='0'))
op.add_column('users', sa.Column('org', sa.Integer(), sa.ForeignKey('org.id', name='fk_org', ondelete='CASCADE'), nullable=True))
op.add_column('users', sa.Column('org2', sa.Integer(), sa.ForeignKey('org.id')))
op.add_column('users', sa.Column('k', sa.String(5), unique=True))
op.add_column('users', sa.Column('kk', sa.String(5), index=True))
op.add_column('users', sa.Column('kkk', sa.String(5), index=True, unique=True))
op.add_column('users', sa.Column('en', sa.Enum('a','b',name='en1')))
op.add_column('users', sa.Column('cm', sa.Integer(), comment='c'), schema='zz')
op.add_column('users', sa.Column('pk', sa.Integer(), primary_key=True))
op.add_column('users', sa.Column('ck', sa.Integer(), sa.CheckConstraint('ck > 1')))
op.drop_column('users','bio'); op.drop_column('users','email', schema='q')`,
    `ALTER TABLE users ADD COLUMN age INTEGER DEFAULT '0' NOT NULL;
ALTER TABLE users ADD COLUMN org INTEGER;
ALTER TABLE users ADD CONSTRAINT fk_org FOREIGN KEY(org) REFERENCES org (id) ON DELETE CASCADE;
ALTER TABLE users ADD COLUMN org2 INTEGER;
ALTER TABLE users ADD FOREIGN KEY(org2) REFERENCES org (id);
ALTER TABLE users ADD COLUMN k VARCHAR(5);
ALTER TABLE users ADD UNIQUE (k);
ALTER TABLE users ADD COLUMN kk VARCHAR(5);
CREATE INDEX ix_users_kk ON users (kk);
ALTER TABLE users ADD COLUMN kkk VARCHAR(5);
CREATE UNIQUE INDEX ix_users_kkk ON users (kkk);
ALTER TABLE users ADD COLUMN en en1;
ALTER TABLE zz.users ADD COLUMN cm INTEGER;
COMMENT ON COLUMN zz.users.cm IS 'c';
ALTER TABLE users ADD COLUMN pk SERIAL NOT NULL;
ALTER TABLE users ADD COLUMN ck INTEGER CHECK (ck > 1);
ALTER TABLE users DROP COLUMN bio;
ALTER TABLE q.users DROP COLUMN email;`,
  ],
  [
    `op.alter_column('users','age', nullable=True); op.alter_column('users','age', existing_type=sa.Integer(), type_=sa.BigInteger(), existing_nullable=False, nullable=False, server_default='1', new_column_name='years', comment='x')
op.alter_column('users','st', type_=sa.Enum('a',name='zz'), postgresql_using='st::text::zz'); op.alter_column('users','x', server_default=None); op.alter_column('users','x', server_default=sa.text('now()')); op.alter_column('users','x', existing_server_default='q', existing_comment='z', comment=None, existing_nullable=True); op.alter_column('users','x', new_column_name='y', schema='s')
op.alter_column('users','x', server_default=False)`,
    `ALTER TABLE users ALTER COLUMN age DROP NOT NULL;
ALTER TABLE users ALTER COLUMN age TYPE BIGINT;
ALTER TABLE users ALTER COLUMN age SET NOT NULL;
ALTER TABLE users ALTER COLUMN age SET DEFAULT '1';
COMMENT ON COLUMN users.age IS 'x';
ALTER TABLE users RENAME age TO years;
ALTER TABLE users ALTER COLUMN st TYPE zz USING st::text::zz;
ALTER TABLE users ALTER COLUMN x DROP DEFAULT;
ALTER TABLE users ALTER COLUMN x SET DEFAULT now();
COMMENT ON COLUMN users.x IS NULL;
ALTER TABLE s.users RENAME x TO y;`,
  ],
  [
    `op.create_index('ix1','users',['a','b'], unique=True); op.create_index(op.f('ix2'),'users',['a'], postgresql_concurrently=True, if_not_exists=True, postgresql_using='gin', postgresql_ops={'a':'gin_trgm_ops'}); op.create_index('ix3','users',[sa.text('lower(a)')], postgresql_where=sa.text('a is not null')); op.create_index('ix4','users',[func.lower(sa.column('a')), sa.column('b').desc(), sa.text('c DESC')], schema='s'); op.create_index('ix5','users',['a'], postgresql_include=['b'], postgresql_with={'fillfactor': 50}, postgresql_nulls_not_distinct=True, unique=True); op.create_index('ix6','users',['a'], postgresql_where=sa.column('b') == True); op.create_index('ix7','users',['a'], postgresql_where=sa.and_(sa.column('b').is_(None), sa.column('c') > 5, sa.column('d').in_(['x','y'])))
op.drop_index('ix1', table_name='users'); op.drop_index('ix2', 'users', schema='s', if_exists=True); op.drop_index('ix2', table_name='users', postgresql_concurrently=True)`,
    `CREATE UNIQUE INDEX ix1 ON users (a, b);
CREATE INDEX CONCURRENTLY IF NOT EXISTS ix2 ON users USING gin (a gin_trgm_ops);
CREATE INDEX ix3 ON users (lower(a)) WHERE a is not null;
CREATE INDEX ix4 ON s.users (lower(a), b DESC, c DESC);
CREATE UNIQUE INDEX ix5 ON users (a) INCLUDE (b) NULLS NOT DISTINCT WITH (fillfactor = 50);
CREATE INDEX ix6 ON users (a) WHERE b = true;
CREATE INDEX ix7 ON users (a) WHERE b IS NULL AND c > 5 AND d IN ('x', 'y');
DROP INDEX ix1;
DROP INDEX IF EXISTS s.ix2;
DROP INDEX CONCURRENTLY ix2;`,
  ],
  [
    `op.create_foreign_key('fk','users','org',['o'],['id'], ondelete='CASCADE', onupdate='SET NULL'); op.create_foreign_key(None,'users','org',['o','p'],['id','q'], source_schema='a', referent_schema='b', postgresql_not_valid=True, deferrable=True, initially='DEFERRED', match='FULL')
op.create_unique_constraint('u','users',['a','b']); op.create_unique_constraint(None,'users',['a'], deferrable=True, schema='s'); op.create_check_constraint('c','users','a > 0'); op.create_check_constraint('c','users',sa.column('a') > 0, postgresql_not_valid=True); op.create_primary_key('pk','users',['id']); op.drop_constraint('u','users',type_='unique'); op.drop_constraint('fk','users',type_='foreignkey', schema='z', if_exists=True)
op.create_exclude_constraint('ex','users',('a','='),(sa.column('p'),'&&'), where=sa.text('x'), using='gist'); op.create_table_comment('users','hi'); op.drop_table_comment('users')`,
    `ALTER TABLE users ADD CONSTRAINT fk FOREIGN KEY(o) REFERENCES org (id) ON DELETE CASCADE ON UPDATE SET NULL;
ALTER TABLE a.users ADD FOREIGN KEY(o, p) REFERENCES b.org (id, q) MATCH FULL DEFERRABLE INITIALLY DEFERRED NOT VALID;
ALTER TABLE users ADD CONSTRAINT u UNIQUE (a, b);
ALTER TABLE s.users ADD UNIQUE (a) DEFERRABLE;
ALTER TABLE users ADD CONSTRAINT c CHECK (a > 0);
ALTER TABLE users ADD CONSTRAINT c CHECK (a > 0) NOT VALID;
ALTER TABLE users ADD CONSTRAINT pk PRIMARY KEY (id);
ALTER TABLE users DROP CONSTRAINT u;
ALTER TABLE z.users DROP CONSTRAINT IF EXISTS fk;
ALTER TABLE users ADD CONSTRAINT ex EXCLUDE USING gist (a WITH =, p WITH &&) WHERE (x);
COMMENT ON TABLE users IS 'hi';
COMMENT ON TABLE users IS NULL;`,
  ],
  [
    `op.execute("select 1; select 2;"); op.execute(sa.text("select 'x'::text, :y").bindparams(y=4)); op.execute(r"select 'a\\:b'")
with op.get_context().autocommit_block():
    op.execute('create index concurrently z on users(a)')
op.bulk_insert(sa.table('t', sa.column('a', sa.Integer), sa.column('b', sa.String)), [{'a': 1, 'b': "x'y"}, {'a': 2, 'b': None}])
for t in ('p','q'):
    op.drop_table(t)
with op.batch_alter_table('users', schema=None) as batch_op:
    batch_op.add_column(sa.Column('bb', sa.Integer(), nullable=True))
    batch_op.alter_column('cc', existing_type=sa.String(), nullable=False, type_=sa.Text())
    batch_op.drop_column('dd')
    batch_op.create_index(batch_op.f('ix_x'), ['a'], unique=False)
    batch_op.drop_index('ix_y')
    batch_op.create_foreign_key('fkz', 'org', ['a'], ['b'], ondelete='CASCADE')
    batch_op.create_unique_constraint('uz', ['a'])
    batch_op.drop_constraint('cz', type_='unique')
    batch_op.create_check_constraint('ckz', 'a > 2')
e = sa.Enum('a','b', name='ez'); e.create(op.get_bind(), checkfirst=False); e.drop(op.get_bind(), checkfirst=False)`,
    `select 1; select 2;;
select 'x'::text, 4;
select 'a:b';
COMMIT;
create index concurrently z on users(a);
BEGIN;
INSERT INTO t (a, b) VALUES (1, 'x''y');
INSERT INTO t (a, b) VALUES (2, NULL);
DROP TABLE p;
DROP TABLE q;
ALTER TABLE users ADD COLUMN bb INTEGER;
ALTER TABLE users ALTER COLUMN cc TYPE TEXT;
ALTER TABLE users ALTER COLUMN cc SET NOT NULL;
ALTER TABLE users DROP COLUMN dd;
CREATE INDEX ix_x ON users (a);
DROP INDEX ix_y;
ALTER TABLE users ADD CONSTRAINT fkz FOREIGN KEY(a) REFERENCES org (b) ON DELETE CASCADE;
ALTER TABLE users ADD CONSTRAINT uz UNIQUE (a);
ALTER TABLE users DROP CONSTRAINT cz;
ALTER TABLE users ADD CONSTRAINT ckz CHECK (a > 2);
CREATE TYPE ez AS ENUM ('a', 'b');
DROP TYPE ez;`,
  ],
];
