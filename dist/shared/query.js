//#region src/checks/migrations/stats/query.ts
const MOST_QUERIES = 200;
const MOST_TABLES = 5e3;
const STATEMENTS = `
  SELECT encode(convert_to(coalesce(jsonb_agg(jsonb_build_object(''text'', query, ''calls'', calls)), ''[]'')::text, ''UTF8''), ''base64'') AS json
  FROM (SELECT query, sum(calls) AS calls FROM %I.pg_stat_statements
    WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND query ~* ''^\\s*(select|insert|update|delete|merge|with)\\M'' AND strpos(query, chr(39)) = 0 AND length(query) < 10000
      AND query !~* ''\\m(pg_catalog|information_schema|pg_[a-z_]+)\\M''
    GROUP BY query ORDER BY sum(calls) DESC LIMIT ${200}) AS often`;
const STATS_QUERY = `WITH sizes AS (
  SELECT c.oid, n.nspname, c.relname,
    CASE WHEN c.relkind = 'p'
      THEN (SELECT coalesce(sum(greatest(p.reltuples, s.n_live_tup, 0)), 0) FROM pg_partition_tree(c.oid) t
        JOIN pg_class p ON p.oid = t.relid LEFT JOIN pg_stat_user_tables s ON s.relid = p.oid WHERE t.isleaf)
      ELSE greatest(c.reltuples, u.n_live_tup, 0) END::bigint AS rows,
    CASE WHEN c.relkind = 'p'
      THEN (SELECT coalesce(sum(pg_table_size(t.relid)), 0) FROM pg_partition_tree(c.oid) t WHERE t.isleaf)
      ELSE coalesce(pg_table_size(c.oid), 0) END::bigint AS bytes
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_stat_user_tables u ON u.relid = c.oid
  WHERE c.relkind IN ('r', 'm', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
  ORDER BY bytes DESC LIMIT ${MOST_TABLES})
SELECT jsonb_build_object(
  'version', 1,
  'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  'tables', (SELECT coalesce(jsonb_object_agg(nspname || '.' || relname, jsonb_build_object('rows', rows, 'bytes', bytes,
    'values', (SELECT coalesce(jsonb_object_agg(p.attname, round(rows * (1 - p.null_frac)::numeric)), '{}')
      FROM (SELECT DISTINCT ON (attname) attname, null_frac FROM pg_stats WHERE schemaname = nspname AND tablename = relname
        ORDER BY attname, inherited DESC) p))), '{}') FROM sizes),
  'queries', CASE WHEN current_setting('pg_stat_statements.max', true) IS NULL THEN '[]'::jsonb
    ELSE coalesce((SELECT convert_from(decode((xpath('//json/text()', query_to_xml(format('${STATEMENTS.trim()}', n.nspname),
        false, false, '')))[1]::text, 'base64'), 'UTF8')::jsonb
      FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_stat_statements'), '[]') END);
`;

//#endregion
export { STATS_QUERY as t };