/** A PostgreSQL that listens on this machine alone, and writes down what it is sent. */
import { createServer, type Server, type Socket } from 'node:net';
import { type Frame, frameReader, NoFrame, openingOf } from './frames.ts';
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
  /** What has been sent so far, in order; later calls give what came since. */
  take(): Sent[];
  close(): Promise<void>;
}

/** Listens at a free port of the loopback address. */
export async function listen(open: OpenLine): Promise<Listening> {
  let sent: Sent[] = [];
  const clients = new Set<Socket>();
  let sessions = 0;
  const server = createServer((client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    // A client that is killed hangs up in its own way.
    client.on('error', () => client.destroy());
    client.setNoDelay(true);
    converse(client, open, () => recorder(sessions++, (one) => sent.push(one)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: portOf(server),
    take() {
      const taken = sent;
      sent = [];
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

function converse(client: Socket, open: OpenLine, newRecorder: () => ReturnType<typeof recorder>): void {
  const fromClient = frameReader(true);
  const fromServer = frameReader(false);
  let line: Line | undefined;
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
          const opening = openingOf(frame.body);
          if (opening === 'encryption') client.write(NO_ENCRYPTION);
          else if (opening === 'cancel') client.end();
          else {
            fromClient.begin();
            record = newRecorder();
            line = open(hear);
            line.send(frame);
          }
        }
    }),
  );
  client.on('close', () => line?.end());
}

const NOTHING = Buffer.alloc(0);
