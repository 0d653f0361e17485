import { isLanguage, readLanguages } from '../../../../../src/checks/env/reads/languages/index.ts';
import { shownAll } from '../shown.ts';

const readsOf = (path: string, text: string): string[] => shownAll(readLanguages([{ path, text }]));

type Row = [name: string, text: string, expected: string[]];
const table = (language: string, path: string, rows: readonly Row[]): void => {
  describe(language, () => {
    test('is a language', () => expect(isLanguage(path)).toBe(true));
    test.each<Row>([...rows])('%s', (_, text, expected) => expect(readsOf(path, text)).toEqual(expected));
  });
};

table('Ruby', 'a.rb', [
  ['an index', 'ENV["A"]; ENV[\'B\']; ::ENV["C"]', ['A', 'B', 'C']],
  [
    'fetch',
    'ENV.fetch("A"); ENV.fetch("B", "x"); ENV.fetch("C", nil); ENV.fetch("D") { "x" }',
    ['A!', 'B?"', 'C?', 'D?"'],
  ],
  ['fetch with do', 'ENV.fetch("A") do |name|\n  "x"\nend', ['A?"']],
  ['fetch with a block that raises', 'ENV.fetch("A") { raise "no" }', ['A!']],
  ['fetch without brackets', 'x = ENV.fetch "A", "d"\ny = ENV.fetch "B"', ['A?"', 'B!']],
  ['or', 'ENV["A"] || "x"; ENV["B"].presence || raise("no"); ENV["C"] ||= "x"', ['A?"', 'B!', 'C?"']],
  ['questions', 'ENV.key?("A"); ENV.has_key?("B"); ENV.include? "C"', ['A', 'B', 'C']],
  ['several', 'ENV.values_at("A", "B"); ENV.slice("C", "D"); ENV.values_at(*%w[E F])', ['A', 'B', 'C', 'D', 'E', 'F']],
  ['words that a block goes over', '%w[A B].each do |key|\n  ENV.fetch(key)\nend', ['A!', 'B!']],
  ['interpolation', '"x#{ENV["A"]}y#{%w[#{ENV["Z"]}]}"', ['A']],
  ['a heredoc', 'a = <<~SQL + ENV["A"]\n  #{ENV["B"]} ENV["C"]\nSQL\nENV["D"]', ['A', 'B', 'D']],
  ['a raw heredoc', "a = <<~'SQL'\n  #{ENV['B']}\nSQL\nENV['D']", ['D']],
  ['an expression with a quote', "x =~ /it's/ ; ENV['A']", ['A']],
  ['a division', 'x = a / b; y = ENV["A"] / 2', ['A']],
  ['=begin', '=begin\nENV["A"]\n=end\nENV["B"]', ['B']],
  ['__END__', 'ENV["A"]\n__END__\nENV["B"]', ['A']],
  ['percent texts', '%q(ENV["A"]); %(ENV["B"] #{ENV["C"]}); ENV["D"]', ['C', 'D']],
  ['a write', 'ENV["A"] = "x"; ENV["B"] == "x"', ['B']],
  ['other environments', 'Rails.env["A"]; request.env["B"]; MY_ENV["C"]; @ENV["D"]', []],
  [
    'truth',
    'if ENV["A"]\nend\nx = ENV["B"] ? 1 : 2\nputs 1 unless ENV["C"]\nif ENV["D"] == "1"\nend',
    ['A~', 'B~', 'C~', 'D'],
  ],
  ['Figaro', 'Figaro.env.api_key; Figaro.env.token!', ['API_KEY', 'TOKEN!']],
  ['Dotenv', 'Dotenv.require_keys("A", "B")', ['A!', 'B!']],
  ['a helper', 'def env!(name)\n  ENV.fetch(name)\nend\nenv!("A")\nenv! "B"', ['A!', 'B!']],
  [
    'a helper with a default',
    'def self.env(name, default = nil)\n  ENV[name] || default\nend\nenv("A", "x")\nenv("B")',
    ['A?"', 'B'],
  ],
]);

table('ERB', 'config/database.yml', [
  ['within marks only', 'a: <%= ENV["A"] %>\nb: ENV["B"]\nc: <%= ENV.fetch("C") { 5 } %>\n', ['A', 'C?']],
  ['comments', '# a: <%= ENV["A"] %>\n<%# ENV["B"] %>\n<% if ENV["C"] -%>\n', ['C~']],
]);

