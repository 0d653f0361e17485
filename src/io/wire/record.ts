/** What a client sent to PostgreSQL and what became of it, from both directions of its conversation. */
import { type Frame, partsOf } from './frames.ts';
import { type Bound, readValue } from './values.ts';

/** One text that was sent to be run: a statement, or several where no values are bound. */
export interface Sent {
  /** Of which conversation, counted from 0. */
  session: number;
  /** Counts what a client sent together: such statements share a transaction where none was begun. */
  batch: number;
  sql: string;
  /** Of `$1`, `$2`, … */
  values: readonly Bound[];
  /** What the server said of each statement that ran: `CREATE TABLE`, `INSERT 0 1`. */
  done: string[];
  /** The server refused it, or what stands in the rest of it: SQLSTATE. */
  error?: string;
  /** It was never run: what it was sent together with had failed. */
  isSkipped?: true;
}

export interface Recorder {
  fromClient(frame: Frame): void;
  fromServer(frame: Frame): void;
}

/** Gives to `add` what is sent, as it is sent; what the server says of it comes later. */
export function recorder(session: number, add: (sent: Sent) => void): Recorder {
  const statements = new Map<string, Prepared>();
  const portals = new Map<string, { sql: string; values: Bound[]; ran?: Sent }>();
  /** What the server has not answered yet, oldest first. `goes on`: more rows of what has run. */
  const running: { one: Sent; kind: 'text' | 'statement' | 'goes on' }[] = [];
  /** Statements whose types a client asked for: the answer comes later. */
  const described: { statement: Prepared | undefined; batch: number }[] = [];
  let batch = 0;
  /** The batch that is being answered; before the first the server says that it is ready. */
  let answered = -1;
  const run = (sql: string, values: readonly Bound[], kind: 'text' | 'statement'): Sent => {
    const one: Sent = { session, batch, sql, values, done: [] };
    add(one);
    running.push({ one, kind });
    return one;
  };
  return {
    fromClient({ type, body }) {
      const parts = partsOf(body);
      if (type === '') for (const sql of settingsIn(body)) add({ session, batch: -1, sql, values: [], done: ['SET'] });
      if (type === 'Q') run(parts.text(), [], 'text');
      if (type === 'Q' || type === 'S') batch++;
      if (type === 'P') {
        const [name, sql] = [parts.text(), parts.text()];
        statements.set(name, { sql, types: Array.from({ length: parts.count() }, () => parts.int32()) });
      }
      if (type === 'D' && parts.bytes(1).toString() === 'S')
        described.push({ statement: statements.get(parts.text()), batch });
      if (type === 'B') {
        const [portal, name] = [parts.text(), parts.text()];
        const { sql = '', types = [] } = statements.get(name) ?? {};
        portals.set(portal, { sql, values: valuesIn(parts, types) });
      }
      if (type === 'E') {
        const portal = portals.get(parts.text());
        if (portal?.ran !== undefined) running.push({ one: portal.ran, kind: 'goes on' });
        else if (portal !== undefined) portal.ran = run(portal.sql, portal.values, 'statement');
        else run('', [], 'statement');
      }
    },
    fromServer({ type, body }) {
      const now = running[0];
      if (type === 't') {
        const { statement } = described.shift() ?? {};
        const parts = partsOf(body);
        if (statement) statement.types = Array.from({ length: parts.count() }, () => parts.int32());
      }
      if (type === 'C' && now?.kind !== 'goes on') now?.one.done.push(partsOf(body).text());
      // A client that wants some rows only: what it sent has run by then, or has begun to.
      if (type === 's' && now?.kind === 'statement') now.one.done.push('SUSPENDED');
      // A text may hold more statements: its end is told by `Z`.
      if (/[CIs]/.test(type) && now !== undefined && now.kind !== 'text') running.shift();
      // What was sent behind it is passed over up to the next Sync.
      if (type === 'E')
        for (const { one } of running) {
          if (one === now?.one && one.batch === answered) one.error = codeOf(body);
          else if (one.batch === answered) one.isSkipped = true;
        }
      if (type === 'Z') {
        while (running[0] !== undefined && running[0].one.batch <= answered) running.shift();
        // After an error nobody answers what was asked behind it.
        while (described[0] !== undefined && described[0].batch <= answered) described.shift();
        answered++;
      }
    },
  };
}

interface Prepared {
  sql: string;
  types: number[];
}

/** What a client sets as it begins: `options=-c search_path=app`, and `search_path` by itself. */
function settingsIn(body: Buffer): string[] {
  const words = body.subarray(4).toString().split('\0');
  const given = new Map<string, string>();
  for (let at = 0; at + 1 < words.length && words[at] !== ''; at += 2) given.set(words[at] ?? '', words[at + 1] ?? '');
  const [, inOptions] = /(?:^|\s)(?:-c\s*|--)search[_-]path=((?:\\.|\S)+)/.exec(given.get('options') ?? '') ?? [];
  const path = inOptions?.replace(/\\(.)/g, '$1') ?? given.get('search_path');
  return path === undefined
    ? []
    : [`SELECT pg_catalog.set_config('search_path', '${path.replaceAll("'", "''")}', false)`];
}

function valuesIn(parts: ReturnType<typeof partsOf>, types: readonly number[]): Bound[] {
  const formats = Array.from({ length: parts.count() }, () => parts.count());
  return Array.from({ length: parts.count() }, (_, at): Bound => {
    const length = parts.int32();
    // One format stands for all.
    const isBinary = (formats.length === 1 ? formats[0] : formats[at]) === 1;
    return length === -1 ? null : readValue(parts.bytes(length), isBinary, types[at] ?? 0);
  });
}

/** https://www.postgresql.org/docs/18/protocol-error-fields.html */
function codeOf(body: Buffer): string {
  const field = body
    .toString('latin1')
    .split('\0')
    .find((each) => each.startsWith('C'));
  return field?.slice(1) ?? 'XX000';
}
