import { environmentOfName } from '../../../../src/checks/env/environments/environment-of-name.ts';
import { allSecrets } from '../../../../src/checks/env/workflows/all-secrets.ts';
import { environmentsOfWorkflows, severalNames } from '../../../../src/checks/env/workflows/environment-names.ts';
import { environmentSecrets, type KnownSecrets } from '../../../../src/checks/env/workflows/environment-secrets.ts';
import { envsubstGaps } from '../../../../src/checks/env/workflows/envsubst.ts';
import { falseDeployments } from '../../../../src/checks/env/workflows/false-deployments.ts';
import { readWorkflow } from '../../../../src/checks/env/workflows/read-workflow.ts';
import { notPassed } from '../../../../src/checks/env/workflows/reusable.ts';
import { unmappedVariables } from '../../../../src/checks/env/workflows/unmapped.ts';
import type { Workflow } from '../../../../src/checks/env/workflows/workflow.ts';

/** Jobs as YAML, below `on:` of the event. */
function workflow(jobs: string, on = 'push', name = 'main.yml'): Workflow {
  const read = readWorkflow(`.github/workflows/${name}`, `on: ${on}\njobs:\n${jobs.replace(/^\n/, '')}\n`);
  expect(read.problems).toEqual([]);
  return read;
}

describe('a variable that no step hands over, where others are', () => {
  const required = ['DATABASE_URL', 'STRIPE_KEY', 'REDIS_URL'];
  const two = 'DATABASE_URL: "${{ secrets.DATABASE_URL }}", STRIPE_KEY: "${{ secrets.STRIPE_KEY }}"';
  const ours = `- uses: corner/launch-ready@v1\n        env: { ${two} }`;
  const step = (text: string): string => `  a:\n    steps:\n      ${text}`;
  test.each<[name: string, jobs: string, expected: string[]]>([
    ['our step hands over two of three', step(ours), ['REDIS_URL ours 5']],
    ['our step hands over all', step(`- uses: corner/launch-ready@v1\n        env: { ${two}, REDIS_URL: x }`), []],
    ['the job has the third', `  a:\n    env: { REDIS_URL: x }\n    steps:\n      ${ours}`, []],
    ['our step hands over nothing: that is another rule', step('- uses: corner/launch-ready@v1'), []],
    ['a deploy hands over two of three', step(`- run: ./deploy.sh\n        env: { ${two} }`), ['REDIS_URL step 5']],
    [
      'a migration gets the one it needs',
      step('- run: npm run migrate\n        env: { DATABASE_URL: "${{ secrets.DATABASE_URL }}" }'),
      [],
    ],
    [
      'tests have their own',
      step('- run: npm test\n        env: { DATABASE_URL: postgres://localhost/test, STRIPE_KEY: x }'),
      [],
    ],
    ['under another name', step(`- run: ./deploy.sh\n        env: { ${two}, CACHE: "\${{ secrets.REDIS_URL }}" }`), []],
    ['in the script', step(`- run: ./deploy.sh --redis "$REDIS_URL"\n        env: { ${two} }`), []],
    [
      'in an input',
      step(
        `- uses: x/deploy@v1\n        env: { ${two} }\n        with: { vars: "REDIS_URL=\${{ secrets.REDIS_URL }}" }`,
      ),
      [],
    ],
    [
      'a step before writes it',
      step(`- run: echo "REDIS_URL=$X" >> $GITHUB_ENV\n      - run: y\n        env: { ${two} }`),
      [],
    ],
    [
      'a step before writes what nobody knows',
      step(`- run: cat .env >> $GITHUB_ENV\n      - run: y\n        env: { ${two} }`),
      [],
    ],
    ['an action before fetches secrets', step(`- uses: dopplerhq/secrets-fetch-action@v1\n      ${ours}`), []],
  ])('%s', (_, jobs, expected) => {
    const found = unmappedVariables([workflow(jobs)], required);
    expect(found.map(({ variable, isOurs, place }) => `${variable} ${isOurs ? 'ours' : 'step'} ${place.line}`)).toEqual(
      expected,
    );
  });

  test('what else is known: those that are there, and that it may be among all variables', () => {
    const jobs = `  a:\n    steps:\n      - uses: corner/launch-ready@v1\n        with: { vars: "\${{ toJSON(vars) }}" }\n        env: { ${two} }`;
    expect(unmappedVariables([workflow(jobs)], required)).toMatchObject([
      { job: 'a', variable: 'REDIS_URL', mapped: ['DATABASE_URL', 'STRIPE_KEY'], mayBeInVars: true },
    ]);
  });
});

const reading = (id: string, name: string, environment?: string): string =>
  `  ${id}:\n${environment === undefined ? '' : `    environment: ${environment}\n`}    steps:\n      - run: x\n        env: { A: "\${{ secrets.${name} }}" }\n`;

