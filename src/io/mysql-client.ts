/**
 * Speaks the protocol of MySQL and MariaDB over a socket of this machine, as far as a throw-away server asks for it: no password, text
 * results, one statement at a time. Several statements in one text and files of the client (`LOAD DATA LOCAL`) are not agreed to, and there
 * are none of the commands of a command line (`system`, `source`, `tee`).
 * https://dev.mysql.com/doc/dev/mysql-server/latest/PAGE_PROTOCOL.html
 */
import { connect, type Socket } from 'node:net';
import { packetQueue, readLength, readText, wrap } from './mysql-packets.ts';

export interface MysqlClient {
  /** One statement. Throws MysqlError where it is refused, ConnectionLost where nobody answers any more. */
  query(sql: string, options?: { keep?: boolean }): Promise<MysqlResult>;
  /** As if it had just connected: variables, temporary tables and an open transaction are gone. */
  reset(): Promise<void>;
  end(): void;
}

export interface MysqlResult {
  /** Of the last result. */
  affected: number;
  warnings: number;
  /** Of the last result that has rows; null is NULL. */
  rows: (string | null)[][];
}

/** The server refuses a statement. */
export class MysqlError extends Error {
  override readonly name = 'MysqlError';
  readonly code: number;
  /** `42S02`; empty where it says none. */
  readonly state: string;

  constructor(code: number, state: string, message: string) {
    super(message);
    this.code = code;
    this.state = state;
  }
}

/** The server is gone, or the socket is. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

/** https://dev.mysql.com/doc/dev/mysql-server/latest/group__group__cs__capabilities__flags.html */
const CAPABILITIES = {
  longPassword: 1 << 0,
  longFlag: 1 << 2,
  protocol41: 1 << 9,
  transactions: 1 << 13,
  secureConnection: 1 << 15,
  // A procedure may show several results.
  multiResults: 1 << 17,
  pluginAuth: 1 << 19,
};

const UTF8MB4 = 45;
const MAX_PACKET = 64 * 1024 * 1024;
const COM_QUERY = 0x03;
const COM_RESET_CONNECTION = 0x1f;
const MORE_RESULTS = 0x0008;

type Packets = ReturnType<typeof packetQueue>;

/** Connects without a password. Throws what the socket or the server says. */
export async function connectMysql(socketPath: string, user: string): Promise<MysqlClient> {
  const socket = connect(socketPath);
  const packets = packetQueue((lost) => new ConnectionLost(lost));
  socket.on('data', (data) => packets.take(data));
  socket.on('error', (error) => packets.close(error.message));
  socket.on('close', () => packets.close('the connection ended'));
  try {
    await logIn(socket, packets, user);
  } catch (error) {
    socket.destroy();
    throw error;
  }
  const send = (command: number, text = ''): void => {
    socket.write(wrap(Buffer.concat([Buffer.of(command), Buffer.from(text, 'utf8')]), 0));
  };
  return {
    async query(sql, { keep = true } = {}) {
      send(COM_QUERY, sql);
      const result: MysqlResult = { affected: 0, warnings: 0, rows: [] };
      while (await readResult(socket, packets, result, keep));
      return result;
    },
    async reset() {
      send(COM_RESET_CONNECTION);
      throwRefused(await packets.next());
    },
    end() {
      socket.destroy();
    },
  };
}

async function logIn(socket: Socket, packets: Packets, user: string): Promise<void> {
  const greeting = throwRefused(await packets.next());
  const version = greeting.toString('latin1', 1, greeting.indexOf(0, 1));
  const plugin = /maria/i.test(version) ? 'mysql_native_password' : 'caching_sha2_password';
  const head = Buffer.alloc(32);
  head.writeUInt32LE(Object.values(CAPABILITIES).reduce((all, one) => all | one, 0) >>> 0, 0);
  head.writeUInt32LE(MAX_PACKET, 4);
  head.writeUInt8(UTF8MB4, 8);
  // A password of no bytes.
  socket.write(wrap(Buffer.concat([head, Buffer.from(`${user}\0`), Buffer.of(0), Buffer.from(`${plugin}\0`)]), 1));
  let sequence = 3;
  for (let answer = await packets.next(); answer[0] !== 0; answer = await packets.next()) {
    throwRefused(answer);
    // Asked for another way to prove who it is: no password is no bytes there, too; SHA-2 wants a byte that ends it.
    const asked = answer.toString('latin1', 1, Math.max(1, answer.indexOf(0, 1)));
    socket.write(wrap(/sha2/.test(asked) ? Buffer.of(0) : Buffer.alloc(0), sequence));
    sequence += 2;
  }
}

const ERROR = 0xff;
const LOCAL_FILE = 0xfb;
const END = 0xfe;

function throwRefused(packet: Buffer): Buffer {
  if (packet[0] !== ERROR) return packet;
  const code = packet.readUInt16LE(1);
  const hasState = packet[3] === 0x23;
  const state = hasState ? packet.toString('latin1', 4, 9) : '';
  throw new MysqlError(code, state, packet.toString('utf8', hasState ? 9 : 3));
}

const isEnd = (packet: Buffer): boolean => packet[0] === END && packet.length < 9;

/** Whether another one follows. */
async function readResult(socket: Socket, packets: Packets, result: MysqlResult, keep: boolean): Promise<boolean> {
  const first = throwRefused(await packets.next());
  if (first[0] === LOCAL_FILE) {
    // Never agreed to: it gets a file of no bytes.
    socket.write(wrap(Buffer.alloc(0), 2));
    return true;
  }
  if (first[0] === 0) {
    const affected = readLength(first, 1);
    const id = readLength(first, affected.next);
    result.affected = affected.value;
    result.warnings = first.readUInt16LE(id.next + 2);
    return (first.readUInt16LE(id.next) & MORE_RESULTS) !== 0;
  }
  const columns = readLength(first, 0).value;
  // Their definitions, and what ends these.
  for (let column = 0; column <= columns; column++) throwRefused(await packets.next());
  result.rows = [];
  for (;;) {
    const packet = throwRefused(await packets.next());
    if (isEnd(packet)) {
      result.warnings = packet.readUInt16LE(1);
      return (packet.readUInt16LE(3) & MORE_RESULTS) !== 0;
    }
    if (keep) result.rows.push(readRow(packet, columns));
  }
}

function readRow(packet: Buffer, columns: number): (string | null)[] {
  const row: (string | null)[] = [];
  let at = 0;
  while (row.length < columns) {
    const { value, next } = readText(packet, at);
    row.push(value);
    at = next;
  }
  return row;
}
