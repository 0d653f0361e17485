/** Names as Npgsql writes them: in quotes where they need them. */
import { quote } from '../../sql/names.ts';

// Words beside those that `quote` knows which Npgsql quotes: https://www.postgresql.org/docs/18/sql-keywords-appendix.html
const MORE =
  /^(?:authorization|asymmetric|binary|collation|concurrently|cross|current_catalog|current_role|current_schema|deferred|freeze|full|ilike|inner|is|isnull|join|left|like|natural|notnull|outer|overlaps|right|similar|tablesample|verbose|between|bigint|bit|boolean|char|character|coalesce|dec|decimal|exists|extract|float|greatest|grouping|inout|int|integer|interval|least|national|nchar|none|normalize|nullif|numeric|out|overlay|position|precision|real|row|setof|smallint|substring|time|timestamp|treat|trim|values|varchar|xmlattributes|xmlconcat|xmlelement|xmlexists|xmlforest|xmlnamespaces|xmlparse|xmlpi|xmlroot|xmlserialize|xmltable)$/;

export const name = (text: string): string => (MORE.test(text) ? `"${text}"` : quote(text));

export const nameIn = (schema: string | undefined, text: string): string =>
  schema === undefined || schema === '' ? name(text) : `${name(schema)}.${name(text)}`;

export const nameList = (names: readonly string[]): string => names.map(name).join(', ');