describe('a secret of an environment in a job without it', () => {
  const github = (own: Record<string, string[]>, shared: string[] | undefined): KnownSecrets => ({
    environments: Object.entries(own).map(([name, secrets]) => ({ name, ownSecrets: new Set(secrets) })),
    shared: { secrets: shared && new Set(shared) },
  });
  test.each<[name: string, jobs: string, known: KnownSecrets | undefined, expected: string[]]>([
    ['GitHub says so', reading('a', 'db'), github({ production: ['DB'] }, []), ['DB a production certain']],
    ['the repository has one too', reading('a', 'DB'), github({ production: ['DB'] }, ['DB']), []],
    ['nobody has it', reading('a', 'DB'), github({ production: [] }, []), []],
    ['the job has an environment', reading('a', 'DB', 'production'), github({ production: ['DB'] }, []), []],
    ['GITHUB_TOKEN', reading('a', 'GITHUB_TOKEN'), github({ production: ['GITHUB_TOKEN'] }, []), []],
    [
      'one exception, GitHub unasked',
      reading('a', 'DB', 'production') + reading('b', 'DB', 'staging') + reading('c', 'DB'),
      undefined,
      ['DB c production,staging perhaps'],
    ],
    [
      'as many with as without: the repository has it',
      reading('a', 'DB', 'production') + reading('b', 'DB'),
      undefined,
      [],
    ],
    ['the shared ones are unreadable', reading('a', 'DB'), github({ production: ['DB'] }, undefined), []],
  ])('%s', (_, jobs, known, expected) => {
    expect(
      environmentSecrets([workflow(jobs)], known).map(
        ({ variable, job, environments, isCertain }) =>
          `${variable} ${job} ${environments.join()} ${isCertain ? 'certain' : 'perhaps'}`,
      ),
    ).toEqual(expected);
  });

  const call = '  call:\n    uses: ./.github/workflows/deploy.yml\n    secrets: { DB: "${{ secrets.DB }}" }\n';
  test.each<[name: string, called: string, expected: number]>([
    ['the workflow that is called has the environment: it takes its own', reading('a', 'DB', 'production'), 0],
    ['it has none: an empty text is passed on', reading('a', 'DB'), 1],
  ])('passed to a reusable workflow: %s', (_, called, expected) => {
    const callee = workflow(called, '{ workflow_call: { secrets: { DB: { required: true } } } }', 'deploy.yml');
    const facts = environmentSecrets([workflow(call), callee], github({ production: ['DB'] }, []));
    expect(facts.map(({ job }) => job)).toEqual(expected === 0 ? [] : ['call']);
  });
});

test('all secrets at once, each place once', () => {
  const text = `
  a:
    steps:
      - run: x
        env: { ALL: "\${{ toJSON(secrets) }}", VARS: "\${{ toJSON(vars) }}" }
      - uses: corner/launch-ready@v1
        with: { secrets: "\${{ toJSON(secrets) }}" }
  b:
    steps:
      - run: echo \${{ join(secrets.*) }} \${{ secrets[inputs.name] }} \${{ secrets.A }}
`;
  expect(allSecrets([workflow(text)]).map(({ job, place, isOurs }) => [job, place.line, isOurs])).toEqual([
    ['a', 6, false],
    ['a', 8, true],
    ['b', 11, false],
  ]);
  const shared = readWorkflow(
    'w.yml',
    'on: push\nenv: { S: "${{ toJSON(secrets) }}" }\njobs: { a: { steps: [{ run: x }] }, b: { steps: [{ run: y }] } }',
  );
  expect(allSecrets([shared])).toHaveLength(1);
});

describe('a job that only looks, recorded as a deployment', () => {
  const matrix = '    strategy: { matrix: { environment: [staging, production] } }\n';
  const steps = '    steps:\n      - uses: actions/checkout@v4\n      - uses: corner/launch-ready/actions/env@v1\n';
  test.each<[name: string, jobs: string, expected: object[]]>([
    [
      'over a matrix',
      `  a:\n${matrix}    environment: \${{ matrix.environment }}\n${steps}`,
      [{ job: 'a', names: ['staging', 'production'], isMatrix: true, place: { line: 5 } }],
    ],
    ['without one', `  a:\n    environment: production\n${steps}`, [{ environment: 'production', isMatrix: false }]],
    [
      'said to be none',
      `  a:\n${matrix}    environment: { name: "\${{ matrix.environment }}", deployment: false }\n${steps}`,
      [],
    ],
    ['it deploys too', `  a:\n    environment: production\n${steps}      - run: ./deploy.sh\n`, []],
    [
      'it deploys by an action',
      `  a:\n    environment: production\n${steps}      - uses: amondnet/vercel-action@v1\n`,
      [],
    ],
    ['no environment', `  a:\n${steps}`, []],
    ['no step of ours', '  a:\n    environment: production\n    steps:\n      - uses: actions/checkout@v4\n', []],
  ])('%s', (_, jobs, expected) => {
    expect(falseDeployments([workflow(jobs)])).toMatchObject(expected);
  });
});

