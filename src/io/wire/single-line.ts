/**
 * Many conversations with a PostgreSQL that can hold only one, as PGlite is: each has it while it is in a transaction, or until what it sent is
 * answered; names of prepared statements are told apart. What is set in one conversation is set in the others.
 */
import { type Frame, framed, frameReader, partsOf } from './frames.ts';
import type { OpenLine } from './listen.ts';

/** Runs whole messages; gives all that is said to them. */
export type Ask = (messages: Buffer) => Promise<Buffer>;

interface Client {
  id: number;
  hear(bytes: Buffer | undefined): void;
  /** What came since the last that is complete. */
  messages: Buffer[];
  /** Complete, and not asked yet. */
  waiting: { messages: Buffer[]; isCopy: boolean }[];
  isGone: boolean;
  /** It has said that it has nothing more to say. */
  isLeaving: boolean;
  /** What its prepared statements are called in the database. */
  names: Map<string, string>;
  /** Rows are awaited for a COPY that the server has not seen yet. */
  copying: boolean;
}

/** `isStuck` is called when a client waits for another that is in a transaction and says nothing. */
export function singleLine(ask: Ask, isStuck: () => void): OpenLine {
  const clients = new Set<Client>();
  let ids = 0;
  let owner: Client | undefined;
  let isBusy = false;
  let alarm: NodeJS.Timeout | undefined;

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      for (let next = nextClient(); next !== undefined; next = nextClient()) {
        const { messages, isCopy } = next.waiting.shift() ?? { messages: [], isCopy: false };
        owner = next;
        const answer = await ask(Buffer.concat(messages));
        if (statusIn(answer) === 'I') owner = undefined;
        if (!next.isGone) next.hear(isCopy ? withoutCopyIn(answer) : answer);
        // Some wait for the server to hang up.
        if (next.isLeaving && next.waiting.length === 0) next.hear(undefined);
        if (next.isGone) await leave(next);
      }
    } catch {
      // It has died: nobody gets an answer any more.
      for (const client of clients) client.hear(undefined);
      clients.clear();
    }
    isBusy = false;
    clearTimeout(alarm);
    if (owner !== undefined && [...clients].some(({ waiting }) => waiting.length > 0))
      alarm = setTimeout(isStuck, STUCK).unref();
  }

  const nextClient = (): Client | undefined =>
    owner !== undefined
      ? owner.waiting.length > 0
        ? owner
        : undefined
      : [...clients].find(({ waiting }) => waiting.length > 0);

  /** What it has begun and not ended is taken back. */
  async function leave(client: Client): Promise<void> {
    clients.delete(client);
    if (owner === client) {
      await ask(framed('S'));
      await ask(query('ROLLBACK'));
      owner = undefined;
    }
    if (clients.size === 0) await ask(query('DISCARD ALL'));
    else
      for (const name of client.names.values())
        await ask(Buffer.concat([framed('C', Buffer.from(`S${name}\0`)), framed('S')]));
  }

  /** It stays what it is, for SQL may name it (`DEALLOCATE`), but where another client has one of that name. */
  function nameFor(client: Client, { type, body }: Frame): string | undefined {
    const name = preparedName(type, body);
    if (name === undefined) return undefined;
    const known = client.names.get(name);
    if (known !== undefined || type !== 'P') return known;
    const isTaken = [...clients].some((other) => other !== client && [...other.names.values()].includes(name));
    const own = isTaken ? `launch_ready_${client.id}_${name}` : name;
    client.names.set(name, own);
    return own;
  }

  return (hear) => {
    const client: Client = {
      ...{ id: ids++, hear, messages: [], waiting: [], names: new Map() },
      ...{ isGone: false, isLeaving: false, copying: false },
    };
    clients.add(client);
    return {
      send(frame) {
        const { type } = frame;
        if (type === 'X') {
          client.isLeaving = true;
          if (!isBusy && client.waiting.length === 0) client.hear(undefined);
          return;
        }
        client.messages.push(renamed(frame, nameFor(client, frame)));
        const copy = opensCopy(frame);
        if (copy !== undefined) {
          // The statement is sent together with its rows.
          client.copying = true;
          client.hear(copy);
          return;
        }
        if (!ENDS_ASKING.test(type) || (client.copying && !/[cf]/.test(type))) return;
        client.waiting.push({ messages: client.messages, isCopy: client.copying });
        client.messages = [];
        client.copying = false;
        void work();
      },
      end() {
        client.isGone = true;
        client.waiting = [];
        if (!isBusy) void workOn(() => leave(client));
      },
    };
  };

  async function workOn(act: () => Promise<void>): Promise<void> {
    isBusy = true;
    await act().catch(() => {});
    isBusy = false;
    void work();
  }
}

