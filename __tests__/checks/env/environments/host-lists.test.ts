import type { Cell } from '../../../../src/checks/env/environments/environment.ts';
import { HOST_LISTS, readHostList } from '../../../../src/checks/env/environments/hosts/read-host-list.ts';
import { decodeList } from '../../../../src/checks/env/environments/hosts/saved-text.ts';
import { readVarsInput } from '../../../../src/checks/env/environments/hosts/vars-input.ts';
import { anyText, seeds } from '../../../core/random.ts';

/** `NAME=value`, `NAME=` for empty, `NAME?` for listed, `NAME!` for a listed secret; ` @date` where it has one. */
const short = (cells: ReadonlyMap<string, Cell>): string[] =>
  [...cells].map(([name, cell]) => {
    const state = cell.state === 'listed' ? (cell.isSecret ? '!' : '?') : `=${cell.state === 'set' ? cell.value : ''}`;
    return `${name}${state}${cell.changed === undefined ? '' : ` @${cell.changed.slice(0, 10)}`}`;
  });

function read(text: string, path = 'list.json') {
  const list = readHostList(text, path);
  if ('problem' in list) return { problem: `${list.problem.line}: ${list.problem.message}` };
  return {
    title: list.title,
    complete: list.isComplete,
    cells: Object.fromEntries(list.environments.map(({ name = '', cells }) => [name, short(cells)])),
    ...(list.problems.length === 0
      ? {}
      : { problems: list.problems.map(({ line, message }) => `${line}: ${message}`) }),
  };
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);
const digest = 'a'.repeat(64);

