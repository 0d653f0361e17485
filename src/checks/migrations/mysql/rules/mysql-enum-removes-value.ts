import { code, plain, sqlBlock } from '../../sql/names.ts';
import { serverName } from '../advice.ts';
import { modifiedIn } from '../changes.ts';
import { quote } from '../sql/names.ts';
import { alterationOf, type Checker } from '../subject.ts';

export const enumRemovesValue: Checker = {
  rule: {
    id: 'migrations/mysql-enum-removes-value',
    severity: 'high',
    summary: 'Takes a member away from an ENUM or SET that rows may hold',
    why: 'Where a row holds the member, the statement fails in strict mode, and without it the row holds an empty text from then on. The table is copied for it. The version that still runs may write the member again, and fails.',
    fix: 'First ship code that no longer writes the member, change the rows that hold it, and take it away in a later release; or leave it.',
    since: '0.1.0',
    sources: ['https://dev.mysql.com/doc/refman/8.4/en/enum.html'],
    examples: {
      bad: ["-- base\nCREATE TABLE users (s ENUM('a', 'b'));\n-- change\nALTER TABLE users MODIFY s ENUM('a');"],
      good: [
        "-- base\nCREATE TABLE users (s ENUM('a', 'b'));\n-- change\nALTER TABLE users MODIFY s ENUM('a', 'b', 'c');",
        "CREATE TABLE t (s ENUM('a', 'b'));\nALTER TABLE t MODIFY s ENUM('a');",
      ],
    },
  },
  *check(subject) {
    const alteration = alterationOf(subject);
    if (alteration === undefined) return;
    const { table } = alteration;
    for (const { column, before, to, span } of modifiedIn(alteration)) {
      const old = before?.def.type;
      if (old === undefined || old.members === undefined || old.name !== to.type.name) continue;
      const gone = old.members.filter((member) => !to.type.members?.includes(member)).length;
      if (gone === 0) continue;
      yield {
        about: `${table.key}.${column}`,
        title: `${gone === 1 ? 'A member is' : `${gone} members are`} taken away from column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))}`,
        message: `${code(subject.written(`${table.key}.${column}`))} had ${old.members.length} members and keeps ${old.members.length - gone} of them. ${serverName(subject)} copies the table for it, and a row that holds one of the others ${subject.session.strict ? 'stops the statement' : 'then holds an empty text'}.`,
        impact: `${subject.session.strict ? 'One such row stops the deploy' : 'Such values are lost without a word'}; the running version fails where it writes one; writes to ${code(subject.written(table.key))} wait while it is copied.`,
        fix: `Look first, and change the rows:\n\n${sqlBlock(`SELECT COUNT(*) FROM ${table.sql} WHERE ${quote(subject.written(column))} = <member>;`, `UPDATE ${table.sql} SET ${quote(subject.written(column))} = <other member> WHERE ${quote(subject.written(column))} = <member>; -- in batches`)}\n\nTake the member away in a later release, or leave it: nobody has to use it.`,
        at: span,
      };
    }
  },
};
