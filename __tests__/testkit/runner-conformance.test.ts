// What GitHub's runner does, as tables. The behaviours are those its own L0 tests describe (actions/runner,
// src/Test/L0/Worker: ActionCommandL0, ActionCommandManagerL0, OutputManagerL0, FileCommandManagerL0, SetOutputFileCommandL0,
// SetEnvFileCommandL0, SaveStateFileCommandL0, CreateStepSummaryCommandL0) and what its source adds to them.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeFromProperties, relativeToWorkspace, validateLinesAndColumns } from './runner/annotation.ts';
import { createCommandProcessor, StopTokenError } from './runner/command-processor.ts';
import { createFileCommands, SUMMARY_LIMIT } from './runner/file-commands.ts';
import { readKeyValues } from './runner/key-value-file.ts';
import { createLineReader } from './runner/line-reader.ts';
import { createMasker } from './runner/masker.ts';
import { createProblemMatchers, type MatcherConfig } from './runner/problem-matcher.ts';
import { createStepEffects } from './runner/step-effects.ts';
import { createStepRecorder } from './runner/step-recorder.ts';
import { parseBracketCommand, parseColonCommand } from './runner/workflow-command.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conformance-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function createStep(options: { env?: Record<string, string>; debug?: boolean; secrets?: string[] } = {}) {
  const masker = createMasker(options.secrets);
  const debug = options.debug ?? false;
  const recorder = createStepRecorder({ masker, stage: 'main', debug });
  const effects = createStepEffects();
  const matchers = createProblemMatchers({ workspace: folder, repository: 'o/r', serverUrl: 'https://github.com' });
  const processor = createCommandProcessor({
    recorder,
    masker,
    matchers,
    effects,
    workspace: folder,
    env: options.env ?? {},
    debug,
  });
  return { masker, recorder, effects, matchers, ...processor };
}

describe('commands (ActionCommand.cs)', () => {
  const isKnown = (name: string): boolean => name === 'do-it';

  // prettier-ignore
  test.each<[string, Record<string, string>, string]>([
    ['::do-it k1=v1,::msg', { k1: 'v1' }, 'msg'],
    ['::do-it::', {}, ''],
    ['::DO-IT::', {}, ''],
    ['::do-it k1=v1::', { k1: 'v1' }, ''],
    ['   ::do-it k1=v1,::msg', { k1: 'v1' }, 'msg'],
    ['\t\u00A0::do-it::msg', {}, 'msg'],
    ['::do-it k1=;=%2C=%0D=%0A=]=%3A,::;-%0D-%0A-]-:-,', { k1: ';=,=\r=\n=]=:' }, ';-\r-\n-]-:-,'],
    ['::do-it k1=;=%252C=%250D=%250A=]=%253A,::;-%250D-%250A-]-:-,', { k1: ';=%2C=%0D=%0A=]=%3A' }, ';-%0D-%0A-]-:-,'],
    ['::do-it k1=,k2=,::', {}, ''],
    ['::do-it K1=v1::', { k1: 'v1' }, ''],
    ['::do-it k1=a,K1=b::', { k1: 'b' }, ''],
    ['::do-it k1==v1::', { k1: 'v1' }, ''],
    ['::do-it =k1=v1::', { k1: 'v1' }, ''],
    ['::do-it k1=v1, k2=v2::', { k1: 'v1', ' k2': 'v2' }, ''],
    ['::do-it  k1=v1 ::', { k1: 'v1' }, ''],
    ['::do-it alone,k2=v2::', { k2: 'v2' }, ''],
    ['::do-it::a::b', {}, 'a::b'],
    ['::do-it::%3A%2C', {}, '%3A%2C'],
    ['::do-it::%0a', {}, '%0a'],
  ])('%j is a command', (line, properties, data) => {
    const command = parseColonCommand(line, isKnown);
    expect(command && { properties: Object.fromEntries(command.properties), data: command.data }).toEqual({
      properties,
      data,
    });
  });

  test.each([
    '   >>>   ::do-it k1=v1,::msg',
    'x ::do-it::',
    '::do-it',
    '::other::msg',
    ':: do-it::msg',
    ':::do-it::msg',
    '::::',
    '',
  ])('%j is a log line', (line) => {
    expect(parseColonCommand(line, isKnown)).toBeUndefined();
  });

  test.each<[string, Record<string, string>, string]>([
    ['##[do-it k1=v1;]msg', { k1: 'v1' }, 'msg'],
    ['##[do-it]', {}, ''],
    ['##[do-it k1=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D', { k1: ';=\r=\n=]' }, ';-\r-\n-]'],
    ['##[do-it k1=%253B=%250D=%250A=%255D;]%253B-%250D-%250A-%255D', { k1: '%3B=%0D=%0A=%5D' }, '%3B-%0D-%0A-%5D'],
    ['##[do-it k1=;k2=;]', {}, ''],
    ['>>>   ##[do-it k1=v1;]msg', { k1: 'v1' }, 'msg'],
    ['text right before##[do-it]msg', {}, 'msg'],
    ['##[do-it k1=a,k2=b]', { k1: 'a,k2=b' }, ''],
  ])('%j is a command of the older form', (line, properties, data) => {
    const command = parseBracketCommand(line, isKnown);
    expect(command && { properties: Object.fromEntries(command.properties), data: command.data }).toEqual({
      properties,
      data,
    });
  });

  test.each(['##[do-it', '##[other]x', '# #[do-it]', '##[other]##[do-it]'])('%j is none', (line) => {
    expect(parseBracketCommand(line, isKnown)).toBeUndefined();
  });
});

