import { detectLoaders } from '../../../../src/checks/env/dialects/detect.ts';
import { memoryTree } from '../../../../src/io/tree.ts';

const detect = async (files: Record<string, string>, folder = ''): Promise<string[]> =>
  (await detectLoaders(memoryTree(files), folder)).map(
    ({ dialect, path, line, files: named }) =>
      `${path}:${line ?? ''} ${dialect}${named === undefined ? '' : ` ${named.join(' ')}`}`,
  );

test.each<[name: string, files: Record<string, string>, expected: string[]]>([
  [
    'packages of npm',
    {
      'package.json':
        '{\n  "dependencies": {\n    "next": "16",\n    "dotenv-expand": "12"\n  },\n  "devDependencies": { "vite": "8" }\n}',
    },
    ['package.json:3 next', 'package.json:4 dotenv-expand', 'package.json:6 vite'],
  ],
  [
    'scripts',
    {
      'package.json':
        '{ "scripts": {\n"a": "node --env-file=.env --env-file=.env.local x.js",\n"b": "dotenv -e .env.test -- jest",\n"c": "dotenvx run -f .env.ci -- x" } }',
    },
    ['package.json:2 node .env .env.local', 'package.json:3 dotenv-expand .env.test', 'package.json:4 dotenvx .env.ci'],
  ],
  [
    'a later Node',
    { 'package.json': '{"engines":{"node":">=24"},"scripts":{"a":"node --env-file .env ."}}' },
    ['package.json:1 node24 .env'],
  ],
  [
    'compose files',
    {
      'compose.yaml':
        'services:\n  a:\n    env_file: .env\n    image: x:${TAG}\n  b:\n    env_file:\n      - ./b.env\n      - path: c.env\n        required: false\n    ports: [1]\n',
    },
    [
      'compose.yaml:3 compose .env',
      'compose.yaml:4 compose .env',
      'compose.yaml:7 compose b.env',
      'compose.yaml:8 compose c.env',
    ],
  ],
  [
    'compose, raw',
    { 'docker-compose.yml': 's:\n  env_file:\n    - path: a.env\n      format: raw\n' },
    ['docker-compose.yml:3 docker a.env'],
  ],
  [
    'docker run over several lines',
    { 'deploy.sh': '#!/bin/sh\n# docker run --env-file no.env\ndocker run -d \\\n  --env-file prod.env \\\n  app\n' },
    ['deploy.sh:3 docker prod.env'],
  ],
  [
    'a workflow',
    {
      '.github/workflows/d.yml':
        'steps:\n  - run: docker run --env-file .env app\n  - run: |\n      set -a\n      source .env\n',
    },
    ['.github/workflows/d.yml:2 docker .env', '.github/workflows/d.yml:5 shell .env'],
  ],
  [
    'a unit',
    { 'ops/app.service': '[Service]\nEnvironmentFile=-/etc/app/env\n#EnvironmentFile=x\n' },
    ['ops/app.service:2 systemd /etc/app/env'],
  ],
  [
    'Python',
    {
      'requirements.txt': 'flask\n# python-dotenv\npython-dotenv==1.0\n',
      'pyproject.toml': 'dependencies = ["pydantic-settings>=2"]\n',
    },
    ['pyproject.toml:1 python', 'requirements.txt:3 python'],
  ],
  ['Ruby', { Gemfile: "gem 'rails'\ngem 'dotenv-rails', groups: [:test]\n" }, ['Gemfile:2 ruby']],
  ['Go', { 'go.mod': 'module x\nrequire (\n\tgithub.com/joho/godotenv v1.5.1\n)\n' }, ['go.mod:3 godotenv']],
  ['PHP', { 'composer.json': '{"require": {"symfony/dotenv": "^7"}}' }, ['composer.json:1 symfony']],
  ['Laravel', { 'composer.json': '{"require": {"laravel/framework": "^11"}}' }, ['composer.json:1 phpdotenv']],
  ['direnv', { '.envrc': 'use node\ndotenv_if_exists .env.local\n' }, ['.envrc:2 direnv .env.local']],
  [
    'a shell',
    { 'run.sh': '. ./.env\nexport $(grep -v "^#" .env | xargs)\n. ./lib.sh\n' },
    ['run.sh:1 shell .env', 'run.sh:2 shell .env'],
  ],
  [
    'nothing',
    {
      'src/a.ts': 'import "dotenv/config"',
      'package.json': 'no json',
      'node_modules/x/package.json': '{"dependencies":{"next":"1"}}',
    },
    [],
  ],
])('%s', async (_, files, expected) => {
  expect(await detect(files)).toEqual(expected);
});

test('of one app in a workspace: its own files and those above', async () => {
  const files = {
    'package.json': '{"devDependencies":{"dotenv-cli":"1"}}',
    'apps/web/package.json': '{"dependencies":{"next":"16"}}',
    'apps/api/package.json': '{"dependencies":{"dotenv":"17"}}',
    'apps/web/ops/run.sh': 'source ../.env',
  };
  expect(await detect(files, 'apps/web')).toEqual([
    'apps/web/ops/run.sh:1 shell apps/web/.env',
    'apps/web/package.json:1 next',
    'package.json:1 dotenv-expand',
  ]);
});

test('a large tree is listed once, and only what can matter is read', async () => {
  const files = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`src/${index}.ts`, 'x']));
  const tree = memoryTree({ ...files, 'package.json': '{"dependencies":{"vite":"8"}}' });
  let [lists, reads] = [0, 0];
  const counted = {
    ...tree,
    list: () => {
      lists++;
      return tree.list();
    },
    read: (file: string) => {
      reads++;
      return tree.read(file);
    },
  };
  expect(await detectLoaders(counted, '')).toHaveLength(1);
  expect([lists, reads]).toEqual([1, 1]);
});
