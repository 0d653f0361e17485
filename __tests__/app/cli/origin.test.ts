import { parseOrigin } from '../../../src/app/cli/origin.ts';

test.each<[url: string, expected: string | undefined]>([
  ['https://github.com/acme/shop.git', 'github.com acme shop'],
  ['https://github.com/acme/shop', 'github.com acme shop'],
  ['https://github.com/acme/shop/', 'github.com acme shop'],
  ['https://GitHub.com/acme/shop.js', 'github.com acme shop.js'],
  ['https://someone:word@github.com/acme/shop.git', 'github.com acme shop'],
  ['git@github.com:acme/shop.git', 'github.com acme shop'],
  ['github.com:acme/shop', 'github.com acme shop'],
  ['ssh://git@github.com/acme/shop.git', 'github.com acme shop'],
  ['ssh://git@ssh.github.com:443/acme/shop.git', 'github.com acme shop'],
  ['git://github.com/acme/shop.git', 'github.com acme shop'],
  ['https://git.acme.dev:8443/team/shop.git', 'git.acme.dev team shop'],
  ['', undefined],
  ['/srv/git/shop.git', undefined],
  ['../shop', undefined],
  ['acme/shop', undefined],
  ['file:///srv/git/shop.git', undefined],
  ['https://gitlab.com/acme/group/shop.git', undefined],
  ['https://notgithub.com/acme/shop', 'notgithub.com acme shop'],
])('%s', (url, expected) => {
  const { host, owner, name } = parseOrigin(url) ?? {};
  expect(host && `${host} ${owner} ${name}`).toBe(expected);
});