table('Go', 'main.go', [
  ['os', 'os.Getenv("A"); os.LookupEnv("B"); syscall.Getenv("C")', ['A', 'B', 'C']],
  ['another name', 'import (\n\tosx "os"\n)\nvar a = osx.Getenv("A")', ['A']],
  ['ExpandEnv', 'os.ExpandEnv("$A/${B}:x")', ['A', 'B']],
  ['a raw text', 'os.Getenv(`A`); s := `os.Getenv("B")`', ['A']],
  ['a rune', "x := '\"'; os.Getenv(\"A\"); y := '\\''", ['A']],
  ['comments', '// os.Getenv("A")\n/* os.Getenv("B") */', []],
  ['a constant', 'const (\n\tkey = "A"\n)\nvar x = os.Getenv(key)', ['A']],
  ['a list', 'for _, k := range []string{"A", "B"} {\n\tos.Getenv(k)\n}', ['A', 'B']],
  [
    'caarlos0/env',
    'type C struct {\n\tA string `env:"A,required"`\n\tB int `env:"B" envDefault:"5"`\n\tC string `env:"C,notEmpty" json:"c"`\n\tD string `json:"d"`\n\tE string `env:"E" envDefault:"x"`\n}',
    ['A!', 'B?:number', 'C!', 'E?"'],
  ],
  [
    'envPrefix',
    'type D struct {\n\tHost string `env:"HOST"`\n}\ntype C struct {\n\tOne D `envPrefix:"ONE_"`\n\tTwo D `envPrefix:"TWO_"`\n}',
    ['ONE_HOST', 'TWO_HOST'],
  ],
  [
    'a prefix for all',
    'type C struct { A string `env:"A"` }\nfunc f() { env.ParseWithOptions(&c, env.Options{Prefix: "APP_"}) }',
    ['APP_A'],
  ],
  [
    'go-envconfig',
    'type C struct {\n\tA string `env:"A, required"`\n\tB string `env:"B, default=x"`\n}',
    ['A!', 'B?"'],
  ],
  [
    'cleanenv',
    'type C struct {\n\tA string `yaml:"a" env:"A" env-default:"x"`\n\tB string `env:"B" env-required:"true"`\n}',
    ['A?"', 'B!'],
  ],
  [
    'kong',
    'var cli struct {\n\tA string `env:"A,A2" default:"x"`\n\tB bool `required:"" env:"B"`\n}',
    ['A?"', 'A2?"', 'B!:boolean'],
  ],
  [
    'envconfig',
    'import "github.com/kelseyhightower/envconfig"\ntype C struct {\n\tA string `envconfig:"A" required:"true"`\n\tMaxConn int `split_words:"true"`\n}\nfunc f() { envconfig.Process("app", &c) }',
    ['APP_A!', 'APP_MAX_CONN:number'],
  ],
  [
    'viper',
    'viper.BindEnv("x", "A", "B"); viper.SetEnvPrefix("p"); viper.BindEnv("id"); viper.BindEnv("a.b")',
    ['A', 'B', 'P_ID'],
  ],
  [
    'urfave/cli',
    '&cli.StringFlag{EnvVars: []string{"A", "B"}}; &cli.StringFlag{Sources: cli.EnvVars("C")}',
    ['A', 'B', 'C'],
  ],
  ['kingpin', 'kingpin.Flag("x", "y").Envar("A").String()', ['A']],
  ['a write', 'os.Setenv("A", "x"); t.Setenv("B", "y")', []],
  [
    'a helper',
    'func getEnv(key, fallback string) string {\n\tif v, ok := os.LookupEnv(key); ok {\n\t\treturn v\n\t}\n\treturn fallback\n}\nvar a = getEnv("A", "x")',
    ['A?"'],
  ],
  [
    'a helper that ends',
    'func must(k string) string {\n\tv := os.Getenv(k)\n\tif v == "" {\n\t\tlog.Fatalf("no %s", k)\n\t}\n\treturn v\n}\nvar a = must("A")',
    ['A!'],
  ],
  ['a closure', 'func main() {\n\tget := func(k string) string { return os.Getenv(k) }\n\tget("A")\n}', ['A']],
]);