describe('lines (ProcessInvoker.cs)', () => {
  test.each<[string[], string[]]>([
    [['a\nb\n'], ['a', 'b']],
    [['a\r\nb'], ['a', 'b']],
    [['a\rb'], ['a', 'b']],
    [
      ['a\r', '\nb'],
      ['a', 'b'],
    ],
    [
      ['a\r', 'b'],
      ['a', 'b'],
    ],
    [['a\n\nb'], ['a', '', 'b']],
    [['harmless\r::error::not harmless'], ['harmless', '::error::not harmless']],
    [['\u{FEFF}::error::x\n'], ['::error::x']],
    [['a\u2028b\u0085c'], ['a\u2028b\u0085c']],
    [[''], []],
  ])('%j', (chunks, expected) => {
    const lines: string[] = [];
    const reader = createLineReader((line) => lines.push(line));
    for (const chunk of chunks) reader.push(Buffer.from(chunk));
    reader.end();
    expect(lines).toEqual(expected);
  });

  test('a character cut in two by a chunk is whole', () => {
    const lines: string[] = [];
    const reader = createLineReader((line) => lines.push(line));
    const bytes = Buffer.from('é\n');
    reader.push(bytes.subarray(0, 1));
    reader.push(bytes.subarray(1));
    expect(lines).toEqual(['é']);
  });
});

describe('places of annotations (ActionCommandManager.cs, ValidateLinesAndColumns)', () => {
  test.each<[string, string]>([
    ['line=1,endLine=2,col=1,endColumn=2', 'line=1,endline=2'],
    ['col=1,endColumn=2', ''],
    ['endLine=1', 'endline=1,line=1'],
    ['line=1,endColumn=2', 'line=1,endcolumn=2,col=2'],
    ['line=,endLine=3', 'endline=3,line=3'],
    ['line=x,endLine=3', 'line=3,endline=3'],
    ['line=4,endLine=3', ''],
    ['line=1,endLine=1,col=3,endColumn=2', 'line=1,endline=1'],
    ['line=1,endLine=1,col=1,endColumn=2', 'line=1,endline=1,col=1,endcolumn=2'],
    ['line=1,col=1,file=test.txt', 'line=1,col=1,file=test.txt'],
    ['line=3,endLine=03,col=1', 'line=3,endline=03'],
    ['endLine=3,col=2', 'endline=3,col=2,line=3'],
    ['line=x,col=2', 'line=x'],
    ['line=5', 'line=5'],
  ])('%s becomes %s', (given, expected) => {
    const command = parseColonCommand(`::warning ${given}::x`, () => true);
    const kept = validateLinesAndColumns(command?.properties ?? new Map());
    expect([...kept].map(([name, value]) => `${name}=${value}`).join(',')).toBe(expected);
  });

  test.each<[string, ReturnType<typeof placeFromProperties>]>([
    ['file=a.ts,line=2', { file: 'a.ts', line: 2, endLine: 2 }],
    ['file=a.ts,line=2,col=3', { file: 'a.ts', line: 2, endLine: 2, col: 3, endColumn: 3 }],
    ['line= 7 ', { line: 7, endLine: 7 }],
    ['line=99999999999', {}],
    ['title=', {}],
    ['title=a%2Cb%3Ac', { title: 'a,b:c' }],
    ['file=/runner/repo/src/a.ts', { file: 'src/a.ts' }],
    ['column=3,line=1', { line: 1, endLine: 1 }],
  ])('%s is shown as %j', (given, expected) => {
    const command = parseColonCommand(`::warning ${given}::x`, () => true);
    expect(placeFromProperties(command?.properties ?? new Map(), '/runner/repo')).toEqual(expected);
  });

  test.each([
    ['/runner/repo/a.ts', 'a.ts'],
    ['/runner/repository/a.ts', '/runner/repository/a.ts'],
    ['/runner/repo', '/runner/repo'],
    ['./a.ts', './a.ts'],
    ['../a.ts', '../a.ts'],
    ['/runner/repo/../x', '../x'],
  ])('the path %s becomes %s', (path, expected) => {
    expect(relativeToWorkspace(path, '/runner/repo')).toBe(expected);
  });
});

