import { isDeployFile, readDeployFiles } from '../../../../../src/checks/env/reads/deploy/index.ts';
import { shown, shownAll, textAt } from '../shown.ts';

type Row = [name: string, path: string, text: string, expected: string[]];

const read = (path: string, text: string) => readDeployFiles([{ path, text }]);

function table(tool: string, rows: readonly Row[]): void {
  describe(tool, () => {
    test.each<Row>([...rows])('%s', (_, path, text, expected) => {
      expect(isDeployFile(path)).toBe(true);
      const { reads } = read(path, text);
      expect(reads.map(shown)).toEqual(expected);
      for (const each of reads) expect(each.name.endsWith(textAt([{ path, text }], each) ?? '?')).toBe(true);
    });
  });
}

table('compose', [
  [
    'interpolation',
    'docker-compose.yml',
    'services:\n  a:\n    image: x:${A:-latest}\n    command: run $B $$C ${D:?no} ${E-x} ${F:+y} ${G:-${H}} $${I}\n',
    ['A?"', 'B', 'D!', 'E?"', 'F?', 'G?', 'H'],
  ],
  [
    'what is passed on',
    'compose.prod.yaml',
    'services:\n  a:\n    environment:\n      - A\n      - B=x\n      - C=${D}\n      - "E"\n  b:\n    environment:\n      F:\n      G: ""\n      H: x\n      I: null_\n      J:\n    env_file: .env\n',
    ['A', 'D', 'E', 'F', 'J'],
  ],
  [
    'build arguments',
    'docker-compose.yml',
    'services:\n  a:\n    build:\n      context: ${A}\n      args:\n        - B\n        - C=${D}\n    image: ${E}\n',
    ['A build', 'B build', 'D build', 'E'],
  ],
  [
    'comments',
    'docker-compose.yml',
    'services:\n  a:\n    # image: ${A}\n    image: x # ${B}\n    command: "# ${C}"\n    environment:\n      # - D\n      - E\n',
    ['C', 'E'],
  ],
  ['secrets', 'docker-compose.yml', 'services:\n  a:\n    image: x\nsecrets:\n  s:\n    environment: "A"\n', ['A!']],
  ['another name', 'production.yml', 'services:\n  web:\n    image: x:${A}\n', ['A']],
  ['Windows', 'compose.yml', 'services:\r\n  a:\r\n    image: ${A}\r\n    environment:\r\n      - B\r\n', ['A', 'B']],
]);

test.each<[path: string, text: string]>([
  ['config/app.yml', 'a: ${A}\n'],
  ['.woodpecker.yml', 'steps:\n  a:\n    image: x\nservices:\n  db:\n    image: ${A}\n'],
  ['compose.yml', 'services:\n  a:\n    image: ${PWD}/${COMPOSE_PROJECT_NAME}\n'],
  ['templates/compose/x.yml', 'services:\n  a:\n    image: ${A}\n'],
  ['.gitlab-ci.yml', 'stages: [a]\nservices:\n  - postgres\nx:\n  image: $A\n'],
])('is no compose file: %s', (path, text) => expect(read(path, text).reads).toEqual([]));

table('Dockerfile', [
  [
    'ARG',
    'Dockerfile',
    'ARG A\nARG B=1\nARG C="" D\nFROM x:${B}\nARG E\nARG A\n',
    ['A build', 'B?" build', 'C? build', 'D build', 'E build', 'A build'],
  ],
  ['a default from above', 'Dockerfile', 'ARG V=1\nFROM x\nARG V\n', ['V?" build', 'V? build']],
  ['ENV is set', 'Dockerfile', 'FROM x\nENV A=1 B=$C\nENV D e\n# ARG X\nLABEL ARG=Y\n', []],
  [
    'predefined',
    'Dockerfile',
    'FROM x\nARG TARGETARCH\nARG HTTP_PROXY\nARG http_proxy\nARG BUILDPLATFORM\nARG A\n',
    ['A build'],
  ],
  [
    'small letters, and lines that go on',
    'api.Dockerfile',
    'from x\narg \\\n  # why\n  A \\\n  B=2\n',
    ['A build', 'B?" build'],
  ],
  ['insisting', 'Containerfile', 'FROM x\nRUN : "${A:?must}" && echo $B\n', ['A! build']],
  [
    'at the start',
    'Dockerfile.prod',
    'FROM x\nENV HOST=0\nCMD gunicorn -b $HOST:${PORT:-80} $APP_MODULE $HOME $path\n',
    ['PORT?"', 'APP_MODULE'],
  ],
  ['a here-document', 'Dockerfile', 'FROM x\nRUN <<EOF\nARG A\nEOF\nARG B\n', ['B build']],
]);
test('a file beside a Dockerfile is none', () => expect(isDeployFile('Dockerfile.dockerignore')).toBe(false));

