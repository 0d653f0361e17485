import { isLanguage, readLanguages } from '../../../../../src/checks/env/reads/languages/index.ts';
import { sorted } from '../../../../core/sorted.ts';
import { shownAll } from '../shown.ts';

const readsOf = (text: string, path = 'app/a.py'): string[] => shownAll(readLanguages([{ path, text }]));

describe('os', () => {
  test.each<[name: string, text: string, expected: string[]]>([
    ['an index', 'import os\na = os.environ["A"]', ['A!']],
    ['get', 'os.environ.get("A")', ['A']],
    ['get with a text', "os.environ.get('A', 'x')", ['A?"']],
    ['get with an empty text', "os.environ.get('A', '')", ['A?']],
    ['get with a number', 'os.environ.get("A", 5)', ['A?']],
    ['get or', 'a = os.environ.get("A") or "x"', ['A?"']],
    ['get or else the end', 'a = os.environ.get("A") or sys.exit(1)', ['A!']],
    ['setdefault', 'os.environ.setdefault("A", "x")', ['A?"']],
    ['pop', 'os.environ.pop("A")', ['A!']],
    ['pop with None', 'os.environ.pop("A", None)', ['A?']],
    ['in', 'x = "A" in os.environ', ['A']],
    ['not in, and again', 'x = "A" not in os.environ or "B" in os.environ', ['A', 'B']],
    ['getenv over lines', 'os.getenv(\n    "A",\n    default="x",\n)', ['A?"'].map((name) => name)],
    ['getenvb', 'os.getenvb(b"A")', ['A']],
    ['a raw and a unicode prefix', 'os.getenv(r"A"); os.getenv(u"B")', ['A', 'B']],
    ['an f-string without a hole', 'os.getenv(f"A")', ['A']],
    ['an f-string with one', 'os.getenv(f"A_{x}")', []],
    ['within an f-string', 'print(f"{os.environ[\'A\']!r:>{os.getenv("B")}} {{os.environ[\'C\']}}")', ['A!', 'B']],
    ['from', 'from os import environ, getenv\nenviron["A"]; getenv("B")', ['A!', 'B']],
    ['from, renamed', 'from os import environ as e, getenv as g\ne["A"]; g("B")', ['A!', 'B']],
    ['from, in brackets', 'from os import (\n  environ,\n  getenv as g,\n)\nenviron["A"]; g("B")', ['A!', 'B']],
    ['the module renamed', 'import os as _o, sys\n_o.environ["A"]; _o.getenv("B")', ['A!', 'B']],
    ['an alias', 'import os\nenv = os.environ\nenv["A"]; env.get("B", "x")', ['A!', 'B?"']],
    ['a copy', 'env = os.environ.copy()\nenv["A"] = "1"\nenv["B"]', ['B!']],
    ['a dict', 'dict(os.environ)["A"]', ['A!']],
    ['dotenv_values', 'config = dotenv_values(".env")\nconfig["A"]', ['A!']],
    ['a constant', 'KEY = "A"\nos.environ[KEY]', ['A!']],
    ['a list that a loop goes over', 'for k in ("A", "B"):\n    os.environ[k]', ['A!', 'B!']],
    ['a list with a name', 'NAMES = ["A", "B"]\nmissing = [n for n in NAMES if n not in os.environ]', ['A', 'B']],
    ['expandvars', 'os.path.expandvars("$A/${B}/x")', ['A', 'B']],
    [
      'click',
      'import click\n@click.option("--x", envvar="A")\n@click.option("--y", envvar=["B", "C"])',
      ['A', 'B', 'C'],
    ],
    ['typer', 'import typer\nx: str = typer.Option("d", envvar="A")', ['A']],
    ['argparse', 'p.add_argument("--x", default=os.environ.get("A", "d"))', ['A?"']],
    ['a write', 'os.environ["A"] = "x"', []],
    ['a comparison is no write', 'os.environ["A"] == "x"', ['A!']],
    ['removal is no read of a value, and harmless', 'del os.environ_["A"]', []],
    ['comments and texts', '# os.environ["A"]\n"""os.environ["B"]"""\nx = \'os.getenv("C")\'\n', []],
    [
      'a docstring with quotes',
      'def f():\n    """it\'s os.environ["A"] \\""" os.getenv("C") """\n    return os.getenv("B")',
      ['B'],
    ],
    ['a mapping of another object', 'self.environ["A"]; request.environ["B"]; my.os.environ["C"]', []],
    ['a name that is no word', 'os.environ["a b"]', []],
  ])('%s', (_, text, expected) => expect(readsOf(text)).toEqual(expected));
});