describe('stopping commands (ActionCommandManager.cs)', () => {
  test.each([
    ['##[stop-commands]stopToken', '##[stopToken]'],
    ['::stop-commands::randomToken', '::randomToken::'],
    ['::stop-commands::randomToken', '::RANDOMTOKEN::'],
  ])('%s until %s', (stop, resume) => {
    const step = createStep({ env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true' } });
    const given = [stop, '##[set-env name=foo]bar', resume, '##[set-env name=foo]bar'];
    expect(given.map((line) => step.command(line))).toEqual([true, false, true, true]);
    expect(step.recorder.log).toHaveLength(2);
  });

  test.each(['stop-commands', '', 'set-env', 'SET-ENV', 'pause-logging', 'error'])(
    'the token %j is refused',
    (token) => {
      const { command } = createStep();
      expect(() => command(`::stop-commands::${token}`)).toThrow(StopTokenError);
    },
  );

  test.each([
    ['stop-commands', '1'],
    ['', '1'],
    ['set-env', 'true'],
  ])('the token %j is taken if ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS is %s', (token, allowed) => {
    const { command } = createStep({ env: { ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS: allowed } });
    expect(command(`::stop-commands::${token}`)).toBe(true);
  });

  test.each([
    ['randomToken', '***'],
    ['sevenxx', '***'],
    ['sixxxx', 'sixxxx'],
  ])('the token %s reads %s from then on', (token, shown) => {
    const step = createStep();
    step.line(`::stop-commands::${token}`);
    step.line(`::${token}::`);
    step.line(token);
    expect(step.recorder.log.at(-1)).toBe(shown);
  });

  test('what is stopped appears in the log as it is', () => {
    const step = createStep();
    for (const line of ['::stop-commands::tok', '::error::x', '  ##[warning]y', '::tok::', '::error::z'])
      step.line(line);
    expect(step.recorder.log).toEqual([
      '::stop-commands::tok',
      '::error::x',
      '  ##[warning]y',
      '::tok::',
      '##[error]z',
    ]);
    expect(step.recorder.annotations.map(({ message }) => message)).toEqual(['z']);
  });
});

describe('commands carried out (ActionCommandManager.cs)', () => {
  interface Expected {
    log?: string[];
    annotations?: string[];
    failed?: boolean;
    env?: Record<string, string>;
    outputs?: Record<string, string>;
    state?: Record<string, string>;
    path?: string[];
    debugMessages?: string[];
  }
  const deprecated = (name: string): RegExp => new RegExp(`The \`${name}\` command is deprecated`);
  const allow = { ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true' };

  test.each<[string, string[], Expected, { env?: Record<string, string>; debug?: boolean }?]>([
    ['group', ['::group::A b', 'x', '::endgroup::ignored'], { log: ['##[group]A b', 'x', '##[endgroup]'] }],
    ['debug is silent', ['::debug::a%0Ab'], { log: [], debugMessages: ['a\nb'] }],
    ['debug', ['::debug::a%0Ab'], { log: ['##[debug]a', '##[debug]b'] }, { debug: true }],
    ['notice', ['::notice::n'], { log: ['##[notice]n'], annotations: ['n'] }],
    ['echo on', ['::echo::on', '::group::g'], { log: ['::group::g', '##[group]g'] }],
    ['echo off again', ['::echo::ON', '::echo::Off   ', '::group::g'], { log: ['::echo::Off   ', '##[group]g'] }],
    ['echo omits errors', ['::echo::on', '::error::x'], { log: ['##[error]x'] }],
    ['echo hides masks', ['::echo::on', '::add-mask::geheim'], { log: ['::add-mask::***'] }],
    ['echo with debug', ['::group::g'], { log: ['::group::g', '##[group]g'] }, { debug: true }],
    [
      'echo with another word',
      ['::echo::invalid'],
      {
        failed: true,
        annotations: [
          "Unable to process command '::echo::invalid' successfully.",
          "Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: 'invalid'.",
        ],
      },
    ],
    ['echo without a word', ['::echo::'], { failed: true }],
    ['an unknown command', ['::unknown::x', '::warn::x'], { log: ['::unknown::x', '::warn::x'], annotations: [] }],
    ['an internal command', ['::internal-set-repo-path repoFullName=a/b::x'], { annotations: [] }],
    [
      'markers of the runner',
      ['##[start-action x]', 'a ##[end-action y]'],
      { log: ['##[\\start-action x]', 'a ##[\\end-action y]'] },
    ],
    ['set-output', ['::set-output name=a::1'], { outputs: { a: '1' } }],
    ['set-output of the older form', ['##[set-output name=a;]1%5D'], { outputs: { a: '1]' } }],
    ['set-output without a name', ['::set-output::1'], { failed: true, outputs: {} }],
    ['save-state', ['::save-state name=a::1', '::save-state name=A::2'], { state: { a: '2' } }],
    ['set-env is disabled', ['::set-env name=a::1'], { failed: true, env: {} }],
    ['set-env if allowed', ['::set-env name=a::1'], { failed: false, env: { a: '1' } }, { env: allow }],
    [
      '"1" does not allow it',
      ['::set-env name=a::1'],
      { failed: true, env: {} },
      { env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: '1' } },
    ],
    [
      'set-env of NODE_OPTIONS',
      ['::set-env name=Node_Options::x'],
      {
        failed: false,
        env: {},
        annotations: ["Can't update NODE_OPTIONS environment variable using ::set-env:: command."],
      },
      { env: allow },
    ],
    ['add-path is disabled', ['::add-path::/x'], { failed: true, path: [] }],
    [
      'add-path if allowed',
      ['::add-path::/x', '::add-path::/y', '::add-path::/x'],
      { path: ['/y', '/x'] },
      { env: allow },
    ],
    [
      'add-matcher without a file',
      ['::add-matcher::'],
      { failed: false, annotations: ['File path must be specified.'] },
    ],
    ['add-matcher of a missing file', ['::add-matcher::none.json'], { failed: true }],
    [
      'remove-matcher without a name',
      ['::remove-matcher::'],
      { annotations: ['Either an owner name or a file path must be specified in ##[remove-matcher] command.'] },
    ],
    [
      'remove-matcher with both',
      ['::remove-matcher owner=a::b.json'],
      {
        annotations: [
          'Either specify an owner name or a file path in ##[remove-matcher] command. Both values cannot be set.',
        ],
      },
    ],
  ])('%s', (_name, lines, expected, options = {}) => {
    const step = createStep(options);
    for (const line of lines) step.line(line);
    const seen: Required<Expected> = {
      log: step.recorder.log,
      annotations: step.recorder.annotations.map(({ message }) => message),
      failed: step.recorder.failed,
      env: Object.fromEntries(step.effects.env),
      outputs: Object.fromEntries(step.effects.outputs),
      state: Object.fromEntries(step.effects.state),
      path: step.effects.path,
      debugMessages: step.recorder.debugMessages,
    };
    expect(seen).toMatchObject(expected);
  });

  test.each(['set-output', 'save-state'])('%s warns that it is deprecated', (name) => {
    const step = createStep();
    step.line(`::${name} name=a::1`);
    expect(step.recorder.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringMatching(deprecated(name)), from: 'runner' }),
    ]);
  });
});

