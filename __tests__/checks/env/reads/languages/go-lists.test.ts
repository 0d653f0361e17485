// Go: helpers and loops: each row is a small project and what it reads.
import { FAMILIES } from '../../../../../src/checks/env/reads/families.ts';
import { scanTexts } from '../../../../../src/checks/env/reads/scan.ts';
import { shown, textAt } from '../shown.ts';

type Row = [name: string, expected: string[], files: Record<string, string>];

test.each<Row>([
  [
    'grouped',
    ['A?', 'B?"'],
    {
      'main.go': `package main
import "os"
func env(key, fallback string) string {
	if v := os.Getenv(key); v != "" {
		return v
	}
	return fallback
}
func main() { x := env("B", "y"); y := env("A", ""); _ = x; _ = y }`,
    },
  ],
  [
    'ctx must',
    ['A!', 'B!'],
    {
      'main.go': `package main
func must(ctx context.Context, key string) string {
	v, ok := os.LookupEnv(key)
	if !ok {
		log.Fatalf("missing %s", key)
	}
	return v
}
func main() { must(ctx, "A"); must(context.Background(), "B") }`,
    },
  ],
  [
    'variadic',
    ['A', 'B'],
    {
      'main.go': `package main
func firstOf(keys ...string) string {
	for _, key := range keys {
		if v := os.Getenv(key); v != "" {
			return v
		}
	}
	return ""
}
func main() { firstOf("A", "B") }`,
    },
  ],
  [
    'required variadic',
    ['A!', 'B!', 'C!'],
    {
      'main.go': `package main
func requireEnv(keys ...string) {
	for _, k := range keys {
		if os.Getenv(k) == "" {
			log.Fatalf("%s is not set", k)
		}
	}
}
func main() { requireEnv("A", "B"); requireEnv([]string{"C"}...) }`,
    },
  ],
  [
    'generics',
    ['DEBUG?', 'PORT?'],
    {
      'main.go': `package main
func get[T any](key string, def T, parse func(string) (T, error)) T {
	v, ok := os.LookupEnv(key)
	if !ok { return def }
	out, err := parse(v)
	if err != nil { return def }
	return out
}
func main() { get("PORT", 8080, strconv.Atoi); get[bool]("DEBUG", false, strconv.ParseBool) }`,
    },
  ],
  [
    'packages',
    ['X?"', 'Y?"'],
    {
      'internal/config/env.go': `package config
import "os"
func GetEnv(key, fallback string) string {
	if value, ok := os.LookupEnv(key); ok { return value }
	return fallback
}`,
      'cmd/main.go': `package main
import "example.com/app/internal/config"
func main() { config.GetEnv("X", "y") }`,
      'internal/config/config.go': `package config
func Load() { GetEnv("Y", "z") }`,
    },
  ],
  [
    'package not folder',
    ['X!'],
    {
      'pkg/go-env/env.go': `package env
import "os"
func Must(key string) string {
	v := os.Getenv(key)
	if v == "" { panic("missing " + key) }
	return v
}`,
      'cmd/main.go': `package main
import "example.com/app/pkg/go-env"
func main() { env.Must("X") }`,
    },
  ],
  [
    'dot import',
    ['X'],
    {
      'env/env.go': `package env
import "os"
func Get(key string) string { return os.Getenv(key) }`,
      'cmd/main.go': `package main
import . "example.com/app/env"
func main() { Get("X") }`,
    },
  ],
  [
    'method with receiver',
    ['A?', 'B?"'],
    {
      'main.go': `package main
type Config struct{ prefix string }
func (c *Config) get(key, fallback string) string {
	v := os.Getenv(key)
	if v == "" { return fallback }
	return v
}
func main() { c := &Config{}; c.get("B", "x"); c.get("A", "") }`,
    },
  ],
  [
    'three grouped',
    ['A?"'],
    {
      'main.go': `package main
func lookup(prefix, key, fallback string) string {
	if v := os.Getenv(key); v != "" { return v }
	return fallback
}
func main() { lookup("NOT", "A", "OTHER") }`,
    },
  ],
  [
    'int helper',
    ['N?', 'PORT?'],
    {
      'main.go': `package main
func getInt(key string, def int) int {
	s := os.Getenv(key)
	if s == "" { return def }
	n, err := strconv.Atoi(s)
	if err != nil { log.Fatal(err) }
	return n
}
func getDur(key string, def time.Duration) time.Duration {
	if s, err := time.ParseDuration(env(key, "")); err == nil { return s }
	return def
}
func env(k, d string) string { if v, ok := os.LookupEnv(k); ok { return v }; return d }
func main() { getInt("PORT", 1); getDur("N", time.Second) }`,
    },
  ],
  [
    'closure var',
    ['A!'],
    {
      'main.go': `package main
var mustEnv = func(k string) string {
	v := os.Getenv(k)
	if v == "" {
		panic(fmt.Sprintf("env %s", k))
	}
	return v
}
func main() { mustEnv("A") }`,
    },
  ],
  [
    'multi-line params',
    ['A?"'],
    {
      'main.go': `package main
func env(
	key string,
	fallback string,
) string {
	if v := os.Getenv(key); v != "" { return v }
	return fallback
}
func main() { env(
	"A",
	"x",
) }`,
    },
  ],
  [
    'prefix',
    ['APP_A?"'],
    {
      'main.go': `package main
func env(key, d string) string {
	if v := os.Getenv("APP_" + key); v != "" { return v }
	return d
}
func main() { env("A", "x") }`,
    },
  ],
  [
    'func param type',
    ['A'],
    {
      'main.go': `package main
func read(parse func(a, b string) (int, error), key string) { s := os.Getenv(key); parse(s, s) }
func main() { read(func(a, b string) (int, error) { return 0, nil }, "A") }`,
    },
  ],
  [
    'err return',
    ['A!'],
    {
      'main.go': `package main
func required(name string) (string, error) {
	v := os.Getenv(name)
	if v == "" { return "", fmt.Errorf("missing env %s", name) }
	return v, nil
}
func main() { v, err := required("A") }`,
    },
  ],
  [
    'loop fatal',
    ['A!', 'B!'],
    {
      'main.go': `package main
func main() {
	for _, k := range []string{"A","B"} { if os.Getenv(k) == "" { log.Fatal("missing " + k) } }
}`,
    },
  ],
  [
    'loop fatal var',
    ['A!', 'B!'],
    {
      'main.go': `package main
var required = []string{
	"A",
	"B",
}
func main() {
	for _, k := range required {
		if _, ok := os.LookupEnv(k); !ok {
			log.Fatalf("missing %s", k)
		}
	}
}`,
    },
  ],
  [
    'loop logs only',
    ['A', 'B'],
    {
      'main.go': `package main
func main() {
	for _, k := range []string{"A","B"} { if os.Getenv(k) == "" { log.Printf("missing %s", k) } }
}`,
    },
  ],
  [
    'loop collects',
    ['A!', 'B!'],
    {
      'main.go': `package main
func main() {
	var missing []string
	for _, k := range []string{"A","B"} {
		if os.Getenv(k) == "" {
			missing = append(missing, k)
		}
	}
	if len(missing) > 0 {
		log.Fatalf("missing: %s", strings.Join(missing, ", "))
	}
}`,
    },
  ],
  [
    'loop index',
    ['A!', 'B!'],
    {
      'main.go': `package main
func main() {
	required := [...]string{"A", "B"}
	for i := range required {
		if os.Getenv(required[i]) == "" { panic(required[i]) }
	}
}`,
    },
  ],
  [
    'loop struct',
    ['A!', 'B!'],
    {
      'main.go': `package main
func main() {
	for _, v := range []struct{ name string }{{"A"}, {"B"}} {
		if os.Getenv(v.name) == "" { os.Exit(1) }
	}
}`,
    },
  ],
  [
    'loop map',
    ['A!', 'B!'],
    {
      'main.go': `package main
func main() {
	for k, dst := range map[string]*string{"A": &a, "B": &b} {
		v := os.Getenv(k)
		if v == "" { log.Fatal(k) }
		*dst = v
	}
}`,
    },
  ],
  [
    'struct helper method other file',
    ['DB_URL!', 'PORT?'],
    {
      'internal/env/env.go': `package env
type Source struct{}
func (s *Source) Required(ctx context.Context, name string) (string, error) {
	val, found := os.LookupEnv(name)
	if !found || val == "" {
		return "", &MissingError{Name: name}
	}
	return val, nil
}
func (s *Source) Int(name string, def int) int { if v, err := strconv.Atoi(os.Getenv(name)); err == nil { return v }; return def }`,
      'cmd/main.go': `package main
import "example.com/x/internal/env"
func main() {
	source := &env.Source{}
	u, err := source.Required(ctx, "DB_URL")
	p := source.Int("PORT", 80)
}`,
    },
  ],
  [
    'keys list other package',
    ['A!', 'B!'],
    {
      'internal/names/names.go': `package names
var Required = []string{
	"A",
	"B", // b
}`,
      'main.go': `package main
import "example.com/x/internal/names"
func main() {
	for _, name := range names.Required {
		if len(os.Getenv(name)) == 0 {
			slog.Error("missing", "name", name)
			os.Exit(1)
		}
	}
}`,
    },
  ],
  [
    'errs join',
    ['A!', 'B!'],
    {
      'main.go': `package main
func Validate() error {
	var errs []error
	for _, k := range []string{"A", "B"} {
		if v := strings.TrimSpace(os.Getenv(k)); v == "" {
			errs = append(errs, fmt.Errorf("%s is required", k))
		}
	}
	if len(errs) > 0 {
		return errors.Join(errs...)
	}
	return nil
}`,
    },
  ],
  [
    'must not be set',
    ['A', 'B'],
    {
      'main.go': `package main
func main() {
	for _, k := range []string{"A", "B"} {
		if os.Getenv(k) != "" {
			log.Fatalf("%s must not be set", k)
		}
	}
}`,
    },
  ],
  [
    'set then used list',
    [],
    {
      'main.go': `package main
func main() {
	names := []string{"A", "B"}
	for _, n := range names { fmt.Println(n) }
	for _, k := range os.Args { os.Getenv(k) }
}`,
    },
  ],
  [
    'setenv in loop',
    [],
    {
      'main.go': `package main
func main() {
	for _, k := range []string{"A", "B"} { os.Unsetenv(k); os.Setenv(k, "x") }
}`,
    },
  ],
  [
    'func type generic parser',
    ['LEVEL!', 'TIMEOUT?'],
    {
      'cfg/env.go': `package cfg
func Parse[T any, P interface{ *T; encoding.TextUnmarshaler }](key string, fallback T) T {
	raw, ok := os.LookupEnv(key)
	if !ok {
		return fallback
	}
	return decode[T](raw)
}
func MustParse[T any](key string, parse func(string) (T, error)) T {
	raw := os.Getenv(key)
	if raw == "" {
		log.Panicf("%s missing", key)
	}
	v, err := parse(raw)
	if err != nil { log.Panic(err) }
	return v
}`,
      'main.go': `package main
import (
	c "example.com/app/cfg"
)
var timeout = c.Parse("TIMEOUT", 30)
var level = c.MustParse[slog.Level]("LEVEL", parseLevel)`,
    },
  ],
  [
    'cmp.Or',
    ['A?"', 'B'],
    {
      'main.go': `package main
func main() { a := cmp.Or(os.Getenv("A"), "x"); b := cmp.Or(os.Getenv("B")) }`,
    },
  ],
  [
    'first non-empty',
    ['DB_HOST?"', 'PGHOST?"'],
    {
      'main.go': `package main
func firstEnv(def string, keys ...string) string {
	for _, k := range keys {
		if v, ok := os.LookupEnv(k); ok && v != "" {
			return v
		}
	}
	return def
}
var host = firstEnv("localhost", "DB_HOST", "PGHOST")`,
    },
  ],
  [
    'test helper',
    ['A!'],
    {
      'a_test.go': `package main
func skipUnless(t *testing.T, names ...string) {
	t.Helper()
	for _, n := range names {
		if os.Getenv(n) == "" {
			t.Fatalf("%s unset", n)
		}
	}
}
func TestX(t *testing.T) { skipUnless(t, "A") }`,
    },
  ],
  [
    'empty variadic struct name',
    [],
    {
      'main.go': `package main
var fields = []struct{ name, env string }{{"A", "X_A"}, {"B", "X_B"}}
func main() { for _, f := range fields { fmt.Println(f.name) } }`,
    },
  ],
  [
    'struct second field',
    ['X_A!', 'X_B!'],
    {
      'main.go': `package main
func main() {
	for _, f := range []struct {
		name string
		env  string
	}{
		{"a", "X_A"},
		{name: "b", env: "X_B"},
	} {
		if os.Getenv(f.env) == "" { panic(f.name) }
	}
}`,
    },
  ],
  [
    'slices',
    ['A!', 'B!'],
    {
      'main.go': `package main
func main() {
	if slices.ContainsFunc([]string{"A", "B"}, func(k string) bool { return os.Getenv(k) == "" }) {
		log.Fatal("missing")
	}
}`,
    },
  ],
  [
    'goroutine t.Skip',
    ['A', 'B'],
    {
      'main_test.go': `package main
func TestMain(m *testing.M) {
	for _, key := range []string{"A", "B"} {
		if os.Getenv(key) == "" {
			fmt.Println("skipping, no", key)
			os.Exit(0)
		}
	}
}`,
    },
  ],
  [
    'missing map',
    ['A!', 'B!'],
    {
      'main.go': `package main
var requiredEnvVars = [...]string{"A", "B"}
func checkEnv() error {
	missing := make([]string, 0, len(requiredEnvVars))
	for _, name := range requiredEnvVars {
		if _, exists := os.LookupEnv(name); exists {
			continue
		}
		missing = append(missing, name)
	}
	if len(missing) == 0 {
		return nil
	}
	return fmt.Errorf("missing %v", missing)
}`,
    },
  ],
  [
    'named returns helper',
    ['A!', 'B?'],
    {
      'main.go': `package main
func GetEnvOr[T ~string | ~int](key string, fallback T) (out T) {
	val, ok := os.LookupEnv(key)
	if !ok { return fallback }
	return convert[T](val)
}
func mustEnv(t testing.TB, key string) (value string) {
	t.Helper()
	if value = os.Getenv(key); value == "" { t.Fatal(key) }
	return
}
var _ = mustEnv(nil, "A")
var _ = GetEnvOr[int]("B", 1)`,
    },
  ],
  [
    'closure in main',
    ['A!', 'B?"'],
    {
      'main.go': `package main
func main() {
	get := func(key, def string) string {
		if v := os.Getenv(key); v != "" { return v }
		return def
	}
	must := func(key string) string { v := get(key, ""); if v == "" { log.Fatalf("no %s", key) }; return v }
	must("A"); get("B", "x")
}`,
    },
  ],
  [
    'nearest list',
    ['A!', 'B', 'C'],
    {
      'main.go': `package main
func one() {
	names := []string{"X", "Y"}
	for _, n := range names { fmt.Println(n) }
}
func two() {
	names := []string{"A"}
	for _, n := range names { if os.Getenv(n) == "" { panic(n) } }
}
func three() {
	names := []string{"B", "C"}
	for _, n := range names { fmt.Println(os.Getenv(n)) }
}`,
    },
  ],
])('%s', (_, expected, files) => {
  const { reads } = scanTexts(new Map(Object.entries(files)), FAMILIES);
  expect([...new Set(reads.map(shown))].sort()).toEqual(expected);
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  // At the literal, wherever it stands.
  for (const read of reads) expect(read.name.endsWith(textAt(sources, read) ?? '-')).toBe(true);
});
