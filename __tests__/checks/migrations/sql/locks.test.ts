import { emptySchema, learn } from '../../../../src/checks/migrations/schema.ts';
import { locksOf } from '../../../../src/checks/migrations/sql/locks.ts';
import { loadParser } from '../../../../src/checks/migrations/sql/parser.ts';
import { parseStatements } from '../../../../src/checks/migrations/sql/statements.ts';

const SHOP = `
CREATE DOMAIN money_amount AS numeric;
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id), total money_amount);
CREATE INDEX orders_customer ON orders (customer_id);
ALTER TABLE orders ADD CONSTRAINT total_ok CHECK (total > 0) NOT VALID;
CREATE TABLE visits (day date) PARTITION BY RANGE (day);
CREATE TABLE visits_may (day date);
CREATE MATERIALIZED VIEW report AS SELECT 1;
`;
const [AE, S, SRE, SUE] = ['ACCESS EXCLUSIVE', 'SHARE', 'SHARE ROW EXCLUSIVE', 'SHARE UPDATE EXCLUSIVE'];
const MAY = "FOR VALUES FROM ('2026-05-01') TO ('2026-06-01')";

test.each<[sql: string, locks: string[]]>([
  ['SELECT 1', []],
  ['CREATE TABLE t (a int)', []],
  ['CREATE TABLE t (a bigint REFERENCES customers (id))', [`customers ${SRE}`]],
  [`CREATE TABLE visits_june PARTITION OF visits ${MAY}`, [`visits ${AE}`]],
  ['CREATE TABLE t () INHERITS (visits)', [`visits ${SUE}`]],
  ['ALTER TABLE orders ADD COLUMN a int', [`orders ${AE}`]],
  ['ALTER TABLE orders ADD COLUMN a bigint REFERENCES customers (id)', [`orders ${AE}`, `customers ${SRE}`]],
  ['ALTER TABLE orders ADD FOREIGN KEY (id) REFERENCES customers (id)', [`orders ${SRE}`, `customers ${SRE}`]],
  [
    'ALTER TABLE orders ADD FOREIGN KEY (id) REFERENCES customers (id), ADD COLUMN a int',
    [`orders ${AE}`, `customers ${SRE}`],
  ],
  ['ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey', [`orders ${AE}`, `customers ${AE}`]],
  ['ALTER TABLE orders VALIDATE CONSTRAINT total_ok', [`orders ${SUE}`]],
  ['ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey', [`orders ${SUE}`, 'customers ROW SHARE']],
  ['ALTER TABLE orders ALTER COLUMN total SET STATISTICS 100', [`orders ${SUE}`]],
  ['ALTER TABLE orders SET (fillfactor = 70)', [`orders ${SUE}`]],
  ['ALTER TABLE orders DISABLE TRIGGER ALL', [`orders ${SRE}`]],
  [`ALTER TABLE visits ATTACH PARTITION visits_may ${MAY}`, [`visits ${SUE}`, `visits_may ${AE}`]],
  ['ALTER TABLE visits DETACH PARTITION visits_may', [`visits ${AE}`, `visits_may ${AE}`]],
  ['ALTER TABLE visits DETACH PARTITION visits_may CONCURRENTLY', [`visits ${SUE}`, `visits_may ${AE}`]],
  ['ALTER TABLE customers RENAME TO clients', [`customers ${AE}`]],
  ['ALTER INDEX orders_customer RENAME TO o', [`orders_customer ${SUE}`]],
  ['ALTER TABLE customers SET SCHEMA old', [`customers ${AE}`]],
  ['ALTER DOMAIN money_amount ADD CHECK (VALUE > 0)', [`orders ${S}`]],
  ['ALTER DOMAIN money_amount ADD CHECK (VALUE > 0) NOT VALID', []],
  ['CREATE INDEX ON orders (total)', [`orders ${S}`]],
  ['CREATE INDEX CONCURRENTLY ON orders (total)', [`orders ${SUE}`]],
  ['DROP INDEX orders_customer', [`orders ${AE}`]],
  ['DROP INDEX CONCURRENTLY orders_customer', [`orders ${SUE}`]],
  ['REINDEX TABLE orders', [`orders ${S}`]],
  ['REINDEX INDEX orders_customer', [`orders ${S}`]],
  ['REINDEX TABLE CONCURRENTLY orders', [`orders ${SUE}`]],
  ['DROP TABLE orders', [`orders ${AE}`, `customers ${AE}`]],
  ['DROP TABLE customers CASCADE', [`customers ${AE}`, `orders ${AE}`]],
  ['TRUNCATE customers CASCADE', [`customers ${AE}`, `orders ${AE}`]],
  ['DROP TRIGGER audit ON orders', [`orders ${AE}`]],
  ['CREATE TRIGGER audit AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f()', [`orders ${SRE}`]],
  ['CREATE POLICY mine ON orders USING (true)', [`orders ${AE}`]],
  ['CREATE OR REPLACE VIEW v AS SELECT 1', [`v ${AE}`]],
  ['REFRESH MATERIALIZED VIEW report', [`report ${AE}`]],
  ['REFRESH MATERIALIZED VIEW CONCURRENTLY report', ['report EXCLUSIVE']],
  ['CLUSTER orders USING orders_customer', [`orders ${AE}`]],
  ['VACUUM FULL orders', [`orders ${AE}`]],
  ['VACUUM orders', [`orders ${SUE}`]],
  ["COMMENT ON COLUMN orders.total IS 'x'", [`orders ${SUE}`]],
  ['CREATE STATISTICS s ON id, total FROM orders', [`orders ${SUE}`]],
  ['UPDATE orders SET total = 1', ['orders ROW EXCLUSIVE']],
  ['LOCK TABLE orders IN SHARE MODE', [`orders ${S}`]],
  ['LOCK orders', [`orders ${AE}`]],
])('%s', async (sql, locks) => {
  const parse = await loadParser();
  const schema = emptySchema();
  for (const statement of parseStatements(parse, SHOP).statements) learn(schema, statement, 0);
  const { statements, problems } = parseStatements(parse, sql);
  expect(problems).toEqual([]);
  const taken = statements.flatMap((each) => locksOf(each, schema));
  expect(taken.map(({ relation, mode }) => `${relation} ${mode}`)).toEqual(locks);
});