describe('one environment under several names', () => {
  test.each<[names: string[], expected: string[]]>([
    [['production', 'Production'], ['case production,Production']],
    [['production', 'prod', 'production'], ['synonym production,prod']],
    [
      ['Prod', 'live', 'staging', 'stg'],
      ['synonym Prod,live', 'synonym staging,stg'],
    ],
    [['production', 'staging', 'preview'], []],
    [['production-eu', 'production-us'], []],
    [['production', 'production'], []],
    [['constructor', '__proto__'], []],
  ])('%s', (names, expected) => {
    const used = names.map((name) => ({ name, from: 'github' as const }));
    expect(severalNames(used).map(({ how, names }) => `${how} ${names.map(({ name }) => name).join()}`)).toEqual(
      expected,
    );
  });

  test('where workflows name them', () => {
    const jobs =
      reading('a', 'X', 'production') + reading('b', 'X', 'prod') + reading('c', 'X', '${{ inputs.environment }}');
    const used = environmentsOfWorkflows([workflow(jobs)]);
    expect(used.map(({ name, place }) => [name, place?.line])).toEqual([
      ['production', 4],
      ['prod', 9],
    ]);
    expect(
      severalNames([...used, { name: 'production', from: 'config' }])[0]?.names.map(({ uses }) => uses.length),
    ).toEqual([2, 1]);
  });
});

describe('a reusable workflow that is not given what it reads', () => {
  const call = (secrets = '', target = './.github/workflows/deploy.yml'): string =>
    `  call:\n    uses: ${target}\n${secrets}`;
  const plain = 'workflow_call';
  test.each<[name: string, caller: string, on: string, callee: string, expected: string[]]>([
    ['nothing is passed', call(), plain, reading('a', 'DB'), ['DB nothing']],
    ['all is passed', call('    secrets: inherit\n'), plain, reading('a', 'DB'), []],
    ['it is passed by name', call('    secrets: { db: "${{ secrets.PROD_DB }}" }\n'), plain, reading('a', 'DB'), []],
    ['another is passed', call('    secrets: { X: "${{ secrets.X }}" }\n'), plain, reading('a', 'DB'), ['DB some']],
    [
      'it is required',
      call(),
      '{ workflow_call: { secrets: { DB: { required: true } } } }',
      reading('a', 'DB'),
      ['DB nothing required'],
    ],
    ['it is optional', call(), '{ workflow_call: { secrets: { DB: { required: false } } } }', reading('a', 'DB'), []],
    ['GITHUB_TOKEN comes by itself', call(), plain, reading('a', 'GITHUB_TOKEN'), []],
    ['only within an environment', call(), plain, reading('a', 'DB', 'production'), ['DB nothing environment']],
    [
      'by its full name',
      call('', 'Corner/Shop/.github/workflows/deploy.yml@main'),
      plain,
      reading('a', 'DB'),
      ['DB nothing'],
    ],
    ['of another repository', call('', 'other/shop/.github/workflows/deploy.yml@main'), plain, reading('a', 'DB'), []],
    [
      'in a step that asks whether it is there',
      call(),
      plain,
      '  a:\n    env: { X: "${{ inputs.push }}" }\n    steps:\n      - if: inputs.push\n        run: x ${{ secrets.DB }}\n',
      [],
    ],
    [
      'in a job that runs for some',
      call(),
      plain,
      "  a:\n    if: github.event_name == 'push'\n    steps:\n      - run: x ${{ secrets.DB }}\n",
      [],
    ],
  ])('%s', (_, caller, on, callee, expected) => {
    const workflows = [workflow(caller), workflow(callee, on, 'deploy.yml')];
    expect(
      notPassed(workflows, 'corner/shop').map(({ variable, isNothingPassed, isRequired, isInEnvironment, place }) => {
        expect(place.line).toBe(4);
        return `${variable} ${isNothingPassed ? 'nothing' : 'some'}${isRequired ? ' required' : ''}${isInEnvironment ? ' environment' : ''}`;
      }),
    ).toEqual(expected);
  });

  test('through a second one that hands on all it has, and in a circle', () => {
    const first = workflow(call('', './.github/workflows/second.yml'));
    const second = workflow(call('    secrets: inherit\n'), plain, 'second.yml');
    const third = workflow(
      reading('a', 'DB') + call('    secrets: inherit\n', './.github/workflows/second.yml'),
      plain,
      'deploy.yml',
    );
    expect(notPassed([first, second, third]).map(({ variable, read }) => [variable, read.path])).toEqual([
      ['DB', '.github/workflows/deploy.yml'],
    ]);
  });
});