test.each<[text: string, isAsked: boolean]>([
  ['if os.environ.get("A"):', true],
  ['if not os.environ.get("A"):', true],
  ['x = bool(os.environ.get("A"))', true],
  ['DEBUG = os.environ.get("A", False)', true],
  ['X = os.environ.get("A", True)', true],
  ['FEATURE_ENABLED = os.getenv("A")', true],
  ['USE_TLS: bool = os.environ["A"]', true],
  ['x = 1 if os.environ.get("A") else 2', true],
  ['DEBUG = os.environ.get("A", "False") == "True"', false],
  ['DEBUG = os.environ.get("A", "").lower() in ("1", "true")', false],
  ['DEBUG = strtobool(os.environ.get("A", "false"))', false],
  ['DEBUG = bool(int(os.environ.get("A", 0)))', false],
  ['if os.environ.get("A") == "x":', false],
  ['if os.environ.get("A") is None:', false],
  ['URL = os.environ.get("A")', false],
])('%s', (text, isAsked) => {
  const [read] = readLanguages([{ path: 'a.py', text: `import os\n${text}\n` }]).reads;
  expect(read?.asBoolean ?? false).toBe(isAsked);
});

describe('libraries', () => {
  test.each<[name: string, text: string, expected: string[]]>([
    [
      'django-environ',
      'import environ\nenv = environ.Env(DEBUG=(bool, False), N=(int, 1))\nenv("A"); env("B", default="x"); env.bool("DEBUG"); env.int("C", 5)\nenv.db(); env.cache(default="x"); env.url("U"); env.list("L", default=[])',
      ['A!', 'B?"', 'DEBUG?:boolean', 'C?:number', 'DATABASE_URL!:url', 'CACHE_URL?:url', 'U!:url', 'L?'],
    ],
    ['django-environ, a prefix', 'import environ\nenv = environ.Env()\nenv.prefix = "APP_"\nenv("A")', ['APP_A!']],
    ['django-environ, from', 'from environ import Env\nenv = Env()\nenv.str("A")', ['A!']],
    [
      'environs',
      'from environs import Env\nenv = Env()\nenv("A")\nenv.int("B", 5)\nwith env.prefixed("P_"):\n    env.str("C")\n    with env.prefixed("Q_"):\n        env.bool("D", False)\nenv.str("E")',
      ['A!', 'B?:number', 'P_C!', 'P_Q_D?:boolean', 'E!'],
    ],
    ['environs, its own object', 'from environs import env\nenv.read_env("x")\nenv.str("A", default="d")', ['A?"']],
    [
      'decouple',
      'from decouple import config\nconfig("A"); config("B", default="x"); config("C", cast=int)',
      ['A!', 'B?"', 'C!'],
    ],
    ['decouple, renamed', 'from decouple import config as c\nc("A")', ['A!']],
    ['AutoConfig', 'from decouple import AutoConfig\ncfg = AutoConfig(search_path="x")\ncfg("A", cast=bool)', ['A!']],
    [
      'Starlette',
      'from starlette.config import Config\nconfig = Config(".env")\nconfig("A"); config("B", cast=bool, default=False)',
      ['A!', 'B?'],
    ],
    [
      'Starlette, a prefix',
      'from starlette.config import Config\nc = Config(".env", env_prefix="X_")\nc("A")',
      ['X_A!'],
    ],
    ['another config', 'def config(x): ...\nconfig("A")', []],
  ])('%s', (_, text, expected) => expect(readsOf(text)).toEqual(expected));

  test('an object of another file', () => {
    const files = [
      { path: 'p/settings/base.py', text: 'import environ\nenv = environ.Env()\n' },
      { path: 'p/settings/prod.py', text: 'from .base import env\nX = env("A")\n' },
      { path: 'p/other.py', text: 'from jinja2 import env\nX = env("B")\n' },
    ];
    expect(shownAll(readLanguages(files))).toEqual(['A!']);
  });
});