test('a helper of Go is seen in its package, and behind its name where it is exported', () => {
  const found = readLanguages([
    {
      path: 'internal/env/env.go',
      text: 'package env\nfunc Get(k string) string { return os.Getenv(k) }\nfunc own(k string) string { return os.Getenv(k) }\n',
    },
    { path: 'internal/env/other.go', text: 'package env\nvar a = own("A")\n' },
    {
      path: 'cmd/main.go',
      text: 'package main\nimport "example.com/x/internal/env"\nvar b = env.Get("B")\nvar c = own("C")\n',
    },
    { path: 'cmd/no.go', text: 'package main\nvar d = env.Get("D")\n' },
  ]);
  expect(shownAll(found)).toEqual(['B', 'A']);
});

table('Java', 'A.java', [
  ['getenv', 'System.getenv("A"); System.getenv().get("B"); System.getenv().getOrDefault("C", "x")', ['A', 'B', 'C?"']],
  [
    'Optional',
    'Optional.ofNullable(System.getenv("A")).orElse("x"); Optional.ofNullable(System.getenv("B")).orElseThrow()',
    ['A?"', 'B!'],
  ],
  [
    'a map',
    'Map<String, String> env = System.getenv();\nenv.get("A"); env.get("b"); env.containsKey("C");',
    ['A', 'C'],
  ],
  ['a constant', 'static final String KEY = "A";\nString x = System.getenv(KEY);', ['A']],
  [
    '@Value',
    '@Value("${A:default}") String a; @Value("${B}") String b; @Value("${spring.c}") String c; @Value("${D:${E:}}") d;',
    ['A?"', 'B!', 'D?', 'E?'],
  ],
  [
    'getProperty',
    'env.getProperty("A"); env.getProperty("spring.b"); environment.getRequiredProperty("C"); env.getProperty("D", Integer.class, 5)',
    ['A', 'C!', 'D?'],
  ],
  [
    'MicroProfile',
    '@ConfigProperty(name = "A", defaultValue = "x") String a; @ConfigProperty(name = "b.c") String b;',
    ['A?"'],
  ],
  ['dotenv-java', 'dotenv.get("A"); dotenv.get("B", "x")', ['A', 'B?"']],
  ['static import', 'import static java.lang.System.getenv;\nvar a = getenv("A");', ['A']],
  [
    'texts and comments',
    '// System.getenv("A")\nString s = "System.getenv(\\"B\\")"; String t = """\n System.getenv("C") """; char c = \'"\'; System.getenv("D")',
    ['D'],
  ],
  [
    'a helper',
    'class C {\n  static String env(String name, String fallback) {\n    String v = System.getenv(name);\n    return v == null ? fallback : v;\n  }\n  String a = env("A", "x");\n}',
    ['A?"'],
  ],
]);

table('Kotlin', 'A.kt', [
  [
    'ways',
    'System.getenv("A") ?: "x"; System.getenv()["B"]; System.getenv("C") ?: error("no"); System.getenv("D")!!',
    ['A?"', 'B', 'C!', 'D!'],
  ],
  ['@Value', '@Value("\\${A:x}") val a: String', ['A?"']],
  ['in a text', 'val s = "a${System.getenv("A")}b System.getenv("B")"', ['A']],
  ['comments within comments', '/* /* x */ System.getenv("A") */ System.getenv("B")', ['B']],
  [
    'a helper',
    'fun env(key: String, default: String? = null) = System.getenv(key) ?: default\nval a = env("A", "x")',
    ['A?"'],
  ],
]);
table('Gradle', 'build.gradle.kts', [
  ['a provider', 'providers.environmentVariable("A").getOrElse("x"); System.getenv("B")', ['A?" build', 'B']],
]);
table('Groovy', 'build.gradle', [
  ['ways', "System.getenv('A') ?: 'x'; System.env.B; // System.getenv('C')", ['A?"', 'B']],
]);
table('Scala', 'A.scala', [
  [
    'sys.env',
    'sys.env("A"); sys.env.get("B"); sys.env.getOrElse("C", "x"); sys.env.get("D").getOrElse("y")',
    ['A!', 'B', 'C?"', 'D?"'],
  ],
  ['a symbol is no quote', 'val x = \'sym; sys.env("A")', ['A!']],
]);

