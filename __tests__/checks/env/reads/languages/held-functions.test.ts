// Names that hold the function which looks a variable up.
import { readLanguages } from '../../../../../src/checks/env/reads/languages/index.ts';
import { shownAll } from '../shown.ts';

test.each<[path: string, text: string, expected: string[]]>([
  ['a.go', 'package main\nfunc f() {\n\tgetter := os.Getenv\n\tx := getter("A")\n\ty := other.getter("B")\n}', ['A']],
  ['a.go', 'package main\nvar get = os.Getenv\nvar a = get("A")\n', ['A']],
  ['a.go', 'package main\nvar get = os.Getenv("A")\nvar b = get("B")\n', ['A']],
  ['a.py', 'import os\nget = os.environ.get\nA = get("A")\nB = get("B", "x")\nC = other.get("C")\n', ['A', 'B?"']],
  ['a.py', 'import os\nenv = os.getenv\nA = env("A")\n', ['A']],
  ['a.py', 'import os\nget = os.getenv("A")\nB = get("B")\n', ['A']],
])('%s: %j', (path, text, expected) => {
  expect(shownAll(readLanguages([{ path, text }]))).toEqual(expected);
});