describe('each format', () => {
  test.each<
    [name: string, text: string, path: string, title: string, complete: boolean, cells: Record<string, string[]>]
  >([
    [
      'vercel env pull: what it may not show is listed, never empty',
      '# Created by Vercel CLI\nDATABASE_URL=""\nLOG="a\\nb"\nSTRIPE="[SENSITIVE]"\nJSON="{"a":1}"\n',
      '.env.vercel',
      'vercel env pull',
      true,
      { '': ['DATABASE_URL!', 'LOG=a\nb', 'STRIPE!', 'JSON={"a":1}'] },
    ],
    [
      'vercel env ls',
      [
        'Vercel CLI 39.1.0',
        '> Environment Variables found for acme/shop [120ms]',
        '',
        ' name               value               environments                        created',
        ' DATABASE_URL       Encrypted           Production, Preview                 3d ago',
        ' LOG_LEVEL          Encrypted           Preview (feature-x)                 1h ago',
        ' CUSTOM             Encrypted           qa                                  1h ago',
        '',
        'Common next commands:',
      ].join('\n'),
      'vercel.txt',
      'vercel env ls',
      true,
      {
        production: ['DATABASE_URL!'],
        preview: ['DATABASE_URL!'],
        qa: ['CUSTOM!'],
        'preview (feature-x)': ['DATABASE_URL!', 'LOG_LEVEL!'],
      },
    ],
    [
      'vercel env ls of today, coloured',
      [
        ' name               value               type      environments                created',
        ' \x1b[1mDATABASE_URL\x1b[22m       \x1b[90mHidden\x1b[39m              Secret    Production                  3d ago',
        ' \x1b[1mLOG_LEVEL\x1b[22m          \x1b[90minfo\x1b[39m                Config    Production, Development     3d ago',
      ].join('\r\n'),
      'vercel.txt',
      'vercel env ls',
      true,
      { production: ['DATABASE_URL!', 'LOG_LEVEL?'], development: ['LOG_LEVEL?'] },
    ],
    [
      'rows of Vercel',
      json({
        envs: [
          { key: 'A', type: 'sensitive', target: ['production', 'preview'], value: '', updatedAt: 1753187468607 },
          { key: 'B', type: 'encrypted', target: ['production'], value: 'zBVLLQ==', decrypted: false },
          { key: 'C', type: 'encrypted', target: ['production'], value: 'c', decrypted: true },
          { key: 'D', type: 'plain', target: 'preview', value: '' },
          { key: 'E', type: 'system', target: ['production'], value: 'VERCEL_URL' },
          { key: 'D', type: 'plain', target: ['preview'], value: 'd', gitBranch: 'x' },
        ],
      }),
      'vercel.json',
      'vercel env ls --json, or rows of Vercel’s API',
      true,
      {
        production: ['A! @2025-07-22', 'B?', 'C=c', 'E?'],
        preview: ['A! @2025-07-22', 'D='],
        'preview (x)': ['A! @2025-07-22', 'D=d'],
      },
    ],
    [
      'netlify env:list --json',
      json({ API_URL: 'https://x', SECRET: '****************abcd', EMPTY: '' }),
      'netlify-production.json',
      'netlify env:list --json',
      true,
      { '': ['API_URL=https://x', 'SECRET!', 'EMPTY='] },
    ],
    [
      'rows of Netlify',
      json([
        {
          key: 'A',
          scopes: ['builds'],
          values: [{ id: '1', value: 'a', context: 'all' }],
          is_secret: false,
          updated_at: '2026-01-02T03:04:05.000Z',
        },
        {
          key: 'B',
          scopes: ['builds'],
          values: [
            { value: 'p', context: 'production' },
            { value: 's', context: 'branch', context_parameter: 'staging' },
          ],
          is_secret: false,
        },
        { key: 'C', scopes: ['functions'], values: [{ value: '****', context: 'production' }], is_secret: true },
      ]),
      'netlify.json',
      'rows of Netlify’s API (netlify api getEnvVars)',
      true,
      {
        production: ['A=a @2026-01-02', 'B=p', 'C!'],
        'deploy-preview': ['A=a @2026-01-02'],
        'branch-deploy': ['A=a @2026-01-02'],
        dev: ['A=a @2026-01-02'],
        staging: ['A=a @2026-01-02', 'B=s'],
      },
    ],
    [
      'fly secrets list --json, of today',
      json([
        {
          name: 'DATABASE_URL',
          digest: '1a2b',
          created_at: '2025-01-01T00:00:00Z',
          updated_at: '2026-02-03T00:00:00Z',
          status: 'Deployed',
        },
      ]),
      'fly.json',
      'fly secrets list --json',
      false,
      { '': ['DATABASE_URL! @2026-02-03'] },
    ],
    [
      'fly secrets list --json, of yesterday',
      json([{ Name: 'DATABASE_URL', Digest: '1a2b', CreatedAt: '2025-01-01T00:00:00Z' }]),
      'fly.json',
      'fly secrets list --json',
      false,
      { '': ['DATABASE_URL! @2025-01-01'] },
    ],
    [
      'fly secrets list',
      'NAME                DIGEST                  CREATED AT\nDATABASE_URL        0f3b5a1c2d4e5f60        2h ago\n* API_KEY           ffff5a1c2d4e5f60        1m ago\n',
      'fly.txt',
      'fly secrets list',
      false,
      { '': ['DATABASE_URL!', 'API_KEY!'] },
    ],
    [
      'fly secrets list with lines',
      'NAME        \t│ DIGEST          \t│ STATUS   \n────────────┼─────────┼──────\nDATABASE_URL\t│ 0f3b5a1c2d4e5f60\t│ Deployed \n * API_KEY  \t│ ffff5a1c2d4e5f60\t│ Staged   \n',
      'fly.txt',
      'fly secrets list',
      false,
      { '': ['DATABASE_URL!', 'API_KEY!'] },
    ],
    [
      'heroku config --json',
      json({ DATABASE_URL: 'postgres://x', EMPTY: '' }),
      'heroku.json',
      'heroku config --json',
      true,
      { '': ['DATABASE_URL=postgres://x', 'EMPTY='] },
    ],
    [
      'heroku config -s',
      "DATABASE_URL='postgres://x?a=b&c'\nKEY=\"it's\\na\\$b\"\nPLAIN=1\nNONE=\n",
      'heroku.env',
      'heroku config -s',
      true,
      { '': ['DATABASE_URL=postgres://x?a=b&c', "KEY=it's\na$b", 'PLAIN=1', 'NONE='] },
    ],
    [
      'railway variables --json',
      json({ RAILWAY_ENVIRONMENT_NAME: 'staging', A: 'b' }),
      'x.json',
      'railway variables --json',
      true,
      { staging: ['RAILWAY_ENVIRONMENT_NAME=staging', 'A=b'] },
    ],
    [
      'railway variables --kv with a key over several lines',
      'RAILWAY_PROJECT_NAME=shop\nKEY=-----BEGIN PRIVATE KEY-----\nAbc=\nMIIE=\n-----END PRIVATE KEY-----\nB=c\n',
      'x.txt',
      'railway variables --kv',
      true,
      {
        '': [
          'RAILWAY_PROJECT_NAME=shop',
          'KEY=-----BEGIN PRIVATE KEY-----\nAbc=\nMIIE=\n-----END PRIVATE KEY-----',
          'B=c',
        ],
      },
    ],
    [
      'rows of Render',
      json([
        { envVar: { key: 'A', value: 'b' }, cursor: 'x' },
        { envVar: { key: 'C', value: '' }, cursor: 'y' },
      ]),
      'render.json',
      'rows of Render’s API (/v1/services/…/env-vars)',
      true,
      { '': ['A=b', 'C='] },
    ],
    [
      'a blueprint of Render',
      [
        'envVarGroups:',
        '  - name: shared',
        '    envVars: [{ key: LOG_LEVEL, value: info }]',
        'services:',
        '  - type: web',
        '    name: api',
        '    envVars:',
        '      - { key: DATABASE_URL, fromDatabase: { name: db, property: connectionString } }',
        '      - { key: JWT_SECRET, generateValue: true }',
        '      - { key: STRIPE_KEY, sync: false }',
        '      - { key: PORT, value: 3000 }',
        '      - fromGroup: shared',
      ].join('\n'),
      'render.yaml',
      'a blueprint of Render (render.yaml)',
      false,
      { '': ['DATABASE_URL!', 'JWT_SECRET!', 'STRIPE_KEY!', 'PORT=3000', 'LOG_LEVEL=info'] },
    ],
    [
      'a blueprint of Render with environments',
      'projects:\n  - name: app\n    environments:\n      - name: production\n        services: [{ name: api, envVars: [{ key: A, value: "1" }] }]\n      - name: staging\n        services: [{ name: api, envVars: [{ key: A, value: "" }] }]\n',
      'render.yaml',
      'a blueprint of Render (render.yaml)',
      false,
      { production: ['A=1'], staging: ['A='] },
    ],
    [
      'supabase secrets list -o json',
      json([{ name: 'A', value: digest }]),
      's.json',
      'supabase secrets list -o json',
      true,
      { '': ['A!'] },
    ],
    [
      'supabase secrets list',
      `\n  \n   NAME           | DIGEST                 \n  ----------------|-----------\n   API_KEY        | ${digest} \n\n`,
      's.txt',
      'supabase secrets list',
      true,
      { '': ['API_KEY!'] },
    ],
    [
      'wrangler secret list',
      json([{ name: 'A', type: 'secret_text' }]),
      'w.json',
      'wrangler secret list',
      false,
      { '': ['A!'] },
    ],
    [
      'wrangler secret list --format pretty',
      'Secret Name: A\n\nSecret Name: B\n',
      'w.txt',
      'wrangler secret list --format pretty',
      false,
      { '': ['A!', 'B!'] },
    ],
    [
      'wrangler pages secret list',
      'The "production" environment has access to:\n  - A: Value Encrypted\n  - B: Value Encrypted\n',
      'w.txt',
      'wrangler secret list --format pretty',
      false,
      { '': ['A!', 'B!'] },
    ],
    [
      'doppler secrets download',
      json({ A: 'b', DOPPLER_CONFIG: 'prd', DOPPLER_ENVIRONMENT: 'prd' }),
      'x.json',
      'doppler secrets download --no-file --format json',
      true,
      { prd: ['A=b', 'DOPPLER_CONFIG=prd', 'DOPPLER_ENVIRONMENT=prd'] },
    ],
    [
      'doppler secrets download --format env',
      'A="b\\"c"\nDOPPLER_ENVIRONMENT="prd"\n',
      'x.env',
      'doppler secrets download --no-file --format env',
      true,
      { prd: ['A=b"c', 'DOPPLER_ENVIRONMENT=prd'] },
    ],
    [
      'doppler secrets --only-names --json',
      json({ A: {}, DOPPLER_CONFIG: {} }),
      'x.json',
      'doppler secrets --json',
      true,
      { '': ['A!', 'DOPPLER_CONFIG!'] },
    ],
    [
      'doppler secrets --json',
      json({ A: { computed: 'b', note: '' }, B: { computed: null, computedVisibility: 'restricted' } }),
      'x.json',
      'doppler secrets --json',
      true,
      { '': ['A=b', 'B!'] },
    ],
    [
      'infisical export --format=json',
      json([{ key: 'A', value: 'b', type: 'shared', workspace: 'w' }]),
      'x.json',
      'infisical export --format=json',
      true,
      { '': ['A=b'] },
    ],
    [
      'infisical export',
      "A='b\nc'\nB='it''s'\n",
      'infisical.env',
      'infisical export --format=dotenv',
      true,
      { '': ['A=b\nc', "B=it''s"] },
    ],
    [
      'aws ssm get-parameters-by-path',
      json({
        Parameters: [
          {
            Name: '/shop/production/DATABASE_URL',
            Type: 'SecureString',
            Value: 'postgres://x',
            LastModifiedDate: 1535362148.994,
          },
          {
            Name: '/shop/production/LOG_LEVEL',
            Type: 'String',
            Value: 'info',
            LastModifiedDate: '2026-01-02T00:00:00+00:00',
          },
          { Name: '/shop/production/KEY', Type: 'SecureString', Value: `AQICAH${'a'.repeat(60)}==` },
        ],
      }),
      'ssm.json',
      'aws ssm get-parameters-by-path',
      true,
      { production: ['DATABASE_URL=postgres://x @2018-08-27', 'LOG_LEVEL=info @2026-01-02', 'KEY!'] },
    ],
    [
      'aws secretsmanager list-secrets',
      json({ SecretList: [{ ARN: 'arn:x', Name: 'shop/DATABASE_URL', LastChangedDate: '2026-01-02T00:00:00Z' }] }),
      'aws.json',
      'aws secretsmanager list-secrets',
      true,
      { shop: ['DATABASE_URL! @2026-01-02'] },
    ],
    [
      'aws secretsmanager get-secret-value',
      json({ ARN: 'arn:x', Name: 'production', SecretString: json({ A: 'b', C: '' }) }),
      'aws.json',
      'aws secretsmanager list-secrets',
      true,
      { '': ['A=b', 'C='] },
    ],
    [
      'gcloud secrets list',
      json([{ name: 'projects/123/secrets/DATABASE_URL', createTime: '2026-01-02T00:00:00Z', replication: {} }]),
      'g.json',
      'gcloud secrets list --format=json',
      false,
      { '': ['DATABASE_URL! @2026-01-02'] },
    ],
    [
      'kubectl get secret,configmap',
      json({
        apiVersion: 'v1',
        kind: 'List',
        items: [
          {
            kind: 'Secret',
            type: 'Opaque',
            metadata: { name: 'app', namespace: 'production' },
            data: { A: Buffer.from('ä\n').toString('base64'), B: '' },
          },
          { kind: 'ConfigMap', metadata: { name: 'app', namespace: 'staging' }, data: { C: 'd' } },
          { kind: 'ConfigMap', metadata: { name: 'kube-root-ca.crt', namespace: 'staging' }, data: { 'ca.crt': 'x' } },
          {
            kind: 'Secret',
            type: 'kubernetes.io/service-account-token',
            metadata: { name: 'default' },
            data: { token: '' },
          },
        ],
      }),
      'k.json',
      'kubectl get secret,configmap -o json',
      false,
      { production: ['A=ä\n', 'B='], staging: ['C=d'] },
    ],
    [
      'kubectl get secret app',
      json({ kind: 'Secret', metadata: { name: 'app', namespace: 'default' }, data: { A: 'Yg==' } }),
      'k.json',
      'kubectl get secret,configmap -o json',
      false,
      { '': ['A=b'] },
    ],
    [
      'an app of DigitalOcean',
      'name: shop\nenvs:\n  - { key: LOG_LEVEL, value: info }\nservices:\n  - name: api\n    envs:\n      - { key: DATABASE_URL, value: "${db.DATABASE_URL}", scope: RUN_TIME }\n      - { key: JWT, type: SECRET, value: "EV[1:abc:def]" }\n',
      '.do/app.yaml',
      'an app specification of DigitalOcean',
      false,
      { '': ['LOG_LEVEL=info', 'DATABASE_URL?', 'JWT!'] },
    ],
    [
      'gh secret list --json',
      json([{ name: 'A', updatedAt: '2026-01-02T00:00:00Z' }]),
      'x.json',
      'gh secret list --json name,updatedAt',
      false,
      { '': ['A! @2026-01-02'] },
    ],
    [
      'GitHub’s API of secrets',
      json({
        total_count: 1,
        secrets: [{ name: 'A', created_at: '2025-01-02T00:00:00Z', updated_at: '2026-01-02T00:00:00Z' }],
      }),
      'x.json',
      'gh secret list --json name,updatedAt',
      false,
      { '': ['A! @2026-01-02'] },
    ],
    [
      'gh secret list',
      'A_B\t2026-01-02T00:00:00Z\nC\t2026-01-03T00:00:00Z\n',
      'x.txt',
      'gh secret list',
      false,
      { '': ['A_B! @2026-01-02', 'C! @2026-01-03'] },
    ],
    [
      'gh variable list --json',
      json([
        { name: 'A', value: '', updatedAt: '2026-01-02T00:00:00Z' },
        { name: 'B', value: 'c' },
      ]),
      'x.json',
      'gh variable list --json name,value,updatedAt',
      false,
      { '': ['A= @2026-01-02', 'B=c'] },
    ],
    [
      'any object of names and values',
      json({ A: 'b', N: 1, T: true }),
      'production.json',
      'an object of names and values',
      true,
      { '': ['A=b', 'N=1', 'T=true'] },
    ],
    [
      'any lines of names and values',
      'A=b\nC=\n',
      'production.txt',
      'lines of NAME=value',
      true,
      { '': ['A=b', 'C='] },
    ],
    [
      'names of prototypes',
      '{"__proto__": "a", "CONSTRUCTOR": "b", "A": "c", "constructor": "d", "B": "x"}',
      'x.json',
      'an object of names and values',
      true,
      { '': ['__proto__=a', 'CONSTRUCTOR=b', 'A=c', 'constructor=d', 'B=x'] },
    ],
  ])('%s', (_, text, path, title, complete, cells) => {
    expect(read(text, path)).toEqual({ title, complete, cells });
  });

  test('every format is of a host and says where it is described', () => {
    expect(HOST_LISTS.filter(({ source, title }) => !source.startsWith('https://') || title === '')).toEqual([]);
  });
});

