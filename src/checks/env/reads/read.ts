/** One place where the project names an environment variable that it takes from outside. */
export interface Read {
  /** As the environment has it: `DATABASE_URL`; Terraform's variable `region` is `TF_VAR_region`. */
  name: string;
  /** Relative to the repository, with `/`. */
  path: string;
  /** 1-based. */
  line: number;
  /** 1-based UTF-16 columns of the name; end exclusive. */
  startColumn: number;
  endColumn: number;
  /** There is something to fall back to: `?? 'x'`, `${X:-x}`, `fetch('X', 'x')`, a schema's `.default(…)` or `.optional()`. */
  hasDefault: boolean;
  /** The program itself refuses to go on without it: `${X:?}`, `ENV.fetch`, `env!`, `getOrThrow`, a schema's field. */
  required: boolean;
  /** `build`: its value is baked into what is built (`NEXT_PUBLIC_…`, `ARG`); `run`: looked up where the program runs. */
  phase: 'build' | 'run';
  /** `client`: its value reaches browsers or devices. */
  side: 'client' | 'server';
  /** How: `process.env`, `os.getenv`, `env()` (a function of the project), `compose`, `vercel.json`. */
  via: string;
  /**
   * - `code`: a program reads it
   * - `deploy`: a file of a tool or host takes it from outside (compose, Dockerfile, Terraform)
   * - `given`: a file of a tool or host gives it to the program (Kubernetes, `fly.toml`, `vercel.json`)
   * - `workflow`: a GitHub workflow reads it from its secrets or variables
   */
  kind: 'code' | 'deploy' | 'given' | 'workflow';
  /** What it falls back to is a text written there. The text itself is not kept: it may be a secret. */
  literalFallback?: true;
  /** The value's truth is asked as it stands, so that the text `False` counts as true: `if os.environ.get("DEBUG")`. */
  asBoolean?: true;
  /** The schema that declares it takes an empty text: `z.url().or(z.literal(''))`. */
  allowsEmpty?: true;
  /** The schema that declares it says what it must be: `url`, `number`, `port`, `boolean`, `email`, `enum`. */
  type?: string;
}

/** A function of the project that looks a variable up by its parameter: its calls with a literal are reads. */
export interface Helper {
  /** As it is called: `env`, `requireEnv`, `Config.get`. */
  name: string;
  path: string;
  /** 1-based. */
  line: number;
  /** 0-based position of the parameter that is the name. */
  parameter: number;
  /** 0-based position of a parameter that is the default, where it has one. */
  defaultParameter?: number;
  /** It throws or exits where the variable is missing. */
  required: boolean;
}
