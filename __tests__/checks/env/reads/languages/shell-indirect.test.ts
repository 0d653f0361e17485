// scripts that name variables indirectly: each row is a small project and what it reads.
import { FAMILIES } from '../../../../../src/checks/env/reads/families.ts';
import { scanTexts } from '../../../../../src/checks/env/reads/scan.ts';
import { shown, textAt } from '../shown.ts';

type Row = [name: string, expected: string[], files: Record<string, string>];

test.each<Row>([
  ['indirect', ['A!', 'B!', 'C!'], { 'a.sh': `for v in A B C; do [ -z "\${!v}" ] && exit 1; done` }],
  [
    'indirect default',
    ['A!', 'B!'],
    {
      'a.sh': `for v in A B; do
  if [ -z "\${!v:-}" ]; then
    echo "missing $v" >&2
    exit 1
  fi
done`,
    },
  ],
  [
    'indirect warn',
    ['A', 'B'],
    {
      'a.sh': `for v in A B; do
  if [ -z "\${!v}" ]; then echo "missing $v"; fi
done`,
    },
  ],
  [
    'array',
    ['A!', 'B!', 'C!'],
    {
      'a.sh': `required=(A B "C")
for v in "\${required[@]}"; do
  if [[ -z "\${!v}" ]]; then exit 1; fi
done`,
    },
  ],
  [
    'nameref',
    ['A!', 'B!'],
    {
      'a.sh': `for v in A B; do
  declare -n ref="$v"
  [[ -n $ref ]] || exit 1
done`,
    },
  ],
  [
    'nameref plain',
    ['A'],
    {
      'a.sh': `declare -n ref=A
echo "$ref"`,
    },
  ],
  [
    'printenv',
    ['A!', 'B!'],
    {
      'a.sh': `for v in A B; do
  printenv "$v" >/dev/null || { echo "no $v"; exit 1; }
done`,
    },
  ],
  ['test colon', ['A!'], { 'a.sh': `test -n "\${A:?}"` }],
  [
    'function',
    ['A!', 'B!'],
    {
      'a.sh': `require() { if [ -z "\${!1}" ]; then echo "missing $1"; exit 1; fi; }
require A
require B`,
    },
  ],
  [
    'function all',
    ['A!', 'B!', 'C!'],
    {
      'a.sh': `check_env() {
  local name
  for name in "$@"; do
    [ -n "\${!name:-}" ] || { echo no; exit 1; }
  done
}
check_env A B
check_env C`,
    },
  ],
  [
    'function local',
    ['A!', 'B!'],
    {
      'a.sh': `require_env() {
  local var_name="$1"
  if [[ -z "\${!var_name:-}" ]]; then
    echo "missing" >&2
    exit 1
  fi
}
require_env "A"
require_env B`,
    },
  ],
  [
    'eval',
    ['A!', 'B!'],
    {
      'a.sh': `for v in A B; do
  eval "value=\\\${$v}"
  if [ -z "$value" ]; then exit 1; fi
done`,
    },
  ],
  [
    'eval2',
    ['A!', 'B!'],
    {
      'a.sh': `for v in A B; do
  eval val=\\$$v
  [ -z "$val" ] && { echo x; exit 1; }
done`,
    },
  ],
  [
    'missing flag',
    ['A!', 'B!'],
    {
      'a.sh': `missing=0
for v in A B; do
  if [ -z "\${!v}" ]; then echo "no $v"; missing=1; fi
done
if [ "$missing" -eq 1 ]; then exit 1; fi`,
    },
  ],
  [
    'missing array',
    ['A!', 'B!'],
    {
      'a.sh': `missing=()
for v in A B; do
  [[ -z "\${!v}" ]] && missing+=("$v")
done
if [ \${#missing[@]} -gt 0 ]; then echo "\${missing[*]}"; exit 1; fi`,
    },
  ],
  ['-v', ['A!', 'B!'], { 'a.sh': `for v in A B; do [[ -v $v ]] || exit 1; done` }],
  [
    'multi-line list',
    ['A!', 'B!'],
    {
      'a.sh': `for v in \\
  A \\
  B
do
  : "\${!v:?must be set}"
done`,
    },
  ],
  [
    'string list',
    ['A!', 'B!'],
    {
      'a.sh': `REQUIRED="A B"
for v in $REQUIRED; do [ -z "\${!v}" ] && exit 1; done`,
    },
  ],
  [
    'assigned before',
    ['B!'],
    {
      'a.sh': `A=1
for v in A B; do [ -z "\${!v}" ] && exit 1; done`,
    },
  ],
  ['other use', [], { 'a.sh': `for v in A B C; do echo "$v"; mkdir -p "$v"; done` }],
  [
    'indirect other',
    [],
    {
      'a.sh': `for v in A B; do echo $v; done
for f in *.txt; do echo \${!x}; done`,
    },
  ],
  [
    'keys',
    [],
    {
      'a.sh': `declare -A map=([A]=1 [B]=2)
for k in "\${!map[@]}"; do echo $k; done
echo \${!PREFIX_*}`,
    },
  ],
  ['default loop', ['A?', 'B?'], { 'a.sh': `for v in A B; do export "$v=\${!v:-x}"; done` }],
  [
    'file_env',
    ['A?', 'B?'],
    {
      'entrypoint.sh': `file_env() {
	local var="$1"
	local fileVar="\${var}_FILE"
	local def="\${2:-}"
	if [ "\${!var:-}" ] && [ "\${!fileVar:-}" ]; then
		exit 1
	fi
	local val="$def"
	if [ "\${!var:-}" ]; then val="\${!var}"; fi
	export "$var"="$val"
}
file_env 'A'
file_env 'B' 'x'`,
    },
  ],
  [
    'die func',
    ['A!', 'B!'],
    {
      'a.sh': `#!/usr/bin/env bash
set -eo pipefail
die() { echo "$*" >&2; exit 1; }
for required in A B; do
  [[ -n "\${!required}" ]] || die "$required is required"
done`,
    },
  ],
  [
    'while shift',
    ['A!', 'B!'],
    {
      'a.sh': `need() {
  while [ "$#" -gt 0 ]; do
    name="$1"
    eval "val=\\\${$name:-}"
    if [ -z "$val" ]; then echo "$name?" >&2; exit 64; fi
    shift
  done
}
need A B`,
    },
  ],
  [
    'lib',
    ['A!', 'B!'],
    {
      'bin/lib/common.sh': `require_vars() {
  local missing=()
  for v in "$@"; do
    if [[ -z "\${!v:-}" ]]; then
      missing+=("$v")
    fi
  done
  if (( \${#missing[@]} > 0 )); then
    echo "Missing: \${missing[*]}" >&2
    exit 1
  fi
}`,
      'bin/deploy.sh': `source "$(dirname "$0")/lib/common.sh"
require_vars A \\
  B`,
    },
  ],
  [
    'set by script',
    [],
    {
      'a.sh': `for v in A B; do
  export "$v=$(aws ssm get-parameter --name "/app/$v")"
  echo "\${!v}"
done`,
    },
  ],
  [
    'docker args',
    [],
    {
      'a.sh': `for v in A B; do args+=(-e "$v"); done
docker run "\${args[@]}" image`,
    },
  ],
  [
    'env grep',
    ['A!', 'B!'],
    {
      'a.sh': `for v in A B; do
  if ! env | grep -q "^\${v}="; then
    echo "missing"; exit 1
  fi
done`,
    },
  ],
  [
    'heredoc while',
    ['A!', 'B!'],
    {
      'a.sh': `while read -r v; do
  [ -n "\${!v}" ] || exit 1
done <<EOF
A
B
EOF`,
    },
  ],
  [
    'ok flag',
    ['A!', 'B!'],
    {
      'a.sh': `ok=true
for v in A B; do
  if [ -z "\${!v+x}" ]; then
    echo "no $v"
    ok=false
  fi
done
$ok || exit 1`,
    },
  ],
  [
    'report only',
    ['A?', 'B?'],
    {
      'a.sh': `for v in A B; do
  if [ -n "\${!v:-}" ]; then echo "$v is set"; else echo "$v is not set"; fi
done`,
    },
  ],
  [
    'posix list',
    ['A!', 'B!'],
    {
      'a.sh': `vars="
A
B
"
for v in $vars; do
  eval "test -n \\"\\$$v\\"" || { echo "missing $v"; exit 1; }
done`,
    },
  ],
  ['case name not', [], { 'a.sh': `for f in README LICENSE; do test -f "$f" || exit 1; done` }],
  [
    'args with default',
    ['A?', 'B?'],
    {
      'a.sh': `setdefault() { local n=$1; export "$n"="\${!n:-$2}"; }
setdefault A 1
setdefault B 2`,
    },
  ],
  [
    'negated printenv',
    ['A!', 'B!'],
    {
      'a.sh': `if ! printenv A > /dev/null; then exit 1; fi
printenv B >/dev/null || exit 1`,
    },
  ],
  [
    'required ${1:?}',
    ['A!'],
    {
      'a.sh': `req() { local k=\${1:?name}; [ "\${!k:-}" = "" ] && { echo x; exit 1; }; return 0; }
req A`,
    },
  ],
  [
    'function printing only',
    ['A', 'B'],
    {
      'a.sh': `show() { for v in "$@"; do printf '%s=%s\\n' "$v" "\${!v}"; done; }
show A B`,
    },
  ],
  [
    'readonly array',
    ['A!', 'B!'],
    {
      'a.sh': `readonly -a REQUIRED_VARS=(
  "A"   # the a
  'B'
)
for var in "\${REQUIRED_VARS[@]}"; do
  value="\${!var:-}"
  if [[ -z "$value" ]]; then
    log_error "$var"
    exit 1
  fi
done`,
    },
  ],
  [
    'comma list IFS',
    ['A!', 'B!'],
    {
      'a.sh': `REQ="A,B"
IFS=',' read -ra names <<< "$REQ"
for n in "\${names[@]}"; do [[ -n \${!n} ]] || { echo "$n"; exit 1; }; done`,
    },
  ],
  [
    'index loop',
    ['A!', 'B!'],
    {
      'a.sh': `arr=(A B)
for i in "\${!arr[@]}"; do v=\${arr[$i]}; if [ -z "\${!v}" ]; then exit 1; fi; done`,
    },
  ],
  [': param', ['A!', 'B!'], { 'a.sh': `: "\${A:?need}" "\${B?}"` }],
  [
    'trap: assoc array keys',
    ['A!', 'B!'],
    {
      'a.sh': `declare -A desc=( [A]="the a" [B]="the b" )
for k in "\${!desc[@]}"; do
  [[ -n "\${!k:-}" ]] || { echo "\${desc[$k]}"; exit 1; }
done`,
    },
  ],
  [
    'nested helper',
    ['A!', 'B!'],
    {
      'a.sh': `check_one() { local n="$1"; if [ -z "\${!n:-}" ]; then echo "$n" >&2; return 1; fi; }
check_all() { local rc=0; for x in "$@"; do check_one "$x" || rc=1; done; return $rc; }
check_all A B || exit 1`,
    },
  ],
  [
    'words of other command',
    [],
    {
      'a.sh': `require() { command -v "$1" >/dev/null || exit 1; }
require GIT
require NODE`,
    },
  ],
  ['zsh', ['A!', 'B!'], { 'a.zsh': `for v in A B; do [[ -z \${(P)v} ]] && exit 1; done` }],
  [
    'test default',
    ['A!', 'B!'],
    {
      'a.sh': `for VAR in A B; do
  test -n "\${!VAR}" || fail "missing $VAR"
done
fail() { echo "$1"; exit 1; }`,
    },
  ],
  ['xargs none', [], { 'a.sh': `for LEVEL in DEBUG INFO; do grep -c "^$LEVEL" log.txt; done` }],
  [
    'shell nearest list',
    ['B!'],
    {
      'a.sh': `names=(A)
for n in "\${names[@]}"; do echo "$n"; done
names=(B)
for n in "\${names[@]}"; do [ -n "\${!n}" ] || exit 1; done`,
    },
  ],
])('%s', (_, expected, files) => {
  const { reads } = scanTexts(new Map(Object.entries(files)), FAMILIES);
  expect([...new Set(reads.map(shown))].sort()).toEqual(expected);
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  // At the literal, wherever it stands.
  for (const read of reads) expect(read.name.endsWith(textAt(sources, read) ?? '-')).toBe(true);
});
