/** Real servers on loopback, closed when the test ends. */
import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';

const open: { close(): void }[] = [];

async function listen(server: net.Server | http.Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push({
    close() {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  });
  return (server.address() as AddressInfo).port;
}

/** `http://127.0.0.1:port` */
export const serve = async (handler: http.RequestListener): Promise<string> =>
  `http://127.0.0.1:${await listen(http.createServer(handler))}`;

export const serveTls = async (options: https.ServerOptions, handler: http.RequestListener): Promise<string> =>
  `https://localhost:${await listen(https.createServer(options, handler))}`;

export async function serveRaw(onConnection: (socket: net.Socket) => void): Promise<string> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    open.push({ close: () => socket.destroy() });
    onConnection(socket);
  });
  return `http://127.0.0.1:${await listen(server)}`;
}

/** An address where nothing listens any more. */
export async function closedPort(): Promise<string> {
  const server = net.createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}

export function closeServers(): void {
  for (const server of open.splice(0)) server.close();
}
