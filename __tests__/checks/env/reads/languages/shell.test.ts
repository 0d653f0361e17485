import { readLanguages } from '../../../../../src/checks/env/reads/languages/index.ts';
import { shownAll } from '../shown.ts';

const readsOf = (text: string): string[] => shownAll(readLanguages([{ path: 'a.sh', text }]));

test.each<[name: string, text: string, expected: string[]]>([
  ['plain', 'echo $A "${B}" x$C', ['A', 'B', 'C']],
  [
    'operators',
    ': ${A:?no} ${B?no}; echo ${C:-x} ${D-x} ${E:=x} ${F:+x} ${G:-} ${H:-$I} ${J#x} ${#K} ${L%%.*} ${M[0]}',
    ['A!', 'B!', 'C?"', 'D?"', 'E?"', 'F?', 'G?', 'H?', 'I', 'J', 'K', 'L', 'M'],
  ],
  [
    'what it sets itself',
    'A=1; export B=2; local C; read -r D E; for F in x; do :; done; G+=x\necho $A $B $C $D $E $F $G',
    [],
  ],
  ['a default for itself', 'A="${A:-x}"\nB=${B:-"a b"}\necho $A $B', ['A?"', 'B?"']],
  ['a default that is set before', 'A=x\necho ${A:-y}', []],
  ['used above a function', 'f() { echo "$A"; }\nA=1\nf', []],
  ['export hands on', 'export A\necho $A', ['A']],
  ['quotes', "echo '$A' \"it's $B\" \\$C $'\\'$D' \"'$E'\"", ['B', 'E']],
  ['comments', '# $A\necho x#$B # $C\n', ['B']],
  ['a here-document', 'cat <<EOF\n$A "${B:-x}" it\'s\n# $C\nEOF\necho $D', ['A', 'B?"', 'C', 'D']],
  ['a raw one', "cat <<'EOF'\n$A\nEOF\ncat <<\\X\n$B\nX\necho $C", ['C']],
  ['an indented one', 'cat <<-EOF\n\t$A\n\tEOF\necho $B', ['A', 'B']],
  ['a here-string is none', 'cat <<< $A\necho $B', ['A', 'B']],
  ['commands within', 'X=$(echo "$A" | sed "s/$B/x/"); echo "$(cat "$C")" `echo $D`', ['A', 'B', 'C', 'D']],
  ['the shell and the runner', 'echo $HOME $PATH $1 $@ $# $? $RANDOM $GITHUB_SHA $CI $BASH_SOURCE $USER', []],
  ['small letters', 'echo $name ${other:-x} ${must:?}', ['must!']],
  ['strict', 'set -euo pipefail\necho $A ${B:-}', ['A!', 'B?']],
  ['a usage text sets nothing', 'echo "Usage: A=x $0"\necho $A', ['A']],
  ['envsubst', "envsubst '$A ${B}' < x", ['A', 'B']],
  ['printenv', 'x=$(printenv A)', ['A']],
  ['awk', "awk '{ print $NF $A }' x", []],
])('%s', (_, text, expected) => expect(readsOf(text)).toEqual(expected));

test('a file that is read in sets what it sets', () => {
  const files = [
    { path: 'bin/a.sh', text: '. "$(dirname "$0")/lib.sh"\necho $A $B\n' },
    { path: 'bin/lib.sh', text: 'A=1\n' },
  ];
  expect(shownAll(readLanguages(files))).toEqual(['B']);
});

test('a script without an ending', () => {
  expect(shownAll(readLanguages([{ path: 'docker/entrypoint', text: '#!/bin/sh\necho $A\n' }]))).toEqual(['A']);
  expect(shownAll(readLanguages([{ path: 'docker/entrypoint', text: 'echo $A\n' }]))).toEqual([]);
});
