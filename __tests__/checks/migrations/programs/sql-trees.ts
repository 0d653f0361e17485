import { loadParser } from '../../../../src/checks/migrations/sql/parser.ts';

const parse = await loadParser();

const PLACES = /^(?:location|stmt_len|list_start|list_end|rexpr_list_start|rexpr_list_end)$/;

/** A tree without places, as text. */
const bare = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (PLACES.test(key) ? undefined : inner));

// Times and random keys are of the moment.
const MOMENT = /'[0-9a-f]{8}-[0-9a-f-]{27}'|\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:\+00:00)?)?|\d\d:\d\d:\d\d\.\d+/g;

/** Statements as trees, so that two ways of writing meet; one that cannot be parsed is told. */
export function trees(sql: string): string[] {
  const result = parse(sql.replace(MOMENT, (text) => (text.startsWith("'") ? "'x'" : 'x')));
  return result.ok ? result.statements.map(({ node }) => bare(node)) : [`${result.message}: ${sql}`];
}