describe('annotations (ExecutionContext.cs)', () => {
  test('the message is masked first and cut then', () => {
    const step = createStep({ secrets: ['x'.repeat(4000)] });
    step.line(`::error::${'x'.repeat(4000)}${'y'.repeat(5000)}`);
    expect(step.recorder.annotations[0]?.message).toBe(`***${'y'.repeat(4093)}`);
    expect(step.recorder.log[0]).toHaveLength('##[error]'.length + 4096);
  });

  test('an empty message takes a place and is not shown', () => {
    const step = createStep();
    step.line('::error::');
    for (let count = 0; count < 10; count += 1) step.line(`::error::${count}`);
    expect(step.recorder.annotations).toHaveLength(9);
    expect(step.recorder.dropped.map(({ reason }) => reason)).toEqual([
      'empty message',
      'more than 10 of its level in a step',
    ]);
  });

  test("the runner's own complaints count, too", () => {
    const step = createStep();
    for (let count = 0; count < 10; count += 1) step.line('::add-mask::');
    step.line('::warning::late');
    expect(step.recorder.dropped.map(({ message }) => message)).toEqual(['late']);
  });
});

describe('masks (SecretMasker.cs, ValueEncoders.cs, add-mask)', () => {
  test.each<[string, string[], string, string]>([
    ['a value', ['geheim'], 'is geheim!', 'is ***!'],
    ['nothing', [''], 'text', 'text'],
    ['overlapping values', ['abc', 'cde'], 'xabcdex', 'x***x'],
    ['touching values', ['abc', 'def'], 'xabcdefx', 'x***x'],
    ['overlapping occurrences', ['aba'], 'ababa', '***'],
    ['base64', ['geheim'], Buffer.from('geheim').toString('base64'), '***'],
    ['base64 with a user before it', ['secretvalue'], Buffer.from('me:secretvalue').toString('base64').slice(4), '***'],
    ['JSON', ['a"b\\c'], '{"x":"a\\"b\\\\c"}', '{"x":"***"}'],
    ['a URL', ['pa ss/word'], 'https://x?pw=pa%20ss%2Fword', 'https://x?pw=***'],
    ['XML', ['a<b&c'], '<x>a&lt;b&amp;c</x>', '<x>***</x>'],
    ['an expression', ["it's"], "'it''s'", "'***'"],
    ['quotes around a long value', ['"longvalue"'], 'longvalue', '***'],
    ['quotes around a short value', ['"abcde"'], 'abcde', 'abcde'],
    ['the part before an ampersand', ['secret&second'], 'secret& second', '*** ***'],
    ['case matters', ['geheim'], 'GEHEIM', 'GEHEIM'],
  ])('%s', (_name, values, text, expected) => {
    const masker = createMasker();
    for (const value of values) masker.add(value);
    expect(masker.mask(text)).toBe(expected);
  });

  test.each<[string, string[]]>([
    ['::add-mask::one', ['one']],
    ['::add-mask::a%0A  b  %0D%0A%0Ac', ['a\n  b  \r\n\nc', 'a', 'b', 'c']],
    ['::add-mask::', []],
    ['::add-mask::   ', []],
    ['::add-mask:: x ', [' x ', 'x']],
  ])('%s', (line, expected) => {
    const step = createStep();
    step.line(line);
    expect(step.masker.values()).toEqual(expected);
    expect(step.recorder.annotations.map(({ message }) => message)).toEqual(
      expected.length > 0 ? [] : ["Can't add secret mask for empty string in ##[add-mask] command."],
    );
  });
});

