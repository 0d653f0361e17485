import type { MigrationRule } from '../rule.ts';
import type { Node, RangeVar } from '../sql/ast.ts';
import { code, plain, tableKey } from '../sql/names.ts';

export const systemCatalog: MigrationRule = {
  id: 'migrations/system-catalog',
  severity: 'high',
  summary: "Writes into PostgreSQL's own catalogue",
  why: 'The catalogue says what every other row means. Nothing checks such a write, other sessions keep what they have cached, and a wrong one can make a table unreadable. Hosts refuse it, since it takes a superuser with `allow_system_table_mods` for some of it; the next major version may have other columns.',
  fix: 'There is a statement for it, such as `ALTER TYPE … RENAME VALUE`, `ALTER TABLE … VALIDATE CONSTRAINT`, `ALTER TABLE … ALTER COLUMN … TYPE`.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/catalogs-overview.html'],
  examples: {
    bad: [
      "DELETE FROM pg_enum WHERE enumlabel = 'old';",
      'UPDATE pg_catalog.pg_attribute SET atttypmod = 104;',
      'UPDATE pg_constraint SET convalidated = true;',
    ],
    good: [
      "UPDATE pg_settings SET setting = '1';",
      'CREATE TABLE pg_rows (a int);\nDELETE FROM pg_rows;',
      'SELECT * FROM pg_enum;',
    ],
  },
  *check(subject) {
    const relation = writtenTo(subject.statement.node);
    if (relation === undefined || !isCatalog(relation) || subject.schema.tables.has(tableKey(relation))) return;
    const name = relation.relname ?? '';
    yield {
      about: name,
      title: `PostgreSQL's own table ${plain(name)} is changed by hand`,
      message: `${code(name)} is part of the catalogue, which PostgreSQL keeps by itself and does not check.`,
      impact:
        'A wrong row makes tables unreadable or queries wrong, for all sessions; most hosts refuse the statement, and the deploy stops.',
      fix: 'Use the statement that there is for it, such as `ALTER TYPE … RENAME VALUE` or `ALTER TABLE … VALIDATE CONSTRAINT`.',
    };
  },
};

const writtenTo = (node: Node): RangeVar | undefined =>
  'UpdateStmt' in node
    ? node.UpdateStmt.relation
    : 'DeleteStmt' in node
      ? node.DeleteStmt.relation
      : 'InsertStmt' in node
        ? node.InsertStmt.relation
        : undefined;

/** Tables that hold definitions; views such as `pg_settings` take writes of their own kind. */
const CATALOG =
  /^pg_(?:aggregate|am|amop|amproc|attrdef|attribute|authid|auth_members|cast|class|collation|constraint|conversion|database|default_acl|depend|description|enum|event_trigger|extension|foreign_\w+|index|inherits|language|largeobject\w*|namespace|opclass|operator|opfamily|partitioned_table|policy|proc|publication\w*|range|rewrite|sequence|shdepend|statistic\w*|subscription\w*|tablespace|trigger|ts_\w+|type)$/;

const isCatalog = ({ schemaname, relname = '' }: RangeVar): boolean =>
  (schemaname === undefined || schemaname === 'pg_catalog') && CATALOG.test(relname);