table('PHP', 'a.php', [
  [
    'behind an arrow without a blank',
    "<?php return ['a'=>env('A'),'b'=>getenv('B'),'c'=>\\env('C', 'x')]; $x->env('Z'); $x?->getenv('Y'); fn()=>env('D');",
    ['A', 'B', 'C?"', 'D'],
  ],
  [
    'ways',
    "<?php getenv('A'); env('B', 'x'); $_ENV['C']; Env::get('D'); getenv('E') ?: 'x'; $_ENV['F'] ?? 'x';",
    ['A', 'B?"', 'C', 'D', 'E?"', 'F?"'],
  ],
  [
    '$_SERVER',
    "<?php $_SERVER['A_KEY']; $_SERVER['REQUEST_METHOD']; $_SERVER['HTTP_HOST']; $_SERVER['REMOTE_ADDR'];",
    ['A_KEY'],
  ],
  ['outside of the marks', "getenv('A') <?php getenv('B') ?> getenv('C') <?= getenv('D') ?>", ['B', 'D']],
  ['a closing mark in a text', "<?php $x = '<?xml version=\"1.0\"?>'; getenv('A');", ['A']],
  ['comments', "<?php // getenv('A') ?> x <?php\n# getenv('B')\n/* getenv('C') */ getenv('D');", ['D']],
  ['an attribute', "<?php\n#[Autowire(env: 'A')]\n#[Autowire('%env(int:B)%')]\nfunction f() {}", ['A!', 'B!:number']],
  [
    'texts',
    '<?php "{$_ENV[\'A\']} getenv(\'B\')"; \'getenv("C")\'; <<<X\ngetenv("D") {$_ENV["E"]}\nX; <<<\'Y\'\n{$_ENV["F"]}\nY; getenv("G");',
    ['A', 'E', 'G'],
  ],
  ['Symfony', "<?php '%env(A)%'; '%env(resolve:default:x:B)%'; '%env(bool:C)%';", ['A!', 'B?', 'C!:boolean']],
  ['a throw', "<?php $_ENV['A'] ?? throw new E(); getenv('B') ?: die('no');", ['A!', 'B!']],
  [
    'a write and others',
    "<?php $_ENV['A'] = 1; putenv('B=1'); $this->env('C'); function env($x) {} $app->getenv('D');",
    [],
  ],
  ['truth', "<?php if (getenv('A')) {} if (getenv('B') === 'x') {}", ['A~', 'B']],
  [
    'a helper',
    "<?php\nfunction env_or($name, $default = null) {\n  return getenv($name) ?: $default;\n}\nenv_or('A', 'x');",
    ['A?"'],
  ],
]);
table('Blade', 'a.blade.php', [
  ['a template', "<p>Don't {{ env('A') }} env('B')</p>\n{{-- {{ env('C') }} --}}\n@if(env('D'))\n@endif", ['A', 'D']],
]);

table('C#', 'A.cs', [
  [
    'ways',
    'Environment.GetEnvironmentVariable("A") ?? "x"; Environment.GetEnvironmentVariable("B") ?? throw new E(); System.Environment.GetEnvironmentVariable("C");',
    ['A?"', 'B!', 'C'],
  ],
  [
    'texts',
    'var s = @"C:\\"; var t = $"{Environment.GetEnvironmentVariable("A")} {{GetEnvironmentVariable("B")}}"; var u = """ GetEnvironmentVariable("C") """; Environment.GetEnvironmentVariable("D");',
    ['A', 'D'],
  ],
  [
    'the configuration',
    'void M(IConfiguration c) { c["A__B"]; c["Logging:Level"]; c.GetValue<string>("C_D"); builder.Configuration["E"]; }',
    ['A__B', 'C_D', 'E'],
  ],
  ['expanded', 'Environment.ExpandEnvironmentVariables("%A%/x")', ['A']],
  [
    'a helper',
    'class C {\n  static string Env(string key, string fallback = null) => Environment.GetEnvironmentVariable(key) ?? fallback;\n  string a = Env("A", "x");\n}',
    ['A?"'],
  ],
]);
table('F#', 'a.fs', [
  [
    'ways',
    'let a = Environment.GetEnvironmentVariable "A"\nlet b = Environment.GetEnvironmentVariable("B") // GetEnvironmentVariable("C")\n(* GetEnvironmentVariable("D") *)',
    ['A', 'B'],
  ],
]);
table('Visual Basic', 'a.vb', [
  [
    'ways',
    'Dim a = Environment.GetEnvironmentVariable("A") \' GetEnvironmentVariable("B")\nDim c = Environ("C")',
    ['A', 'C'],
  ],
]);