describe('envsubst', () => {
  const files: Record<string, string> = {
    'k8s/app.yaml': 'a: ${DATABASE_URL}\nb: $LOG_LEVEL ${GITHUB_SHA} ${X:-y}\n',
  };
  const step = (run: string, more = ''): string =>
    `  a:\n    steps:\n      - run: |\n${run.replace(/^/gm, '          ')}\n        env: { LOG_LEVEL: info }\n${more}`;
  test.each<[name: string, jobs: string, expected: string[]]>([
    ['a file', step('envsubst < k8s/app.yaml > out.yaml'), ['DATABASE_URL 6 k8s/app.yaml:1']],
    [
      'a file by cat',
      step('echo\ncat k8s/app.yaml | envsubst | kubectl apply -f -'),
      ['DATABASE_URL 7 k8s/app.yaml:1'],
    ],
    [
      'a file in a folder',
      step('envsubst < app.yaml', '        working-directory: ./k8s\n'),
      ['DATABASE_URL 6 k8s/app.yaml:1'],
    ],
    [
      'a file of the workspace',
      step('envsubst < $GITHUB_WORKSPACE/k8s/app.yaml', '        working-directory: x\n'),
      ['DATABASE_URL 6 k8s/app.yaml:1'],
    ],
    [
      'a file of the workspace, as GitHub writes it',
      step('envsubst < "${{ github.workspace }}/k8s/app.yaml"'),
      ['DATABASE_URL 6 k8s/app.yaml:1'],
    ],
    ['names', step("envsubst '$DATABASE_URL ${LOG_LEVEL}' < k8s/app.yaml"), ['DATABASE_URL 6']],
    ['set before', step('export DATABASE_URL=x\nenvsubst < k8s/app.yaml'), []],
    ['set for it', step('DATABASE_URL=x envsubst < k8s/app.yaml'), []],
    ['from a file that is sourced', step('set -a; source .env; set +a\nenvsubst < k8s/app.yaml'), []],
    [
      'of a job that writes it',
      `  a:\n    steps:\n      - run: echo "DATABASE_URL=x" >> "$GITHUB_ENV"\n      - run: envsubst < k8s/app.yaml\n        env: { LOG_LEVEL: x }\n`,
      [],
    ],
    ['no such file', step('envsubst < other.yaml'), []],
    ['a file that is computed', step('for f in k8s/*; do envsubst < $f; done'), []],
    ['a file outside', step('envsubst < ../../k8s/app.yaml'), []],
    ['only installed', step('sudo apt-get install -y gettext envsubst'), []],
  ])('%s', (_, jobs, expected) => {
    const textOf = (path: string): string | undefined => files[path];
    expect(
      envsubstGaps([workflow(jobs)], textOf).map(
        ({ variable, place, template }) =>
          `${variable} ${place.line}${template === undefined ? '' : ` ${template.path}:${template.line}`}`,
      ),
    ).toEqual(expected);
  });
});

describe('a name that holds an environment', () => {
  test.each<[name: string, environments: string[], expected: string | undefined]>([
    ['DATABASE_URL_STAGING', ['staging', 'production'], 'DATABASE_URL staging'],
    ['STAGING_DATABASE_URL', ['staging', 'production'], 'DATABASE_URL staging'],
    ['DATABASE_URL_PROD', ['production'], 'DATABASE_URL production'],
    ['PROD_DATABASE_URL', ['Production'], 'DATABASE_URL Production'],
    ['DATABASE_URL_PRE_PRODUCTION', ['production', 'pre-production'], 'DATABASE_URL pre-production'],
    ['STRIPE_KEY_LIVE', ['production'], 'STRIPE_KEY production'],
    ['LIVE_CHAT_KEY', ['production'], undefined],
    ['TEST_MODE', ['testing'], undefined],
    ['TEST_DATABASE_URL', ['test'], 'DATABASE_URL test'],
    ['database_url_staging', ['staging'], 'database_url staging'],
    ['DATABASE_URL', ['staging', 'production'], undefined],
    ['STAGING', ['staging'], undefined],
    ['PRODUCTION_', ['production'], undefined],
    ['PRODUCT_ID', ['production'], undefined],
    ['DATABASE_URL_STAGING', [], undefined],
    ['DATABASE_URL_QA', ['qa'], 'DATABASE_URL qa'],
  ])('%s of %s', (name, environments, expected) => {
    const found = environmentOfName(name, environments);
    expect(found && `${found.variable} ${found.environment}`).toBe(expected);
  });
});
