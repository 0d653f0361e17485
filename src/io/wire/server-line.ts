/** Conversations with a PostgreSQL that runs on this machine. */
import { connect } from 'node:net';
import { startupFor } from './frames.ts';
import type { OpenLine } from './listen.ts';

/** Whoever asks speaks as this user of this database. `socket` is the path of the server's socket. */
export function serverLine(socket: string, user: string, database: string): OpenLine {
  return (hear) => {
    const server = connect(socket);
    server.on('data', hear);
    server.on('close', () => hear(undefined));
    server.on('error', () => server.destroy());
    return {
      send: ({ type, body, whole }) => void server.write(type === '' ? startupFor(body, user, database) : whole),
      end: () => void server.end(),
    };
  };
}