test.each<[name: string, text: string, path: string, problems: string[]]>([
  [
    'a name twice',
    '{"A": "b",\n "B": "c",\n "A": "d"}',
    'heroku.json',
    ['3: `A` is there twice; the last one counts.'],
  ],
  [
    'a page of Render',
    json(Array.from({ length: 20 }, (_, n) => ({ envVar: { key: `A${n}`, value: 'x' }, cursor: 'c' }))),
    'r.json',
    ['135: These are 20 rows, which is a full page: ask for the next with `cursor`, and put all rows in one list.'],
  ],
  [
    'a page of Vercel',
    json({ envs: [{ key: 'A', type: 'plain', target: ['production'], value: 'x' }], pagination: { next: 1 } }),
    'v.json',
    ['13: This is one page of several: ask for all.'],
  ],
  [
    'a page of GitHub',
    json({ total_count: 31, secrets: [{ name: 'A', updated_at: '2026-01-02T00:00:00Z' }] }),
    'g.json',
    ['2: These are 1 of 31: ask for all pages (`gh api --paginate`).'],
  ],
  [
    'a page of AWS',
    json({ Parameters: [{ Name: '/A', Value: 'b', Type: 'String' }], NextToken: 'x' }),
    'a.json',
    ['9: This is one page of several: ask without `--max-items`, or for the next with `--starting-token`.'],
  ],
  ['a line between', 'A=1\nB=2\nwhat\nC=3\nD=4\n', 'heroku.txt', ['3: This line is no `NAME=value`.']],
])('what is there and not right: %s', (_, text, path, problems) => {
  expect(read(text, path)).toMatchObject({ problems });
});