table('Rust', 'src/main.rs', [
  [
    'ways',
    'std::env::var("A"); env::var("B").unwrap_or("x".into()); env::var_os("C"); dotenvy::var("D").unwrap(); env::var("E")?; env::var("F").expect("no");',
    ['A', 'B?"', 'C', 'D!', 'E!', 'F!'],
  ],
  [
    'imported',
    'use std::env::{self, var};\nfn f() { var("A").unwrap_or_else(|_| "x".to_string()); var("B").unwrap_or_else(|_| panic!("no")); }',
    ['A?"', 'B!'],
  ],
  [
    'macros',
    'env!("A"); option_env!("B"); env!("CARGO_PKG_VERSION"); concat!(env!("OUT_DIR"), "/x")',
    ['A! build', 'B build'],
  ],
  [
    'raw texts and lifetimes',
    'fn f<\'a>(x: &\'a str) { let r = r#"env::var("A")"#; let c = \'"\'; let d = \'\\\'\'; std::env::var("B"); }',
    ['B'],
  ],
  ['comments within comments', '/* /* */ env::var("A") */ env::var("B"); // env::var("C")', ['B']],
  [
    'clap',
    '#[arg(long, env = "A", default_value = "x")] a: String; Arg::new("b").env("B"); Command::new("x").env("C", "1");',
    ['A', 'B'],
  ],
  [
    'clap, a bare word',
    'struct C {\n  #[arg(long, env)]\n  my_port: u16,\n  #[clap(long, env, default_value_t = 1)]\n  other: u16,\n}',
    ['MY_PORT!', 'OTHER?'],
  ],
  [
    'envy',
    '#[derive(Deserialize)]\nstruct C { a: String, b: Option<u8>, #[serde(default)] c: bool }\nfn f() { let c = envy::prefixed("APP_").from_env::<C>(); }',
    ['APP_A!', 'APP_B?', 'APP_C?'],
  ],
  ['a list', 'for key in ["A", "B"] { env::var(key); }', ['A', 'B']],
  ['a helper', 'fn get(key: &str) -> String {\n  std::env::var(key).expect("no")\n}\nfn f() { get("A"); }', ['A!']],
]);
test('a build script reads what Cargo gives it, and more', () => {
  expect(readsOf('build.rs', 'std::env::var("TARGET"); env::var("A"); env::var("OUT_DIR")')).toEqual(['A build']);
});

table('Elixir', 'config/runtime.exs', [
  [
    'ways',
    'System.get_env("A", "x"); System.fetch_env!("B"); System.fetch_env("C"); System.get_env("D") || "x"; System.get_env("E") || raise "no"',
    ['A?"', 'B!', 'C', 'D?"', 'E!'],
  ],
  ['without brackets', 'System.get_env "A"', ['A']],
  ['a pipe', '"A" |> System.get_env() |> String.to_integer(); System.get_env() |> Map.get("B", "x")', ['A', 'B?"']],
  ['{:system}', 'config :a, url: {:system, "A"}, port: {:system, :integer, "B", 5}', ['A', 'B?']],
  [
    'texts',
    '~s(System.get_env("A")); """\nSystem.get_env("B") #{System.get_env("C")}\n"""; ~S(#{System.get_env("D")}); ?"; System.get_env("E")',
    ['C', 'E'],
  ],
  ['a comment', '# System.get_env("A")', []],
  ['Dotenvy', 'import Dotenvy\nenv!("A", :string!); env!("B", :integer, 5)', ['A!', 'B?']],
  ['truth', 'if System.get_env("A") do\nend\nif System.get_env("B") == "1" do\nend', ['A~', 'B']],
  ['the application', 'Application.get_env(:a, :b); Application.fetch_env!(:a, "C")', []],
  [
    'a helper',
    'defmodule E do\n  def env(name, default \\\\ nil) do\n    System.get_env(name) || default\n  end\n  def a, do: env("A", "x")\nend',
    ['A?"'],
  ],
]);
table('Erlang', 'a.erl', [['ways', 'os:getenv("A"), os:getenv("B", "x"). % os:getenv("C")', ['A', 'B?"']]]);