const DEPLOYMENT = (env: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n      - name: c\n${env}`;
table('Kubernetes', [
  [
    'a list',
    'k8s/a.yaml',
    DEPLOYMENT(
      '        env:\n        - name: A\n          value: x\n        - name: B\n          valueFrom:\n            secretKeyRef:\n              name: NOT\n              key: NOR\n        # - name: C\n        envFrom:\n        - configMapRef:\n            name: NEITHER\n',
    ),
    ['A', 'B'],
  ],
  ['further in', 'a.yml', DEPLOYMENT('        env:\n          - name: "A"\n            value: "1"\n'), ['A']],
  [
    'flow',
    'a.yml',
    DEPLOYMENT(
      '        env:\n        - {name: A, value: x}\n        - {name: B, valueFrom: {secretKeyRef: {name: C, key: D}}}\n',
    ),
    ['A', 'B'],
  ],
  ['flow on a line', 'a.yml', DEPLOYMENT('        env: [{name: A, value: x}, {name: B}]\n'), ['A', 'B']],
  [
    'Helm',
    'chart/templates/d.yaml',
    '{{- if .Values.x }}\nspec:\n  containers:\n    - env:\n        {{- range .Values.env }}\n        - name: {{ .name }}\n        {{- end }}\n        - name: A\n          value: {{ .Values.a | quote }}\n{{- end }}\n',
    ['A'],
  ],
  [
    'several documents',
    'a.yml',
    `kind: Service\napiVersion: v1\n---\n${DEPLOYMENT('        env:\n        - name: A\n')}`,
    ['A'],
  ],
]);

table('Terraform', [
  [
    'variables',
    'main.tf',
    'variable "a" { type = string }\nvariable "b" {\n  default = "x"\n}\nvariable "c" {\n  type    = number\n  default = 1\n}\n# variable "d" {}\n/* variable "e" {} */\nlocals { s = "variable \\"f\\" {" }\nvariable "g" {\n  description = "default = 1"\n  validation {\n    condition = true\n  }\n}\n',
    ['TF_VAR_a!', 'TF_VAR_b?"', 'TF_VAR_c?:number', 'TF_VAR_g!'],
  ],
  ['Bake', 'docker-bake.hcl', 'variable "TAG" {\n  default = "x"\n}\nvariable "B" {}\n', ['TAG?" build', 'B build']],
  ['Terragrunt', 'terragrunt.hcl', 'a = get_env("A")\nb = get_env("B", "x")\n# get_env("C")\n', ['A!', 'B?']],
]);
test('a module takes its variables from the one that calls it', () => {
  const found = readDeployFiles([
    { path: 'infra/main.tf', text: 'module "m" {\n  source = "../modules/m"\n}\nvariable "a" {}\n' },
    { path: 'modules/m/variables.tf', text: 'variable "b" {}\n' },
  ]);
  expect(shownAll(found)).toEqual(['TF_VAR_a!']);
});

table('workflows', [
  [
    'contexts',
    '.github/workflows/a.yml',
    "on: push\nenv:\n  X: ${{ secrets.A }}\njobs:\n  j:\n    if: vars.B == 'x'\n    steps:\n      - run: echo secrets.NO ${{ vars.C || 'x' }} ${{ secrets['D'] }} ${{ secrets.GITHUB_TOKEN }} ${{ github.token }}\n        # ${{ secrets.E }}\n      - with: { t: \"${{secrets.F}}\" }\n      - run: |\n          echo ${{ toJSON(secrets.G) }}\n",
    ['A', 'B', 'C?"', 'D', 'F', 'G'],
  ],
  [
    'variables of the workflow',
    '.github/workflows/a.yml',
    'env:\n  A: x\njobs:\n  j:\n    steps:\n      - run: echo ${{ env.A }} ${{ env.B }} ${{ env.CI }}\n',
    ['B'],
  ],
  [
    'what a step sets',
    '.github/workflows/a.yml',
    'jobs:\n  j:\n    steps:\n      - run: echo "B=1" >> $GITHUB_ENV\n      - run: echo ${{ env.B }}\n',
    [],
  ],
  [
    'an action',
    'actions/x/action.yml',
    'runs:\n  using: composite\n  steps:\n    - run: echo ${{ vars.A }} ${{ env.B }} ${{ inputs.c }}\n',
    ['A'],
  ],
  [
    'secrets: inherit',
    '.github/workflows/a.yml',
    'jobs:\n  j:\n    uses: ./.github/workflows/b.yml\n    secrets: inherit\n',
    [],
  ],
]);

table('hosts', [
  [
    'Vercel',
    'vercel.json',
    '{"env":{"A":"@a"},"build":{"env":{"B":"x"}},"functions":{"env":{"C":"x"}}}',
    ['A', 'B build'],
  ],
  [
    'Netlify',
    'netlify.toml',
    '[build]\ncommand = "x"\nenvironment = { Z = "1" }\n[build.environment]\nA = "1" # B = 2\n"C" = \'x\'\n[context.deploy-preview.environment]\n  D = "x"\n[[redirects]]\nfrom = "/"\n',
    ['Z build', 'A build', 'C build', 'D build'],
  ],
  ['Netlify asks', 'netlify.toml', '[template.environment]\nA = "what it is for"\n', ['A build']],
  [
    'Fly',
    'fly.staging.toml',
    'app = "x"\n[env]\n  A = "1"\n  # B = "2"\n[build.args]\n  C = "1"\n[http_service]\n  PORT = 1\n',
    ['A', 'C build'],
  ],
  [
    'Render',
    'render.yaml',
    'services:\n- type: web\n  envVars:\n  - key: A\n    sync: false\n  - key: B\n    value: x\n  - {key: C, generateValue: true}\n  - sync: false\n    key: D\n  - fromGroup: g\nenvVarGroups:\n- name: g\n  envVars:\n    - key: E\n      fromDatabase: { name: d, property: connectionString }\n',
    ['A!', 'B', 'C', 'D!', 'E'],
  ],
  [
    'Wrangler',
    'wrangler.toml',
    'name = "x"\nvars = { Z = "1" }\n[vars]\nA = "1"\n[env.staging.vars]\nB = """\nC = 1\n"""\n[[kv_namespaces]]\nbinding = "KV"\n',
    ['Z', 'A', 'B'],
  ],
  [
    'Wrangler, JSON',
    'wrangler.jsonc',
    '{\n  // "vars": {"N": 1}\n  "vars": {"A": "x", /* "M": 1 */ "B": {"C": 1},},\n  "env": {"p": {"vars": {"D": "x"}}},\n  "secrets": {"required": ["E"]}\n}',
    ['A', 'B', 'D', 'E!'],
  ],
  [
    'Heroku',
    'app.json',
    '{"name":"x","env":{"A":{"description":"x"},"B":{"required":false},"C":"x","D":{"value":"x"},"E":{"generator":"secret"}}}',
    ['A!', 'B', 'C?"', 'D?"', 'E?'],
  ],
  ['Expo is another app.json', 'app.json', '{"expo":{"name":"x"},"env":{"A":"x"}}', []],
  [
    'EAS',
    'eas.json',
    '{"build":{"production":{"env":{"A":"x","EXPO_PUBLIC_B":"y"}}},"submit":{"x":{"env":{"C":"x"}}}}',
    ['A build', 'EXPO_PUBLIC_B build client'],
  ],
  [
    'ECS',
    'task-definition.json',
    '{"containerDefinitions":[{"name":"no","environment":[{"name":"A","value":"x"}],"secrets":[{"name":"B","valueFrom":"arn"}]}]}',
    ['A', 'B'],
  ],
  [
    'App Engine',
    'app.yaml',
    'runtime: x\nenv_variables:\n  A: "1"\nbuild_env_variables:\n  B: x\nhandlers:\n- url: /\n',
    ['A', 'B build'],
  ],
  ['App Platform', '.do/app.yaml', 'services:\n- name: x\n  envs:\n  - key: A\n    scope: RUN_TIME\n', ['A']],
  [
    'Kamal',
    'config/deploy.yml',
    'service: x\nimage: y\nregistry:\n  password:\n    - R\nenv:\n  clear:\n    A: 1\n  secret:\n    - B\n    - C:D\n',
    ['R!', 'A', 'B!', 'C!'],
  ],
  [
    'systemd',
    'x.service',
    '[Service]\nEnvironment="A=x y" B=z\nEnvironment=C=1\n#Environment=N=1\nPassEnvironment=D E\nExecStart=/bin/x ${A} $F $MAINPID $$G\n',
    ['A', 'B', 'C', 'D', 'E', 'F'],
  ],
]);

table('marks of tools', [
  [
    'Prisma',
    'prisma/schema.prisma',
    'datasource db {\n  url = env("A") // env("B")\n  directUrl = env( "C" )\n}\n// url = env("D")\n',
    ['A!', 'C!'],
  ],
  ['Serverless', 'serverless.yml', "a: ${env:A}\nb: ${env:B, 'x'}\nc: ${self:custom.c}\n# ${env:D}\n", ['A', 'B?']],
  [
    'Ansible',
    'play.yml',
    "- x: \"{{ lookup('env', 'A') }}\"\n- y: \"{{ lookup('ansible.builtin.env', 'B') | default('x') }}\"\n# {{ lookup('env', 'C') }}\n",
    ['A', 'B?'],
  ],
  ['dbt', 'profiles.yml', "a: \"{{ env_var('A') }}\"\nb: \"{{ env_var('B', 'x') }}\"\n", ['A!', 'B?']],
  [
    'helmfile',
    'helmfile.yaml',
    'a: {{ requiredEnv "A" }}\nb: {{ env "B" | default "x" }}\nc: {{ env "C" }}\n',
    ['A!', 'B?', 'C'],
  ],
  [
    'GoReleaser',
    '.goreleaser.yml',
    'a: \'{{ .Env.A }}\'\nb: \'{{ envOrDefault "B" "x" }}\'\n',
    ['A! build', 'B? build'],
  ],
  ['npm', '.npmrc', '//r/:_authToken=${A}\n; ${B}\n# ${C}\nx=${D?}\n', ['A build', 'D? build']],
  ['Yarn', '.yarnrc.yml', 'npmAuthToken: "${A}"\nb: "${B:-}"\n', ['A build', 'B? build']],
  ['pip', 'requirements.txt', 'git+https://${A}@x # ${B}\nx==1\n', ['A! build']],
  ['NuGet', 'NuGet.Config', '<a value="%A%" /><!-- %B% -->\n', ['A build']],
  ['nginx', 'templates/default.conf.template', 'server_name ${A} $host $B; # ${C}\n', ['A', 'B']],
  ['Caddy', 'Caddyfile', '{$A}\n{$B:x} {env.C} {host}\n# {$D}\n', ['A', 'B?', 'C']],
  ['Supabase', 'supabase/config.toml', 'a = "env(A)"\n# b = "env(B)"\n', ['A']],
  ['Maven', 'pom.xml', '<a>${env.A}</a><b>${b}</b><!-- ${env.C} -->\n', ['A build']],
  ['Log4j', 'log4j2.xml', '<a b="${env:A:-x}"/><c d="${env:D}"/>\n', ['A?', 'D']],
  [
    'just',
    'justfile',
    "a := env_var('A')\nb := env('B', 'x')\nc := env_var_or_default(\"C\", \"x\") # env('D')\n",
    ['A!', 'B?', 'C?'],
  ],
  [
    'Dev Containers',
    '.devcontainer/devcontainer.json',
    '{"a":"${localEnv:A}","b":"${localEnv:B:x}", // ${localEnv:C}\n"u":"https://x/${localEnv:D}"}',
    ['A', 'B?', 'D'],
  ],
  ['OmegaConf', 'conf/a.yaml', 'a: ${oc.env:A}\nb: ${oc.env:B,x}\n', ['A!', 'B?']],
  ['Procfile', 'Procfile', 'web: x -p $PORT ${A:-1} $HOME\n# $B\n', ['PORT', 'A?']],
  [
    'make',
    'Makefile',
    'ifndef A\n$(error A is not set)\nendif\nB = 1\nifndef B\nendif\nx:\n\techo $$C $${D:-x} $(E) $@\n\tF=1 echo $$F\n',
    ['A', 'C', 'D?'],
  ],
]);

table('configuration of frameworks', [
  [
    'Spring',
    'src/main/resources/application.yml',
    'a: ${A}\nb: ${B:x}\nc: ${spring.c}\nd: ${D:${E:}}\n# ${F}\n',
    ['A!', 'B?"', 'D?', 'E?'],
  ],
  ['properties', 'application-prod.properties', 'a=${A}\n#b=${B}\nc=${C:}\n', ['A!', 'C?']],
  ['HOCON', 'conf/application.conf', 'a = "x"\na = ${?A}\nb = ${B}\n# ${C}\nu = "http://x" // ${D}\n', ['A?', 'B!']],
  [
    'Symfony',
    'config/packages/x.yaml',
    "parameters:\n  env(B): 'x'\na: '%env(A)%'\nb: '%env(B)%'\nc: '%env(int:default:d:C)%'\n# '%env(D)%'\n",
    ['A!', 'B?', 'C?:number'],
  ],
]);

describe('kinds', () => {
  test.each<[path: string, text: string, kinds: string[]]>([
    ['compose.yml', 'services:\n  a:\n    image: ${A}\n', ['deploy']],
    ['Dockerfile', 'ARG A\n', ['deploy']],
    ['fly.toml', '[env]\nA="1"\n', ['given']],
    [
      'render.yaml',
      'services:\n- envVars:\n  - key: A\n    sync: false\n  - key: B\n    value: x\n',
      ['deploy', 'given'],
    ],
    ['.github/workflows/a.yml', 'a: ${{ secrets.A }}\n', ['workflow']],
    ['a.prisma', 'url = env("A")\n', ['code']],
  ])('%s', (path, text, kinds) => expect(read(path, text).reads.map(({ kind }) => kind)).toEqual(kinds));
});
