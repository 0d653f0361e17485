import { changeColumnType as rule } from '../../rules/change-column-type.ts';
import { code, plain } from '../../sql/names.ts';
import { goesAhead, onlineTools, serverName, smallTable } from '../advice.ts';
import { modifiedIn } from '../changes.ts';
import { alterationOf, type Checker } from '../subject.ts';

export const changeColumnType: Checker = {
  rule,
  *check(subject) {
    const alteration = alterationOf(subject);
    const { plan } = subject;
    if (alteration === undefined || plan?.algorithm !== 'COPY' || !goesAhead(subject)) return;
    const { table, known } = alteration;
    for (const { column, before, to, span } of modifiedIn(alteration)) {
      const cost = plan.because.find((one) => one.cause === 'column-type' && one.span === span);
      if (cost === undefined) continue;
      const waits = plan.lock !== 'NONE';
      const change = before === undefined ? '' : `from ${code(before.def.type.sql)} `;
      yield {
        about: `${table.key}.${column}`,
        severity: before === undefined || !waits ? 'medium' : 'high',
        title: `Type of column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} changes to ${plain(to.type.sql)}`,
        message:
          before === undefined
            ? `${code(subject.written(`${table.key}.${column}`))} becomes ${code(to.type.sql)}. The old type is not known here: if it is another one, ${serverName(subject)} copies the whole table row by row; if it is the same, only what the server knows of the column changes.`
            : `${code(subject.written(`${table.key}.${column}`))} changes ${change}to ${code(to.type.sql)}: ${cost.why}. ${serverName(subject)} copies the whole table row by row for it.`,
        impact: `${waits ? `Inserts, updates and deletes on ${code(subject.written(table.key))} wait until the last row is copied` : `The disk holds ${code(subject.written(table.key))} twice meanwhile`}; a value that does not fit stops the deploy. Replicas stand still as long afterwards.`,
        fix: `${onlineTools(subject, table, (known?.keys.size ?? 0) > 0)}\n\nOr add a second column of the new type, write both, copy in batches, switch over, and drop ${code(subject.written(column))} in a later release. ${smallTable(table)}`,
        at: span,
      };
    }
  },
};