describe('what is no list says so, with its line', () => {
  test.each<[name: string, text: string, path: string, problem: RegExp]>([
    ['nothing', '', 'x.json', /^1: The file is empty/],
    ['blanks', '\ufeff \r\n', 'x.json', /^1: The file is empty/],
    [
      'half a file',
      '{\n  "A": "b",\n  "C": "d',
      'x.json',
      /^3: This is not all of a JSON file, or none: it ends in the middle\.$/,
    ],
    ['a comma too much', '{\n  "A": "b",\n}', 'x.json', /^3: .*a name in double quotes belongs here/],
    ['two files', '{"A":"b"}\n{"C":"d"}', 'x.json', /^2: .*there is more behind its end/],
    ['a page', '<!DOCTYPE html>\n<html>A=b</html>', 'x.json', /^1: This is a page of HTML/],
    ['an empty list', '[]', 'fly.json', /^1: The list is empty/],
    ['an empty object', '{}', 'heroku.json', /^1: The list is empty/],
    [
      'an error of an API',
      json({ message: 'Not Found', documentation_url: 'https://x' }),
      'x.json',
      /^1: This is a message of an API/,
    ],
    [
      'an error of Vercel',
      json({ error: { code: 'forbidden', message: 'x' } }),
      'vercel.json',
      /^1: This is a message of an API/,
    ],
    ['words', 'Error: not logged in\nRun login first.', 'x.txt', /^1: This is no list/],
    ['no variables on Vercel', '> No Environment Variables found for acme/shop [1ms]', 'x.txt', /^1: This is no list/],
    [
      'a table without rows',
      ' name     value     environments     created\n',
      'x.txt',
      /^1: `vercel env ls` lists no name here/,
    ],
    ['another file', json({ name: 'shop', version: '1.0.0', private: true }), 'package.json', /^1: This is no list/],
    ['a number', '42', 'x.json', /^1: This is no list/],
    ['YAML that is none', 'services: [', 'render.yaml', /^1: This is not valid YAML/],
    ['brackets', '['.repeat(20_000), 'x.json', /^1: .*nested deeper/],
    ['a large file', `{"A": "${'x'.repeat(5_000_000)}"}`, 'x.json', /^1: The file is larger than 2 MiB/],
    ['bytes', 'A\0\0B=\0', 'x.txt', /^1: The file is not UTF-8/],
  ])('%s', (_, text, path, problem) => {
    expect(read(text, path)).toEqual({ problem: expect.stringMatching(problem) });
  });

  test('no message holds a value', () => {
    const secret = ['hun', 'ter2'].join('');
    const texts = [
      `{"A": "${secret}", "A": "${secret}"`,
      `{"A B": "${secret}", "A": "${secret}", "A": "x"}`,
      `A=1\nB=2\nC=3\n${secret}\nA=${secret}\n`,
    ];
    for (const text of texts)
      expect(JSON.stringify(read(text, 'heroku.json')).replace(/"cells".*?\}/, '')).not.toContain(secret);
  });
});

