/** `createView` and `refreshMaterializedView`. */
import type { HostValue } from '../javascript/values.ts';
import { fluent } from './fluent.ts';
import { columnNames, type Table } from './names.ts';
import { join, type Part, withValues } from './parts.ts';
import { type Place, statement } from './tables.ts';
import { queryParts } from './values.ts';

interface View {
  orReplace: boolean;
  isMaterialized: boolean;
  isTemporary: boolean;
  ifNotExists: boolean;
  columns: readonly Part[];
  query: readonly Part[];
}

export function createView(name: Table, place: Place): HostValue {
  return fluent<View>({
    state: {
      orReplace: false,
      isMaterialized: false,
      isTemporary: false,
      ifNotExists: false,
      columns: [],
      query: [],
    },
    session: place.session,
    verb: 'createView',
    methods: () => ({
      orReplace: (state) => ({ ...state, orReplace: true }),
      materialized: (state) => ({ ...state, isMaterialized: true }),
      temporary: (state) => ({ ...state, isTemporary: true }),
      ifNotExists: (state) => ({ ...state, ifNotExists: true }),
      columns: (state, { args }) => ({ ...state, columns: join(['('], columnNames(args[0]), [') ']) }),
      // A view takes no parameters: values stand in it.
      as: (state, call) => ({ ...state, query: join(['as '], withValues(queryParts(call.args[0], call))) }),
    }),
    parts: (state) =>
      statement(
        join(
          [
            'create ',
            state.orReplace ? 'or replace ' : '',
            state.isMaterialized ? 'materialized ' : '',
            state.isTemporary ? 'temporary ' : '',
            'view ',
            state.ifNotExists ? 'if not exists ' : '',
          ],
          name.parts,
          [' '],
          state.columns,
          state.query,
        ),
        name,
        place,
      ),
  });
}

interface Refresh {
  isConcurrent: boolean;
  data: string;
}

export function refreshView(name: Table, place: Place): HostValue {
  return fluent<Refresh>({
    state: { isConcurrent: false, data: ' with data' },
    session: place.session,
    verb: 'refreshMaterializedView',
    methods: () => ({
      concurrently: () => ({ isConcurrent: true, data: ' with data' }),
      withData: (state) => ({ ...state, data: ' with data' }),
      withNoData: () => ({ isConcurrent: false, data: ' with no data' }),
    }),
    parts: ({ isConcurrent, data }) =>
      statement(
        join(['refresh materialized view ', isConcurrent ? 'concurrently ' : ''], name.parts, [data]),
        name,
        place,
      ),
  });
}
