/** A PostgreSQL that listens on this machine alone, and writes down what it is sent. */
import { createServer, type Server, type Socket } from 'node:net';
import { type Frame, framed, frameReader, NoFrame, openingOf, partsOf } from './frames.ts';
import { recorder, type Sent } from './record.ts';

/** One conversation with what is behind. */
export interface Line {
  /** A whole message of the client; the first is without a letter. */
  send(message: Frame): void;
  end(): void;
}

/** Opens one for each client. `hear` gets what the server says as it comes; undefined: it has hung up. */
export type OpenLine = (hear: (bytes: Buffer | undefined) => void) => Line;

export interface Listening {
  port: number;
  /** What has been sent so far, in order; later calls give what came since. `isTooMuch`: some of it was not kept. */
  take(): { sent: Sent[]; isTooMuch: boolean };
  close(): Promise<void>;
}

export interface ListenOptions {
  open: OpenLine;
  /** Others on this machine reach the port as well. */
  password: string;
}

/** What is kept of a run: characters of statements and values, and statements. */
const MOST_CHARACTERS = 64_000_000;
const MOST_SENT = 200_000;

/** Listens at a free port of the loopback address. */
export async function listen(options: ListenOptions): Promise<Listening> {
  let sent: Sent[] = [];
  let characters = 0;
  const keep = (one: Sent): void => {
    characters += one.values.reduce((sum, value) => sum + (value?.length ?? 0), one.sql.length);
    if (characters <= MOST_CHARACTERS && sent.length < MOST_SENT) sent.push(one);
    else isTooMuch = true;
  };
  let isTooMuch = false;
  const clients = new Set<Socket>();
  let sessions = 0;
  const server = createServer((client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    // A client that is killed hangs up in its own way.
    client.on('error', () => client.destroy());
    client.setNoDelay(true);
    converse(client, options, () => recorder(sessions++, keep));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: portOf(server),
    take() {
      const taken = { sent, isTooMuch };
      sent = [];
      characters = 0;
      isTooMuch = false;
      return taken;
    },
    async close() {
      for (const client of clients) client.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Neither TLS nor GSSAPI: it is this machine talking to itself. https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-SSL */
const NO_ENCRYPTION = Buffer.from('N');

/** In the clear: nobody can listen to a machine that talks to itself. https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-START-UP */
const ASK_PASSWORD = framed('R', Buffer.from([0, 0, 0, 3]));
const WRONG_PASSWORD = framed('E', Buffer.from('SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed\0\0'));

function converse(
  client: Socket,
  { open, password }: ListenOptions,
  newRecorder: () => ReturnType<typeof recorder>,
): void {
  const fromClient = frameReader(true);
  const fromServer = frameReader(false);
  let line: Line | undefined;
  /** The first message of a client, until it has said the password. */
  let startup: Frame | undefined;
  let record: ReturnType<typeof recorder> | undefined;
  const orHangUp = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof NoFrame)) throw error;
      client.destroy();
    }
  };
  const hear = (bytes: Buffer | undefined): void => {
    if (bytes === undefined) {
      client.end();
      return;
    }
    orHangUp(() => {
      for (const frame of fromServer.push(bytes)) record?.fromServer(frame);
      client.write(bytes);
    });
  };
  client.on('data', (bytes) =>
    orHangUp(() => {
      for (let frames = fromClient.push(bytes); frames.length > 0; frames = fromClient.push(NOTHING))
        for (const frame of frames) {
          if (line !== undefined) {
            record?.fromClient(frame);
            line.send(frame);
            continue;
          }
          if (startup !== undefined) {
            if (frame.type !== 'p' || partsOf(frame.body).text() !== password) {
              client.end(WRONG_PASSWORD);
              return;
            }
            record = newRecorder();
            record.fromClient(startup);
            line = open(hear);
            line.send(startup);
            continue;
          }
          const opening = openingOf(frame.body);
          if (opening === 'encryption') client.write(NO_ENCRYPTION);
          else if (opening === 'cancel') client.end();
          else {
            fromClient.begin();
            startup = frame;
            client.write(ASK_PASSWORD);
          }
        }
    }),
  );
  client.on('close', () => line?.end());
}

const NOTHING = Buffer.alloc(0);