table('Dart', 'lib/main.dart', [
  [
    'compiled in',
    "const String.fromEnvironment('A'); String.fromEnvironment('B', defaultValue: 'x'); bool.fromEnvironment('C')",
    ['A build client', 'B?" build client', 'C:boolean build client'],
  ],
  ['the platform', "Platform.environment['A'] ?? 'x'; Platform.environment['B']!", ['A?"', 'B!']],
  [
    'dotenv',
    "dotenv.env['A']; dotenv.get('B'); dotenv.get('C', fallback: 'x'); dotenv.maybeGet('D')",
    ['A client', 'B! client', 'C?" client', 'D client'],
  ],
  ['envied', "@EnviedField(varName: 'A', obfuscate: true)", ['A! build client']],
  [
    'texts',
    "r'Platform.environment[\"A\"]'; '${Platform.environment['B']}'; '''Platform.environment['C']'''; // Platform.environment['D']",
    ['B'],
  ],
]);

table('C', 'a.c', [
  [
    'ways',
    'getenv("A"); std::getenv("B"); secure_getenv("C"); // getenv("D")\nchar *s = "getenv(\\"E\\")"; char c = \'"\'; setenv("F", "1", 1); my_getenv("G");',
    ['A', 'B', 'C'],
  ],
]);
table('C++', 'a.cpp', [['a raw text', 'auto s = R"x(getenv("A"))x"; std::getenv("B"); int n = 1\'000;', ['B']]]);
table('Swift', 'A.swift', [
  [
    'ways',
    'ProcessInfo.processInfo.environment["A"] ?? "x"; Environment.get("B"); ProcessInfo.processInfo.environment["C"]!; #"environment["D"]"#',
    ['A?"', 'B', 'C!'],
  ],
]);
table('Lua', 'a.lua', [
  [
    'ways',
    'os.getenv("A") or "x"; os.getenv "B"; -- os.getenv("C")\n--[[ os.getenv("D") ]] s = [==[ os.getenv("E") ]==]',
    ['A?"', 'B'],
  ],
]);
table('Perl', 'a.pl', [
  [
    'ways',
    '$ENV{A} // "x"; $ENV{\'B\'} or die "no"; "x$ENV{C}"; $ENV{D} = 1; # $ENV{E}\n$#list; $ENV{F};\n=pod\n$ENV{G}\n=cut\n$ENV{H}',
    ['A?"', 'B!', 'C', 'F', 'H'],
  ],
]);
table('R', 'a.R', [
  [
    'ways',
    'Sys.getenv("A"); Sys.getenv("B", "x"); Sys.getenv("C", unset = "y") # Sys.getenv("D")',
    ['A', 'B?"', 'C?"'],
  ],
]);
table('Julia', 'a.jl', [['ways', 'ENV["A"]; get(ENV, "B", "x"); #= ENV["C"] =# ENV["D"] = "1"', ['A!', 'B?"']]]);
table('Haskell', 'A.hs', [['ways', 'lookupEnv "A" >>= f; getEnv "B" -- getEnv "C"\n{- getEnv "D" -}', ['A', 'B!']]]);
table('Clojure', 'a.clj', [
  ['ways', '(System/getenv "A") (or (System/getenv "B") "x") ; (System/getenv "C")', ['A', 'B?"']],
]);
table('Nim', 'a.nim', [['ways', 'getEnv("A", "x"); existsEnv("B") # getEnv("C")', ['A?"', 'B']]]);
table('Zig', 'a.zig', [
  [
    'ways',
    'std.posix.getenv("A") orelse "x"; std.process.getEnvVarOwned(allocator, "B"); // getenv("C")',
    ['A?"', 'B'],
  ],
]);
table('PowerShell', 'a.ps1', [
  [
    'ways',
    '$env:A; "x $env:B"; $env:C = 1; [Environment]::GetEnvironmentVariable("D"); # $env:E\n\'$env:F\'; ${env:G} ?? "x"',
    ['A', 'B', 'D', 'G?"'],
  ],
]);
table('OCaml', 'a.ml', [['ways', 'Sys.getenv_opt "A"; Sys.getenv "B" (* Sys.getenv "C" *)', ['A', 'B!']]]);

describe('where a read stands', () => {
  test('CRLF, columns of the name, and once', () => {
    const [read, ...others] = readLanguages([
      { path: 'a.go', text: 'package a\r\n\r\nvar a = os.Getenv("ABC")\r\n' },
    ]).reads;
    expect(others).toEqual([]);
    expect(read).toMatchObject({
      path: 'a.go',
      line: 3,
      startColumn: 20,
      endColumn: 23,
      via: 'os.Getenv',
      kind: 'code',
    });
  });
});