describe('files of names and values (FileCommandManager.cs, EnvFileKeyValuePairs)', () => {
  const read = (text: string, platform: NodeJS.Platform = 'linux'): Record<string, string> =>
    Object.fromEntries([...readKeyValues(text, platform)].map(({ name, value }) => [name, value]));

  test.each<[string, string, Record<string, string>]>([
    ['nothing', '', {}],
    ['one', 'A=MY VALUE', { A: 'MY VALUE' }],
    ['a byte order mark', '\u{FEFF}A=b', { A: 'b' }],
    ['empty lines', '\nA=a\n\nB=b\n', { A: 'a', B: 'b' }],
    ['an empty value', 'A=', { A: '' }],
    ['several', 'A=a\nB=\nC=c', { A: 'a', B: '', C: 'c' }],
    ['equals signs', 'A==abc\nB=def=ghi\nC=jkl=', { A: '=abc', B: 'def=ghi', C: 'jkl=' }],
    ['arrows in a value', 'A=<<x', { A: '<<x' }],
    ['the last one wins', 'A=1\nA=2', { A: '2' }],
    ['blanks stay', ' A = b ', { ' A ': ' b ' }],
    ['a heredoc', 'A<<EOF\none\ntwo\nthree\nEOF', { A: 'one\ntwo\nthree' }],
    ['an empty heredoc', 'A<<EOF\nEOF', { A: '' }],
    ['a heredoc of one empty line', 'A<<EOF\n\nEOF\n', { A: '' }],
    ['heredocs and empty lines', '\nA<<EOF\na\nb\nEOF\n\nB<<EOF\nc\nEOF\n', { A: 'a\nb', B: 'c' }],
    ['a delimiter =EOF', 'A<<=EOF\nhello\none\n=EOF\n', { A: 'hello\none' }],
    ['a delimiter <EOF', 'A<<<EOF\nhello\ntwo\n<EOF\n', { A: 'hello\ntwo' }],
    ['empty lines in a heredoc', 'A<<EOF\nhello\n\nthree\n\nEOF', { A: 'hello\n\nthree\n' }],
    ['an equals sign in a heredoc', 'A<<EOF\nhello=four\nEOF', { A: 'hello=four' }],
    ['a delimiter with a blank before it', 'A<<EOF\n EOF\nEOF', { A: ' EOF' }],
    ['CRLF outside of Windows', 'A=b\r\n', { A: 'b\r' }],
  ])('%s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each<[string, string, Record<string, string>]>([
    ['CRLF', 'A=b\r\nB=c\r\n', { A: 'b', B: 'c' }],
    ['LF', 'A<<EOF\nhello\nworld\nEOF', { A: 'hello\nworld' }],
    ['a heredoc with CRLF', 'A<<EOF\r\nhello\r\nworld\r\nEOF\r\n', { A: 'hello\r\nworld' }],
  ])('on Windows: %s', (_name, text, expected) => {
    expect(read(text, 'win32')).toEqual(expected);
  });

  test.each([
    ['no sign at all', 'text', "Invalid format 'text'"],
    ['a heredoc without a name', '<<EOF\na\nEOF', /^Invalid format '<<EOF'. Name must not be empty/],
    ['a heredoc without a delimiter', 'A<<\na\n', /delimiter must not be empty/],
    ['all on one line', 'A<<EOF one two EOF', "Invalid value. Matching delimiter not found 'EOF one two EOF'"],
    ['no delimiter, no last newline', 'A<<EOF one\ntwo\nthree EOF', /EOF marker missing new line/],
    ['no delimiter', 'A<<EOF\none\n', "Invalid value. Matching delimiter not found 'EOF'"],
    ['a delimiter with CR', 'A<<EOF\r\nx\r\nEOF\n', /Matching delimiter not found/],
  ])('%s is refused', (_name, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

describe('files of a step (FileCommandManager.cs)', () => {
  interface Expected {
    failed?: boolean;
    messages?: string[];
    outputs?: Record<string, string>;
    env?: Record<string, string>;
    state?: Record<string, string>;
    path?: string[];
    summary?: string;
  }
  type Name = 'path' | 'env' | 'step_summary' | 'state' | 'output';

  // Large contents are made when they are needed: jest would spend minutes on printing them.
  test.each<[string, Name, string | (() => string | Uint8Array) | undefined, Expected]>([
    ['a removed file', 'output', undefined, { failed: false, messages: [], outputs: {} }],
    ['a removed summary', 'step_summary', undefined, { failed: false, messages: [], summary: '' }],
    ['an empty summary', 'step_summary', '', { summary: '', messages: [] }],
    ['a summary', 'step_summary', '# A\n\n## B', { summary: '# A\n\n## B\n' }],
    ['a summary with a mark and CRLF', 'step_summary', '\u{FEFF}# A\r\nB\r\n', { summary: '# A\nB\n' }],
    ['a summary with a secret', 'step_summary', '# pw=geheim\n', { summary: '# pw=***\n' }],
    ['a summary with a secret over two lines', 'step_summary', 'zwei\nzeilen', { summary: '***\n***\n' }],
    ['a summary of exactly the limit', 'step_summary', () => 'x'.repeat(SUMMARY_LIMIT), { messages: [] }],
    [
      'a summary one byte over it',
      'step_summary',
      () => new Uint8Array(SUMMARY_LIMIT + 1),
      {
        failed: false,
        summary: '',
        messages: [
          '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1024k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary',
        ],
      },
    ],
    ['the limit is in bytes', 'step_summary', () => 'é'.repeat(SUMMARY_LIMIT / 2 + 1), { summary: '' }],
    ['env', 'env', 'A=1\nB<<E\nx\nE\n', { env: { A: '1', B: 'x' } }],
    [
      'NODE_OPTIONS in env',
      'env',
      'NODE_OPTIONS=x\nnode_options<<E\ny\nE\nA=1',
      {
        env: { A: '1' },
        failed: false,
        messages: Array(2).fill("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."),
      },
    ],
    ['NODE_OPTIONS as an output', 'output', 'NODE_OPTIONS=x', { outputs: { NODE_OPTIONS: 'x' }, messages: [] }],
    ['names of env differ in case', 'env', 'a=1\nA=2', { env: { a: '1', A: '2' } }],
    ['names of state do not', 'state', 'a=1\nA=2', { state: { a: '2' } }],
    [
      'an output without a name',
      'output',
      'A=1\n=x',
      {
        outputs: { A: '1' },
        failed: true,
        messages: ["Unable to process file command 'output' successfully.", "Value cannot be null. (Parameter 'name')"],
      },
    ],
    ['env without a name', 'env', '=x', { failed: true }],
    ['state without a name', 'state', '=x', { failed: false, state: { '': 'x' } }],
    ['path', 'path', '/a\r\n\n/b\n/a', { path: ['/b', '/a'] }],
    ['what stands before a mistake counts', 'state', 'a=1\noops\nb=2', { failed: true, state: { a: '1' } }],
  ])('%s', async (_name, file, content, expected) => {
    const { recorder, masker, effects } = createStep({ secrets: ['geheim', 'zwei\nzeilen'] });
    const files = await createFileCommands(join(folder, 'temp'));
    if (content === undefined) await rm(files.paths[file]);
    else await writeFile(files.paths[file], typeof content === 'function' ? content() : content);
    const summary = await files.process({ recorder, masker, effects });
    const seen: Expected = {
      failed: recorder.failed,
      messages: recorder.annotations.map(({ message }) => message),
      outputs: Object.fromEntries(effects.outputs),
      env: Object.fromEntries(effects.env),
      state: Object.fromEntries(effects.state),
      path: effects.path,
      summary,
    };
    expect(seen).toMatchObject(expected);
  });

  test('every step has files of its own', async () => {
    const [first, second] = [await createFileCommands(folder), await createFileCommands(folder)];
    expect(first.paths.output).not.toBe(second.paths.output);
  });
});

describe('problem matchers (IssueMatcher.cs, OutputManager.cs)', () => {
  const simple = (owner: string, regexp: string): MatcherConfig => ({ owner, pattern: [{ regexp, message: 1 }] });

  interface Expected {
    messages: string[];
    log?: string[];
  }
  test.each<[string, MatcherConfig[], string[], Expected]>([
    [
      'in turn',
      [simple('a', 'ERROR: (.+)'), simple('b', 'NOT GOOD: (.+)')],
      ['ERROR: it is broken', 'NOT GOOD: that did not work'],
      { messages: ['error it is broken', 'error that did not work'] },
    ],
    [
      'a later one of the same owner replaces it',
      [simple('a', 'ERROR: (.+)'), simple('A', 'ERROR: (.+) END')],
      ['ERROR: one END', 'ERROR: two'],
      { messages: ['error one'], log: ['##[error]ERROR: one END', 'ERROR: two'] },
    ],
    [
      'a later one of another owner is asked first',
      [simple('a', 'ERROR: (.+)'), simple('b', 'ERROR: (.+) END')],
      ['ERROR: one END', 'ERROR: two'],
      { messages: ['error one', 'error two'] },
    ],
    [
      'severity',
      [{ owner: 'a', pattern: [{ regexp: '^(.*): (.+)', severity: 1, message: 2 }] }],
      ['ERRor: a', 'WARNing: b', 'info: c', ': d'],
      {
        messages: ['error a', 'warning b', 'error d'],
        log: ['##[error]ERRor: a', '##[warning]WARNing: b', 'info: c', '##[error]: d'],
      },
    ],
    [
      'severity by default',
      [{ owner: 'a', severity: 'notice', pattern: [{ regexp: '^x (.+)', message: 1 }] }],
      ['x y'],
      { messages: ['notice y'] },
    ],
    [
      'line and column',
      [{ owner: 'a', pattern: [{ regexp: '\\((.+),(.+)\\): (.+)', line: 1, column: 2, message: 3 }] }],
      ['(12,34): a', '(12,x): b', '(x,34): c'],
      { messages: ['error a 12:34', 'error b 12:', 'error c :34'] },
    ],
    [
      'colours',
      [simple('a', '^the error: (.+)$')],
      ['the error: \u001B[31mred, \u001B[1;31mbright red, \u001B[mreset'],
      { messages: ['error red, bright red, reset'], log: ['##[error]the error: red, bright red, reset'] },
    ],
    [
      'a loop',
      [{ owner: 'a', pattern: [{ regexp: 'Start: .+' }, { regexp: 'Error: (.+)', message: 1, loop: true }] }],
      ['Start: x', 'Error: one', 'Error: two', 'text', 'Error: three', 'Start: y', 'Error: four'],
      { messages: ['error one', 'error two', 'error four'] },
    ],
    [
      'several lines without a loop',
      [{ owner: 'a', pattern: [{ regexp: 'Start: .+' }, { regexp: 'Error: (.+)', message: 1 }] }],
      ['Start: x', 'Error: one', 'Error: two'],
      { messages: ['error one'] },
    ],
    [
      'a hit makes the others start again',
      [
        { owner: 'b', pattern: [{ regexp: 'both 1: (.+)' }, { regexp: '(.+)', message: 1 }] },
        { owner: 'a', pattern: [{ regexp: 'both 1: .+' }, { regexp: 'a 2: (.+)', message: 1 }] },
      ],
      ['both 1: x', 'a 2: it broke', 'text', 'more', 'both 1: y', 'oh no'],
      { messages: ['error it broke', 'error oh no'] },
    ],
    [
      'commands are not matched',
      [simple('a', 'ERROR: (.+)')],
      ['::notice::ERROR: x', 'x ##[notice]ERROR: y'],
      { messages: ['notice ERROR: x', 'notice ERROR: y'] },
    ],
    [
      'what looks like a command is',
      [simple('a', 'ERROR: (.+)')],
      ['##[no-command]ERROR: x'],
      { messages: ['error x'] },
    ],
    ['a blank message is none', [simple('a', 'ERROR: (.*)')], ['ERROR:  '], { messages: [], log: ['ERROR:  '] }],
  ])('%s', (_name, configs, lines, expected) => {
    const step = createStep();
    for (const config of configs) step.matchers.add([config]);
    for (const line of lines) step.line(line);
    const messages = step.recorder.annotations.map(({ level, message, line, col }) =>
      line === undefined && col === undefined
        ? `${level} ${message}`
        : `${level} ${message} ${line ?? ''}:${col ?? ''}`,
    );
    expect({ messages, log: step.recorder.log }).toMatchObject(expected);
  });

  test('from a file and away again, by owner', async () => {
    await writeFile(join(folder, 'matcher.json'), JSON.stringify({ problemMatcher: [simple('me', 'ERROR: (.+)')] }));
    const step = createStep();
    for (const line of ['::add-matcher::matcher.json', 'ERROR: a', '::remove-matcher owner=ME::', 'ERROR: b']) {
      step.line(line);
    }
    expect(step.recorder.annotations.map(({ message }) => message)).toEqual(['a']);
  });

  test('only files of the workflow repository keep their path', async () => {
    const clone = async (name: string, url: string): Promise<void> => {
      await mkdir(join(folder, name, '.git'), { recursive: true });
      await writeFile(join(folder, name, '.git', 'config'), `[remote "origin"]\n  url = ${url}\n`);
      await writeFile(join(folder, name, 'a.ts'), '');
    };
    await clone('mine', 'https://github.com/O/R');
    await clone('ssh', 'git@github.com:o/r.git');
    await clone('mine/other', 'https://github.com/o/other');
    await writeFile(join(folder, 'outside.ts'), '');
    const step = createStep();
    step.matchers.add([{ owner: 'a', pattern: [{ regexp: '^(.+): (.+)$', file: 1, message: 2 }] }]);
    for (const file of ['mine/a.ts', join(folder, 'ssh', 'a.ts'), 'mine/other/a.ts', 'outside.ts', 'mine/none.ts']) {
      step.line(`${file}: x`);
    }
    expect(step.recorder.annotations.map(({ file }) => file)).toEqual([
      'a.ts',
      'a.ts',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each<[string, MatcherConfig, RegExp]>([
    ['no owner', simple('', 'x'), /Owner must not be empty/],
    ['no pattern', { owner: 'a', pattern: [] }, /does not contain any patterns/],
    ['no message', { owner: 'a', pattern: [{ regexp: 'x' }] }, /must set 'message'/],
    ['a group too many', { owner: 'a', pattern: [{ regexp: '(x)', message: 2 }] }, /out of range/],
    [
      'a loop at the start',
      { owner: 'a', pattern: [{ regexp: '(x)', message: 1, loop: true }] },
      /Only the last pattern/,
    ],
    [
      'a property twice',
      {
        owner: 'a',
        pattern: [
          { regexp: '(x)', file: 1 },
          { regexp: '(x)(y)', file: 1, message: 2 },
        ],
      },
      /set twice/,
    ],
    [
      'another severity',
      { owner: 'a', severity: 'info', pattern: [{ regexp: '(x)', message: 1 }] },
      /unexpected default severity/,
    ],
  ])('%s is refused', (_name, config, message) => {
    expect(() => createStep().matchers.add([config])).toThrow(message);
  });
});
