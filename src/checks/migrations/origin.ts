/** Where the SQL of a program comes from: a script is made of its calls, and every place in the script is the place of a call. */
import type { ProgramSql } from './programs/program.ts';

/** UTF-16 offsets, end exclusive. */
export interface Origin {
  /** The program, as shown. */
  text: string;
  /** The call behind a place in the script. */
  at(offset: number): Call;
}

export interface Call {
  start: number;
  end: number;
  /** The author said that it is safe, with words of another tool: `safety_assured`. */
  assured?: string;
}

export interface Script {
  sql: string;
  origin: Origin;
}

/** One statement after the other, each on lines of its own. */
export function scriptOf(text: string, { statements }: Pick<ProgramSql, 'statements'>): Script {
  let sql = '';
  const calls = statements.map(({ sql: own, start, end, assured }) => {
    sql += `${own};\n`;
    return { until: sql.length, call: { start, end, ...(assured === undefined ? {} : { assured }) } };
  });
  const at = (offset: number): Call => {
    let [low, high] = [0, calls.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((calls[middle]?.until ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return calls[low]?.call ?? { start: 0, end: text.length };
  };
  return { sql, origin: { text, at } };
}
