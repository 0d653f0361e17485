/** Where the SQL of a program comes from: a script is made of its calls, and every place in the script is the place of a call. */
import type { Wrapping } from './migration.ts';
import type { ProgramSql } from './programs/program.ts';

/** UTF-16 offsets, end exclusive. */
export interface Origin {
  /** The program, as shown. */
  text: string;
  /** The call behind a place in the script. */
  at(offset: number): Call;
  /** Of a file that holds many migrations: where each of them ends in the script, and how it runs. */
  parts?: readonly { until: number; wrapping: Wrapping }[];
}

export interface Call {
  start: number;
  end: number;
  /** The author said that it is safe, with words of another tool: `safety_assured`. */
  assured?: string;
  /** A comment of the program's language would be part of a text there. */
  isInText?: boolean;
}

export interface Script {
  sql: string;
  origin: Origin;
}

/** One statement after the other, each on lines of its own. */
export function scriptOf(text: string, { statements, parts }: Pick<ProgramSql, 'statements' | 'parts'>): Script {
  let sql = '';
  const calls = statements.map(({ sql: own, ...call }) => {
    sql += `${own};\n`;
    return { until: sql.length, call };
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
  let last = 0;
  const ends = parts?.map((part) => {
    last += part.statements.length;
    return { until: calls[last - 1]?.until ?? 0, wrapping: part.wrapping };
  });
  return { sql, origin: { text, at, ...(ends === undefined ? {} : { parts: ends }) } };
}