describe('as PowerShell saves it', () => {
  const text = json([{ name: 'A', updatedAt: '2026-01-02T00:00:00Z' }]);
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  test.each<[name: string, text: string]>([
    ['UTF-8 with a mark', `\ufeff${text}`],
    ['UTF-16, decoded', decodeList(little)],
    ['UTF-16 the other way round, decoded', decodeList(Buffer.from(little).swap16())],
    ['UTF-16 that was read as UTF-8', little.toString('utf8')],
    ['UTF-16 without a mark that was read as UTF-8', little.subarray(2).toString('utf8')],
    ['lines of Windows', text.replaceAll('\n', '\r\n')],
  ])('%s', (_, given) => {
    expect(read(given)).toMatchObject({ cells: { '': ['A! @2026-01-02'] } });
  });
});

test('a name has its place', () => {
  const list = readHostList('{\r\n  "A": "b",\r\n  "DATABASE_URL": ""\r\n}', 'lists/heroku.json');
  expect('environments' in list && list.environments[0]?.cells.get('DATABASE_URL')).toEqual({
    state: 'empty',
    place: { path: 'lists/heroku.json', line: 3, startColumn: 4, endColumn: 16 },
  });
});

test('the input vars', () => {
  const cells = (text: string) => {
    const read = readVarsInput(text);
    return 'cells' in read ? short(read.cells) : read.problem;
  };
  expect(cells('{"A": "b", "C": ""}')).toEqual(['A=b', 'C=']);
  expect(cells('null')).toEqual([]);
  expect(cells('{}')).toEqual([]);
  expect(cells('')).toEqual([]);
  expect(cells('A=b')).toMatch(/no JSON object/);
});

