import { type buildConnector, EnvHttpProxyAgent } from 'undici';
import { proxyOf } from '../../src/io/proxy-of.ts';

test.each([
  [{}, undefined],
  [{ HTTPS_PROXY: 'http://p:1' }, 'http://p:1'],
  [{ HTTPS_PROXY: 'http://p:1', https_proxy: 'http://q:1' }, 'http://q:1'],
  [{ HTTP_PROXY: 'http://p:1' }, 'http://p:1'],
  [{ HTTPS_PROXY: '', HTTP_PROXY: 'http://p:1' }, 'http://p:1'],
  [{ ALL_PROXY: 'http://p:1' }, undefined],
])('%j', (environment, expected) => {
  expect(proxyOf('shop.example', 443, environment)).toBe(expected);
});

const HOSTS = ['example.com', 'www.example.com', 'notexample.com', 'EXAMPLE.com', 'example.com.', '127.0.0.1', '::1'];
const EXCEPTIONS = [
  'example.com',
  '.example.com',
  '*.example.com',
  '*',
  'a,example.com',
  'a example.com',
  'example.com:443',
  'example.com:8443',
  '*:8443',
  'example.com.',
  'EXAMPLE.COM',
  '127.0.0.1',
  '127.0.0.1:443',
  '::1',
  '[::1]',
  '[::1]:443',
  '[::1]:80',
  'ample.com',
  ' , ,',
];

/** Whether undici would connect to the host itself, which the function keeps it from; at the proxy's port nobody listens. */
async function isDirect(host: string, noProxy: string): Promise<boolean> {
  const names: string[] = [];
  const connect: buildConnector.connector = ({ hostname }, callback) => {
    names.push(hostname);
    callback(new Error('not today'), null);
  };
  const agent = new EnvHttpProxyAgent({ connect, httpsProxy: 'http://127.0.0.1:1', noProxy });
  const origin = `https://${host.includes(':') ? `[${host}]` : host}`;
  await agent.request({ origin, path: '/', method: 'GET' }).catch(() => {});
  await agent.destroy();
  return names.length > 0;
}

test.each(EXCEPTIONS)('NO_PROXY excepts what undici excepts: %j', async (noProxy) => {
  const environment = { HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: noProxy };
  const ours = HOSTS.filter((host) => proxyOf(host, 443, environment) === undefined);
  const theirs: string[] = [];
  for (const host of HOSTS) if (await isDirect(host, noProxy)) theirs.push(host);
  expect(ours).toEqual(theirs);
});