describe('pydantic', () => {
  test.each<[name: string, text: string, expected: string[]]>([
    [
      'version 2',
      `from pydantic_settings import BaseSettings, SettingsConfigDict
class S(BaseSettings):
    """Of the app: example: str"""
    model_config = SettingsConfigDict(env_prefix="APP_", env_file=".env")
    database_url: PostgresDsn
    debug: bool = False
    port: int = Field(8000, ge=1)
    host: str = Field(default="x")
    token: SecretStr = Field(...)
    key: str = Field(alias="KEY_ALIAS")
    mode: Literal["a", "b"] = "a"
    other: Annotated[str, Field(validation_alias="other_alias")]
    both: str = Field(validation_alias=AliasChoices("ONE", "TWO"))
    limits: ClassVar[int] = 3
    _private: str = "x"

    @property
    def url(self) -> str:
        local: str = "x"
        return local
`,
      [
        'APP_DATABASE_URL!:url',
        'APP_DEBUG?:boolean',
        'APP_PORT?:number',
        'APP_HOST?"',
        'APP_TOKEN!',
        'KEY_ALIAS!',
        'APP_MODE?":enum',
        'OTHER_ALIAS!',
        'ONE!',
        'TWO?',
      ],
    ],
    [
      'version 1',
      `from pydantic import BaseSettings, Field
class S(BaseSettings):
    a: str
    b: str = Field("x", env="B_NAME")
    c: str = Field(..., env=["C1", "C2"])
    class Config:
        env_prefix = "P_"
`,
      ['P_A!', 'B_NAME?"', 'C1!', 'C2?'],
    ],
    ['a dictionary', 'class S(BaseSettings):\n    model_config = {"env_prefix": "X_"}\n    a: int', ['X_A!:number']],
    ['behind the name', 'class S(BaseSettings, env_prefix="X_"):\n    a: int', ['X_A!:number']],
    [
      'case matters',
      'class S(BaseSettings):\n    model_config = SettingsConfigDict(case_sensitive=True)\n    a_b: str',
      ['a_b!'],
    ],
    [
      'a class of it',
      'class B(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix="B_")\nclass S(B):\n    a: str',
      ['B_A!'],
    ],
    [
      'a delimiter',
      'class D(BaseModel):\n    host: str\n    port: int = 1\nclass S(BaseSettings):\n    model_config = SettingsConfigDict(env_nested_delimiter="__")\n    db: D',
      ['DB__HOST!', 'DB__PORT?:number'],
    ],
    ['another model', 'class S(BaseModel):\n    a: str', []],
    [
      'a prefix that is made up',
      'class S(BaseSettings):\n    model_config = of("x")\n    a: str\n    b: str = Field(alias="B")',
      ['B!'],
    ],
  ])('%s', (_, text, expected) => expect(sorted(readsOf(text))).toEqual(sorted(expected)));

  test('a class of another file', () => {
    const files = [
      { path: 'base.py', text: 'class Base(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix="B_")\n' },
      { path: 'own.py', text: 'from base import Base\nclass Own(Base):\n    a: str\n' },
      { path: 'view.py', text: 'class Page(Template):\n    a: str\n' },
    ];
    expect(shownAll(readLanguages(files))).toEqual(['B_A!']);
  });
});

describe('functions of the project', () => {
  const helper = {
    path: 'lib/conf.py',
    text: 'import os\ndef env(key, default=None):\n    return os.environ.get(key, default)\n',
  };
  test('called here and where it is imported', () => {
    const found = readLanguages([
      { ...helper, text: `${helper.text}A = env("A")\nB = env("B", "x")\nC = env(key="C", default=1)\n` },
      { path: 'x.py', text: 'from lib.conf import env\nD = env("D")\n' },
      { path: 'y.py', text: 'from lib import conf\nE = conf.env("E")\n' },
      { path: 'z.py', text: 'env("NOT_IMPORTED")\n' },
    ]);
    expect(shownAll(found)).toEqual(['A', 'B?"', 'C?', 'D', 'E']);
    expect(found.helpers).toEqual([
      { name: 'env', path: 'lib/conf.py', line: 2, parameter: 0, defaultParameter: 1, required: false },
    ]);
    expect(new Set(found.reads.map(({ via }) => via))).toEqual(new Set(['env()']));
  });
  test.each<[name: string, text: string, expected: string[]]>([
    [
      'that insists',
      'def must(name):\n    v = os.environ.get(name)\n    if not v:\n        raise Missing(name)\n    return v\nmust("A")',
      ['A!'],
    ],
    ['that takes an index', 'def req(name): return os.environ[name]\nreq("A")', ['A!']],
    ['of a function', 'def get(n):\n    return os.getenv(n)\ndef flag(n):\n    return get(n) == "1"\nflag("A")', ['A']],
    ['with a prefix', 'def get(n):\n    return os.getenv("APP_" + n)\nget("A")', ['APP_A']],
    [
      'a method',
      'class C:\n    def get(self, key, default=None):\n        return os.getenv(key, default)\nC().get("A_B", 1)',
      ['A_B?'],
    ],
    ['the second parameter', 'def read(kind, name):\n    return kind(os.environ[name])\nread(int, "A")', ['A!']],
    ['another name in it', 'def f(name):\n    return os.environ[other]\nf("A")', []],
    ['behind it', 'def f(name):\n    pass\nos.environ[name]\nf("A")', []],
  ])('%s', (_, text, expected) => expect(readsOf(text)).toEqual(expected));
});

test('a program without an ending is known by its first line', () => {
  expect(isLanguage('bin/serve')).toBe(true);
  expect(readsOf('#!/usr/bin/env python3\nimport os\nos.environ["A"]\n', 'bin/serve')).toEqual(['A!']);
  expect(readsOf('os.environ["A"]\n', 'bin/serve')).toEqual([]);
});