/** Milliseconds a client may wait for another one. */
const STUCK = 20_000;

/** Behind these a client waits for an answer: a query, a function call, Sync, Flush, the end of rows; and its first message. */
const ENDS_ASKING = /^[QFSHcf]?$/;

const query = (sql: string): Buffer => framed('Q', Buffer.from(`${sql}\0`));

/** `COPY t FROM STDIN`, by itself: comments and literals may hold anything. */
function opensCopy({ type, body }: Frame): Buffer | undefined {
  if (type !== 'Q') return undefined;
  const sql = body.toString('utf8', 0, body.length - 1).replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, ' ');
  const [, options] = /^\s*copy\b[^;]*\bfrom\s+stdin\b([^;]*);?\s*$/i.exec(sql) ?? [];
  return options === undefined ? undefined : /\bbinary\b/i.test(options) ? COPY_IN_BINARY : COPY_IN;
}

/** Rows of no known number of columns, as text or in binary. https://www.postgresql.org/docs/18/protocol-message-formats.html#PROTOCOL-MESSAGE-FORMATS-COPYINRESPONSE */
const COPY_IN = framed('G', Buffer.from([0, 0, 0]));
const COPY_IN_BINARY = framed('G', Buffer.from([1, 0, 0]));

/** Where a message names a prepared statement; -1: nowhere. */
const placeOfName = (type: string, body: Buffer): number =>
  type === 'P' ? 0 : type === 'B' ? body.indexOf(0) + 1 : /[DC]/.test(type) && body[0] === 0x53 ? 1 : -1;

const DEALLOCATE = /^(\s*deallocate\s+(?:prepare\s+)?)"?(\w+)"?(\s*;?\s*)$/i;

/** Undefined: it names none, or the one without a name. */
function preparedName(type: string, body: Buffer): string | undefined {
  if (type === 'Q') return DEALLOCATE.exec(body.toString('utf8', 0, body.length - 1))?.[2];
  const at = placeOfName(type, body);
  return at === -1 || body[at] === 0 ? undefined : body.toString('utf8', at, body.indexOf(0, at));
}

/** With another name of its prepared statement; undefined: as it is. */
function renamed({ type, body, whole }: Frame, name: string | undefined): Buffer {
  if (name === undefined) return whole;
  if (type === 'Q') {
    const [, before = '', , after = ''] = DEALLOCATE.exec(body.toString('utf8', 0, body.length - 1)) ?? [];
    return query(`${before}"${name}"${after}`);
  }
  const at = placeOfName(type, body);
  return framed(type, body.subarray(0, at), Buffer.from(name), body.subarray(body.indexOf(0, at)));
}

/** What the server says of its transaction at the end of an answer; undefined where the answer is not at its end. */
function statusIn(answer: Buffer): string | undefined {
  const last = frameReader(false).push(answer).at(-1);
  return last?.type === 'Z' ? partsOf(last.body).bytes(1).toString() : undefined;
}

/** Its rows were asked for already. */
const withoutCopyIn = (answer: Buffer): Buffer =>
  Buffer.concat(
    frameReader(false)
      .push(answer)
      .flatMap(({ type, whole }) => (type === 'G' ? [] : whole)),
  );