test('whatever stands in the file, it is read or it is a problem', () => {
  const samples = [
    json({ A: 'b' }),
    '# Created by Vercel CLI\nA="b"',
    'NAME  DIGEST  STATUS\nA  b  c',
    json([{ key: 'A', values: [{}] }]),
    json({ kind: 'List', items: [{ kind: 'Secret', data: [1] }] }),
  ];
  for (const seed of seeds(2_000)) {
    const sample = samples[seed % samples.length] ?? '';
    const at = (seed * 7919) % (sample.length + 1);
    const text =
      seed % 3 === 0 ? anyText(seed, 30) : sample.slice(0, at) + anyText(seed, 3) + sample.slice(at + (seed % 5));
    const list = readHostList(text, seed % 2 === 0 ? 'x.json' : 'x.yaml');
    const lines = text.split('\n').length;
    const problems = 'problem' in list ? [list.problem] : list.problems;
    expect(problems.every(({ line }) => line >= 1 && line <= lines)).toBe(true);
    if (!('problem' in list)) expect(list.environments.some(({ cells }) => cells.size > 0)).toBe(true);
  }
});

test.each<[name: string, text: string]>([
  ['entries', 'A=b\n'.repeat(500_000)],
  ['keys that never end', 'A=-----BEGIN X-----\n'.repeat(100_000)],
  ['quotes that never end', 'A="x\n'.repeat(400_000)],
  ['a header on every line', 'NAME DIGEST STATUS\n'.repeat(100_000)],
  ['escapes', '\x1b['.repeat(1_000_000)],
  ['rows', `[${'{"name":"A","digest":"b"},'.repeat(75_000)}{"name":"A","digest":"b"}]`],
  ['backslashes', `{"A": "${'\\\\'.repeat(1_000_000)}"}`],
  ['blanks', ' '.repeat(2_000_000)],
])('a hostile file of %s is a list or a problem', (_, text) => {
  // What is quadratic takes minutes.
  const list = readHostList(text, 'x.json');
  expect('problem' in list ? list.problem.line : list.problems.length).toBeLessThanOrEqual(21);
});
