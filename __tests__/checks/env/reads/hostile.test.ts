// Nothing throws, and every one of them comes to an end.
import { isDeployFile, readDeployFiles } from '../../../../src/checks/env/reads/deploy/index.ts';
import { isLanguage, readLanguages } from '../../../../src/checks/env/reads/languages/index.ts';
import { anyText, seeds } from '../../../core/random.ts';

const CODE = [
  'a.py',
  'a.rb',
  'a.yml',
  'a.go',
  'a.java',
  'a.kt',
  'a.scala',
  'a.php',
  'a.blade.php',
  'a.cs',
  'a.rs',
  'build.rs',
  'a.exs',
  'a.erl',
  'a.dart',
  'a.sh',
  'a.c',
  'a.swift',
  'a.pl',
  'a.ps1',
  'a.lua',
  'a.jl',
  'a.hs',
  'a.clj',
];
const DEPLOY = [
  'docker-compose.yml',
  'Dockerfile',
  'a.yaml',
  'main.tf',
  '.github/workflows/a.yml',
  'vercel.json',
  'netlify.toml',
  'render.yaml',
  'wrangler.jsonc',
  'app.json',
  'a.service',
  'schema.prisma',
  'application.yml',
  'application.conf',
  'Makefile',
  'pom.xml',
  '.npmrc',
  'Procfile',
  'config/deploy.yml',
];

const read = (path: string, text: string): void => {
  if (isLanguage(path)) readLanguages([{ path, text }]);
  if (isDeployFile(path)) readDeployFiles([{ path, text }]);
};

const SEEDS =
  'os.environ getenv ENV Env( import environ BaseSettings class os.Getenv viper System.getenv ${A} @Value( <?php env( $_ENV GetEnvironmentVariable env!( clap env::var envy:: get_env fromEnvironment dotenv services: image: env: apiVersion: kind: variable secrets. `env:"A"` envconfig.Process(';

const SHAPES: readonly (readonly [name: string, piece: string])[] = [
  ['brackets', '('],
  ['curly brackets', '{'],
  ['square brackets', '['],
  ['lists', '[\n- '],
  ['double quotes', '"'],
  ['single quotes', "'"],
  ['back quotes', '`'],
  ['long quotes', '"""'],
  ['comments', '/*'],
  ['comments of another kind', '{-'],
  ['here-documents', '<<A '],
  ['here-documents of Ruby', 'x = <<~A\n'],
  ['holes', '"#{'],
  ['other holes', '"${'],
  ['f-strings', 'f"{'],
  ['lookups that do not end', 'os.environ.get('],
  ['lookups of a word', 'os.getenv(key, '],
  ['calls', 'env("A", '],
  ['assignments', 'a = "x"\n'],
  ['aliases', 'env = os.environ\n'],
  ['classes', 'class S(BaseSettings):\n  a: str = Field(\n'],
  ['classes in classes', 'class S(B(BaseSettings('],
  ['functions', 'def f(key):\n  os.getenv(key)\n'],
  ['functions of Go', 'func f(k string) string { return os.Getenv(k) '],
  ['functions of Java', 'String f(String k) { return System.getenv(k); '],
  ['attributes', '#[arg(long, '],
  ['annotations', '@Value("${A'],
  ['structs', 'type C struct { A string `env:"A"`\n'],
  ['structs in structs', 'struct { '],
  ['marks of PHP', '<?php ?>'],
  ['marks of ERB', '<%= ENV['],
  ['marks of a workflow', '${{ secrets.A '],
  ['ARG', 'ARG A \\\n'],
  ['variables', 'variable "a" {\n'],
  ['keys', 'a:\n'],
  ['keys further in', '- - - a: {'],
  ['spaces', ' '],
  ['tabs and blanks', ' \t'],
  ['new lines', '\n'],
  ['words', 'environ '],
  ['equals signs', '='],
  ['dollars', '$A${'],
  ['sets in a shell', 'A=${B:-'],
  ['commas', ','],
  ['colons', 'a:'],
  ['dots', 'a.'],
];

test.each(SHAPES)('%s', (_, piece) => {
  // Quadratic work would take minutes here.
  for (const path of [...CODE, ...DEPLOY]) expect(() => read(path, `${SEEDS}\n${piece.repeat(2500)}\n`)).not.toThrow();
});

test('any text', () => {
  for (const path of [...CODE, ...DEPLOY])
    for (const seed of seeds(25)) expect(() => read(path, `${SEEDS}\n${anyText(seed, 400)}`)).not.toThrow();
});
