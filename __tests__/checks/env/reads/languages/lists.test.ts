// Ruby, Python, PHP and the others: loops over lists of names: each row is a small project and what it reads.
import { FAMILIES } from '../../../../../src/checks/env/reads/families.ts';
import { scanTexts } from '../../../../../src/checks/env/reads/scan.ts';
import { shown, textAt } from '../shown.ts';

type Row = [name: string, expected: string[], files: Record<string, string>];

test.each<Row>([
  ['ruby each raise', ['A!', 'B!'], { 'a.rb': `%w[A B].each { |k| raise "no #{k}" unless ENV[k] }` }],
  ['ruby fetch', ['A!', 'B!'], { 'a.rb': `%w[A B].each { |k| ENV.fetch(k) }` }],
  [
    'ruby each block',
    ['A!', 'B!'],
    {
      'a.rb': `REQUIRED = %w[
  A
  B
].freeze
REQUIRED.each do |key|
  if ENV[key].blank?
    abort "missing #{key}"
  end
end`,
    },
  ],
  [
    'ruby missing',
    ['A!', 'B!'],
    {
      'a.rb': `missing = %w[A B].reject { |k| ENV[k] }
raise "Missing #{missing}" if missing.any?`,
    },
  ],
  [
    'ruby missing 2',
    ['A!', 'B!'],
    {
      'a.rb': `REQUIRED = ["A", "B"]
missing = REQUIRED.select { |k| ENV[k].nil? || ENV[k].empty? }
unless missing.empty?
  abort("x")
end`,
    },
  ],
  [
    'ruby missing const minus keys',
    ['A!', 'B!'],
    {
      'a.rb': `REQUIRED = %w[A B]
missing = REQUIRED - ENV.keys
raise "x" unless missing.empty?`,
    },
  ],
  ['ruby logs', ['A', 'B'], { 'a.rb': `%w[A B].each { |k| warn "no #{k}" unless ENV[k] }` }],
  [
    'ruby next',
    ['A!', 'B!'],
    {
      'a.rb': `%w[A B].each do |k|
  next if ENV.key?(k)
  raise KeyError, k
end`,
    },
  ],
  [
    'python raise',
    ['A!', 'B!'],
    {
      'a.py': `import os
for k in ("A","B"):
    if k not in os.environ: raise RuntimeError(k)`,
    },
  ],
  [
    'python exit',
    ['A!', 'B!'],
    {
      'a.py': `import os, sys
for k in ["A","B"]:
    if not os.environ.get(k):
        print("missing", k)
        sys.exit(1)`,
    },
  ],
  [
    'python missing',
    ['A!', 'B!'],
    {
      'a.py': `import os
REQUIRED = ["A", "B"]
missing = [k for k in REQUIRED if not os.environ.get(k)]
if missing:
    raise RuntimeError("x" + ",".join(missing))`,
    },
  ],
  [
    'python missing exit',
    ['A!', 'B!'],
    {
      'a.py': `import os, sys
REQUIRED = (
    "A",  # comment
    "B",
)
missing = [k for k in REQUIRED if k not in os.environ]
if len(missing) > 0:
    sys.exit("no")`,
    },
  ],
  [
    'python logs',
    ['A~', 'B~'],
    {
      'a.py': `import os
for k in ["A", "B"]:
    if not os.environ.get(k):
        print("missing", k)`,
    },
  ],
  [
    'python set',
    ['A!', 'B!'],
    {
      'a.py': `import os
REQUIRED = {"A", "B"}
missing = REQUIRED - set(os.environ)
if missing:
    raise SystemExit(1)`,
    },
  ],
  [
    'python set 2',
    ['A!', 'B!'],
    {
      'a.py': `import os
REQUIRED = {"A", "B"}
missing = REQUIRED.difference(os.environ.keys())
assert not missing`,
    },
  ],
  [
    'python all',
    ['A!', 'B!'],
    {
      'a.py': `import os
if not all(os.environ.get(k) for k in ("A", "B")):
    raise SystemExit("x")`,
    },
  ],
  [
    'python any',
    ['A!', 'B!'],
    {
      'a.py': `import os
if any(k not in os.environ for k in ("A", "B")):
    raise SystemExit("x")`,
    },
  ],
  [
    'python imported list',
    ['A!', 'B!'],
    {
      'app/names.py': `REQUIRED_ENV = ["A", "B"]
OTHERS = ["C"]`,
      'app/main.py': `import os
from app.names import REQUIRED_ENV
for k in REQUIRED_ENV:
    if k not in os.environ:
        raise RuntimeError(k)`,
    },
  ],
  [
    'python function',
    ['A!', 'B!'],
    {
      'a.py': `import os
REQUIRED = ["A", "B"]
def check():
    for name in REQUIRED:
        value = os.getenv(name)
        if value is None:
            raise RuntimeError(name)`,
    },
  ],
  [
    'python helper list',
    ['A!', 'B!'],
    {
      'a.py': `import os
def require(*names):
    for n in names:
        if n not in os.environ:
            raise RuntimeError(n)
require("A", "B")`,
    },
  ],
  [
    'python helper list 2',
    ['A!', 'B!'],
    {
      'a.py': `import os
def require(names):
    missing = [n for n in names if not os.getenv(n)]
    if missing:
        raise RuntimeError(missing)
require(["A", "B"])`,
    },
  ],
  [
    'python other list',
    [],
    {
      'a.py': `import os
NAMES = ["A", "B"]
for n in NAMES:
    print(n)
print(os.environ.get(n2))`,
    },
  ],
  [
    'php',
    ['A!', 'B!'],
    {
      'a.php': `<?php
foreach (['A', 'B'] as $k) {
    if (getenv($k) === false) {
        throw new RuntimeException("missing $k");
    }
}`,
    },
  ],
  [
    'php die',
    ['A!', 'B!'],
    {
      'a.php': `<?php
$required = ['A', 'B'];
foreach ($required as $k) { if (empty($_ENV[$k])) { die("missing $k"); } }`,
    },
  ],
  [
    'php logs',
    ['A~', 'B~'],
    {
      'a.php': `<?php
foreach (['A', 'B'] as $k) { if (!getenv($k)) { error_log("missing $k"); } }`,
    },
  ],
  [
    'php missing',
    ['A!', 'B!'],
    {
      'a.php': `<?php
$missing = array_filter(['A', 'B'], fn($k) => !getenv($k));
if ($missing) { throw new Exception('x'); }`,
    },
  ],
  [
    'java',
    ['A!', 'B!'],
    {
      'A.java': `class A { void f() {
  for (String k : List.of("A", "B")) {
    if (System.getenv(k) == null) throw new IllegalStateException(k);
  }
} }`,
    },
  ],
  [
    'java array',
    ['A!', 'B!'],
    {
      'A.java': `class A { static final String[] REQUIRED = {"A", "B"};
 void f() {
  for (String k : REQUIRED) {
    String v = System.getenv(k);
    if (v == null || v.isBlank()) { System.exit(1); }
  }
} }`,
    },
  ],
  [
    'java logs',
    ['A', 'B'],
    {
      'A.java': `class A { void f() {
  for (String k : List.of("A", "B")) {
    if (System.getenv(k) == null) log.warn(k);
  }
} }`,
    },
  ],
  [
    'kotlin',
    ['A!', 'B!'],
    {
      'a.kt': `fun main() {
  listOf("A", "B").forEach { k -> requireNotNull(System.getenv(k)) { "missing $k" } }
}`,
    },
  ],
  [
    'kotlin 2',
    ['A!', 'B!'],
    {
      'a.kt': `fun main() {
  for (k in listOf("A", "B")) { System.getenv(k) ?: error("missing $k") }
}`,
    },
  ],
  [
    'kotlin it',
    ['A!', 'B!'],
    {
      'a.kt': `fun main() {
  listOf("A", "B").forEach { System.getenv(it) ?: throw IllegalStateException(it) }
}`,
    },
  ],
  [
    'ruby required in initializer',
    ['A!', 'B!'],
    {
      'config/initializers/env.rb': `required_keys = %w[A B]
missing_keys = required_keys.reject { |key| ENV[key].present? }
if missing_keys.any?
  raise "Missing: #{missing_keys.join(', ')}"
end`,
    },
  ],
  [
    'ruby hash',
    ['A!', 'B!'],
    {
      'a.rb': `{ "A" => "the a", "B" => "the b" }.each do |key, hint|
  abort("#{key}: #{hint}") if ENV[key].to_s.empty?
end`,
    },
  ],
  [
    'ruby warn',
    ['A', 'B'],
    {
      'a.rb': `%w[A B].each do |k|
  Rails.logger.warn("#{k} unset") if ENV[k].blank?
end`,
    },
  ],
  [
    'ruby other',
    [],
    {
      'a.rb': `COLUMNS = %w[A B]
COLUMNS.each { |c| puts c }
puts ENV[other]`,
    },
  ],
  [
    'ruby all?',
    ['A!', 'B!'],
    {
      'a.rb': `REQ = %w(A B).freeze
abort "nope" unless REQ.all? { |k| ENV.key?(k) }`,
    },
  ],
  [
    'python function list',
    ['A!', 'B!'],
    {
      'a.py': `import os, sys
def check_env(required: list[str]) -> None:
    missing = []
    for name in required:
        if os.getenv(name) in (None, ""):
            missing.append(name)
    if missing:
        sys.exit(f"Missing: {missing}")
check_env(["A", "B"])`,
    },
  ],
  [
    'python dict',
    ['A!', 'B!'],
    {
      'a.py': `import os
REQUIRED = {"A": "the a", "B": "the b"}
for key, hint in REQUIRED.items():
    if not os.getenv(key):
        raise SystemExit(f"{key}: {hint}")`,
    },
  ],
  [
    'python try',
    ['A!', 'B!'],
    {
      'a.py': `import os
for name in ("A", "B"):
    try:
        os.environ[name]
    except KeyError:
        raise RuntimeError(name) from None`,
    },
  ],
  [
    'python present',
    ['A', 'B'],
    {
      'a.py': `import os
present = [k for k in ("A", "B") if k in os.environ]
if not present:
    raise RuntimeError("one of them")`,
    },
  ],
  [
    'python list of settings',
    [],
    {
      'a.py': `import os
FIELDS = ["A", "B"]
rows = [row[k] for k in FIELDS]
for k in sys.argv:
    os.environ.get(k)`,
    },
  ],
  [
    'python class attr',
    ['A!', 'B!'],
    {
      'a.py': `import os
class Config:
    REQUIRED = ["A", "B"]
    def validate(self):
        missing = [n for n in self.REQUIRED if not os.environ.get(n, "").strip()]
        if missing:
            raise ValueError(missing)`,
    },
  ],
  [
    'python walrus',
    ['A!', 'B!'],
    {
      'a.py': `import os
if (missing := [k for k in ["A", "B"] if not os.getenv(k)]):
    raise EnvironmentError(missing)`,
    },
  ],
  [
    'python logging',
    ['A~', 'B~'],
    {
      'a.py': `import os
missing = [k for k in ["A", "B"] if not os.getenv(k)]
if missing:
    logger.warning("missing %s", missing)`,
    },
  ],
  [
    'python continue',
    ['A!', 'B!'],
    {
      'a.py': `import os
for k in ("A", "B"):
    if os.getenv(k):
        continue
    raise RuntimeError(k)`,
    },
  ],
  [
    'php laravel',
    ['A!', 'B!'],
    {
      'a.php': `<?php
$required = array('A', 'B');
$missing = [];
foreach ($required as $name) {
    if (!isset($_ENV[$name]) || $_ENV[$name] === '') {
        $missing[] = $name;
    }
}
if (count($missing) > 0) {
    throw new \\RuntimeException('Missing ' . implode(', ', $missing));
}`,
    },
  ],
  [
    'php alt syntax',
    ['A!', 'B!'],
    {
      'a.php': `<?php
foreach (['A', 'B'] as $i => $name):
    if (getenv($name) === false || getenv($name) === ''):
        exit(1);
    endif;
endforeach;`,
    },
  ],
  [
    'java stream',
    ['A!', 'B!'],
    {
      'A.java': `class A { void f() {
  List<String> missing = Stream.of("A", "B").filter(k -> System.getenv(k) == null).collect(Collectors.toList());
  if (!missing.isEmpty()) {
    throw new IllegalStateException("missing " + missing);
  }
} }`,
    },
  ],
  [
    'java other list',
    [],
    {
      'A.java': `class A { void f() {
  for (String k : List.of("A", "B")) { out.println(k); }
  String k = args[0];
  System.getenv(k);
} }`,
    },
  ],
  [
    'java helper',
    ['A!', 'B!'],
    {
      'A.java': `class Env {
  static String require(String name) {
  String v = System.getenv(name);
  if (v == null || v.isEmpty()) { throw new IllegalStateException(name); }
  return v;
} }`,
      'B.java': `class B { void f() { for (String k : new String[] {"A", "B"}) { Env.require(k); } } }`,
    },
  ],
  [
    'kotlin missing',
    ['A!', 'B!'],
    {
      'a.kt': `val required = listOf("A", "B")
fun check() {
  val missing = required.filter { System.getenv(it).isNullOrBlank() }
  check(missing.isEmpty()) { "Missing: $missing" }
}`,
    },
  ],
  [
    'csharp',
    ['A!', 'B!'],
    {
      'a.cs': `class P { static void Main() {
  foreach (var name in new[] { "A", "B" }) {
    if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name))) throw new InvalidOperationException(name);
  }
} }`,
    },
  ],
  [
    'rust',
    ['A!', 'B!'],
    {
      'a.rs': `fn main() {
    for key in ["A", "B"] {
        if std::env::var(key).is_err() {
            panic!("{} missing", key);
        }
    }
}`,
    },
  ],
  [
    'py for in dict keys',
    ['A!', 'B!'],
    {
      'a.py': `import os, sys
ENV = {"A": str, "B": int}
for var, cast in ENV.items():
    raw = os.environ.get(var)
    if raw is None or raw == "":
        print(f"{var} missing", file=sys.stderr)
        sys.exit(2)`,
    },
  ],
  [
    'py filter lambda',
    ['A!', 'B!'],
    {
      'a.py': `import os
REQUIRED = ["A", "B"]
missing = list(filter(lambda k: not os.environ.get(k), REQUIRED))
if missing:
    raise RuntimeError(missing)`,
    },
  ],
  [
    'py assert in loop',
    ['A!', 'B!'],
    {
      'a.py': `import os
for k in ["A", "B"]:
    assert os.getenv(k), f"{k} is required"`,
    },
  ],
  [
    'py assert all',
    ['A!', 'B!'],
    {
      'a.py': `import os
assert all(k in os.environ for k in ("A", "B")), "missing"`,
    },
  ],
  [
    'py method list other module',
    ['A!', 'B!'],
    {
      'core/env.py': `import os
class Env:
    @staticmethod
    def require(*names: str) -> None:
        missing = [n for n in names if n not in os.environ]
        if missing:
            raise RuntimeError(f"missing {missing}")`,
      'app.py': `from core.env import Env
Env.require("A", "B")`,
    },
  ],
  [
    'py django ImproperlyConfigured',
    ['A!', 'B!'],
    {
      'settings.py': `import os
from django.core.exceptions import ImproperlyConfigured
for var in ("A", "B"):
    if not os.environ.get(var):
        raise ImproperlyConfigured(var)`,
    },
  ],
  [
    'py split',
    ['A!', 'B!'],
    {
      'a.py': `import os
for k in "A B".split():
    if k not in os.environ: raise SystemExit(k)`,
    },
  ],
  [
    'py pop in loop',
    [],
    {
      'a.py': `import os
for k in ("A", "B"):
    os.environ[k] = "x"`,
    },
  ],
  [
    'py loop for dict building',
    ['A!', 'B!'],
    {
      'a.py': `import os
cfg = {k: os.environ[k] for k in ("A", "B")}`,
    },
  ],
  [
    'py flake: unrelated comprehension',
    ['C~'],
    {
      'a.py': `import os
NAMES = ["A", "B"]
x = [n.lower() for n in NAMES if os.environ.get("C")]`,
    },
  ],
  [
    'py pytest skip',
    ['A~', 'B~'],
    {
      'a.py': `import os, pytest
for k in ("A", "B"):
    if not os.environ.get(k):
        pytest.skip(k)`,
    },
  ],
  [
    'ruby module constant other file',
    ['A!', 'B!'],
    {
      'lib/keys.rb': `module Keys
  REQUIRED_KEYS = %w[A B].freeze
end`,
      'lib/check.rb': `Keys::REQUIRED_KEYS.each { |k| raise "no #{k}" if ENV[k].to_s.strip.empty? }`,
    },
  ],
  [
    'ruby fetch_values const',
    ['A!', 'B!'],
    {
      'a.rb': `KEYS = %w[A B]
a, b = ENV.fetch_values(*KEYS)`,
    },
  ],
  [
    'ruby symbols map',
    ['A!', 'B!'],
    {
      'a.rb': `%w[A B].map do |name|
  ENV.fetch(name) { raise KeyError, name }
end`,
    },
  ],
  [
    'ruby select any',
    ['A!', 'B!'],
    {
      'a.rb': `if %w[A B].any? { |v| !ENV.key?(v) }
  puts "no"
  exit 1
end`,
    },
  ],
  ['ruby to_h', ['A', 'B'], { 'a.rb': `%w[A B].to_h { |k| [k, ENV[k]] }` }],
  [
    'php array_diff',
    ['A!', 'B!'],
    {
      'a.php': `<?php
$missing = array_diff(['A', 'B'], array_keys($_ENV));
if ($missing) { exit("x"); }`,
    },
  ],
  [
    'php class const',
    ['A!', 'B!'],
    {
      'a.php': `<?php
class Env {
    private const REQUIRED = ['A', 'B'];
    public static function check(): void {
        foreach (self::REQUIRED as $key) {
            if (!getenv($key)) {
                throw new \\Exception($key);
            }
        }
    }
}`,
    },
  ],
  [
    'php warn',
    ['A~', 'B~'],
    {
      'a.php': `<?php
foreach (['A', 'B'] as $key) { if (!getenv($key)) { trigger_error($key); } }`,
    },
  ],
  [
    'java optional',
    ['A!', 'B!'],
    {
      'A.java': `class A {
  static final List<String> REQUIRED = List.of(
      "A",
      "B");
  void f() {
    REQUIRED.forEach(name -> Optional.ofNullable(System.getenv(name)).orElseThrow(() -> new IllegalStateException(name)));
  }
}`,
    },
  ],
  [
    'java map env',
    ['A!', 'B!'],
    {
      'A.java': `class A {
  void f() {
    Map<String, String> env = System.getenv();
    for (String name : Arrays.asList("A", "B")) {
      if (!env.containsKey(name)) {
        throw new RuntimeException(name);
      }
    }
  }
}`,
    },
  ],
  [
    'java enum no',
    [],
    {
      'A.java': `class A {
  String get(String x) { return System.getenv(x2); }
  static final Set<String> COLORS = Set.of("RED", "BLUE");
  boolean is(String c) { return COLORS.contains(c); }
}`,
    },
  ],
  ['kotlin mapNotNull', ['A', 'B'], { 'a.kt': `val found = listOf("A", "B").mapNotNull { System.getenv(it) }` }],
  [
    'python -> None',
    ['A!', 'B!'],
    {
      'a.py': `import os
def require(*names: str) -> None:
    missing = [n for n in names if n not in os.environ]
    if missing:
        raise RuntimeError(f"missing {missing}")
require("A", "B")`,
    },
  ],
  [
    'python static method',
    ['A!', 'B!'],
    {
      'a.py': `import os
class Env:
    @staticmethod
    def require(*names: str) -> None:
        missing = [n for n in names if n not in os.environ]
        if missing:
            raise RuntimeError("missing")
Env.require("A", "B")`,
    },
  ],
  [
    'python parameter hides',
    ['C!'],
    {
      'a.py': `import os
names = ["A", "B"]
for n in names:
    print(n)
def need(names):
    for n in names:
        if n not in os.environ:
            raise RuntimeError(n)
need(["C"])`,
    },
  ],
  [
    'a loop that is over',
    [],
    {
      'a.py': `import os
for k in ("A", "B"):
    print(k)
def f(k):
    return os.environ[k]`,
    },
  ],
  [
    'ruby block that is over',
    [],
    {
      'a.rb': `%w[A B].each { |k| puts k }
k = other
ENV[k]`,
    },
  ],
  [
    'php loop that is over',
    [],
    {
      'a.php': `<?php
foreach (['A', 'B'] as $k) { echo $k; }
$k = $argv[1];
getenv($k);`,
    },
  ],
])('%s', (_, expected, files) => {
  const { reads } = scanTexts(new Map(Object.entries(files)), FAMILIES);
  expect([...new Set(reads.map(shown))].sort()).toEqual(expected);
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  // At the literal, wherever it stands.
  for (const read of reads) expect(read.name.endsWith(textAt(sources, read) ?? '-')).toBe(true);
});
