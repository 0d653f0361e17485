import type { RuleInfo } from '../../../core/rule.ts';

/** Made by unsaid.ts, where PostgreSQL ran the statement and did what no rule reads in its text. */
export const doesMore: RuleInfo = {
  id: 'migrations/does-more',
  severity: 'high',
  summary: 'Drops something, or holds a table up, in a way that its text does not show',
  why: 'The statement was run, and a table or column that was there before was gone, or a table was read or written anew while others would have waited. The text does not say so: a function does it, or SQL that is made when it runs, or a name means another table here than it seems.',
  fix: 'Write what is to be done as a statement of its own, so that it can be read and judged; or accept this with the reason.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/plpgsql-statements.html#PLPGSQL-STATEMENTS-EXECUTING-DYN'],
  examples: {
    bad: [
      '-- lost: public.orders\nSELECT clean_up();',
      "-- lost: public.orders\nDO $$ BEGIN EXECUTE format('DROP TABLE %I', (SELECT 'orders')); END $$;",
      '-- lost: public.orders\nCREATE TEMP TABLE orders (x int); DROP TABLE public.orders;',
    ],
    good: ['SELECT clean_up();', '-- lost: public.orders\nDROP TABLE orders;'],
  },
};
